//! The key takeaways, numbered.

use super::Context;
use super::fold::Fold;
use super::icon::KEY;
use super::part::{Html, row, tag};
use super::text::rich;
use crate::model::Section;

pub(super) fn view(story: &Context) -> Option<impl Html> {
    let takeaways = &story.card.takeaways;
    let fold = Fold {
        section: Section::Takeaways,
        picture: KEY,
        title: story.texts().takeaways,
        count: takeaways.len(),
        preview: takeaways.first()?.into(),
    };
    let items =
        row(takeaways.iter().map(|text| tag!("li", "dir" = "auto").child(rich(story, text))));
    Some(fold.around(story, tag!("ol", "class" = "takeaways").child(items)))
}
