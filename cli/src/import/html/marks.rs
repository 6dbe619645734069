//! What elements of a page say of people, subjects and the story itself: by relations, by classes that
//! say author, and by those of microformats.

use scraper::ElementRef;

use super::super::article;
use super::super::no_value::is_no_value;
use super::pictures::has_class;
use super::signs::{is_story, names_of};
use super::text::beginning_of;

/// Words of classes of who wrote something.
const AUTHORS: &[&str] = &[
    "author",
    "authors",
    "byline",
    "bylines",
    "byl",
    "writer",
    "journalist",
    "username",
    "submitted",
];

/// Whether an element names the author.
pub(super) fn is_author(element: ElementRef<'_>) -> bool {
    let has_rel = element.attr("rel").is_some_and(|rel| rel.split(' ').any(|it| it == "author"));
    let name = element.value().name();
    let says = || names_of(element).iter().flatten().any(|word| AUTHORS.contains(&word.as_str()));
    has_rel && name == "a"
        || name == "author"
        || is_name_on_card(element)
        || has_class(element, "vcard") && marked(element, NAMES).is_some()
        || !matches!(name, "html" | "body" | "main" | "article") && says() && !is_label(element)
}

/// Whether an element is a name on a card of somebody, as of hCard within an `address`.
fn is_name_on_card(element: ElementRef<'_>) -> bool {
    let around = || element.ancestors().filter_map(ElementRef::wrap).take(4);
    has_class(element, "fn")
        && !has_class(element, "org")
        && around().any(|it| has_class(it, "vcard"))
        && around().any(|it| it.value().name() == "address")
}

/// Whether an element stands above a story and says who wrote it, when and on what.
pub(super) fn is_about(element: ElementRef<'_>) -> bool {
    const STORIES: &[&str] = &["post", "entry", "article", "story", "news"];
    const ABOUT: &[&str] = &["meta", "info", "details", "credits"];
    names_of(element).iter().any(|words| {
        let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
        has(STORIES) && has(ABOUT)
    })
}

/// Whether the class of an element says that it holds a label of authors, or what they are.
pub(super) fn is_label(element: ElementRef<'_>) -> bool {
    const LABELS: &[&str] = &[
        "label",
        "prep",
        "by",
        "title",
        "role",
        "job",
        "position",
        "bio",
        "description",
        "overlay",
        "more",
        "follow",
        "social",
        "twitter",
        "email",
        "avatar",
        "photo",
        "image",
        "jobtitle",
        "affiliation",
        "intro",
    ];
    names_of(element).iter().any(|words| {
        let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
        has(&["author", "authors", "byline", "writer"]) && has(LABELS)
    })
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
