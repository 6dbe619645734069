//! The line on rights, and the page's own.

use super::Context;
use super::part::{Html, tag};
use crate::options::Density;

pub(super) fn view(story: &Context) -> Option<impl Html> {
    if story.options.no_footer || story.options.density == Density::Headline {
        return None;
    }
    let rights = story.card.attribution.as_deref();
    let rights = rights.map(|rights| tag!("p", "dir" = "auto").child(rights));
    Some(
        tag!("footer", "part" = "footer", "class" = "footer")
            .child((rights, tag!("slot", "name" = "footer").child(()))),
    )
}
