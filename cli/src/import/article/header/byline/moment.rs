//! A day with its time of day, as the languages that the importer knows write them, in numbers.

use super::super::super::super::times::zone_in_words;
use super::super::super::dates;
use super::halves::{EVENING, MORNING};
use super::minutes::clocks;

/// Words beside a time of day that say no more than that it is one.
const BESIDE: &[&str] = &[
    "at",
    "um",
    "uhr",
    "h",
    "hrs",
    "hs",
    "kl",
    "à",
    "a las",
    "a la",
    "las",
    "às",
    "as",
    "a",
    "o'clock",
    "o’clock",
    "г",
    "года",
    "в",
    "ч",
    "час",
    "часов",
    "минут",
    "बजे",
    "को",
    "समय",
    "في",
    "الساعة",
    "ساعة",
    "بتوقيت",
    "on",
    "le",
    "el",
    "em",
    "den",
    "بتاريخ",
    "dia",
];
/// A day and a time of day, and nothing else, as `2026-05-06 09:30` with the zone that stands behind
/// it. Where `day_first`, a day stands before its month if they are numbers.
pub(super) fn read(text: &str, day_first: bool) -> Option<String> {
    const LONGEST: usize = 120;
    if text.len() > LONGEST {
        return None;
    }
    let (place, text) = match zone_in_words(text) {
        Some((place, rest)) => (Some(place), rest),
        None => (None, text.to_owned()),
    };
    let text = plain(&text);
    clocks(&text).into_iter().find_map(|clock| {
        // Before a day of German `am` is no half of it.
        let before = text.get(..clock.start)?.trim_start();
        let before =
            before.strip_prefix("am ").or_else(|| before.strip_prefix("Am ")).unwrap_or(before);
        let (zone, after) = zone(text.get(clock.end..)?);
        let rest = format!("{before} {after}");
        let (half, rest) = half(&rest);
        let day = day(&rest, day_first)?;
        let hour = match half {
            Some(false) if clock.hour == 12 => 0,
            Some(true) if clock.hour < 12 => clock.hour + 12,
            _ => clock.hour,
        };
        let minute = clock.minute;
        let zone = zone.or_else(|| place.clone());
        let zone = zone.map(|zone| format!(" {zone}")).unwrap_or_default();
        (hour < 24).then(|| format!("{day} {hour:02}:{minute:02}{zone}"))
    })
}

/// The day that a text is but for such words, where its order may be in doubt.
pub(super) fn day(text: &str, day_first: bool) -> Option<String> {
    let text = without_words(text);
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    let dated = dates::leading(text).filter(|it| !it.rest.contains(char::is_alphanumeric))?;
    let is_day = |day: &str| day.len() == "2026-05-06".len();
    if dated.guess.is_none() {
        return Some(dated.date.as_str().to_owned()).filter(|day| is_day(day));
    }
    let parts: Vec<&str> = text.split(['/', '-']).filter(|_| day_first).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let written = format!("{year}-{month:0>2}-{day:0>2}");
    dates::leading(&written).filter(|it| it.guess.is_none() && is_day(it.date.as_str()))?;
    Some(written)
}

/// In digits of ASCII, without marks of vowels, with a space around what other scripts join.
fn plain(text: &str) -> String {
    let is_mark = |c: &char| !matches!(c, '\u{64b}'..='\u{652}' | '\u{200e}' | '\u{200f}');
    let text: String = text.chars().filter(is_mark).collect();
    let text =
        dates::with_ascii_digits(&text).replace(['\u{a0}', '\u{202f}', '　', '，', '、'], " ");
    let is_joined = |word: &&&str| !word.is_ascii() && word.chars().all(|c| u32::from(c) > 0x2e80);
    let joined = MORNING.iter().chain(EVENING).filter(is_joined);
    joined.fold(text, |text, word| text.replace(word, &format!(" {word} ")))
}

/// The zone with which a text begins, behind a word for half of the day, and the rest with that word.
fn zone(after: &str) -> (Option<String>, String) {
    let (half, rest) = {
        let trimmed = after.trim_start();
        let lower = trimmed.to_lowercase();
        let word = MORNING
            .iter()
            .chain(EVENING)
            .filter(|word| lower.starts_with(**word))
            .max_by_key(|word| word.len());
        let length = word.map_or(0, |word| word.len());
        let ends = |length: usize| {
            trimmed.get(length..).is_some_and(|it| !it.starts_with(char::is_alphanumeric))
        };
        let length = if ends(length) { length } else { 0 };
        trimmed.split_at_checked(length).unwrap_or(("", trimmed))
    };
    let trimmed = rest.trim_start_matches([' ', '(']);
    let trimmed = ["Uhr ", "h ", "Uhr(", "بتوقيت "]
        .iter()
        .find_map(|it| trimmed.strip_prefix(it))
        .unwrap_or(trimmed);
    let trimmed = trimmed.trim_start_matches([' ', '(']);
    let end = trimmed.find(|c: char| !(c.is_ascii_alphanumeric() || "+-:/_".contains(c)));
    let (word, after) = trimmed.split_at_checked(end.unwrap_or(trimmed.len())).unwrap_or_default();
    let is_name = (1..=5).contains(&word.len()) && word.bytes().all(|it| it.is_ascii_uppercase());
    let is_offset = word.starts_with(['+', '-'])
        || ["UTC", "GMT"]
            .iter()
            .any(|name| word.strip_prefix(name).is_some_and(|it| it.starts_with(['+', '-'])));
    let is_place = word.contains('/') && word.starts_with(|c: char| c.is_ascii_uppercase());
    if is_name || is_offset || is_place {
        (Some(word.to_owned()), format!("{half} {}", after.trim_start_matches(')')))
    } else {
        (None, format!("{half} {rest}"))
    }
}

/// Whether a text has a word for the second half of the day, or one for the first, and the rest.
fn half(text: &str) -> (Option<bool>, String) {
    let spaced = format!(" {} ", text.to_lowercase());
    for (words, is_evening) in [(EVENING, true), (MORNING, false)] {
        let mut words: Vec<&&str> = words.iter().collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        let mut found = words.into_iter().filter_map(|word| {
            let word = format!(" {word} ");
            spaced.contains(&word).then(|| spaced.replacen(&word, " ", 1))
        });
        if let Some(rest) = found.next() {
            return (Some(is_evening), rest);
        }
    }
    (None, text.to_owned())
}

fn without_words(text: &str) -> String {
    let text = text.replace(['(', ')', ',', ';', '|', '–', '—'], " ");
    let words = text.split_whitespace().filter(|word| {
        let word = word.trim_matches(['.', ':', '-']).to_lowercase();
        !word.is_empty() && !BESIDE.contains(&word.as_str())
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_day_with_its_time_is_read_in_eleven_languages() {
        for text in [
            "May 6, 2026, 9:30 a.m.",
            "Wednesday 6 May 2026 09.30",
            "6. Mai 2026 um 9:30 Uhr",
            "06.05.2026 09:30 Uhr",
            "6 mai 2026 à 9 h 30",
            "Le 6 mai 2026 à 9h30",
            "6 de mayo de 2026 a las 9:30 h",
            "6 de maio de 2026 às 9h30",
            "2026年5月6日 09:30",
            "2026年5月6日 上午9:30",
            "2026年5月6日 午前9時30分",
            "2026年5月6日 9時30分",
            "2026년 5월 6일 오전 9시 30분",
            "2026.05.06 09:30",
            "6 мая 2026 г. в 9:30",
            "6 مايو 2026 الساعة 9:30 صباحًا",
            "6 मई 2026, 9:30 बजे",
            "6 मई 2026 सुबह 9:30",
        ] {
            assert_eq!(read(text, false).as_deref(), Some("2026-05-06 09:30"), "{text}");
        }
        for (text, expected) in [
            ("2026年5月6日 下午3点", "2026-05-06 15:00"),
            ("May 7, 2026 at 10am", "2026-05-07 10:00"),
            ("7 de maio de 2026 às 22h", "2026-05-07 22:00"),
            ("Wednesday 6 May 2026 09.30 BST", "2026-05-06 09:30 BST"),
            ("6 May 2026 9:30 pm (UTC+2)", "2026-05-06 21:30 UTC+2"),
        ] {
            assert_eq!(read(text, false).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(read("06/05/2026 à 09h30", true).as_deref(), Some("2026-05-06 09:30"));
        assert_eq!(read("06/05/2026 à 09h30", false), None);
    }

    #[test]
    fn what_says_more_is_none() {
        for text in [
            "Cranes left 6 May 2026 at 10:00",
            "6 May 2026 at 10:00 the cranes left",
            "6 May 2026",
            "9:30",
            "3.5 percent in 2026",
            "",
        ] {
            assert_eq!(read(text, true), None, "{text}");
        }
    }
}
