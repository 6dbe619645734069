//! One document, whatever it is, as stories.

use super::checked::checked;
use super::encoding::{self, Decoded};
use super::given::Given;
use super::report::{Imported, ImportedItem, Note, Report, quote};
use super::{article, controls, detect, feed, html, kite, xml_root};
use crate::args::From;
use crate::markdown;

/// Longest article page, in bytes: that of a card, which it becomes.
const LONGEST_ARTICLE: usize = 1 << 20;

/// The stories of a document. There is at least one, if only to say why it has no card.
pub(super) fn stories(bytes: &[u8], from: From, given: &Given) -> Vec<ImportedItem> {
    let charset = encoding::declared(bytes).or_else(|| html::declared_charset(bytes));
    let Decoded { text, notes } = encoding::decode(bytes, charset.as_deref());
    let format = if from == From::Auto { detect::format(&text) } else { from };
    let no_story = xml_root::of_no_story(&text)
        .filter(|_| from == From::Auto && format == From::Html)
        .map(|sentence| vec![alone(Report::default().no_card("$", sentence))]);
    // A card in Markdown keeps what it says; bytes of another encoding may damage an article page.
    let (text, controls) = match format {
        From::Markdown => (text, None),
        From::Auto | From::Article => controls::without(text, controls::of_ascii),
        From::Rss | From::Kite | From::Html => controls::without(text, controls::is_control),
    };
    let references = match format {
        From::Html => controls::of_references(&text),
        // Feeds tell where each stands, and all others keep them as they are written.
        _ => None,
    };
    let notes: Vec<Note> = notes.into_iter().chain(controls).chain(references).collect();
    let mut stories = match format {
        _ if no_story.is_some() => no_story.unwrap_or_default(),
        From::Rss => feed::stories(&text, given),
        From::Kite => kite::stories(&text, given),
        From::Html => vec![alone(html::page(&text, given))],
        From::Markdown => vec![alone(in_markdown(&text))],
        From::Auto | From::Article if text.len() > LONGEST_ARTICLE => {
            let sentence =
                "is longer than 1 MiB, so it is no single article page; cut it into its stories";
            vec![alone(Report::default().no_card("$", sentence))]
        }
        From::Auto | From::Article => {
            vec![alone(article::card(&text, given, from == From::Article))]
        }
    };
    match stories.first_mut() {
        Some(first) if first.item.is_none() => drop(first.imported.notes.splice(0..0, notes)),
        _ if notes.is_empty() => {}
        _ => stories.insert(0, alone(Imported { card: None, notes })),
    }
    stories.into_iter().map(checked).collect()
}

/// A card written in Markdown with front matter.
fn in_markdown(text: &str) -> Imported {
    let mut report = Report::default();
    let lines = Lines::of(text);
    match markdown::read(text) {
        Ok(read) => {
            for problem in read.problems {
                let refused = lines.refused(problem.line, &problem.sentence);
                report.left_out(&format!("line {}", problem.line), problem.sentence + &refused);
            }
            report.card(read.card)
        }
        Err(error) => {
            for problem in error.problems().iter().skip(1) {
                let refused = lines.refused(problem.line, &problem.sentence);
                let sentence = [&problem.sentence, refused.as_str()].concat();
                report.left_out(&format!("line {}", problem.line), sentence);
            }
            report.no_card("$", error.to_string())
        }
    }
}

/// A document in Markdown, of which it is asked what each line says that is refused.
struct Lines<'a> {
    all: Vec<&'a str>,
    /// How many stand in the front matter, its marks included.
    in_front: usize,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        let all: Vec<&str> = text.lines().collect();
        let in_front = all.iter().skip(1).take_while(|it| it.trim_end() != "---").count() + 1;
        Self { all, in_front }
    }

    /// What a field of the front matter says that is refused, if the sentence does not say it.
    fn refused(&self, line: usize, sentence: &str) -> String {
        let mut lines = self.all.iter().skip(line.saturating_sub(1)).copied();
        let is_in_front = (2..=self.in_front).contains(&line);
        let Some(first) = lines.next().filter(|_| is_in_front) else {
            return String::new();
        };
        let indent = |line: &str| line.len() - line.trim_start().len();
        let is_item = |line: &str| line.trim_start().starts_with("- ");
        let goes_on = |line: &&str| {
            line.trim_end() != "---"
                && (indent(line) > indent(first)
                    || is_item(line) && !is_item(first)
                    || line.is_empty())
        };
        let all: Vec<&str> = [first].into_iter().chain(lines.take_while(goes_on)).collect();
        let value = first.split_once(':').map_or(first, |(_, value)| value).trim();
        let is_said = all.len() == 1 && (value.is_empty() || sentence.contains(value));
        if is_said { String::new() } else { format!("; left out: {}", quote(&all.join(" "))) }
    }
}

fn alone(imported: Imported) -> ImportedItem {
    ImportedItem { item: None, imported }
}

#[cfg(test)]
mod tests {
    use super::{From, Given, stories};
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    fn holds(bytes: &[u8], from: From) {
        let stories = stories(bytes, from, &Given::default());
        assert!(!stories.is_empty());
        for story in stories {
            match &story.imported.card {
                Some(card) => {
                    let json = serde_json::to_vec(card).unwrap();
                    let parsed = news_card::read(&json).unwrap();
                    assert_eq!(parsed.problems, []);
                    assert_eq!(&parsed.card, card);
                }
                None => assert!(!story.imported.notes.is_empty()),
            }
        }
    }

    const ALL: [From; 5] = [From::Auto, From::Article, From::Markdown, From::Rss, From::Html];

    /// Fragments of documents, so that what is put together at random has something in it.
    const FRAGMENTS: &[&str] = &[
        "Freshcollected in 30m",
        "\n",
        "\n\n",
        "# T",
        "💡hook",
        "⚡ 30-Second TL;DR",
        "What Changed",
        "Who should care:A & B",
        "Key Takeaways",
        "• ",
        "- • ",
        "Competitor Analysis▸ Show",
        "FeatureDeepSeekOpenAI (GPT-4o)",
        "PriceLowHigh",
        "| a | b |",
        "|---|",
        "\\|",
        "a\tb",
        "Future Implications",
        "will by 2027",
        "Timeline",
        "2023-04",
        "Q2 2026: x",
        "Sources",
        "[a](https://a.example)",
        "๐ Deep Insight",
        "โข",
        "é",
        "\u{0}",
        "<html><head><title>x</title>",
        "<script type='application/ld+json'>",
        "{\"@type\":\"NewsArticle\",\"headline\":\"h\"}",
        "</script>",
        "<rss version='2.0'><channel>",
        "<item><title>x</title></item>",
        "</channel></rss>",
        "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"t\",\"items\":[{\"title\":\"x\"}]}",
        "---",
        "<",
        "&",
        "\r\n",
        "All content rights belong to us",
        "Original source: X",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn any_text_gives_a_card_without_problems_or_a_reason(text in "(?s).{0,200}") {
            ALL.into_iter().for_each(|from| holds(text.as_bytes(), from));
        }

        #[test]
        fn any_bytes_do_so_too(bytes in vec(any::<u8>(), 0..200)) {
            ALL.into_iter().for_each(|from| holds(&bytes, from));
        }

        #[test]
        fn and_so_do_fragments_of_documents(fragments in vec(select(FRAGMENTS), 0..40)) {
            let text = fragments.concat();
            ALL.into_iter().for_each(|from| holds(text.as_bytes(), from));
            let text = fragments.join("\n");
            ALL.into_iter().for_each(|from| holds(text.as_bytes(), from));
        }
    }
}
