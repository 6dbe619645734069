//! What lines look like that stand above or below the items of a section.

use super::super::headings::{self, After, Heading};
use super::super::lines::Line;

/// Whether a line is a footnote: `[^1]: Harbour Post, https://post.example/a`.
pub(super) fn is_footnote(line: &Line) -> bool {
    footnote(&line.raw).is_some()
}

/// The mark of the footnote that a line is.
pub(super) fn footnote(raw: &str) -> Option<&str> {
    let (mark, _) = raw.trim_start().strip_prefix("[^")?.split_once("]:")?;
    Some(mark).filter(|mark| is_mark(mark))
}

/// Whether a text may be the mark of a footnote.
pub(super) fn is_mark(mark: &str) -> bool {
    const LONGEST: usize = 20;
    !mark.is_empty() && mark.len() <= LONGEST && !mark.contains([' ', '['])
}

/// Whether a line without marks is a heading all the same: it names a table, or a list of its own
/// kind, which stands directly below it.
pub(super) fn is_above_its_items(line: &Line, next: Option<&Line>) -> bool {
    let Some(next) = next else { return false };
    if line.bullet || line.raw.trim().contains(['\t', '|']) {
        return false;
    }
    let named = headings::find_in(&line.rich, true, None);
    let Some(found) = named.filter(|it| it.what == After::Nothing) else { return false };
    let is_table = next.is_row() || next.raw.trim().matches('\t').count() >= 2;
    match found.heading {
        Heading::Competitors => is_table && line.gap,
        Heading::Related | Heading::Citations => {
            next.bullet && !next.gap && line.text.ends_with([':', '：'])
        }
        _ => false,
    }
}
