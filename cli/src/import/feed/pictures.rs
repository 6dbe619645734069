//! Pictures of a feed's items.

use news_card::Image;
use url::Url;

use super::super::links;
use super::super::report::{Report, quote};
use super::icons::{self, Icon};
use super::left::Left;

/// A picture as a feed names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Picture {
    pub(super) url: String,
    pub(super) kind: Kind,
    pub(super) alt: Option<String>,
    pub(super) credit: Option<String>,
    /// What the text says below it.
    pub(super) caption: Option<String>,
    pub(super) width: Option<u32>,
    pub(super) height: Option<u32>,
    /// What it is that no story has as its picture, by where it stands.
    pub(super) icon: Option<Icon>,
}

/// How sure it is that a picture is the story's; what comes first is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// Named as the item's picture.
    Named,
    /// A small one.
    Thumbnail,
    /// One that stands in the text.
    InText,
}

impl Picture {
    pub(super) fn new(url: String, kind: Kind) -> Self {
        let (alt, credit, caption, width, height) = (None, None, None, None, None);
        Self { url, kind, alt, credit, caption, width, height, icon: None }
    }

    /// A picture that is there to count readers, or as good as none.
    fn is_tiny(&self) -> bool {
        const TINY: u32 = 3;
        [self.width, self.height].into_iter().flatten().any(|size| size <= TINY)
    }

    /// Its kind, but for a small thumbnail, before which a picture of the text comes that is wide.
    fn rank(&self) -> u8 {
        const SMALL: u32 = 100;
        const WIDE: u32 = 200;
        const ICON: u32 = 32;
        match (self.kind, self.width) {
            (Kind::Named, _) => 0,
            (Kind::Thumbnail, Some(..=SMALL)) => 3,
            (Kind::Thumbnail, _) => 1,
            (Kind::InText, Some(WIDE..)) => 2,
            (Kind::InText, Some(..=ICON)) => 5,
            (Kind::InText, _) => 4,
        }
    }

    /// A thumbnail that is so small that it is the face of who wrote the item, or an icon.
    fn is_face(&self) -> bool {
        const LARGEST: u32 = 64;
        let sizes = [self.width, self.height];
        self.kind == Kind::Thumbnail
            && sizes.into_iter().all(|size| size.is_some_and(|size| size <= LARGEST))
    }

    /// What it is that no story has as its picture, by all that is known of it.
    fn icon(&self) -> Option<Icon> {
        let sizes = [self.width, self.height];
        let of_address = || icons::of_picture(&self.url, sizes, self.kind == Kind::InText);
        let is_face = self.is_face().then_some(Icon::Face);
        self.icon.or(is_face).or_else(of_address)
    }

    fn shown(&self) -> String {
        let size = match (self.width, self.height) {
            (None, None) => return self.url.clone(),
            (width, height) => {
                [width, height].map(|it| it.map_or("?".to_owned(), |it| it.to_string()))
            }
        };
        format!("{} {}", self.url, size.join("×"))
    }
}

/// The picture of an item: of the surest kind the widest, and of those as wide the first. All
/// others are left out, and so are faces and signs.
pub(super) fn choose(
    mut pictures: Vec<Picture>,
    base: Option<&Url>,
    left: &mut Left,
    report: &mut Report,
) -> Option<Image> {
    pictures.sort_by_key(|picture| (picture.rank(), std::cmp::Reverse(picture.width)));
    let mut chosen: Option<Image> = None;
    for picture in pictures {
        let icon = picture.icon();
        if chosen.is_none() && !picture.is_tiny() && icon.is_none() {
            chosen = image(&picture, base, report);
            if chosen.is_none() {
                left.add("text of the picture", picture.alt.as_deref().unwrap_or_default());
                left.add("credit of the picture", picture.credit.as_deref().unwrap_or_default());
                left.add("caption of the picture", picture.caption.as_deref().unwrap_or_default());
            }
            continue;
        }
        let resolved = links::read(&picture.url, base, "image.url", &mut Report::default());
        let is_chosen = chosen.as_ref().is_some_and(|it| Some(&it.url) == resolved.as_ref());
        if !is_chosen && (picture.is_tiny() || matches!(icon, Some(Icon::Sign | Icon::Character))) {
            left.aside("picture", &picture.shown());
        } else if !is_chosen {
            left.add("picture", &picture.shown());
        }
        if !is_chosen || chosen.as_ref().is_some_and(|it| it.credit != picture.credit) {
            left.add("credit of the picture", picture.credit.as_deref().unwrap_or_default());
        }
        let caption = picture.caption.as_deref().unwrap_or_default();
        match &mut chosen {
            Some(image) if is_chosen && image.caption.is_none() => {
                image.caption.clone_from(&picture.caption);
            }
            Some(image) if is_chosen && image.caption.as_deref() == Some(caption) => {}
            _ => left.add("caption of the picture", caption),
        }
        let alt = picture.alt.as_deref().unwrap_or_default();
        match &mut chosen {
            Some(image) if is_chosen && image.alt.is_none() => image.alt.clone_from(&picture.alt),
            Some(image) if is_chosen && image.alt.as_deref() == Some(alt) => {}
            // What a character says is in the text, and what a sign says is of no story.
            _ if icon == Some(Icon::Character) => {}
            _ if icon == Some(Icon::Sign) => left.aside("text of the picture", alt),
            _ => left.add("text of the picture", alt),
        }
    }
    chosen
}

/// The picture with what stands beside it of what it shows and whose it is.
pub(super) fn with_words(
    mut image: Option<Image>,
    captions: Vec<String>,
    credits: Vec<String>,
    left: &mut Left,
) -> Option<Image> {
    let mut put = |name: &str, place: Option<&mut Option<String>>, words: Vec<String>| {
        let mut words = words.into_iter();
        if let Some(place) = place {
            *place = place.take().or_else(|| words.next());
            words.filter(|it| Some(it) != place.as_ref()).for_each(|it| left.add(name, &it));
        } else {
            words.for_each(|it| left.add(name, &it));
        }
    };
    put("media:description", image.as_mut().map(|image| &mut image.alt), captions);
    put("media:credit", image.as_mut().map(|image| &mut image.credit), credits);
    image
}

fn image(picture: &Picture, base: Option<&Url>, report: &mut Report) -> Option<Image> {
    let url = links::read(&picture.url, base, "image.url", report)?;
    if picture.kind == Kind::InText {
        report.guess(
            "image",
            format!("the first picture of the text is taken: {}", quote(&picture.url)),
        );
    }
    let size = |size: Option<u32>| size.filter(|size| *size > 0);
    let (alt, credit) = (picture.alt.clone(), picture.credit.clone());
    let (width, height) = (size(picture.width), size(picture.height));
    let caption = picture.caption.clone();
    Some(Image { url, alt, width, height, caption, credit })
}

/// Whether this is a picture, by its media type, or by its URL where the type says nothing.
pub(super) fn is_picture(kind: Option<&str>, url: &str) -> bool {
    let kind = kind.unwrap_or_default().trim().to_ascii_lowercase();
    let says_nothing = kind.is_empty() || kind == "application/octet-stream" || !kind.contains('/');
    kind.starts_with("image")
        || (says_nothing && has_picture_ending(url))
        || has_picture_ending(&format!(".{kind}"))
}

fn has_picture_ending(url: &str) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let ends = [".jpg", ".jpeg", ".jpe", ".png", ".webp", ".avif", ".gif"];
    ends.iter().any(|end| path.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::is_picture;

    #[test]
    fn a_picture_is_known_by_its_type_or_its_ending() {
        let check = |kind: Option<&str>, url: &str, expected: bool| {
            assert_eq!(is_picture(kind, url), expected, "{kind:?} {url}");
        };
        check(Some("image/jpeg"), "https://a.example/x", true);
        check(Some("IMAGE"), "https://a.example/x", true);
        check(Some("jpg"), "https://a.example/x", true);
        check(None, "https://a.example/x.PNG?w=1", true);
        check(Some("application/octet-stream"), "https://a.example/x.webp", true);
        check(Some("audio/mpeg"), "https://a.example/x.jpg", false);
        check(None, "https://a.example/x.mp3", false);
    }
}
