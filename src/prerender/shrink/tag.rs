//! Start tags as Leptos writes them: `name`, or `name="value"`, one space before each.

/// A start tag.
pub(super) struct Tag<'a> {
    pub(super) name: &'a str,
    attributes: &'a str,
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
    /// The tag, if it is one of that form.
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        let inside = text.strip_prefix('<')?.strip_suffix('>')?;
        let end = inside.find(' ').unwrap_or(inside.len());
        let (name, attributes) = inside.split_at_checked(end)?;
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        is_name.then_some(Self { name, attributes })
    }

    pub(super) fn attributes(&self) -> impl Iterator<Item = Attribute<'a>> {
        let mut rest = self.attributes;
        std::iter::from_fn(move || {
            let (attribute, after) = first(rest)?;
            rest = after;
            Some(attribute)
        })
    }

    pub(super) fn value(&self, name: &str) -> Option<&'a str> {
        self.attributes().find(|attribute| attribute.name == name)?.value
    }
}

fn first(attributes: &str) -> Option<(Attribute<'_>, &str)> {
    let text = attributes.trim_start_matches(' ');
    let end = text.find(['=', ' ']).unwrap_or(text.len());
    let (name, rest) = text.split_at_checked(end).filter(|(name, _)| !name.is_empty())?;
    let Some(quoted) = rest.strip_prefix("=\"") else {
        return Some((Attribute { name, value: None, text: name }, rest));
    };
    let (value, after) = quoted.split_once('"')?;
    let text = text.get(..text.len() - after.len())?;
    Some((Attribute { name, value: Some(value), text }, after))
}

/// Behind the `>` of the tag that `html` begins with; a `>` in quotes does not end it.
pub(super) fn end_of_tag(html: &str) -> Option<usize> {
    let mut quoted = false;
    let close = html.bytes().position(|byte| {
        quoted ^= byte == b'"';
        byte == b'>' && !quoted
    })?;
    Some(close + 1)
}
