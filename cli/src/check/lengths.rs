//! Texts and lists longer than a card can show well.

use news_card::Card;

use crate::code::Code;
use crate::fields::Text;
use crate::finding::Finding;

/// How many characters the texts of a field, or of all below it, may have, and why: cards are read
/// at a width of 320 to 640 pixels, of which a line holds about 40 to 80 characters. The first that
/// fits counts.
const CHARACTERS: [(&str, usize, &str); 18] = [
    ("title", 110, "search results and link previews cut it off; say it in fewer words"),
    ("hook", 200, "it is one sentence; keep the rest for the summary"),
    ("tldr.who_should_care", 60, "it is shown as a label; name the readers in a few words"),
    ("tldr", 400, "the whole summary takes thirty seconds to read; say it in fewer words"),
    ("implications.prediction", 200, "it stands as a heading; move the grounds to the rationale"),
    ("competitors.rows.cells", 80, CELL),
    ("competitors", 60, "it makes its column too wide or its row too high; name it in a few words"),
    ("timeline", 300, "a timeline is scanned, not read; keep what happened"),
    ("source", 160, REFERENCE),
    ("authors", 60, LABEL),
    ("subjects", 60, LABEL),
    ("citations", 160, REFERENCE),
    ("recap.title", 160, REFERENCE),
    ("related", 160, REFERENCE),
    ("recap", 300, SMALL_PRINT),
    ("provenance", 300, SMALL_PRINT),
    ("attribution", 300, SMALL_PRINT),
    ("image", 300, "it is spoken at once, in one breath; say what the picture shows"),
];
/// The same of views, quotes, questions, terms and parts of one's own, by the last of their names.
const OF_ENTRIES: [(&str, usize, &str); 3] = [
    ("title", 200, "it stands as a heading; move the rest to the text"),
    ("by", 160, "it stands in one line below what was said; say who it is, and what they are"),
    ("sources", 160, REFERENCE),
];
const ENTRIES: [&str; 5] = ["perspectives", "quotes", "questions", "glossary", "more"];
const LABEL: &str = "it is shown as a label; name it in a few words";
const CELL: &str = "it makes its row too high for a phone; move the rest to the deep dive";
const REFERENCE: &str = "it is the text of a link; shorten it as a reference list would";
const SMALL_PRINT: &str = "it is shown in small print; say it in fewer words";

/// What holds for all other texts.
const POINT: (usize, &str) = (500, "a point is read at a glance; make two of it");

/// How many columns of those compared fit next to the feature on a wide screen.
const COLUMNS: usize = 6;
/// How many rows a reader compares without losing the head.
const ROWS: usize = 12;
/// How many items a list may have before nobody reads the last.
const ITEMS: usize = 10;

pub(super) fn find(card: &Card, texts: &[Text]) -> Vec<Finding> {
    let mut findings: Vec<_> = texts.iter().filter_map(too_long).collect();
    if let Some(table) = &card.competitors {
        let hint = "leave out those that tell the reader least";
        count("competitors.columns", table.columns.len(), COLUMNS, "columns", hint, &mut findings);
        count("competitors.rows", table.rows.len(), ROWS, "rows", hint, &mut findings);
    }
    for (path, items) in [
        ("takeaways", card.takeaways.len()),
        ("deep_dive", card.deep_dive.len()),
        ("implications", card.implications.len()),
        ("related", card.related.len()),
        ("background", card.background.len()),
        ("perspectives", card.perspectives.len()),
        ("quotes", card.quotes.len()),
        ("questions", card.questions.len()),
        ("glossary", card.glossary.len()),
        ("subjects", card.subjects.len()),
    ] {
        let hint = "keep those that matter most";
        count(path, items, ITEMS, "items", hint, &mut findings);
    }
    findings
}

fn too_long(Text { path, text }: &Text) -> Option<Finding> {
    let field = field(path);
    let is_within = |outer: &str| {
        field.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    let of_entry = || {
        let (_, rest) = field.split_once('.').filter(|(list, _)| ENTRIES.contains(list))?;
        let of = |(name, ..): &&(&str, usize, &str)| rest.split('.').next() == Some(*name);
        OF_ENTRIES.iter().find(of)
    };
    let known = CHARACTERS.iter().find(|(outer, ..)| is_within(outer)).or_else(of_entry);
    let (limit, hint) = known.map_or(POINT, |(_, limit, hint)| (*limit, *hint));
    let length = text.chars().count();
    let sentence = format!("has {length} characters, more than {limit} do not show well");
    (length > limit).then(|| Finding::warning(Code::TextTooLong, path, sentence, hint))
}

/// A path without the numbers of the items.
fn field(path: &str) -> String {
    let parts = path.split('[').map(|part| part.split_once(']').map_or(part, |(_, rest)| rest));
    parts.collect()
}

fn count(
    path: &str,
    found: usize,
    limit: usize,
    what: &str,
    hint: &str,
    findings: &mut Vec<Finding>,
) {
    if found > limit {
        let sentence = format!("has {found} {what}, more than {limit} do not show well");
        findings.push(Finding::warning(Code::ListTooLong, path, sentence, hint));
    }
}
