//! Times of day in a text, in the signs of many languages: `9:30`, `9 h 30`, `9時30分`, `10 am`.

use super::halves::{EVENING, MORNING};

/// A time of day in a text, from where to where.
pub(super) struct Clock {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) hour: u8,
    pub(super) minute: u8,
}

/// All that may be a time of day, the last one first: a date stands before its time.
pub(super) fn clocks(text: &str) -> Vec<Clock> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let length = digits(rest);
        if length == 0 {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        }
        let (number, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        let hour = number.parse::<u8>().ok().filter(|hour| length <= 2 && *hour <= 24);
        if let Some(hour) = hour
            && let Some((minute, used)) = minutes(after)
        {
            found.push(Clock { start: at, end: at + length + used, hour, minute });
        }
        at += length;
    }
    found.reverse();
    found
}

/// The minutes behind an hour, and how long they are with their signs.
fn minutes(after: &str) -> Option<(u8, usize)> {
    const SIGNS: &[&str] = &[":", "：", ".", "時", "时", "點", "点", "시", "h", "H", "ч"];
    const ENDS: &[&str] = &["分", "분", "min", "мин"];
    let trimmed = after.trim_start_matches(' ');
    let space = after.len() - trimmed.len();
    let number = |text: &str| {
        let length = text.bytes().take_while(u8::is_ascii_digit).count();
        let minute = text.get(..length)?.parse::<u8>().ok().filter(|it| *it < 60 && length <= 2)?;
        Some((minute, length))
    };
    let Some(sign) = SIGNS.iter().find(|sign| trimmed.starts_with(**sign)) else {
        // `10 am`, `10 Uhr`.
        let word = trimmed.split(|c: char| !(c.is_alphanumeric() || c == '.')).next()?;
        let word = word.to_lowercase();
        let is_hour = MORNING.contains(&word.as_str())
            || EVENING.contains(&word.as_str())
            || matches!(word.as_str(), "uhr" | "बजे" | "часов" | "hrs");
        return is_hour.then_some((0, 0));
    };
    let behind = trimmed.get(sign.len()..)?;
    let inner = behind.trim_start_matches(' ');
    let gap = behind.len() - inner.len();
    let is_tight = matches!(*sign, ":" | "：" | ".");
    match number(inner).filter(|_| !is_tight || gap == 0) {
        Some((minute, length)) => {
            let rest = inner.get(length..)?;
            // Seconds say nothing that a reader needs.
            let seconds = rest.strip_prefix([':', '：']).and_then(number).map(|(_, it)| it + 1);
            let length = length + seconds.unwrap_or(0);
            let rest = inner.get(length..)?;
            let end = ENDS.iter().find(|end| rest.trim_start().starts_with(**end));
            let end = end.map_or(0, |end| rest.len() - rest.trim_start().len() + end.len());
            Some((minute, space + sign.len() + gap + length + end))
        }
        // `10h`, `9時`.
        None if !is_tight => {
            let ends = !behind.starts_with(char::is_alphanumeric);
            ends.then_some((0, space + sign.len()))
        }
        None => None,
    }
}
