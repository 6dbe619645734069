//! HTML pages: JSON-LD, Open Graph, or only a title.

use super::{fixture, import, import_files, import_with, texts};

#[test]
fn json_ld_is_taken_at_its_word() {
    let run = import_files(&[&fixture("article.html")]);
    let card = run.card();
    assert_eq!(card["title"], "One ticket for ferries & trams");
    assert_eq!(card["hook"], "From May, one ticket is enough.");
    assert_eq!(card["url"], "https://gazette.example/2026/05/one-ticket");
    assert_eq!(card["id"], "2026-05-one-ticket-e919a7e9d5");
    assert_eq!(card["published"], "2026-05-06T09:30:00+02:00");
    assert_eq!(card["updated"], "2026-05-06T10:00:00+02:00");
    assert_eq!(card["source"]["name"], "The Harbour Gazette");
    assert_eq!(card["source"]["icon"], "https://gazette.example/logo.png");
    assert_eq!(card["image"]["url"], "https://gazette.example/ferry.jpg");
    assert_eq!(card["image"]["height"], 800);
    assert_eq!(card["image"]["caption"], "A ferry beside a tram");
    assert_eq!(card["lang"], "en");
    assert_eq!(card["attribution"], "© 2026 The Harbour Gazette");
    // What its previews say in other words is told.
    run.must_say("$", "title “You will not believe this ticket”");
    run.must_say("$", "picture “https://gazette.example/preview.jpg”");
    assert_eq!((run.code, run.stderr.lines().count()), (Some(0), 1), "{}", run.stderr);
}

#[test]
fn what_only_open_graph_says_is_a_guess() {
    let run = import_files(&[&fixture("open-graph.html")]);
    let card = run.card();
    assert_eq!(card["title"], "Bridge closes for a week");
    assert_eq!(card["source"]["name"], "The Harbour Gazette");
    assert_eq!(card["image"]["url"], "https://gazette.example/img/bridge.jpg");
    assert_eq!(card["image"]["alt"], "The bridge at dusk");
    assert_eq!(card["image"]["width"], 1200);
    assert_eq!(card["lang"], "en-GB");
    assert_eq!(card["published"], "2026-05-06T00:00:00Z");
    for path in ["title", "hook", "url", "source.name", "image.url", "lang", "published"] {
        run.must_say(path, "meta data");
    }
    run.must_say("published", "UTC");
}

#[test]
fn articles_are_found_in_lists_and_among_other_types() {
    for json in [
        r#"[{"@type":"Person","name":"P"},{"@type":"BlogPosting","headline":"H"}]"#,
        r#"{"@type":"https://schema.org/NewsArticle","headline":"H"}"#,
        r#"{"@type":["Thing","Article"],"headline":["H","I"]}"#,
        r#"{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"H"}}"#,
        r#"<!-- {"@type":"NewsArticle","headline":"H"} -->"#,
    ] {
        let run = import(&format!("<html><script type='application/ld+json'>{json}</script>"));
        assert_eq!(run.card()["title"], "H", "{json}");
    }
}

#[test]
fn relative_links_need_something_to_be_relative_to() {
    let page = "<html><script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"H\",\"url\":\"/h\"}</script>";
    let run = import(page);
    assert!(run.card()["url"].is_null());
    run.must_say("url", "--base-url");
    let run = import_with(&["-", "--base-url", "https://news.example/x/"], page.as_bytes());
    assert_eq!(run.card()["url"], "https://news.example/h");
    let based = page.replace("<html>", "<html><base href='https://other.example/'>");
    assert_eq!(import(&based).card()["url"], "https://other.example/h");
}

#[test]
fn a_page_with_only_a_title_is_a_guess_and_one_without_is_no_card() {
    let run = import("<!doctype html><title>A day out | Gazette</title><p>Text.</p>");
    assert_eq!(run.card()["title"], "A day out");
    run.must_say("title", "A day out | Gazette");
    let run = import("<!doctype html><p>Text.</p>");
    assert_eq!((run.code, run.stdout.as_str()), (Some(1), ""));
    run.must_say("title", "--from article");
}

#[test]
fn broken_data_is_reported_and_the_rest_is_read() {
    let run = import("<html><title>T</title><script type='application/ld+json'>{broken</script>");
    assert_eq!(run.card()["title"], "T");
    run.must_say("JSON-LD script 1, line 1", "no JSON");
}

#[test]
fn hostile_nesting_ends_soon() {
    let page = format!("<html>{}", "<b>".repeat(1_000_000));
    let run = import(&page);
    assert_eq!(run.code, Some(1));
    run.must_say("$", "nested deeper");
}

#[test]
fn a_publisher_beside_the_authors_is_no_author() {
    let page = |head: &str, body: &str| {
        import(&format!("<!doctype html><html><head><title>Cranes</title><meta property='og:site_name' content='Harbour Post'>{head}</head><body><article><h1>Cranes</h1>{body}</article></body></html>")).card()
    };
    for (head, body) in [
        (
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Cranes\",\"author\":[{\"name\":\"Ana Be\"},{\"name\":\"Bo Ce\"},{\"@type\":\"Organization\",\"name\":\"Harbour Post\"}],\"publisher\":{\"name\":\"Harbour Post\"}}</script>",
            "",
        ),
        ("<meta name='author' content='Ana Be, Bo Ce, Harbour Post'>", ""),
        ("", "<p class='byline'>By Ana Be, Bo Ce and Harbour Post</p>"),
    ] {
        let card = page(head, body);
        assert_eq!(texts(&card["authors"], Some("name")), ["Ana Be", "Bo Ce"], "{head}{body}");
    }
    let card = page("<meta name='author' content='Harbour Post'>", "");
    assert_eq!(texts(&card["authors"], Some("name")), ["Harbour Post"]);
}
