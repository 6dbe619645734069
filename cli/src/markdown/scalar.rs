//! Small values that stand in text: shares of one, dates before a colon, named values.

use serde_json::{Number, Value};

use super::cells;

/// A share of one as it is written: `70%`, or with all its digits where it is no whole percent.
pub(super) fn written_share(share: f64) -> String {
    let percent = (share * 100.0).round();
    if share_of_percent(percent).to_bits() == share.to_bits() {
        format!("{percent}%")
    } else {
        share.to_string()
    }
}

/// `70%` or `0.7` as a number; anything else as the text it is, for the reader to complain of.
pub(super) fn share(words: &str) -> Value {
    let number = match words.strip_suffix('%') {
        Some(percent) => cells::number(percent.trim())
            .and_then(|percent| Number::from_f64(share_of_percent(percent.as_f64()?))),
        None => cells::number(words),
    };
    number.map_or_else(|| words.into(), Value::Number)
}

fn share_of_percent(percent: f64) -> f64 {
    percent / 100.0
}

/// Cuts `2026-05: what happened` at its first colon, or at a dash between spaces. What is of digits
/// and is no date is cut, too, so that the mistake is told.
pub(super) fn cut_date(words: &str) -> Option<(&str, &str)> {
    let cuts = [":", " – ", " — ", " - "];
    let (at, cut) =
        cuts.iter().filter_map(|cut| Some((words.find(cut)?, cut))).min_by_key(|(at, _)| *at)?;
    let (date, rest) = words.split_at_checked(at)?;
    let rest = rest.strip_prefix(cut)?;
    let rest = if *cut == ":" { rest.strip_prefix(' ').unwrap_or(rest) } else { rest };
    let date = date.trim();
    let is_date = date.starts_with(|c: char| c.is_ascii_digit())
        && date.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '/' | '.'));
    is_date.then_some((date, rest))
}

/// Cuts `First leg: what happened`: a time in a few words, before a colon and a space.
pub(super) fn cut_time(words: &str) -> Option<(&str, &str)> {
    const LONGEST: usize = 40;
    let (when, rest) = words.split_once(": ")?;
    let is_short = when.chars().count() <= LONGEST && !when.contains(['.', '!', '?', ';']);
    (is_short && !rest.trim().is_empty()).then_some((when, rest))
}

/// Cuts `Source: Somebody` into its lower-case name and its value.
pub(super) fn cut_name(words: &str) -> Option<(String, &str)> {
    let (name, value) = words.split_once(':')?;
    Some((name.trim().to_lowercase(), value.strip_prefix(' ').unwrap_or(value)))
}

#[cfg(test)]
mod tests {
    use super::{cut_date, share, written_share};
    use serde_json::json;

    #[test]
    fn a_share_is_written_in_percent_where_that_loses_nothing() {
        let check = |value: f64, written: &str| {
            assert_eq!(written_share(value), written);
            assert_eq!(share(written), json!(value));
        };
        for percent in 0..=100 {
            check(f64::from(percent) / 100.0, &format!("{percent}%"));
        }
        check(0.125, "0.125");
        check(1.0 / 3.0, "0.3333333333333333");
        assert_eq!(share("12.5 %"), json!(0.125));
        assert_eq!(share("high"), json!("high"));
    }

    #[test]
    fn a_date_ends_at_a_colon_or_a_dash() {
        assert_eq!(cut_date("2026-05: a: b"), Some(("2026-05", "a: b")));
        assert_eq!(cut_date("2026-05 – a: b"), Some(("2026-05", "a: b")));
        assert_eq!(cut_date("2026:  a"), Some(("2026", " a")));
        assert_eq!(cut_date("2026 a"), None);
    }
}
