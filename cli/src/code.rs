//! The names for programs of all that `check` finds beyond the problems of a document.

/// Declares the codes once, with the list of all.
macro_rules! codes {
    ($($Code:ident = $name:literal,)+) => {
        /// What a finding is about, for programs; the names stay where sentences are reworded.
        /// `docs/check.md` says what each stands for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Code { $($Code,)+ }

        impl Code {
            #[cfg(test)]
            const ALL: &'static [Self] = &[$(Self::$Code),+];

            pub(crate) fn name(self) -> &'static str {
                match self { $(Self::$Code => $name,)+ }
            }
        }
    };
}

codes! {
    Unreadable = "unreadable",
    NotUtf8 = "not-utf8",
    InvalidMarkdown = "invalid-markdown",
    NearSection = "near-section",
    UnknownField = "unknown-field",
    RepeatedField = "repeated-field",
    UnusableName = "unusable-name",
    MissingId = "missing-id",
    IdMismatch = "id-mismatch",
    RepeatedId = "repeated-id",
    RepeatedUrl = "repeated-url",
    MissingLang = "missing-lang",
    InvalidLang = "invalid-lang",
    OtherLanguage = "other-language",
    LeftoverEntity = "leftover-entity",
    LeftoverTag = "leftover-tag",
    MissingUrl = "missing-url",
    MissingDate = "missing-date",
    FutureDate = "future-date",
    DatesOutOfOrder = "dates-out-of-order",
    EventAfterStory = "event-after-story",
    PredictionOver = "prediction-over",
    MissingAlt = "missing-alt",
    MissingSize = "missing-size",
    InsecureImage = "insecure-image",
    MissingCitations = "missing-citations",
    UnknownCitation = "unknown-citation",
    RepeatedLink = "repeated-link",
    RelatedToItself = "related-to-itself",
    TextTooLong = "text-too-long",
    ListTooLong = "list-too-long",
}

#[cfg(test)]
mod tests {
    use super::Code;
    use news_card::ProblemKind;

    #[test]
    fn the_documentation_lists_each_code_once() {
        let page = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/check.md");
        let page = std::fs::read_to_string(page).unwrap();
        let rows = page.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` |"));
        let mut listed: Vec<_> = rows.map(|(code, _)| code).collect();
        let own = Code::ALL.iter().map(|code| code.name());
        let mut all: Vec<_> = own.chain(ProblemKind::CODES.iter().copied()).collect();
        all.push("not-json");
        listed.sort_unstable();
        all.sort_unstable();
        assert_eq!(listed, all);
        all.dedup();
        assert_eq!(listed, all, "two kinds share a code");
    }
}
