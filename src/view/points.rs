//! The sections whose items are texts: key takeaways, the technical deep dive, the background.

use super::Context;
use super::disclosure::Disclosure;
use super::icon::{self, Icon};
use super::text::with_citations;
use crate::model::Section;
use crate::template::{Template, each, html};

pub(super) fn view(cx: &Context, section: Section) -> Option<Template<'_>> {
    let (card, texts) = (&cx.card, cx.texts());
    let (icon, title, items): (Icon, _, &[String]) = match section {
        Section::Takeaways => (icon::key, texts.takeaways(), &card.takeaways),
        Section::DeepDive => (icon::layers, texts.deep_dive(), &card.deep_dive),
        _ => (icon::news, texts.background(), &card.background),
    };
    let preview = items.first()?.into();
    let list = if section == Section::Takeaways {
        html! { <ol role="list" class="takeaways">{each(items, |text| point(cx, text))}</ol> }
    } else {
        points(cx, items)
    };
    Some(Disclosure { section, icon, title, count: items.len(), preview }.wrap(cx, list))
}

/// A list whose order says nothing.
pub(super) fn points<'a>(cx: &'a Context, items: &'a [String]) -> Template<'a> {
    html! { <ul role="list" class="points">{each(items, |text| point(cx, text))}</ul> }
}

fn point<'a>(cx: &'a Context, text: &'a str) -> Template<'a> {
    html! { <li dir={cx.dir(text)}>{with_citations(cx, text)}</li> }
}
