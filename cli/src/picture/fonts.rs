//! The fonts that pictures are set in: those built in, then those given. The fonts of the machine
//! are never asked, so that a picture is the same everywhere.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;

use harfrust::Language;

use super::face::{Data, Face};
use super::voice::Voice;

/// All fonts at hand.
pub(crate) struct Fonts {
    /// Those built in, each with whether it has serifs.
    own: Vec<(bool, Face)>,
    given: Vec<Face>,
}

/// How a text is to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) serif: bool,
    pub(super) bold: bool,
}

const SERIF: bool = true;
const SANS: bool = false;

/// What is built in; `fonts/README.md` says where it is from.
const OWN: [(bool, &[u8]); 12] = [
    (SERIF, include_bytes!("../../fonts/NotoSerif-Bold.ttf")),
    (SERIF, include_bytes!("../../fonts/NotoSerif-Regular.ttf")),
    (SANS, include_bytes!("../../fonts/NotoSans-Bold.ttf")),
    (SANS, include_bytes!("../../fonts/NotoSans-Regular.ttf")),
    (SERIF, include_bytes!("../../fonts/NotoNaskhArabic-Bold.ttf")),
    (SANS, include_bytes!("../../fonts/NotoSansArabic-Regular.ttf")),
    (SERIF, include_bytes!("../../fonts/NotoSerifHebrew-Bold.ttf")),
    (SANS, include_bytes!("../../fonts/NotoSansHebrew-Regular.ttf")),
    (SERIF, include_bytes!("../../fonts/NotoSerifDevanagari-Bold.ttf")),
    (SANS, include_bytes!("../../fonts/NotoSansDevanagari-Regular.ttf")),
    (SANS, include_bytes!("../../fonts/NotoSansMath-Symbols.ttf")),
    (SANS, include_bytes!("../../fonts/NotoSansSymbols2-Symbols.ttf")),
];

/// Which family of a collection writes Han characters as a language does: the start of the
/// language’s tag, and the word in the family’s name.
const HAN: [(&str, &str); 8] = [
    ("zh-hk", "HK"),
    ("zh-hant-hk", "HK"),
    ("zh-hant", "TC"),
    ("zh-tw", "TC"),
    ("zh-mo", "TC"),
    ("zh", "SC"),
    ("ja", "JP"),
    ("ko", "KR"),
];

impl Fonts {
    /// The fonts built in and those in `files`, which may be collections.
    ///
    /// # Errors
    /// One sentence that names the file that is no font or cannot be read.
    pub(crate) fn load(files: &[PathBuf]) -> Result<Self, String> {
        let mut own = Vec::new();
        for (serif, bytes) in OWN {
            let faces = Face::all_in(&Data::new(Cow::Borrowed(bytes)));
            let faces = faces.map_err(|fault| format!("a font that is built in {fault}"))?;
            own.extend(faces.into_iter().map(|face| (serif, face)));
        }
        let mut given = Vec::new();
        for file in files {
            let bytes = std::fs::read(file)
                .map_err(|error| format!("the font {} cannot be read: {error}", file.display()))?;
            let faces = Face::all_in(&Arc::new(Cow::Owned(bytes)));
            given.extend(faces.map_err(|fault| format!("{} {fault}", file.display()))?);
        }
        Ok(Self { own, given })
    }

    /// The faces for a look in a language, the most fitting first.
    pub(super) fn voice(&self, look: Look, lang: &str) -> Voice<'_> {
        let mut own: Vec<_> = self.own.iter().collect();
        // Weight tells a headline from a text more than serifs do.
        own.sort_by_key(|(serif, face)| (face.bold != look.bold, *serif != look.serif));
        let lang = lang.to_ascii_lowercase();
        let han = HAN.iter().find(|(tag, _)| starts_with_tag(&lang, tag)).map(|(_, word)| *word);
        let mut given: Vec<_> = self.given.iter().collect();
        given.sort_by_key(|face| {
            let other_han = han.is_some_and(|han| !face.family.split(' ').any(|word| word == han));
            // A headline is never set as a listing of code.
            (face.family.contains("Mono"), other_han, face.bold != look.bold)
        });
        let faces = own.into_iter().map(|(_, face)| face).chain(given).collect();
        Voice { faces, language: lang.parse::<Language>().ok() }
    }

    /// Whether any face has all of `text`.
    pub(super) fn cover(&self, text: &str) -> bool {
        self.own.iter().map(|(_, face)| face).chain(&self.given).any(|face| face.covers(text))
    }
}

fn starts_with_tag(lang: &str, tag: &str) -> bool {
    lang.strip_prefix(tag).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}
