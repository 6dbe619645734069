//! Headings that are not known, by how they look. What stands under one is a section of its own:
//! it must never become part of the section before it.

use super::dates;
use super::header::above::above;
use super::headings::Heading;
use super::lines::{Line, lead};

/// What a line stands in.
pub(super) struct Context<'a> {
    place: Place,
    lines: &'a [Line],
}

#[derive(Clone, Copy)]
enum Place {
    Header,
    Section(Heading, usize),
    Other,
}

impl<'a> Context<'a> {
    pub(super) fn header(lines: &'a [Line]) -> Self {
        Self { place: Place::Header, lines }
    }

    pub(super) fn section(heading: Heading, level: usize, lines: &'a [Line]) -> Self {
        Self { place: Place::Section(heading, level), lines }
    }

    pub(super) fn other(lines: &'a [Line]) -> Self {
        Self { place: Place::Other, lines }
    }
}

/// Whether a line that is no known heading is one.
pub(super) fn is_heading(line: &Line, next: Option<&Line>, context: &Context<'_>) -> bool {
    if line.bullet || line.is_row() {
        return false;
    }
    if line.is_heading() {
        return match context.place {
            // The first is the title, and one without anything below it says more of it.
            Place::Header => {
                context.lines.iter().any(Line::is_heading)
                    && next.is_some_and(|it| !it.is_heading())
                    && !is_subtitle(line, next, context.lines)
            }
            // An item of the section may have a heading of its own.
            Place::Section(heading, level) => {
                !(heading.has_headed_items() && line.level > level && level > 0)
            }
            Place::Other => true,
        };
    }
    let heading = match context.place {
        Place::Header => return false,
        Place::Section(heading, _) => Some(heading),
        Place::Other => None,
    };
    is_title(line, next) && stands_out(line, next, heading, context.lines)
}

/// Whether a heading directly below the title says more of it: it is a sentence or as long as one, or
/// what stands below it says who wrote the story and when.
fn is_subtitle(line: &Line, next: Option<&Line>, lines: &[Line]) -> bool {
    const SENTENCE: usize = 8;
    let is_below = lines.last().is_some_and(|last| last.level > 0 && last.level < line.level);
    let is_long = line.text.split(' ').count() >= SENTENCE || line.text.ends_with(['.', '。', '।']);
    let is_text = next.is_some_and(|next| !next.bullet && !next.is_row());
    let is_above = || next.is_some_and(|next| above(&next.text).is_some());
    is_below && (is_long && is_text || is_above())
}

/// Whether a line may be a title: after an empty line, short, without an end of a sentence and
/// without a date, and with something below it.
fn is_title(line: &Line, next: Option<&Line>) -> bool {
    const LONGEST: usize = 60;
    const MOST_WORDS: usize = 6;
    let text = line.text.trim_end_matches([':', '：']);
    let starts = text.chars().find(|c| c.is_alphanumeric());
    line.gap
        && line.text.chars().count() <= LONGEST
        && line.text.split(' ').count() <= MOST_WORDS
        && !is_sentence(text)
        && starts.is_some_and(|c| !c.is_lowercase())
        && dates::leading(text).is_none()
        && next.is_some_and(|next| !next.is_heading() && next.text != line.text)
}

/// Whether a line has the cells of a table.
fn is_table_row(line: &Line) -> bool {
    line.is_row() || line.raw.trim().matches('\t').count() >= 2
}

fn is_sentence(text: &str) -> bool {
    text.ends_with(['.', '!', '?', '…', ',', ';', '。', '！', '？', '，', '؟', '।', ')'])
}

/// Whether a line is a paragraph of its own above a text, as headings are, where none of its
/// section's lines is without being the end of a sentence.
fn stands_alone(line: &Line, next: Option<&Line>, lines: &[Line]) -> bool {
    let has_text = next.is_some_and(|next| next.gap && !next.bullet && is_sentence(&next.text));
    let followed = |index: usize| lines.get(index + 1).unwrap_or(line).gap;
    let mut alone = lines.iter().enumerate().filter(|(index, it)| {
        (*index == 0 || it.gap) && followed(*index) && !it.bullet && !is_sentence(&it.text)
    });
    has_text && alone.next().is_none()
}

fn is_bold(line: &Line) -> bool {
    lead(&line.rich).is_some_and(|(_, rest)| rest.trim_matches([':', ' ']).is_empty())
}

/// Whether a line differs from the items of its section as a heading does.
fn stands_out(line: &Line, next: Option<&Line>, heading: Option<Heading>, lines: &[Line]) -> bool {
    // The style of a section shows in its last lines.
    const MOST: usize = 50;
    let lines = lines.get(lines.len().saturating_sub(MOST)..).unwrap_or(lines);
    let has_bullets = lines.iter().any(|line| line.bullet);
    let is_marked = is_bold(line) || line.symbol.is_some();
    let none_marked = !lines.iter().any(|line| is_bold(line) || line.symbol.is_some());
    let before_list = next.is_some_and(|next| next.bullet);
    let at_once = next.is_some_and(|next| !next.gap);
    let before_sentence = next.is_some_and(|next| is_sentence(&next.text) && at_once);
    if lines.is_empty() {
        return false;
    }
    // What stands directly above a table is its name.
    let above_table = at_once && next.is_some_and(is_table_row) && !is_table_row(line);
    let alone = stands_alone(line, next, lines) || above_table;
    match heading {
        // Rows of a table may be short and without an end, too.
        Some(Heading::Competitors) => is_marked || before_list || before_sentence || alone,
        // Times may be words, such as “First leg”.
        Some(Heading::Timeline) => {
            let is_worded =
                |it: &Line| !is_sentence(&it.text) && dates::leading(&it.text).is_none();
            let worded = lines.iter().any(is_worded);
            (is_marked && none_marked || before_list || before_sentence || alone) && !worded
        }
        // The title of an item looks as a heading does.
        Some(Heading::Perspectives | Heading::Quotes | Heading::Questions | Heading::Glossary)
            if !has_bullets =>
        {
            false
        }
        // Predictions stand above their grounds as headings do; if these end as sentences do,
        // another one would.
        _ if !has_bullets && lines.iter().any(|line| !is_sentence(&line.text)) => {
            is_marked && none_marked && before_list || alone
        }
        _ => is_marked && none_marked || before_list || before_sentence || alone,
    }
}
