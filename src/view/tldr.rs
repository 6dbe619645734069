//! The thirty-second summary, and who should care.

use super::Story;
use super::icon::{BOLT, icon};
use super::provenance::{details, section_label};
use super::text::{heading, rich};
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
    let parts: Vec<_> = parts.into_iter().filter_map(|(label, text)| Some(part(story, label, text?))).collect();
    let head = view! { <span lang=story.interface_lang()>{icon(BOLT)} {texts.tldr}</span> };
    Some(
        view! {
            <section class="tldr" part="tldr" data-section=Section::Tldr.name()>
                <div class="tldr-head">{heading(story, 1, "tldr-title", head)} {section_label(story, Section::Tldr)}</div>
                <div class="tldr-parts">{parts}</div>
                {audience(story)}
                {details(story)}
            </section>
        }
        .into_any(),
    )
}

fn part(story: &Story, label: &'static str, text: &str) -> AnyView {
    let label = view! { <span lang=story.interface_lang()>{label}</span> };
    view! {
        <div class="tldr-part">
            {heading(story, 2, "label", label)}
            <p dir="auto">{rich(story, text)}</p>
        </div>
    }
    .into_any()
}

fn audience(story: &Story) -> Option<AnyView> {
    let audience = &story.card.tldr.as_ref()?.who_should_care;
    let chip = |name: &String| view! { <li class="chip" dir="auto">{name.clone()}</li> };
    let chips: Vec<_> = audience.iter().map(chip).collect();
    let label = story.texts().who_should_care;
    (!chips.is_empty()).then(|| {
        view! {
            <div class="audience" part="audience">
                <span class="label" lang=story.interface_lang()>{label}</span>
                <ul>{chips}</ul>
            </div>
        }
        .into_any()
    })
}
