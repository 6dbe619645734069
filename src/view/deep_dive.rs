//! The technical deep dive.

use super::Context;
use super::disclosure::Disclosure;
use super::icon;
use super::text::with_citations;
use crate::model::Section;
use crate::template::{Template, each, html};

pub(super) fn view(cx: &Context) -> Option<Template<'_>> {
    let points = &cx.card.deep_dive;
    let disclosure = Disclosure {
        section: Section::DeepDive,
        icon: icon::layers,
        title: cx.texts().deep_dive(),
        count: points.len(),
        preview: points.first()?.into(),
    };
    let items =
        each(points, |text| html! { <li dir={cx.dir(text)}>{with_citations(cx, text)}</li> });
    Some(disclosure.wrap(cx, html! { <ul role="list" class="deep-dive">{items}</ul> }))
}
