//! Which parts of a page are not its own story's: its site's head, lists of other stories, events,
//! other articles.

use std::collections::HashSet;

use ego_tree::NodeId;
use scraper::{ElementRef, Html};

use super::super::article;
use super::label;
use super::pictures::has_class;
use super::signs::{Place, has_word};

/// What of a page is its own story's.
#[derive(Debug, Default)]
pub(super) struct Whose {
    /// The headings of the first level, and all that they stand in.
    headed: HashSet<NodeId>,
    /// The article that is the page's own, and all that it stands in.
    around: HashSet<NodeId>,
    own: Option<NodeId>,
    /// The articles within it.
    within: HashSet<NodeId>,
}

/// Articles of a page that are looked at; one with more of them lists other stories.
const MOST: usize = 1_000;

impl Whose {
    /// Looks for the article of a page that has its heading, else for its first.
    pub(super) fn new(page: &Html) -> Self {
        let mut whose = Self::default();
        let elements = || page.tree.nodes().filter_map(ElementRef::wrap);
        for level in ["h1", "h2"] {
            for heading in elements().filter(|it| it.value().name() == level) {
                mark(&mut whose.headed, heading);
            }
            if !whose.headed.is_empty() {
                break;
            }
        }
        let entries = || {
            let all = elements().filter(|it| is_entry(*it)).take(MOST);
            all.filter(|it| !Place::is_in_aside(*it))
        };
        let headed = entries().find(|it| whose.headed.contains(&it.id()));
        if let Some(own) = headed.or_else(|| entries().next()) {
            mark(&mut whose.around, own);
            whose.own = Some(own.id());
            let within = own.descendants().skip(1).filter_map(ElementRef::wrap);
            whose.within = within.filter(|it| is_entry(*it)).map(|it| it.id()).collect();
        }
        whose
    }

    /// Whether an element begins what is not the story's.
    pub(super) fn is_other(&self, element: ElementRef<'_>, in_story: bool) -> bool {
        let id = element.id();
        let has_heading = self.headed.contains(&id);
        if matches!(element.value().name(), "html" | "body" | "main") || self.own == Some(id) {
            return false;
        }
        if is_entry(element) {
            let is_within = self.within.contains(&id);
            let is_headless =
                self.own.is_some_and(|own| self.headed.contains(&own)) && !has_heading;
            return !self.around.contains(&id) && (!is_within || is_headless);
        }
        let is_around = has_heading || self.around.contains(&id);
        !is_around && (is_list(element) || !in_story && is_head(element))
    }
}

/// Adds an element and those around it.
fn mark(nodes: &mut HashSet<NodeId>, element: ElementRef<'_>) {
    if !nodes.insert(element.id()) {
        return;
    }
    for around in element.ancestors() {
        if !nodes.insert(around.id()) {
            return;
        }
    }
}

fn is_entry(element: ElementRef<'_>) -> bool {
    element.value().name() == "article"
        || has_class(element, "h-entry")
        || has_class(element, "hentry")
}

/// Whether an element lists other stories or events, or cites what somebody else wrote.
fn is_list(element: ElementRef<'_>) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "latest", "breaking", "trending", "popular", "recent", "teaser", "teasers", "ticker", "upcoming",
        "recirculation", "recirc", "mostread", "mostpopular", "suggested", "suggestions", "similar",
        "event", "events", "calendar", "archive", "archives", "weather", "playlist", "newsletter",
        "commentlist", "replies", "responses", "disqus",
    ];
    has_class(element, "h-cite") || has_class(element, "h-event") || has_word(element, WORDS)
}

/// Whether an element is the head of a site, where today's date stands.
fn is_head(element: ElementRef<'_>) -> bool {
    const WORDS: &[&str] =
        &["header", "masthead", "topbar", "banner", "branding", "navbar", "topnav", "topheader"];
    const OF_STORIES: &[&str] = &["entry", "post", "article", "story", "content", "news", "title"];
    let is_named = element.value().name() == "header"
        || element.attr("role") == Some("banner")
        || has_word(element, WORDS);
    is_named && !has_word(element, OF_STORIES)
}

/// Whether a `time` element stands in a sentence, and so says when something else was or will be:
/// not behind a label, and in no line that says who wrote the story and when.
pub(super) fn is_in_sentence(element: ElementRef<'_>) -> bool {
    /// Words of a label, at most.
    const MOST_WORDS: usize = 2;
    /// Elements around it that may say what it is.
    const CLOSE: usize = 3;
    const LINES: &[&str] = &[
        "date",
        "dateline",
        "datetime",
        "published",
        "pubdate",
        "timestamp",
        "posted",
        "updated",
        "modified",
        "byline",
        "author",
        "meta",
        "info",
        "time",
        "credit",
    ];
    let is_line = |element: ElementRef<'_>| {
        element.attr("itemprop").is_some()
            || element.attr("pubdate").is_some()
            || element.value().name() == "header"
            || has_word(element, LINES)
    };
    let around = element.ancestors().filter_map(ElementRef::wrap).take(CLOSE);
    let mut around =
        around.take_while(|it| !matches!(it.value().name(), "article" | "main" | "body"));
    if is_line(element) || around.any(is_line) {
        return false;
    }
    let before = label::before(element).in_block;
    let is_said = |word: &&str| word.contains(char::is_alphanumeric);
    before.split(' ').filter(is_said).count() > MOST_WORDS
        && !label::says_change(element)
        && article::above(&format!("{before} 5 May 2016")).is_none()
}

#[cfg(test)]
mod tests {
    use super::{Whose, is_in_sentence};
    use scraper::{ElementRef, Html};

    /// Whether the `time` of a page is another story's.
    fn is_other(markup: &str) -> bool {
        let page = Html::parse_document(markup);
        let whose = Whose::new(&page);
        let mut elements = page.tree.nodes().filter_map(ElementRef::wrap);
        let time = elements.find(|it| it.value().name() == "time").unwrap();
        let in_story = |it: ElementRef<'_>| {
            it.ancestors().filter_map(ElementRef::wrap).any(|it| it.value().name() == "article")
        };
        let mut around =
            std::iter::once(*time).chain(time.ancestors()).filter_map(ElementRef::wrap);
        around.any(|it| whose.is_other(it, in_story(it)))
    }

    #[test]
    fn the_article_with_the_heading_is_the_pages_own() {
        for (markup, expected) in [
            ("<article><h1>T</h1><time></article><article></article>", false),
            ("<article><time></article><article><h1>T</h1></article>", true),
            ("<article></article><article><time></article>", true),
            ("<h1>T</h1><article><time></article>", false),
            ("<article><h1>T</h1><article><time></article></article>", true),
            ("<article><article><h1>T</h1><time></article></article>", false),
            ("<aside><article></article></aside><article><time></article>", false),
        ] {
            assert_eq!(is_other(markup), expected, "{markup}");
        }
    }

    #[test]
    fn heads_of_sites_and_lists_are_known_by_what_they_say() {
        for (markup, expected) in [
            ("<header><time></header><h1>T</h1>", true),
            ("<header><h1>T</h1><time></header>", false),
            ("<header class=entry-header><time></header>", false),
            ("<div id=header><time></div><h1>T</h1>", true),
            ("<article><header><time></header></article>", false),
            ("<h1>T</h1><ul class=latest-news><time></ul>", true),
            ("<div class=latest><h1>T</h1><time></div>", false),
            ("<h1>T</h1><p class=event-date><time></p>", true),
        ] {
            assert_eq!(is_other(markup), expected, "{markup}");
        }
    }

    #[test]
    fn a_time_in_a_sentence_is_told_from_one_behind_a_label() {
        for (markup, expected) in [
            ("<p>The meeting is on <time></p>", true),
            ("<p>Cranes will stand still from <b>noon on <time></b></p>", true),
            ("<p>Riga, <time> The cranes stand.</p>", false),
            ("<p>Published on <time></p>", false),
            ("<p>By Ana Be on <time></p>", false),
            ("<p class=post-meta>A line of whatever kind <time></p>", false),
        ] {
            let page = Html::parse_document(markup);
            let mut elements = page.tree.nodes().filter_map(ElementRef::wrap);
            let time = elements.find(|it| it.value().name() == "time").unwrap();
            assert_eq!(is_in_sentence(time), expected, "{markup}");
        }
    }
}
