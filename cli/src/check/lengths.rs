//! Texts and lists longer than a card can show well.

use news_card::Card;

use super::texts::{Kind, texts};
use crate::code::Code;
use crate::finding::Finding;

/// How many characters each kind of text may have, and why: cards are read at a width of 320 to
/// 640 pixels, of which a line holds about 40 to 80 characters.
const CHARACTERS: [(Kind, usize, &str); 11] = [
    (Kind::Title, 110, "search results and link previews cut it off; say it in fewer words"),
    (Kind::Hook, 200, "it is one sentence; keep the rest for the summary"),
    (Kind::Summary, 400, "the whole summary takes thirty seconds to read; say it in fewer words"),
    (Kind::Audience, 60, "it is shown as a label; name the readers in a few words"),
    (Kind::Point, 500, "a point is read at a glance; make two of it"),
    (Kind::Prediction, 200, "it stands as a heading; move the grounds to the rationale"),
    (Kind::Head, 60, "it makes its column too wide or its row too high; name it in a few words"),
    (Kind::Cell, 80, "it makes its row too high for a phone; move the rest to the deep dive"),
    (Kind::Event, 300, "a timeline is scanned, not read; keep what happened"),
    (Kind::Reference, 160, "it is the text of a link; shorten it as a reference list would"),
    (Kind::Line, 300, "it is shown in small print; say it in fewer words"),
];

/// How many columns of those compared fit next to the feature on a wide screen.
const COLUMNS: usize = 6;
/// How many rows a reader compares without losing the head.
const ROWS: usize = 12;
/// How many items a list may have before nobody reads the last.
const ITEMS: usize = 10;

pub(super) fn find(card: &Card) -> Vec<Finding> {
    let mut findings: Vec<_> = texts(card)
        .iter()
        .filter_map(|text| {
            let (_, limit, hint) = CHARACTERS.iter().find(|(kind, ..)| *kind == text.kind)?;
            let length = text.text.chars().count();
            let sentence = format!("has {length} characters, more than {limit} do not show well");
            (length > *limit)
                .then(|| Finding::warning(Code::TextTooLong, &text.path, sentence, *hint))
        })
        .collect();
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
    ] {
        let hint = "keep those that matter most";
        count(path, items, ITEMS, "items", hint, &mut findings);
    }
    findings
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
