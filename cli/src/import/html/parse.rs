//! Markup to a tree, within bounds.
//!
//! The parser gets the markup in small pieces and its tree is looked at after each. So scripts,
//! comments and drawings count as what they are, which no look at the markup alone could tell.

use html5ever::driver::{self, ParseOpts};
use html5ever::tendril::{StrTendril, TendrilSink as _};
use html5ever::{QualName, local_name, ns};
use scraper::{Html, HtmlTreeSink};

/// Elements within elements, from which on the parser would take minutes: its time grows with
/// the square of the depth. Browsers stop at 512.
const DEEPEST: usize = 1_000;

/// Elements, attributes and texts, of which a page of ten megabytes could otherwise have millions, each with
/// some hundred bytes of its own.
const MOST_NODES: usize = 250_000;

/// Bytes in a piece. A paragraph opens again what was open around the one before it, so that few
/// bytes can be many elements: as many as a piece has tags, times [`DEEPEST`].
const PIECE: usize = 1_024;

/// Markup as a tree.
pub(super) struct Parsed<'a> {
    pub(super) html: Html,
    /// What was not read, because the tree has grown too large.
    pub(super) rest: &'a str,
}

/// The tree of a page; none if it is nested deeper than any page is.
pub(super) fn page(markup: &str) -> Option<Parsed<'_>> {
    let sink = HtmlTreeSink::new(Html::new_document());
    parse(driver::parse_document(sink, ParseOpts::default()), markup)
}

/// The tree of a part of a page; none if it is nested deeper than any page is.
pub(super) fn fragment(markup: &str) -> Option<Parsed<'_>> {
    let sink = HtmlTreeSink::new(Html::new_fragment());
    let body = QualName::new(None, ns!(html), local_name!("body"));
    parse(driver::parse_fragment(sink, ParseOpts::default(), body, Vec::new(), false), markup)
}

fn parse(mut parser: driver::Parser<HtmlTreeSink>, markup: &str) -> Option<Parsed<'_>> {
    let mut rest = markup;
    let (mut seen, mut attributes) = (0, 0);
    while !rest.is_empty() {
        let (piece, after) = rest.split_at_checked(rest.floor_char_boundary(PIECE))?;
        parser.process(StrTendril::from_slice(piece));
        rest = after;
        let html = parser.tokenizer.sink.sink.0.borrow();
        let nodes = html.tree.nodes();
        let new = nodes.clone().rev().take(nodes.len() - seen);
        let new = new.filter_map(|node| node.value().as_element());
        attributes += new.map(|element| element.attrs().count()).sum::<usize>();
        seen = nodes.len();
        if seen + attributes > MOST_NODES {
            break;
        }
        if nodes.clone().next_back().is_some_and(|node| node.ancestors().nth(DEEPEST).is_some()) {
            return None;
        }
    }
    Some(Parsed { html: parser.finish(), rest })
}

#[cfg(test)]
mod tests {
    use super::{fragment, page};

    fn is_read(markup: &str) -> bool {
        page(markup).is_some_and(|parsed| parsed.rest.is_empty())
    }

    #[test]
    fn drawings_scripts_and_comments_are_no_nesting() {
        for many in [
            "<svg>".to_owned() + &"<path d=''/>".repeat(5_000),
            "<svg>".to_owned() + &"<g><circle/></g>".repeat(5_000),
            format!("<script>{}</script>", "if(a<b0)".repeat(5_000)),
            format!("<script>{}</script>", "'<div>'+".repeat(5_000)),
            format!("<!--{}-->", "<div>".repeat(5_000)),
            format!("<textarea>{}</textarea>", "<div>".repeat(5_000)),
            format!("<p title='{}'>", "<div>".repeat(5_000)),
            "<p>a<br>b<li>".repeat(5_000),
            "<div>a</div>".repeat(5_000),
        ] {
            assert!(is_read(&many), "{}", many.get(..60).unwrap_or(&many));
        }
    }

    #[test]
    fn nesting_ends_the_reading_wherever_it_stands() {
        for one in ["<div>", "<b>", "<b id=x>", "<svg>", "<svg><g>", "<div/>", "<svg><div/>"] {
            assert!(page(&one.repeat(100_000)).is_none(), "{one}");
        }
        let in_drawing = "<svg><foreignObject>".to_owned() + &"<x/>".repeat(100_000);
        assert!(page(&in_drawing).is_none());
        assert!(fragment(&"<i>".repeat(100_000)).is_none());
    }

    #[test]
    fn a_tree_that_grows_too_large_is_cut_and_the_rest_kept() {
        let many = "<p>x</p>".repeat(300_000);
        let parsed = page(&many).unwrap();
        assert!(!parsed.rest.is_empty() && many.ends_with(parsed.rest));
        let marked: String = (0..900).map(|id| format!("<b id={id}>")).collect();
        let marked = marked + &"<p>x".repeat(100_000);
        let parsed = page(&marked).unwrap();
        assert!(parsed.html.tree.nodes().len() < 1_000_000);
    }

    #[test]
    fn letters_are_never_cut() {
        let text = "日".repeat(5_000);
        let parsed = fragment(&text).unwrap();
        assert_eq!(parsed.html.root_element().text().collect::<String>(), text);
    }
}
