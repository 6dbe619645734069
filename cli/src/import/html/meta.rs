//! `meta`, `link`, `title` and scripts of a page.

use std::collections::BTreeMap;

use scraper::{ElementRef, Html};

use super::super::no_value::is_no_value;
use super::labels::Labelled;
use super::spellings;

/// Contents of one name that are kept.
const MOST_CONTENTS: usize = 100;
/// Links with a relation that are kept.
const MOST_LINKS: usize = 1_000;
/// Longest content or title that is read whole, in bytes; of a longer one the beginning is.
const LONGEST: usize = 1 << 16;

/// Words of so many letters end no other word.
const LONG: usize = 6;

/// What the head of a page says.
#[derive(Default)]
pub(super) struct Head<'a> {
    /// Contents of `meta` elements by name in lower case, in their order.
    metas: BTreeMap<String, Vec<&'a str>>,
    /// Relations with their addresses.
    links: Vec<(&'a str, &'a str)>,
    base: Option<&'a str>,
    title: Option<String>,
    lang: Option<&'a str>,
    scripts: Vec<ElementRef<'a>>,
}

impl<'a> Head<'a> {
    /// The head of this page, with the properties of its text that are of no object.
    pub(super) fn new(page: &'a Html, loose: &'a [(String, String)]) -> Self {
        let mut head = Self::default();
        for element in page.tree.nodes().filter_map(ElementRef::wrap) {
            match element.value().name() {
                "meta" => head.add_meta(element),
                "link" if head.links.len() < MOST_LINKS => {
                    head.links.extend(element.attr("rel").zip(element.attr("href")));
                }
                "base" => head.base = head.base.or_else(|| element.attr("href")),
                "html" => {
                    let lang = || element.attr("lang").or_else(|| element.attr("xml:lang"));
                    head.lang = head.lang.or_else(lang);
                }
                // Drawings have titles, too.
                "title" if head.title.is_none() && !is_in_drawing(element) => {
                    let text: String = element.text().collect();
                    let words: Vec<&str> = beginning(&text).split_whitespace().collect();
                    head.title = Some(words.join(" ")).filter(|title| !title.is_empty());
                }
                "script" if is_json_ld(element) => head.scripts.push(element),
                _ => {}
            }
        }
        for (name, content) in loose {
            head.add(name, beginning(content));
        }
        head
    }

    fn add_meta(&mut self, element: ElementRef<'a>) {
        let contents = ["content", "datetime", "value"].into_iter();
        let contents = contents.filter_map(|name| element.attr(name)).map(str::trim);
        let Some(content) = contents.map(beginning).find(|content| !content.is_empty()) else {
            return;
        };
        for attribute in ["property", "name", "itemprop", "http-equiv"] {
            let Some(names) = element.attr(attribute) else { continue };
            // Properties may be several; a name may have spaces.
            let is_property = matches!(attribute, "property" | "itemprop");
            let names = match is_property {
                true => names.split_ascii_whitespace().collect(),
                false => vec![names],
            };
            for name in names {
                // What nobody knows is told where it is of the page, and neither of an object of
                // its data nor of how it was sent.
                let is_unknown = !spellings::is_known(name);
                let is_of_object = || is_property && is_in_object(element);
                if is_unknown && (attribute == "http-equiv" || is_of_object()) {
                    continue;
                }
                self.add(name, content);
            }
        }
    }

    fn add(&mut self, name: &str, content: &'a str) {
        let contents = self.metas.entry(spellings::known(name)).or_default();
        if contents.len() < MOST_CONTENTS && !contents.contains(&content) {
            contents.push(content);
        }
    }

    /// The first content of the first `meta` that has one of these names, in the order of the
    /// names, with that name.
    pub(super) fn meta<'b>(&self, names: &[&'b str]) -> Option<(&'b str, String)> {
        names.iter().find_map(|name| {
            let mut contents = self.metas.get(*name)?.iter().filter(|it| !is_no_value(it));
            Some((*name, (*contents.next()?).to_owned()))
        })
    }

    /// All contents of the `meta` elements with one of these names, with the name, that say anything.
    pub(super) fn metas<'b>(
        &'b self,
        names: &'b [&'b str],
    ) -> impl Iterator<Item = (&'b str, &'a str)> + 'b {
        self.contents(names).filter(|(_, content)| !is_no_value(content))
    }

    /// The same, also of those that say that there is no value.
    pub(super) fn contents<'b>(
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

    /// All contents of `meta` elements whose names end in this word, or are it, that say anything.
    pub(super) fn metas_like<'b>(&'b self, word: &'b str) -> impl Iterator<Item = &'a str> + 'b {
        self.contents_like(word).filter(|content| !is_no_value(content))
    }

    /// The same, also of those that say that there is no value.
    pub(super) fn contents_like<'b>(&'b self, word: &'b str) -> impl Iterator<Item = &'a str> + 'b {
        let names = self.metas.iter().filter(move |(name, _)| is_like(name, word));
        names.flat_map(|(_, contents)| contents.iter().copied())
    }

    /// What stands beside each label of a preview, with the name of its `meta` element.
    pub(super) fn labelled(&self) -> Vec<Labelled<'a>> {
        let labels = self.metas.iter().filter_map(|(name, labels)| {
            let number = name.strip_prefix("twitter:label")?;
            let data = self.metas.get(&format!("twitter:data{number}"))?;
            Some(labels.iter().zip(data).map(|(label, data)| Labelled::new(number, label, data)))
        });
        labels.flatten().collect()
    }

    /// All contents of `meta` elements whose names end in one of these, in whatever spelling, and
    /// that are not known themselves, with the name.
    pub(super) fn metas_ending<'b>(
        &'b self,
        ends: &'b [&'b str],
    ) -> impl Iterator<Item = (&'b str, &'a str)> + 'b {
        let is_meant = |name: &str| spellings::ends_in(name, ends) && !spellings::is_known(name);
        let metas = self.metas.iter().filter(move |(name, _)| is_meant(name));
        metas.flat_map(|(name, contents)| contents.iter().map(move |it| (name.as_str(), *it)))
    }

    /// All contents of `meta` elements whose names nobody knows, with the name.
    pub(super) fn unknown(&self) -> impl Iterator<Item = (&str, &'a str)> + '_ {
        let metas = self.metas.iter().filter(|(name, _)| !spellings::is_known(name));
        metas.flat_map(|(name, contents)| contents.iter().map(move |it| (name.as_str(), *it)))
    }

    /// The URL of the first `link` with this `rel`.
    pub(super) fn link(&self, rel: &str) -> Option<String> {
        let has = |rels: &str| rels.split_ascii_whitespace().any(|it| it.eq_ignore_ascii_case(rel));
        let link = self.links.iter().find(|(rels, _)| has(rels));
        link.map(|(_, address)| (*address).to_owned())
    }

    /// What relative URLs of the page are relative to, as it says.
    pub(super) fn base(&self) -> Option<String> {
        self.base.map(str::to_owned)
    }

    /// The page's title.
    pub(super) fn title(&self) -> Option<String> {
        self.title.clone()
    }

    /// The language of the page.
    pub(super) fn lang(&self) -> Option<String> {
        self.lang.map(str::to_owned)
    }

    /// The scripts that hold JSON-LD.
    pub(super) fn json_ld(&self) -> impl Iterator<Item = String> + '_ {
        self.scripts.iter().map(|script| script.text().collect())
    }
}

/// Whether a name ends in a word, or is it.
pub(super) fn is_like(name: &str, word: &str) -> bool {
    name.strip_suffix(word).is_some_and(|before| {
        // What ends in a whole word; only long words end names without a sign before them.
        before.is_empty() || before.ends_with(['-', '_', ':', '.']) || word.len() >= LONG
    })
}

/// Whether an element says something of an object of the page’s data.
fn is_in_object(element: ElementRef<'_>) -> bool {
    let mut around = element.ancestors().filter_map(ElementRef::wrap);
    around.any(|it| it.attr("itemscope").is_some() || it.attr("typeof").is_some())
}

fn is_json_ld(script: ElementRef<'_>) -> bool {
    let kind = script.attr("type").unwrap_or_default().split(';').next().unwrap_or_default();
    kind.trim().eq_ignore_ascii_case("application/ld+json")
}

fn is_in_drawing(element: ElementRef<'_>) -> bool {
    element.ancestors().filter_map(ElementRef::wrap).any(|it| it.value().name() == "svg")
}

fn beginning(text: &str) -> &str {
    text.get(..text.floor_char_boundary(LONGEST)).unwrap_or(text)
}
