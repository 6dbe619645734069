//! Which way a language is written.

/// The direction of a text.
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

#[cfg(test)]
mod tests {
    use super::direction;

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
}
