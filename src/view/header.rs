//! Badge and provenance, title, hook, source and share.

use super::heading::heading;
use super::{Context, badge, hook, provenance, share, source};
use crate::options::Density;
use crate::template::{Template, html};

pub(super) fn view(cx: &Context, shows_hook: bool) -> Template<'_> {
    let title = &*cx.card.title;
    let title = html! {
        <a part="title" href={cx.url()} data-link="title" dir={cx.dir(title)}>{title}</a>
    };
    let is_whole = cx.options.density != Density::Headline;
    let authors = is_whole.then(|| source::authors(cx));
    let share = is_whole.then(|| share::view(cx));
    let tools = is_whole.then(|| tools(cx));
    let hook = shows_hook.then(|| hook::view(cx));
    html! {
        <header class="header" part="header">
            <div class="meta">{badge::view(cx)}{provenance::label(cx)}{tools}</div>
            {heading(cx, 0, "title", title)}
            {hook}
            <div class="byline">{source::view(cx)}{authors}{share}{cx.slot("actions")}</div>
            {cx.slot("header")}
        </header>
    }
}

/// Opens what makes the card easier to read. It acts once the script of the element is there, and its
/// room is kept until then.
fn tools(cx: &Context) -> Template<'_> {
    let name = cx.texts().reading_tools();
    html! {
        <button type="button" class="reading" part="tools" aria-label={name} title={name} lang={cx.ui_lang()}
            data-tools><span aria-hidden="true">"Aa"</span></button>
    }
}
