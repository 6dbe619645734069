//! What there is to say of names.

use crate::code::Code;
use crate::finding::Finding;

/// How many names are told of a document: more help nobody, and each costs a comparison with all
/// that the format has.
pub(super) const TOLD: usize = 100;

/// What there is to say of the names in a document.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) findings: Vec<Finding>,
    /// How many more there would be.
    pub(crate) more: usize,
    /// Its `lang` as it is written.
    pub(crate) lang: Option<String>,
}

impl Found {
    /// Each as `path: sentence; hint`.
    pub(crate) fn messages(&self) -> Vec<String> {
        let each = self.findings.iter().map(|it| [&it.path, ": ", &it.message()].concat());
        let more = (self.more > 0).then(|| format!("$: {} more names are wrong", self.more));
        each.chain(more).collect()
    }

    pub(super) fn unknown<'a>(
        &mut self,
        path: String,
        name: &str,
        known: impl Iterator<Item = &'a String>,
    ) {
        self.add(|| unknown(path, name, known));
    }

    pub(super) fn repeated(&mut self, path: String) {
        let sentence = "stands more than once in its object, and only the last one counts";
        let hint = "keep one of them, or give the other the name that it should have";
        self.add(|| Finding::warning(Code::RepeatedField, path, sentence, hint));
    }

    /// Adds a finding, which is only made where it is told.
    fn add(&mut self, finding: impl FnOnce() -> Finding) {
        if self.findings.len() < TOLD {
            self.findings.push(finding());
        } else {
            self.more += 1;
        }
    }
}

fn unknown<'a>(path: String, name: &str, known: impl Iterator<Item = &'a String>) -> Finding {
    let folded = |name: &str| name.to_lowercase().replace(['-', ' '], "_");
    let most = |known: &str| (known.len() / 3).max(1);
    // What differs in length by more is not compared, so that a long name costs nothing.
    let near = known
        .filter(|known| name.chars().take(100).count().abs_diff(known.len()) <= most(known))
        .map(|known| (strsim::damerau_levenshtein(&folded(name), known), known))
        .filter(|(distance, known)| *distance <= most(known))
        .min_by_key(|(distance, _)| *distance);
    let hint = match near {
        Some((_, known)) => format!("did you mean `{known}`?"),
        None => "take it out, or look its name up in docs/format.md".to_owned(),
    };
    Finding::warning(
        Code::UnknownField,
        path,
        "is no field of the format, so it is not shown",
        hint,
    )
}
