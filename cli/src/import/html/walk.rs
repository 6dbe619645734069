//! One walk through the body of a page, which finds what it shows of its story.

mod pictures;

use ego_tree::NodeId;
use ego_tree::iter::Edge;
use scraper::{ElementRef, Html, Node};

use super::body::{Body, MOST};
use super::marks;
use super::signs::Place;
use super::text::beginning_of;
use super::whose::Whose;

/// Longest heading, in bytes.
const LONGEST_HEADING: usize = 2_000;
/// Pictures that are kept.
const MOST_PICTURES: usize = 1_000;

/// Reads the body of a page.
pub(super) fn read(page: &Html) -> Body {
    let mut walk = Walk { whose: Whose::new(page), ..Walk::default() };
    for edge in page.root_element().traverse() {
        match edge {
            Edge::Open(node) => {
                if let Some(element) = ElementRef::wrap(node) {
                    walk.enter(element);
                } else if let Node::Text(text) = node.value() {
                    walk.text(text);
                }
            }
            Edge::Close(node) => {
                if let Some(element) = ElementRef::wrap(node) {
                    walk.leave(element);
                }
            }
        }
    }
    walk.end()
}

#[derive(Default)]
struct Walk {
    body: Body,
    headings: Vec<(bool, String)>,
    place: Place,
    whose: Whose,
    /// Parts that are open and not the story's.
    others: usize,
    has_story: bool,
    /// A text is counted once, where its outermost block begins.
    block: Option<NodeId>,
    /// The outermost element whose text has been read as something else.
    read: Option<NodeId>,
    /// The `picture` that is open, and the `figure` with its number of pictures so far.
    picture: Option<NodeId>,
    figure: Option<(NodeId, usize, String)>,
    /// The element on somebody that is open.
    person: Option<NodeId>,
    /// What says below the story who wrote it, and how many people are known before it.
    beside: Option<(NodeId, usize)>,
    /// Characters that stand in no block, outside of the story.
    loose: usize,
}

impl Walk {
    fn enter(&mut self, element: ElementRef<'_>) {
        let was_aside = self.place.is_aside();
        self.place.enter(element);
        let name = element.value().name();
        let in_story = self.place.in_story();
        self.has_story |= in_story;
        self.others += usize::from(self.whose.is_other(element, in_story));
        if !was_aside && matches!(name, "iframe" | "embed" | "video" | "audio") {
            let address = ["src", "data-src"].iter().find_map(|it| element.attr(it));
            self.media(address);
        }
        if !was_aside && name == "noscript" {
            self.without_scripts(element);
        }
        if self.place.is_aside() {
            return;
        }
        self.backgrounds(element);
        if self.person.is_none() && marks::is_on_person(element) {
            self.person = Some(element.id());
        }
        let is_of_entry = self.person.is_none() && marks::is_name_of_entry(element);
        if is_of_entry && self.body.names.len() < MOST {
            let text = beginning_of(element, LONGEST_HEADING);
            let is_new = !text.is_empty() && !self.body.names.contains(&text);
            self.body.names.extend(is_new.then_some(text));
        }
        if name == "object" {
            self.media(element.attr("data"));
        }
        let level = matches!(name, "h2" | "h3" | "h4" | "h5" | "h6");
        if name == "h1" && self.headings.len() < MOST {
            self.headings.push((!in_story, beginning_of(element, LONGEST_HEADING)));
        } else if level && self.body.subheadings.len() < MOST {
            let text = beginning_of(element, LONGEST_HEADING);
            self.body.subheadings.extend(Some(text).filter(|text| !text.is_empty()));
        }
        if self.beside.is_none() && self.place.is_beside() {
            self.beside = Some((element.id(), self.body.authors.len()));
        }
        // Who wrote another story, and when, is in its text.
        let is_own = self.others == 0;
        let is_sign = is_own && self.body.sign(element, in_story, self.person.is_some());
        let is_head = name == "header" && !in_story;
        let is_control = matches!(name, "button" | "select" | "label" | "figcaption");
        let is_other = is_control || is_property(element) || level || name == "h1" || is_of_entry;
        if self.read.is_none() && (is_sign || is_head || is_other) {
            self.read = Some(element.id());
        }
        let is_block =
            matches!(name, "p" | "li" | "blockquote" | "pre" | "td" | "th" | "dt" | "dd");
        if self.block.is_none() && is_block {
            self.block = Some(element.id());
            let is_byline = is_sign || marks::is_author(element);
            let is_text = name == "p" && !self.place.is_beside() && !is_byline;
            self.body.paragraph(element, is_text, in_story, is_own);
        }
        let is_link = name == "a" && element.attr("href").is_some();
        let is_sign = self.read == Some(element.id());
        let is_loose = in_story && (self.read.is_none() || is_sign && marks::is_subject(element));
        self.body.links += usize::from(is_link && (self.block.is_some() || is_loose));
        self.picture(element, name);
    }

    fn text(&mut self, text: &str) {
        if self.place.is_aside() || self.block.is_some() || self.read.is_some() {
            return;
        }
        let length = text.split_whitespace().map(|word| word.chars().count()).sum::<usize>();
        match self.place.in_story() {
            true => self.body.length += length,
            false => self.loose += length,
        }
    }

    fn leave(&mut self, element: ElementRef<'_>) {
        let id = Some(element.id());
        for open in [&mut self.block, &mut self.read, &mut self.picture, &mut self.person] {
            if *open == id {
                *open = None;
            }
        }
        let is_ended = |(open, _): &mut (NodeId, usize)| *open == element.id();
        if let Some((_, people)) = self.beside.take_if(is_ended) {
            self.body.beside(element, people, self.place.in_story());
        }
        if let Some((_, before, caption)) =
            self.figure.take_if(|(figure, ..)| *figure == element.id())
            && !caption.is_empty()
        {
            match self.body.pictures.get_mut(before) {
                Some(picture) => picture.caption = Some(caption),
                None if self.body.captions.len() < MOST_PICTURES => {
                    self.body.captions.push(caption);
                }
                None => {}
            }
        }
        self.others -= usize::from(self.whose.is_other(element, self.place.in_story()));
        self.place.leave(element);
    }

    fn end(self) -> Body {
        let Self { mut body, mut headings, has_story, loose, .. } = self;
        headings.sort_by_key(|(outside, _)| *outside);
        body.headings = headings.into_iter().map(|(_, text)| text).collect();
        body.headings.retain(|text| !text.is_empty());
        // Around a story stand the pictures and words of its site.
        body.pictures.retain(|it| !it.addresses.is_empty() && (it.in_story || !has_story));
        body.pictures.sort_by_key(|picture| !picture.is_marked);
        body.length += if has_story { 0 } else { loose };
        // A block around a name, with more in it, is no other name.
        let names: Vec<String> = body.authors.iter().map(|author| author.name.clone()).collect();
        body.authors.retain(|author| {
            let is_within =
                |name: &String| *name != author.name && author.name.contains(name.as_str());
            !names.iter().any(is_within)
        });
        for dates in [&mut body.dates, &mut body.updates] {
            dates.sort_by_key(|sign| !sign.in_story);
        }
        body
    }
}

/// Whether an element is a member of the page’s data, which is told there; the whole text is none.
fn is_property(element: ElementRef<'_>) -> bool {
    let name = element.attr("itemprop").or_else(|| element.attr("property"));
    name.is_some_and(|name| !matches!(name, "articleBody" | "text" | "" | "schema:articleBody"))
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
