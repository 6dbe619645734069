//! The tokens of a document, each put where it belongs in the tree.

use super::element::Element;
use super::references::resolved;
use super::tokens::{Token, Tokens};
use super::tree::{MOST, MOST_ITEMS, Tree};
use crate::import::mends::Mends;
use crate::import::report::quote;

/// The elements that are feeds, whatever stands around them: mostly one.
pub(in super::super) fn feeds(text: &str, mends: &mut Mends) -> Vec<Element> {
    let mut tokens = Tokens::new(text);
    let mut tree = Tree::of(text);
    loop {
        let line = tokens.line();
        let Some(token) = tokens.next(mends) else { break };
        match token {
            Token::Start { name, .. } if tree.is_full(name) => {
                let sentence = format!(
                    "a feed has at most {MOST_ITEMS} items and {MOST} elements; what follows gives \
                     no cards: {}",
                    quote(tokens.rest())
                );
                mends.no_card(line, sentence);
                return tree.cut();
            }
            Token::Start { name, attributes, is_empty } => {
                tree.start(name, &attributes, is_empty, line, mends);
            }
            Token::End(name) => tree.end(name, line, mends),
            Token::Text(text) => with_entities(text, &mut tree, line, mends),
            Token::Declaration(text) => tree.entities.declare(text, line, mends),
            Token::Data(text) => tree.text(text, line),
        }
    }
    tree.finish(tokens.line(), mends)
}

/// Adds a text, in which an entity may stand for elements.
fn with_entities(text: &str, tree: &mut Tree, line: usize, mends: &mut Mends) {
    let (mut rest, mut line) = (text, line);
    while tree.takes_elements()
        && let Some((before, markup, after)) = tree.entities.markup_in(rest)
    {
        plain(before, tree, line, mends);
        line += before.matches('\n').count();
        elements(&markup, tree, line, mends);
        rest = after;
    }
    plain(rest, tree, line, mends);
}

/// Adds the elements that an entity stands for, which end in it.
fn elements(markup: &str, tree: &mut Tree, line: usize, mends: &mut Mends) {
    let depth = tree.depth();
    let outer = tree.enter(markup);
    // Lines are those of the reference.
    let (mut tokens, mut within) = (Tokens::new(markup), Mends::default());
    while let Some(token) = tokens.next(&mut within) {
        match token {
            Token::Start { name, .. } if tree.is_full(name) => break,
            Token::Start { name, attributes, is_empty } => {
                tree.start(name, &attributes, is_empty, line, mends);
            }
            Token::End(name) if tree.depth() > depth => tree.end(name, line, mends),
            Token::End(_) | Token::Declaration(_) => {}
            Token::Text(text) => plain(text, tree, line, mends),
            Token::Data(text) => tree.text(text, line),
        }
    }
    tree.close_unended(depth, "the end of its entity", line, mends);
    tree.leave(outer);
}

fn plain(text: &str, tree: &mut Tree, line: usize, mends: &mut Mends) {
    let mended = |below, sentence| mends.guess(line + below, sentence);
    let text = resolved(text, &tree.entities, mended);
    tree.text(&text, line);
}
