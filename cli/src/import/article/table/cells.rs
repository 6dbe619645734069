//! What a cell of a table says.

use news_card::Cell;

/// Words for yes and no in the languages of the importer and of their neighbours, in lower case.
const YES: &[&str] =
    &["yes", "sí", "si", "oui", "ja", "sim", "да", "はい", "是", "예", "네", "نعم", "हाँ", "हां"];
const NO: &[&str] = &[
    "no",
    "non",
    "nein",
    "nee",
    "nej",
    "não",
    "нет",
    "いいえ",
    "否",
    "아니오",
    "아니요",
    "لا",
    "नहीं",
    "नही",
];

/// A number only where it is written as nothing else: no unit, no separator, and no year, which
/// a reader's number format would tear apart.
pub(super) fn read(text: &str) -> Cell {
    let text = text.trim();
    let lower = text.to_lowercase();
    match lower.as_str() {
        "" | "-" | "–" | "—" | "n/a" | "?" | "unknown" => return Cell::Missing,
        "✓" | "✔" | "✔️" | "✅" => return Cell::Bool(true),
        "✗" | "✘" | "❌" | "✖" | "✖️" => return Cell::Bool(false),
        word if YES.contains(&word) => return Cell::Bool(true),
        word if NO.contains(&word) => return Cell::Bool(false),
        _ => {}
    }
    let is_plain = text.len() <= 15
        && text.trim_start_matches('-').starts_with(|c: char| c.is_ascii_digit())
        && text.ends_with(|c: char| c.is_ascii_digit())
        && text.trim_start_matches('-').chars().all(|c| c.is_ascii_digit() || c == '.');
    let is_year = text.len() == 4 && (text.starts_with("19") || text.starts_with("20"));
    match text.parse::<f64>() {
        // Only what is written the same again is a number; `1.50` and `007` are not.
        Ok(number) if is_plain && !is_year && number.to_string() == text => Cell::Number(number),
        _ => Cell::Text(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, read};

    #[test]
    fn cells_are_what_they_say() {
        let check = |text: &str, cell: Cell| assert_eq!(read(text), cell, "{text:?}");
        check("Moderate", Cell::Text("Moderate".into()));
        check("Yes", Cell::Bool(true));
        check("❌", Cell::Bool(false));
        for text in ["Sí", "Oui", "JA", "Sim", "да", "はい", "是", "예", "نعم", "हाँ"]
        {
            check(text, Cell::Bool(true));
        }
        for text in ["No", "non", "Nein", "Não", "нет", "いいえ", "否", "아니오", "لا", "नहीं"]
        {
            check(text, Cell::Bool(false));
        }
        check("—", Cell::Missing);
        check("N/A", Cell::Missing);
        check("128", Cell::Number(128.0));
        check("-3.5", Cell::Number(-3.5));
        for text in ["2026", "1,000", "007", "1.50", "128K", "$5", "1e9", "NaN", "1.2.3"] {
            check(text, Cell::Text(text.into()));
        }
    }
}
