//! What the body of a page shows of its story, found in one walk.

use ego_tree::iter::Edge;
use scraper::{ElementRef, Html};

use super::article::Named;
use super::signs::{self, Place};
use super::text::{beginning_of, text_of};

/// Signs of each kind that are kept; a page with more of them lists other stories.
const MOST: usize = 50;
/// Longest text of a sign such as a date or a byline, in characters.
const LONGEST_SIGN: usize = 100;
/// Longest heading, in bytes.
const LONGEST_HEADING: usize = 2_000;
/// A paragraph that is shorter says nothing by itself, in characters.
const SHORTEST_EXCERPT: usize = 40;

/// What the body of a page shows.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// The headings of the first level, those within the story first.
    pub(super) headings: Vec<String>,
    /// What may be the time of publication, and what that of a change.
    pub(super) dates: Vec<Sign>,
    pub(super) updates: Vec<Sign>,
    pub(super) authors: Vec<Named>,
    pub(super) subjects: Vec<String>,
    /// The first paragraph that says something.
    pub(super) excerpt: Option<String>,
    /// Pictures within the story: address and alternative text.
    pub(super) pictures: Vec<(String, Option<String>)>,
    /// Characters of the paragraphs and lists, and the links in them.
    pub(super) length: usize,
    pub(super) links: usize,
}

/// A text, and what it was read from in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sign {
    pub(super) text: String,
    pub(super) from: &'static str,
    in_story: bool,
}

/// Reads the body of a page.
pub(super) fn read(page: &Html) -> Body {
    let mut body = Body::default();
    let mut headings = Vec::new();
    let mut place = Place::default();
    // A text is counted once, where its outermost block begins.
    let mut block = None;
    for edge in page.root_element().traverse() {
        match edge {
            Edge::Open(node) => {
                let Some(element) = ElementRef::wrap(node) else { continue };
                place.enter(element);
                if place.is_aside() {
                    continue;
                }
                let name = element.value().name();
                if name == "h1" && headings.len() < MOST {
                    headings.push((!place.in_story(), beginning_of(element, LONGEST_HEADING)));
                }
                body.sign(element, place.in_story());
                if block.is_none() && matches!(name, "p" | "li" | "blockquote" | "pre" | "td") {
                    block = Some(node.id());
                    body.paragraph(element, name);
                }
                if block.is_some() && name == "a" && element.attr("href").is_some() {
                    body.links += 1;
                }
                if name == "img" && place.in_story() && body.pictures.len() < MOST {
                    let source = ["src", "data-src"].iter().find_map(|it| element.attr(it));
                    let source = source.filter(|source| !source.starts_with("data:"));
                    let alt = element.attr("alt").map(str::to_owned);
                    body.pictures.extend(source.map(|source| (source.to_owned(), alt)));
                }
            }
            Edge::Close(node) => {
                if block == Some(node.id()) {
                    block = None;
                }
                if let Some(element) = ElementRef::wrap(node) {
                    place.leave(element);
                }
            }
        }
    }
    headings.sort_by_key(|(outside, _)| *outside);
    body.headings = headings.into_iter().map(|(_, text)| text).collect();
    body.headings.retain(|text| !text.is_empty());
    // A block around a name, with more in it, is no other name.
    let names: Vec<String> = body.authors.iter().map(|author| author.name.clone()).collect();
    body.authors.retain(|author| {
        let is_within = |name: &String| *name != author.name && author.name.contains(name.as_str());
        !names.iter().any(is_within)
    });
    for dates in [&mut body.dates, &mut body.updates] {
        dates.sort_by_key(|sign| !sign.in_story);
    }
    body
}

impl Body {
    fn paragraph(&mut self, element: ElementRef<'_>, name: &str) {
        let text = text_of(element);
        let length = text.chars().count();
        self.length += length;
        if self.excerpt.is_none() && name == "p" && length >= SHORTEST_EXCERPT {
            self.excerpt = Some(text);
        }
    }

    /// Dates, bylines and subjects, by what their elements say of themselves.
    fn sign(&mut self, element: ElementRef<'_>, in_story: bool) {
        let text = |element| {
            let text = beginning_of(element, LONGEST_SIGN * 4);
            Some(text).filter(|text| text.chars().count() < LONGEST_SIGN)
        };
        if let Some((is_update, from)) = signs::date(element) {
            let list = if is_update { &mut self.updates } else { &mut self.dates };
            let written = element.attr("datetime").or_else(|| element.attr("content"));
            let written = written.or_else(|| element.attr("title").filter(|_| from != "time"));
            let found = written.map(str::to_owned).or_else(|| text(element));
            if let Some(text) = found.filter(|it| !it.is_empty() && list.len() < MOST) {
                list.push(Sign { text, from: signs::in_words(from), in_story });
            }
        } else if signs::is_author(element) && self.authors.len() < MOST {
            let name = text(element).map(|it| signs::without_by(&it).to_owned());
            let url = element.attr("href").map(str::to_owned);
            let named = name.filter(|name| signs::is_name(name)).map(|name| Named { name, url });
            let named = named.filter(|named| !self.authors.iter().any(|it| it.name == named.name));
            self.authors.extend(named);
        } else if signs::is_subject(element) && self.subjects.len() < MOST {
            let text = text(element).filter(|text| !text.is_empty());
            self.subjects.extend(text.filter(|text| !self.subjects.contains(text)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Body, read};
    use scraper::Html;

    fn body(markup: &str) -> Body {
        read(&Html::parse_document(markup))
    }

    #[test]
    fn the_storys_heading_comes_before_the_sites() {
        let page = "<header><h1>The Post</h1></header><main><h1>Trams return</h1></main>";
        assert_eq!(body(page).headings, ["Trams return", "The Post"]);
        assert_eq!(body("<aside><h1>Other</h1></aside><h1>Trams</h1>").headings, ["Trams"]);
    }

    #[test]
    fn dates_are_known_by_their_elements_and_classes() {
        for (markup, date) in [
            ("<time datetime=2026-05-06>6 May</time>", "2026-05-06"),
            ("<time>6 May 2026</time>", "6 May 2026"),
            ("<p class='post-date'>6 May 2026</p>", "6 May 2026"),
            ("<abbr class=published title=2026-05-06>today</abbr>", "2026-05-06"),
            ("<aside><time>1 May</time></aside><article><time>6 May</time></article>", "6 May"),
            ("<time>1 May</time><article><time>6 May</time></article>", "6 May"),
        ] {
            assert_eq!(body(markup).dates[0].text, date, "{markup}");
        }
        let page = body("<time class=updated datetime=2026-05-07>7 May</time>");
        assert_eq!((page.dates.len(), page.updates[0].text.as_str()), (0, "2026-05-07"));
    }

    #[test]
    fn a_byline_gives_its_names() {
        for markup in [
            "<a rel=author href=/w>A. Writer</a>",
            "<p class=byline>By A. Writer</p>",
            "<span class='article-author'>A. Writer</span>",
        ] {
            assert_eq!(body(markup).authors[0].name, "A. Writer", "{markup}");
        }
        let block = "<div class=author><a rel=author>A. Writer</a> Reporter</div>";
        assert_eq!(body(block).authors.len(), 1);
        assert!(body("<p class=byline>Updated at noon, see page 3</p>").authors.is_empty());
    }

    #[test]
    fn texts_are_counted_once_and_the_first_long_one_is_the_excerpt() {
        let long = "Night trams return to the harbour after a year of works.";
        let page = format!(
            "<p>Short.</p><ul><li><p>{long}</p></li></ul><p>{long} <a href=/>x</a></p><nav><p>{long}</p></nav>"
        );
        let body = body(&page);
        assert_eq!(body.excerpt, Some(format!("{long} x")));
        assert_eq!((body.length, body.links), (6 + 56 + 58, 1));
    }
}
