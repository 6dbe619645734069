//! Time zones as they are named in words: `Alaska Daylight Time`. Those that are named by a place, or
//! have the clocks of one, are among its words.

use super::parts::Part;
use super::zones::Zone;

/// Words before “time”, and the usual short name for the same zone.
#[rustfmt::skip]
const NAMES: &[(&str, &str)] = &[
    ("alaska standard", "akst"), ("alaska daylight", "akdt"), ("alaskan standard", "akst"), ("alaskan daylight", "akdt"),
    ("hawaii standard", "hst"), ("hawaiian standard", "hst"), ("hawaii aleutian standard", "hst"),
    ("atlantic standard", "ast"), ("atlantic daylight", "adt"),
    ("newfoundland standard", "nst"), ("newfoundland daylight", "ndt"),
    ("universal coordinated", "utc"),
    ("western european", "wet"), ("western european standard", "wet"), ("western european summer", "west"),
    ("central european standard", "cet"), ("central european daylight", "cest"),
    ("eastern european standard", "eet"),
    ("moscow", "msk"), ("moscow standard", "msk"),
    ("hong kong", "hkt"), ("hong kong standard", "hkt"),
    ("singapore", "sgt"), ("singapore standard", "sgt"), ("malaysia", "myt"), ("philippine standard", "pht"),
    ("western indonesia", "wib"), ("pakistan standard", "pkt"), ("nepal", "npt"), ("iran standard", "irst"),
    ("south africa standard", "sast"), ("east africa", "eat"), ("central africa", "cat"), ("west africa standard", "wat"),
    ("australian eastern standard", "aest"), ("australian eastern daylight", "aedt"),
    ("australian central standard", "acst"), ("australian central daylight", "acdt"), ("australian western standard", "awst"),
    ("new zealand standard", "nzst"), ("new zealand daylight", "nzdt"), ("brasilia standard", "brt"),
];

/// Longest name, in words.
const MOST: usize = 5;

/// The zone that these parts begin with, if it is named in words, and how many there are.
pub(super) fn read(parts: &[Part<'_>]) -> Option<(Zone, usize)> {
    let is_word =
        |it: &&Part<'_>| !it.is_number() && it.before.trim().chars().all(|c| "(-".contains(c));
    let words: Vec<&str> = parts.iter().take(MOST).take_while(is_word).map(|it| it.text).collect();
    let at = words.iter().position(|word| *word == "time")?;
    let name = words.get(..at).filter(|before| !before.is_empty())?.join(" ");
    let short = NAMES.iter().find(|(known, _)| *known == name).map(|(_, short)| *short);
    let zone = short.map_or_else(|| Zone::Unknown(format!("{name} time")), Zone::named);
    Some((zone, at + 1))
}
