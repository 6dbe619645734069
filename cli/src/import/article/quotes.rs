//! Words of people.

use news_card::Entry;

use super::super::report::{Report, quote};
use super::lines::Line;
use super::speech::speaker;
use super::story::{link_of, source};

/// What was said: in quotation marks, with who said it before or after.
pub(super) fn quotes(lines: &[Line], report: &mut Report) -> Vec<Entry> {
    let are_marked = lines.iter().any(|line| line.text.contains(MARKS));
    let mut quotes: Vec<Entry> = Vec::new();
    for line in lines {
        let text = line.text.trim_start_matches(['>', ' ']);
        // A line of its own below the words says whose they are.
        let by = text.strip_prefix(['—', '–']).or_else(|| text.strip_prefix("- "));
        if let Some(by) = by
            && let Some(last) = quotes.last_mut().filter(|last| last.by.is_none())
        {
            last.by = Some(by.trim().to_owned());
            continue;
        }
        if are_marked && !line.text.contains(MARKS) && !text.contains(['—', '–']) {
            let sentence = format!("line {} is no quote: {}", line.number, quote(text));
            report.left_out("quotes", sentence);
            continue;
        }
        let (said, by, rest) = in_marks(text).unwrap_or_else(|| {
            let parts = text.rsplit_once(" — ").or_else(|| text.rsplit_once(" – "));
            let (said, by) = parts.unwrap_or((text, ""));
            (said, by.to_owned(), String::new())
        });
        if !rest.is_empty() {
            let sentence = format!("beside who says it has no place in a card: {}", quote(&rest));
            report.left_out(&format!("quotes[{}].by", quotes.len()), sentence);
        }
        let said = said.trim();
        if !said.is_empty() {
            let (text, by) = (Some(said.to_owned()), Some(by).filter(|by| !by.is_empty()));
            let sources = link_of(line).map(source).into_iter().collect();
            quotes.push(Entry { text, by, sources, ..Entry::default() });
        }
    }
    quotes
}

/// Marks of what somebody said.
const MARKS: [char; 7] = ['“', '"', '„', '«', '」', '”', '»'];

/// What stands in quotation marks, who says it, and what is said of that besides.
fn in_marks(text: &str) -> Option<(&str, String, String)> {
    const OPEN: &[char] = &['“', '"', '„', '«', '「', '”'];
    const CLOSE: &[char] = &['”', '"', '“', '»', '」'];
    let signs = |c: char| c.is_whitespace() || "—–-,:：.".contains(c);
    let (open, first) = text.match_indices(OPEN).next()?;
    let (close, last) = text.rmatch_indices(CLOSE).next()?;
    let said = text.get(open + first.len()..close)?;
    let before = text.get(..open)?.trim_matches(signs);
    let after = text.get(close + last.len()..)?.trim_matches(signs);
    let (before, after) = (speaker(before), speaker(after));
    let joined = |one: String, other: String| {
        let parts: Vec<String> = [one, other].into_iter().filter(|it| !it.is_empty()).collect();
        parts.join(", ")
    };
    Some((said, joined(before.name, after.name), joined(before.rest, after.rest)))
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::{Report, quotes};

    #[test]
    fn words_have_who_said_them() {
        for text in [
            "- “At last.” — The mayor",
            "> \"At last.\"\n> — The mayor",
            "The mayor: “At last.”",
            "“At last.” said The mayor",
            "The mayor said: “At last.”",
            "At last. — The mayor",
        ] {
            let found = quotes(&lines(text), &mut Report::default());
            assert_eq!((found.len(), found[0].text.as_deref()), (1, Some("At last.")), "{text}");
            assert_eq!(found[0].by.as_deref(), Some("The mayor"), "{text}");
        }
    }
}
