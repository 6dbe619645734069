//! What a prerendered card weighs.

use super::{demo, printed, run_with, stdout};
use serde_json::{Value, json};

/// Bytes after Brotli at its highest quality.
fn brotli(text: &str) -> usize {
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: text.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut text.as_bytes(), &mut compressed, &settings).unwrap();
    compressed.len()
}

fn weighs_at_most(limit: usize, what: &str, html: &str) {
    let bytes = brotli(html);
    eprintln!("{what}: {} bytes, {bytes} after Brotli", html.len());
    assert!(bytes <= limit, "{what}: {bytes} bytes after Brotli, {limit} allowed");
}

#[test]
fn the_reference_card_stays_within_its_limits() {
    let card = demo("deepseek-big-fund");
    weighs_at_most(4_096, "element", &printed(&[&card, "--styles=link"]));
    // Some 500 of them are the document that a page carries.
    weighs_at_most(5_120, "page", &printed(&[&card, "--as=page", "--styles=link"]));
    weighs_at_most(10_880, "element with its styles", &printed(&[&card]));
}

/// The demo card adds to the story as its first page tells it: sources, related updates, and more
/// places to share to than that page's one.
#[test]
fn the_first_story_as_its_page_tells_it_stays_within_its_limit() {
    let mut card: Value =
        serde_json::from_slice(&std::fs::read(demo("deepseek-big-fund")).unwrap()).unwrap();
    for added in ["citations", "related"] {
        card.as_object_mut().unwrap().remove(added);
    }
    card["share"] = json!(["linkedin"]);
    let mut text = card.to_string();
    for number in 1..=5 {
        text = text.replace(&format!(" [{number}]"), "");
    }
    let output = run_with(&["-", "--styles=link"], &text);
    assert_eq!(output.status.code(), Some(0));
    weighs_at_most(3_328, "the story alone", stdout(&output));
}
