//! ETag, Last-Modified, 304 and Cache-Control.

use crate::site::Site;

const CARD: &str = r#"{"title": "A story"}"#;

#[test]
fn an_etag_is_strong_and_names_the_content() {
    let site = Site::with(&[
        ("cards/a.json", CARD),
        ("cards/b.json", CARD),
        ("cards/c.json", r#"{"title": "C"}"#),
    ]);
    let tag = |path: &str| site.get(path).header("etag").to_owned();
    assert!(tag("/cards/a.json").starts_with('"'));
    assert_eq!(tag("/cards/a.json"), tag("/cards/b.json"));
    assert_ne!(tag("/cards/a.json"), tag("/cards/c.json"));
}

#[test]
fn who_has_it_already_gets_304_without_a_body() {
    let site =
        Site::with_options(&[("cards/a.json", CARD), ("www/a.js", "1")], &["--mount", "/www=www"]);
    for path in ["/cards/a.json", "/cards.json", "/www/a.js", "/_news-card/embed.js"] {
        let first = site.get(path);
        let etag = first.header("etag");
        let [weak, listed] = [format!("W/{etag}"), format!("\"other\", {etag}")];
        for tags in [etag, &weak, &listed, "*"] {
            let second = site.ask("GET", path, &[("if-none-match", tags)]);
            assert_eq!(second.status, 304, "{path} with {tags}");
            assert!(second.bytes.is_empty());
            for name in
                ["etag", "cache-control", "last-modified", "vary", "access-control-allow-origin"]
            {
                assert_eq!(second.header(name), first.header(name), "{name} of {path}");
            }
        }
        assert_eq!(site.ask("GET", path, &[("if-none-match", "\"other\"")]).status, 200);
    }
}

#[test]
fn a_date_serves_where_there_is_no_tag() {
    let site = Site::with(&[("cards/a.json", CARD)]);
    let first = site.get("/cards/a.json");
    let date = first.header("last-modified");
    let status = |headers: &[(&str, &str)]| site.ask("GET", "/cards/a.json", headers).status;
    assert_eq!(status(&[("if-modified-since", date)]), 304);
    assert_eq!(status(&[("if-modified-since", "Sun, 06 Nov 1994 08:49:37 GMT")]), 200);
    assert_eq!(status(&[("if-modified-since", "yesterday")]), 200);
    assert_eq!(status(&[("if-modified-since", date), ("if-none-match", "\"other\"")]), 200);
}

#[test]
fn each_kind_of_answer_says_how_long_it_keeps() {
    let site =
        Site::with_options(&[("cards/a.json", CARD), ("www/a.js", "1")], &["--mount", "/www=www"]);
    let keeps = |path: &str| site.get(path).header("cache-control").to_owned();
    assert_eq!(keeps("/cards/a.json"), "public, max-age=60, stale-while-revalidate=600");
    assert_eq!(keeps("/cards.json"), "public, max-age=15, stale-while-revalidate=60");
    assert_eq!(keeps("/www/a.js"), "no-cache");
    assert_eq!(keeps("/nothing"), "no-store");
}
