//! What may follow: prediction, rationale, and how sure its author is.

use super::Context;
use super::disclosure::Disclosure;
use super::icon::{self, bar};
use super::text::{ui_text, with_citations};
use crate::locale::fill;
use crate::model::{AuthorshipKind, Implication, PartialDate, Section};
use crate::template::{Template, each, html};

pub(super) fn view(cx: &Context) -> Option<Template<'_>> {
    let implications = &cx.card.implications;
    let disclosure = Disclosure {
        section: Section::Implications,
        icon: icon::rise,
        title: cx.texts().implications(),
        count: implications.len(),
        preview: implications.first()?.prediction.as_str().into(),
    };
    let items = each(implications, |implication| item(cx, implication));
    let list = html! { <ul role="list" class="implications">{items}</ul> };
    Some(disclosure.wrap(cx, (grounds(cx), list)))
}

/// That a machine's analysis rests on the sources that it cites.
fn grounds(cx: &Context) -> Option<Template<'_>> {
    let authorship = cx.authorship(Section::Implications)?;
    let is_grounded = authorship.kind != AuthorshipKind::Human && !cx.card.citations.is_empty();
    let words = cx.texts().grounded();
    is_grounded.then(|| html! { <p class="grounds" part="grounds">{ui_text(cx, words)}</p> })
}

fn item<'a>(cx: &'a Context, implication: &'a Implication) -> Template<'a> {
    let Implication { prediction, rationale, confidence, by } = implication;
    let rationale = rationale.as_deref().map(|rationale| {
        html! { <p dir={cx.dir(rationale)}>{with_citations(cx, rationale)}</p> }
    });
    let facts = (by.is_some() || confidence.is_some()).then(|| {
        let by = by.as_ref().map(|by| by_date(cx, by));
        let confidence = confidence.map(|share| self::confidence(cx, share));
        html! { <div class="facts" lang={cx.ui_lang()}>{by}{confidence}</div> }
    });
    html! {
        <li>
            <p class="prediction" part="prediction" dir={cx.dir(prediction)}>{with_citations(cx, prediction)}</p>
            {rationale}
            {facts}
        </li>
    }
}

fn by_date<'a>(cx: &'a Context, by: &'a PartialDate) -> Template<'a> {
    let words = fill(cx.texts().by_date(), &cx.locale.date(by));
    html! {
        <span class="chip"><time lang={cx.ui_lang()} datetime={by.as_str()}>{words}</time></span>
    }
}

/// How sure the author is: as a bar, and in words.
fn confidence(cx: &Context, share: f64) -> Template<'static> {
    let words = fill(cx.texts().confidence(), &cx.locale.percent(share));
    html! { <span class="confidence" part="confidence"><span class="meter">{bar(share)}</span>{words}</span> }
}
