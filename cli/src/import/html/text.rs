//! Markup to text.

use scraper::{ElementRef, Node};

use super::{characters, parse};

/// The text of a fragment of HTML, on one line: no tags, no scripts, references resolved. Of a
/// text that is longer than a card may be, the beginning.
pub(in super::super) fn text(markup: &str) -> String {
    if !markup.contains(['<', '&']) {
        return one_line(markup);
    }
    let markup = &characters::without_impossible(markup);
    match parse::fragment(markup) {
        Some(parsed) if parsed.rest.is_empty() => text_of(parsed.html.root_element()),
        _ => without_tags(markup),
    }
}

/// Longest text of an element, in bytes: elements stand in others, and each repeats what the
/// inner ones say.
const LONGEST: usize = 1 << 20;

/// The text that a reader sees of this part of a page, on one line.
pub(super) fn text_of(element: ElementRef<'_>) -> String {
    beginning_of(element, LONGEST)
}

/// Its beginning, from about so many bytes on without the rest.
pub(super) fn beginning_of(element: ElementRef<'_>, longest: usize) -> String {
    let mut text = String::new();
    let mut visited = 0;
    // Nodes to come, the next one last; none stands for the end of a block.
    let mut next = vec![Some(*element)];
    while let Some(node) = next.pop()
        && text.len() < longest
        && visited < longest
    {
        visited += 1;
        let Some(node) = node else {
            text.push(' ');
            continue;
        };
        match node.value() {
            Node::Text(part) => text.push_str(part.as_ref()),
            Node::Element(element) if is_hidden(element.name()) => continue,
            Node::Element(element) if !is_inline(element.name()) => {
                text.push(' ');
                next.push(None);
            }
            _ => {}
        }
        next.extend(node.children().rev().map(Some));
    }
    one_line(&text)
}

fn one_line(text: &str) -> String {
    let visible = |c: &char| c.is_whitespace() || !c.is_control();
    let text: String = text.chars().filter(visible).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands between the tags, for markup that nobody wrote for people.
fn without_tags(markup: &str) -> String {
    let texts = markup.split('<').enumerate().filter_map(|(index, part)| match index {
        0 => Some(part),
        _ => part.split_once('>').map(|(_, text)| text),
    });
    let words: Vec<&str> = texts.flat_map(str::split_whitespace).collect();
    html_escape::decode_html_entities(&words.join(" "))
        .chars()
        .filter(|c| !c.is_control())
        .collect()
}

fn is_hidden(name: &str) -> bool {
    matches!(
        name,
        "script" | "style" | "template" | "noscript" | "iframe" | "svg" | "math" | "head"
    )
}

pub(super) fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "b"
            | "bdi"
            | "bdo"
            | "cite"
            | "code"
            | "em"
            | "font"
            | "i"
            | "mark"
            | "q"
            | "s"
            | "small"
            | "span"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "u"
            | "wbr"
    )
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn markup_becomes_one_line_of_text() {
        let check = |markup: &str, expected: &str| assert_eq!(text(markup), expected, "{markup}");
        check("<p>One&nbsp;<b>b</b>old</p><p>Two &amp; three</p>", "One bold Two & three");
        check("a<br>b<script>alert(1)</script><style>x{}</style>", "a b");
        check("1 < 2 & 3", "1 < 2 & 3");
        check("plain", "plain");
        check("a&#0;b &#xD800;c", "ab c");
        check("", "");
    }

    #[test]
    fn deep_markup_is_read_too() {
        assert_eq!(text(&format!("{}x", "<div>".repeat(1_000))), "x");
        assert_eq!(text(&format!("{}x", "<div>".repeat(2_000_000))), "x");
    }
}
