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
