//! The technical deep dive.

use super::Story;
use super::fold::Fold;
use super::icon::LAYERS;
use super::part::{Part, row};
use super::piece::{told, wrap};
use super::text::rich;
use crate::model::Section;

pub(super) fn view(story: &Story) -> Option<Part> {
    let points = &story.card.deep_dive;
    let fold = Fold {
        section: Section::DeepDive,
        picture: LAYERS,
        title: story.texts().deep_dive,
        count: points.len(),
        preview: points.first()?.into(),
    };
    let items = row(points.iter().map(|text| told("li", "", rich(story, text))));
    Some(fold.around(story, wrap("ul", "deep-dive", items)))
}
