//! Badge and provenance, title, source and share.

use super::part::{Html, tag};
use super::piece::{heading, link};
use super::{Context, badge, provenance, share, source};
use crate::options::Density;

pub(super) fn view(story: &Context) -> impl Html {
    let begun = tag!("a", "part" = "title", "dir" = "auto");
    let title = link(begun, "title", story.address(), story.card.title.as_str());
    let share = (story.options.density != Density::Headline).then(|| share::view(story));
    let actions = tag!("slot", "name" = "actions").child(());
    tag!("header", "class" = "header").child((
        tag!("div", "class" = "meta").child((badge::view(story), provenance::label(story))),
        heading(story, 0, "title", title),
        tag!("div", "class" = "byline").child((source::view(story), share.flatten(), actions)),
        tag!("slot", "name" = "header").child(()),
    ))
}
