//! Labels of a summary that nobody knows, such as `By the numbers: …`: what stands behind one is a
//! part of its own, and none of the part before it.

use super::headings::{self, After};
use super::lines::{Line, lead, plain};

/// How the known parts of a summary are written whose text begins beside their label.
#[derive(Debug, Default)]
pub(super) struct Style {
    /// How far those with a bullet are indented, if there are any.
    bullets: Option<usize>,
    /// Whether there are some without one.
    has_plain: bool,
}

impl Style {
    /// That of a page.
    pub(super) fn of(lines: &[Line], lang: Option<&str>) -> Self {
        let mut style = Self::default();
        for line in lines {
            let marked = line.is_heading() || headings::is_marked(&line.raw);
            let found = headings::find_in(&line.rich, marked, lang);
            if !found.is_some_and(|it| it.what == After::Text && !it.after.is_empty()) {
                continue;
            }
            if line.bullet {
                style.bullets = style.bullets.max(Some(line.indent));
            } else {
                style.has_plain = true;
            }
        }
        style
    }

    /// The label and the text of a line that is written as the known parts are.
    pub(super) fn part(&self, line: &Line) -> Option<(String, String)> {
        let fits = match self.bullets {
            Some(indent) if line.bullet => line.indent <= indent + 1,
            _ => !line.bullet && self.has_plain,
        };
        if !fits || line.is_heading() || line.is_row() {
            return None;
        }
        let in_lead = lead(&line.rich).and_then(|(words, rest)| {
            let asks = words.ends_with(QUESTION_MARKS);
            let ends = asks
                || words.ends_with([':', '：'])
                || rest.starts_with([':', '：', '–', '—', '-']);
            let words = words.trim_end_matches([':', '：']);
            ends.then(|| (plain(words), plain(rest.trim_start_matches(SIGNS))))
        });
        let (label, text) = in_lead.or_else(|| {
            let (label, text) = line.text.split_once([':', '：']).or_else(|| asked(&line.text))?;
            Some((label.trim().to_owned(), text.trim().to_owned()))
        })?;
        (is_label(&label) && !text.is_empty() && !text.starts_with("//")).then_some((label, text))
    }
}

const QUESTION_MARKS: [char; 3] = ['?', '？', '؟'];

/// A question that is one of the known labels, and what follows it: another one may be a sentence.
fn asked(text: &str) -> Option<(&str, &str)> {
    let (at, mark) = text.match_indices(QUESTION_MARKS).next()?;
    let (label, text) = text.split_at_checked(at + mark.len())?;
    let found = headings::find_in(label, true, None)?;
    (found.what == After::Nothing && found.heading.is_in_summary()).then_some((label, text))
}

const SIGNS: [char; 6] = [':', '：', '–', '—', '-', ' '];

/// Whether words are short and no sentence, as labels are.
fn is_label(words: &str) -> bool {
    const LONGEST: usize = 40;
    const MOST_WORDS: usize = 5;
    let first = words.chars().find(|c| c.is_alphanumeric());
    words.chars().count() <= LONGEST
        && words.split_whitespace().count() <= MOST_WORDS
        && !words.contains(['.', ',', ';', '!', '“', '"', '，', '。', '、', '；', '«', '(', '（'])
        && first.is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::Style;

    #[test]
    fn a_label_is_short_and_written_as_the_known_ones_are() {
        let part = |page: &str| {
            let lines = lines(page);
            Style::of(&lines, None).part(&lines[1])
        };
        let is = |page: &str| part(page).map(|(label, _)| label);
        assert_eq!(is("- What changed: x\n- By the numbers: 9").as_deref(), Some("By the numbers"));
        assert_eq!(is("**What changed:** x\n**The catch** – y").as_deref(), Some("The catch"));
        assert_eq!(is("发生了什么：x\n数字：九").as_deref(), Some("数字"));
        for page in [
            "What changed: x\n- By the numbers: 9",
            "- What changed: x\n  - By day: 9",
            "- What changed: x\n- He said, and meant it: no",
            "- What changed: x\n- at 10:30 it ended",
            "- What changed: x\n- https://a.example/",
            "- It did.\n- By the numbers: 9",
        ] {
            assert_eq!(is(page), None, "{page}");
        }
    }
}
