//! The badge above a title: `Fresh · collected in 30m`.

use std::fmt;

use jiff::SignedDuration;
use news_card::Timestamp;

use super::super::lines::without_symbols;

/// A badge, in parts.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Badge {
    pub(super) delay: Delay,
    /// A name before the badge's word.
    pub(super) source: Option<String>,
}

/// The time between publication and collection. It is no age: it does not grow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Delay {
    amount: u32,
    unit: &'static str,
    seconds: u32,
}

const UNITS: &[(&str, u32, &[&str])] = &[
    ("second", 1, &["s", "sec", "secs", "second", "seconds"]),
    ("minute", 60, &["m", "min", "mins", "minute", "minutes"]),
    ("hour", 3_600, &["h", "hr", "hrs", "hour", "hours"]),
    ("day", 86_400, &["d", "day", "days"]),
];

/// What a badge says of a story's state.
const STATES: &[&str] = &["fresh", "updated", "stale", "new", "hot", "breaking"];

/// The badge that a line is, if it is one.
pub(super) fn read(text: &str) -> Option<Badge> {
    const MARK: &str = "collected in ";
    let lower = text.to_ascii_lowercase();
    let at = lower.find(MARK)?;
    let before = text.get(..at)?;
    let delay = Delay::parse(lower.get(at + MARK.len()..)?)?;
    let is_edge = |c: char| !c.is_alphanumeric() && c != ')';
    let mut name = before.trim_end_matches(is_edge);
    for state in STATES {
        let start =
            name.len().checked_sub(state.len()).and_then(|start| name.split_at_checked(start));
        if let Some((rest, end)) = start
            && end.eq_ignore_ascii_case(state)
        {
            name = rest;
            break;
        }
    }
    let name = without_symbols(name).trim_matches(is_edge);
    Some(Badge { delay, source: (!name.is_empty()).then(|| name.to_owned()) })
}

impl Delay {
    /// `30m`, `2 hours`, with nothing after it.
    fn parse(text: &str) -> Option<Self> {
        let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let amount: u32 = text.strip_suffix(rest)?.parse().ok()?;
        let word = rest.trim().trim_end_matches('.');
        let (unit, seconds, _) = UNITS.iter().find(|(_, _, words)| words.contains(&word))?;
        Some(Self { amount, unit, seconds: seconds.checked_mul(amount)? })
    }

    /// The time so much later.
    pub(super) fn after(&self, time: &Timestamp) -> Option<Timestamp> {
        self.moved(time, 1)
    }

    /// The time so much earlier.
    pub(super) fn before(&self, time: &Timestamp) -> Option<Timestamp> {
        self.moved(time, -1)
    }

    fn moved(&self, time: &Timestamp, direction: i64) -> Option<Timestamp> {
        let time = jiff::Timestamp::from_second(time.epoch_seconds()).ok()?;
        let moved = time
            .checked_add(SignedDuration::from_secs(direction * i64::from(self.seconds)))
            .ok()?;
        Timestamp::parse(&moved.to_string())
    }
}

impl fmt::Display for Delay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = if self.amount == 1 { "" } else { "s" };
        write!(f, "{} {}{plural}", self.amount, self.unit)
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use news_card::Timestamp;

    fn check(text: &str, delay: &str, source: Option<&str>) {
        let badge = read(text).unwrap_or_else(|| panic!("{text:?}"));
        assert_eq!((badge.delay.to_string().as_str(), badge.source.as_deref()), (delay, source));
    }

    #[test]
    fn a_badge_gives_its_delay_and_the_name_before_it() {
        check("Freshcollected in 30m", "30 minutes", None);
        check("The Daily•Freshcollected in 1h", "1 hour", Some("The Daily"));
        check("The Daily · Updated · Collected in 2 days", "2 days", Some("The Daily"));
        check("collected in 45 sec", "45 seconds", None);
    }

    #[test]
    fn other_sentences_are_no_badges() {
        for text in [
            "Taxes collected in 2026",
            "collected 30m ago",
            "collected in 30m of rain",
            "collected in m",
        ] {
            assert_eq!(read(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_delay_leads_from_one_time_to_the_other() {
        let badge = read("collected in 30m").unwrap();
        let time = |text: &str| Timestamp::parse(text).unwrap();
        let published = time("2026-05-06T11:30:00+02:00");
        assert_eq!(badge.delay.after(&published), Some(time("2026-05-06T10:00:00Z")));
        assert_eq!(badge.delay.before(&published), Some(time("2026-05-06T09:00:00Z")));
        assert_eq!(badge.delay.after(&time("9999-12-31T23:59:59Z")), None);
    }
}
