//! The lines of a page, cleaned: what is a bullet, what is Markdown, what is only decoration.

mod bullets;
mod markup;
mod references;
mod tags;

pub(super) use bullets::may_be_of_heading;
use bullets::without_bullets;
pub(super) use markup::{any_link, lead, link, plain};

/// One line that says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Counted from 1.
    pub(super) number: usize,
    /// Without bullet, `#` and symbols at its start, with single spaces.
    pub(super) text: String,
    /// As it stands in the page, with its tabs.
    pub(super) raw: String,
    /// Without bullet and `#`, with its emphasis.
    pub(super) rich: String,
    /// Whether a bullet or an item's number stood before it.
    pub(super) bullet: bool,
    /// How far it is indented, in columns.
    pub(super) indent: usize,
    /// Whether an empty line stands before it.
    pub(super) gap: bool,
    /// The level of the Markdown heading that it is; 0 for none.
    pub(super) level: usize,
    /// The symbol with which the line began.
    pub(super) symbol: Option<char>,
    /// Pictures in it, each with its alternative text and address.
    pub(super) pictures: Vec<(String, String)>,
}

impl Line {
    /// Whether the line is a Markdown heading.
    pub(super) fn is_heading(&self) -> bool {
        self.level > 0
    }

    /// Whether it is a row of a table with pipes at both ends.
    pub(super) fn is_row(&self) -> bool {
        let raw = self.raw.trim();
        raw.len() > 2 && raw.starts_with('|') && raw.ends_with('|')
    }
}

/// The lines of a text. Byte order marks, invisible characters and controls are dropped, and
/// lines of symbols alone count as empty.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut gap = false;
    let text = text.replace("\r\n", "\n");
    let text = references::resolved(&text);
    for (index, raw) in text.split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}']).enumerate() {
        let raw: String = raw.chars().filter_map(visible).collect();
        let raw = tags::without_tags(&raw);
        let raw: String = raw.chars().filter_map(visible).collect();
        if let Some(level) = underline(&raw)
            && let Some(above) = lines.last_mut()
            && !gap
            && can_be_underlined(above)
        {
            above.level = level;
            gap = true;
            continue;
        }
        let (pictures, raw) = markup::pictures(&raw);
        let (bullet, rest) = without_bullets(raw.trim());
        let rest = match rest.strip_prefix(": ").filter(|_| !bullet && !gap) {
            // In a list of definitions the line above is the term.
            Some(rest) => {
                if let Some(term) = lines.last_mut().filter(|it| is_term(it)) {
                    term.rich = format!("**{}**", term.rich.trim_matches('*'));
                }
                rest.trim_start()
            }
            None => rest,
        };
        let level = rest.chars().take_while(|c| *c == '#').count();
        let rest = rest.trim_start_matches('#');
        let closed = if level > 0 { rest.trim_end_matches(['#', ' ']) } else { rest };
        let plain = without_symbols(closed);
        let text = markup::plain(plain);
        let is_empty = !text.chars().any(char::is_alphanumeric) && !raw.contains('|');
        if is_empty && pictures.is_empty() {
            gap = true;
            continue;
        }
        let symbol = rest.trim_start().chars().next().filter(|c| is_symbol(*c));
        let columns = raw.chars().take_while(|c| c.is_whitespace());
        let indent = columns.map(|c| if c == '\t' { 4 } else { 1 }).sum();
        let text = if is_empty { String::new() } else { text };
        let (number, rich) = (index + 1, closed.trim().to_owned());
        lines.push(Line { number, text, raw, rich, bullet, indent, gap, level, symbol, pictures });
        gap = false;
    }
    lines
}

/// The level of the heading that a line of `===` or `---` makes of the line above it.
fn underline(raw: &str) -> Option<usize> {
    let raw = raw.trim();
    let all = |sign: char| raw.len() >= 3 && raw.chars().all(|c| c == sign);
    if all('=') { Some(1) } else { all('-').then_some(2) }
}

/// Whether a line may be a term that the next one explains.
fn is_term(line: &Line) -> bool {
    can_be_underlined(line) && !line.raw.trim_start().starts_with(':')
}

fn can_be_underlined(line: &Line) -> bool {
    const LONGEST: usize = 120;
    !line.bullet && line.level == 0 && line.text.len() <= LONGEST && !line.raw.contains(['|', '\t'])
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

/// The text without the pictures and arrows around it.
pub(super) fn without_symbols(text: &str) -> &str {
    text.trim_matches(|c: char| is_symbol(c) || c.is_whitespace())
}

/// Whether this is a picture or an arrow.
pub(super) fn is_symbol(c: char) -> bool {
    matches!(u32::from(c),
        0x200d | 0x20e3 | 0x2190..=0x21ff | 0x2300..=0x23ff | 0x25a0..=0x27bf | 0x2900..=0x297f
        | 0x2b00..=0x2bff | 0xfe0e | 0xfe0f | 0x1f000..=0x1faff)
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
    fn a_day_before_its_month_is_no_number_of_an_item() {
        for raw in ["5. Mai 2026: Los", "- 5. Mai 2026: Los", "• 12. März: Los"] {
            assert!(lines(raw)[0].text.starts_with(|c: char| c.is_ascii_digit()), "{raw}");
        }
    }

    #[test]
    fn headings_are_marked_in_both_ways() {
        let levels = |text: &str| lines(text).iter().map(|line| line.level).collect::<Vec<_>>();
        assert_eq!(levels("# A\n## B ##\nC\n===\nD\n---\n\n---\nE"), [1, 2, 1, 2, 0]);
        assert_eq!(levels("- A\n---\nA\tB\n---\nx"), [0, 0, 0]);
        assert_eq!(lines("## B ##")[0].text, "B");
    }

    #[test]
    fn lines_end_in_every_way_and_empty_ones_leave_a_gap() {
        let gaps =
            |text: &str| lines(text).iter().map(|line| (line.number, line.gap)).collect::<Vec<_>>();
        assert_eq!(gaps("a\r\nb\rc\n\n📰\nd"), [(1, false), (2, false), (3, false), (6, true)]);
    }
}
