//! Languages of feeds and of Kite's stories: tags, and what people write in their place.

use super::super::import_with;
use super::{Feed, atom, json, rss};

/// What each format of a feed says of one language, of its item and of itself.
fn feeds(lang: &str) -> Vec<String> {
    vec![
        rss(&format!("<item><title>A</title><dc:language>{lang}</dc:language></item>")),
        rss(&format!("<language>{lang}</language><item><title>A</title></item>")),
        rss(&format!("<item xml:lang='{lang}'><title>A</title></item>")),
        atom(&format!("<entry xml:lang='{lang}'><title>A</title></entry>")),
        json(&format!("{{\"title\": \"A\", \"language\": \"{lang}\"}}")),
        format!(
            "{{\"version\": \"https://jsonfeed.org/version/1.1\", \"language\": \"{lang}\", \"items\": [{{\"title\": \"A\"}}]}}"
        ),
    ]
}

/// A story of Kite's in this language.
fn story(lang: &str) -> String {
    format!(
        "{{\"clusters\": [{{\"cluster_number\": 1, \"title\": \"A\", \"short_summary\": \"B.\", \"selectedLanguage\": \"{lang}\"}}]}}"
    )
}

#[test]
fn a_language_that_is_a_name_is_mended_and_told() {
    for (lang, tag) in
        [("english", "en"), ("Deutsch", "de"), ("English (US)", "en"), ("en-US, de", "en-US")]
    {
        for feed in feeds(lang) {
            let feed = Feed::import(&feed);
            assert_eq!(feed.card("A")["lang"], tag, "{lang}: {}", feed.run.stderr);
            assert!(feed.run.stderr.contains(&format!("“{lang}” is no language tag")));
        }
        let run = import_with(&["-"], story(lang).as_bytes());
        assert_eq!(run.card()["lang"], tag);
        run.must_say("clusters[0].lang", &format!("is read as {tag}"));
    }
}

#[test]
fn a_line_below_in_the_place_of_a_hyphen_is_the_same_tag() {
    for (lang, tag) in [("en_US", "en-US"), ("fa_IR", "fa-IR"), ("zh_Hant_TW", "zh-Hant-TW")] {
        for feed in feeds(lang) {
            let feed = Feed::import(&feed);
            assert_eq!(feed.card("A")["lang"], tag, "{lang}");
            assert!(!feed.run.stderr.contains("lang"), "{}", feed.run.stderr);
        }
        assert_eq!(import_with(&["-"], story(lang).as_bytes()).card()["lang"], tag);
    }
}

#[test]
fn a_language_that_is_none_is_left_out_with_its_text() {
    for lang in ["klingon", "our own", "?"] {
        for feed in feeds(lang) {
            let feed = Feed::import(&feed);
            assert!(feed.card("A")["lang"].is_null(), "{lang}");
            let line = format!("“{lang}” is no language tag such as en");
            assert!(feed.run.stderr.contains(&line), "{lang}: {}", feed.run.stderr);
        }
        let run = import_with(&["-"], story(lang).as_bytes());
        run.must_say("clusters[0].lang", lang);
    }
}

#[test]
fn a_tag_counts_before_a_name_and_another_language_is_told() {
    let feed = Feed::import(&rss(
        "<item xml:lang='de'><title>A</title><language>english</language></item>\
         <item xml:lang='de'><title>B</title><language>german</language></item>",
    ));
    assert_eq!(feed.card("A")["lang"], "de");
    feed.run.must_say("items[0]", "language “english”");
    assert!(!feed.run.stderr.contains("german"), "{}", feed.run.stderr);
}
