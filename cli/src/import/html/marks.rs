//! What elements of a page say of people, subjects and the story itself: by relations, by classes that
//! say author, and by those of microformats.

use scraper::ElementRef;

use super::super::article;
use super::super::no_value::is_no_value;
use super::pictures::has_class;
use super::signs::{has_word, is_story};
use super::text::beginning_of;

/// Whether an element names the author.
pub(super) fn is_author(element: ElementRef<'_>) -> bool {
    const AUTHORS: &[&str] = &["author", "byline", "byl"];
    let has_rel = element.attr("rel").is_some_and(|rel| rel.split(' ').any(|it| it == "author"));
    has_rel && element.value().name() == "a"
        || has_word(element, AUTHORS)
        || has_class(element, "vcard") && marked(element, NAMES).is_some()
}

/// Classes of the name within what a page says of somebody.
const NAMES: &[&str] = &["p-name", "fn"];

/// Whether an element is on somebody: who wrote the story, or a card of microformats.
pub(super) fn is_on_person(element: ElementRef<'_>) -> bool {
    /// What is longer is a story, whoever wrote it, in bytes.
    const LONGEST: usize = 600;
    let is_card = ["h-card", "vcard"].iter().any(|class| has_class(element, class));
    (is_card || is_author(element))
        && !is_story(element)
        && !matches!(element.value().name(), "body" | "html" | "header" | "section")
        && beginning_of(element, LONGEST + 1).len() <= LONGEST
}

/// The name that an element marks as that of the person on whom it is, and their address.
pub(super) fn marked_name(element: ElementRef<'_>) -> Option<(String, Option<String>)> {
    const LONGEST: usize = 400;
    let name = marked(element, NAMES)?;
    let address = marked(element, &["u-url", "url"]).unwrap_or(name);
    let text = beginning_of(name, LONGEST);
    let url = address.attr("href").or_else(|| element.attr("href")).map(str::to_owned);
    (!text.is_empty()).then_some((text, url))
}

/// The first element within one that has one of these classes.
fn marked<'a>(element: ElementRef<'a>, classes: &[&str]) -> Option<ElementRef<'a>> {
    const MOST: usize = 200;
    let within = element.descendants().skip(1).take(MOST).filter_map(ElementRef::wrap);
    let mut found = within.filter(|it| classes.iter().any(|class| has_class(*it, class)));
    found.next()
}

/// Whether an element is the title of an entry of microformats. Notes have their whole text as name.
pub(super) fn is_name_of_entry(element: ElementRef<'_>) -> bool {
    const LONGEST: usize = 300;
    let is_name = has_class(element, "p-name") || has_class(element, "entry-title");
    is_name
        && !["e-content", "p-summary", "h-card"].iter().any(|class| has_class(element, class))
        && beginning_of(element, LONGEST + 1).len() <= LONGEST
        && is_in_entry(element)
}

/// Whether an element is the summary of an entry of microformats.
pub(super) fn is_summary(element: ElementRef<'_>) -> bool {
    has_class(element, "p-summary") || has_class(element, "entry-summary")
}

/// Whether an element leads to the entry of microformats in which it stands.
pub(super) fn is_own_link(element: ElementRef<'_>) -> bool {
    let is_bookmark =
        element.attr("rel").is_some_and(|rel| rel.split(' ').any(|it| it == "bookmark"));
    let is_marked = has_class(element, "u-url") || is_bookmark;
    is_marked && element.attr("href").is_some() && is_in_entry(element)
}

/// Whether an element says something of the entry of microformats in which it stands: its text says
/// nothing of that, nor does another entry within it.
fn is_in_entry(element: ElementRef<'_>) -> bool {
    let mut around = element.ancestors().filter_map(ElementRef::wrap).filter(|it| {
        it.value().classes().any(|class| {
            matches!(class, "h-entry" | "hentry" | "e-content" | "entry-content" | "h-cite")
        })
    });
    let is_one = |it: ElementRef<'_>| has_class(it, "h-entry") || has_class(it, "hentry");
    around.next().is_some_and(is_one) && around.next().is_none()
}

/// Whether an element is a subject of the story.
pub(super) fn is_subject(element: ElementRef<'_>) -> bool {
    let is_tag = element.attr("rel").is_some_and(|rel| rel.split(' ').any(|it| it == "tag"));
    element.value().name() == "a" && is_tag || has_class(element, "p-category")
}

/// A byline without the word before or behind the name.
pub(super) fn without_by(text: &str) -> &str {
    article::without_by(text).trim_matches([' ', ':', ',', '|', '·'])
}

/// Whether a text can be the name of one or several people.
pub(super) fn is_name(text: &str) -> bool {
    const MOST_WORDS: usize = 8;
    !text.is_empty()
        && !is_no_value(text)
        && text.split(' ').count() <= MOST_WORDS
        && !text.contains(|c: char| c.is_ascii_digit() || "@/|?!".contains(c))
}
