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

    /// Whether an element stands in such a part of the page.
    pub(super) fn is_in_aside(element: ElementRef<'_>) -> bool {
        let around = |it: ElementRef<'_>| it.ancestors().filter_map(ElementRef::wrap).any(is_story);
        let is_it = |it| is_aside(it) || Beside::of(it, around(it)) == Beside::Other;
        element.ancestors().filter_map(ElementRef::wrap).any(is_it) || is_it(element)
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

pub(super) fn is_story(element: ElementRef<'_>) -> bool {
    let name = element.value().name();
    matches!(name, "article" | "main")
        || has_class(element, "h-entry")
        || has_class(element, "hentry")
        || element.attr("role") == Some("main")
        || element.attr("itemprop") == Some("articleBody")
}

fn is_aside(element: ElementRef<'_>) -> bool {
    const WORDS: &[&str] =
        &["comment", "comments", "commentlist", "related", "sidebar", "recommended", "promo"];
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
    const PUBLISHED: &[&str] = &["published", "pubdate", "posted"];
    let says = |list: &[&str]| {
        names_of(element).iter().flatten().any(|word| list.contains(&word.as_str()))
    };
    let is_update =
        says(UPDATES) || element.attr("itemprop").is_some_and(|it| it.contains("dateModified"));
    // What was not changed since is marked as both.
    let only_update = is_update && !says(PUBLISHED);
    if element.value().name() == "time" {
        return Some((only_update, "time"));
    }
    (is_update || says(DATES)).then_some((only_update, "class"))
}

/// How a date is known, in words.
pub(super) fn in_words(from: &str) -> &'static str {
    if from == "time" { "time element" } else { "element whose class says date" }
}

/// The words of each class of an element, of its id and of its component, in lower case: a capital
/// letter begins a word, too.
pub(super) fn names_of(element: ElementRef<'_>) -> Vec<Vec<String>> {
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

/// Whether a class or the id of an element has one of these words in it.
pub(super) fn has_word(element: ElementRef<'_>, words: &[&str]) -> bool {
    let names = [element.attr("class"), element.attr("id")].into_iter().flatten();
    let mut parts = names.flat_map(|names| {
        names.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty())
    });
    parts.any(|part| words.iter().any(|word| word.eq_ignore_ascii_case(part)))
}
