//! The thirty-second summary, and who should care.

use super::Context;
use super::icon::{BOLT, icon};
use super::part::{Html, row, tag};
use super::piece::{heading, said};
use super::provenance::{details, section_label};
use super::text::rich;
use crate::model::Section;

pub(super) fn view(story: &Context) -> Option<impl Html> {
    let tldr = story.card.tldr.as_ref()?;
    let texts = story.texts();
    let parts = [
        (texts.what_changed, tldr.what_changed.as_deref()),
        (texts.why_it_matters, tldr.why_it_matters.as_deref()),
        (texts.what_to_do_next, tldr.what_to_do_next.as_deref()),
    ];
    let parts = parts.into_iter().filter_map(|(label, words)| Some(part(story, label, words?)));
    let head = said(story, tag!("span"), (icon(BOLT), texts.tldr));
    let head = (heading(story, 1, "tldr-title", head), section_label(story, Section::Tldr));
    Some(tag!("section", "part" = "tldr", "data-section" = "tldr", "class" = "tldr").child((
        tag!("div", "class" = "tldr-head").child(head),
        tag!("div", "class" = "tldr-parts").child(row(parts)),
        audience(story),
        details(story),
    )))
}

fn part(story: &Context, label: &'static str, words: &str) -> impl Html {
    let label = heading(story, 2, "label", said(story, tag!("span"), label));
    let words = tag!("p", "dir" = "auto").child(rich(story, words));
    tag!("div", "class" = "tldr-part").child((label, words))
}

fn audience(story: &Context) -> Option<impl Html> {
    let audience = &story.card.tldr.as_ref()?.who_should_care;
    let chips = row(audience
        .iter()
        .map(|name| tag!("li", "class" = "chip", "dir" = "auto").child(name.as_str())));
    let label = said(story, tag!("span", "class" = "label"), story.texts().who_should_care);
    let list = tag!("ul").child(chips);
    (!audience.is_empty())
        .then(|| tag!("div", "part" = "audience", "class" = "audience").child((label, list)))
}
