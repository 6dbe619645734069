//! Time zones as they are named in words: `Eastern Daylight Time`.

use super::parts::Part;
use super::zones::Zone;

/// Words before “time”, and the usual short name for the same zone.
#[rustfmt::skip]
const NAMES: &[(&str, &str)] = &[
    ("eastern", "et"), ("eastern standard", "est"), ("eastern daylight", "edt"),
    ("central", "ct"), ("central standard", "cst"), ("central daylight", "cdt"),
    ("mountain", "mt"), ("mountain standard", "mst"), ("mountain daylight", "mdt"),
    ("pacific", "pt"), ("pacific standard", "pst"), ("pacific daylight", "pdt"),
    ("alaska standard", "akst"), ("alaska daylight", "akdt"), ("alaskan standard", "akst"), ("alaskan daylight", "akdt"),
    ("hawaii standard", "hst"), ("hawaiian standard", "hst"), ("hawaii aleutian standard", "hst"),
    ("atlantic standard", "ast"), ("atlantic daylight", "adt"),
    ("newfoundland standard", "nst"), ("newfoundland daylight", "ndt"),
    ("greenwich mean", "gmt"), ("universal", "utc"), ("coordinated universal", "utc"), ("universal coordinated", "utc"),
    ("british summer", "bst"), ("western european", "wet"), ("western european standard", "wet"), ("western european summer", "west"),
    ("central european", "cet"), ("central european standard", "cet"), ("central european summer", "cest"), ("central european daylight", "cest"),
    ("eastern european", "eet"), ("eastern european standard", "eet"), ("eastern european summer", "eest"),
    ("moscow", "msk"), ("moscow standard", "msk"), ("india standard", "ist"), ("indian standard", "ist"),
    ("japan standard", "jst"), ("korea standard", "kst"), ("korean standard", "kst"), ("hong kong", "hkt"), ("hong kong standard", "hkt"),
    ("singapore", "sgt"), ("singapore standard", "sgt"), ("china standard", "hkt"), ("malaysia", "myt"), ("philippine standard", "pht"),
    ("western indonesia", "wib"), ("pakistan standard", "pkt"), ("nepal", "npt"), ("gulf standard", "gst"), ("iran standard", "irst"),
    ("south africa standard", "sast"), ("east africa", "eat"), ("central africa", "cat"), ("west africa standard", "wat"),
    ("australian eastern standard", "aest"), ("australian eastern daylight", "aedt"),
    ("australian central standard", "acst"), ("australian central daylight", "acdt"), ("australian western standard", "awst"),
    ("new zealand standard", "nzst"), ("new zealand daylight", "nzdt"), ("brasilia", "brt"), ("brasilia standard", "brt"),
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
