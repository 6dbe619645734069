//! The card as a reader sees it. This file is its table of contents: each part is a room of its
//! own in `view/`, with the stylesheet of the same name beside it.
//!
//! Nothing here fails: what a document lacks is simply not shown. The view knows Leptos and
//! nothing of the browser, so the same parts are mounted in a page and written as HTML.

mod badge;
mod citations;
mod competitors;
mod context;
mod deep_dive;
mod fold;
mod footer;
mod header;
mod hook;
mod icon;
mod image;
mod implications;
pub(crate) mod part;
mod piece;
mod provenance;
mod recap;
mod related;
mod share;
mod source;
mod stylesheet;
mod takeaways;
mod text;
mod timeline;
mod tldr;

// A browser mounts the parts and may change them; elsewhere they are only ever written.
#[cfg_attr(target_arch = "wasm32", path = "view/part_browser.rs")]
#[cfg_attr(not(target_arch = "wasm32"), path = "view/part_native.rs")]
mod twin;

pub use competitors::{Direction as SortDirection, SortListener, Sorting};
pub use context::Context;
pub use stylesheet::STYLESHEET;

use crate::model::Section;
use crate::options::Density;
use part::{Html, row, several, tag};

/// The whole card: the header, the sections in the order asked for, the footer.
#[must_use]
pub(crate) fn card(story: &Context) -> impl Html {
    let sections = row(shown(story).map(|section| view_of(section, story)));
    // The summary says how the analysis was made; without it, the card's last lines do.
    let summarised = story.card.tldr.is_some() && shown(story).any(|shown| shown == Section::Tldr);
    let is_whole = story.options.density != Density::Headline;
    let making = if is_whole && !summarised { provenance::details(story) } else { None };
    tag!("article", "part" = "card")
        .attr("lang", story.lang())
        .plain("dir", story.direction().name())
        .plain("data-density", story.options.density.name())
        .attr("data-theme", story.options.theme.as_str())
        .plain("class", "card")
        .child((
            header::view(story),
            tag!("div", "class" = "sections").child(sections),
            making,
            footer::view(story),
        ))
}

fn shown(story: &Context) -> impl Iterator<Item = Section> {
    let options = &story.options;
    let headline_only = options.density == Density::Headline;
    options
        .sections
        .iter()
        .copied()
        .filter(move |section| !headline_only || *section == Section::Hook)
        .filter(|section| !(options.no_image && *section == Section::Image))
}

fn view_of(section: Section, story: &Context) -> impl Html {
    several(move |to| match section {
        Section::Image => image::view(story).show(to),
        Section::Hook => hook::view(story).show(to),
        Section::Tldr => tldr::view(story).show(to),
        Section::Takeaways => takeaways::view(story).show(to),
        Section::Competitors => competitors::view(story).show(to),
        Section::DeepDive => deep_dive::view(story).show(to),
        Section::Implications => implications::view(story).show(to),
        Section::Timeline => timeline::view(story).show(to),
        Section::Citations => citations::view(story).show(to),
        Section::Recap => recap::view(story).show(to),
        Section::Related => related::view(story).show(to),
    })
}
