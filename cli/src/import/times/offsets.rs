//! What a text says about the zone of its time: a name, how far it is from UTC, or both.

use super::found::Unreadable;
use super::months::month;
use super::parts::Part;
use super::zone_names;
use super::zones::Zone;

/// The zone with which these parts begin, and how many of them say it. `is_name` tells of a word, and
/// of whether it is known as a name, whether it may be one in this place.
pub(super) fn read(
    parts: &[Part<'_>],
    is_name: impl Fn(&str, bool) -> bool,
) -> Result<Option<(Zone, usize)>, Unreadable> {
    let Some((first, used)) = one(parts, &is_name)? else { return Ok(None) };
    let behind = parts.get(used..).unwrap_or_default();
    let Some((second, more)) = one(behind, &is_name)? else { return Ok(Some((first, used))) };
    // Two that say the same are one; of a name that several zones have, the number says which.
    let zone = match (first, second) {
        (Zone::Known(0), offset @ (Zone::Known(_) | Zone::Impossible(_)))
            if behind.first().is_some_and(|it| !is_word(it)) =>
        {
            offset
        }
        (Zone::Known(first), Zone::Known(second)) if first == second => Zone::Known(first),
        // Programs write the zone of their clock behind an offset without reckoning with it.
        (Zone::Known(offset), Zone::Known(0)) if parts.first().is_some_and(Part::is_number) => {
            let name = behind.first().map(|it| it.text.to_uppercase()).unwrap_or_default();
            Zone::Likely(name, offset)
        }
        (zone @ Zone::Known(_), Zone::Likely(..) | Zone::Seasonal(..))
        | (Zone::Likely(..) | Zone::Seasonal(..), zone @ Zone::Known(_)) => zone,
        // The other word stays, to be told.
        (zone, Zone::Unknown(_)) => return Ok(Some((zone, used))),
        (Zone::Unknown(_), zone @ Zone::Known(_)) => zone,
        (Zone::Impossible(minutes), _) | (_, Zone::Impossible(minutes)) => {
            Zone::Impossible(minutes)
        }
        _ => return Err(Unreadable::TwoWays("each with a zone of its own")),
    };
    Ok(Some((zone, used + more)))
}

/// A name or a number.
fn one(
    parts: &[Part<'_>],
    is_name: impl Fn(&str, bool) -> bool,
) -> Result<Option<(Zone, usize)>, Unreadable> {
    if let Some(found) = offset(parts)? {
        return Ok(Some(found));
    }
    if let Some(found) = zone_names::read(parts) {
        return Ok(Some(found));
    }
    let Some(first) = parts.first().filter(|it| is_word(it) && month(it.text).is_none()) else {
        return Ok(None);
    };
    let zone = Zone::named(first.text);
    let is_known = !matches!(zone, Zone::Unknown(_));
    Ok(is_name(first.text, is_known).then_some((zone, 1)))
}

/// `+02:00`, `+0200`, `+2`. What has a sign and is broken is none that could be read.
fn offset(parts: &[Part<'_>]) -> Result<Option<(Zone, usize)>, Unreadable> {
    let Some(part) = parts.first().filter(|part| part.is_number()) else { return Ok(None) };
    let sign = match part.before.trim().trim_start_matches([':', '(']) {
        "+" => 1,
        "-" => -1,
        _ => return Ok(None),
    };
    let Some(number) = part.number().map(i64::from) else { return Ok(None) };
    let behind = parts.get(1).filter(|it| it.before == ":");
    let minutes = behind.map(|it| it.number().filter(|_| it.digits() == 2));
    let (hours, minutes, used) = match (part.digits(), minutes) {
        (1 | 2, Some(Some(minutes))) => (number, i64::from(minutes), 2),
        (_, Some(_)) => return Err(Unreadable::NoTime),
        (1 | 2, None) => (number, 0, 1),
        (3 | 4, None) => (number / 100, number % 100, 1),
        _ => return Ok(None),
    };
    if minutes > 59 {
        return Err(Unreadable::NoTime);
    }
    Ok(Some((Zone::of_offset(sign * (hours * 60 + minutes)), used)))
}

/// `0000`, from which a program has lost the sign.
pub(super) fn without_sign(parts: &[Part<'_>]) -> Option<Zone> {
    let part = parts.first().filter(|it| it.digits() == 4 && it.before.trim().is_empty())?;
    let number = i64::from(part.number()?);
    let zone = Zone::of_offset(number / 100 * 60 + number % 100);
    match zone {
        Zone::Known(0) => Some(zone),
        Zone::Known(minutes) if number % 100 < 60 => {
            Some(Zone::Likely(part.text.to_owned(), minutes))
        }
        _ => None,
    }
}

fn is_word(part: &Part<'_>) -> bool {
    !part.is_number()
}
