//! The technical deep dive.

use super::Context;
use super::fold::Fold;
use super::icon::LAYERS;
use super::part::{Html, row, tag};
use super::text::rich;
use crate::model::Section;

pub(super) fn view(story: &Context) -> Option<impl Html> {
    let points = &story.card.deep_dive;
    let fold = Fold {
        section: Section::DeepDive,
        picture: LAYERS,
        title: story.texts().deep_dive,
        count: points.len(),
        preview: points.first()?.into(),
    };
    let items = row(points.iter().map(|text| tag!("li", "dir" = "auto").child(rich(story, text))));
    Some(fold.around(story, tag!("ul", "class" = "deep-dive").child(items)))
}
