//! What a page says of its story that its card does not hold: one part of a line each.
//!
//! Nothing is listed by hand as lost: every member of the story's data is looked up in the card,
//! and what is not there is told.

use std::collections::BTreeSet;

use news_card::{Card, Timestamp};
use serde_json::Value;
use url::Url;

use super::super::report::{Report, quote};
use super::super::times;
use super::article::Article;
use super::names;
use super::outline::Outline;
use super::own::letters;
use super::reading::Reading;
use super::signs;
use super::text::text;

/// Members that say nothing of a story, or what is told elsewhere.
const TECHNICAL: &[&str] = &[
    "type",
    "id",
    "inLanguage",
    "wordCount",
    "isAccessibleForFree",
    "hasPart",
    "isPartOf",
    "speakable",
    "potentialAction",
    "interactionStatistic",
    "commentCount",
    "isFamilyFriendly",
    "breadcrumb",
    "position",
    "timeRequired",
    "typicalAgeRange",
    "encoding",
    "accessMode",
];

/// Members that hold a whole text, which is counted and not quoted.
const WHOLE_TEXTS: &[&str] = &["articleBody", "text", "reviewBody", "transcript"];

/// Values of one member that are quoted.
const MOST: usize = 5;

/// What a card holds, for comparison.
pub(super) struct Held {
    texts: BTreeSet<String>,
    times: BTreeSet<i64>,
    base: Option<Url>,
}

impl Held {
    /// What this card holds, and the page's own addresses.
    pub(super) fn new(card: &Card, base: Option<&Url>, addresses: &[String]) -> Self {
        let mut held = Self { texts: BTreeSet::new(), times: BTreeSet::new(), base: base.cloned() };
        if let Ok(value) = serde_json::to_value(card) {
            held.add(&value);
        }
        held.texts.extend(addresses.iter().map(|url| held.address(url)).collect::<Vec<_>>());
        held
    }

    fn add(&mut self, value: &Value) {
        match value {
            Value::String(text) => {
                self.times.extend(Timestamp::parse(text).map(|time| time.epoch_seconds()));
                self.texts.insert(letters(text));
                self.texts.insert(self.address(text));
            }
            Value::Array(values) => values.iter().for_each(|value| self.add(value)),
            Value::Object(members) => members.values().for_each(|value| self.add(value)),
            _ => {}
        }
    }

    /// Whether the card holds this text: as it is, as a time, as a list, or as an address.
    fn holds(&self, text: &str) -> bool {
        let found = |text: &str| self.texts.contains(&letters(text));
        let time = || times::read(text, "", &mut Report::default());
        let in_list = || text.contains([',', ';']) && text.split([',', ';']).all(found);
        letters(text).is_empty()
            || found(text)
            || in_list()
            || self.texts.contains(&self.address(text))
            || time().is_some_and(|time| self.times.contains(&time.epoch_seconds()))
    }

    /// An address as it is compared.
    fn address(&self, url: &str) -> String {
        let url = html_escape::decode_html_entities(url.trim());
        let whole = Url::options().base_url(self.base.as_ref()).parse(&url);
        let whole = whole.map_or_else(|_| url.to_string(), String::from);
        letters(whole.split('#').next().unwrap_or_default())
    }
}

/// What is left, in parts of a sentence. `hook` may be the beginning of the page's text.
/// `outline` are the parts of that text that are in the card.
pub(super) fn of(
    page: &Reading<'_>,
    held: &Held,
    hook: Option<&str>,
    outline: Option<&Outline>,
) -> Vec<String> {
    let mut left = Vec::new();
    if let Some(article) = page.articles.first() {
        of_data(article, held, &mut left);
    }
    of_head(page, held, &mut left);
    of_body(page, held, hook, outline, &mut left);
    left
}

fn of_data(article: &Article<'_>, held: &Held, left: &mut Vec<String>) {
    for (name, value) in article.object {
        let name = name.rsplit(['/', ':', '@']).next().unwrap_or(name);
        if TECHNICAL.contains(&name) || name == "context" {
            continue;
        }
        let mut found = match name {
            // The name of the page is that of its story.
            "mainEntityOfPage" => article.text(&[name]).into_iter().collect(),
            _ => article.leaves(value, name == "publisher"),
        };
        found.iter_mut().for_each(|leaf| *leaf = text(leaf));
        found.retain(|leaf| !held.holds(leaf));
        if found.is_empty() {
            continue;
        }
        if WHOLE_TEXTS.contains(&name) {
            let length: usize = found.iter().map(|text| text.chars().count()).sum();
            left.push(format!("the whole text ({length} characters)"));
            continue;
        }
        left.push(format!("{name} {}", quoted(&found)));
    }
}

/// Several texts, as many as a reader needs.
fn quoted(texts: &[String]) -> String {
    let more = texts.len().saturating_sub(MOST);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let texts: Vec<String> = texts.iter().take(MOST).map(|text| quote(text)).collect();
    texts.join(", ") + &more
}

/// People, subjects, times and rights in `meta` elements. Other words for what the card holds,
/// such as a title for previews, are no loss.
fn of_head(page: &Reading<'_>, held: &Held, left: &mut Vec<String>) {
    let kinds = [
        ("author", names::AUTHORS),
        ("subject", names::SUBJECTS),
        ("date", names::PUBLISHED),
        ("date", names::UPDATED),
        ("rights", names::RIGHTS),
    ];
    let homeless = names::HOMELESS.iter().map(|(name, kind)| (*kind, std::slice::from_ref(name)));
    for (kind, names) in kinds.into_iter().chain(homeless) {
        let found = page.head.metas(names).map(|(_, content)| text(content));
        let is_held = |text: &String| held.holds(text) || held.holds(signs::without_by(text));
        let mut found: Vec<String> = found.filter(|content| !is_held(content)).collect();
        found.dedup();
        // A second, coarser spelling of a time is the same time.
        found.retain(|content| kind != "date" || !is_day_of(content, held));
        found.retain(|content| !left.iter().any(|part| part.contains(&quote(content))));
        if !found.is_empty() {
            left.push(format!("{kind} {}", quoted(&found)));
        }
    }
}

fn is_day_of(content: &str, held: &Held) -> bool {
    /// Time zones are at most fourteen hours from UTC.
    const NEAR: i64 = 14 * 3_600;
    let Some(time) = times::read(content, "", &mut Report::default()) else { return false };
    let is_day = content.len() <= "2026-05-06".len();
    let near = if is_day { NEAR + 24 * 3_600 } else { NEAR };
    held.times.iter().any(|held| (held - time.epoch_seconds()).abs() <= near)
}

fn of_body(
    page: &Reading<'_>,
    held: &Held,
    hook: Option<&str>,
    outline: Option<&Outline>,
    left: &mut Vec<String>,
) {
    let body = page.body;
    let authors = body.authors.iter().map(|author| author.name.clone());
    let lists = [("author", authors.collect()), ("subject", body.subjects.clone())];
    for (kind, mut found) in lists {
        found.retain(|text: &String| {
            !held.holds(text) && !left.iter().any(|part| part.contains(&quote(text)))
        });
        if !found.is_empty() {
            left.push(format!("{kind} {}", quoted(&found)));
        }
    }
    let in_hook = body.excerpt.as_deref().filter(|excerpt| hook == Some(excerpt));
    let length = outline.map_or(body.length, |outline| outline.before);
    let length = length.saturating_sub(in_hook.map_or(0, |excerpt| excerpt.chars().count()));
    if length == 0 {
        return;
    }
    let pictures = body.pictures.iter().filter(|(url, _)| !held.holds(url)).count();
    let count = |number: usize, one: &str| match number {
        0 => String::new(),
        1 => format!(", 1 {one}"),
        number => format!(", {number} {one}s"),
    };
    let (links, pictures) = (count(body.links, "link"), count(pictures, "picture"));
    left.push(format!("the text of the page ({length} characters{links}{pictures})"));
}
