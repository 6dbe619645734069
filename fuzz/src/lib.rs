//! What has to hold for any bytes. Each function is a fuzz target, and panics where something does
//! not hold; the command's tests give each of them some thousand inputs.

#![allow(clippy::expect_used, clippy::panic, reason = "a target tells what it found by a panic")]

mod documents;
mod forms;
mod html;

use std::sync::LazyLock;

use news_card::{Card, Problem, ProblemKind, prerender, read};

use forms::{context, written};
use html::Names;

/// A document gives a card or a reason. The card, written, is read as the same card, and nothing
/// in it is a problem any more but its version.
pub fn document(bytes: &[u8]) {
    is_card_or_reason(bytes);
    is_card_or_reason(&documents::made_of(bytes));
}

fn is_card_or_reason(json: &[u8]) {
    match read(json) {
        Ok(parsed) => {
            let problems = parsed.problems.iter();
            problems.for_each(|problem| assert!(!problem.path.is_empty(), "{problem}"));
            is_read_without_problems(&parsed.card);
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

fn is_read_without_problems(card: &Card) {
    let json = serde_json::to_vec(card).expect("a card is JSON");
    let again = read(&json).expect("a card that was written is read");
    let is_version = |problem: &Problem| matches!(problem.kind, ProblemKind::NewerVersion { .. });
    assert!(again.problems.iter().all(is_version), "{:?}", again.problems);
    assert_eq!(again.card, *card);
}

/// Whatever is imported gives a card without problems, or at least one reason.
pub fn import(bytes: &[u8]) {
    for story in news_card_cli::imported(bytes) {
        match story.card {
            Some(card) => is_read_without_problems(&card),
            None => assert!(!story.notes.is_empty(), "no card and no reason"),
        }
    }
}

/// How long HTML may be for each byte of its document, and for none at all. A citation mark of
/// three bytes repeats up to 160 characters of a title twice; a row of sixteen bytes has as many
/// cells as the table has columns.
const LENGTH_FOR_A_BYTE: usize = 1_000;
const LENGTH_FOR_NONE: usize = 20_000;

/// A card is written as HTML that holds nothing but what cards hold, and that grows with its
/// document and no faster.
pub fn render(bytes: &[u8]) {
    static NAMES: LazyLock<Names> = LazyLock::new(html::names_of_fixtures);
    let is_json = read(bytes).is_ok();
    let json = if is_json { bytes.to_vec() } else { documents::made_of(bytes) };
    let Ok(parsed) = read(&json) else { return };
    let longest = LENGTH_FOR_NONE + LENGTH_FOR_A_BYTE * json.len();
    let which = bytes.last().copied().unwrap_or_default();
    let cx = context(parsed.card, which);
    let html = written(&cx, which);
    assert!(html.len() < longest, "{} bytes of {}", html.len(), json.len());
    NAMES.hold(&html);
    let text = prerender::text(&cx, 72);
    assert!(text.len() < longest);
    assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{text:?}");
}
