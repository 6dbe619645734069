//! The key takeaways, numbered.

use super::Story;
use super::fold::Fold;
use super::icon::KEY;
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
    let item = |text: &String| view! { <li dir="auto">{rich(story, text)}</li> }.into_any();
    let items: Vec<_> = takeaways.iter().map(item).collect();
    Some(fold.around(story, view! { <ol class="takeaways">{items}</ol> }))
}
