//! What is written grows with the document, and no faster.

use news_card::{Context, Locale, Options, prerender, read};

#[test]
fn no_document_makes_a_page_without_end() {
    let rows = vec![r#"{"feature": "F"}"#; 1_000].join(",");
    let columns = vec![r#"{"name": "C"}"#; 1_000].join(",");
    let table = format!(r#""competitors": {{"columns": [{columns}], "rows": [{rows}]}}"#);
    let marks = format!(
        r#""hook": "{}", "citations": [{{"title": "{}", "url": "https://news.example/"}}]"#,
        "[1]".repeat(8_000),
        "Title ".repeat(500)
    );
    for part in [table, marks] {
        let json = format!(r#"{{"title": "T", {part}}}"#);
        let card = read(json.as_bytes()).unwrap().card;
        let context = Context::new(card, Options::default(), Locale::nearest("en"), Some(0));
        let html = prerender::card(&context);
        // A cell of the table is about 200 bytes, and a mark about 500 with its title.
        assert!(html.len() < 6_000_000, "{} bytes of {}", html.len(), json.len());
    }
}

#[test]
fn of_a_text_without_end_the_beginning_is_read() {
    let json = |length: usize| format!(r#"{{"title": "T", "hook": "{}"}}"#, "ä".repeat(length));
    let whole = read(json(20_000).as_bytes()).unwrap();
    assert!(whole.problems.is_empty());
    let cut = read(json(20_001).as_bytes()).unwrap();
    let problem = "hook: has more than 20000 characters, so the rest is left out";
    assert_eq!(cut.problems[0].to_string(), problem);
    assert_eq!(cut.card.hook.unwrap(), "ä".repeat(19_999) + "…");
}
