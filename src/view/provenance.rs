//! Who wrote the analysis: a label that is always there, and the whole story below it.

use super::Story;
use super::icon::{PEN, SPARK, icon};
use super::part::{Fix, Part, text, value};
use super::piece::{said, together, told, wrap};
use crate::locale::{Texts, fill};
use crate::model::{Authorship, AuthorshipKind, Section};
use leptos::prelude::*;

/// The label in the header.
pub(super) fn label(story: &Story) -> Option<Part> {
    let whole = &story.card.provenance.as_ref()?.whole;
    Some(chip(story, whole))
}

/// The label of a section that someone else wrote than the whole.
pub(super) fn section_label(story: &Story, section: Section) -> Option<Part> {
    story.own_authorship(section).map(|authorship| chip(story, authorship))
}

/// What else there is to know about the making: model, reviewer, note, and that a machine's
/// analysis names no sources, where it names none.
pub(super) fn details(story: &Story) -> Option<Part> {
    let whole = &story.card.provenance.as_ref()?.whole;
    let texts = story.texts();
    let no_sources = whole.kind != AuthorshipKind::Human && story.card.citations.is_empty();
    let facts = [
        whole.model.as_deref().map(|model| fill(texts.by_ai_model, model)),
        whole.reviewed_by.as_deref().map(|person| fill(texts.reviewed_by, person)),
        no_sources.then(|| texts.no_sources.into()),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let facts = (!facts.is_empty()).then(|| said(story, "span", "", text(facts.join(" · "))));
    let note = whole.note.as_ref().map(|note| told("span", "", text(note)));
    (facts.is_some() || note.is_some()).then(|| wrap("p", "making", together([facts, note])))
}

fn chip(story: &Story, authorship: &Authorship) -> Part {
    let picture = if authorship.kind == AuthorshipKind::Human { PEN } else { SPARK };
    let model = authorship.model.as_deref().map(value);
    view! {
        <span
            class="chip provenance"
            part="provenance"
            lang=story.interface_lang()
            data-kind=authorship.kind.name()
            data-model=model
        >
            {icon(picture)}
            {text(kind(story.texts(), authorship.kind))}
        </span>
    }
    .fixed()
}

fn kind(texts: &Texts, kind: AuthorshipKind) -> &'static str {
    match kind {
        AuthorshipKind::Ai => texts.by_ai,
        AuthorshipKind::Human => texts.by_human,
        AuthorshipKind::Mixed => texts.by_both,
    }
}
