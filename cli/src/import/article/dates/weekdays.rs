//! The names of the days of the week.

const NAMES: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thur",
    "thurs",
    "fri",
    "sat",
    "sun",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "mo",
    "di",
    "mi",
    "do",
    "fr",
    "sa",
    "so",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "lunes",
    "martes",
    "miércoles",
    "jueves",
    "viernes",
    "sábado",
    "domingo",
    "segunda-feira",
    "terça-feira",
    "quarta-feira",
    "quinta-feira",
    "sexta-feira",
    "понедельник",
    "вторник",
    "среда",
    "четверг",
    "пятница",
    "суббота",
    "воскресенье",
    "月",
    "火",
    "水",
    "木",
    "金",
    "土",
    "日",
];
/// What may stand before the first word of a day.
const ON: &[&str] = &["on", "am", "le", "el", "em"];

pub(super) fn is_one(word: &str) -> bool {
    NAMES.contains(&word.trim_end_matches('.').to_lowercase().as_str())
}

/// A text without the weekday with which it begins, and without `on` before a day.
pub(super) fn without(text: &str) -> &str {
    let mut rest = text.trim_start();
    for is in [|word: &str| ON.contains(&word.to_lowercase().as_str()), is_one] {
        let parts = rest.split_once([' ', ',']).filter(|(word, _)| is(word));
        rest = parts.map_or(rest, |(_, after)| after.trim_start_matches([' ', ',']));
    }
    rest
}

/// What follows a date, without the weekday in parentheses.
pub(super) fn without_after(rest: &str) -> &str {
    let inner = rest.trim_start().strip_prefix(['(', '（']);
    let parts = inner.and_then(|inner| inner.split_once([')', '）']));
    parts.filter(|(word, _)| is_one(word)).map_or(rest, |(_, after)| after)
}
