//! Feeds and sitemaps, as others read them.

use crate::workspace::{BASE, Workspace, card};
use serde_json::json;

fn newsroom() -> Workspace {
    let workspace = Workspace::with(&[]);
    for n in 0..60 {
        let title = format!("Story {n} <of> \"many\" & \u{1} more");
        let mut story = card(&title, &format!("2026-{:02}-{:02}", 1 + n / 28, 1 + n % 28));
        story["source"] = json!({ "name": "A & B", "url": "https://source.example/?a=1&b=2" });
        story["takeaways"] = json!(["<b>One</b>"]);
        workspace.write(&format!("s{n}"), &story);
    }
    workspace.write("undated", &json!({ "title": "Undated" }));
    workspace.publish(&["--site-name", "News & Views"]);
    workspace
}

#[test]
fn both_feeds_hold_the_fifty_newest() {
    let workspace = newsroom();
    for path in ["feed.json", "feed.atom"] {
        let feed = feed_rs::parser::parse(workspace.read(path).as_bytes()).unwrap();
        assert_eq!(feed.title.unwrap().content, "News & Views", "{path}");
        assert_eq!(feed.entries.len(), 50, "{path}");
        let first = &feed.entries[0];
        assert_eq!(first.links[0].href, format!("{BASE}/cards/recap-2026-W10.html"), "{path}");
        let story = feed.entries.iter().find(|it| it.id.ends_with("/s59.html")).unwrap();
        assert!(story.title.as_ref().unwrap().content.contains("<of> \"many\" &"), "{path}");
        assert_eq!(story.published.unwrap().to_rfc3339(), "2026-03-04T12:00:00+00:00", "{path}");
        let body = story.content.as_ref().unwrap().body.as_ref().unwrap();
        assert!(body.contains("<li>&lt;b&gt;One&lt;/b&gt;</li>"), "{path}: {body}");
    }
}

#[test]
fn feeds_name_who_wrote_a_card_its_subjects_and_its_language() {
    let mut story = card("Fähre", "2026-05-07");
    story["lang"] = json!("de");
    story["source"] = json!({ "name": "Post" });
    let sourced = story.clone();
    story["authors"] = json!([{ "name": "Ana Be", "url": "https://a.example/" }, { "name": "Cy" }]);
    story["subjects"] = json!(["Ports", "A & B"]);
    let workspace = Workspace::with(&[("written", story), ("sourced", sourced)]);
    workspace.publish(&[]);
    for path in ["feed.json", "feed.atom"] {
        let feed = feed_rs::parser::parse(workspace.read(path).as_bytes()).unwrap();
        assert_eq!(feed.title.unwrap().content, "news.example", "{path}");
        for (id, names, subjects) in [
            ("written", &["Ana Be", "Cy"][..], &["Ports", "A & B"][..]),
            ("sourced", &["Post"], &[]),
        ] {
            let entry = feed.entries.iter().find(|it| it.id.contains(id)).unwrap();
            let authors: Vec<_> =
                entry.authors.iter().filter_map(|it| it.name.as_deref()).collect();
            let tags: Vec<_> = entry.categories.iter().map(|it| it.term.as_str()).collect();
            assert_eq!((authors, tags), (names.to_vec(), subjects.to_vec()), "{path}");
        }
    }
    assert!(workspace.read("feed.atom").contains("<entry xml:lang=\"de\">"));
}

#[test]
fn the_sitemap_names_every_page() {
    let workspace = newsroom();
    let sitemap = workspace.read("sitemap.xml");
    let pages = sitemap.matches("<loc>").count();
    let html = std::fs::read_dir(workspace.path("site/cards")).unwrap();
    let html = html.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert_eq!(pages, html.filter(|it| it.ends_with(".html") && !it.contains(".element")).count());
    assert!(sitemap.contains(
        "<loc>https://news.example/cards/s0.html</loc><lastmod>2026-01-01T12:00:00Z</lastmod>"
    ));
}

#[test]
fn what_lists_no_sources_has_no_marks_of_them() {
    let mut story = card("Ferry adds a boat [1]", "2026-05-06");
    story["hook"] = json!("The council agreed [1].");
    story["tldr"] = json!({ "what_changed": "A boat at night [1], and more [7]." });
    story["takeaways"] = json!(["Eight boats [1][1]"]);
    story["citations"] = json!([{ "title": "Minutes", "url": "https://council.example/" }]);
    let workspace = Workspace::with(&[("a", story)]);
    workspace.publish(&[]);
    for path in ["feed.json", "feed.atom", "cards/a.oembed.json"] {
        let text = workspace.read(path);
        assert!(text.contains("Ferry adds a boat") && !text.contains("[1]"), "{path}: {text}");
    }
    // There is no seventh source, so this is a text.
    assert!(workspace.read("feed.atom").contains("and more [7]"));
    let feed = workspace.json("feed.json");
    let document = format!("{BASE}/cards/a.json");
    assert_eq!(feed["items"][0]["_news_card"]["document"], document);
}

#[test]
fn of_a_text_that_is_a_mark_alone_nothing_is_said() {
    let mut story = card("Ferry", "2026-05-07");
    story["hook"] = json!("[1]");
    story["citations"] = json!([{ "title": "Minutes", "url": "https://council.example/" }]);
    let workspace = Workspace::with(&[("a", story)]);
    workspace.publish(&[]);
    let item = workspace.json("feed.json")["items"][0].clone();
    assert_eq!((&item["summary"], &item["content_html"]), (&json!(null), &json!("<p>Ferry</p>")));
    assert!(!workspace.read("cards/a.html").contains("description\" content=\"\""));
}
