//! What a picture looks like.

use super::{Painted, demo, paint};
use serde_json::json;

const MARGIN: usize = 70;
const BAR: usize = 16;
/// Above the rule, which runs from side to side.
const STORY: std::ops::Range<usize> = 0..500;

/// Nothing stands between the bar and the texts, nor at the far side.
fn keeps_its_margins(painted: &Painted, rtl: bool) {
    let pixels = painted.pixels();
    let (near, far) = (BAR..MARGIN, 1200 - MARGIN..1200);
    let mirrored = |x: std::ops::Range<usize>| 1200 - x.end..1200 - x.start;
    for margin in [near, far] {
        let margin = if rtl { mirrored(margin) } else { margin };
        assert_eq!(pixels.ink(margin.clone(), STORY), 0, "{margin:?}");
    }
    assert!(pixels.ink(MARGIN..1200 - MARGIN, 100..500) > 2_000, "there is a headline");
}

#[test]
fn it_is_1200_by_630_pixels_and_of_modest_size() {
    let painted = demo("deepseek-big-fund.json", &[]);
    let pixels = painted.pixels();
    assert_eq!((pixels.width, pixels.height), (1200, 630));
    assert!(painted.bytes.len() < 80_000, "{} bytes", painted.bytes.len());
    assert_eq!(painted.warnings(), "");
}

#[test]
fn the_same_card_gives_the_same_bytes() {
    assert_eq!(demo("rtl.json", &[]).bytes, demo("rtl.json", &[]).bytes);
}

#[test]
fn the_colours_are_those_of_the_theme() {
    let paper = |arguments: &[&str]| {
        let pixels = demo("minimal.json", arguments).pixels();
        (pixels.at(600, 20), pixels.at(2, 300))
    };
    let hex = |text: &str| {
        let value = u32::from_str_radix(text, 16).expect("hex");
        [(value >> 16) as u8, (value >> 8) as u8, value as u8]
    };
    for (arguments, background, accent) in [
        (&[][..], "ffffff", "b3321f"),
        (&["--theme", "dark"], "15171b", "ff9b87"),
        (&["--scheme", "dark"], "15171b", "ff9b87"),
        (&["--theme", "paper"], "fbf6ea", "7a3b12"),
        (&["--theme", "paper", "--scheme", "dark"], "1f1b15", "e7b98a"),
        (&["--theme", "midnight"], "0d1424", "8fb8ff"),
        (&["--theme", "contrast"], "ffffff", "0000cc"),
    ] {
        assert_eq!(paper(arguments), (hex(background), hex(accent)), "{arguments:?}");
        let css: String = news_card::THEMES.iter().map(|theme| theme.css).collect();
        let is_in = |css: &str| css.contains(&["#", background].concat());
        assert!(is_in(news_card::STYLESHEET) || is_in(&css) || background == "ffffff");
    }
}

#[test]
fn texts_keep_to_their_margins() {
    for name in [
        "deepseek-big-fund.json",
        "awkward.json",
        "maximal.json",
        "minimal.json",
        "chip-benchmarks.json",
    ] {
        keeps_its_margins(&demo(name, &[]), false);
    }
    keeps_its_margins(&demo("rtl.json", &[]), true);
}

#[test]
fn a_headline_of_any_length_keeps_to_its_margins() {
    let words = "Ministers weigh a levy on idle data centres ".repeat(7);
    let tall = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(5);
    let cut = |text: &str| text.chars().take(300).collect::<String>();
    for title in [
        cut(&words),
        cut(&tall),
        "W".repeat(100_000),
        "i".into(),
        "a\u{301}\u{302}\u{303}\u{304}\u{305}".repeat(500),
    ] {
        keeps_its_margins(&paint(&json!({ "title": title, "hook": words }), &[]), false);
    }
}

#[test]
fn a_text_from_right_to_left_begins_at_the_right() {
    let sides = |lang: &str, title: &str| {
        let pixels = paint(&json!({ "title": title, "lang": lang }), &[]).pixels();
        (pixels.ink(20..580, 60..570), pixels.ink(620..1180, 60..570))
    };
    let (left, right) = sides("ar", "خبر");
    assert!(left == 0 && right > 500, "{left} {right}");
    let (left, right) = sides("he", "חדש");
    assert!(left == 0 && right > 500, "{left} {right}");
    let (left, right) = sides("en", "News");
    assert!(right == 0 && left > 500, "{left} {right}");
}

#[test]
fn the_drawing_of_the_reference_card_is_as_it_was() {
    let svg = String::from_utf8(demo("deepseek-big-fund.json", &["--svg"]).bytes).expect("UTF-8");
    let (mut drawing, mut first) = (String::new(), true);
    // Outlines would fill pages; where each text begins is the first point of its own.
    for part in svg.split(" d=\"") {
        if first {
            drawing.push_str(part);
        } else {
            let (path, rest) = part.split_once('"').expect("an end");
            assert!(path.starts_with('M'), "{path}");
            drawing.push_str(" d=\"…\"");
            drawing.push_str(rest);
        }
        first = false;
    }
    insta::assert_snapshot!(drawing);
}
