//! The lines of a page, cleaned: what is a bullet, what is Markdown, what is only decoration.

/// One line that says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Counted from 1.
    pub(super) number: usize,
    /// Without bullet, `#` and symbols at its start, with single spaces.
    pub(super) text: String,
    /// As it stands in the page, with its tabs.
    pub(super) raw: String,
    /// Whether a bullet or an item's number stood before it.
    pub(super) bullet: bool,
    /// Whether an empty line stands before it.
    pub(super) gap: bool,
    /// Whether the line is a Markdown heading.
    pub(super) marked: bool,
    /// The symbol with which the line began.
    pub(super) symbol: Option<char>,
}

/// The lines of a text. Byte order marks, invisible characters and controls are dropped, and
/// lines of symbols alone count as empty.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut gap = false;
    let text = text.replace("\r\n", "\n");
    for (index, raw) in text.split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}']).enumerate() {
        let raw: String = raw.chars().filter_map(visible).collect();
        let (bullet, rest) = without_bullets(raw.trim());
        let marked = rest.starts_with('#');
        let rest = rest.trim_start_matches('#');
        let plain = without_symbols(rest);
        let text = plain_text(plain);
        if !text.chars().any(char::is_alphanumeric) && !raw.contains('|') {
            gap = true;
            continue;
        }
        let symbol = rest.trim_start().chars().next().filter(|c| is_symbol(*c));
        lines.push(Line { number: index + 1, text, raw, bullet, gap, marked, symbol });
        gap = false;
    }
    lines
}

/// The character as it counts: spaces as a space, nothing for what cannot be seen.
fn visible(c: char) -> Option<char> {
    match c {
        '\t' => Some('\t'),
        '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => None,
        c if c.is_whitespace() => Some(' '),
        c if c.is_control() => None,
        c => Some(c),
    }
}

/// Whether bullets or an item's number stand before the text, and the text. Doubled bullets,
/// such as `- •`, are one.
fn without_bullets(text: &str) -> (bool, &str) {
    let mut rest = text;
    loop {
        let next = rest.trim_start();
        let after = ['•', '·', '‣', '◦', '▪', '●', '○', '■', '□', '∙', '⁃']
            .into_iter()
            .find_map(|bullet| next.strip_prefix(bullet))
            .or_else(|| {
                ["- ", "* ", "+ ", "– ", "— ", "-\t", "*\t"]
                    .into_iter()
                    .find_map(|bullet| next.strip_prefix(bullet))
            })
            .or_else(|| without_number(next));
        match after {
            Some(after) => rest = after,
            None => return (rest.len() < text.len(), next),
        }
    }
}

/// The text after an item's number: `1. `, `1) ` or `(1) `, of at most two digits.
fn without_number(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('(').unwrap_or(text);
    let rest = inner.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = inner.len() - rest.len();
    let after = rest
        .strip_prefix(')')
        .or_else(|| (inner.len() == text.len()).then(|| rest.strip_prefix('.')).flatten())?;
    ((1..=2).contains(&digits) && after.starts_with([' ', '\t'])).then_some(after)
}

/// The text without the pictures and arrows around it.
pub(super) fn without_symbols(text: &str) -> &str {
    text.trim_matches(|c: char| is_symbol(c) || c.is_whitespace())
}

fn is_symbol(c: char) -> bool {
    matches!(u32::from(c),
        0x200d | 0x20e3 | 0x2190..=0x21ff | 0x2300..=0x23ff | 0x25a0..=0x27bf | 0x2900..=0x297f
        | 0x2b00..=0x2bff | 0xfe0e | 0xfe0f | 0x1f000..=0x1faff)
}

/// The text without Markdown's emphasis and links, with single spaces.
fn plain_text(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text =
        if text.matches("**").count().is_multiple_of(2) { text.replace("**", "") } else { text };
    let mut out = String::new();
    let mut rest = text.as_str();
    while let Some((before, label, _, after)) = link(rest) {
        out.push_str(before);
        out.push_str(label);
        rest = after;
    }
    out.push_str(rest);
    out.trim().to_owned()
}

/// The first Markdown link to a URL in a text: before, label, URL, after.
pub(super) fn link(text: &str) -> Option<(&str, &str, &str, &str)> {
    let (start, rest) = text.split_once("](")?;
    let (before, label) = start.rsplit_once('[')?;
    let (url, after) = rest.split_once(')')?;
    url.starts_with("http").then_some((before, label, url, after))
}

#[cfg(test)]
mod tests {
    use super::lines;

    fn check(raw: &str, text: &str, bullet: bool) {
        let lines = lines(raw);
        assert_eq!(lines.len(), 1, "{raw:?}");
        assert_eq!((lines[0].text.as_str(), lines[0].bullet), (text, bullet), "{raw:?}");
    }

    #[test]
    fn bullets_of_all_kinds_are_cut_off_once_and_twice() {
        for raw in [
            "• A",
            "- A",
            "* A",
            "– A",
            "· A",
            "●A",
            "- • A",
            "-\u{a0}•A",
            "1. A",
            "12) A",
            "(3) A",
        ] {
            check(raw, "A", true);
        }
    }

    #[test]
    fn what_only_looks_like_a_bullet_stays() {
        for raw in ["-5 degrees", "*A", "2023. A", "3.5 percent", "A - B"] {
            check(raw, raw, false);
        }
    }

    #[test]
    fn decoration_goes_and_text_stays() {
        check("💡 $45B at stake", "$45B at stake", false);
        check("## **Bold** title", "Bold title", false);
        check("\u{feff}A\u{a0}\u{200b} B\u{7}", "A B", false);
        check("Read [the story](https://news.example/a) now →", "Read the story now", false);
        check("2 ** 3", "2 ** 3", false);
    }

    #[test]
    fn lines_end_in_every_way_and_empty_ones_leave_a_gap() {
        let gaps =
            |text: &str| lines(text).iter().map(|line| (line.number, line.gap)).collect::<Vec<_>>();
        assert_eq!(gaps("a\r\nb\rc\n\n📰\nd"), [(1, false), (2, false), (3, false), (6, true)]);
    }
}
