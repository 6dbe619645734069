//! The sections whose items are a few words and a text: views, quotes, questions, terms, and parts of
//! the publisher's own.

use super::Context;
use super::disclosure::Disclosure;
use super::heading::heading;
use super::icon::{self, Icon};
use super::points::points;
use super::text::with_citations;
use crate::model::{Entry, Section, Source};
use crate::template::{Template, each, html};

pub(super) fn view(cx: &Context, section: Section) -> Option<Template<'_>> {
    let (card, texts) = (&cx.card, cx.texts());
    let (icon, title, entries): (Icon, _, &[Entry]) = match section {
        Section::Perspectives => (icon::views, texts.perspectives(), &card.perspectives),
        Section::Quotes => (icon::quote, texts.quotes(), &card.quotes),
        Section::Questions => (icon::question, texts.questions(), &card.questions),
        Section::Glossary => (icon::letters, texts.glossary(), &card.glossary),
        _ => (icon::threads, texts.more(), &card.more),
    };
    let Entry { title: first, text, .. } = entries.first()?;
    let preview = first.as_deref().or(text.as_deref()).unwrap_or_default().into();
    let items = each(entries, |entry| item(cx, section, entry));
    let list = html! { <ul role="list" class="entries">{items}</ul> };
    Some(Disclosure { section, icon, title, count: entries.len(), preview }.wrap(cx, list))
}

fn item<'a>(cx: &'a Context, section: Section, entry: &'a Entry) -> Template<'a> {
    let Entry { title, text, points: further, by, sources } = entry;
    let title = title.as_deref().map(|title| {
        let title = html! { <span part="entry-title" dir={cx.dir(title)}>{with_citations(cx, title)}</span> };
        heading(cx, 2, "entry-title", title)
    });
    let quoted = (section == Section::Quotes).then_some("blockquote");
    let text = text.as_deref().map(|text| {
        html! { <p class="entry-text" part="entry-text" role={quoted} dir={cx.dir(text)}>{with_citations(cx, text)}</p> }
    });
    let further = (!further.is_empty()).then(|| points(cx, further));
    let from = (by.is_some() || !sources.is_empty()).then(|| {
        let by = by.as_deref().map(|by| html! { <span dir={cx.dir(by)}>{by}</span> });
        let sources = each(sources, |Source { name, url, .. }| {
            html! { <a href={url} data-link={section.name()} dir={cx.dir(name)}>{&**name}</a> }
        });
        html! { <p class="from">{by}{sources}</p> }
    });
    html! { <li>{title}{text}{further}{from}</li> }
}
