//! What elements of a page say of themselves: by their names, their classes and their relations.

use scraper::ElementRef;

use super::pictures::has_class;

/// Where a walk through a page is.
#[derive(Debug, Default)]
pub(super) struct Place {
    stories: usize,
    asides: usize,
    /// What stands below a story, or beside it, and is its own.
    besides: usize,
}

impl Place {
    /// Enters an element.
    pub(super) fn enter(&mut self, element: ElementRef<'_>) {
        let beside = Beside::of(element, self.in_story());
        self.stories += usize::from(is_story(element));
        self.asides += usize::from(beside == Beside::Other || is_aside(element));
        self.besides += usize::from(beside == Beside::Own);
    }

    /// Leaves it again.
    pub(super) fn leave(&mut self, element: ElementRef<'_>) {
        self.stories -= usize::from(is_story(element));
        let beside = Beside::of(element, self.in_story());
        self.asides -= usize::from(beside == Beside::Other || is_aside(element));
        self.besides -= usize::from(beside == Beside::Own);
    }

    pub(super) fn in_story(&self) -> bool {
        self.stories > 0
    }

    /// Whether this is navigation, a comment or another story.
    pub(super) fn is_aside(&self) -> bool {
        self.asides > 0
    }

    /// Whether this says who wrote the story, when and on what, below it or beside it, and none of
    /// its text.
    pub(super) fn is_beside(&self) -> bool {
        self.besides > 0
    }
}

/// Whose a `footer` or an `aside` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Beside {
    /// That of the story: what stands in it says who wrote it, when and on what.
    Own,
    /// That of the site, or of another story.
    Other,
    /// It is neither element.
    None,
}

impl Beside {
    fn of(element: ElementRef<'_>, in_story: bool) -> Self {
        /// Words of the classes of what belongs to a story, wherever it stands.
        const STORIES: &[&str] = &["entry", "post", "article", "story", "byline"];
        /// Words of what stands beside a story and says something of it.
        const ABOUT: &[&str] = &["byline", "author", "authors", "meta", "date", "published"];
        let is_own = match element.value().name() {
            "footer" => in_story || has_word(element, STORIES),
            "aside" => in_story && has_word(element, ABOUT) || has_word(element, &["byline"]),
            _ => return Self::None,
        };
        if is_own { Self::Own } else { Self::Other }
    }
}

fn is_story(element: ElementRef<'_>) -> bool {
    let name = element.value().name();
    matches!(name, "article" | "main")
        || has_class(element, "h-entry")
        || has_class(element, "hentry")
        || element.attr("role") == Some("main")
        || element.attr("itemprop") == Some("articleBody")
}

fn is_aside(element: ElementRef<'_>) -> bool {
    const WORDS: &[&str] = &["comment", "comments", "related", "sidebar", "recommended", "promo"];
    match element.value().name() {
        "nav" | "head" | "script" | "style" | "template" | "svg" | "noscript" | "iframe"
        | "dialog" => true,
        "html" | "body" | "main" | "article" => false,
        _ => has_word(element, WORDS),
    }
}

/// Classes of an element that are looked at, and letters of each.
const MOST_NAMES: usize = 40;
const MOST_LETTERS: usize = 100;

/// Whether an element holds a date, whether it is that of a change, and how it is known.
pub(super) fn date(element: ElementRef<'_>) -> Option<(bool, &'static str)> {
    const DATES: &[&str] =
        &["date", "dateline", "datetime", "published", "pubdate", "timestamp", "posted"];
    const UPDATES: &[&str] = &["updated", "modified", "lastmod"];
    if matches!(element.value().name(), "body" | "html" | "article" | "main") {
        return None;
    }
    let says = |list: &[&str]| {
        names_of(element).iter().flatten().any(|word| list.contains(&word.as_str()))
    };
    let is_update =
        says(UPDATES) || element.attr("itemprop").is_some_and(|it| it.contains("dateModified"));
    if element.value().name() == "time" {
        return Some((is_update, "time"));
    }
    (is_update || says(DATES)).then_some((is_update, "class"))
}

/// How a date is known, in words.
pub(super) fn in_words(from: &str) -> &'static str {
    if from == "time" { "time element" } else { "element whose class says date" }
}

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

/// The words of each class of an element, of its id and of its component, in lower case: a capital
/// letter begins a word, too.
fn names_of(element: ElementRef<'_>) -> Vec<Vec<String>> {
    let attributes = ["class", "id", "data-component", "data-testid", "data-qa"];
    let names = attributes.into_iter().filter_map(|name| element.attr(name));
    names.flat_map(str::split_ascii_whitespace).take(MOST_NAMES).map(words_of).collect()
}

fn words_of(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_small = false;
    for c in name.chars().take(MOST_LETTERS) {
        let begins = c.is_ascii_uppercase() && was_small;
        was_small = c.is_ascii_lowercase();
        if begins || !c.is_ascii_alphanumeric() {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| c.is_ascii_alphanumeric()) {
            word.push(c.to_ascii_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Whether an element is a subject of the story.
pub(super) fn is_subject(element: ElementRef<'_>) -> bool {
    element.value().name() == "a"
        && element.attr("rel").is_some_and(|rel| rel.split(' ').any(|it| it == "tag"))
}

/// A byline without the word before the name.
pub(super) fn without_by(text: &str) -> &str {
    const WORDS: &[&str] = &[
        "written by ",
        "story by ",
        "by: ",
        "by ",
        "author: ",
        "von: ",
        "von ",
        "par ",
        "por ",
        "autor: ",
        "autorin: ",
        "auteur : ",
        "auteur: ",
        "автор: ",
        "автор ",
        "текст: ",
        "بقلم: ",
        "بقلم:",
        "بقلم ",
        "كتب: ",
        "كتب:",
        "كتبت: ",
        "作者：",
        "作者:",
        "文：",
        "文・",
        "文/",
        "記者：",
        "记者：",
        "글: ",
        "लेखक: ",
    ];
    let starts =
        |word: &&&str| text.get(..word.len()).is_some_and(|start| start.to_lowercase() == **word);
    let word = WORDS.iter().find(starts).map_or(0, |word| word.len());
    text.get(word..).unwrap_or(text).trim_matches([' ', ':', ',', '|', '·'])
}

/// Whether a text can be the name of one or several people.
pub(super) fn is_name(text: &str) -> bool {
    const MOST_WORDS: usize = 8;
    !text.is_empty()
        && text.split(' ').count() <= MOST_WORDS
        && !text.contains(|c: char| c.is_ascii_digit() || "@/|?!".contains(c))
}

/// Whether a class or the id of an element has one of these words in it.
pub(super) fn has_word(element: ElementRef<'_>, words: &[&str]) -> bool {
    let names = [element.attr("class"), element.attr("id")].into_iter().flatten();
    let mut parts = names.flat_map(|names| {
        names.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty())
    });
    parts.any(|part| words.iter().any(|word| word.eq_ignore_ascii_case(part)))
}
