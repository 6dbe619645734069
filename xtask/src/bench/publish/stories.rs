//! Stories by the thousand: each like the reference card in its sections and its size, all of
//! them different, the same in every run.

use std::fs;
use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};

const FIRMS: [&str; 20] = [
    "Acorn", "Birch", "Cedar", "Damson", "Elder", "Fern", "Gorse", "Hazel", "Iris", "Juniper",
    "Kelp", "Larch", "Maple", "Nettle", "Oak", "Poplar", "Quince", "Rowan", "Sorrel", "Thistle",
];
const TRADES: [&str; 16] = [
    "Robotics",
    "Optics",
    "Batteries",
    "Turbines",
    "Sensors",
    "Compilers",
    "Kilns",
    "Looms",
    "Printers",
    "Reactors",
    "Satellites",
    "Trains",
    "Vaccines",
    "Wafers",
    "Pumps",
    "Cranes",
];
const DEEDS: [&str; 12] = [
    "opens a second plant in",
    "halves the price of rental in",
    "loses its licence for",
    "hires a rival's engineers in",
    "publishes its blueprints for",
    "delays deliveries to",
    "wins the tender of",
    "moves its research to",
    "settles a dispute with",
    "tests night shifts in",
    "recalls machines sold in",
    "trains apprentices in",
];
const PLACES: [&str; 18] = [
    "Aarhus", "Bergen", "Cadiz", "Dakar", "Essen", "Faro", "Graz", "Hobart", "Izmir", "Jaipur",
    "Kazan", "Lagos", "Malmo", "Nantes", "Osaka", "Porto", "Quito", "Riga",
];
const GROUNDS: [&str; 8] = [
    "The order books of the last two quarters show how much of the demand had been waiting for exactly this step, and how little of it the older lines could have met.",
    "Suppliers along the coast have begun to shift their schedules, which tells more about what they expect than any of the statements that were given this week.",
    "Of the three ways that engineers had proposed, the one that was chosen needs the fewest new parts, and leaves the question of heat to a later revision.",
    "Measured over a whole season the new line uses about a third less power than the one that it replaces, most of it saved in the hours when nobody is on the floor.",
    "What the balance sheet calls a reserve is in truth a promise to the region: without it neither the harbour nor the railway would have agreed to the longer hours.",
    "An early prototype failed in the cold, and the report that explains why is worth reading for anyone who plans to run such machines north of the sixtieth parallel.",
    "Rivals answer with discounts rather than with designs, which buys them a year at most if the figures that were shown to investors turn out to be right.",
    "The works council had asked for two guarantees and was given one and a half, a result that both sides described in the same words and meant differently.",
];

/// The instant of the first story, in seconds since 1970: 2023-01-02T06:00:00Z.
const FIRST: i64 = 1_672_639_200;
/// A quarter of an hour lies between two stories, which makes about three years of 100,000.
const APART: i64 = 900;

/// Writes the documents `story-NNNNNN.json`.
pub(super) fn write_cards(folder: &Path, cards: usize) -> Result<()> {
    fs::create_dir_all(folder)?;
    for n in 0..cards {
        fs::write(folder.join(name(n)), serde_json::to_vec_pretty(&story(n))?)?;
    }
    Ok(())
}

/// Changes the headline of one card.
pub(super) fn change_one(folder: &Path, n: usize) -> Result<()> {
    let mut story = story(n);
    set(&mut story, "title", json!("Correction: the Mistletoe works stay where they are"));
    set(&mut story, "updated", json!(moment(FIRST + APART * n as i64 + 3_600)));
    Ok(fs::write(folder.join(name(n)), serde_json::to_vec_pretty(&story)?)?)
}

/// Sets a member of a story.
pub(super) fn set(story: &mut Value, member: &str, value: Value) {
    if let Some(members) = story.as_object_mut() {
        members.insert(member.to_owned(), value);
    }
}

/// One story.
pub(super) fn story(n: usize) -> Value {
    let firm = format!("{} {}", pick(&FIRMS, n), pick(&TRADES, n / 20));
    let rival = format!("{} {}", pick(&FIRMS, n + 7), pick(&TRADES, n / 20));
    let third = format!("{} {}", pick(&FIRMS, n + 13), pick(&TRADES, n / 20 + 3));
    let place = pick(&PLACES, n / 3);
    let deed = format!("{firm} {} {place}", pick(&DEEDS, n / 7));
    let ground = |k: usize| pick(&GROUNDS, n + k);
    let time = FIRST + APART * n as i64;
    let link = |what: &str| format!("https://source.example/{what}/{n}");
    json!({
        "version": 1,
        "lang": "en",
        "published": moment(time),
        "collected": moment(time + 1_800),
        "title": format!("{deed}, report {n}"),
        "source": { "name": format!("The {place} Courier"), "url": link("courier") },
        "hook": format!("Few had {firm} on their list. Report {n} says why they should have."),
        "tldr": {
            "what_changed": format!("{deed}, after talks that lasted {} weeks [1].", 2 + n % 9),
            "why_it_matters": ground(0),
            "what_to_do_next": format!("Compare the contract with the one of {rival} [2] before the month is over."),
            "who_should_care": ["Buyers", "Engineers"],
        },
        "provenance": { "kind": "ai", "note": "Made up by a program to measure another." },
        "takeaways": [ground(1), ground(2), ground(3)],
        "competitors": {
            "columns": [{ "name": firm, "subject": true }, { "name": rival }, { "name": third, "vendor": pick(&FIRMS, n + 3) }],
            "rows": [
                { "feature": "Plants", "cells": [n % 7 + 1, n % 5 + 1, n % 3 + 1] },
                { "feature": "Delivery", "cells": ["Within a month", "Within a season", "On request"] },
                { "feature": "Repairs", "cells": [true, false, null] },
                { "feature": "Market", "cells": ["Ports and railways", "Hospitals", "Schools, offices and farms"] },
            ],
        },
        "deep_dive": [ground(4), ground(5), ground(6)],
        "implications": [
            { "prediction": format!("{rival} follows within a year."), "rationale": ground(7), "by": "2027" },
            { "prediction": "Prices fall where both deliver.", "rationale": ground(1), "confidence": 0.6 },
        ],
        "timeline": [
            { "date": "2019-04", "text": format!("{firm} is founded in {place}.") },
            { "date": "2021", "text": format!("{rival} enters the market [3].") },
            { "date": "2022-11-30", "text": "The old line runs for the last time." },
        ],
        "citations": [
            { "title": format!("The {place} Courier, report {n}"), "url": link("courier") },
            { "title": format!("{rival}, contract of the year"), "url": link("contract") },
            { "title": "A short history of the trade", "url": link("history") },
            { "title": "Measurements of one season", "url": link("season") },
        ],
        "attribution": format!("Selected and analyzed with AI. Rights in the original report remain with The {place} Courier."),
    })
}

fn pick(from: &[&'static str], n: usize) -> &'static str {
    from.get(n % from.len().max(1)).copied().unwrap_or_default()
}

fn name(n: usize) -> String {
    format!("story-{n:06}.json")
}

/// RFC 3339, by Howard Hinnant's `civil_from_days`.
fn moment(seconds: i64) -> String {
    let (days, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}
