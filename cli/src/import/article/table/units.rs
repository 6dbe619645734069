//! Units after numbers, which no cell of a table is cut within.

/// Units with a capital or a sign in them, and those that end with one letter: all others have
/// no seam inside and show one after them.
const UNITS: &[&str] = &[
    "mAh",
    "Ah",
    "Wh",
    "kWh",
    "MWh",
    "GWh",
    "TWh",
    "mW",
    "kW",
    "MW",
    "GW",
    "TW",
    "W",
    "Wp",
    "kWp",
    "MWp",
    "mV",
    "kV",
    "MV",
    "V",
    "mA",
    "kA",
    "A",
    "VA",
    "kVA",
    "MVA",
    "Hz",
    "kHz",
    "MHz",
    "GHz",
    "THz",
    "dB",
    "dBA",
    "dBm",
    "Pa",
    "hPa",
    "kPa",
    "MPa",
    "GPa",
    "J",
    "kJ",
    "MJ",
    "GJ",
    "N",
    "kN",
    "MN",
    "Nm",
    "eV",
    "keV",
    "MeV",
    "GeV",
    "kB",
    "KB",
    "MB",
    "GB",
    "TB",
    "PB",
    "KiB",
    "MiB",
    "GiB",
    "TiB",
    "kbit/s",
    "Mbit/s",
    "Gbit/s",
    "kbps",
    "Mbps",
    "Gbps",
    "MB/s",
    "GB/s",
    "TB/s",
    "km/h",
    "m/s",
    "l/h",
    "g/km",
    "°C",
    "°F",
    "K",
    "m",
    "g",
    "t",
    "l",
    "L",
    "s",
    "h",
    "m²",
    "m³",
    "km²",
    "μm",
    "µm",
    "Ω",
    "kΩ",
    "MΩ",
    "lm/W",
    "Wh/kg",
    "Wh/km",
    "kWh/100 km",
    "fps",
    "TOPS",
    "FLOPS",
    "TFLOPS",
    "PFLOPS",
    "GFLOPS",
    "MP",
    "px",
];

/// More characters than a unit and a space before it have.
const LONGEST: usize = 12;

/// Whether a text ends with a number and its unit. A single letter directly after digits may be
/// the beginning of a word, as in `H100AMD`.
pub(super) fn is_after(before: &str) -> bool {
    UNITS.iter().any(|unit| {
        let number = before.strip_suffix(unit);
        let is_apart =
            |text: &str| unit.chars().nth(1).is_some() || text.ends_with([' ', '\u{a0}']);
        number.is_some_and(|text| is_apart(text) && ends_with_number(text))
    })
}

/// Whether a place is within the unit of a number.
pub(super) fn is_within(before: &str, after: &str) -> bool {
    let splits = |unit: &str| {
        unit.char_indices().skip(1).any(|(at, _)| {
            let Some((start, end)) = unit.split_at_checked(at) else { return false };
            let follows = after.strip_prefix(end);
            // A unit ends where the next text begins: with a capital, a digit or a sign.
            let ends = |rest: &str| !rest.starts_with(char::is_lowercase);
            follows.is_some_and(ends) && before.strip_suffix(start).is_some_and(ends_with_number)
        })
    };
    // Each place of a page's words is asked, and hardly any stands behind a number.
    let mut near = before.chars().rev().take(LONGEST);
    near.any(|c| c.is_ascii_digit()) && UNITS.iter().any(|unit| splits(unit))
}

fn ends_with_number(text: &str) -> bool {
    let text = text.strip_suffix([' ', '\u{a0}', '\u{202f}']).unwrap_or(text);
    text.ends_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, UNITS};

    #[test]
    fn no_unit_is_longer_than_what_is_looked_at() {
        assert!(UNITS.iter().all(|unit| unit.chars().count() < LONGEST));
    }
}
