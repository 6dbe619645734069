//! How much of a time its text says.

use jiff::civil::{self, Time};
use news_card::Timestamp;

use super::clocks::with_colons;
use super::found::Spelled;
use super::zones::Zone;
use super::{places, spelled, zoned};

/// How much of a time a text says, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum Precision {
    Day,
    /// A time of day without a zone that is known.
    Clock,
    /// An instant.
    Zone,
}

/// How much of a time this text says, which is known to be one.
pub(in super::super) fn precision(raw: &str) -> Precision {
    let raw = raw.trim();
    if Timestamp::parse(raw).or_else(|| zoned(raw)).is_some() {
        return Precision::Zone;
    }
    let place = places::find(raw);
    let bare = place.as_ref().map_or(raw, |(_, bare)| bare.as_str());
    let civil = bare.parse::<civil::DateTime>().ok();
    let civil = civil.map(|time| Spelled::whole(time, Zone::None));
    let Some(Spelled { time, zone, .. }) = civil.or_else(|| spelled::read(bare).ok()) else {
        return Precision::Day;
    };
    let is_known = match (&zone, place) {
        (Zone::None, Some((name, _))) => places::minutes(&name, time).is_some(),
        (Zone::None | Zone::Unknown(_), _) => false,
        _ => true,
    };
    if is_known {
        Precision::Zone
    } else if time.time() != Time::midnight() || with_colons(raw).contains(':') {
        Precision::Clock
    } else {
        Precision::Day
    }
}

#[cfg(test)]
mod tests {
    use super::{Precision, precision};

    #[test]
    fn a_time_is_a_day_a_time_of_day_or_an_instant() {
        for (raw, expected) in [
            ("2026-05-06", Precision::Day),
            ("6 May 2026", Precision::Day),
            ("20260506", Precision::Day),
            ("2026-05-06T09:30", Precision::Clock),
            ("2026-05-06 00:00", Precision::Clock),
            ("6 mai 2026 0h00", Precision::Clock),
            ("6 May 2026 09:30 XYZT", Precision::Clock),
            ("202605060930", Precision::Clock),
            ("2026-05-06T09:30Z", Precision::Zone),
            ("2026-05-06T09:30:00+0200", Precision::Zone),
            ("Wed, 06 May 2026 09:30:00 GMT", Precision::Zone),
            ("2026-05-06 09:30 ET", Precision::Zone),
            ("2026-05-06 09:30 Europe/Berlin", Precision::Zone),
            ("1778059800", Precision::Zone),
        ] {
            assert_eq!(precision(raw), expected, "{raw}");
        }
    }
}
