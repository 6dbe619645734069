//! A page while its card is made: what is read from where, and what is said about it.

use news_card::{Link, Source, Timestamp};
use url::Url;

use super::super::given::Given;
use super::super::links;
use super::super::report::{Report, quote};
use super::article::Article;
use super::body::Body;
use super::dates::{self, Candidate};
use super::graph::Graph;
use super::labels::Labelled;
use super::meta::Head;
use super::names;
use super::said::text;
use super::spellings;

/// Longest hook, in characters: what is longer is no sentence but a text.
const LONGEST_HOOK: usize = 300;

/// A page while it is read.
pub(super) struct Reading<'a> {
    pub(super) head: &'a Head<'a>,
    pub(super) body: &'a Body,
    pub(super) graph: &'a Graph,
    /// The page's own story in its data, the best first.
    pub(super) articles: Vec<Article<'a>>,
    pub(super) given: &'a Given,
    pub(super) base: Option<Url>,
    pub(super) report: Report,
    /// Names of sections and of the site that stand beside the title.
    pub(super) beside: Vec<String>,
}

impl Reading<'_> {
    /// The first of these fields of the data that says something, and from what, in words, where
    /// that is no article and so is a guess.
    pub(super) fn data(&self, fields: &[&str]) -> Option<(String, Option<String>)> {
        self.articles.iter().find_map(|article| {
            let text = article.text(fields)?;
            Some((text, article.other_kind.map(|kind| format!("data on its {kind}"))))
        })
    }

    /// A text: from the data, or as a guess from `meta`.
    fn read(&mut self, path: &str, fields: &[&str], metas: &[&str]) -> Option<String> {
        let data = self.data(fields).map(|(found, from)| (text(&found), from));
        let (found, from) = data.filter(|(found, _)| !found.is_empty()).or_else(|| {
            let (name, found) = self.head.meta(metas)?;
            Some((text(&found), Some(format!("meta data ({name})"))))
        })?;
        if found.is_empty() {
            return None;
        }
        if let Some(from) = from {
            self.guess(path, &found, &from);
        }
        Some(found)
    }

    pub(super) fn guess(&mut self, path: &str, found: &str, from: &str) {
        let sentence = format!("{} is read from the page’s {from}", quote(found));
        self.report.guess(path, sentence);
    }

    pub(super) fn link(&mut self, url: &str, path: &str) -> Option<Link> {
        let url = html_escape::decode_html_entities(url);
        links::read(&url, self.base.as_ref(), path, &mut self.report)
    }

    pub(super) fn url(&mut self) -> Option<Link> {
        let data = || self.data(&["url", "mainEntityOfPage"]).map(|(url, _)| url);
        let own = self.head.link("canonical").or_else(data).filter(|url| !url.starts_with('#'));
        let url = own.or_else(|| {
            let mut said = self.head.metas(names::ADDRESSES);
            let (name, url) = said.find(|(name, url)| is_address(name, url))?;
            self.guess("url", url, &format!("meta data ({name})"));
            Some(url.to_owned())
        });
        let url = url.or_else(|| {
            let url = self.body.url.clone()?;
            self.guess("url", &url, "link that leads to the story itself");
            Some(url)
        })?;
        self.link(&url, "url")
    }

    pub(super) fn published(&mut self) -> Option<Timestamp> {
        let mut candidates = self.dates("datePublished", names::PUBLISHED);
        candidates.extend(self.head.metas_ending(spellings::PUBLISHED).map(in_meta));
        for field in ["dateCreated", "uploadDate"] {
            let found = self.articles.iter().find_map(|article| article.number(field));
            let from = || format!("data ({field})");
            candidates.extend(found.map(|date| Candidate::guess(date, from())));
        }
        let labelled = self.head.labelled();
        candidates.extend(labelled.iter().filter_map(Labelled::published));
        candidates.extend(self.body.dates.iter().map(Candidate::sign));
        candidates.extend(self.head.metas(names::CREATED).map(in_meta));
        candidates.extend(self.head.metas_ending(spellings::CREATED).map(in_meta));
        let own = self.base.as_ref().and_then(dates::in_address);
        candidates.extend(own.map(|date| Candidate::weak(date, "address")));
        dates::read(&candidates, "published", &mut self.report)
    }

    pub(super) fn updated(&mut self) -> Option<Timestamp> {
        let mut candidates = self.dates("dateModified", names::UPDATED);
        candidates.extend(self.head.metas_ending(spellings::UPDATED).map(in_meta));
        candidates.extend(self.head.labelled().iter().filter_map(Labelled::updated));
        candidates.extend(self.body.updates.iter().map(Candidate::sign));
        dates::read(&candidates, "updated", &mut self.report)
    }

    fn dates(&self, field: &str, metas: &[&str]) -> Vec<Candidate> {
        let data = self.articles.iter().filter_map(|article| {
            let kind = article.other_kind;
            let date = article.number(field)?;
            Some(match kind {
                Some(kind) => Candidate::guess(date, format!("data on its {kind}")),
                None => Candidate::said(date),
            })
        });
        data.chain(self.head.metas(metas).map(in_meta)).collect()
    }

    /// The publisher. `beside` is the name that stood beside the title.
    pub(super) fn source(&mut self, url: Option<&Link>, beside: Option<String>) -> Option<Source> {
        let mut publishers = self.articles.iter().filter_map(Article::publisher);
        let said = publishers.next().map(|name| text(&name)).filter(|name| !name.is_empty());
        let mut inferred = false;
        let name = said.or_else(|| {
            let named = |(_, name): &(&str, &str)| !name.starts_with("http");
            let (from, name) = self.head.metas(names::SITES).find(named)?;
            let name = Some(text(name)).filter(|name| !name.is_empty())?;
            self.guess("source.name", &name, &format!("meta data ({from})"));
            Some(name)
        });
        let whole = self.articles.iter().find_map(Article::whole);
        let whole = whole.map(|name| (name, "data (isPartOf)"));
        let site = self.graph.site().map(|name| (name.to_owned(), "data on its site"));
        let name = name.or_else(|| {
            let (name, from) = whole.or(site)?;
            let name = text(&name);
            self.guess("source.name", &name, from);
            Some(name)
        });
        let name = name.or_else(|| {
            let name = self.body.sources.first().filter(|_| beside.is_none())?.clone();
            self.guess("source.name", &name, "byline");
            Some(name)
        });
        let name = name.or_else(|| {
            let site = beside?;
            inferred = true;
            let sentence = format!("{} stands beside the page’s title and is taken", quote(&site));
            self.report.guess("source.name", sentence);
            Some(site)
        })?;
        let logo = self.articles.iter().find_map(Article::logo);
        let icon = logo.and_then(|logo| self.link(&logo, "source.icon"));
        let icon = icon.or_else(|| {
            let icon = ["apple-touch-icon", "icon"].iter().find_map(|rel| self.head.link(rel))?;
            let icon = self.link(&icon, "source.icon")?;
            self.guess("source.icon", icon.as_str(), "link to its icon");
            Some(icon)
        });
        Some(Source { name, url: url.cloned(), icon, inferred })
    }

    /// One sentence on the story: as described, or the first paragraph.
    pub(super) fn hook(&mut self, title: &str) -> Option<String> {
        let found = self.read("hook", &["description", "abstract"], names::HOOKS);
        let found = found.or_else(|| {
            let summary = self.body.summary.clone()?;
            self.guess("hook", &summary, "element whose class says summary");
            Some(summary)
        });
        let hook = found.or_else(|| {
            let excerpt = self.body.excerpt.as_ref()?;
            let hook = beginning(excerpt, LONGEST_HOOK);
            self.guess("hook", &hook, "first paragraph");
            Some(hook)
        });
        hook.filter(|hook| hook != title)
    }

    pub(super) fn attribution(&mut self) -> Option<String> {
        let said = self.read("attribution", &["copyrightNotice"], names::RIGHTS);
        said.or_else(|| {
            let holder = text(&self.articles.iter().find_map(Article::copyright_holder)?);
            let year = self.articles.iter().find_map(|article| article.number("copyrightYear"));
            let year = year.map(|year| format!("{year} ")).unwrap_or_default();
            let rights = format!("© {year}{holder}");
            self.guess("attribution", &rights, "data (copyrightHolder)");
            Some(rights)
        })
    }
}

/// Whether a `meta` element says the page’s address: an identifier may be another one.
pub(super) fn is_address(name: &str, content: &str) -> bool {
    !name.contains("identifier") || content.starts_with("http")
}

fn in_meta((name, date): (&str, &str)) -> Candidate {
    Candidate::guess(date.to_owned(), format!("meta data ({name})"))
}

/// As many whole sentences as fit, or as many whole words with an ellipsis.
fn beginning(text: &str, longest: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(longest) else { return text.to_owned() };
    let start = text.get(..end).unwrap_or(text);
    let sentences = [". ", "! ", "? ", "。", "！", "？"];
    let last = sentences.iter().filter_map(|it| Some(start.rfind(it)? + it.trim_end().len())).max();
    match last.and_then(|last| start.get(..last)) {
        Some(sentences) => sentences.to_owned(),
        None => format!("{}…", start.rsplit_once(' ').map_or(start, |(words, _)| words)),
    }
}
