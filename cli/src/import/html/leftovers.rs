//! What a page says of its story that its card does not hold: one part of a line each.
//!
//! Nothing is listed by hand as lost: every member of the story's data is looked up in the card,
//! and what is not there is told.

mod body;
mod data;
mod head;
mod nodes;
mod parts;

use super::held::Held;
use super::outline::Outline;
use super::reading::Reading;
use parts::Parts;

/// What is left, in parts of a sentence.
pub(super) struct Left {
    /// What the story lacks.
    pub(super) lost: Vec<String>,
    /// What is said of its publisher and site alone.
    pub(super) aside: Vec<String>,
}

/// What is left. `hook` may be the beginning of the page's text. `outline` are the parts of that
/// text that are in the card.
pub(super) fn of(
    page: &Reading<'_>,
    held: &Held,
    hook: Option<&str>,
    outline: Option<&Outline>,
) -> Left {
    let mut lost = Parts::default();
    let mut aside = Parts::default();
    let mut budget = data::Budget::default();
    for (index, article) in page.articles.iter().enumerate() {
        data::add(article, index > 0, held, (&mut lost, &mut aside), &mut budget);
    }
    nodes::add(page, held, (&mut lost, &mut aside));
    head::add(page, held, (&mut lost, &mut aside));
    body::add(page, held, hook, outline, &mut lost);
    Left { lost: lost.all(), aside: aside.all() }
}
