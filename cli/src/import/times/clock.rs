//! The time of day among the parts of a text, however it is written.

use std::ops::Range;

use super::found::Unreadable;
use super::parts::Part;

/// A time of day: hour, minute, second.
pub(super) type Clock = (i8, i8, i8);

/// Where a time of day stands among the parts, and which it is.
pub(super) struct Found {
    pub(super) at: Range<usize>,
    pub(super) clock: Clock,
}

/// Words for both halves of the day, in lower case.
const FIRST: [&str; 5] = ["am", "ص", "sa", "πμ", "पूर्वाह्न"];
const SECOND: [&str; 5] = ["pm", "م", "ch", "μμ", "अपराह्न"];

/// The time of day with colons, or an hour with its half of the day; none if there is none.
pub(super) fn with_signs(parts: &[Part<'_>]) -> Result<Option<Found>, Unreadable> {
    let is_start = |pair: &[Part<'_>]| {
        matches!(pair, [hour, minute] if hour.is_number() && minute.is_number()
            && minute.follows(":") && !hour.before.trim_end().ends_with('+'))
    };
    let Some(at) = parts.windows(2).position(is_start) else { return hour_alone(parts) };
    if may_be_offset(parts, at) {
        return Err(Unreadable::TwoWays("a time of day or how far it is from UTC"));
    }
    let mut end = at + 2;
    let second = parts.get(end).filter(|it| it.is_number() && it.follows(":"));
    end += usize::from(second.is_some());
    // Parts of a second stand behind a point, or as ISO 8601 has it a comma.
    let is_fraction = |it: &&Part<'_>| {
        it.is_number() && (it.before == "." || it.before == "," && it.digits() > 2)
    };
    end += usize::from(second.is_some() && parts.get(end).filter(is_fraction).is_some());
    let hour = number(parts, at);
    let clock = (hour, number(parts, at + 1), second.map_or(Some(0), |_| number(parts, at + 2)));
    let (Some(hour), Some(minute), Some(second)) = clock else { return Err(Unreadable::NoTime) };
    let (half, at, end) = half(parts, at, end);
    whole(half, hour, minute, second, at..end)
}

/// Whether `-07:00` behind a day may as well be an offset: where no day has another time.
fn may_be_offset(parts: &[Part<'_>], at: usize) -> bool {
    let [Some(hour), Some(minute)] = [at, at + 1].map(|at| number(parts, at)) else { return false };
    let is_joined = parts.get(at).is_some_and(|it| it.before == "-");
    is_joined && at == 3 && at + 2 == parts.len() && hour <= 12 && minute % 15 == 0
}

/// `9 pm`.
fn hour_alone(parts: &[Part<'_>]) -> Result<Option<Found>, Unreadable> {
    let is_half = |it: &Part<'_>| matches!(it.text, "am" | "pm");
    let is_hour = |pair: &[Part<'_>]| matches!(pair, [hour, half] if (1..3).contains(&hour.digits()) && is_half(half));
    let Some(at) = parts.windows(2).position(is_hour) else { return Ok(None) };
    let is_first = parts.get(at + 1).is_some_and(|half| half.text == "am");
    // In German, “am” stands before a day: “6. Mai 2026 um 9 am Abend” has no half of a day.
    let hour = number(parts, at).filter(|hour| (1..=12).contains(hour));
    let Some(hour) = hour else { return Ok(None) };
    whole(Some(is_first), hour, 0, 0, at..at + 2)
}

/// The time of day with dots, or in digits alone: where what is left is a day without it.
pub(super) fn without_signs(
    parts: &[Part<'_>],
    is_day: impl Fn(&[Part<'_>]) -> bool,
) -> Result<Option<Found>, Unreadable> {
    let mut found: Vec<Found> = Vec::new();
    for at in 0..parts.len() {
        let Some(end) = dotted(parts, at).or_else(|| digits(parts, at)) else { continue };
        let clock =
            match end - at {
                1 => together(parts, at),
                count => {
                    Some([0, 1, 2].map(|it| {
                        if it < count { number(parts, at + it).unwrap_or(-1) } else { 0 }
                    }))
                }
            };
        let Some([hour, minute, second]) = clock else { continue };
        let (half, at, end) = half(parts, at, end);
        let others = [parts.get(..at).unwrap_or_default(), parts.get(end..).unwrap_or_default()];
        let others = others.concat();
        if let Ok(Some(it)) = whole(half, hour, minute, second, at..end)
            && is_day(&others)
        {
            let is_year = |it: &Part<'_>| it.digits() == 4 && it.text < "2100" && it.text > "1900";
            let has_year = others.iter().any(|it| matches!(it.digits(), 4 | 8));
            if end - at == 1 && !has_year && parts.get(at).is_some_and(is_year) {
                return Err(Unreadable::TwoWays("with the year or the time of day last"));
            }
            found.push(it);
        }
    }
    match found.len() {
        0 | 1 => Ok(found.pop()),
        _ => Err(Unreadable::TwoWays("with one or another time of day")),
    }
}

/// Where `08.00` or `08.00.00` ends.
fn dotted(parts: &[Part<'_>], at: usize) -> Option<usize> {
    let is_two = |it: &Part<'_>| (1..3).contains(&it.digits());
    let is_first = parts.get(at).is_some_and(|it| is_two(it) && it.before != ".");
    let more = parts.get(at + 1..)?.iter().take_while(|it| it.is_number() && it.before == ".");
    let count = more.clone().filter(|it| it.digits() == 2).count();
    (is_first && (1..3).contains(&count) && count == more.count()).then_some(at + 1 + count)
}

/// Where `0800` or `080000` ends, which begins no word of its own.
fn digits(parts: &[Part<'_>], at: usize) -> Option<usize> {
    let part = parts.get(at)?;
    let stands_alone = part.before.starts_with(char::is_whitespace) || part.before.is_empty();
    (stands_alone && at > 0 && matches!(part.digits(), 4 | 6)).then_some(at + 1)
}

/// Hour, minute and second of `0800` or `080000`.
fn together(parts: &[Part<'_>], at: usize) -> Option<[i8; 3]> {
    let text = parts.get(at)?.text;
    let two = |at: usize| text.get(at..at + 2).map_or(Some(0), |it| it.parse().ok());
    Some([two(0)?, two(2)?, two(4)?])
}

/// Whether a time of day is said to be in the first half of the day, and where it stands with the
/// word that says so.
fn half(parts: &[Part<'_>], at: usize, end: usize) -> (Option<bool>, usize, usize) {
    let half = |at: usize| {
        let text = parts.get(at)?.text;
        (FIRST.contains(&text) || SECOND.contains(&text)).then(|| FIRST.contains(&text))
    };
    if let Some(first) = half(end) {
        return (Some(first), at, end + 1);
    }
    match at.checked_sub(1).and_then(|before| Some((before, half(before)?))) {
        Some((before, first)) => (Some(first), before, end),
        None => (None, at, end),
    }
}

/// The time of day, if it is one. Midnight may be 24:00, and a leap second is the one before.
fn whole(
    is_first: Option<bool>,
    hour: i8,
    minute: i8,
    second: i8,
    at: Range<usize>,
) -> Result<Option<Found>, Unreadable> {
    let hour = match is_first {
        Some(false) if hour < 12 => hour + 12,
        Some(true) if hour == 12 => 0,
        _ => hour,
    };
    let is_midnight = hour == 24 && minute == 0 && second == 0;
    let is_time =
        (0..24).contains(&hour) && (0..60).contains(&minute) && (0..=60).contains(&second);
    match is_time || is_midnight {
        true => Ok(Some(Found { at, clock: (hour, minute, second.min(59)) })),
        false => Err(Unreadable::NoTime),
    }
}

fn number(parts: &[Part<'_>], at: usize) -> Option<i8> {
    i8::try_from(parts.get(at)?.number()?).ok()
}
