//! Who wrote the analysis: a label that is always there, and the whole story below it.

use super::Context;
use super::icon;
use crate::locale::filled;
use crate::model::{Authorship, AuthorshipKind, Section};
use crate::template::{Template, each, html};

/// The label in the header.
pub(super) fn label(cx: &Context) -> Option<Template<'_>> {
    Some(chip(cx, &cx.card.provenance.as_ref()?.whole))
}

/// The label of a section that someone else wrote than the whole.
pub(super) fn section_label(cx: &Context, section: Section) -> Option<Template<'_>> {
    cx.own_authorship(section).map(|authorship| chip(cx, authorship))
}

/// What else there is to know about how it was made: model, reviewer, note, and that a machine's
/// analysis names no sources, where it names none.
pub(super) fn details(cx: &Context) -> Option<Template<'_>> {
    let whole = &cx.card.provenance.as_ref()?.whole;
    let no_sources = whole.kind != AuthorshipKind::Human && cx.card.citations.is_empty();
    facts(cx, whole, no_sources)
}

/// The same of a section that someone else wrote than the whole.
pub(super) fn section_details(cx: &Context, section: Section) -> Option<Template<'_>> {
    facts(cx, cx.own_authorship(section)?, false)
}

fn facts<'a>(
    cx: &'a Context,
    authorship: &'a Authorship,
    no_sources: bool,
) -> Option<Template<'a>> {
    let Authorship { model, reviewed_by, note, .. } = authorship;
    let texts = cx.texts();
    let facts = [
        model.as_deref().map(|model| named(cx, texts.by_ai_model(), model)),
        reviewed_by.as_deref().map(|person| named(cx, texts.reviewed_by(), person)),
        no_sources.then(|| html! { <span>{texts.no_sources()}</span> }),
    ];
    let facts = facts.into_iter().flatten().enumerate();
    let facts: Vec<_> = facts.map(|(index, fact)| ((index > 0).then_some(" · "), fact)).collect();
    let facts = (!facts.is_empty())
        .then(|| html! { <span lang={cx.ui_lang()}>{each(facts, |fact| fact)}</span> });
    let note = note.as_deref().map(|note| html! { <span dir={cx.dir(note)}>{note}</span> });
    (facts.is_some() || note.is_some())
        .then(|| html! { <p class="attribution" part="attribution">{facts}{note}</p> })
}

/// A text of the interface with a name in it, which may run the other way and must not take
/// the rest along.
fn named<'a>(cx: &Context, text: &'a str, name: &'a str) -> Template<'a> {
    let [before, name, after] = filled(text, name);
    html! { <span>{before}<span dir={cx.dir(name)}>{name}</span>{after}</span> }
}

fn chip<'a>(cx: &'a Context, authorship: &'a Authorship) -> Template<'a> {
    let Authorship { kind, model, .. } = authorship;
    html! {
        <span class="chip provenance" part="provenance" lang={cx.ui_lang()} data-kind={kind.name()}
            data-model={model.as_deref()}>
            {if *kind == AuthorshipKind::Human { icon::pen() } else { icon::spark() }}
            {cx.texts().authorship(*kind)}
        </span>
    }
}
