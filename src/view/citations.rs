//! The numbered sources of the analysis.

use super::Context;
use super::disclosure::Disclosure;
use super::icon;
use super::source::source_icon;
use crate::model::{Citation, Link, Section};
use crate::template::{Template, each, html};

pub(super) fn view(cx: &Context) -> Option<Template<'_>> {
    let citations = &cx.card.citations;
    let disclosure = Disclosure {
        section: Section::Citations,
        icon: icon::book,
        title: cx.texts().citations(),
        count: citations.len(),
        preview: hosts(citations).into(),
    };
    let list = || html! { <ol role="list" class="citations">{each(citations, |citation| item(cx, citation))}</ol> };
    (!citations.is_empty()).then(|| disclosure.wrap(cx, list()))
}

/// Where the sources are, each host once.
fn hosts(citations: &[Citation]) -> String {
    let mut hosts: Vec<&str> = Vec::new();
    for host in citations.iter().filter_map(|citation| citation.url.as_ref().map(Link::host)) {
        if !hosts.contains(&host) {
            hosts.push(host);
        }
    }
    hosts.join(", ")
}

fn item<'a>(cx: &'a Context, citation: &'a Citation) -> Template<'a> {
    let Citation { title, url, publisher, date, icon } = citation;
    let publisher = publisher.as_deref().or(url.as_ref().map(Link::host));
    let publisher = publisher
        .map(|name| html! { <span class="host" part="publisher" dir={cx.dir(name)}>{name}</span> });
    let date = date.as_ref().map(|date| {
        let words = cx.locale.date(date);
        html! { <time class="host" lang={cx.ui_lang()} datetime={date.as_str()}>{words}</time> }
    });
    html! {
        <li>
            {source_icon(cx, icon)}
            <a href={url} data-link="citations" dir={cx.dir(title)}>{&**title}</a>
            {publisher}
            {date}
        </li>
    }
}
