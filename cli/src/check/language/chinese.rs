//! Simplified and traditional Chinese, which are one language in two sets of characters.

use encoding_rs::{BIG5, GBK};
use icu::locale::{LanguageIdentifier, LocaleExpander};

/// The characters that prose is in, if a tag surely says the other ones. A tag without a script and
/// a region says none.
pub(super) fn other_characters(text: &str, tag: &str, fewest: usize) -> Option<&'static str> {
    let mut named: LanguageIdentifier = tag.replace('_', "-").parse().ok()?;
    let is_chinese = matches!(named.language.as_str(), "zh" | "cmn");
    if !is_chinese || (named.script.is_none() && named.region.is_none()) {
        return None;
    }
    LocaleExpander::new_extended().maximize(&mut named);
    let (mut simplified, mut traditional) = (0, 0);
    for c in text.chars() {
        match (is_simplified(c), is_traditional(c)) {
            (true, false) => simplified += 1,
            (false, true) => traditional += 1,
            _ => {}
        }
    }
    // Names keep their characters, and some texts quote a few.
    match named.script?.as_str() {
        "Hant" => (simplified >= fewest && simplified >= traditional * 9)
            .then_some("simplified characters"),
        "Hans" => (traditional >= fewest && traditional >= simplified * 9)
            .then_some("traditional characters"),
        _ => None,
    }
}

/// Whether a character is of GB 2312, the standard of the simplified ones: the part of GBK from
/// row 16 on.
fn is_simplified(c: char) -> bool {
    let text = c.to_string();
    let (bytes, _, is_unknown) = GBK.encode(&text);
    let is_within = matches!(*bytes, [0xB0..=0xF7, 0xA1..=0xFE]);
    !is_unknown && is_within
}

/// Whether a character is of Big5, the standard of the traditional ones.
fn is_traditional(c: char) -> bool {
    let text = c.to_string();
    let (bytes, _, is_unknown) = BIG5.encode(&text);
    !is_unknown && matches!(*bytes, [0xA4..=0xF9, _])
}

#[cfg(test)]
mod tests {
    use super::other_characters;

    const SIMPLIFIED: &str = "夜班渡轮将于六月起恢复运行，票价与白天相同，市政府会承担一部分费用。";
    const TRADITIONAL: &str =
        "夜班渡輪將於六月起恢復運行，票價與白天相同，市政府會承擔一部分費用。";

    #[test]
    fn the_characters_are_those_that_the_tag_says() {
        for tag in ["zh-Hant", "zh-TW", "zh-HK", "zh_MO", "cmn-Hant"] {
            assert_eq!(
                other_characters(SIMPLIFIED, tag, 6),
                Some("simplified characters"),
                "{tag}"
            );
            assert_eq!(other_characters(TRADITIONAL, tag, 6), None, "{tag}");
        }
        for tag in ["zh-Hans", "zh-CN", "zh-SG"] {
            assert_eq!(
                other_characters(TRADITIONAL, tag, 6),
                Some("traditional characters"),
                "{tag}"
            );
            assert_eq!(other_characters(SIMPLIFIED, tag, 6), None, "{tag}");
        }
        for tag in ["zh", "ja", "yue", "und-Hans", "ko", "zh-Latn"] {
            assert_eq!(other_characters(TRADITIONAL, tag, 6), None, "{tag}");
        }
        assert_eq!(other_characters(&[SIMPLIFIED, "張國榮"].concat(), "zh-CN", 6), None);
        assert_eq!(other_characters("張國榮", "zh-CN", 6), None);
    }
}
