//! Related updates.

use super::Story;
use super::badge::age_of;
use super::fold::Fold;
use super::icon::THREADS;
use super::piece::{link, together, told, wrap};
use crate::model::{Related, Section};
use leptos::prelude::*;

pub(super) fn view(story: &Story) -> Option<AnyView> {
    let related = &story.card.related;
    let fold = Fold {
        section: Section::Related,
        picture: THREADS,
        title: story.texts().related,
        count: related.len(),
        preview: related.first()?.title.clone(),
    };
    let items: Vec<_> = related.iter().map(|update| item(story, update)).collect();
    Some(fold.around(story, wrap("ul", "related", items)))
}

fn item(story: &Story, update: &Related) -> AnyView {
    let title = link("", "related", update.url.as_ref(), update.title.clone());
    let source = update.source.clone().map(|source| told("span", "", source));
    let age = update.published.as_ref().map(|time| age_of(story, time));
    let from = wrap("span", "from", together([source, age]));
    wrap("li", "", together([Some(title), Some(from)]))
}
