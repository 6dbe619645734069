//! Time zones by the names of places, as databases and programs write them: `Europe/Berlin`.

use jiff::civil::DateTime;

use super::zones::{Seasons, in_season};

/// Europe has changed its clocks on the same days since 1996, and before that an hour of the autumn
/// earlier. Names of zones beside the places do not matter here.
const WEST: &Seasons = &[(1996, "WET0WEST,M3.5.0/1,M10.5.0"), (0, "WET0WEST,M3.5.0/1,M9.5.0")];
const LONDON: &Seasons = &[(1996, "GMT0BST,M3.5.0/1,M10.5.0"), (0, "GMT0BST,M3.5.0/1,M10.4.0")];
const MIDDLE: &Seasons = &[(1996, "CET-1CEST,M3.5.0,M10.5.0/3"), (0, "CET-1CEST,M3.5.0,M9.5.0/3")];
const EAST: &Seasons =
    &[(1996, "EET-2EEST,M3.5.0/3,M10.5.0/4"), (0, "EET-2EEST,M3.5.0/3,M9.5.0/4")];
const SYDNEY: &Seasons =
    &[(2008, "AEST-10AEDT,M10.1.0,M4.1.0/3"), (0, "AEST-10AEDT,M10.5.0,M3.5.0/3")];
const ADELAIDE: &Seasons =
    &[(2008, "ACST-9:30ACDT,M10.1.0,M4.1.0/3"), (0, "ACST-9:30ACDT,M10.5.0,M3.5.0/3")];
const AUCKLAND: &Seasons =
    &[(2007, "NZST-12NZDT,M9.5.0,M4.1.0/3"), (0, "NZST-12NZDT,M10.1.0,M3.3.0/3")];
const NEW_YORK: &Seasons = &[
    (2007, "EST5EDT,M3.2.0,M11.1.0"),
    (1987, "EST5EDT,M4.1.0,M10.5.0"),
    (0, "EST5EDT,M4.5.0,M10.5.0"),
];
const CHICAGO: &Seasons = &[
    (2007, "CST6CDT,M3.2.0,M11.1.0"),
    (1987, "CST6CDT,M4.1.0,M10.5.0"),
    (0, "CST6CDT,M4.5.0,M10.5.0"),
];
const DENVER: &Seasons = &[
    (2007, "MST7MDT,M3.2.0,M11.1.0"),
    (1987, "MST7MDT,M4.1.0,M10.5.0"),
    (0, "MST7MDT,M4.5.0,M10.5.0"),
];
const LOS_ANGELES: &Seasons = &[
    (2007, "PST8PDT,M3.2.0,M11.1.0"),
    (1987, "PST8PDT,M4.1.0,M10.5.0"),
    (0, "PST8PDT,M4.5.0,M10.5.0"),
];

/// Places whose clocks change, in lower case.
#[rustfmt::skip]
const CHANGING: &[(&Seasons, &[&str])] = &[
    (LONDON, &["europe/london", "europe/dublin", "europe/belfast", "gb"]),
    (WEST, &["europe/lisbon", "atlantic/madeira", "atlantic/canary", "atlantic/faroe"]),
    (
        MIDDLE,
        &[
            "europe/amsterdam", "europe/andorra", "europe/belgrade", "europe/berlin", "europe/bratislava",
            "europe/brussels", "europe/budapest", "europe/copenhagen", "europe/gibraltar",
            "europe/ljubljana", "europe/luxembourg", "europe/madrid", "europe/malta", "europe/monaco",
            "europe/oslo", "europe/paris", "europe/podgorica", "europe/prague", "europe/rome",
            "europe/sarajevo", "europe/skopje", "europe/stockholm", "europe/tirane", "europe/vaduz",
            "europe/vatican", "europe/vienna", "europe/warsaw", "europe/zagreb", "europe/zurich",
        ],
    ),
    (
        EAST,
        &[
            "europe/athens", "europe/bucharest", "europe/helsinki", "europe/kiev", "europe/kyiv",
            "europe/riga", "europe/sofia", "europe/tallinn", "europe/vilnius", "asia/nicosia",
        ],
    ),
    (NEW_YORK, &["america/new_york", "america/toronto", "america/detroit", "america/montreal", "us/eastern"]),
    (CHICAGO, &["america/chicago", "america/winnipeg", "us/central"]),
    (DENVER, &["america/denver", "america/edmonton", "us/mountain"]),
    (LOS_ANGELES, &["america/los_angeles", "america/vancouver", "america/tijuana", "us/pacific"]),
    (SYDNEY, &["australia/sydney", "australia/melbourne", "australia/hobart", "australia/canberra"]),
    (ADELAIDE, &["australia/adelaide"]),
    (AUCKLAND, &["pacific/auckland"]),
];

#[rustfmt::skip]
/// Places whose clocks have stayed for years, with their minutes east of UTC and since when.
const STAYING: &[(i64, i16, &[&str])] = &[
    (0, 0, &["etc/utc", "etc/gmt", "africa/abidjan", "africa/accra", "atlantic/reykjavik"]),
    (60, 0, &["africa/lagos", "africa/algiers", "africa/tunis"]),
    (120, 0, &["africa/johannesburg", "africa/maputo", "africa/harare"]),
    (180, 0, &["africa/nairobi", "asia/riyadh", "asia/baghdad", "asia/kuwait", "asia/qatar"]),
    (180, 2015, &["europe/moscow", "europe/minsk", "europe/istanbul"]),
    (240, 0, &["asia/dubai"]),
    (300, 2010, &["asia/karachi", "asia/tashkent"]),
    (330, 0, &["asia/kolkata", "asia/calcutta", "asia/colombo"]),
    (345, 0, &["asia/kathmandu"]),
    (360, 2010, &["asia/dhaka"]),
    (420, 0, &["asia/bangkok", "asia/jakarta", "asia/ho_chi_minh", "asia/saigon"]),
    (480, 1992, &["asia/shanghai", "asia/chongqing", "prc", "asia/hong_kong", "asia/taipei"]),
    (480, 0, &["asia/singapore", "asia/manila", "asia/kuala_lumpur", "australia/perth"]),
    (540, 0, &["asia/tokyo", "asia/seoul"]),
    (600, 1993, &["australia/brisbane"]),
    (-180, 2020, &["america/sao_paulo", "america/argentina/buenos_aires", "america/buenos_aires"]),
    (-300, 1994, &["america/bogota", "america/lima"]),
    (-360, 2023, &["america/mexico_city"]),
    (-420, 0, &["america/phoenix"]),
    (-600, 0, &["pacific/honolulu"]),
];

/// The name of a place with a zone in a text, and the text without it and the signs around it.
pub(super) fn find(text: &str) -> Option<(String, String)> {
    const AREAS: [&str; 11] = [
        "Europe/",
        "America/",
        "Asia/",
        "Africa/",
        "Australia/",
        "Pacific/",
        "Atlantic/",
        "Indian/",
        "Antarctica/",
        "US/",
        "Etc/",
    ];
    let at = AREAS.iter().filter_map(|area| text.find(area)).min()?;
    let (before, rest) = text.split_at_checked(at)?;
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || "/_+-".contains(c);
    let end = rest.find(|c| !is_of_name(c)).unwrap_or(rest.len());
    let (name, after) = rest.split_at_checked(end)?;
    let before = before.trim_end_matches([' ', '[', '(']);
    let after = after.trim_start_matches([' ', ']', ')']);
    Some((name.to_owned(), format!("{before} {after}").trim().to_owned()))
}

/// The place of a city in lower case.
pub(super) fn of_city(city: &str) -> Option<String> {
    let name = city.replace(' ', "_");
    let changing = CHANGING.iter().flat_map(|(_, places)| *places);
    let mut places = changing.chain(STAYING.iter().flat_map(|(.., places)| *places));
    // `us/eastern` is no city.
    let is_it = |place: &&&str| {
        place.split_once('/').is_some_and(|(region, city)| city == name && region != "us")
    };
    let place = places.find(is_it)?;
    // As databases write it, with capital letters.
    let mut is_first = true;
    let letter = |c: char| {
        let written = if is_first { c.to_ascii_uppercase() } else { c };
        is_first = matches!(c, '/' | '_');
        written
    };
    Some(place.chars().map(letter).collect())
}

/// The minutes east of UTC there at a time; none where that is not known here.
pub(super) fn minutes(name: &str, time: DateTime) -> Option<i64> {
    let name = name.to_lowercase();
    let changing = CHANGING.iter().find(|(_, places)| places.contains(&name.as_str()));
    if let Some((seasons, _)) = changing {
        return in_season(seasons, time);
    }
    let staying = STAYING.iter().find(|(.., places)| places.contains(&name.as_str()));
    staying.filter(|(_, since, _)| time.year() >= *since).map(|(minutes, ..)| *minutes)
}

#[cfg(test)]
mod tests {
    use super::{find, minutes};

    #[test]
    fn a_place_has_the_clocks_of_that_day() {
        for (name, month, expected) in [
            ("Europe/Berlin", 1, Some(60)),
            ("Europe/Berlin", 7, Some(120)),
            ("Europe/London", 7, Some(60)),
            ("Europe/Lisbon", 1, Some(0)),
            ("Europe/Athens", 7, Some(180)),
            ("America/New_York", 1, Some(-300)),
            ("America/New_York", 7, Some(-240)),
            ("Australia/Sydney", 1, Some(660)),
            ("Australia/Adelaide", 7, Some(570)),
            ("Asia/Tokyo", 7, Some(540)),
            ("Asia/Nowhere", 7, None),
        ] {
            let time = jiff::civil::date(2026, month, 6).at(9, 30, 0, 0);
            assert_eq!(minutes(name, time), expected, "{name} {month}");
        }
    }

    #[test]
    fn a_place_is_found_with_the_signs_around_it() {
        for text in [
            "2026-05-06 09:30 Europe/Berlin",
            "2026-05-06 09:30 (Europe/Berlin)",
            "2026-05-06 09:30[Europe/Berlin]",
        ] {
            let found = find(text);
            assert_eq!(
                found,
                Some(("Europe/Berlin".to_owned(), "2026-05-06 09:30".to_owned())),
                "{text}"
            );
        }
        assert_eq!(find("2026-05-06"), None);
    }
}
