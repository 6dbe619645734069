//! The times in elements that hold one: in their attributes before their words.

use scraper::ElementRef;

use super::super::no_value::is_no_value;
use super::moment::Moment;
use super::signs;
use super::text::beginning_of;
use super::{changes, label, whose};

/// Longest text of a sign such as a date or a byline, in characters.
pub(super) const LONGEST_SIGN: usize = 100;

/// A text, and what it was read from in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sign {
    pub(super) text: String,
    pub(super) from: &'static str,
    pub(super) in_story: bool,
}

/// The times of an element.
#[derive(Debug, Default)]
pub(super) struct Dated {
    /// When the story was published, and when it was changed.
    pub(super) dates: Vec<Sign>,
    pub(super) updates: Vec<Sign>,
    /// Whether the words of the element say nothing else.
    pub(super) is_whole: bool,
}

/// The times of an element that says it has one; none where it does not.
pub(super) fn read(element: ElementRef<'_>, in_story: bool) -> Option<Dated> {
    let (is_update, from) = signs::date(element)?;
    if from == "time" && whose::is_in_sentence(element) {
        return None;
    }
    let text = beginning_of(element, LONGEST_SIGN * 4);
    let text = Some(text).filter(|text| text.chars().count() < LONGEST_SIGN);
    if from != "time" && has_instant(element) {
        let is_whole = text.is_some_and(|text| is_label(&outside(element, &text)));
        return Some(Dated { is_whole, ..Dated::default() });
    }
    let is_update = is_update
        || element.value().name() == "time" && is_in_update(element)
        || label::says_change(element);
    let mut dated = Dated { is_whole: true, ..Dated::default() };
    let sign = |text: &str| Sign { text: text.to_owned(), from: signs::in_words(from), in_story };
    let text = text.unwrap_or_default();
    let words = changes::parted(&text);
    let of = |words: &str| Some(words).filter(|it| !it.is_empty()).map(sign);
    if let Some(written) = written(element, from) {
        // The words may say more than the attribute does, or something else.
        let said = |words: &str| of(words).filter(|it| Moment::read(&it.text).is_some());
        let is_update = is_update || words.published.is_empty() && words.updated.is_some();
        let list = if is_update { &mut dated.updates } else { &mut dated.dates };
        list.push(sign(written));
        list.extend(said(words.published));
        dated.updates.extend(words.updated.and_then(said));
        return Some(dated);
    }
    let list = if is_update { &mut dated.updates } else { &mut dated.dates };
    list.extend(of(words.published));
    dated.updates.extend(words.updated.and_then(of));
    (!text.is_empty()).then_some(dated)
}

/// What an attribute says that programs read.
fn written<'a>(element: ElementRef<'a>, from: &str) -> Option<&'a str> {
    let written = element.attr("datetime").or_else(|| element.attr("content"));
    let written = written.or_else(|| element.attr("title").filter(|_| from != "time"));
    written.map(str::trim).filter(|it| !it.is_empty() && !is_no_value(it))
}

/// Whether elements within this one have its times.
fn has_instant(element: ElementRef<'_>) -> bool {
    times(element).next().is_some()
}

/// The elements within this one that have times by themselves.
fn times(element: ElementRef<'_>) -> impl Iterator<Item = ElementRef<'_>> {
    /// Elements around a time that are looked at: those with more hold no time but texts.
    const MOST: usize = 60;
    let within = element.descendants().skip(1).take(MOST).filter_map(ElementRef::wrap);
    within.filter(|it| {
        let Some((_, from)) = signs::date(*it) else { return false };
        let words = || beginning_of(*it, LONGEST_SIGN * 4);
        match written(*it, from) {
            Some(written) => Moment::read(written).is_some(),
            None => Moment::read(&words()).is_some(),
        }
    })
}

/// The words of an element without those of the times in it.
fn outside(element: ElementRef<'_>, text: &str) -> String {
    times(element).fold(text.to_owned(), |text, time| {
        let words = beginning_of(time, LONGEST_SIGN * 4);
        if words.is_empty() { text } else { text.replacen(&words, " ", 1) }
    })
}

/// Whether words beside a time say no more than what it is.
fn is_label(words: &str) -> bool {
    const MOST_WORDS: usize = 3;
    words.split_whitespace().filter(|it| it.contains(char::is_alphanumeric)).count() <= MOST_WORDS
}

/// Whether an element around a time says that it is that of a change, and of nothing else.
fn is_in_update(element: ElementRef<'_>) -> bool {
    /// Elements around a time that stand close to it.
    const CLOSE: usize = 3;
    let around = element.ancestors().filter_map(ElementRef::wrap).take(CLOSE);
    let mut kinds = around.map_while(|it| match it.value().name() {
        "article" | "main" | "section" | "body" => None,
        _ => Some(signs::date(it)),
    });
    kinds.find_map(|kind| kind.map(|(is_update, _)| is_update)).unwrap_or(false)
}
