//! The card as a reader sees it. This file is its table of contents: each part is a room of its
//! own in `view/`, with at most one stylesheet beside it.
//!
//! Nothing here fails: what a document lacks is simply not shown. A part is a function from the
//! [`Context`] to a template, the same for a page, for a server and for a file.

mod badge;
mod citations;
mod competitors;
mod context;
mod disclosure;
mod entries;
mod footer;
mod header;
mod heading;
mod hook;
mod icon;
mod image;
mod implications;
mod insight;
mod order;
mod points;
mod provenance;
mod recap;
mod related;
mod share;
mod source;
mod stylesheet;
mod text;
mod themes;
pub(crate) mod timeline;
mod tldr;

pub use competitors::Direction as SortDirection;
pub(crate) use competitors::{SortListener, Sorting, feature};
pub(crate) use context::CardSlots;
pub use context::Context;
pub use stylesheet::{LIGHT_DOM_STYLESHEET, STYLESHEET};
pub use themes::{THEMES, Theme};

use crate::model::Section;
use crate::options::Density;
use crate::template::{Template, each, html};
use leptos::prelude::RenderHtml;

/// The card, following the signals that `context` reads: what they change is changed, no more.
pub(crate) fn live(
    context: impl Fn() -> Option<Context> + Send + 'static,
) -> impl Fn() -> Option<Template<'static>> + Send + 'static {
    move || context().map(|cx| card(&cx).into_owned())
}

/// The whole card: the header, the sections in the order asked for, the footer.
#[must_use]
pub(crate) fn card(cx: &Context) -> Template<'_> {
    // The summary says how the analysis was made; without it, the card's last lines do.
    let shows = |named| shown(cx).any(|section| section == named);
    let has_summary = cx.card.tldr.is_some() && shows(Section::Tldr);
    let is_whole = cx.options.density != Density::Headline;
    // A picture that is named first stands above all.
    let picture = shown(cx).next().filter(|first| *first == Section::Image);
    html! {
        <article class="news-card" part="card" lang={cx.lang()} dir={cx.direction().name()} aria-label={&*cx.card.title}
            data-density={cx.options.density.name()} data-theme={cx.options.theme.as_str()} data-no-icons={cx.options.no_icons}>
            {picture.map(|_| image::view(cx))}
            {header::view(cx, shows(Section::Hook))}
            <div class="sections">{each(sections(cx, picture), |section| section)}</div>
            {(is_whole && !has_summary).then(|| provenance::details(cx))}
            {is_whole.then(|| footer::view(cx))}
        </article>
    }
}

/// The sections below the header that have something to show, and above the first of the analysis
/// what that is.
fn sections(cx: &Context, above: Option<Section>) -> Vec<Template<'_>> {
    let mut sections = Vec::new();
    let mut insight = insight::view(cx);
    for section in shown(cx).filter(|section| Some(*section) != above) {
        let Some(view) = view_of(cx, section) else { continue };
        if insight::SECTIONS.contains(&section) {
            sections.extend(insight.take());
        }
        sections.push(view);
    }
    sections
}

fn shown(cx: &Context) -> impl Iterator<Item = Section> {
    let options = &cx.options;
    let headline_only = options.density == Density::Headline;
    options
        .sections
        .iter()
        .copied()
        .filter(move |section| !headline_only || *section == Section::Hook)
        .filter(|section| !(options.no_image && *section == Section::Image))
}

/// A section, known again by its name wherever it stands.
fn view_of(cx: &Context, section: Section) -> Option<Template<'_>> {
    let view = match section {
        // It stands in the header.
        Section::Hook => None,
        Section::Image => image::view(cx),
        Section::Tldr => tldr::view(cx),
        Section::Competitors => competitors::view(cx),
        Section::Implications => implications::view(cx),
        Section::Timeline => timeline::view(cx),
        Section::Takeaways | Section::DeepDive | Section::Background => points::view(cx, section),
        Section::Perspectives
        | Section::Quotes
        | Section::Questions
        | Section::More
        | Section::Glossary => entries::view(cx, section),
        Section::Citations => citations::view(cx),
        Section::Recap => recap::view(cx),
        Section::Related => related::view(cx),
    };
    view.map(|view| view.with_key(section as u32 + 1))
}
