//! Times of day as some languages write them: `9h30`, `9 h 30`, `9.30 Uhr`.

/// The text with a colon in each time of day that has another sign there, and without the word
/// behind it.
pub(in super::super) fn with_colons(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, number) = rest.split_at(at);
        out.push_str(before);
        let end = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
        let (hour, after) = number.split_at(end);
        out.push_str(hour);
        rest = match minutes(hour, after) {
            Some((minutes, after)) => {
                out.extend([":", minutes]);
                after
            }
            None => after,
        };
    }
    out + rest
}

/// The minutes behind an hour, and what follows them.
fn minutes<'a>(hour: &str, after: &'a str) -> Option<(&'a str, &'a str)> {
    if hour.len() > 2 || hour.parse::<u8>().ok()? > 24 {
        return None;
    }
    let two = |text: &'a str| {
        let (minutes, rest) = text.split_at_checked(2)?;
        let is_minutes = minutes.parse::<u8>().is_ok_and(|it| it < 60) && !minutes.starts_with('+');
        (is_minutes && !rest.starts_with(|c: char| c.is_alphanumeric())).then_some((minutes, rest))
    };
    if let Some(behind) = after.trim_start_matches(' ').strip_prefix(['h', 'H']) {
        return two(behind.trim_start_matches(' '));
    }
    let (minutes, rest) = two(after.strip_prefix(['.', ':'])?)?;
    let word = rest.trim_start_matches(' ');
    let ends = |rest: &&str| !rest.starts_with(|c: char| c.is_alphanumeric());
    let behind =
        ["Uhr", "uhr", "hrs", "h"].iter().find_map(|it| word.strip_prefix(it).filter(ends));
    behind.map(|rest| (minutes, rest))
}

#[cfg(test)]
mod tests {
    use super::with_colons;

    #[test]
    fn hours_and_minutes_have_a_colon_between_them() {
        for (text, expected) in [
            ("5 mai 2026 à 9h30", "5 mai 2026 à 9:30"),
            ("5 mai 2026 à 9 h 30", "5 mai 2026 à 9:30"),
            ("5. Mai 2026, 9.30 Uhr", "5. Mai 2026, 9:30"),
            ("um 09:30 Uhr", "um 09:30"),
            ("9:30 h", "9:30"),
            ("2026-05-05 09:30", "2026-05-05 09:30"),
            ("05.05.2026", "05.05.2026"),
            ("12h of rain", "12h of rain"),
            ("9.30 hours", "9.30 hours"),
            ("9h301", "9h301"),
            ("é 9", "é 9"),
        ] {
            assert_eq!(with_colons(text), expected);
        }
    }
}
