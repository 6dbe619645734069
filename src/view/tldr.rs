//! The thirty-second summary, and who should care.

use super::Context;
use super::heading::heading;
use super::icon;
use super::provenance::{details, section_details, section_label};
use super::text::{ui_text, with_citations};
use crate::model::Section;
use crate::template::{Template, each, html};

pub(super) fn view(cx: &Context) -> Option<Template<'_>> {
    let tldr = cx.card.tldr.as_ref()?;
    let texts = cx.texts();
    let parts = [
        (texts.what_changed(), tldr.what_changed.as_deref()),
        (texts.why_it_matters(), tldr.why_it_matters.as_deref()),
        (texts.what_to_do_next(), tldr.what_to_do_next.as_deref()),
    ];
    let title = html! { <span lang={cx.ui_lang()}>{icon::bolt()}{texts.tldr()}</span> };
    Some(html! {
        <section class="tldr" part="tldr" data-section="tldr">
            <div class="tldr-head">
                {heading(cx, 1, "tldr-title", title)}
                {section_label(cx, Section::Tldr)}
            </div>
            <div class="tldr-parts">
                {each(parts, |(label, text)| text.map(|text| part(cx, label, text)))}
            </div>
            {(!tldr.who_should_care.is_empty()).then(|| audience(cx, &tldr.who_should_care))}
            {section_details(cx, Section::Tldr)}
            {details(cx)}
        </section>
    })
}

fn part<'a>(cx: &'a Context, label: &'a str, text: &'a str) -> Template<'a> {
    html! {
        <div class="tldr-part">
            {heading(cx, 2, "label", ui_text(cx, label))}
            <p dir={cx.dir(text)}>{with_citations(cx, text)}</p>
        </div>
    }
}

fn audience<'a>(cx: &'a Context, audience: &'a [String]) -> Template<'a> {
    let chip = |name: &'a String| html! { <li class="chip" dir={cx.dir(name)}>{&**name}</li> };
    html! {
        <div class="audience" part="audience">
            <span class="label">{ui_text(cx, cx.texts().who_should_care())}</span>
            <ul role="list">{each(audience, chip)}</ul>
        </div>
    }
}
