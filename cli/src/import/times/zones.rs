//! Time zones as they are named.

use std::ops::RangeInclusive;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// What a text says about the zone of its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// Minutes east of UTC.
    Known(i64),
    /// A name that several zones have, and the offset of the one that most mean.
    Likely(String, i64),
    /// A name for both halves of the year, and what its zone is in POSIX's words.
    Seasonal(String, &'static Seasons),
    /// A name that is none here.
    Unknown(String),
    /// The time was counted from 1970, in these units.
    Counted(&'static str),
    /// Minutes from UTC that no zone is.
    Impossible(i64),
    None,
}

/// A zone whose clocks change twice a year, by the years in which its rules began, newest first.
pub(super) type Seasons = [(i16, &'static str)];

/// The zones of North America under the names that are the same in winter and summer, with the
/// days of the laws of 2007, 1987 and 1967.
#[rustfmt::skip]
const SEASONAL: &[(&str, &Seasons)] = &[
    ("et", &[(2007, "EST5EDT,M3.2.0,M11.1.0"), (1987, "EST5EDT,M4.1.0,M10.5.0"), (0, "EST5EDT,M4.5.0,M10.5.0")]),
    ("ct", &[(2007, "CST6CDT,M3.2.0,M11.1.0"), (1987, "CST6CDT,M4.1.0,M10.5.0"), (0, "CST6CDT,M4.5.0,M10.5.0")]),
    ("mt", &[(2007, "MST7MDT,M3.2.0,M11.1.0"), (1987, "MST7MDT,M4.1.0,M10.5.0"), (0, "MST7MDT,M4.5.0,M10.5.0")]),
    ("pt", &[(2007, "PST8PDT,M3.2.0,M11.1.0"), (1987, "PST8PDT,M4.1.0,M10.5.0"), (0, "PST8PDT,M4.5.0,M10.5.0")]),
];

/// Minutes east of UTC at a time of such a zone.
pub(super) fn in_season(seasons: &Seasons, time: DateTime) -> Option<i64> {
    let (_, rules) = seasons.iter().find(|(since, _)| time.year() >= *since)?;
    let zone = TimeZone::posix(rules).ok()?;
    let offset = zone.to_ambiguous_zoned(time).compatible().ok()?.offset();
    Some(i64::from(offset.seconds()) / 60)
}

/// No zone is further from UTC, west and east, in minutes.
const FURTHEST: RangeInclusive<i64> = -12 * 60..=14 * 60;

/// Names of zones and their minutes east of UTC. Those of North America are RFC 822's.
#[rustfmt::skip]
const ZONES: &[(&str, i64)] = &[
    ("z", 0), ("ut", 0), ("utc", 0), ("gmt", 0), ("wet", 0),
    ("est", -300), ("edt", -240), ("cst", -360), ("cdt", -300),
    ("mst", -420), ("mdt", -360), ("pst", -480), ("pdt", -420),
    ("akst", -540), ("akdt", -480), ("hst", -600), ("nst", -210), ("ndt", -150), ("adt", -180),
    ("brt", -180), ("brst", -120), ("clt", -240), ("cot", -300),
    ("west", 60), ("wat", 60), ("cet", 60), ("cest", 120), ("met", 60), ("mest", 120),
    ("mez", 60), ("mesz", 120), ("cat", 120), ("sast", 120),
    ("eet", 120), ("eest", 180), ("eat", 180), ("msk", 180), ("мск", 180), ("msd", 240), ("trt", 180),
    ("irst", 210), ("gst", 240), ("pkt", 300), ("npt", 345),
    ("wib", 420), ("hkt", 480), ("sgt", 480), ("pht", 480), ("myt", 480), ("awst", 480),
    ("jst", 540), ("kst", 540), ("acst", 570), ("acdt", 630), ("aest", 600), ("aedt", 660),
    ("nzst", 720), ("nzdt", 780),
];

/// Names that several zones have.
const LIKELY: &[(&str, i64)] = &[("bst", 60), ("ist", 330), ("ast", -240), ("ict", 420)];

impl Zone {
    /// The zone of this name in lower case.
    pub(super) fn named(name: &str) -> Self {
        let offset =
            |zones: &[(&str, i64)]| zones.iter().find(|zone| zone.0 == name).map(|it| it.1);
        if let Some((_, seasons)) = SEASONAL.iter().find(|zone| zone.0 == name) {
            return Self::Seasonal(name.to_uppercase(), seasons);
        }
        match (offset(ZONES), offset(LIKELY)) {
            (Some(minutes), _) => Self::Known(minutes),
            (None, Some(minutes)) => Self::Likely(name.to_uppercase(), minutes),
            (None, None) => Self::Unknown(name.to_uppercase()),
        }
    }

    /// The zone that is so many minutes east of UTC.
    pub(super) fn of_offset(minutes: i64) -> Self {
        if FURTHEST.contains(&minutes) { Self::Known(minutes) } else { Self::Impossible(minutes) }
    }

    /// An offset as it is written, such as `+05:30`.
    pub(super) fn shown(minutes: i64) -> String {
        let sign = if minutes < 0 { '-' } else { '+' };
        let minutes = minutes.abs();
        format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}
