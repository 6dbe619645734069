//! A card as Markdown. What Markdown cannot hold goes into the front matter, which can hold all.

use news_card::{Card, Competitors, Entry, Link, PartialDate, TimelineEntry, Tldr};
use serde_json::{Map, Value};

use super::escape::{Place, destination, escape, fits};
use super::names::{self, Heading};
use super::{cells, entries, scalar};

/// The card as Markdown; reading it gives the same card.
pub(crate) fn write(card: &Card) -> String {
    let mut fields = match serde_json::to_value(card) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    };
    fields.retain(|name, value| !has_place(name) || !is_writable(name, value, card));
    let is_in_text = |name: &str| !fields.contains_key(name);
    let mut out = Writer(String::new());
    if is_in_text("title") {
        out.block("# ", &escape(&card.title, Place::Start));
    }
    if let Some(hook) = card.hook.as_ref().filter(|_| is_in_text("hook")) {
        out.block("", &escape(hook, Place::Start));
    }
    for heading in names::SECTIONS.into_iter().filter(|heading| is_in_text(heading.field)) {
        out.section(heading, card);
    }
    format!("---\n{}---\n\n{}\n", yaml(&fields), out.0.trim_end())
}

fn yaml(fields: &Map<String, Value>) -> String {
    if fields.is_empty() {
        return String::new();
    }
    let options = serde_saphyr::ser_options! { prefer_block_scalars: false };
    // An object of JSON values can always be written as YAML.
    serde_saphyr::to_string_with_options(fields, options).unwrap_or_default()
}

/// Whether the dialect has a place for a field in the text; all others stand in the front matter.
fn has_place(field: &str) -> bool {
    matches!(field, "title" | "hook")
        || names::SECTIONS.iter().any(|heading| heading.field == field)
}

/// Whether the text can hold a field.
fn is_writable(name: &str, value: &Value, card: &Card) -> bool {
    let heads_fit = |table: &Competitors| {
        table.columns.iter().all(|it| cells::head(it).is_some())
            && table.rows.iter().all(|it| cells::row_head(it).is_some())
    };
    let is_dated = |entry: &TimelineEntry| entry.date.is_some() && entry.when.is_none();
    texts_fit(value)
        && match name {
            "competitors" => card.competitors.as_ref().is_none_or(heads_fit),
            "timeline" => card.timeline.iter().all(is_dated),
            field => entries::fit(field, entries_of(field, card)),
        }
}

/// The entries that stand in a field; none in one of other things.
fn entries_of<'a>(field: &str, card: &'a Card) -> &'a [Entry] {
    match field {
        "perspectives" => &card.perspectives,
        "quotes" => &card.quotes,
        "questions" => &card.questions,
        "glossary" => &card.glossary,
        _ => &[],
    }
}

fn texts_fit(value: &Value) -> bool {
    match value {
        Value::String(text) => fits(text),
        Value::Array(items) => items.iter().all(texts_fit),
        Value::Object(members) => members.values().all(texts_fit),
        _ => true,
    }
}

struct Writer(String);

impl Writer {
    /// A paragraph, a heading or a whole list, with an empty line after it.
    fn block(&mut self, mark: &str, text: &str) {
        self.0.extend([mark, text.trim_end_matches('\n'), "\n\n"]);
    }

    fn section(&mut self, heading: &Heading, card: &Card) {
        let before = self.0.len();
        self.block("## ", heading.title);
        let empty = self.0.len();
        match heading.field {
            "tldr" => card.tldr.iter().for_each(|tldr| self.summary(tldr)),
            "takeaways" => self.texts(&card.takeaways),
            "competitors" => card.competitors.iter().for_each(|table| self.table(table)),
            "deep_dive" => self.texts(&card.deep_dive),
            "background" => self.texts(&card.background),
            "implications" => self.implications(card),
            "timeline" => self.list(card.timeline.iter().map(|entry| {
                let place = if entry.url.is_some() { Place::Link } else { Place::Inside };
                let text = linked(&entry.text, entry.url.as_ref(), place);
                let date = entry.date.as_ref().map_or("", PartialDate::as_str);
                format!("- {date}: {text}\n")
            })),
            "citations" => self.list(card.citations.iter().zip(1..).map(|(citation, number)| {
                let title = linked(&citation.title, citation.url.as_ref(), Place::Start);
                // Below a number, what belongs to the item stands behind the number and its sign.
                let indent = " ".repeat(format!("{number}. ").len());
                let facts = [
                    (
                        "Publisher",
                        citation.publisher.as_deref().map(|name| escape(name, Place::Inside)),
                    ),
                    ("Date", citation.date.as_ref().map(|date| date.as_str().to_owned())),
                    (
                        "Icon",
                        citation.icon.as_ref().map(|icon| escape(icon.as_str(), Place::Inside)),
                    ),
                ];
                format!("{number}. {title}\n{}", named(&indent, facts))
            })),
            "recap" => card.recap.iter().for_each(|recap| {
                self.block("", &linked(&recap.title, recap.url.as_ref(), Place::Start));
                if let Some(text) = &recap.text {
                    self.block("", &escape(text, Place::Start));
                }
            }),
            "related" => self.related(card),
            field => {
                let entries = entries_of(field, card);
                if !entries.is_empty() {
                    self.block("", &entries::written(entries));
                }
            }
        }
        if self.0.len() == empty {
            self.0.truncate(before);
        }
    }

    fn list(&mut self, items: impl Iterator<Item = String>) {
        let list: String = items.collect();
        if !list.is_empty() {
            self.block("", &list);
        }
    }

    fn texts(&mut self, texts: &[String]) {
        self.list(texts.iter().map(|text| format!("- {}\n", escape(text, Place::Start))));
    }

    fn summary(&mut self, tldr: &Tldr) {
        let parts = [&tldr.what_changed, &tldr.why_it_matters, &tldr.what_to_do_next];
        for (heading, text) in names::SUMMARY.iter().zip(parts) {
            if let Some(text) = text {
                self.block("### ", heading.title);
                self.block("", &escape(text, Place::Start));
            }
        }
        if let (Some(heading), false) = (names::SUMMARY.last(), tldr.who_should_care.is_empty()) {
            self.block("### ", heading.title);
            self.texts(&tldr.who_should_care);
        }
    }

    fn table(&mut self, table: &Competitors) {
        let heads = table.columns.iter().map(|column| {
            let head = escape(&cells::head(column).unwrap_or_default(), Place::Cell);
            if column.subject { format!("**{head}**") } else { head }
        });
        let rows = table.rows.iter().map(|row| {
            let feature = escape(&cells::row_head(row).unwrap_or_default(), Place::Cell);
            let escape = |text: &str| escape(text, Place::Cell);
            line(feature, row.cells.iter().map(|cell| cells::written(cell, escape)))
        });
        let head = line("Feature".to_owned(), heads);
        let rule = "|---".repeat(table.columns.len() + 1) + "|\n";
        self.list([head, rule].into_iter().chain(rows));
    }

    fn implications(&mut self, card: &Card) {
        for item in &card.implications {
            self.block("### ", &escape(&item.prediction, Place::Start));
            if let Some(rationale) = &item.rationale {
                self.block("", &escape(rationale, Place::Start));
            }
            let confidence = item
                .confidence
                .map(|share| format!("- Confidence: {}\n", scalar::written_share(share)));
            let by = item.by.as_ref().map(|date| format!("- By: {}\n", date.as_str()));
            self.list(confidence.into_iter().chain(by));
        }
    }

    fn related(&mut self, card: &Card) {
        self.list(card.related.iter().map(|story| {
            let title = linked(&story.title, story.url.as_ref(), Place::Start);
            let facts = [
                ("Source", story.source.as_deref().map(|name| escape(name, Place::Inside))),
                ("Published", story.published.as_ref().map(|time| time.as_str().to_owned())),
            ];
            format!("- {title}\n{}", named("  ", facts))
        }));
    }
}

/// What is known of an item, a line of a list each.
fn named<const N: usize>(indent: &str, facts: [(&str, Option<String>); N]) -> String {
    let known = facts.into_iter().filter_map(|(name, value)| Some((name, value?)));
    known.map(|(name, value)| format!("{indent}- {name}: {value}\n")).collect()
}

fn line(first: String, cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<_> = std::iter::once(first).chain(cells).collect();
    format!("| {} |\n", cells.join(" | "))
}

/// A text that links to `url`, or stands at `place` where there is none.
fn linked(text: &str, url: Option<&Link>, place: Place) -> String {
    match url {
        Some(url) => {
            format!("[{}]({})", escape(text, Place::Link), destination(url.as_str()))
        }
        None => escape(text, place),
    }
}
