//! What a single line says that stands above a story.

use super::super::labelled::{self, Labelled};
use super::super::lines::lines;
use super::byline::{self, Byline};

/// Who and when a line above a story says, and nothing of the story itself.
#[derive(Debug, Default)]
pub(in super::super::super) struct Above {
    pub(in super::super::super) source: Option<String>,
    pub(in super::super::super) authors: Vec<String>,
    pub(in super::super::super) published: Option<String>,
    pub(in super::super::super) updated: Option<String>,
    pub(in super::super::super) subjects: Vec<String>,
}

/// A text without the word before or behind the name of an author.
pub(in super::super) fn without_by(text: &str) -> &str {
    byline::without_by(text)
}

/// Whether a text names the source of a story beside its authors or a time.
pub(in super::super) fn is_byline_with_source(text: &str) -> bool {
    byline::read(text).is_some_and(|byline| {
        let has_more = !byline.authors.is_empty() || byline.published.is_some();
        byline.source.is_some() && (has_more || byline.updated.is_some())
    })
}

/// What a text is that stands above stories, if it is that: a byline, or a credit of a picture.
pub(in super::super) fn above(text: &str) -> Option<Above> {
    match lines(text).first().and_then(labelled::read) {
        Some(Labelled::Subjects(subjects)) => return Some(Above { subjects, ..Above::default() }),
        Some(Labelled::Credit(_)) => return Some(Above::default()),
        None => {}
    }
    let Byline { source, authors, published, updated, subjects, .. } = byline::read(text)?;
    Some(Above { source, authors, published, updated, subjects })
}
