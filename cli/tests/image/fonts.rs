//! Characters that the fonts built in do not have, and fonts that are given.

use std::path::{Path, PathBuf};

use super::{demo_file, file, image, paint};
use serde_json::json;

/// A collection with some of the Han characters that a headline on chips needs.
fn tiny_cjk() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/image/fonts/tiny-cjk.ttc")
}

const CHINESE: &str = "国家芯片基金或领投新一轮融资，估值达四百五十亿美元。国家芯片基金或领投新一轮融资，估值达四百五十亿美元。";

fn refused(content: &str, arguments: &[&str], words: &[&str]) {
    let (_dir, file) = file(content);
    let painted = image(&file, arguments);
    let error = painted.warnings();
    assert_eq!(painted.output.status.code(), Some(2), "{error}");
    assert!(painted.bytes.is_empty());
    for word in words {
        assert!(error.contains(word), "{word} in {error}");
    }
}

#[test]
fn what_no_font_has_is_left_out_and_named() {
    let card = json!({ "title": "A flag 🏴 waves 🚀", "source": { "name": "钛媒体 TMTPost" } });
    let painted = paint(&card, &["--svg"]);
    let svg = String::from_utf8(painted.bytes.clone()).expect("UTF-8");
    assert!(
        svg.contains("aria-label=\"A flag waves\"") && svg.contains("aria-label=\"TMTPost\""),
        "{svg}"
    );
    let warnings = painted.warnings();
    for word in ["warning:", "3 Han characters", "体", "emoji", "🚀", "--font"] {
        assert!(warnings.contains(word), "{word} in {warnings}");
    }
}

#[test]
fn a_headline_that_no_font_has_gives_no_picture() {
    let card = json!({ "title": CHINESE, "lang": "zh-Hans" });
    refused(&card.to_string(), &[], &["headline", "Han", "--font"]);
}

#[test]
fn a_given_font_draws_what_the_others_cannot_and_lines_break_between_its_characters() {
    let font = tiny_cjk();
    let font = font.to_str().expect("a path");
    let card = json!({ "title": CHINESE, "lang": "zh-Hans" });
    let painted = paint(&card, &["--font", font, "--svg"]);
    assert_eq!(painted.warnings(), "");
    let svg = String::from_utf8(painted.bytes).expect("UTF-8");
    let lines: Vec<&str> = svg
        .split("aria-label=\"")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('"')?.0))
        .collect();
    assert!(lines.len() > 1, "{lines:?}");
    assert_eq!(lines.concat(), CHINESE);
    assert!(lines.iter().all(|line| !line.starts_with(['，', '。'])), "{lines:?}");
}

#[test]
fn han_characters_are_drawn_as_the_language_writes_them() {
    let font = tiny_cjk();
    let painted = |lang: &str| {
        paint(
            &json!({ "title": "直骨", "lang": lang }),
            &["--font", font.to_str().expect("a path")],
        )
        .bytes
    };
    assert_ne!(painted("zh-Hans"), painted("ja"));
}

#[test]
fn latin_stays_in_the_font_built_in() {
    let font = tiny_cjk();
    let card = json!({ "title": "Plain words" });
    let given = paint(&card, &["--font", font.to_str().expect("a path")]);
    assert_eq!(given.bytes, paint(&card, &[]).bytes);
}

#[test]
fn a_file_that_is_no_font_is_named() {
    let no_font = demo_file("minimal.json");
    let path = no_font.to_str().expect("a path");
    refused("{ \"title\": \"x\" }", &["--font", path], &["minimal.json", "no font"]);
    refused("{ \"title\": \"x\" }", &["--font", "absent.ttf"], &["absent.ttf", "cannot be read"]);
}

#[test]
fn a_font_that_is_cut_short_does_no_harm() {
    let whole = std::fs::read(tiny_cjk()).expect("the font");
    let dir = tempfile::TempDir::new().expect("a folder");
    let (_card_dir, card) =
        file(&json!({ "title": "直骨 and words, all of them Latin" }).to_string());
    let mut refused = Vec::new();
    for length in (0..whole.len()).step_by(whole.len() / 8) {
        let cut = dir.path().join(format!("{length}.ttc"));
        std::fs::write(&cut, &whole[..length]).expect("a file");
        let painted = image(&card, &["--font", cut.to_str().expect("a path")]);
        // Where the cut spares the tables, the font is used; else it is refused by its name.
        match painted.output.status.code() {
            Some(0) => assert!(painted.bytes.starts_with(b"\x89PNG"), "{length}"),
            Some(2) => {
                assert!(painted.bytes.is_empty(), "{length}");
                assert!(painted.warnings().contains(&format!("{length}.ttc")), "{length}");
                refused.push(length);
            }
            code => panic!("{length}: {code:?} {}", painted.warnings()),
        }
    }
    assert_eq!(refused.first(), Some(&0), "an empty font is none");
}
