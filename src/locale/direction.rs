//! Which way a language is written.

use super::formats::likely_script;

/// The direction of a text.
///
/// ```
/// use news_card::Direction;
///
/// assert_eq!(Direction::RightToLeft.name(), "rtl");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Direction {
    /// The value of the `dir` attribute.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// Scripts that run from right to left and are written today, and that of `arc`, by their ISO 15924
/// codes: four letters each. A text takes less room in the app than a list.
const RTL_SCRIPTS: &str = "AdlmArabAranArmiGaraHebrMandMendNkooRohgSamrSyrcSyreSyrjSyrnThaaYezi";

/// The direction of a language given as a BCP 47 tag, also with underscores: that of the script in
/// the tag, or else of the one that CLDR says is likely for the language and its region.
///
/// ```
/// use news_card::{Direction, direction};
///
/// assert_eq!(direction("ar"), Direction::RightToLeft);
/// assert_eq!(direction("ar-Latn"), Direction::LeftToRight);
/// assert_eq!(direction("pa-PK"), Direction::RightToLeft);
/// ```
#[must_use]
pub fn direction(tag: &str) -> Direction {
    let script = likely_script(&tag.replace('_', "-")).unwrap_or_default();
    let is_rtl = RTL_SCRIPTS.as_bytes().chunks(4).any(|known| known == script.as_bytes());
    if is_rtl { Direction::RightToLeft } else { Direction::LeftToRight }
}

/// Whether any letter of a text runs from right to left. Only bytes from 0xD6 begin one in UTF-8,
/// so most blocks of a text need not be looked at letter by letter.
#[must_use]
pub(crate) fn has_rtl(text: &str) -> bool {
    const BLOCK: usize = 32;
    let may_begin_one = |byte: u8| byte >= 0xD6;
    text.as_bytes().chunks(BLOCK).enumerate().any(|(index, block)| {
        may_begin_one(block.iter().copied().fold(0, u8::max))
            && block.iter().enumerate().filter(|(_, byte)| may_begin_one(**byte)).any(|(at, _)| {
                let letters = text.get(index * BLOCK + at..);
                letters.and_then(|letters| letters.chars().next()).is_some_and(runs_left)
            })
    })
}

/// Letters and marks of scripts that run from right to left, by the blocks that Unicode keeps
/// for them, and the marks that change the direction.
fn runs_left(c: char) -> bool {
    matches!(u32::from(c),
        0x590..=0x8FF | 0x200F | 0x202B | 0x202E | 0x2067 | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFE
        | 0x1_0800..=0x1_0FFF | 0x1_E800..=0x1_EFFF)
}

#[cfg(test)]
mod tests {
    use super::{direction, has_rtl};

    fn check(tag: &str, expected: &str) {
        assert_eq!(direction(tag).name(), expected, "{tag}");
    }

    #[test]
    fn the_script_decides_then_the_language_and_the_region() {
        for tag in [
            "ar",
            "fa-IR",
            "fa_IR",
            "AR_eg",
            "az-Arab",
            "prs",
            "pnb",
            "azb",
            "arz",
            "ary",
            "glk",
            "mzn",
            "lrc",
            "bal",
            "skr",
            "pa-PK",
            "uz-AF",
            "az-IR",
            "ku-IQ",
            "ckb-IQ",
            "yi",
            "dv",
            "nqo",
            "rhg",
            "ff-Adlm-GN",
            "man-Nkoo",
            "ur-Aran-PK",
            "ar-u-nu-latn",
            "he-x-latn",
            "kk-CN",
            "arc",
        ] {
            check(tag, "rtl");
        }
        for tag in [
            "",
            "en-GB",
            "ar-Latn",
            "ar-Latn-EG",
            "pa-IN",
            "pa",
            "uz",
            "az",
            "ku",
            "sd-IN",
            "ug-KZ",
            "a",
            "de-1996",
            "zh-Hant-TW",
            "arabic",
            "en-AE",
            "en-u-sd-pk",
            "s",
            "ar ",
            "-",
            "a-r",
        ] {
            check(tag, "ltr");
        }
    }

    #[test]
    fn one_letter_is_enough_for_a_text_to_run_the_other_way() {
        assert!(has_rtl("a\u{5d0}") && has_rtl("\u{627}"));
        assert!(!has_rtl("深度 – “a” 🚀 é") && !has_rtl(""));
    }
}
