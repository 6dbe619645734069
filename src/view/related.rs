//! Related updates.

use super::Story;
use super::badge::age_of;
use super::fold::Fold;
use super::icon::THREADS;
use super::part::{Part, row, text};
use super::piece::{link, together, told, wrap};
use crate::model::{Related, Section};

pub(super) fn view(story: &Story) -> Option<Part> {
    let related = &story.card.related;
    let fold = Fold {
        section: Section::Related,
        picture: THREADS,
        title: story.texts().related,
        count: related.len(),
        preview: related.first()?.title.as_str().into(),
    };
    let items = row(related.iter().map(|update| item(story, update)));
    Some(fold.around(story, wrap("ul", "related", items)))
}

fn item(story: &Story, update: &Related) -> Part {
    let title = link("", "related", update.url.as_ref(), text(&update.title));
    let source = update.source.as_ref().map(|source| told("span", "", text(source)));
    let age = update.published.as_ref().map(|time| age_of(story, time));
    let from = wrap("span", "from", together([source, age]));
    wrap("li", "", together([Some(title), Some(from)]))
}
