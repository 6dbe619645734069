//! Cards as Markdown: a dialect that an editor can write by hand, and that loses nothing.
//!
//! `docs/markdown.md` describes the dialect. Reading goes text → blocks (`blocks`, `inline`, through
//! pulldown-cmark) and front matter (`front`) → a `draft` that has the shape of the JSON document
//! and remembers the line of each of its parts (`body`, `sections`, `table`) → the library's own
//! reader. So a Markdown card is held to the same rules as a JSON one, and problems name lines.

#[cfg(test)]
mod arbitrary;
mod block;
mod blocks;
mod body;
mod cells;
mod chapters;
mod draft;
mod entries;
mod escape;
mod front;
mod inline;
mod names;
#[cfg(test)]
mod reading_tests;
mod result;
#[cfg(test)]
mod roundtrip_tests;
mod scalar;
mod sections;
mod table;
mod template;
mod write;

pub(crate) use result::{Problem, Read, ReadError};
pub(crate) use template::template;
pub(crate) use write::write;

/// Whether a text starts as cards in Markdown do: with front matter.
pub(crate) fn has_front_matter(text: &str) -> bool {
    front::split(text).is_some()
}

/// Reads a card from Markdown. Front matter is not needed where the text says all.
///
/// # Errors
/// [`ReadError`] if there is no title, or the front matter is no YAML.
pub(crate) fn read(text: &str) -> Result<Read, ReadError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut draft = draft::Draft::default();
    let (yaml, body, body_line) = match front::split(text) {
        Some(parts) => (parts.yaml, parts.body, parts.body_line),
        None => ("", text, 1),
    };
    if yaml.is_empty() && body_line == 1 && front::is_opened(text) {
        draft.report(1, "the front matter has no end; close it with a line ---");
    }
    if let Err(problem) = front::read(yaml, &mut draft) {
        return Err(ReadError(vec![problem]));
    }
    body::read(&blocks::blocks(body, body_line, &mut draft), &mut draft);
    draft.finish()
}
