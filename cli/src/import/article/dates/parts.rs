//! Words for parts of a year.

/// Whether a word is a quarter or a half of a year.
pub(super) fn is_quarter(word: &str) -> bool {
    matches!(word.to_ascii_uppercase().as_str(), "Q1" | "Q2" | "Q3" | "Q4" | "H1" | "H2")
}

/// Whether a word is a part of a year or of a month.
pub(super) fn is_part(word: &str) -> bool {
    const PARTS: &[&str] = &[
        "early",
        "mid",
        "late",
        "end",
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
        "anfang",
        "mitte",
        "ende",
        "frühjahr",
        "sommer",
        "herbst",
        "début",
        "fin",
        "printemps",
        "été",
        "automne",
        "hiver",
        "principios",
        "mediados",
        "finales",
        "início",
        "meados",
        "final",
        "начало",
        "конец",
        "весна",
        "лето",
        "осень",
        "зима",
    ];
    PARTS.contains(&word.to_lowercase().as_str())
}
