//! The key takeaways, numbered.

use super::Story;
use super::fold::Fold;
use super::icon::KEY;
use super::piece::{told, wrap};
use super::text::rich;
use crate::model::Section;
use leptos::prelude::*;

pub(super) fn view(story: &Story) -> Option<AnyView> {
    let takeaways = &story.card.takeaways;
    let fold = Fold {
        section: Section::Takeaways,
        picture: KEY,
        title: story.texts().takeaways,
        count: takeaways.len(),
        preview: takeaways.first()?.clone(),
    };
    let items: Vec<_> = takeaways.iter().map(|text| told("li", "", rich(story, text))).collect();
    Some(fold.around(story, wrap("ol", "takeaways", items)))
}
