//! The technical deep dive.

use super::Story;
use super::fold::Fold;
use super::icon::LAYERS;
use super::piece::{told, wrap};
use super::text::rich;
use crate::model::Section;
use leptos::prelude::*;

pub(super) fn view(story: &Story) -> Option<AnyView> {
    let points = &story.card.deep_dive;
    let fold = Fold {
        section: Section::DeepDive,
        picture: LAYERS,
        title: story.texts().deep_dive,
        count: points.len(),
        preview: points.first()?.clone(),
    };
    let items: Vec<_> = points.iter().map(|text| told("li", "", rich(story, text))).collect();
    Some(fold.around(story, wrap("ul", "deep-dive", items)))
}
