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

/// Whether an element holds a date, whether it is that of a change, and how it is known.
pub(super) fn date(element: ElementRef<'_>) -> Option<(bool, &'static str)> {
    const DATES: &[&str] =
        &["date", "dateline", "datetime", "published", "pubdate", "timestamp", "posted"];
    const UPDATES: &[&str] = &["updated", "modified", "lastmod"];
    if matches!(element.value().name(), "body" | "html" | "article" | "main") {
        return None;
    }
    let is_update = has_word(element, UPDATES)
        || element.attr("itemprop").is_some_and(|it| it.contains("dateModified"));
    if element.value().name() == "time" {
        return Some((is_update, "time"));
    }
    (is_update || has_word(element, DATES)).then_some((is_update, "class"))
}

/// How a date is known, in words.
pub(super) fn in_words(from: &str) -> &'static str {
    if from == "time" { "time element" } else { "element whose class says date" }
}

/// Whether an element names the author.
pub(super) fn is_author(element: ElementRef<'_>) -> bool {
    const AUTHORS: &[&str] = &["author", "byline", "byl"];
    let has_rel = element.attr("rel").is_some_and(|rel| rel.split(' ').any(|it| it == "author"));
    has_rel && element.value().name() == "a" || has_word(element, AUTHORS)
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
fn has_word(element: ElementRef<'_>, words: &[&str]) -> bool {
    let names = [element.attr("class"), element.attr("id")].into_iter().flatten();
    let mut parts = names.flat_map(|names| {
        names.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty())
    });
    parts.any(|part| words.iter().any(|word| word.eq_ignore_ascii_case(part)))
}
