//! What the data of a story says that its card does not hold.

use serde_json::Value;

use super::super::article::{Article, PUBLISHERS};
use super::super::held::Held;
use super::super::kinds::PAGES;
use super::super::objects::{Object, is};
use super::super::people::names_in;
use super::super::references;
use super::super::said::text;
use super::super::tags;
use super::parts::Parts;

/// Members that say nothing of a story, or what is told elsewhere.
pub(super) const TECHNICAL: &[&str] = &[
    "type",
    "id",
    "context",
    "inLanguage",
    "wordCount",
    "isAccessibleForFree",
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

/// Members of an object within a story's data that say nothing of it, or lead back.
pub(super) const OF_PARTS: &[&str] = &[
    "width",
    "height",
    "encodingFormat",
    "contentSize",
    "fileFormat",
    "bitrate",
    "representativeOfPage",
    "mainEntityOfPage",
    "isPartOf",
    "subjectOf",
    "cssSelector",
];

/// Members whose objects are texts of others, of which the first words are told.
const OF_OTHERS: &[&str] = &["comment", "review", "mainEntityOfPage", "hasPart", "isPartOf"];

/// Members with subjects, among which programs have theirs.
const SUBJECTS: &[&str] = &["articleSection", "keywords", "about", "genre"];

/// Members with times, of which another place may have a finer spelling.
const DATES: &[&str] = &["datePublished", "dateModified", "dateCreated", "uploadDate"];
/// Who wrote such a text, and when.
const SAID_OF_OTHERS: &[(&str, &[&str])] =
    &[("author", &["author", "creator"]), ("date", &["datePublished", "dateCreated"])];

/// Members that hold a whole text, which is counted and not quoted.
const WHOLE_TEXTS: &[&str] = &["articleBody", "text", "reviewBody", "transcript"];

/// How deep objects within objects are told.
const DEEPEST: usize = 4;
/// Members of the objects that complete the first which are looked at.
const MOST_FURTHER: usize = 200;

/// How much of the objects within the data is looked at: each may refer to any other.
pub(super) struct Budget {
    /// Members that are told.
    members: usize,
    /// Objects that are looked into.
    objects: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { members: 100, objects: 2_000 }
    }
}

/// Adds what an object of the page's story says. `is_further` is one that completes the first.
pub(super) fn add(
    article: &Article<'_>,
    is_further: bool,
    held: &Held,
    (lost, aside): (&mut Parts, &mut Parts),
    budget: &mut Budget,
) {
    for (index, (name, value)) in article.object.iter().enumerate() {
        let name = short(name);
        if TECHNICAL.contains(&name) {
            continue;
        }
        if is_further && index >= MOST_FURTHER {
            lost.skip(1);
            continue;
        }
        let is_of_publisher = PUBLISHERS.contains(&name);
        let mut found = match name {
            // The name of the page is that of its story.
            "mainEntityOfPage" => article.text(&[name]).into_iter().collect(),
            "isPartOf" => part_of(value, (lost, aside), article, held, budget),
            _ => article.leaves(value, is_of_publisher),
        };
        found.iter_mut().for_each(|leaf| *leaf = text(leaf));
        // What completes the story may say the same in other words around it.
        found.retain(|leaf| !(held.holds(leaf) || is_further && held.contains(leaf)));
        if matches!(name, "author" | "creator") {
            found.retain(|leaf| !names_in(leaf).iter().all(|name| held.holds(name)));
        }
        if SUBJECTS.contains(&name) {
            found.retain(|leaf| !tags::are_held(leaf, held));
        }
        if DATES.contains(&name) {
            found.retain(|leaf| !held.agrees(leaf));
        }
        if name == "copyrightHolder" || name == "copyrightYear" {
            found.retain(|leaf| !held.contains(leaf));
        }
        if is_further && matches!(name, "name" | "headline") {
            found.retain(|leaf| !held.is_within(leaf));
        }
        if WHOLE_TEXTS.contains(&name) && !found.is_empty() {
            let length: usize = found.iter().map(|text| text.chars().count()).sum();
            lost.say(format!("the whole text ({length} characters)"));
            continue;
        }
        lost.add(name, found);
        lost.add("link", linked(value, held));
        for (said, names) in SAID_OF_OTHERS.iter().filter(|_| OF_OTHERS.contains(&name)) {
            let of_others = article.of_others(value, names).into_iter().map(|it| text(&it));
            let of_others = of_others.filter(|leaf| !held.holds(leaf)).collect();
            lost.add(&format!("{name}.{said}"), of_others);
        }
        if !OF_OTHERS.contains(&name) {
            let parts = if is_of_publisher { &mut *aside } else { &mut *lost };
            Walk { article, held, parts, budget }.members(name, value, 0);
        }
    }
}

/// The names of what the story is a part of. The site, and what readers pay for, are asides.
fn part_of(
    value: &Value,
    (lost, aside): (&mut Parts, &mut Parts),
    article: &Article<'_>,
    held: &Held,
    budget: &mut Budget,
) -> Vec<String> {
    const MOST: usize = 50;
    let values = match value {
        Value::Array(values) => values.as_slice(),
        value => std::slice::from_ref(value),
    };
    let mut found = Vec::new();
    lost.skip(values.len().saturating_sub(MOST));
    for value in values.iter().take(MOST) {
        let Some(object) = value.as_object() else {
            // An address alone is that of the site.
            aside.add("isPartOf", unheld(article.leaves(value, true), held));
            continue;
        };
        let members = article.members(object);
        let kinds: Object = members
            .iter()
            .filter(|(name, _)| short(name) == "type")
            .map(|(name, value)| ((*name).to_owned(), (*value).clone()))
            .collect();
        let is_kind = |kind: &&str| is(&kinds, kind);
        if PAGES.iter().any(is_kind) {
            continue;
        }
        let is_site = ["WebSite", "Product"].iter().any(is_kind) || kinds.is_empty();
        let parts = if is_site { &mut *aside } else { &mut *lost };
        if is_site {
            parts.add("isPartOf", unheld(article.leaves(value, true), held));
        } else {
            found.extend(article.leaves(value, false));
        }
        Walk { article, held, parts, budget }.members("isPartOf", value, 0);
    }
    found
}

fn unheld(texts: Vec<String>, held: &Held) -> Vec<String> {
    texts.iter().map(|leaf| text(leaf)).filter(|leaf| !held.holds(leaf)).collect()
}

/// A walk through the members of objects within the story's data.
struct Walk<'a, 'b> {
    article: &'a Article<'a>,
    held: &'a Held,
    parts: &'b mut Parts,
    budget: &'b mut Budget,
}

impl Walk<'_, '_> {
    fn members(&mut self, path: &str, value: &Value, depth: usize) {
        let object = match value {
            Value::Array(values) => {
                values.iter().for_each(|value| self.members(path, value, depth));
                return;
            }
            Value::Object(object) if depth < DEEPEST => object,
            _ => return,
        };
        if self.budget.objects == 0 {
            self.parts.skip(1);
            return;
        }
        self.budget.objects -= 1;
        for (name, value) in self.article.members(object) {
            let name = short(name);
            if TECHNICAL.contains(&name) || OF_PARTS.contains(&name) {
                continue;
            }
            if self.budget.members == 0 {
                self.parts.skip(1);
                continue;
            }
            let path = format!("{path}.{name}");
            let values = match value {
                Value::Array(values) => values.as_slice(),
                value => std::slice::from_ref(value),
            };
            let plain = values.iter().filter_map(|value| match value {
                Value::String(leaf) => Some(text(leaf)),
                Value::Number(number) => Some(number.to_string()),
                _ => None,
            });
            let is_held = |leaf: &String| {
                // A name in parts is in the card as a whole.
                self.held.holds(leaf)
                    || name.ends_with("Name") && self.held.contains(leaf)
                    || self.held.holds_part_of_name(object, name, leaf)
            };
            let found: Vec<String> = plain.filter(|leaf| !is_held(leaf)).collect();
            self.budget.members -= usize::from(!found.is_empty());
            self.parts.add(&path, found);
            self.parts.add("link", linked(value, self.held));
            self.members(&path, value, depth + 1);
        }
    }
}

/// Addresses in texts that are markup.
fn linked(value: &Value, held: &Held) -> Vec<String> {
    let values = match value {
        Value::Array(values) => values.as_slice(),
        value => std::slice::from_ref(value),
    };
    let texts = values.iter().filter_map(Value::as_str);
    texts.flat_map(references::addresses).filter(|url| !held.links_to(url)).collect()
}

/// The name of a member without what says whose word it is.
pub(super) fn short(name: &str) -> &str {
    name.rsplit(['/', ':', '@']).next().unwrap_or(name)
}
