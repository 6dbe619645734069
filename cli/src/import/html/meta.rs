//! `meta`, `link` and `title` of a page.

use std::collections::BTreeMap;

use scraper::{ElementRef, Html, Selector};

/// Contents of one name that are kept.
const MOST_CONTENTS: usize = 100;

/// What the head of a page says.
pub(super) struct Head<'a> {
    page: &'a Html,
    /// Contents of `meta` elements by name in lower case, in their order.
    metas: BTreeMap<String, Vec<&'a str>>,
}

impl<'a> Head<'a> {
    /// The head of this page.
    pub(super) fn new(page: &'a Html) -> Self {
        let mut metas: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        if let Ok(selector) = Selector::parse("meta[content]") {
            for element in page.select(&selector) {
                let content = element.attr("content").map_or("", str::trim);
                let names = ["property", "name", "itemprop", "http-equiv"];
                let names = names.map(|name| element.attr(name));
                for name in names.into_iter().flatten().filter(|_| !content.is_empty()) {
                    let contents = metas.entry(name.trim().to_lowercase()).or_default();
                    if !contents.contains(&content) && contents.len() < MOST_CONTENTS {
                        contents.push(content);
                    }
                }
            }
        }
        Self { page, metas }
    }

    /// The first content of the first `meta` that has one of these names, in the order of the
    /// names, with that name.
    pub(super) fn meta<'b>(&self, names: &[&'b str]) -> Option<(&'b str, String)> {
        let named = |name: &&'b str| Some((*name, (*self.metas.get(*name)?.first()?).to_owned()));
        names.iter().find_map(named)
    }

    /// All contents of the `meta` elements with one of these names, with the name.
    pub(super) fn metas<'b>(
        &'b self,
        names: &'b [&'b str],
    ) -> impl Iterator<Item = (&'b str, &'a str)> + 'b {
        let contents = |name: &&'b str| {
            let name = *name;
            let contents = self.metas.get(name).into_iter().flatten();
            contents.map(move |content| (name, *content))
        };
        names.iter().flat_map(contents)
    }

    /// The URL of the first `link` with this `rel`.
    pub(super) fn link(&self, rel: &str) -> Option<String> {
        self.first("link[rel][href]", |element| {
            let rels = element.attr("rel")?;
            let has = rels.split_ascii_whitespace().any(|one| one.eq_ignore_ascii_case(rel));
            element.attr("href").filter(|_| has)
        })
        .map(str::to_owned)
    }

    /// What relative URLs of the page are relative to, as it says.
    pub(super) fn base(&self) -> Option<String> {
        self.first("base[href]", |element| element.attr("href")).map(str::to_owned)
    }

    /// The page's title.
    pub(super) fn title(&self) -> Option<String> {
        let selector = Selector::parse("title").ok()?;
        let title: String = self.page.select(&selector).next()?.text().collect();
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        (!title.is_empty()).then_some(title)
    }

    /// The language of the page.
    pub(super) fn lang(&self) -> Option<String> {
        let in_xml = |element: ElementRef<'a>| element.attr("xml:lang");
        self.first("html", |element| element.attr("lang").or_else(|| in_xml(element)))
            .map(str::to_owned)
    }

    /// The scripts that hold JSON-LD.
    pub(super) fn json_ld(&self) -> Vec<String> {
        let Ok(selector) = Selector::parse("script[type]") else { return Vec::new() };
        let is_json_ld = |kind: &str| {
            let kind = kind.split(';').next().unwrap_or_default().trim();
            kind.eq_ignore_ascii_case("application/ld+json")
        };
        self.page
            .select(&selector)
            .filter(|script| script.attr("type").is_some_and(is_json_ld))
            .map(|script| script.text().collect())
            .collect()
    }

    fn first(
        &self,
        selector: &str,
        read: impl Fn(ElementRef<'a>) -> Option<&'a str>,
    ) -> Option<&'a str> {
        let selector = Selector::parse(selector).ok()?;
        self.page.select(&selector).find_map(read)
    }
}
