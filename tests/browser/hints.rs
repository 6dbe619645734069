//! Hints in the head of a page: what they load is what the card asks for, and is loaded once.

use std::fs;

use crate::support::{Browser, Page, Server, in_browser, project};

/// All that a live card loads.
const FILES: [&str; 5] = [
    "/pkg/news-card.js",
    "/pkg/news-card-live.js",
    "/pkg/news-card-app.js",
    "/pkg/news-card-app.wasm",
    "/pkg/news-card.css",
];

/// The snippets of the docs that have hints, as they stand there.
fn snippets() -> Vec<(String, String)> {
    let docs = fs::read_dir(project().join("docs")).expect("the docs").flatten();
    let files = docs.map(|file| file.path()).chain([project().join("README.md")]);
    let mut found = vec![];
    for file in files.filter(|file| file.extension().is_some_and(|end| end == "md")) {
        let text = fs::read_to_string(&file).expect("a page of the docs");
        let blocks = text.split("```html\n").skip(1).filter_map(|rest| rest.split("```").next());
        let hinted = blocks.filter(|block| block.contains("rel=\"preload\""));
        found.extend(hinted.map(|block| (file.display().to_string(), block.to_owned())));
    }
    found
}

/// Shows a snippet, with the hosts that it names in the place of others.
async fn show(b: &Browser, snippet: &str, host: &str) {
    let snippet = snippet
        .replace("https://cdn.example/", &format!("{host}/pkg/"))
        .replace("https://news.example/cards/", &format!("{host}/cards/"));
    let (head, body) = snippet.split_once("<news-card").expect("a card");
    b.show_ready(Page { head, script: "", ..Page::of(&format!("<news-card{body}")) }).await;
}

#[test]
fn what_the_docs_hint_at_is_what_the_card_asks_for_and_is_loaded_once() {
    let snippets = snippets();
    assert!(!snippets.is_empty());
    in_browser(async |b| {
        let folder = tempfile::tempdir().expect("a folder");
        let elsewhere = Server::start(folder.path());
        for (page, (file, snippet)) in snippets.iter().enumerate() {
            let document = "/cards/deepseek-big-fund.json";
            show(b, snippet, elsewhere.address()).await;
            b.is("card.card.id", "deepseek-big-fund").await;
            b.outlast_a_load().await;
            for path in FILES.iter().chain([&document]) {
                assert!(elsewhere.requests(path) <= page + 1, "{file}: {path} is loaded twice");
                let url = format!("{}{path}", elsewhere.address());
                b.becomes(&format!("performance.getEntriesByName('{url}').length"), 1).await;
            }
        }
    });
}
