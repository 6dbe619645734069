//! Related updates.

use super::Context;
use super::badge::age_of;
use super::disclosure::Disclosure;
use super::icon;
use crate::model::{Related, Section};
use crate::template::{Template, each, html};

pub(super) fn view(cx: &Context) -> Option<Template<'_>> {
    let related = &cx.card.related;
    let disclosure = Disclosure {
        section: Section::Related,
        icon: icon::threads,
        title: cx.texts().related(),
        count: related.len(),
        preview: related.first()?.title.as_str().into(),
    };
    let items = each(related, |update| item(cx, update));
    Some(disclosure.wrap(cx, html! { <ul role="list" class="related">{items}</ul> }))
}

fn item<'a>(cx: &'a Context, update: &'a Related) -> Template<'a> {
    let Related { title, url, source, published } = update;
    let source = source.as_deref();
    let source = source.map(|source| html! { <span dir={cx.dir(source)}>{source}</span> });
    let age = published.as_ref().map(|time| age_of(cx, time));
    html! {
        <li>
            <a href={url} data-link="related" dir={cx.dir(title)}>{&**title}</a>
            <span class="from">{source}{age}</span>
        </li>
    }
}
