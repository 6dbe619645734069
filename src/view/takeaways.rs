//! The key takeaways, numbered.

use super::Context;
use super::disclosure::Disclosure;
use super::icon;
use super::text::with_citations;
use crate::model::Section;
use crate::template::{Template, each, html};

pub(super) fn view(cx: &Context) -> Option<Template<'_>> {
    let takeaways = &cx.card.takeaways;
    let disclosure = Disclosure {
        section: Section::Takeaways,
        icon: icon::key,
        title: cx.texts().takeaways(),
        count: takeaways.len(),
        preview: takeaways.first()?.into(),
    };
    let items =
        each(takeaways, |text| html! { <li dir={cx.dir(text)}>{with_citations(cx, text)}</li> });
    Some(disclosure.wrap(cx, html! { <ol role="list" class="takeaways">{items}</ol> }))
}
