//! Entities of HTML in a text, told from the other uses of `&`.

use html_escape::decode_html_entities;

use crate::references::of_number;

/// The longest name of HTML has 31 letters.
const LONGEST: usize = 32;

/// Names that browsers read without a semicolon, too, and the marks of typographers, which a
/// program that loses semicolons leaves most often. Those all in capitals are left out, as they are
/// abbreviations besides: ETH, GT, LT, REG.
const UNENDED: &str = "AElig Aacute Acirc Agrave Aring Atilde Auml Ccedil Eacute Ecirc Egrave Euml \
    Iacute Icirc Igrave Iuml Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml Uacute Ucirc Ugrave Uuml \
    Yacute aacute acirc acute aelig agrave amp aring atilde auml brvbar ccedil cedil curren deg \
    eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo \
    lt macr middot nbsp ntilde oacute ocirc ograve ordf ordm oslash otilde ouml plusmn quot raquo \
    sup1 sup2 sup3 szlig thorn uacute ucirc ugrave uml uuml yacute yuml hellip ldquo lsquo mdash \
    ndash rdquo rsquo";

/// More of them, which are words as well: not where a letter stands before them, as in “cut&copy”.
const WORDS: &str = "cent copy divide micro not para pound reg sect shy times yen";

/// What names of letters end with that no word ends with, so that a letter may follow.
const ACCENTS: [&str; 6] = ["acute", "grave", "circ", "tilde", "cedil", "slash"];

/// The first entity of HTML in a text. A name alone is none without its semicolon, as in “R&D”, but
/// for those that nothing else is called.
pub(super) fn entity(text: &str) -> Option<&str> {
    text.match_indices('&').find_map(|(at, _)| {
        let rest = text.get(at..)?;
        let length = match rest.get(1..)?.strip_prefix('#') {
            Some(number) => 2 + number_of(number)?,
            None => 1 + name_of(text.get(..at)?, rest.get(1..)?)?,
        };
        let ended = rest.get(length..)?.strip_prefix(';').map_or(length, |_| length + 1);
        rest.get(..ended)
    })
}

/// How many bytes the number of an entity has, without the semicolon.
fn number_of(number: &str) -> Option<usize> {
    let (prefix, is_digit): (_, fn(&u8) -> bool) = match number.strip_prefix(['x', 'X']) {
        Some(_) => (1, u8::is_ascii_hexdigit),
        None => (0, u8::is_ascii_digit),
    };
    let digits = number.bytes().skip(prefix).take(LONGEST).take_while(is_digit).count();
    let is_ended = number.as_bytes().get(prefix + digits) == Some(&b';');
    // “&#1 of the list” is none.
    (digits >= if is_ended { 1 } else { 2 }).then_some(prefix + digits)
}

/// How many bytes the name of an entity has, without the semicolon.
fn name_of(before: &str, name: &str) -> Option<usize> {
    let is_of_name = |byte: &u8| byte.is_ascii_alphanumeric();
    let length = name.bytes().take(LONGEST).take_while(is_of_name).count();
    let (whole, after) = name.split_at_checked(length)?;
    if after.starts_with(';') {
        let entity = ["&", whole, ";"].concat();
        return (decode_html_entities(&entity) != entity).then_some(length);
    }
    // As in the address `?a=1&lt=2`.
    if after.starts_with('=') {
        return None;
    }
    let is_in = |names: &str, name: &str| names.split(' ').any(|known| known == name);
    let is_apart = || !before.ends_with(char::is_alphanumeric);
    if is_in(UNENDED, whole) || (is_in(WORDS, whole) && is_apart()) {
        return Some(length);
    }
    // As in `caf&eacutes`.
    let is_accented = |known: &&str| {
        whole.starts_with(*known)
            && (*known == "nbsp" || ACCENTS.iter().any(|it| known.ends_with(it)))
    };
    UNENDED.split(' ').filter(is_accented).map(str::len).filter(|length| *length >= 4).max()
}

/// What to write in place of an entity.
pub(super) fn way_out(entity: &str) -> String {
    match meaning(entity).as_deref() {
        Some(text) if text.chars().all(char::is_whitespace) => "write a space".to_owned(),
        Some(text) if !text.chars().any(is_unseen) => format!("write “{text}”"),
        _ => "take it out; it stands for nothing that can be seen".to_owned(),
    }
}

/// What a browser reads an entity as.
fn meaning(entity: &str) -> Option<String> {
    let name = entity.strip_suffix(';').unwrap_or(entity);
    match name.strip_prefix("&#") {
        Some(number) => of_number(number),
        None => Some(decode_html_entities(&[name, ";"].concat()).into_owned()),
    }
}

fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fffd}')
}

#[cfg(test)]
mod tests {
    use super::{entity, way_out};

    #[test]
    fn entities_are_told_from_other_ampersands() {
        for (text, expected) in [
            ("Q&amp;A", "&amp;"),
            ("harbour&#8217;s", "&#8217;"),
            ("&#x2019;", "&#x2019;"),
            ("R&D &euro;2", "&euro;"),
            ("a&nbsp;b", "&nbsp;"),
            ("&hellip;", "&hellip;"),
            ("it&#8217s", "&#8217"),
            ("it&#X2019 s", "&#X2019"),
            ("a &amp b", "&amp"),
            ("it&rsquo", "&rsquo"),
            ("caf&eacutes", "&eacute"),
            ("&copy 2026", "&copy"),
            ("a&#0;b", "&#0;"),
            ("a&#27;b", "&#27;"),
            ("&#xD800;", "&#xD800;"),
            ("&#99999999999;", "&#99999999999;"),
        ] {
            assert_eq!(entity(text), Some(expected), "{text}");
        }
        for text in [
            "",
            "R&D",
            "Q&A;",
            "AT&T",
            "a & b; c",
            "&unknown;",
            "&#;",
            "&é;",
            "&&&&",
            "&#1 of all",
            "EPFL&ETH",
            "cut&copy",
            "Times&times",
            "R&amplifier",
            "?a=1&lt=2",
            "&#x;",
            "V&A",
            "S&P",
        ] {
            assert_eq!(entity(text), None, "{text}");
        }
    }

    #[test]
    fn the_way_out_is_what_a_browser_would_show() {
        for (entity, expected) in [
            ("&amp", "write “&”"),
            ("&#8217", "write “’”"),
            ("&#146;", "write “’”"),
            ("&#x2019;", "write “’”"),
            ("&eacute", "write “é”"),
            ("&nbsp;", "write a space"),
        ] {
            assert_eq!(way_out(entity), expected, "{entity}");
        }
        for entity in ["&#0;", "&#27;", "&#xD800;", "&#99999999999;", "&shy;", "&#8203;"] {
            assert!(way_out(entity).starts_with("take it out"), "{entity}");
        }
    }
}
