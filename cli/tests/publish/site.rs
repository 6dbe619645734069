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
    assert!(oembed["html"].as_str().unwrap().contains("src=\"https://news.example/cards/a.html\""));
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
