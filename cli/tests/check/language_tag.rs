//! What `lang` may be.

use super::{card, folder, run};
use serde_json::{Value, json};

/// The hints on `lang` of a card that says this.
fn hints(lang: &str) -> Vec<String> {
    let (_dir, file) = folder("a.json", &card(json!({"lang": lang, "title": "2026"})).to_string());
    let report: Value = serde_json::from_slice(&run(&["--json", &file]).stdout).expect("JSON");
    let found = report["files"][0]["problems"].as_array().expect("a list").iter();
    let found = found.filter(|finding| finding["code"] == "invalid-lang");
    found.map(|finding| finding["hint"].as_str().expect("a hint").to_owned()).collect()
}

#[test]
fn a_code_that_is_registered_for_no_language_is_told_with_the_one_that_is_meant() {
    for (lang, meant) in [
        ("jp", "ja"),
        ("cz", "cs"),
        ("us", "en-US"),
        ("en-UK", "en-GB"),
        ("pt_BR", "pt-BR"),
        ("swe", "sv"),
        ("sr-Cyrr", "sr"),
    ] {
        assert_eq!(hints(lang), [format!("write \"{meant}\"")], "{lang}");
    }
    for lang in ["zz", "klingon", "en-", "e", "*"] {
        assert_eq!(hints(lang), ["give a BCP 47 tag such as \"en\" or \"zh-Hans\""], "{lang}");
    }
}

#[test]
fn older_private_and_extended_tags_are_valid() {
    for lang in ["i-klingon", "x-private", "zh-cmn-Hans-CN", "sgn-BE-FR", "qaa", "en-x-own", "sh"] {
        assert_eq!(hints(lang), [""; 0], "{lang}");
    }
}
