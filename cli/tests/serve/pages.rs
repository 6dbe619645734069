//! Pages, frames, oEmbed and the feed: what others show cards with.

use serde_json::{Value, json};

use crate::site::Site;

const STORY: &str = r#"{ "title": "Trams & <buses>", "lang": "en", "published": "2026-05-06T09:30:00Z",
    "hook": "They run again.", "takeaways": ["One", "Two"] }"#;
const OLDER: &str = r#"{ "title": "Older", "published": "2026-05-01T09:30:00Z" }"#;

fn site(options: &[&str]) -> Site {
    let files = [
        ("cards/trams.json", STORY),
        ("cards/older.json", OLDER),
        ("pkg/news-card.js", "export {}"),
    ];
    Site::with_options(&files, options)
}

fn json(site: &Site, path: &str) -> Value {
    let answer = site.get(path);
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    serde_json::from_str(answer.text()).expect("JSON")
}

#[test]
fn a_card_has_a_page_of_its_own() {
    let site = site(&["--base-url", "https://cards.example", "--site-name", "The Site"]);
    let page = site.get("/cards/trams.html");
    assert_eq!(page.status, 200);
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    for part in [
        "<title>Trams &amp; &lt;buses&gt;</title>",
        "href=\"https://cards.example/oembed?url=https%3A%2F%2Fcards.example%2Fcards%2Ftrams.html\"",
        "src=\"../cards/trams.json\"",
        "shadowrootmode=\"open\"",
        "The Site",
    ] {
        assert!(page.text().contains(part), "{part} in {}", page.text());
    }
    assert!(!page.text().contains("news-card.js"), "there is no widget");
    assert_eq!(site.get("/cards/none.html").status, 404);
}

#[test]
fn what_a_page_names_is_there() {
    let site = site(&["--widget", "pkg"]);
    let page = site.get("/cards/trams.html");
    assert!(page.text().contains("src=\"../_news-card/news-card.js\""));
    assert_eq!(site.get("/_news-card/news-card.js").text(), "export {}");
    let style = site.get("/_news-card/news-card.css");
    assert_eq!(style.header("content-type"), "text/css; charset=utf-8");
    assert_eq!(style.text(), news_card::STYLESHEET);
    assert_eq!(
        site.get("/_news-card/embed.js").header("content-type"),
        "text/javascript; charset=utf-8"
    );
}

#[test]
fn a_frame_holds_the_card_alone_under_a_policy() {
    let page = site(&[]).get("/embed/trams");
    assert!(
        page.text().contains("data-origins=\"*\"")
            && page.text().contains("<base target=\"_blank\">")
    );
    let policy = page.header("content-security-policy");
    assert!(
        policy.starts_with("default-src 'none'") && policy.ends_with("frame-ancestors *"),
        "{policy}"
    );
    assert!(!page.text().contains("style=\""), "the policy forbids it");

    let origins = ["--embed-origin", "https://a.example", "--embed-origin", "https://b.example"];
    let page = site(&origins).get("/embed/trams");
    assert!(page.text().contains("data-origins=\"https://a.example https://b.example\""));
    assert!(
        page.header("content-security-policy")
            .ends_with("frame-ancestors https://a.example https://b.example")
    );
}

#[test]
fn oembed_tells_how_to_embed_a_page() {
    let site = site(&["--base-url", "https://cards.example"]);
    let answer = json(
        &site,
        "/oembed?url=https%3A%2F%2Fcards.example%2Fcards%2Ftrams.html&maxwidth=400&format=json",
    );
    assert_eq!((&answer["type"], &answer["version"]), (&json!("rich"), &json!("1.0")));
    assert_eq!((&answer["title"], &answer["width"]), (&json!("Trams & <buses>"), &json!(400)));
    let html = answer["html"].as_str().expect("HTML");
    assert!(html.starts_with("<iframe src=\"https://cards.example/embed/trams\""), "{html}");
    assert!(html.contains("title=\"Trams &amp; &lt;buses&gt;\""), "{html}");
    for (query, status) in [
        ("url=https://cards.example/cards/none.html", 404),
        ("url=https://other.example/cards/trams.html", 404),
        ("url=https://cards.example/cards/trams.html&format=xml", 501),
        ("url=https://cards.example/cards/trams.html&maxwidth=-1", 400),
        ("", 400),
        ("url=", 400),
    ] {
        let answer = site.get(&format!("/oembed?{query}"));
        assert_eq!(answer.status, status, "{query}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{query}");
    }
}

#[test]
fn the_feed_lists_the_newest_first_at_the_host_that_was_asked() {
    let site = site(&[]);
    let answer = site.get("/feed.json");
    assert_eq!(answer.header("content-type"), "application/feed+json; charset=utf-8");
    let feed: Value = serde_json::from_str(answer.text()).expect("JSON");
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    let base = format!("http://127.0.0.1:{}", site.port());
    let urls: Vec<_> = feed["items"].as_array().unwrap().iter().map(|item| &item["url"]).collect();
    assert_eq!(
        urls,
        [&json!(format!("{base}/cards/trams.html")), &json!(format!("{base}/cards/older.html"))]
    );
    assert_eq!(feed["feed_url"], format!("{base}/feed.json"));
}

#[test]
fn pages_are_asked_about_cheaply() {
    let site = site(&[]);
    for path in ["/cards/trams.html", "/embed/trams", "/feed.json"] {
        let first = site.get(path);
        let again = site.ask("GET", path, &[("if-none-match", first.header("etag"))]);
        assert_eq!((again.status, again.bytes.len()), (304, 0), "{path}");
    }
}

#[test]
fn a_frame_is_in_the_theme_that_its_address_asks_for() {
    let site = site(&["--base-url", "https://cards.example"]);
    let frame = site.get("/embed/trams?theme=dark");
    assert!(frame.text().contains("data-theme=\"dark\""), "{}", frame.text());
    assert!(frame.text().contains("<meta name=\"color-scheme\" content=\"dark\">"));
    let frame = site.get("/embed/trams?theme=paper");
    assert!(frame.text().contains("href=\"../_news-card/themes/paper.css\""), "{}", frame.text());
    let style = site.get("/_news-card/themes/paper.css");
    assert_eq!((style.status, style.header("content-type")), (200, "text/css; charset=utf-8"));
    assert_eq!(site.get("/_news-card/themes/none.css").status, 404);
    let frame = site.get("/embed/trams?theme=DARK");
    assert!(frame.text().contains("data-theme=\"dark\""), "{}", frame.text());
    for query in ["?theme=", "?theme=%22%3E", "?theme=nosuch", ""] {
        let frame = site.get(&format!("/embed/trams{query}"));
        assert!(frame.text().contains("data-theme=\"auto\""), "{query}: {}", frame.text());
    }
    let page = "url=https://cards.example/cards/trams.html";
    let answer = json(&site, &format!("/oembed?{page}&theme=dark"));
    let html = answer["html"].as_str().expect("HTML");
    assert!(html.contains("src=\"https://cards.example/embed/trams?theme=dark\""), "{html}");
    assert!(html.contains("allow=\"clipboard-write; web-share\""), "{html}");
}

#[test]
fn a_card_for_a_feed_has_no_citation_marks() {
    let card = r#"{ "title": "One [1]", "published": "2026-05-06T09:30:00Z", "hook": "So it is [1].",
        "citations": [{ "title": "Minutes" }] }"#;
    let site = Site::with(&[("cards/a.json", card)]);
    let item = &json(&site, "/feed.json")["items"][0];
    assert_eq!((&item["title"], &item["summary"]), (&json!("One"), &json!("So it is.")));
    assert_eq!(item["content_html"], "<p>So it is.</p>");
}

#[test]
fn what_names_the_host_that_was_asked_varies_with_it() {
    let site = site(&[]);
    let base = format!("http://127.0.0.1:{}", site.port());
    let oembed = format!("/oembed?url={base}/cards/trams.html");
    for path in ["/cards/trams.html", "/embed/trams", &oembed, "/feed.json"] {
        let answer = site.get(path);
        assert!(answer.text().contains(&base), "{path}");
        assert!(answer.vary().contains(&"host".to_owned()), "{path}: {:?}", answer.headers());
    }
}
