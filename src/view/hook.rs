//! The one sentence that says why to read on.

use super::Context;
use super::part::{Html, tag};
use super::text::rich;

pub(super) fn view(story: &Context) -> Option<impl Html> {
    let hook = rich(story, story.card.hook.as_deref()?);
    Some(tag!("p", "part" = "hook", "dir" = "auto", "class" = "hook").child(hook))
}
