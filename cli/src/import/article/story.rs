//! What a story has besides its analysis: views, words of people, questions, terms.

use news_card::{Link, Perspective, Question, Quote, Source, Term};

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
fn items(lines: &[Line], ends_name: fn(&str) -> bool) -> Vec<Item> {
    let top = lines.iter().filter(|line| line.bullet).map(|line| line.indent).min();
    let mut items: Vec<Item> = Vec::new();
    for line in lines {
        let whole_lead = lead(&line.rich).is_some_and(|(_, rest)| !rest.contains(char::is_alphanumeric));
        let names_all = line.is_heading() || whole_lead || ends_name(&line.text);
        let begins = match top {
            Some(top) => names_all || line.bullet && line.indent <= top + 1,
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
                    parted(line).map_or((None, line.text.clone()), |(name, text)| (Some(name), text))
                };
                let links = link_of(line).into_iter().collect();
                items.push(Item { name, text, links, number: line.number });
            }
        }
    }
    items
}

/// `**Name** text`, `Name: text` and `Name – text`.
fn parted(line: &Line) -> Option<(String, String)> {
    let in_lead = lead(&line.rich).map(|(name, text)| (plain(name), plain(text)));
    let (name, text) = in_lead.or_else(|| {
        let signs = [": ", "：", " – ", " — ", " - "];
        let at = |sign: &&str| Some((line.text.find(*sign)?, *sign));
        let (at, sign) = signs.iter().filter_map(at).min_by_key(|(at, _)| *at)?;
        let (name, text) = line.text.split_at_checked(at)?;
        Some((name.to_owned(), text.strip_prefix(sign)?.to_owned()))
    })?;
    let name = name.trim_end_matches([':', '：', ' ']).to_owned();
    let text = text.trim_start_matches([':', '：', '–', '—', '-', ' ']).to_owned();
    let fits = !name.is_empty() && !text.is_empty() && name.split(' ').count() <= MOST_WORDS;
    fits.then_some((name, text))
}

fn link_of(line: &Line) -> Option<(String, Link)> {
    let (_, label, address, _) = link(&line.raw)?;
    Some((plain(label), Link::parse(address)?))
}

fn no_name(_: &str) -> bool {
    false
}

/// How people and groups see the story.
pub(super) fn perspectives(lines: &[Line]) -> Vec<Perspective> {
    let perspective = |item: Item| {
        let source = |(name, url)| Source { name, url: Some(url), icon: None, inferred: false };
        let sources = item.links.into_iter().map(source).collect();
        match item.text.is_empty() {
            true => item.name.map(|text| Perspective { text, by: None, sources }),
            false => Some(Perspective { text: item.text, by: item.name, sources }),
        }
    };
    items(lines, no_name).into_iter().filter_map(perspective).collect()
}

/// Terms, explained. A term without an explanation is reported.
pub(super) fn glossary(lines: &[Line], report: &mut Report) -> Vec<Term> {
    let mut terms = Vec::new();
    for item in items(lines, no_name) {
        match item.name {
            Some(term) if !item.text.is_empty() => terms.push(Term { term, definition: item.text }),
            name => {
                let text = name.unwrap_or(item.text);
                let sentence = format!("line {} is no term with what it means: {}", item.number, quote(&text));
                report.left_out("glossary", sentence);
            }
        }
    }
    terms
}

/// Questions with their answers.
pub(super) fn questions(lines: &[Line], report: &mut Report) -> Vec<Question> {
    let is_question = |text: &str| text.ends_with(['?', '？', '؟']);
    let mut questions: Vec<Question> = Vec::new();
    let without = |text: &str, labels: &[&str]| {
        let label = labels.iter().find_map(|label| text.strip_prefix(label));
        label.unwrap_or(text).trim().to_owned()
    };
    for line in lines {
        let parts = lead(&line.rich).map(|(name, text)| (plain(name), plain(text)));
        let parts = parts.filter(|(name, text)| is_question(name) && !text.is_empty()).or_else(|| {
            // Question and answer may stand on one line.
            let end = line.text.find(['?', '？', '؟']).map(|at| at + line.text.get(at..).and_then(|it| it.chars().next()).map_or(0, char::len_utf8))?;
            let (question, answer) = line.text.split_at_checked(end)?;
            let is_item = line.bullet && !answer.trim().is_empty();
            is_item.then(|| (question.to_owned(), answer.trim().to_owned()))
        });
        let whole = line.is_heading() || is_question(&line.text) || line.text.starts_with("Q:");
        match (parts, questions.last_mut()) {
            (Some((question, answer)), _) => {
                let question = without(&question, &["Q:", "F:", "问：", "Q："]);
                let answer = without(&answer, &["A:", "答：", "A："]);
                questions.push(Question { question, answer: Some(answer) });
            }
            (None, _) if whole => {
                let question = without(&line.text, &["Q:", "F:", "问：", "Q："]);
                questions.push(Question { question, answer: None });
            }
            (None, Some(question)) => {
                let text = without(&line.text, &["A:", "答：", "A："]);
                question.answer = Some(match question.answer.take() {
                    Some(so_far) => format!("{so_far} {text}"),
                    None => text,
                });
            }
            (None, None) => {
                let sentence = format!("line {} answers no question: {}", line.number, quote(&line.text));
                report.left_out("questions", sentence);
            }
        }
    }
    questions
}

/// What was said: in quotation marks, with who said it before or after.
pub(super) fn quotes(lines: &[Line]) -> Vec<Quote> {
    const OPEN: &[char] = &['“', '"', '„', '«', '「', '”'];
    const CLOSE: &[char] = &['”', '"', '“', '»', '」'];
    let mut quotes: Vec<Quote> = Vec::new();
    for line in lines {
        let text = line.text.trim_start_matches(['>', ' ']);
        let source = link_of(line);
        let dashes = ['—', '–', '-', ',', ' ', ':', '：'];
        // A line of its own below a quote says who said it.
        if let Some(by) = text.strip_prefix(['—', '–']).or_else(|| text.strip_prefix("- "))
            && let Some(quote) = quotes.last_mut().filter(|quote| quote.by.is_none())
        {
            quote.by = Some(by.trim().to_owned());
            continue;
        }
        let marked = text.find(OPEN).zip(text.rfind(CLOSE)).filter(|(open, close)| open < close);
        let (said, by) = match marked {
            Some((open, close)) => {
                let width = |at: usize| text.get(at..).and_then(|it| it.chars().next()).map_or(0, char::len_utf8);
                let said = text.get(open + width(open)..close).unwrap_or_default();
                let before = text.get(..open).unwrap_or_default().trim_matches(dashes);
                let after = text.get(close + width(close)..).unwrap_or_default();
                let after = after.trim_matches(dashes).trim_end_matches('.');
                let names = [before, after].into_iter().filter(|name| !name.is_empty());
                (said, Some(names.collect::<Vec<_>>().join(", ")))
            }
            None => match text.rsplit_once(" — ").or_else(|| text.rsplit_once(" – ")) {
                Some((said, by)) => (said, Some(by.to_owned())),
                None => (text, None),
            },
        };
        let source = source.map(|(name, url)| Source { name, url: Some(url), icon: None, inferred: false });
        let by = by.filter(|by| !by.is_empty());
        quotes.push(Quote { text: said.trim().to_owned(), by, source });
    }
    quotes.retain(|quote| !quote.text.is_empty());
    quotes
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::{Report, glossary, perspectives, questions, quotes};

    #[test]
    fn views_have_their_holders() {
        for text in [
            "- Dock union: Two crews moved.\n- Shippers: Fees rise.",
            "- **Dock union** – Two crews moved.\n- **Shippers** – Fees rise.",
            "### Dock union\n\nTwo crews\nmoved.\n\n### Shippers\n\nFees rise.",
            "**Dock union**\nTwo crews moved.\n\n**Shippers**\nFees rise.",
        ] {
            let found = perspectives(&lines(text));
            let all: Vec<_> = found.iter().map(|it| (it.by.as_deref(), it.text.as_str())).collect();
            assert_eq!(all, [(Some("Dock union"), "Two crews moved."), (Some("Shippers"), "Fees rise.")], "{text}");
        }
    }

    #[test]
    fn terms_have_what_they_mean() {
        for text in ["- **Kit**: stores power.", "Kit – stores power.", "### Kit\n\nstores power.", "**Kit**\nstores power."] {
            let found = glossary(&lines(text), &mut Report::default());
            assert_eq!((found[0].term.as_str(), found[0].definition.as_str()), ("Kit", "stores power."), "{text}");
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
            assert_eq!((found.len(), found[0].question.as_str()), (1, "Is it done?"), "{text}");
            assert_eq!(found[0].answer.as_deref(), Some("No, not yet."), "{text}");
        }
    }

    #[test]
    fn words_have_who_said_them() {
        for text in ["- “At last.” — The mayor", "> \"At last.\"\n> — The mayor", "The mayor: “At last.”", "At last. — The mayor"] {
            let found = quotes(&lines(text));
            assert_eq!((found.len(), found[0].text.as_str()), (1, "At last."), "{text}");
            assert_eq!(found[0].by.as_deref(), Some("The mayor"), "{text}");
        }
    }
}
