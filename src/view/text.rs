//! Texts: the interface's in its language, the story's as given, with citation marks as links.

use super::Context;
use crate::decimal::decimal;
use crate::locale::{fill, has_rtl};
use crate::model::{Link, TextSegment, each_segment};
use crate::template::{IntoSlot, Slot, Template, html};
use std::borrow::Cow;
use std::mem::take;

/// A text of the interface, in its language.
pub(super) fn ui_text<'a>(cx: &'a Context, text: &'a str) -> Template<'a> {
    html! { <span lang={cx.ui_lang()}>{text}</span> }
}

/// A text with its citation marks. A mark leads straight to the source, which works in every
/// page and without script; fragments within a shadow root would not.
pub(super) fn with_citations<'a>(cx: &'a Context, text: &'a str) -> Slot<'a> {
    marked(cx, text, citation_link)
}

/// The same without links, for texts that are links themselves.
pub(super) fn with_marks<'a>(cx: &'a Context, text: &'a str) -> Slot<'a> {
    marked(cx, text, |_, number| html! { <sup class="mark" part="mark">{decimal(number)}</sup> })
}

fn marked<'a>(
    cx: &'a Context,
    text: &'a str,
    mark: fn(&'a Context, usize) -> Template<'a>,
) -> Slot<'a> {
    if text.bytes().all(|byte| byte != b'[') {
        return text.into_slot();
    }
    let mut shown = Vec::new();
    let mut before = "";
    each_segment(text, cx.card.citations.len(), |segment| match segment {
        TextSegment::Text(text) => before = text,
        // A mark follows its word without a space, so that it does not begin a line.
        TextSegment::Mark(number) => {
            let word = Some(take(&mut before).trim_end()).filter(|word| !word.is_empty());
            shown.extend(word.map(IntoSlot::into_slot));
            shown.push(mark(cx, number).into_slot());
        }
    });
    shown.extend((!before.is_empty()).then(|| before.into_slot()));
    Slot::List(shown)
}

/// A text that stands in one with others, none of which it may turn around: what it does to the
/// direction ends with it.
pub(super) fn set_apart(text: &str) -> Cow<'_, str> {
    let turns = |c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if !has_rtl(text) && !text.contains(turns) {
        return Cow::Borrowed(text);
    }
    // An isolate, which an unpaired mark in it would end.
    let letters = text.split(turns);
    Cow::Owned(["\u{2068}"].into_iter().chain(letters).chain(["\u{2069}"]).collect())
}

fn citation_link(cx: &Context, number: usize) -> Template<'_> {
    let citation = cx.card.citations.get(number - 1);
    let title = citation.map(|citation| beginning(&citation.title));
    let url = citation.and_then(|citation| citation.url.as_ref());
    let number = decimal(number);
    // What is no link has no role, and so no name but its text. The title is said as its description.
    let label = url.map(|_| fill(cx.texts().citation_mark(), &number));
    html! {
        <sup class="mark" part="mark">
            <a href={url} data-link="citations" title={title} aria-label={label}>{number}</a>
        </sup>
    }
}

/// As much of a title as a tooltip holds; each mark repeats it.
fn beginning(title: &str) -> Cow<'_, str> {
    const MAX: usize = 160;
    let end = title.char_indices().nth(MAX).and_then(|(end, _)| title.get(..end));
    end.map_or(Cow::Borrowed(title), |start| Cow::Owned([start, "…"].concat()))
}

impl<'a> IntoSlot<'a> for &'a Link {
    fn into_slot(self) -> Slot<'a> {
        self.as_str().into_slot()
    }
}

impl<'a> IntoSlot<'a> for &'a Option<Link> {
    fn into_slot(self) -> Slot<'a> {
        self.as_ref().into_slot()
    }
}
