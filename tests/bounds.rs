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
    let items = format!(r#""takeaways": [{}]"#, vec!["\"T\""; 100_000].join(","));
    // A cell of the table is about 200 bytes, and a mark about 500 with the beginning of its title.
    for (part, most) in [(table, 6_000_000), (marks, 60_000), (items, 60_000)] {
        let json = format!(r#"{{"title": "T", {part}}}"#);
        let card = read(json.as_bytes()).unwrap().card;
        let context = Context::new(card, Options::default(), Locale::nearest("en"), Some(0));
        let html = prerender::card(&context);
        assert!(html.len() < most, "{} bytes of {}", html.len(), json.len());
    }
}

#[test]
fn of_a_document_without_a_floor_the_top_is_read() {
    let (open, close) = ("[".repeat(100_000), "]".repeat(100_000));
    let json = format!(r#"{{"title": "Deep", "hook": {open}{close}}}"#);
    let read = read(json.as_bytes()).unwrap();
    assert_eq!((&*read.card.title, read.problems.len()), ("Deep", 1));
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
