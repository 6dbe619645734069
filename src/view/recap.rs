//! The weekly recap.

use super::Context;
use super::icon::{ARROW, NEWS, icon};
use super::part::{Html, tag};
use super::piece::link;
use super::text::rich;

pub(super) fn view(story: &Context) -> Option<impl Html> {
    let recap = story.card.recap.as_ref()?;
    let arrow = recap.url.is_some().then(|| icon(ARROW));
    let begun = tag!("a", "class" = "recap-title", "dir" = "auto");
    let title = link(begun, "recap", recap.url.as_ref(), (recap.title.as_str(), arrow));
    let words = recap.text.as_deref().map(|words| {
        tag!("span", "class" = "recap-text", "dir" = "auto").child(rich(story, words))
    });
    Some(
        tag!("div", "part" = "recap", "data-section" = "recap", "class" = "recap")
            .child((icon(NEWS), tag!("span", "class" = "recap-body").child((title, words)))),
    )
}
