//! Quarters and halves of years in the ways of several languages, and `2026. 5. 5.`, in which the
//! year is the first.

use super::numbers::{ascii_digits, date, digit, number, year};

/// Why a quarter is no date.
pub(super) const QUARTER: &str =
    "a quarter or a half of a year has no date of its own, so only the year is kept";

type Found<'a> = (String, Option<&'static str>, &'a str);

/// Beginnings of the words for a quarter or a half.
const UNITS: &[&str] = &[
    "quarter",
    "half",
    "quartal",
    "halbjahr",
    "trimest",
    "semest",
    "квартал",
    "кв.",
    "полугоди",
    "분기",
    "반기",
    "तिमाही",
    "छमाही",
    "الربع",
    "النصف",
];
const ORDINALS: &[&str] = &[
    "first",
    "second",
    "third",
    "fourth",
    "1st",
    "2nd",
    "3rd",
    "4th",
    "erstes",
    "zweites",
    "drittes",
    "viertes",
    "premier",
    "deuxième",
    "troisième",
    "quatrième",
    "primer",
    "segundo",
    "tercer",
    "cuarto",
    "primeiro",
    "terceiro",
    "quarto",
    "первый",
    "второй",
    "третий",
    "четвёртый",
    "четвертый",
    "i",
    "ii",
    "iii",
    "iv",
    "पहली",
    "दूसरी",
    "तीसरी",
    "चौथी",
    "الأول",
    "الثاني",
    "الثالث",
    "الرابع",
];
const BETWEEN: &[&str] =
    &["the", "of", "de", "del", "do", "du", "des", "la", "le", "en", "की", "من", "عام"];

/// The quarter, the half or the day with which a text begins, and what follows it.
pub(super) fn leading(text: &str) -> Option<Found<'_>> {
    year_first_with_points(text).or_else(|| after_year(text)).or_else(|| before_year(text))
}

/// `2026. 5. 5.`
fn year_first_with_points(text: &str) -> Option<Found<'_>> {
    let (first, rest) = text.split_once(". ")?;
    let found = year(first)?;
    let (month, rest) = digits(rest)?;
    let rest = rest.strip_prefix('.')?;
    let Some((day, after)) = rest.strip_prefix(' ').and_then(digits) else {
        return Some((date(found, Some(month), None), None, rest));
    };
    let after = after.strip_prefix('.')?;
    Some((date(found, Some(month), Some(day)), None, after))
}

/// A number of one or two digits.
fn digits(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| digit(c).is_none()).unwrap_or(text.len());
    let (found, rest) = text.split_at_checked(end)?;
    let is_short = (1..=2).contains(&found.chars().count());
    Some((number(&ascii_digits(found)).filter(|_| is_short)?, rest))
}

/// `2025年第二季度`, `2025년 2분기`, `2025 T2`.
fn after_year(text: &str) -> Option<Found<'_>> {
    let end = text.find(|c: char| digit(c).is_none())?;
    let (found, rest) = text.split_at_checked(end)?;
    let found = year(&ascii_digits(found))?;
    let inner = rest.strip_prefix(['年', '년']).unwrap_or(rest).trim_start();
    let inner = inner.strip_prefix('第').unwrap_or(inner).trim_start();
    let named = inner.strip_prefix(['一', '二', '三', '四', '1', '2', '3', '4', '上', '下']);
    let unit = named.and_then(|it| {
        ["季度", "四半期", "季", "분기", "半期"]
            .iter()
            .find_map(|unit| it.trim_start().strip_prefix(unit))
    });
    let word = inner.split([' ', ':', '：', ',', '–', '—']).next().unwrap_or_default();
    let after = unit.or_else(|| inner.strip_prefix(word).filter(|_| is_short(word)))?;
    Some((date(found, None, None), Some(QUARTER), after))
}

/// `T2 2025`, `2. Quartal 2026`, `second quarter of 2026`, `II кв. 2025 года`.
fn before_year(text: &str) -> Option<Found<'_>> {
    const MOST_WORDS: usize = 6;
    let (mut has_unit, mut has_number) = (false, false);
    let mut at = 0;
    for word in text.split(' ').take(MOST_WORDS) {
        let rest = text.get(at..)?;
        at += word.len() + 1;
        let lower = word.to_lowercase();
        let four = rest.char_indices().nth(4).map_or(rest.len(), |(end, _)| end);
        let (found, after) = rest.split_at_checked(four)?;
        let is_whole = !after.starts_with(char::is_alphanumeric);
        if let Some(found) = year(&ascii_digits(found)).filter(|_| is_whole) {
            let after = [" года", " год", " г."]
                .iter()
                .find_map(|it| after.strip_prefix(it))
                .unwrap_or(after);
            return (has_unit && has_number)
                .then(|| (date(found, None, None), Some(QUARTER), after));
        }
        if is_short(word) {
            (has_unit, has_number) = (true, true);
        } else if UNITS.iter().any(|unit| lower.starts_with(unit)) || lower.ends_with("분기") {
            has_unit = true;
            has_number |= lower.starts_with(|c: char| c.is_ascii_digit());
        } else if ORDINALS.contains(&lower.as_str()) || is_ordinal(&lower) {
            has_number = true;
        } else if !BETWEEN.contains(&lower.as_str()) {
            return None;
        }
    }
    None
}

/// `T2`, `2T`, `S1`, `Q3`, `H1`.
fn is_short(word: &str) -> bool {
    let is_unit = |c: char| matches!(c.to_ascii_uppercase(), 'T' | 'S' | 'Q' | 'H');
    let mut chars = word.chars();
    match (chars.next(), chars.next(), chars.next()) {
        (Some(one), Some(other), None) => {
            is_unit(one) && matches!(other, '1'..='4') || is_unit(other) && matches!(one, '1'..='4')
        }
        _ => false,
    }
}

/// `2.`, `2º`, `2-й`, `2e`.
fn is_ordinal(word: &str) -> bool {
    const LONGEST: usize = 4;
    word.starts_with(['1', '2', '3', '4'])
        && word.chars().count() <= LONGEST
        && word.chars().skip(1).all(|c| !c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::leading;

    #[test]
    fn quarters_and_days_are_read_in_several_languages() {
        for (text, day, rest) in [
            ("T2 2025: x", "2025", ": x"),
            ("2T 2025", "2025", ""),
            ("2. Quartal 2026: x", "2026", ": x"),
            ("1. Halbjahr 2026 – x", "2026", " – x"),
            ("2º trimestre de 2025: x", "2025", ": x"),
            ("2e trimestre 2025 : x", "2025", " : x"),
            ("The second quarter of 2026: x", "2026", ": x"),
            ("II кв. 2025: x", "2025", ": x"),
            ("2-й квартал 2025 года: x", "2025", ": x"),
            ("2분기 2025: x", "2025", ": x"),
            ("2025년 2분기: x", "2025", ": x"),
            ("2025年第二季度：x", "2025", "：x"),
            ("2025年第2四半期：x", "2025", "：x"),
            ("2025 T2: x", "2025", ": x"),
            ("2026. 5. 5.: x", "2026-05-05", ": x"),
            ("2026. 5. 5. x", "2026-05-05", " x"),
            ("2026. 5.: x", "2026-05", ": x"),
        ] {
            let found = leading(text).map(|(day, _, rest)| (day, rest));
            assert_eq!(found, Some((day.to_owned(), rest)), "{text}");
        }
        for text in [
            "T2 opens in 2025",
            "2025 ships",
            "2025",
            "2025年5月",
            "The second of 2026",
            "2026. It is",
            "Second half is dull",
            "2. Mai 2026",
        ] {
            assert_eq!(leading(text), None, "{text}");
        }
    }
}
