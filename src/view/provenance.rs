//! Who wrote the analysis: a label that is always there, and the whole story below it.

use super::Context;
use super::icon::{PEN, SPARK, icon};
use super::part::{Html, always, tag};
use super::piece::said;
use crate::locale::{Texts, fill};
use crate::model::{Authorship, AuthorshipKind, Section};

/// The label in the header.
pub(super) fn label(story: &Context) -> Option<impl Html> {
    let whole = &story.card.provenance.as_ref()?.whole;
    Some(chip(story, whole))
}

/// The label of a section that someone else wrote than the whole.
pub(super) fn section_label(story: &Context, section: Section) -> Option<impl Html> {
    story.own_authorship(section).map(|authorship| chip(story, authorship))
}

/// What else there is to know about the making: model, reviewer, note, and that a machine's
/// analysis names no sources, where it names none.
pub(super) fn details(story: &Context) -> Option<impl Html> {
    let whole = &story.card.provenance.as_ref()?.whole;
    let texts = story.texts();
    let no_sources = whole.kind != AuthorshipKind::Human && story.card.citations.is_empty();
    let facts = [
        whole.model.as_deref().map(|model| fill(texts.by_ai_model, model)),
        whole.reviewed_by.as_deref().map(|person| fill(texts.reviewed_by, person)),
        no_sources.then(|| texts.no_sources.into()),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let facts = (!facts.is_empty()).then(|| said(story, tag!("span"), facts.join(" · ")));
    let note = whole.note.as_deref();
    let note = note.map(|note| tag!("span", "dir" = "auto").child(note));
    (facts.is_some() || note.is_some()).then(|| tag!("p", "class" = "making").child((facts, note)))
}

fn chip(story: &Context, authorship: &Authorship) -> impl Html {
    let picture = if authorship.kind == AuthorshipKind::Human { PEN } else { SPARK };
    tag!("span", "part" = "provenance")
        .attr("lang", story.interface_lang())
        .plain("data-kind", authorship.kind.name())
        .attr("data-model", authorship.model.as_deref())
        .and(always!("class" = "chip provenance"))
        .child((icon(picture), kind(story.texts(), authorship.kind)))
}

fn kind(texts: &Texts, kind: AuthorshipKind) -> &'static str {
    match kind {
        AuthorshipKind::Ai => texts.by_ai,
        AuthorshipKind::Human => texts.by_human,
        AuthorshipKind::Mixed => texts.by_both,
    }
}
