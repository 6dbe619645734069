//! The thirty-second summary, and who should care.

use super::Story;
use super::icon::{BOLT, icon};
use super::part::{Fix, Part, row, text};
use super::piece::{heading, said, together, told, wrap};
use super::provenance::{details, section_label};
use super::text::rich;
use crate::model::Section;
use leptos::prelude::*;

pub(super) fn view(story: &Story) -> Option<Part> {
    let tldr = story.card.tldr.as_ref()?;
    let texts = story.texts();
    let parts = [
        (texts.what_changed, tldr.what_changed.as_deref()),
        (texts.why_it_matters, tldr.why_it_matters.as_deref()),
        (texts.what_to_do_next, tldr.what_to_do_next.as_deref()),
    ];
    let parts =
        row(parts.into_iter().filter_map(|(label, words)| Some(part(story, label, words?))));
    let head =
        said(story, "span", "", together([Some(icon(BOLT)), Some(text(texts.tldr).fixed())]));
    let head = Some(heading(story, 1, "tldr-title", head));
    let head = together([head, section_label(story, Section::Tldr)]);
    Some(
        view! {
            <section class="tldr" part="tldr" data-section=Section::Tldr.name()>
                {wrap("div", "tldr-head", head)}
                {wrap("div", "tldr-parts", parts)}
                {audience(story)}
                {details(story)}
            </section>
        }
        .fixed(),
    )
}

fn part(story: &Story, label: &'static str, words: &str) -> Part {
    let label = heading(story, 2, "label", said(story, "span", "", text(label)));
    wrap("div", "tldr-part", together([Some(label), Some(told("p", "", rich(story, words)))]))
}

fn audience(story: &Story) -> Option<Part> {
    let audience = &story.card.tldr.as_ref()?.who_should_care;
    let chips = row(audience.iter().map(|name| told("li", "chip", text(name))));
    let label = said(story, "span", "label", text(story.texts().who_should_care));
    let list = wrap("ul", "", chips);
    (!audience.is_empty())
        .then(|| view! { <div class="audience" part="audience">{label} {list}</div> }.fixed())
}
