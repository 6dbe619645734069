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
use super::json::without_halves;
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
    let alone = |imported| vec![ImportedItem { item: None, imported }];
    let (text, halves) = without_halves(text.trim_start_matches('\u{feff}'));
    let value: Value = match serde_json::from_str(&text) {
        Ok(value) => value,
        Err(error) => {
            return alone(Report::default().no_card("$", format!("is no JSON: {error}")));
        }
    };
    let mut ids = BTreeSet::new();
    match value {
        Value::Array(stories) if stories.is_empty() => alone(Report::default().no_card("$", EMPTY)),
        Value::Array(stories) => each(stories, "", &About::of_none(given), &mut ids),
        Value::Object(mut file) => {
            let found = ["clusters", "stories"]
                .into_iter()
                .find(|name| file.get(*name).is_some_and(Value::is_array));
            let Some((name, Value::Array(stories))) =
                found.and_then(|name| Some((name, file.shift_remove(name)?)))
            else {
                let about = About::of_none(given);
                return alone(story::card(file, &about, &mut ids));
            };
            if stories.is_empty() {
                return alone(Report::default().no_card("$", EMPTY));
            }
            let mut report = Report::default();
            report.halves(halves);
            let about = About::of_file(file, given, &mut report);
            let mut items = each(stories, name, &about, &mut ids);
            let of_file = report.notes();
            if !of_file.is_empty() {
                let imported = Imported { card: None, notes: of_file };
                items.insert(0, ImportedItem { item: None, imported });
            }
            items
        }
        _ => alone(Report::default().no_card("$", "is neither a category nor a story")),
    }
}

fn each(
    stories: Vec<Value>,
    name: &str,
    about: &About<'_>,
    ids: &mut BTreeSet<String>,
) -> Vec<ImportedItem> {
    let read = |(index, story)| ImportedItem {
        item: Some(format!("{name}[{index}]")),
        imported: one(story, about, ids),
    };
    stories.into_iter().enumerate().map(read).collect()
}

fn one(story: Value, about: &About<'_>, ids: &mut BTreeSet<String>) -> Imported {
    match story {
        Value::Object(story) => story::card(story, about, ids),
        _ => Report::default().no_card("$", "is no story, which is an object"),
    }
}
