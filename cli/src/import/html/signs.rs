//! What elements of a page say of themselves: by their names, their classes and their relations.

use scraper::ElementRef;

use super::pictures::has_class;

/// Where a walk through a page is.
#[derive(Debug, Default)]
pub(super) struct Place {
    stories: usize,
    asides: usize,
}

impl Place {
    /// Enters an element.
    pub(super) fn enter(&mut self, element: ElementRef<'_>) {
        self.stories += usize::from(is_story(element));
        self.asides += usize::from(is_aside(element));
    }

    /// Leaves it again.
    pub(super) fn leave(&mut self, element: ElementRef<'_>) {
        self.stories -= usize::from(is_story(element));
        self.asides -= usize::from(is_aside(element));
    }

    pub(super) fn in_story(&self) -> bool {
        self.stories > 0
    }

    /// Whether an element stands in such a part of the page.
    pub(super) fn is_in_aside(element: ElementRef<'_>) -> bool {
        element.ancestors().filter_map(ElementRef::wrap).any(is_aside) || is_aside(element)
    }

    /// Whether this is navigation, a comment or another story.
    pub(super) fn is_aside(&self) -> bool {
        self.asides > 0
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
        "nav" | "aside" | "footer" | "head" | "script" | "style" | "template" | "svg"
        | "noscript" | "iframe" | "dialog" => true,
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
    const PUBLISHED: &[&str] = &["published", "pubdate", "posted"];
    let is_update = has_word(element, UPDATES)
        || element.attr("itemprop").is_some_and(|it| it.contains("dateModified"));
    // What was not changed since is marked as both.
    let only_update = is_update && !has_word(element, PUBLISHED);
    if element.value().name() == "time" {
        return Some((only_update, "time"));
    }
    (is_update || has_word(element, DATES)).then_some((only_update, "class"))
}

/// How a date is known, in words.
pub(super) fn in_words(from: &str) -> &'static str {
    if from == "time" { "time element" } else { "element whose class says date" }
}

/// Whether a class or the id of an element has one of these words in it.
pub(super) fn has_word(element: ElementRef<'_>, words: &[&str]) -> bool {
    let names = [element.attr("class"), element.attr("id")].into_iter().flatten();
    let mut parts = names.flat_map(|names| {
        names.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty())
    });
    parts.any(|part| words.iter().any(|word| word.eq_ignore_ascii_case(part)))
}
