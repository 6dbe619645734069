//! What is cut from a text or a list: too much of it, and characters that no text has.

use super::super::{import, import_with};
use super::{Feed, json, rss};

#[test]
fn a_text_that_is_too_long_is_cut_and_the_beginning_of_the_rest_is_told() {
    let long = format!("{} BEHIND the rest", "w".repeat(19_998));
    let feed = Feed::import(&rss(&format!(
        "<item><title>A</title><copyright>{long}</copyright></item><item><title>{long}</title></item>"
    )));
    feed.run
        .must_say("items[0].attribution", "more than 20000 characters, so the rest is left out: “");
    feed.run.must_say("items[0].attribution", "BEHIND the rest”");
    feed.run.must_say("items[1].title", "BEHIND the rest”");
    let story = format!("{{\"short_summary\": \"{long}\", \"title\": \"A\"}}");
    import(&story).must_say("tldr.what_changed", "BEHIND the rest”");
}

#[test]
fn subjects_and_authors_beyond_those_that_are_read_are_told() {
    let subjects: String = (0..502).map(|at| format!("<category>s{at}</category>")).collect();
    let feed = Feed::import(&rss(&format!("<item><title>A</title>{subjects}</item>")));
    assert_eq!(feed.card("A")["subjects"].as_array().map(Vec::len), Some(500));
    feed.run.must_say("items[0].subjects", "so the rest is left out: “s500, s501”");
    let authors: Vec<String> = (0..502).map(|at| format!("{{\"name\": \"Ana {at}\"}}")).collect();
    let item = format!("{{\"title\": \"A\", \"authors\": [{}]}}", authors.join(","));
    Feed::import(&json(&item)).run.must_say("items[0].authors", "“Ana 500, Ana 501”");
}

#[test]
fn control_characters_of_any_document_are_told() {
    for document in [
        rss("<item><title>A\u{7}b</title></item>"),
        rss("<item><title>A\u{9f}b</title></item>"),
        rss("<item><title><![CDATA[A\u{0}b]]></title></item>"),
        json("{\"title\": \"A\u{1f}b\"}"),
        "{\"short_summary\": \"B.\", \"title\": \"A\u{7f}b\"}".to_owned(),
        "<!doctype html><title>A\u{1}b</title><h1>A\u{1}b</h1>".to_owned(),
        "# A\u{1}b\n\n## Key takeaways\n\n- One\n".to_owned(),
    ] {
        let run = import(&document);
        assert_eq!(run.card()["title"], "Ab", "{document:?}: {}", run.stderr);
        run.must_say("$", "control characters are left out in ");
        let strict = import_with(&["-", "--strict"], document.as_bytes());
        assert_eq!(strict.code, Some(1), "{document:?}");
    }
}

#[test]
fn references_to_control_characters_are_told() {
    for document in [
        rss("<item><title>A&#7;b</title></item>"),
        rss("<item><title>A&#x9D;b</title></item>"),
        rss("<item><title><![CDATA[A&#127;b <i>c</i>]]></title></item>"),
        rss("<item><title>A</title><description><![CDATA[B&#1;c]]></description></item>"),
        json("{\"title\": \"A\\u0001b\"}"),
        json("{\"title\": \"A\\bb\"}"),
        "{\"short_summary\": \"B.\", \"title\": \"A\\u009fb\"}".to_owned(),
        "<!doctype html><title>A&#1;b</title><h1>A&#1;b</h1>".to_owned(),
    ] {
        let run = import(&document);
        let card = run.card().to_string();
        assert!(!card.contains("\\u00") && !card.contains("&#"), "{card}");
        let is_told =
            ["no character", "control character"].iter().any(|it| run.stderr.contains(it));
        assert!(is_told, "{document:?}: {}", run.stderr);
    }
}

#[test]
fn spaces_of_any_kind_are_no_control_characters() {
    let run = import(&rss("<item><title>A\tb\u{c}c\u{85}d\r\ne</title></item>"));
    assert_eq!(run.card()["title"], "A b c d e");
    assert_eq!(run.stderr, "");
}
