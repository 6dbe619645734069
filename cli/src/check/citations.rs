//! Citation marks without a citation, and analyses by a machine without sources.

use news_card::{AuthorshipKind, Card};

use crate::code::Code;
use crate::fields::Text;
use crate::finding::Finding;

pub(super) fn find(card: &Card, texts: &[Text]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let provenance = card.provenance.as_ref();
    let is_by_machine = provenance.is_some_and(|provenance| {
        let sections = provenance.sections.iter().map(|(_, authorship)| authorship.kind);
        sections.chain([provenance.whole.kind]).any(|kind| kind != AuthorshipKind::Human)
    });
    if is_by_machine && card.citations.is_empty() {
        let sentence = "an analysis by a machine without a source, and the card says so";
        let hint = "list what it rests on, and refer to it with [1] in the texts";
        findings.push(Finding::warning(Code::MissingCitations, "citations", sentence, hint));
    }
    for text in texts {
        for number in marks(&text.text).filter(|number| *number > card.citations.len()) {
            let sentence = match card.citations.len() {
                0 => format!("refers to [{number}], but there are no citations"),
                1 => format!("refers to [{number}], but there is 1 citation"),
                count => format!("refers to [{number}], but there are {count} citations"),
            };
            let hint = "add the citation, or take the mark out";
            findings.push(Finding::warning(Code::UnknownCitation, &text.path, sentence, hint));
        }
    }
    findings
}

/// The numbers in square brackets, as far as they look like citation marks and not like an index
/// into something or a year.
fn marks(text: &str) -> impl Iterator<Item = usize> {
    text.match_indices('[').filter_map(|(at, _)| {
        let before = text.get(..at)?;
        let after = text.get(at + 1..)?;
        let end = after.bytes().take(4).position(|byte| !byte.is_ascii_digit())?;
        let digits = after.get(..end)?;
        let is_plain = after.as_bytes().get(end) == Some(&b']') && !digits.starts_with('0');
        let is_index = before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
        digits.parse().ok().filter(|_| is_plain && !is_index)
    })
}

#[cfg(test)]
mod tests {
    use super::marks;

    #[test]
    fn marks_are_told_from_other_brackets() {
        let check = |text: &str, expected: &[usize]| {
            assert_eq!(marks(text).collect::<Vec<_>>(), expected, "{text}");
        };
        check("So [1], and so [12] [3].", &[1, 12, 3]);
        check("cells[1] [01] [0] [2024] [a] [] [1", &[]);
        check("[[7]]", &[7]);
    }
}
