//! What else a line with a heading says of itself.

/// What stands behind the end of a label that is a question. Only its emphasis or a colon tells it
/// from a sentence that asks.
pub(super) fn behind_question(rest: &str) -> Option<&str> {
    let text = rest.trim_start().strip_prefix(['?', '？', '؟'])?;
    let ends = ["**", "__", "*", "_", ":", "："];
    ends.iter()
        .find_map(|end| text.strip_prefix(end))
        .map(|text| text.trim_start_matches([':', '：']))
}

/// Whether a line says that a machine wrote the analysis, and nothing else.
pub(in super::super) fn is_ai_claim(line: &str) -> bool {
    const CLAIMS: &[&str] =
        &["ai analysis grounded in", "ai-generated analysis", "ai generated analysis"];
    const LONGEST: usize = 80;
    line.len() <= LONGEST
        && CLAIMS.iter().any(|claim| {
            line.get(..claim.len()).is_some_and(|start| start.eq_ignore_ascii_case(claim))
        })
}
