//! Which way a language is written.

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

/// Scripts that run from right to left, by their ISO 15924 codes.
const RTL_SCRIPTS: [&str; 8] = ["adlm", "arab", "hebr", "mand", "nkoo", "rohg", "syrc", "thaa"];

/// Languages written in one of them unless their tag says otherwise, from CLDR's likely subtags.
const RTL_LANGUAGES: [&str; 15] =
    ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"];

/// The direction of a language given as a BCP 47 tag; a script in the tag decides, if there is one.
///
/// ```
/// use news_card::{Direction, direction};
///
/// assert_eq!(direction("ar"), Direction::RightToLeft);
/// assert_eq!(direction("ar-Latn"), Direction::LeftToRight);
/// ```
#[must_use]
pub fn direction(tag: &str) -> Direction {
    let mut subtags = tag.split('-').map(str::to_ascii_lowercase);
    let language = subtags.next().unwrap_or_default();
    let script = subtags.next().filter(|subtag| subtag.len() == 4);
    let is_rtl = match script {
        Some(script) => RTL_SCRIPTS.contains(&script.as_str()),
        None => RTL_LANGUAGES.contains(&language.as_str()),
    };
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
    fn the_script_decides_then_the_language() {
        check("ar", "rtl");
        check("fa-IR", "rtl");
        check("az-Arab", "rtl");
        check("ar-Latn", "ltr");
        check("en-GB", "ltr");
        check("", "ltr");
    }

    #[test]
    fn one_letter_is_enough_for_a_text_to_run_the_other_way() {
        assert!(has_rtl("a\u{5d0}") && has_rtl("\u{627}"));
        assert!(!has_rtl("深度 – “a” 🚀 é") && !has_rtl(""));
    }
}
