//! The thirty-second summary, and who should care.

use super::Story;
use super::fixed::Fix;
use super::icon::{BOLT, icon};
use super::piece::{heading, said, together, told, wrap};
use super::provenance::{details, section_label};
use super::text::rich;
use crate::model::Section;
use leptos::prelude::*;

pub(super) fn view(story: &Story) -> Option<AnyView> {
    let tldr = story.card.tldr.as_ref()?;
    let texts = story.texts();
    let parts = [
        (texts.what_changed, tldr.what_changed.as_deref()),
        (texts.why_it_matters, tldr.why_it_matters.as_deref()),
        (texts.what_to_do_next, tldr.what_to_do_next.as_deref()),
    ];
    let parts: Vec<_> =
        parts.into_iter().filter_map(|(label, text)| Some(part(story, label, text?))).collect();
    let head = said(story, "span", "", together([Some(icon(BOLT)), Some(texts.tldr.into_any())]));
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

fn part(story: &Story, label: &'static str, text: &str) -> AnyView {
    let label = heading(story, 2, "label", said(story, "span", "", label));
    wrap("div", "tldr-part", together([Some(label), Some(told("p", "", rich(story, text)))]))
}

fn audience(story: &Story) -> Option<AnyView> {
    let audience = &story.card.tldr.as_ref()?.who_should_care;
    let chips: Vec<_> = audience.iter().map(|name| told("li", "chip", name.clone())).collect();
    let label = said(story, "span", "label", story.texts().who_should_care);
    let list = wrap("ul", "", chips);
    (!audience.is_empty())
        .then(|| view! { <div class="audience" part="audience">{label} {list}</div> }.fixed())
}
