//! Stories of Kite: a category file, which is a JSON object with `clusters` or `stories`, a list of
//! stories, or one story alone. Their types stand in the public repository `kagisearch/kite-public`.

mod about;
mod fields;
mod marks;
mod story;
mod texts;

use std::collections::BTreeSet;

use serde_json::Value;

use super::given::Given;
use super::json::{self, without_halves};
use super::mends::Mends;
use super::report::{Imported, ImportedItem, Report};
use about::About;

/// What a story has and a JSON Feed has not.
const SIGNS: [&str; 3] = ["\"clusters\"", "\"cluster_number\"", "\"short_summary\""];

const EMPTY: &str = "is a category without stories, so there is nothing to import";

/// Whether a text that begins as JSON is one of Kite's files.
pub(super) fn is_known(text: &str) -> bool {
    SIGNS.iter().any(|sign| text.contains(sign))
}

/// The stories of a file, in its order.
pub(super) fn stories(text: &str, given: &Given) -> Vec<ImportedItem> {
    let (mut report, mut mends) = (Report::default(), Mends::default());
    let (text, halves) = without_halves(text.trim_start_matches('\u{feff}'));
    let values = json::read(&text, &mut mends);
    mends.report(&mut report);
    report.halves(halves);
    let mut items = Vec::new();
    for value in values {
        let stories = of_value(value, items.len(), given, &mut report);
        items.extend(stories);
    }
    if items.is_empty() {
        items.push(alone(Report::default().no_card("$", "is neither a category nor a story")));
    }
    let of_file = report.notes();
    match items.first_mut().filter(|first| first.item.is_none()) {
        Some(first) => drop(first.imported.notes.splice(0..0, of_file)),
        None if of_file.is_empty() => {}
        None => items.insert(0, alone(Imported { card: None, notes: of_file })),
    }
    items
}

/// The stories of one value, behind so many of the values before it.
fn of_value(value: Value, first: usize, given: &Given, report: &mut Report) -> Vec<ImportedItem> {
    match value {
        Value::Array(stories) => each(stories, "", first, &About::of_none(given)),
        Value::Object(mut file) => {
            let list = |name: &&str| file.get(*name).is_some_and(Value::is_array);
            let name = ["clusters", "stories"].into_iter().find(list);
            match name.and_then(|name| Some((name, file.shift_remove(name)?))) {
                Some((name, Value::Array(stories))) => {
                    each(stories, name, first, &About::of_file(file, given, report))
                }
                _ => {
                    let about = About::of_none(given);
                    vec![alone(story::card(file, &about, &mut BTreeSet::new()))]
                }
            }
        }
        _ => vec![alone(Report::default().no_card("$", "is neither a category nor a story"))],
    }
}

fn alone(imported: Imported) -> ImportedItem {
    ImportedItem { item: None, imported }
}

fn each(stories: Vec<Value>, name: &str, first: usize, about: &About<'_>) -> Vec<ImportedItem> {
    if stories.is_empty() {
        return vec![alone(Report::default().no_card("$", EMPTY))];
    }
    let mut ids = BTreeSet::new();
    let read = |(index, story)| ImportedItem {
        item: Some(format!("{name}[{}]", first + index)),
        imported: one(story, about, &mut ids),
    };
    stories.into_iter().enumerate().map(read).collect()
}

fn one(story: Value, about: &About<'_>, ids: &mut BTreeSet<String>) -> Imported {
    match story {
        Value::Object(story) => story::card(story, about, ids),
        _ => Report::default().no_card("$", "is no story, which is an object"),
    }
}
