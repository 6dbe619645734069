//! Markup to text.

use scraper::{Html, Node};

/// The text of a fragment of HTML, on one line: no tags, no scripts, references resolved.
pub(in super::super) fn text(markup: &str) -> String {
    if nests_too_deep(markup) {
        return without_tags(markup);
    }
    let fragment = Html::parse_fragment(markup);
    let mut text = String::new();
    // Nodes to come, the next one last; none stands for the end of a block.
    let mut next = vec![Some(fragment.tree.root())];
    while let Some(node) = next.pop() {
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
    let visible = |c: &char| c.is_whitespace() || !c.is_control();
    let text: String = text.chars().filter(visible).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Elements within elements, from which on the parser would take minutes: its time grows with
/// the square of the depth. Browsers stop at 512.
const DEEPEST: usize = 2_000;

/// Whether many more elements begin than end, of those that end only where they say so.
pub(super) fn nests_too_deep(markup: &str) -> bool {
    let mut depth = 0_usize;
    for tag in markup.split('<').skip(1) {
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if tag.starts_with(|c: char| c.is_ascii_alphabetic()) && !ends_by_itself(tag) {
            depth += 1;
        }
        if depth > DEEPEST {
            return true;
        }
    }
    false
}

fn ends_by_itself(tag: &str) -> bool {
    const NAMES: &[&str] = &[
        "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link",
        "meta", "option", "p", "param", "source", "td", "th", "tr", "track", "wbr",
    ];
    let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    NAMES.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// What stands between the tags, for markup that nobody wrote for people.
fn without_tags(markup: &str) -> String {
    let texts = markup.split('<').enumerate().filter_map(|(index, part)| match index {
        0 => Some(part),
        _ => part.split_once('>').map(|(_, text)| text),
    });
    let words: Vec<&str> = texts.flat_map(str::split_whitespace).collect();
    words.join(" ").chars().filter(|c| !c.is_control()).collect()
}

fn is_hidden(name: &str) -> bool {
    matches!(name, "script" | "style" | "template" | "noscript" | "iframe" | "svg" | "head")
}

fn is_inline(name: &str) -> bool {
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
        check("", "");
    }

    #[test]
    fn deep_markup_is_read_too() {
        assert_eq!(text(&format!("{}x", "<div>".repeat(1_000))), "x");
        assert_eq!(text(&format!("{}x", "<div>".repeat(2_000_000))), "x");
    }
}
