//! Start tags as Leptos writes them: `name`, or `name="value"`, one space before each.

use memchr::{memchr, memchr2};

/// A start tag, its attributes read once.
#[derive(Default)]
pub(super) struct Tag<'a> {
    pub(super) name: &'a str,
    pub(super) attributes: Vec<Attribute<'a>>,
}

/// One attribute of a tag.
pub(super) struct Attribute<'a> {
    pub(super) name: &'a str,
    /// As it is written, escaped; `None` where there is only a name.
    pub(super) value: Option<&'a str>,
    /// The whole as it is written.
    pub(super) text: &'a str,
}

impl<'a> Tag<'a> {
    /// Takes the place of the tag before it, so that one list of attributes serves all; `None` if
    /// the text is no tag of that form.
    pub(super) fn read(&mut self, text: &'a str) -> Option<()> {
        let inside = text.strip_prefix('<')?.strip_suffix('>')?;
        let end = inside.bytes().position(|byte| byte == b' ').unwrap_or(inside.len());
        let (name, mut rest) = inside.split_at_checked(end)?;
        self.name = name;
        self.attributes.clear();
        while let Some((attribute, after)) = first(rest) {
            self.attributes.push(attribute);
            rest = after;
        }
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        is_name.then_some(())
    }

    pub(super) fn value(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|attribute| attribute.name == name)?.value
    }
}

fn first(attributes: &str) -> Option<(Attribute<'_>, &str)> {
    let text = attributes.trim_start_matches(' ');
    let is_end = |byte| matches!(byte, b'=' | b' ');
    let end = text.bytes().position(is_end).unwrap_or(text.len());
    let (name, rest) = text.split_at_checked(end).filter(|(name, _)| !name.is_empty())?;
    let Some(quoted) = rest.strip_prefix("=\"") else {
        return Some((Attribute { name, value: None, text: name }, rest));
    };
    let (value, after) = cut(quoted, b'"')?;
    let text = text.get(..text.len() - after.len())?;
    Some((Attribute { name, value: Some(value), text }, after))
}

/// What stands before and behind the first of these bytes, an ASCII sign.
fn cut(text: &str, sign: u8) -> Option<(&str, &str)> {
    let at = memchr(sign, text.as_bytes())?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// Behind the `>` of the tag that `html` begins with; a `>` in quotes does not end it.
pub(super) fn end_of_tag(html: &str) -> Option<usize> {
    let (mut at, mut rest) = (0, html);
    loop {
        let end = memchr2(b'>', b'"', rest.as_bytes())?;
        if rest.as_bytes().get(end) == Some(&b'>') {
            return Some(at + end + 1);
        }
        // What is quoted is passed over whole.
        let (_, behind) = cut(rest.get(end + 1..)?, b'"')?;
        at += rest.len() - behind.len();
        rest = behind;
    }
}
