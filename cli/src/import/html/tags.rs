//! Subjects, and what programs write in their place.

use super::held::Held;

/// A subject without the word of a program before it; none where the text is for programs alone: an
/// identifier, or a switch such as `Lite:true`.
pub(super) fn subject(text: &str) -> Option<&str> {
    let text = text.trim();
    if is_identifier(text) {
        return None;
    }
    let Some((key, value)) = text.split_once([':', '=']) else { return Some(text) };
    let is_key =
        !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || "_-.".contains(c));
    if !is_key || value.starts_with([' ', '/']) || value.is_empty() {
        return Some(text);
    }
    if ["tag", "topic", "keyword", "category", "section", "subject"]
        .iter()
        .any(|it| it.eq_ignore_ascii_case(key))
    {
        return subject(value);
    }
    let is_switch = matches!(value.to_lowercase().as_str(), "true" | "false" | "null");
    let is_number =
        value.bytes().all(|it| it.is_ascii_digit()) && key.starts_with(|c: char| c.is_alphabetic());
    (!is_switch && !is_number && !is_identifier(value)).then_some(text)
}

/// The subjects in one text, which commas or semicolons part.
pub(super) fn split(subjects: &str) -> impl Iterator<Item = &str> {
    let parts = subjects.split([',', ';', '，', '、', '；']).map(str::trim);
    parts.filter(|part| part.chars().any(char::is_alphanumeric))
}

/// Whether these subjects are in a card, as far as they are for people.
pub(super) fn are_held(subjects: &str, held: &Held) -> bool {
    split(subjects).all(|part| subject(part).is_none_or(|part| held.holds(part)))
}

/// Whether a text is a number of a database: a UUID, many digits, or many digits of base 16.
fn is_identifier(text: &str) -> bool {
    /// Years and names such as `7500` are shorter.
    const SHORTEST_NUMBER: usize = 6;
    const SHORTEST: usize = 16;
    let is_number = text.len() >= SHORTEST_NUMBER && text.bytes().all(|it| it.is_ascii_digit());
    let bare: String = text.chars().filter(|c| *c != '-').collect();
    let is_hex = bare.len() >= SHORTEST
        && bare.bytes().all(|it| it.is_ascii_hexdigit())
        && bare.contains(|c: char| c.is_ascii_digit());
    is_number || is_hex
}

#[cfg(test)]
mod tests {
    use super::subject;

    #[test]
    fn what_is_for_programs_is_no_subject() {
        for (text, expected) in [
            ("Cranes", Some("Cranes")),
            ("Tag:Cranes", Some("Cranes")),
            ("Topic:Ports", Some("Ports")),
            ("Lite:true", None),
            ("LayerCake:3", None),
            ("C5BFA7D5-0B1E-4C0A-9D55-3F1B7C0F2A11", None),
            ("section=1234567", None),
            ("Star Trek: Discovery", Some("Star Trek: Discovery")),
            ("Ratio 3:1", Some("Ratio 3:1")),
            ("2026", Some("2026")),
            ("24:7", Some("24:7")),
            ("Facade", Some("Facade")),
        ] {
            assert_eq!(subject(text), expected, "{text}");
        }
    }
}
