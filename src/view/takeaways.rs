//! The key takeaways, numbered.

use super::Story;
use super::fold::Fold;
use super::icon::KEY;
use super::part::{Part, row};
use super::piece::{told, wrap};
use super::text::rich;
use crate::model::Section;

pub(super) fn view(story: &Story) -> Option<Part> {
    let takeaways = &story.card.takeaways;
    let fold = Fold {
        section: Section::Takeaways,
        picture: KEY,
        title: story.texts().takeaways,
        count: takeaways.len(),
        preview: takeaways.first()?.into(),
    };
    let items = row(takeaways.iter().map(|text| told("li", "", rich(story, text))));
    Some(fold.around(story, wrap("ol", "takeaways", items)))
}
