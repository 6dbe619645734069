//! The words beside an element that say what it holds.

use ego_tree::NodeRef;
use scraper::node::Element;
use scraper::{ElementRef, Node};

use super::changes;
use super::text::{beginning_of, is_inline};

/// Longest words before an element that are looked at, in bytes.
const LONGEST: usize = 200;
/// Longest label in an element of its own, in characters.
const LONGEST_LABEL: usize = 40;

/// Whether the words before an element, or right behind it, say that its time is that of a change.
pub(super) fn says_change(element: ElementRef<'_>) -> bool {
    let Before { in_block, label } = before(element);
    let words = if is_said(&in_block) { in_block } else { label };
    if is_said(&words) {
        // What stands there ends in the words that say so, as in `Harbour Post | Last updated on`.
        let last = words.rsplit(['|', '·', '•', '.', ';', '(']).find(|part| is_said(part));
        // Sections of a site may be called so; what leads to them is no label.
        let is_label = |part: &&str| {
            part.chars().count() <= LONGEST_LABEL && !part.contains(['/', '>', '»', '›'])
        };
        return last.filter(is_label).is_some_and(changes::says_change);
    }
    behind(element).is_some_and(|words| changes::says_change(&words))
}

fn is_said(words: &str) -> bool {
    words.contains(char::is_alphanumeric)
}

/// The words before an element, back to another time.
#[derive(Debug, Default)]
pub(super) struct Before {
    /// Those within its paragraph.
    pub(super) in_block: String,
    /// The short ones before that, where it begins its paragraph.
    label: String,
}

/// The words before an element.
pub(super) fn before(element: ElementRef<'_>) -> Before {
    /// Elements around an element that are looked at.
    const DEEPEST: usize = 5;
    let mut found = Before::default();
    let (mut node, mut is_out) = (*element, false);
    for _ in 0..DEEPEST {
        let Siblings { words, block, is_end } = siblings_before(node);
        if is_out {
            found.label = words;
        } else {
            found.in_block = format!("{words} {}", found.in_block).trim().to_owned();
        }
        if !is_said(&found.label) {
            found.label = block;
        }
        let outer = node.parent().and_then(ElementRef::wrap);
        let is_block = |it: NodeRef<'_, Node>| {
            ElementRef::wrap(it).is_some_and(|it| !is_inline(it.value().name()))
        };
        let Some(outer) = outer.filter(|outer| !is_end && !is_large(*outer)) else { break };
        is_out |= is_block(*outer);
        if is_out && (is_said(&found.in_block) || is_said(&found.label)) {
            break;
        }
        node = *outer;
    }
    if found.label.chars().count() > LONGEST_LABEL {
        found.label.clear();
    }
    found
}

/// The nodes before one with the same parent.
struct Siblings {
    /// Their words, back to a block.
    words: String,
    /// Those of the block.
    block: String,
    /// Whether a border ends them.
    is_end: bool,
}

fn siblings_before(node: NodeRef<'_, Node>) -> Siblings {
    const MOST: usize = 20;
    let mut parts: Vec<String> = Vec::new();
    let mut length = 0;
    for sibling in node.prev_siblings().take(MOST) {
        if length > LONGEST || is_border(sibling) {
            return Siblings { words: join(parts), block: String::new(), is_end: true };
        }
        let element = ElementRef::wrap(sibling);
        let part = match sibling.value() {
            Node::Text(text) => text.to_string(),
            _ => element.map(|it| beginning_of(it, LONGEST)).unwrap_or_default(),
        };
        if element.is_some_and(|it| !is_inline(it.value().name())) && is_said(&part) {
            return Siblings { words: join(parts), block: part, is_end: true };
        }
        length += part.len();
        parts.push(part);
    }
    Siblings { words: join(parts), block: String::new(), is_end: false }
}

/// Whether this is a block of texts, before which no label of a time in it stands.
fn is_large(element: ElementRef<'_>) -> bool {
    const LARGE: &[&str] =
        &["article", "main", "section", "body", "header", "ul", "ol", "table", "tr", "html"];
    LARGE.contains(&element.value().name())
}

/// Whether the words of what follows are in another line, or have a time of their own.
fn is_border(node: NodeRef<'_, Node>) -> bool {
    let name = node.value().as_element().map(Element::name);
    matches!(name, Some("br" | "hr" | "h1" | "h2" | "h3" | "p" | "ul" | "ol" | "table" | "img"))
        || has_time(node)
}

fn has_time(node: NodeRef<'_, Node>) -> bool {
    let name =
        |it: NodeRef<'_, Node>| it.value().as_element().is_some_and(|it| it.name() == "time");
    node.descendants().take(LONGEST).any(name)
}

fn join(parts: Vec<String>) -> String {
    let text: Vec<String> = parts.into_iter().rev().collect();
    text.concat().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words right behind an element, where no other time follows them.
fn behind(element: ElementRef<'_>) -> Option<String> {
    let next = element.next_sibling()?;
    let words = next.value().as_text()?.trim().to_owned();
    let is_last = next.next_sibling().is_none_or(|it| !has_time(it));
    (is_last && words.chars().count() <= LONGEST_LABEL).then_some(words)
}
