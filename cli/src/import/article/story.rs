//! What a story has besides its analysis: views, questions, terms.

use news_card::{Entry, Link, Source};

use super::super::report::{Report, quote};
use super::lines::{Line, lead, link, plain};

/// An item: what names it, and its text.
#[derive(Debug, PartialEq)]
struct Item {
    name: Option<String>,
    text: String,
    /// Links in it, by their words.
    links: Vec<(String, Link)>,
    number: usize,
}

/// Longest name of an item, in words: what is longer before a colon is a sentence.
const MOST_WORDS: usize = 8;

/// The items of a section. A heading, emphasised words, or words before a colon name an item;
/// where there are bullets, each begins one.
fn items(lines: &[Line]) -> Vec<Item> {
    let top = lines.iter().filter(|line| line.bullet).map(|line| line.indent).min();
    let mut items: Vec<Item> = Vec::new();
    for line in lines {
        let whole_lead =
            lead(&line.rich).is_some_and(|(_, rest)| !rest.contains(char::is_alphanumeric));
        let names_all = line.is_heading() || whole_lead;
        let begins = match top {
            Some(top) => {
                let is_named = || {
                    let is_first = !lines.iter().any(|it| it.bullet && it.number < line.number);
                    has_label(line) || is_first && parted(line).is_some()
                };
                names_all || line.indent <= top + 1 && (line.bullet || line.gap || is_named())
            }
            None => names_all || line.gap || parted(line).is_some(),
        };
        let follows_name = items.last().is_some_and(|item| item.text.is_empty());
        match items.last_mut() {
            Some(item) if !names_all && (follows_name && !line.bullet || !begins) => {
                if !item.text.is_empty() {
                    item.text.push(' ');
                }
                item.text.push_str(&line.text);
                item.links.extend(link_of(line));
            }
            _ => {
                let (name, text) = if names_all {
                    (Some(line.text.trim_end_matches([':', '：']).to_owned()), String::new())
                } else {
                    parted(line)
                        .map_or((None, line.text.clone()), |(name, text)| (Some(name), text))
                };
                let links = link_of(line).into_iter().collect();
                items.push(Item { name, text, links, number: line.number });
            }
        }
    }
    items
}

/// Whether emphasised words and a colon begin a line, as they do items among others with bullets.
fn has_label(line: &Line) -> bool {
    lead(&line.rich).is_some_and(|(name, rest)| {
        let ends = [':', '：'];
        name.trim_end_matches(['*', '_', ' ']).ends_with(ends)
            || rest.trim_start().starts_with(ends)
    })
}

/// `**Name** text`, `Name: text` and `Name – text`.
fn parted(line: &Line) -> Option<(String, String)> {
    let in_lead = lead(&line.rich).map(|(name, text)| (plain(name), plain(text)));
    let (name, text) = in_lead.or_else(|| {
        let signs = [": ", "：", " – ", " — ", " - "];
        let found = signs.into_iter().filter_map(|sign| Some((line.text.find(sign)?, sign)));
        let (at, sign) = found.min_by_key(|(at, _)| *at)?;
        let (name, text) = line.text.split_at_checked(at)?;
        Some((name.to_owned(), text.strip_prefix(sign)?.to_owned()))
    })?;
    let name = name.trim_end_matches([':', '：', ' ']).to_owned();
    let text = text.trim_start_matches([':', '：', '–', '—', '-', ' ']).to_owned();
    let fits = !name.is_empty() && !text.is_empty() && name.split(' ').count() <= MOST_WORDS;
    fits.then_some((name, text))
}

pub(super) fn link_of(line: &Line) -> Option<(String, Link)> {
    let (_, label, address, _) = link(&line.raw)?;
    Some((plain(label), Link::parse(address)?))
}

pub(super) fn source((name, url): (String, Link)) -> Source {
    Source { name, url: Some(url), icon: None, inferred: false }
}

/// How people and groups see the story.
pub(super) fn perspectives(lines: &[Line]) -> Vec<Entry> {
    let perspective = |item: Item| {
        let sources = item.links.into_iter().map(source).collect();
        let (text, by) =
            if item.text.is_empty() { (item.name, None) } else { (Some(item.text), item.name) };
        Entry { text, by, sources, ..Entry::default() }
    };
    items(lines).into_iter().map(perspective).collect()
}

/// Terms, explained. A term without an explanation is reported.
pub(super) fn glossary(lines: &[Line], report: &mut Report) -> Vec<Entry> {
    let mut terms = Vec::new();
    for item in items(lines) {
        match item.name {
            Some(term) if !item.text.is_empty() => {
                let sources = item.links.into_iter().map(source).collect();
                let (title, text) = (Some(term), Some(item.text));
                terms.push(Entry { title, text, sources, ..Entry::default() });
            }
            name => {
                let text = name.unwrap_or(item.text);
                let sentence =
                    format!("line {} is no term with what it means: {}", item.number, quote(&text));
                report.left_out("glossary", sentence);
            }
        }
    }
    terms
}

/// Questions with their answers.
pub(super) fn questions(lines: &[Line], report: &mut Report) -> Vec<Entry> {
    const ASKS: &[&str] = &["Q:", "F:", "问：", "Q："];
    const ANSWERS: &[&str] = &["A:", "答：", "A："];
    let without = |text: &str, labels: &[&str]| {
        let rest = labels.iter().find_map(|label| text.strip_prefix(label));
        rest.unwrap_or(text).trim().to_owned()
    };
    let mut questions: Vec<Entry> = Vec::new();
    let entry = |question: &str, answer: Option<String>| Entry {
        title: Some(without(question, ASKS)),
        text: answer,
        ..Entry::default()
    };
    let top = lines.iter().filter(|line| line.bullet).map(|line| line.indent).min();
    let is_listed = lines.iter().any(|it| it.text.starts_with("A:")) || top.is_some();
    for line in lines {
        let is_whole = line.is_heading() || is_question(&line.text) || line.text.starts_with("Q:");
        let parts = lead(&line.rich).map(|(name, text)| (plain(name), plain(text)));
        let parts = parts.filter(|(name, text)| is_question(name) && !text.is_empty());
        let parts = parts.or_else(|| on_one_line(line).filter(|_| line.bullet));
        if let Some((question, answer)) = parts {
            questions.push(entry(&question, Some(without(&answer, ANSWERS))));
        } else if is_whole {
            questions.push(entry(&line.text, None));
        } else if let Some(question) = questions.last_mut().filter(|question| {
            // Below a list, a paragraph of its own is no answer to its last question.
            let is_inner = line.bullet || line.indent > top.unwrap_or_default() + 1;
            !(is_listed && line.gap && !is_inner && question.text.is_some())
        }) {
            let text = without(&line.text, ANSWERS);
            question.text = Some(match question.text.take() {
                Some(so_far) => format!("{so_far} {text}"),
                None => text,
            });
            question.sources.extend(link_of(line).map(source));
        } else {
            let sentence =
                format!("line {} answers no question: {}", line.number, quote(&line.text));
            report.left_out("questions", sentence);
        }
    }
    questions
}

const QUESTION_MARKS: [char; 3] = ['?', '？', '؟'];

fn is_question(text: &str) -> bool {
    text.ends_with(QUESTION_MARKS)
}

/// A question and the answer behind it.
fn on_one_line(line: &Line) -> Option<(String, String)> {
    let (at, mark) = line.text.match_indices(QUESTION_MARKS).next()?;
    let (question, answer) = line.text.split_at_checked(at + mark.len())?;
    let answer = answer.trim();
    (!answer.is_empty()).then(|| (question.to_owned(), answer.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::{Report, glossary, perspectives, questions};

    #[test]
    fn views_have_their_holders() {
        for text in [
            "- Dock union: Two crews moved.\n- Shippers: Fees rise.",
            "- **Dock union** – Two crews moved.\n- **Shippers** – Fees rise.",
            "### Dock union\n\nTwo crews\nmoved.\n\n### Shippers\n\nFees rise.",
            "**Dock union**\nTwo crews moved.\n\n**Shippers**\nFees rise.",
            "**Dock union:** Two crews moved.\n- Shippers: Fees rise.",
            "- Dock union: Two crews\n  moved.\n**Shippers:** Fees rise.",
            "Dock union: Two crews moved.\n* Shippers: Fees rise.",
        ] {
            let found = perspectives(&lines(text));
            let all: Vec<_> =
                found.iter().map(|it| (it.by.as_deref(), it.text.as_deref())).collect();
            assert_eq!(
                all,
                [
                    (Some("Dock union"), Some("Two crews moved.")),
                    (Some("Shippers"), Some("Fees rise."))
                ],
                "{text}"
            );
        }
    }

    #[test]
    fn terms_have_what_they_mean() {
        for text in [
            "- **Kit**: stores power.",
            "Kit – stores power.",
            "### Kit\n\nstores power.",
            "**Kit**\nstores power.",
        ] {
            let found = glossary(&lines(text), &mut Report::default());
            assert_eq!(
                (found[0].title.as_deref(), found[0].text.as_deref()),
                (Some("Kit"), Some("stores power.")),
                "{text}"
            );
        }
    }

    #[test]
    fn questions_have_their_answers() {
        for text in [
            "**Is it done?**\n\nNo, not yet.",
            "### Is it done?\n\nNo,\nnot yet.",
            "- Is it done? No, not yet.",
            "- **Is it done?** No, not yet.",
            "Q: Is it done?\nA: No, not yet.",
        ] {
            let found = questions(&lines(text), &mut Report::default());
            assert_eq!(
                (found.len(), found[0].title.as_deref()),
                (1, Some("Is it done?")),
                "{text}"
            );
            assert_eq!(found[0].text.as_deref(), Some("No, not yet."), "{text}");
        }
    }
}
