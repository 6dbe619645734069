//! What is on the site.

use crate::workspace::{BASE, Workspace, card};
use serde_json::json;
use std::fs;

#[test]
fn a_card_becomes_its_document_its_element_its_page_and_its_oembed_answer() {
    let workspace = Workspace::with(&[("a", card("One story", "2026-05-06"))]);
    let summary = workspace.publish(&[]);
    assert_eq!(summary["cards"], json!({"written": 1, "unchanged": 0, "removed": 0, "failed": 0}));
    let document = workspace.json("cards/a.json");
    assert_eq!(document["id"], "a");
    assert_eq!(document["url"], format!("{BASE}/cards/a.html"));
    assert!(
        workspace
            .read("cards/a.element.html")
            .starts_with("<news-card src=\"https://news.example/cards/a.json\"")
    );
    let page = workspace.read("cards/a.html");
    assert!(page.starts_with("<!doctype html>") && page.contains("One story"), "{page}");
    let oembed = workspace.json("cards/a.oembed.json");
    assert_eq!((&oembed["version"], &oembed["type"]), (&json!("1.0"), &json!("rich")));
    let html = oembed["html"].as_str().unwrap();
    assert!(html.contains("src=\"https://news.example/cards/embed/a.html\""), "{html}");
    assert!(html.contains("allow=\"clipboard-write; web-share\""), "{html}");
}

#[test]
fn what_a_card_says_itself_is_published_as_it_is() {
    let mut own = card("One story", "2026-05-06");
    own["url"] = json!("https://elsewhere.example/one");
    own["related"] = json!([{ "title": "Another" }]);
    own["recap"] = json!({ "title": "Our week" });
    let workspace = Workspace::with(&[("a", own.clone())]);
    workspace.publish(&[]);
    own["id"] = json!("a");
    assert_eq!(workspace.json("cards/a.json"), own);
}

#[test]
fn the_list_has_the_newest_first_with_addresses_under_the_base() {
    let cards = [("old", card("Old", "2026-05-01")), ("new", card("New", "2026-05-20"))];
    let workspace = Workspace::with(&cards);
    let mut command = crate::workspace::command();
    command.arg("publish").arg(workspace.path("cards")).arg("--to").arg(workspace.path("site"));
    let base = ["--base-url", "https://news.example/deep/down/"];
    crate::workspace::summary(command.args(base), 0);
    let list = workspace.json("cards.json");
    let ids: Vec<_> = list["cards"].as_array().unwrap().iter().map(|card| &card["id"]).collect();
    assert_eq!(ids, ["new", "old"]);
    assert_eq!(list["cards"][0]["href"], "/deep/down/cards/new.json");
}

#[test]
fn the_widget_stands_under_a_path_that_names_its_content() {
    let workspace = Workspace::with(&[("a", card("One", "2026-05-06"))]);
    let pkg = workspace.path("pkg");
    fs::create_dir(&pkg).unwrap();
    let widget = ["--widget", pkg.to_str().unwrap()];
    let output = workspace.command("site").args(widget).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(crate::workspace::errors(&output).contains("news-card.js cannot be read"));
    for folder in ["languages", "themes"] {
        fs::create_dir(pkg.join(folder)).unwrap();
    }
    for name in [
        "news-card.js",
        "news-card-live.js",
        "news-card-more.js",
        "news-card-app.js",
        "news-card-app.wasm",
        "news-card.css",
        "languages/de.json",
        "themes/paper.css",
    ] {
        fs::write(pkg.join(name), name).unwrap();
    }
    workspace.publish(&widget);
    let first: Vec<_> = versions(&workspace);
    assert_eq!(first.len(), 1);
    let folder = format!("_news-card/v/{}", first[0]);
    assert_eq!(workspace.read(&format!("{folder}/news-card.js")), "news-card.js");
    assert_eq!(workspace.read(&format!("{folder}/languages/de.json")), "languages/de.json");
    let script = workspace.read("_news-card/news-card.js");
    assert_eq!(script, format!("export * from './v/{}/news-card.js';\n", first[0]));
    let integrity = workspace.json(&format!("{folder}/integrity.json"));
    assert!(integrity["files"]["news-card.js"].as_str().unwrap().starts_with("sha384-"));
    fs::write(pkg.join("news-card.css"), "another").unwrap();
    workspace.publish(&widget);
    let second = versions(&workspace);
    assert_eq!(second.len(), 2, "pages of other sites may still use the first");
    let current = second.iter().find(|version| !first.contains(version)).unwrap();
    assert!(workspace.read("_news-card/news-card.js").contains(&format!("./v/{current}/")));
    assert!(
        workspace.read("cards/a.html").contains(&format!("/_news-card/v/{current}/news-card.css"))
    );
}

fn versions(workspace: &Workspace) -> Vec<String> {
    let folders = fs::read_dir(workspace.path("site/_news-card/v")).unwrap();
    folders.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn each_card_gets_a_picture_that_its_page_and_the_feed_name() {
    let workspace = Workspace::with(&[("a", card("One", "2026-05-06"))]);
    let mut command = crate::workspace::command();
    command.arg("publish").arg(workspace.path("cards")).arg("--to").arg(workspace.path("site"));
    crate::workspace::summary(command.args(["--base-url", crate::workspace::BASE]), 0);
    assert!(fs::read(workspace.path("site/cards/a.png")).unwrap().starts_with(b"\x89PNG"));
    let url = "https://news.example/cards/a.png";
    assert!(workspace.read("cards/a.html").contains(&format!("og:image\" content=\"{url}\"")));
    assert_eq!(workspace.json("feed.json")["items"][0]["image"], url);
    assert_eq!(workspace.json("cards/a.oembed.json")["thumbnail_url"], url);
}

#[test]
fn a_folder_gets_the_header_fields_for_static_servers_as_files() {
    let workspace = Workspace::with(&[("a", card("One", "2026-05-06"))]);
    workspace.publish(&[]);
    let headers = workspace.read("_headers");
    let caching = "/cards/*\n  Cache-Control: public, max-age=60, stale-while-revalidate=600\n";
    assert!(headers.contains(caching), "{headers}");
    assert!(
        headers.contains("/_news-card/v/*\n  Cache-Control: public, max-age=31536000, immutable")
    );
    assert!(workspace.read("_news-card/nginx.conf").contains("location /cards/ {"));
}

#[test]
fn a_page_for_frames_sends_its_links_elsewhere_and_tells_its_height() {
    let workspace = Workspace::with(&[("a", card("One [1] & <more>", "2026-05-06"))]);
    workspace.publish(&["--theme", "dark"]);
    let page = workspace.read("cards/embed/a.html");
    let script = page.split("<script type=\"module\" src=\"https://news.example/").nth(1).unwrap();
    let script = script.split('"').next().unwrap();
    assert!(workspace.read(script).contains("news-card:height"), "{script}");
    for part in [
        "<base target=\"_blank\">",
        "data-id=\"a\" data-origins=\"*\"",
        "<meta name=\"color-scheme\" content=\"dark\">",
        "<link rel=\"canonical\" href=\"https://news.example/cards/a.html\">",
        "noindex",
        "shadowrootmode=\"open\"",
        "<title>One [1] &amp; &lt;more&gt;</title>",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    let sitemap = workspace.read("sitemap.xml");
    assert!(!sitemap.contains("embed"), "{sitemap}");
}

#[test]
fn a_host_that_leaves_out_underscores_is_told_not_to() {
    let workspace = Workspace::with(&[("a", card("One", "2026-05-06"))]);
    workspace.publish(&[]);
    assert_eq!(workspace.read(".nojekyll"), "");
}

/// Cloudflare Pages takes 100 rules of 2,000 characters, and joins the values of a field that two
/// rules set.
#[test]
fn header_fields_are_within_what_hosts_take() {
    let workspace = Workspace::with(&[("a", card("One", "2026-05-06"))]);
    workspace.publish(&[]);
    let headers = workspace.read("_headers");
    let rules: Vec<_> = headers.lines().filter(|line| line.starts_with('/')).collect();
    assert!(rules.len() <= 100 && headers.lines().all(|line| line.len() <= 2_000));
    for path in
        ["/cards/a.html", "/cards.json", "/feed.atom", "/sitemap.xml", "/_news-card/v/1/a.css"]
    {
        let mut fields = Vec::new();
        let mut is_meant = false;
        for line in headers.lines() {
            match line.trim().split_once(": ") {
                Some((field, _)) if is_meant => fields.push(field),
                Some(_) => {}
                None => {
                    is_meant = match line.split_once('*') {
                        Some((start, "")) => path.starts_with(start),
                        _ => path == line,
                    }
                }
            }
        }
        let mut once = fields.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), fields.len(), "{path} has a field twice: {fields:?}");
        assert!(once.contains(&"Cache-Control"), "{path}: {fields:?}");
    }
}

#[test]
fn without_a_base_there_is_a_site_without_what_needs_one() {
    let workspace = Workspace::with(&[("a", card("One", "2026-05-06"))]);
    let mut command = crate::workspace::command();
    command.arg("publish").arg(workspace.path("cards")).arg("--to").arg(workspace.path("site"));
    let output = command.output().unwrap();
    assert!(output.status.success());
    assert!(crate::workspace::errors(&output).contains("without --base-url"));
    assert!(workspace.read("cards/a.html").contains("src=\"/cards/a.json\""));
    for missing in ["feed.json", "feed.atom", "sitemap.xml", "cards/a.oembed.json"] {
        assert!(!workspace.has(missing), "{missing}");
    }
}
