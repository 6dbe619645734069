//! A page as a card.

use news_card::{Card, Image, Source};
use scraper::Html;
use url::Url;

use super::super::given::Given;
use super::super::report::{Imported, Report, quote};
use super::super::{links, slug, times};
use super::json_ld::{Article, Graph, Picture};
use super::meta::Head;
use super::text::{nests_too_deep, text};

/// The card of a page. What its JSON-LD says is taken; what only Open Graph or other `meta`
/// say is a guess, for those are written for previews.
pub(in super::super) fn page(markup: &str, given: &Given) -> Imported {
    let mut report = Report::default();
    if nests_too_deep(markup) {
        return report
            .no_card("$", "its elements are nested deeper than any page is, so it is not read");
    }
    let html = Html::parse_document(markup);
    let head = Head::new(&html);
    let mut graph = Graph::default();
    for (index, script) in head.json_ld().iter().enumerate() {
        if !graph.add(script) {
            report.left_out("$", format!("JSON-LD script {} of the page is no JSON", index + 1));
        }
    }
    let article = graph.article();
    let mut page = Reading { head: &head, article, given, base: None, report };
    page.base = page.base_url();
    let Some(title) = page.title() else {
        return page.report.no_card(
            "title",
            "the page has neither schema.org nor Open Graph data nor a title; save its text and \
             say --from article",
        );
    };
    let card = page.card(title);
    page.report.card(card)
}

/// A page while it is read.
struct Reading<'a> {
    head: &'a Head<'a>,
    article: Option<Article<'a>>,
    given: &'a Given,
    base: Option<Url>,
    report: Report,
}

impl Reading<'_> {
    /// As given, or the page's own URL, with its `base`.
    fn base_url(&self) -> Option<Url> {
        let own = || {
            let urls = [
                self.head.link("canonical"),
                self.head.meta(&["og:url"]),
                self.text(&["url", "mainEntityOfPage"]),
            ];
            urls.into_iter().flatten().find_map(|url| Url::parse(&url).ok())
        };
        let base = self.given.base_url.clone().or_else(own);
        match self.head.base() {
            Some(href) => Url::options().base_url(base.as_ref()).parse(&href).ok().or(base),
            None => base,
        }
    }

    fn card(&mut self, title: String) -> Card {
        let published = self.time(
            "published",
            "datePublished",
            &["article:published_time", "og:article:published_time", "datePublished"],
        );
        let updated = self.time(
            "updated",
            "dateModified",
            &["article:modified_time", "og:updated_time", "dateModified"],
        );
        let url = self.url();
        Card {
            version: Some(1),
            id: Some(
                url.as_ref()
                    .map_or_else(|| slug::from_title(&title), |url| slug::from_url(url.as_str())),
            ),
            lang: self.lang(),
            source: self.source(url.as_ref()),
            image: self.image(),
            hook: self
                .read(
                    "hook",
                    &["description", "abstract"],
                    &["og:description", "twitter:description", "description"],
                )
                .filter(|hook| *hook != title),
            attribution: self.text(&["copyrightNotice"]).map(|notice| text(&notice)),
            updated: updated.filter(|updated| published.as_ref() != Some(updated)),
            published: published.or_else(|| self.given.published.clone()),
            collected: self.given.collected.clone(),
            url,
            title,
            ..Card::default()
        }
    }

    fn text(&self, fields: &[&str]) -> Option<String> {
        self.article.and_then(|article| article.text(fields))
    }

    /// A text: from JSON-LD, or as a guess from `meta`.
    fn read(&mut self, path: &str, fields: &[&str], names: &[&str]) -> Option<String> {
        let given = self.text(fields).map(|given| text(&given)).filter(|given| !given.is_empty());
        given.or_else(|| {
            let found = self
                .head
                .meta(names)
                .map(|found| text(&found))
                .filter(|found| !found.is_empty())?;
            self.report.guess(
                path,
                format!("{} is read from the page’s meta data for previews", quote(&found)),
            );
            Some(found)
        })
    }

    fn title(&mut self) -> Option<String> {
        self.read(
            "title",
            &["headline", "name", "alternativeHeadline"],
            &["og:title", "twitter:title"],
        )
        .or_else(|| {
            let title = self.head.title()?;
            let name = title.rsplit_once(" | ").map_or(title.as_str(), |(name, _)| name).to_owned();
            self.report.guess(
                "title",
                format!("{} is read from the page’s title {}", quote(&name), quote(&title)),
            );
            Some(name).filter(|name| !name.trim().is_empty())
        })
    }

    fn url(&mut self) -> Option<news_card::Link> {
        let base = self.base.clone();
        let own = self.head.link("canonical").or_else(|| self.text(&["url", "mainEntityOfPage"]));
        let url = own.or_else(|| {
            let url = self.head.meta(&["og:url"])?;
            self.report.guess(
                "url",
                format!("{} is read from the page’s meta data for previews", quote(&url)),
            );
            Some(url)
        })?;
        links::read(&url, base.as_ref(), "url", &mut self.report)
    }

    fn time(&mut self, path: &str, field: &str, names: &[&str]) -> Option<news_card::Timestamp> {
        let raw = self.read(path, &[field], names)?;
        times::read(&raw, path, &mut self.report)
    }

    fn source(&mut self, url: Option<&news_card::Link>) -> Option<Source> {
        let name = self
            .article
            .and_then(|article| article.publisher())
            .map(|name| text(&name))
            .filter(|name| !name.is_empty());
        let name =
            name.or_else(|| self.read("source.name", &[], &["og:site_name", "application-name"]))?;
        let base = self.base.clone();
        let logo = self.article.and_then(|article| article.logo());
        let icon = logo
            .and_then(|logo| links::read(&logo, base.as_ref(), "source.icon", &mut self.report));
        Some(Source { name, url: url.cloned(), icon, inferred: false })
    }

    fn image(&mut self) -> Option<Image> {
        let base = self.base.clone();
        let picture = self.article.and_then(|article| article.image()).or_else(|| {
            let url = self.head.meta(&[
                "og:image",
                "og:image:url",
                "og:image:secure_url",
                "twitter:image",
            ])?;
            self.report.guess(
                "image.url",
                format!("{} is read from the page’s meta data for previews", quote(&url)),
            );
            let size = |name: &str| self.head.meta(&[name])?.parse().ok().filter(|size| *size > 0);
            let alt = self.head.meta(&["og:image:alt", "twitter:image:alt"]);
            Some(Picture {
                url,
                alt,
                width: size("og:image:width"),
                height: size("og:image:height"),
            })
        })?;
        let url = links::read(&picture.url, base.as_ref(), "image.url", &mut self.report)?;
        let alt = picture.alt.map(|alt| text(&alt)).filter(|alt| !alt.is_empty());
        Some(Image {
            url,
            alt,
            width: picture.width,
            height: picture.height,
            caption: None,
            credit: None,
        })
    }

    /// A BCP 47 tag, or as Open Graph writes it: `en_US`.
    fn lang(&mut self) -> Option<String> {
        let given = self.text(&["inLanguage"]).or_else(|| self.head.lang());
        let lang = given.or_else(|| {
            let lang = self.head.meta(&["og:locale", "content-language"])?;
            self.report.guess(
                "lang",
                format!("{} is read from the page’s meta data for previews", quote(&lang)),
            );
            Some(lang)
        });
        let tag = lang.map(|lang| lang.trim().replace('_', "-"));
        tag.filter(|tag| news_card::is_language_tag(tag)).or_else(|| self.given.lang.clone())
    }
}
