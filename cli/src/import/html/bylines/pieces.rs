//! An element with a byline, as lines of text.

use ego_tree::iter::Edge;
use scraper::{ElementRef, Node};

use super::super::marks;
use super::super::signs;
use super::super::text::text_of;
use super::words::ACTIONS;

/// What an element shows of people.
#[derive(Debug, Default)]
pub(in super::super) struct Pieces {
    /// Its words, in lines.
    pub(in super::super) text: String,
    /// Texts of links with their addresses.
    pub(in super::super) links: Vec<(String, String)>,
    /// Texts of the items of a list.
    pub(in super::super) items: Vec<String>,
    /// What is said of people, such as their roles.
    pub(in super::super) labels: Vec<String>,
}

impl Pieces {
    /// Whether a line is an item of a list, or the words of a link to somebody.
    pub(super) fn is_of_one(&self, line: &str) -> bool {
        const PEOPLE: &[&str] = &[
            "author",
            "people",
            "profile",
            "staff",
            "writer",
            "contributor",
            "/by/",
            "user",
            "team",
        ];
        let is_to_one = |url: &str| PEOPLE.iter().any(|word| url.to_lowercase().contains(word));
        self.items.iter().any(|item| item == line)
            || self.links.iter().any(|(text, url)| text == line && is_to_one(url))
    }
}

/// The pieces of an element; none where it is longer than a byline.
pub(in super::super) fn pieces(element: ElementRef<'_>, longest: usize) -> Option<Pieces> {
    const MOST_NODES: usize = 500;
    let mut pieces = Pieces::default();
    let mut passed: Option<ElementRef<'_>> = None;
    let mut link: Option<(ElementRef<'_>, usize)> = None;
    for (count, edge) in element.traverse().enumerate() {
        if count > MOST_NODES || pieces.text.len() > longest * 4 {
            return None;
        }
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Text(text) if passed.is_none() => {
                    // Only a style keeps a word such as “By” apart from the name behind it.
                    let is_joined = pieces.text.ends_with(char::is_lowercase);
                    if is_joined && text.starts_with(char::is_uppercase) {
                        pieces.text.push(' ');
                    }
                    pieces.text.push_str(&text.replace(['\n', '\r'], " "));
                }
                _ => {
                    let Some(inner) = ElementRef::wrap(node).filter(|_| passed.is_none()) else {
                        continue;
                    };
                    if inner != element && is_passed(inner) {
                        let label = text_of(inner);
                        let is_role = !ACTIONS.contains(&label.to_lowercase().as_str())
                            && marks::is_label(inner);
                        pieces.labels.extend(Some(label).filter(|it| is_role && !it.is_empty()));
                        passed = Some(inner);
                    } else if inner.value().name() == "a" {
                        // Links that touch each other are beside each other on the page.
                        let is_joined = pieces.text.ends_with('\u{1}');
                        pieces.text.push_str(if is_joined { "\n" } else { "" });
                        link = Some((inner, pieces.text.len()));
                    } else if is_line(inner) {
                        if inner.value().name() == "li" && pieces.items.len() < MOST_NODES {
                            pieces.items.push(text_of(inner));
                        }
                        pieces.text.push('\n');
                    }
                }
            },
            Edge::Close(node) => {
                let Some(inner) = ElementRef::wrap(node) else { continue };
                if passed == Some(inner) {
                    passed = None;
                    pieces.text.push('\n');
                } else if let Some((_, start)) = link.take_if(|(open, _)| *open == inner) {
                    let text = pieces.text.get(start..).unwrap_or_default().trim().to_owned();
                    let address = inner.attr("href").map(|it| it.trim().to_owned());
                    pieces.links.extend(address.map(|address| (text, address)));
                    pieces.text.push('\u{1}');
                } else if is_line(inner) && inner != element {
                    pieces.text.push('\n');
                }
            }
        }
    }
    let lines = pieces.text.replace('\u{1}', "");
    let lines = lines.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    pieces.text = lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    (pieces.text.chars().count() < longest).then_some(pieces)
}

/// Whether an element within a byline is none of its names: a time, a button, a role, a word for those
/// who do not see.
fn is_passed(element: ElementRef<'_>) -> bool {
    let name = element.value().name();
    matches!(
        name,
        "time"
            | "button"
            | "script"
            | "style"
            | "svg"
            | "template"
            | "noscript"
            | "input"
            | "select"
    ) || marks::is_label(element)
        || signs::has_word(element, &["reader", "hidden", "sr", "time", "date", "timestamp"])
        || signs::date(element).is_some()
}

fn is_line(element: ElementRef<'_>) -> bool {
    matches!(
        element.value().name(),
        "br" | "p"
            | "div"
            | "li"
            | "ul"
            | "ol"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "dd"
            | "dt"
            | "address"
            | "section"
    )
}
