//! What stands under each heading, read into the draft.

use serde_json::{Map, Value, json};

use super::block::{Block, leave_out};
use super::chapters::chapters;
use super::draft::Draft;
use super::inline::Inline;
use super::names;
use super::result::quote;
use super::scalar::{cut_date, cut_name, cut_time, share};

/// The paragraphs as one text, with an empty line between; anything else is reported.
pub(super) fn prose(blocks: &[Block], draft: &mut Draft) -> Option<String> {
    let mut paragraphs = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(inline) => paragraphs.push(inline.plain(draft)),
            _ => leave_out(block, "a paragraph", draft),
        }
    }
    (!paragraphs.is_empty()).then(|| paragraphs.join("\n\n"))
}

/// A list of texts: each list item, or paragraph, is one.
pub(super) fn texts(field: &str, blocks: &[Block], draft: &mut Draft) {
    for item in text_items(blocks, draft) {
        let text = item.plain(draft);
        draft.add(field, item.line, text.into());
    }
}

/// A part of the publisher's own: paragraphs, then points.
pub(super) fn part(title: &Inline, blocks: &[Block], draft: &mut Draft) {
    let mut item = json!({"title": title.plain(draft)});
    let mut text = Vec::new();
    let mut points = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(inline) => text.push(inline.plain(draft)),
            Block::List(..) => points.extend(text_items(std::slice::from_ref(block), draft)),
            _ => leave_out(block, "a paragraph or a list", draft),
        }
    }
    if !text.is_empty() {
        set(&mut item, "text", text.join("\n\n").into());
    }
    if !points.is_empty() {
        set(&mut item, "points", points.iter().map(|point| point.plain(draft)).collect());
    }
    draft.add("more", title.line, item);
}

pub(super) fn summary(line: usize, blocks: &[Block], draft: &mut Draft) {
    let mut parts = Map::new();
    let mut lines = Vec::new();
    for (heading, blocks) in chapters(blocks, 6) {
        let Some((_, title)) = heading else {
            for block in blocks {
                leave_out(block, &format!("one of {}, each under ###,", known_parts()), draft);
            }
            continue;
        };
        let Some(part) = names::find(&names::SUMMARY, &title.words()) else {
            let (words, known) = (title.words(), known_parts());
            let sentence = format!("“{words}” is no part of the summary, which has {known}");
            draft.report(title.line, sentence);
            continue;
        };
        let value = if part.field == "who_should_care" {
            let items = text_items(blocks, draft);
            items.iter().map(|item| Value::String(item.plain(draft))).collect::<Value>()
        } else {
            prose(blocks, draft).map_or(Value::Null, Value::String)
        };
        if parts.contains_key(part.field) {
            let said = blocks.iter().map(Block::words).collect::<Vec<_>>().join(" ");
            let sentence = format!("a second “{}” is left out: {}", part.title, quote(&said));
            draft.report(title.line, sentence);
        } else {
            lines.push((format!("tldr.{}", part.field), title.line));
            parts.insert(part.field.to_owned(), value);
        }
    }
    if !parts.is_empty() {
        draft.put("tldr", line, parts.into());
        lines.into_iter().for_each(|(path, line)| draft.place(path, line));
    }
}

fn known_parts() -> String {
    names::listed(&names::SUMMARY)
}

pub(super) fn implications(blocks: &[Block], draft: &mut Draft) {
    for (heading, blocks) in chapters(blocks, 6) {
        let Some((_, title)) = heading else {
            blocks.iter().for_each(|block| leave_out(block, "### and a prediction", draft));
            continue;
        };
        let mut item = json!({"prediction": title.plain(draft)});
        let (lists, rest): (Vec<_>, Vec<_>) =
            blocks.iter().partition(|block| matches!(block, Block::List(..)));
        let mut rationale = Vec::new();
        for block in rest {
            match block {
                Block::Paragraph(inline) => rationale.push(inline.plain(draft)),
                _ => leave_out(block, "a paragraph", draft),
            }
        }
        if !rationale.is_empty() {
            set(&mut item, "rationale", rationale.join("\n\n").into());
        }
        for (name, value) in named(&lists, &["confidence", "by"], draft) {
            let value =
                if name == "confidence" { share(value.trim()) } else { value.trim().into() };
            set(&mut item, name, value);
        }
        draft.add("implications", title.line, item);
    }
}

pub(super) fn timeline(blocks: &[Block], draft: &mut Draft) {
    for (inline, more) in items(blocks, draft) {
        more.iter().for_each(|block| leave_out(block, "one line an entry", draft));
        let (words, url) = inline.linked(draft);
        let mut item = match (cut_date(&words), cut_time(&words)) {
            (Some((date, text)), _) => json!({"date": date, "text": text}),
            (None, Some((when, text))) => json!({"when": when, "text": text}),
            (None, None) => json!({"text": words}),
        };
        set_link(&mut item, url);
        draft.add("timeline", inline.line, item);
    }
}

pub(super) fn citations(blocks: &[Block], draft: &mut Draft) {
    for block in blocks {
        if let Block::List(line, Some(start), _) = block
            && *start != 1
        {
            let sentence = format!("starts at {start}, but the first source is always number 1");
            draft.report(*line, sentence);
        }
    }
    for (inline, more) in items(blocks, draft) {
        let (title, url) = inline.linked(draft);
        let mut item = json!({"title": title});
        set_link(&mut item, url);
        set_named(&mut item, more, &["publisher", "date", "icon"], "one line a source", draft);
        draft.add("citations", inline.line, item);
    }
}

pub(super) fn recap(blocks: &[Block], draft: &mut Draft) {
    let Some((Block::Paragraph(title) | Block::Heading(_, title), rest)) = blocks.split_first()
    else {
        blocks.iter().for_each(|block| leave_out(block, "a paragraph", draft));
        return;
    };
    let (words, url) = title.linked(draft);
    let mut item = json!({"title": words});
    if let Some(text) = prose(rest, draft) {
        set(&mut item, "text", text.into());
    }
    set_link(&mut item, url);
    draft.put("recap", title.line, item);
}

pub(super) fn related(blocks: &[Block], draft: &mut Draft) {
    for (inline, more) in items(blocks, draft) {
        let (title, url) = inline.linked(draft);
        let mut item = json!({"title": title});
        set_link(&mut item, url);
        set_named(&mut item, more, &["source", "published"], "one line a story", draft);
        draft.add("related", inline.line, item);
    }
}

/// Sets what a list of `Name: value` below an item says of it; other blocks are left out, as it is `expected`
/// to be.
fn set_named(
    item: &mut Value,
    more: &[Block],
    known: &[&'static str],
    expected: &str,
    draft: &mut Draft,
) {
    let (lists, rest): (Vec<_>, Vec<_>) =
        more.iter().partition(|block| matches!(block, Block::List(..)));
    rest.into_iter().for_each(|block| leave_out(block, expected, draft));
    for (name, value) in named(&lists, known, draft) {
        // Only a name may begin or end with a space that means something.
        let is_name = matches!(name, "source" | "publisher");
        let value = if is_name { value } else { value.trim().to_owned() };
        set(item, name, value.into());
    }
}

/// The values of a list of `Name: value`, for the names that are known.
fn named(
    lists: &[&Block],
    known: &[&'static str],
    draft: &mut Draft,
) -> Vec<(&'static str, String)> {
    let mut values: Vec<(&'static str, String)> = Vec::new();
    for list in lists {
        for item in text_items(std::slice::from_ref(*list), draft) {
            let words = item.plain(draft);
            let found = cut_name(&words).and_then(|(name, value)| {
                let known = known.iter().find(|known| **known == name)?;
                Some((*known, value.to_owned()))
            });
            match found {
                Some((name, _)) if values.iter().any(|(other, _)| *other == name) => {
                    let sentence = format!("a second `{name}:` is left out: {}", quote(&words));
                    draft.report(item.line, sentence);
                }
                Some(found) => values.push(found),
                None => {
                    let known = known.join(":` or `");
                    let sentence = format!("is left out; expected `{known}:`: {}", quote(&words));
                    draft.report(item.line, sentence);
                }
            }
        }
    }
    values
}

/// The items of lists, and paragraphs between them, each as its text and what else it holds.
pub(super) fn items<'a>(blocks: &'a [Block], draft: &mut Draft) -> Vec<(&'a Inline, &'a [Block])> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(inline) => found.push((inline, [].as_slice())),
            Block::List(_, _, items) => {
                for item in items {
                    match item.split_first() {
                        Some((Block::Paragraph(inline), more)) => found.push((inline, more)),
                        Some(_) => item.iter().for_each(|block| leave_out(block, "text", draft)),
                        None => {}
                    }
                }
            }
            _ => leave_out(block, "a list", draft),
        }
    }
    found
}

/// The same where an item is text alone: further paragraphs belong to it, lists within are
/// read as if they stood outside.
fn text_items(blocks: &[Block], draft: &mut Draft) -> Vec<Inline> {
    let mut found = Vec::new();
    for (inline, more) in items(blocks, draft) {
        let mut whole = inline.clone();
        let mut within = Vec::new();
        for block in more {
            match block {
                Block::Paragraph(further) => {
                    whole.push("\n\n", &super::inline::Span::default());
                    whole.spans.extend(further.spans.iter().cloned());
                    whole.pictures.extend(further.pictures.iter().cloned());
                }
                Block::List(line, ..) => {
                    draft.report(*line, "a list within a list is read as part of the outer one");
                    within.extend(text_items(std::slice::from_ref(block), draft));
                }
                _ => leave_out(block, "text", draft),
            }
        }
        found.push(whole);
        found.append(&mut within);
    }
    found
}

/// Sets a member of an item.
pub(super) fn set(item: &mut Value, name: &str, value: Value) {
    if let Some(members) = item.as_object_mut() {
        members.insert(name.to_owned(), value);
    }
}

fn set_link(item: &mut Value, url: Option<String>) {
    if let Some(url) = url {
        set(item, "url", url.into());
    }
}
