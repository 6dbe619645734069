//! Pages with something that has no end: they are read in the time that reading takes.

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Of each of two places, in bytes: what takes four times as long for twice as much would take many
/// minutes for this.
const LENGTH: usize = 200_000;

/// Far longer than any of these takes on a slow machine, and far shorter than what is not linear.
const BOUND: Duration = Duration::from_secs(60);

fn is_read_soon(unit: &str) {
    let text = unit.repeat(LENGTH / unit.len());
    let page = format!(
        "A story\n⚡ 30-Second TL;DR\nWhat changed\nIt began.\n📊 Competitor Analysis▸ Show\n\
         KindDesigner (no fab)Designer with fabLab\nStaffFewManyNone\n🛠️ Technical Deep Dive\n{text}\n\
         🔮 Future Implications\nIt ends by 2027. {text}\n⏳ Timeline\n2023\nIt began.\n"
    );
    is_document_read_soon("article", unit, page);
}

/// The same of any document, of which it may also be said that it gives no card.
fn is_document_read_soon(from: &str, unit: &str, document: String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_news-card"));
    command
        .args(["import", "-", "--from", from])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let mut child = command.spawn().expect("the command starts");
    let mut input = child.stdin.take().expect("its input");
    let writer = thread::spawn(move || input.write_all(document.as_bytes()));
    let began = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("its status") {
            break status;
        }
        if began.elapsed() > BOUND {
            child.kill().expect("it ends");
            panic!("no end of {from} of {unit:?}");
        }
        thread::sleep(Duration::from_millis(5));
    };
    assert!(matches!(status.code(), Some(0 | 1)), "{from} of {unit:?}: {status}");
    writer.join().expect("the writer").expect("all is written");
}

#[test]
fn digits_letters_and_signs_without_end_take_linear_time() {
    for unit in ["9", "2020", "aA", "A", "(", "[1]", "✓", "$1", "128K", "ภาษา"] {
        is_read_soon(unit);
    }
}

#[test]
fn words_lines_and_dates_without_end_take_linear_time() {
    for unit in ["word ", "by 2027 ", "\n- x", "\n", " | ", "2026-01-01: x\n", "\n# a", "Ã©", "<"]
    {
        is_read_soon(unit);
    }
}

/// What has a beginning and no end.
const UNENDED: [&str; 14] = [
    "<!--",
    "<a href=\"x\">",
    "<item>",
    "<a b=\"",
    "<",
    "&",
    "&#",
    "{",
    "[",
    "\"",
    "\\u",
    "](",
    "**",
    "# A\n",
];

#[test]
fn tags_comments_and_links_of_a_page_that_have_no_end_take_linear_time() {
    for unit in UNENDED {
        is_read_soon(unit);
        let text = unit.repeat(LENGTH / unit.len());
        let page = format!("<!doctype html><title>A</title><article><h1>A</h1><p>{text}");
        is_document_read_soon("html", unit, page);
    }
}

#[test]
fn texts_of_feeds_and_stories_that_have_no_end_take_linear_time() {
    for unit in UNENDED {
        let text = unit.repeat(LENGTH / unit.len());
        let feed = |inner: &str| {
            format!(
                "<rss><channel><title>F</title><item><title>A</title>{inner}</item></channel></rss>"
            )
        };
        is_document_read_soon("rss", unit, feed(&text));
        is_document_read_soon("rss", unit, feed(&format!("<description><![CDATA[{text}")));
        let items = format!("{{\"items\": [{{\"title\": \"A\"}}, {text}");
        is_document_read_soon("rss", unit, items);
        let quoted = text.replace(['\\', '"'], "[").replace('\n', " ");
        let story = format!("{{\"title\": \"A\", \"short_summary\": \"{quoted}\"}}");
        is_document_read_soon("kite", unit, story);
    }
}

#[test]
fn a_card_in_markdown_with_a_problem_in_each_line_takes_linear_time() {
    for unit in ["# A\n", "- a\n  - b\n", "x: [\n"] {
        let text = unit.repeat(LENGTH / unit.len());
        is_document_read_soon("markdown", unit, format!("---\ntitle: A\n{text}---\n\n{text}"));
    }
}
