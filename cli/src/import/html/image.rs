//! The picture of a page's card.

use news_card::Image;

use super::article::{Article, Picture};
use super::names;
use super::pictures::Shown;
use super::reading::Reading;
use super::text::text;

impl Reading<'_> {
    /// The picture: as the data says, else as previews have it, else the first one of the text. What
    /// the page says beside the same picture elsewhere completes it.
    pub(super) fn image(&mut self) -> Option<Image> {
        let said = self.articles.iter().find_map(Article::image);
        let picture = said.or_else(|| self.preview()).or_else(|| self.first_shown())?;
        let url = self.link(&picture.url, "image.url")?;
        let plain = |found: Option<String>| found.map(|it| text(&it)).filter(|it| !it.is_empty());
        let mut image = Image {
            alt: plain(picture.alt),
            credit: plain(picture.credit),
            caption: plain(picture.caption),
            width: picture.width,
            height: picture.height,
            url,
        };
        if image.alt.is_none()
            && self.same(&image, self.head.meta(names::PICTURES).map(|it| it.1))
            && let Some((name, alt)) = self.head.meta(names::ALTS)
        {
            self.guess("image.alt", &alt, &format!("meta data ({name})"));
            image.alt = Some(alt);
        }
        let shown = self.body.pictures.iter();
        let shown =
            shown.filter(|it| it.addresses.iter().any(|url| self.same(&image, Some(url.clone()))));
        let shown: Vec<&Shown> = shown.collect();
        let part =
            |part: fn(&Shown) -> Option<&String>| shown.iter().find_map(|it| part(it)).cloned();
        let (alt, caption) = (part(|it| it.alt.as_ref()), part(|it| it.caption.as_ref()));
        if let Some(alt) = plain(alt).filter(|_| image.alt.is_none()) {
            self.guess("image.alt", &alt, "text, where the picture stands, too");
            image.alt = Some(alt);
        }
        if let Some(caption) = plain(caption).filter(|_| image.caption.is_none()) {
            self.guess("image.caption", &caption, "text, where it stands below the picture");
            image.caption = Some(caption);
        }
        Some(image)
    }

    /// Whether this is the address of that picture.
    fn same(&self, image: &Image, url: Option<String>) -> bool {
        let Some(url) = url else { return false };
        let url = html_escape::decode_html_entities(&url);
        let whole = url::Url::options().base_url(self.base.as_ref()).parse(&url);
        whole.is_ok_and(|whole| whole.as_str() == image.url.as_str())
    }

    fn preview(&mut self) -> Option<Picture> {
        let (name, url) = self.head.meta(names::PICTURES)?;
        self.guess("image.url", &url, &format!("meta data ({name})"));
        let meta = |names: &[&str]| self.head.meta(names).map(|(_, content)| content);
        let size = |name: &str| meta(&[name])?.parse().ok().filter(|size| *size > 0);
        let alt = meta(names::ALTS);
        let (width, height) = (size("og:image:width"), size("og:image:height"));
        Some(Picture { url, alt, width, height, ..Picture::default() })
    }

    fn first_shown(&mut self) -> Option<Picture> {
        let shown = self.body.pictures.iter().find(|it| it.in_story && !it.is_beside)?;
        let Shown { addresses, alt, caption, is_marked, .. } = shown.clone();
        let url = addresses.into_iter().next()?;
        let which = if is_marked {
            "text, which marks it as its photo"
        } else {
            "text, of which it is the first picture"
        };
        self.guess("image.url", &url, which);
        Some(Picture { url, alt, caption, ..Picture::default() })
    }
}
