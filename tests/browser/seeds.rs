//! The two source pages, imported, checked, and shown live and prerendered.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::support::{Browser, Page, elsewhere, in_browser, program};

/// A page's file, where the material from elsewhere is at hand.
fn seed(name: &str) -> Option<PathBuf> {
    elsewhere(&format!("seeds/{name}"))
}

fn command(args: &[&str]) -> Vec<u8> {
    let output = Command::new(program("NEWS_CARD_CLI")).args(args).output();
    let output = output.expect("the command runs");
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

/// Shows the story live and prerendered, and checks that all of it is there.
async fn is_whole(b: &Browser, name: &str, source: &str, delay: &str, timeline: usize) {
    let Some(seed) = seed(name) else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("story.json");
    fs::write(&file, command(&["import", text(&seed)])).expect("the card");
    let checked = command(&["check", text(&file), "--json", "--now", "2026-05-07T00:00:00Z"]);
    let checked: Value = serde_json::from_slice(&checked).expect("JSON");
    let found = checked["files"][0]["problems"].as_array().expect("a list");
    assert!(found.iter().all(|finding| finding["level"] == "warning"), "{found:?}");

    let element = command(&["render", text(&file), "--stylesheet", "/pkg/news-card.css"]);
    let element = String::from_utf8(element).expect("text");
    let live = b.server.file("seed.json", fs::read(&file).expect("the card"));
    let live = format!("<news-card src={live}></news-card>");
    let pages = [Page { script: "", ..Page::of(&element) }, Page::of(&live)];
    for (page, is_live) in pages.into_iter().zip([false, true]) {
        b.show(page).await;
        if is_live {
            b.ready().await;
        }
        for (selector, count) in [
            (".tldr-part", 3),
            (".audience .chip", 2),
            (".takeaways > li", 3),
            (".competitors tbody tr", 4),
            (".competitors tbody tr:first-child td", 3),
            (".points > li", 3),
            (".implications > li", 2),
            (".timeline > li", timeline),
        ] {
            b.is(&format!("$$({selector:?}).length"), json!(count)).await;
        }
        b.is("$$('.implications > li').every((item) => item.textContent.length > 150)", true).await;
        b.is(&format!("$('[part=source]').textContent.includes({source:?})"), true).await;
        b.is(&format!("$('.attribution').textContent.includes({delay:?})"), true).await;
    }
}

#[test]
fn the_first_page_becomes_a_whole_card() {
    in_browser(async |b| {
        let delay = "30 minutes after publication";
        is_whole(b, "bloomberg-page.txt", "Bloomberg Technology", delay, 3).await;
    });
}

#[test]
fn the_damaged_page_becomes_a_whole_card() {
    in_browser(async |b| {
        is_whole(b, "tmtpost-page.md", "TMTPost", "13 minutes after publication", 4).await;
    });
}
