//! Perspectives, quotes, questions and terms: entries with a title, a text, who says so, and where.
//!
//! With titles each has a heading, without any each is an item of a list; below stand
//! `- By: Somebody` and `- Source: [Name](URL)`.

use news_card::{Entry, Source};
use serde_json::{Value, json};

use super::block::{Block, leave_out};
use super::chapters::chapters;
use super::draft::Draft;
use super::escape::{Place, destination, escape};
use super::inline::Inline;
use super::result::quote;
use super::scalar::cut_name;
use super::sections::{items, set};

/// Reads the entries of a section into its field.
pub(super) fn read(field: &str, blocks: &[Block], draft: &mut Draft) {
    for (heading, blocks) in chapters(blocks, 6) {
        let Some((_, title)) = heading else {
            for (inline, more) in items(blocks, draft) {
                let mut item = untitled(field, &inline.plain(draft));
                below(&mut item, more, draft);
                draft.add(field, inline.line, item);
            }
            continue;
        };
        let mut item = json!({"title": title.plain(draft)});
        below(&mut item, blocks, draft);
        draft.add(field, title.line, item);
    }
}

/// An entry on one line: `Term: what it means`, `A question? Its answer.`, or a text.
fn untitled(field: &str, words: &str) -> Value {
    let cut = match field {
        "glossary" => words.split_once(':').map(|(term, text)| (term.to_owned(), text)),
        "questions" => words
            .find(['?', '？', '؟'])
            .and_then(|at| words.split_at_checked(at + words.get(at..)?.chars().next()?.len_utf8()))
            .map(|(question, answer)| (question.to_owned(), answer)),
        _ => return json!({"text": words}),
    };
    match cut.map(|(title, text)| (title.trim().to_owned(), text.trim().to_owned())) {
        Some((title, text)) if !text.is_empty() => json!({"title": title, "text": text}),
        _ => json!({"title": words}),
    }
}

/// Adds what stands below an entry: more of its text, and who says so.
fn below(item: &mut Value, blocks: &[Block], draft: &mut Draft) {
    let mut text: Vec<String> =
        item.get("text").and_then(Value::as_str).map(str::to_owned).into_iter().collect();
    let mut sources = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(inline) => text.push(inline.plain(draft)),
            Block::List(..) => {
                for (inline, more) in items(std::slice::from_ref(block), draft) {
                    more.iter().for_each(|block| leave_out(block, "one line", draft));
                    fact(item, inline, &mut sources, draft);
                }
            }
            _ => leave_out(block, "a paragraph or a list", draft),
        }
    }
    if !text.is_empty() {
        set(item, "text", text.join("\n\n").into());
    }
    if !sources.is_empty() {
        set(item, "sources", sources.into());
    }
}

/// Reads `By: Somebody` or `Source: [Name](URL)`.
fn fact(item: &mut Value, inline: &Inline, sources: &mut Vec<Value>, draft: &mut Draft) {
    let name = cut_name(&inline.words()).map(|(name, _)| name);
    match name.as_deref() {
        Some("by") if item.get("by").is_none() => {
            let words = inline.plain(draft);
            let by = cut_name(&words).map_or("", |(_, value)| value);
            set(item, "by", by.into());
        }
        Some("by") => {
            let sentence = format!("a second `by:` is left out: {}", quote(&inline.words()));
            draft.report(inline.line, sentence);
        }
        Some("source") => {
            let (words, url) = inline.linked(draft);
            let mut source = json!({"name": cut_name(&words).map_or("", |(_, value)| value)});
            if let Some(url) = url {
                set(&mut source, "url", url.into());
            }
            sources.push(source);
        }
        _ => {
            let words = quote(&inline.words());
            draft.report(inline.line, format!("is left out; expected `by:` or `source:`: {words}"));
        }
    }
}

/// Whether the text can hold these entries: all with titles or none, without points, and with
/// sources of which there is no more than a name and an address.
pub(super) fn fit(field: &str, entries: &[Entry]) -> bool {
    let has_title = |entry: &Entry| entry.title.is_some();
    let is_plain = |source: &Source| source.icon.is_none() && !source.inferred;
    let is_held = |entry: &Entry| entry.points.is_empty() && entry.sources.iter().all(is_plain);
    // Without a title the text is what begins an entry, and of two fields it is cut.
    let is_listed = |entry: &Entry| {
        entry.title.is_none() && entry.text.is_some() && matches!(field, "perspectives" | "quotes")
    };
    entries.iter().all(is_held) && (entries.iter().all(has_title) || entries.iter().all(is_listed))
}

/// The entries as they are written, where they fit.
pub(super) fn written(entries: &[Entry]) -> String {
    let mut out = String::new();
    for entry in entries {
        let text = entry.text.as_ref().map(|text| escape(text, Place::Start));
        let facts = |indent: &str| {
            let by =
                entry.by.iter().map(|by| format!("{indent}- By: {}\n", escape(by, Place::Inside)));
            let sources =
                entry.sources.iter().map(|it| format!("{indent}- Source: {}\n", source(it)));
            by.chain(sources).collect::<String>()
        };
        match &entry.title {
            Some(title) => {
                out.extend(["### ", &escape(title, Place::Start), "\n\n"]);
                out.extend(text.into_iter().flat_map(|text| [text, "\n\n".to_owned()]));
                let facts = facts("");
                let end = if facts.is_empty() { "" } else { "\n" };
                out.extend([&facts, end]);
            }
            None => out.extend(["- ", &text.unwrap_or_default(), "\n", &facts("  ")]),
        }
    }
    out
}

fn source(source: &Source) -> String {
    match &source.url {
        Some(url) => {
            format!("[{}]({})", escape(&source.name, Place::Link), destination(url.as_str()))
        }
        None => escape(&source.name, Place::Inside),
    }
}
