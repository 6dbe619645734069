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

/// Scripts that run from right to left and are written today, by their ISO 15924 codes: four letters
/// each.
const RTL_SCRIPTS: &str = "adlmarabarangarahebrmandmendnkoorohgsamrsyrcsyresyrjsyrnthaayezi";

/// Languages that are written in one of them unless their tag says otherwise, by CLDR's likely
/// subtags (48): three letters each, or two and a space. What is extinct is left out. A text takes
/// less room in the app than a list.
const RTL_LANGUAGES: &str = concat!(
    "aaoabhabvacmacqacwacxadfaebaecafbaiiaijajpajtajuapcapdar araarbarcarqars",
    "aryarzauzavlayhaylaynaypazbbalbccbejbftbgnbgpbqibrhbskchgckbclddccdehdiv",
    "drwdv fa fasfaygbzgiggjkgjuglkhazhbohe hebhndhnohrziw ji jprjrbkaskhwks ",
    "kxpladlahlkilrclrllsaluzmdemvymznnqooruotapalpbtpbuperpesphrplkpnbprsps ",
    "pshpstpusrhgsamsclsd sdhsgrshdshuskrsndsshswbsycsynsyrtnftrwug uigur urd",
    "ushuzsvafwnewnixkpyddyi yidyihzum",
);

/// Regions in which a language is written the other way than elsewhere: two letters each, by the same
/// source.
const OTHER_WAY: &str =
    "aziqazirhacmhasdkkafkkcnkkirkkmnkuiqkuirkulbkycnmsccpapksdintgpkugkzugmnuzaf";

/// The direction of a language given as a BCP 47 tag, also with underscores; a script in the tag
/// decides, if there is one, then the language with the region.
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
    let tag = tag.to_ascii_lowercase();
    let mut subtags = tag.split(['-', '_']);
    let language = subtags.next().unwrap_or_default();
    let mut is_rtl = has(RTL_LANGUAGES, 3, language, "");
    // What follows a single letter is neither script nor region.
    for subtag in subtags.take_while(|subtag| subtag.len() > 1) {
        match subtag.len() {
            4 => {
                is_rtl = has(RTL_SCRIPTS, 4, subtag, "");
                break;
            }
            2 => {
                is_rtl ^= has(OTHER_WAY, 4, language, subtag);
                break;
            }
            _ => {}
        }
    }
    if is_rtl { Direction::RightToLeft } else { Direction::LeftToRight }
}

/// Whether a text of names of one length has this one, which is given in two parts.
fn has(names: &str, length: usize, first: &str, second: &str) -> bool {
    names.as_bytes().chunks(length).any(|name| {
        let name = name.trim_ascii_end();
        name.strip_prefix(first.as_bytes()) == Some(second.as_bytes())
    })
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

    /// For all tags of two or three letters, with and without each region. Languages that nobody
    /// writes today, and those for which CLDR's usual data has no script, may be missing.
    #[test]
    fn the_lists_are_those_of_cldr() {
        use icu::locale::{Locale, LocaleCanonicalizer, LocaleDirectionality, LocaleExpander};
        let all = LocaleDirectionality::new_with_expander(LocaleExpander::new_extended());
        let usual = LocaleDirectionality::new_with_expander(LocaleExpander::new_common());
        let canonicalizer = LocaleCanonicalizer::new_extended();
        let letters = || (b'a'..=b'z').map(char::from);
        let pairs: Vec<String> =
            letters().flat_map(|a| letters().map(move |b| format!("{a}{b}"))).collect();
        let triples = pairs.iter().flat_map(|pair| letters().map(move |c| format!("{pair}{c}")));
        let regions =
            pairs.iter().flat_map(|pair| pairs.iter().map(move |to| format!("{pair}-{to}")));
        let mut wrong = Vec::new();
        for tag in pairs.iter().cloned().chain(triples).chain(regions) {
            let Ok(mut locale) = tag.parse::<Locale>() else { continue };
            canonicalizer.canonicalize(&mut locale);
            // Of what is no language the region alone would be looked at.
            let language = locale.id.language.into();
            if all.get(&language).is_none() {
                continue;
            }
            let ours = direction(&tag).name() == "rtl";
            let exact = all.is_right_to_left(&locale.id);
            let least = usual.get(&language).is_some() && usual.is_right_to_left(&locale.id);
            if ours != exact && (ours || least) {
                wrong.push(tag);
            }
        }
        assert_eq!(wrong, [""; 0], "otherwise than in CLDR");
    }

    #[test]
    fn one_letter_is_enough_for_a_text_to_run_the_other_way() {
        assert!(has_rtl("a\u{5d0}") && has_rtl("\u{627}"));
        assert!(!has_rtl("深度 – “a” 🚀 é") && !has_rtl(""));
    }
}
