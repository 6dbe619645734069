//! HTML within the lines of a page: what has a counterpart in Markdown becomes that, the rest goes.

/// Elements whose tags stand around words, or between them, without a space.
#[rustfmt::skip]
const WITHIN: &[&str] = &[
    "b", "strong", "i", "em", "u", "s", "del", "ins", "strike", "mark", "small", "big", "sub", "sup", "span",
    "font", "code", "kbd", "samp", "var", "tt", "abbr", "acronym", "cite", "q", "dfn", "time", "bdi", "bdo",
    "wbr", "label",
];
/// Elements whose tags part words.
#[rustfmt::skip]
const APART: &[&str] = &[
    "br", "p", "div", "section", "article", "header", "footer", "main", "figure", "figcaption", "center",
    "blockquote", "details", "summary", "hr", "ul", "ol", "li", "dl", "dt", "dd", "pre", "address", "nav",
    "aside", "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "td", "th",
];

/// A line without tags and comments, with its links and pictures in Markdown and its references
/// resolved. What only looks like a tag stays.
pub(super) fn without_tags(raw: &str) -> String {
    if !raw.contains(['<', '&']) {
        return raw.to_owned();
    }
    // What stands in marks of code is what it looks like.
    let parts: Vec<&str> = raw.split('`').collect();
    if parts.len().is_multiple_of(2) {
        return outside_code(raw);
    }
    let written = parts.iter().enumerate().map(|(index, part)| match index % 2 {
        0 => outside_code(part),
        _ => (*part).to_owned(),
    });
    written.collect::<Vec<_>>().join("`")
}

fn outside_code(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    // Addresses of the links that are open.
    let mut links: Vec<Option<String>> = Vec::new();
    // What has no end is not looked for again and again.
    let [last_comment, last_link] = ["-->", "</a"].map(|end| raw.rfind(end).unwrap_or_default());
    let is_before = |rest: &str, end: usize| raw.len() - rest.len() <= end;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(&decoded(before));
        rest = after;
        if let Some(comment) = after.strip_prefix("!--")
            && is_before(comment, last_comment)
            && let Some((_, after)) = comment.split_once("-->")
        {
            rest = after;
            continue;
        }
        let Some(tag) = Tag::read(after) else {
            out.push('<');
            continue;
        };
        let after = after.get(tag.length..).unwrap_or_default();
        match tag.name.as_str() {
            "a" if tag.is_end => match links.pop() {
                Some(Some(address)) => out.push_str(&format!("]({address})")),
                Some(None) => {}
                None => {
                    out.push('<');
                    continue;
                }
            },
            "a" => {
                let address = tag.attribute("href").filter(|_| is_before(after, last_link));
                out.push_str(if address.is_some() { "[" } else { "" });
                links.push(address);
            }
            "img" => {
                let alt = tag.attribute("alt").unwrap_or_default().replace(['[', ']'], " ");
                if let Some(address) = tag.attribute("src") {
                    out.push_str(&format!("![{}]({address})", alt.trim()));
                }
            }
            name if WITHIN.contains(&name) => {}
            name if APART.contains(&name) => {
                if !out.ends_with(' ') && !out.trim().is_empty() {
                    out.push(' ');
                }
            }
            _ => {
                out.push('<');
                continue;
            }
        }
        rest = after;
    }
    out.push_str(&decoded(rest));
    out
}

/// A text with its references resolved; controls that they may name are none of a text.
fn decoded(text: &str) -> String {
    let text = html_escape::decode_html_entities(text);
    text.chars().filter(|c| !c.is_control() || c.is_whitespace()).collect()
}

/// A tag behind its `<`.
struct Tag<'a> {
    name: String,
    is_end: bool,
    attributes: &'a str,
    /// Of all of it, with its `>`.
    length: usize,
}

impl<'a> Tag<'a> {
    fn read(text: &'a str) -> Option<Self> {
        const LONGEST: usize = 2_000;
        let (is_end, inner) = text.strip_prefix('/').map_or((false, text), |inner| (true, inner));
        let end = inner.find(|c: char| !c.is_ascii_alphanumeric())?;
        let (name, attributes) = inner.split_at_checked(end)?;
        if !name.starts_with(|c: char| c.is_ascii_alphabetic())
            || !attributes.starts_with(['>', ' ', '/', '\t'])
        {
            return None;
        }
        // A quoted value may have the sign of the end in it.
        let mut quote = None;
        let mut signs = attributes.char_indices().take(LONGEST);
        let (at, _) = signs.find(|(_, c)| match (quote, *c) {
            (None, '>') => true,
            (None, '"' | '\'') => {
                quote = Some(*c);
                false
            }
            (Some(open), c) if open == c => {
                quote = None;
                false
            }
            _ => false,
        })?;
        let attributes = attributes.get(..at)?;
        let length = text.len() - inner.len() + end + at + 1;
        Some(Self { name: name.to_lowercase(), is_end, attributes, length })
    }

    /// An attribute, if it can stand in a link of Markdown.
    fn attribute(&self, name: &str) -> Option<String> {
        let lower = self.attributes.to_ascii_lowercase();
        let at = lower.match_indices(name).map(|(at, _)| at).find(|at| {
            let before = lower.get(..*at).and_then(|it| it.chars().next_back());
            let after = lower.get(at + name.len()..).unwrap_or_default().trim_start();
            before.is_some_and(|c| c.is_whitespace() || "\"'".contains(c)) && after.starts_with('=')
        })?;
        let value =
            self.attributes.get(at + name.len()..)?.trim_start().strip_prefix('=')?.trim_start();
        let value = match value.chars().next()? {
            quote @ ('"' | '\'') => value.get(1..)?.split(quote).next()?,
            _ => value.split_whitespace().next()?,
        };
        let value = html_escape::decode_html_entities(value.trim()).into_owned();
        (!value.is_empty() && !value.contains(['(', ')', '<', '>']) || name == "alt")
            .then_some(value)
    }
}

#[cfg(test)]
mod tests {
    use super::without_tags;

    #[test]
    fn tags_become_markdown_or_go() {
        let check = |raw: &str, expected: &str| assert_eq!(without_tags(raw), expected, "{raw}");
        check("<b>Bold</b> H<sub>2</sub>O", "Bold H2O");
        check("One<br>two<br/>three", "One two three");
        check("<p>One</p><p>Two</p>", "One Two ");
        check("R&amp;D &nbsp;&mdash; &lt;b&gt;", "R&D \u{a0}— <b>");
        check("<a title=\"a > b\" href=/y>the story</a>", "[the story](/y)");
        check(
            "<a href='https://a.example/y'>the <i>story</i></a> now",
            "[the story](https://a.example/y) now",
        );
        check(
            "<img alt='A crane' src=https://a.example/c.jpg>",
            "![A crane](https://a.example/c.jpg)",
        );
        check("a <!-- hidden --> b", "a  b");
        check("The `<b>` of <b>it</b> &amp; `&amp;`", "The `<b>` of it & `&amp;`");
    }

    #[test]
    fn what_only_looks_like_a_tag_stays() {
        for raw in [
            "a < b and c > d",
            "Vec<T> and <Widget>",
            "<https://a.example/>",
            "x <3 you",
            "</a> <b",
            "<b",
        ] {
            assert_eq!(without_tags(raw), raw);
        }
    }
}
