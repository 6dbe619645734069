//! Pictures that stand for characters, such as an emoji: what they say is of the text.

use std::borrow::Cow;

use html_escape::{decode_html_entities, encode_text};

use super::icons::{Icon, of_picture, of_tag};
use super::xml::{Token, Tokens};
use crate::import::mends::Mends;

/// The markup with the words of such pictures in their places.
pub(super) fn in_words(markup: &str) -> Cow<'_, str> {
    let lower = markup.to_ascii_lowercase();
    let (mut out, mut done) = (String::new(), 0);
    for (at, _) in lower.match_indices("<img").filter(|_| lower.contains("alt")) {
        let Some(tag) = markup.get(at..).and_then(tag) else { continue };
        if let Some(alt) = words(tag).filter(|_| at >= done) {
            out.push_str(markup.get(done..at).unwrap_or_default());
            out.push_str(&encode_text(&alt));
            done = at + tag.len();
        }
    }
    if done == 0 {
        return Cow::Borrowed(markup);
    }
    out.push_str(markup.get(done..).unwrap_or_default());
    Cow::Owned(out)
}

/// The tag with which a markup begins, if it is no longer than one is.
fn tag(markup: &str) -> Option<&str> {
    const LONGEST: usize = 4_000;
    let mut quote = None;
    for (at, c) in markup.char_indices().take(LONGEST) {
        match (quote, c) {
            (None, '>') => return markup.get(..=at),
            (None, '"' | '\'') => quote = Some(c),
            (Some(mark), c) if mark == c => quote = None,
            _ => {}
        }
    }
    None
}

/// What a picture says, if it stands for a character.
fn words(tag: &str) -> Option<String> {
    let (mut tokens, mut mends) = (Tokens::new(tag), Mends::default());
    let Token::Start { attributes, .. } = tokens.next(&mut mends)? else { return None };
    let value = |name: &str| {
        let (_, value) = attributes.iter().find(|(it, _)| it.eq_ignore_ascii_case(name))?;
        let value = decode_html_entities(value.trim()).into_owned();
        (!value.is_empty()).then_some(value)
    };
    let of_address = || of_picture(&value("src")?, [None, None], true);
    let icon = of_tag(value, false).or_else(of_address);
    value("alt").filter(|_| icon == Some(Icon::Character))
}

#[cfg(test)]
mod tests {
    use super::in_words;

    #[test]
    fn pictures_of_characters_are_words() {
        for (markup, expected) in [
            ("a <img class='wp-smiley' alt=':)' src='s.png'> b", "a :) b"),
            ("a <IMG alt=\"1 > 0\" class=\"emoji x\" />b", "a 1 &gt; 0b"),
            ("<img src='https://a.example/emoji/1.png' alt='é'>", "é"),
            (
                "<img src='https://a.example/a.png' alt='A port'>",
                "<img src='https://a.example/a.png' alt='A port'>",
            ),
            ("<img class='emoji' alt='x'", "<img class='emoji' alt='x'"),
        ] {
            assert_eq!(in_words(markup), expected);
        }
    }
}
