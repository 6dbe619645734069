//! The weekly recap.

use super::Context;
use super::icon;
use super::provenance::{section_details, section_label};
use super::text::with_citations;
use crate::model::{Recap, Section};
use crate::template::{Template, html};

pub(super) fn view(cx: &Context) -> Option<Template<'_>> {
    let Recap { title, text, url } = cx.card.recap.as_ref()?;
    let text = text.as_deref().map(|text| {
        html! { <span class="recap-text" part="recap-text" dir={cx.dir(text)}>{with_citations(cx, text)}</span> }
    });
    Some(html! {
        <div class="recap" part="recap" data-section="recap">
            {icon::news()}
            <div class="recap-body">
                <a class="recap-title" part="recap-title" href={url} data-link="recap" dir={cx.dir(title)}>
                    {&**title}{url.as_ref().map(|_| icon::arrow())}
                </a>
                {section_label(cx, Section::Recap)}
                {text}
                {section_details(cx, Section::Recap)}
            </div>
        </div>
    })
}
