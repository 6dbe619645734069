//! The marks of Kite's texts, `[domain#2]` for the second article of a domain, as numbers of citations.

use news_card::{Citation, Link, PartialDate, Timestamp};

use super::super::report::{Report, quote};
use super::super::{links, times};
use super::fields::Fields;

/// What stands where no source is needed.
const COMMON: &str = "common";

/// The articles of a story. They become its citations in the order in which its texts first cite
/// them; those that none cites follow.
pub(super) struct Articles {
    articles: Vec<Article>,
    cited: Vec<usize>,
    common: usize,
}

struct Article {
    domain: String,
    citation: Citation,
    time: Option<Timestamp>,
}

impl Articles {
    pub(super) fn read(list: Vec<Fields>, icons: &[(String, String)], report: &mut Report) -> Self {
        let mut pictures = Vec::new();
        let mut articles = Vec::new();
        for (index, mut fields) in list.into_iter().enumerate() {
            let path = format!("articles[{index}]");
            let raw = fields.text("link").unwrap_or_default();
            let url = links::read(&raw, None, &format!("{path}.link"), report);
            let host = url.as_ref().map(|url| url.host().trim_start_matches("www.").to_owned());
            let domain = fields.text("domain").or(host).unwrap_or_default();
            let time = fields.text("date");
            let time = time.and_then(|time| times::read(&time, &format!("{path}.date"), report));
            let title = fields.text("title").unwrap_or_else(|| domain.clone());
            pictures.extend(
                ["image", "image_caption"].into_iter().filter_map(|name| fields.text(name)),
            );
            fields.report_rest(&path, report);
            let icon = icons.iter().find(|(name, _)| *name == domain);
            let icon = icon.and_then(|(_, icon)| Link::parse(icon));
            let date = time.as_ref().and_then(|time| PartialDate::parse(time.as_str().get(..10)?));
            if title.is_empty() {
                report.left_out(&path, "has neither a title nor a domain");
                continue;
            }
            let publisher = (!domain.is_empty()).then(|| domain.clone());
            let citation = Citation { title, url, publisher, date, icon };
            articles.push(Article { domain, citation, time });
        }
        for picture in pictures {
            report.left_out("articles", format!("a source has no picture: {}", quote(&picture)));
        }
        Self { articles, cited: Vec::new(), common: 0 }
    }

    /// When the newest of the articles is from that are out, which is all where none is.
    pub(super) fn newest(&self) -> Option<&Timestamp> {
        let times = self.articles.iter().filter_map(|article| article.time.as_ref());
        times.max_by_key(|time| (!times::is_to_come(time), time.epoch_seconds()))
    }

    /// The text with numbers in place of its marks. One that leads to no article is left out, and
    /// reported at `path`.
    pub(super) fn numbered(&mut self, text: &str, path: &str, report: &mut Report) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('[') {
            out.push_str(before);
            // No mark has a bracket within, so none is looked for behind the next.
            let end = after
                .find(['[', ']'])
                .filter(|at| after.get(*at..).is_some_and(|it| it.starts_with(']')));
            let parts = end.and_then(|at| Some((after.get(..at)?, after.get(at + 1..)?)));
            match parts.and_then(|(inner, behind)| Some((marks(inner)?, behind))) {
                Some((marks, behind)) => {
                    for mark in marks {
                        self.push(mark, &mut out, path, report);
                    }
                    rest = behind;
                }
                // Any other brackets are text, and may have a mark within.
                None => {
                    out.push('[');
                    rest = after;
                }
            }
        }
        out.push_str(rest);
        out.trim().to_owned()
    }

    fn push(&mut self, mark: Mark<'_>, out: &mut String, path: &str, report: &mut Report) {
        match mark {
            Mark::Article(domain, place) => match self.find(domain, place) {
                Some(number) => out.push_str(&format!("[{number}]")),
                None => {
                    out.truncate(out.trim_end().len());
                    let mark = quote(&format!("{domain}#{place}"));
                    report.left_out(path, format!("{mark} leads to no article"));
                }
            },
            Mark::Common => {
                out.truncate(out.trim_end().len());
                self.common += 1;
            }
            Mark::Number(number) => {
                out.push_str(&format!("({number})"));
                report.guess(
                    path,
                    format!(
                        "“[{number}]” would cite an article here, and is written in parentheses"
                    ),
                );
            }
        }
    }

    /// The number of the article at a place, counted from one, among those of a domain.
    fn find(&mut self, domain: &str, place: usize) -> Option<usize> {
        let wanted = domain.trim().to_lowercase();
        // Some marks name a domain without its ending.
        let is_its = |article: &Article| {
            let own = article.domain.to_lowercase();
            own == wanted || own.split('.').next() == Some(wanted.as_str())
        };
        let found = self.articles.iter().enumerate().filter(|(_, article)| is_its(article));
        let (index, _) = found.skip(place.checked_sub(1)?).take(1).next()?;
        let known = self.cited.iter().position(|cited| *cited == index);
        Some(known.map_or_else(
            || {
                self.cited.push(index);
                self.cited.len()
            },
            |at| at + 1,
        ))
    }

    /// All articles as citations, those first that the texts have cited.
    pub(super) fn into_citations(self, report: &mut Report) -> Vec<Citation> {
        if self.common > 0 {
            let sentence = format!("{} marks of common knowledge are left out", self.common);
            report.left_out("citations", sentence);
        }
        let others = (0..self.articles.len()).filter(|index| !self.cited.contains(index));
        let order: Vec<usize> = self.cited.iter().copied().chain(others).collect();
        let mut articles: Vec<_> =
            self.articles.into_iter().map(|article| Some(article.citation)).collect();
        order.into_iter().filter_map(|index| articles.get_mut(index)?.take()).collect()
    }
}

/// What stands in brackets.
enum Mark<'a> {
    /// The second article of a domain, say.
    Article(&'a str, usize),
    /// What everybody knows.
    Common,
    /// Text that looks like a mark of ours.
    Number(&'a str),
}

/// The marks in one pair of brackets; nothing where what it holds is text.
fn marks(inner: &str) -> Option<Vec<Mark<'_>>> {
    inner.split(',').map(|mark| self::mark(mark.trim())).collect()
}

fn mark(text: &str) -> Option<Mark<'_>> {
    if text == COMMON || text == "*" {
        return Some(Mark::Common);
    }
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Mark::Number(text));
    }
    let (domain, place) = text.rsplit_once('#')?;
    let is_domain = !domain.is_empty() && !domain.contains(|c: char| c == '[' || c.is_whitespace());
    is_domain.then_some(Mark::Article(domain, place.parse().ok()?))
}
