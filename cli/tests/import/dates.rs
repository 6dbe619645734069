//! The timeline: dates to the precision that they have.

use super::{page, texts};

fn check(lines: &str, date: &str, text: &str) {
    let run = page(&format!("Timeline\n\n{lines}"));
    let entry = &run.card()["timeline"][0];
    assert_eq!((&entry["date"], &entry["text"]), (&date.into(), &text.into()), "{lines}");
}

#[test]
fn a_date_is_read_in_every_usual_form() {
    for (written, date) in [
        ("2023", "2023"),
        ("2023-04", "2023-04"),
        ("2023-04-05", "2023-04-05"),
        ("Apr 2023", "2023-04"),
        ("April 5, 2023", "2023-04-05"),
        ("5 April 2023", "2023-04-05"),
        ("2023/04", "2023-04"),
        ("06.05.2023", "2023-05-06"),
        ("6.5.2023", "2023-05-06"),
        ("**2023**", "2023"),
    ] {
        check(&format!("{written}\nThe lab opens."), date, "The lab opens.");
        check(&format!("- {written}: The lab opens."), date, "The lab opens.");
        check(&format!("• {written} – The lab opens."), date, "The lab opens.");
    }
}

#[test]
fn a_quarter_keeps_its_year_and_is_reported() {
    let run = page("Timeline\nQ2 2026\nThe line starts.");
    assert_eq!(run.card()["timeline"][0]["date"], "2026");
    run.must_say("timeline[0].date", "quarter");
}

#[test]
fn a_text_may_run_over_lines_and_begin_with_a_year() {
    let run = page("Timeline\n2023\n2022 had been slow, but now\nthe lab opens.\n2024\nIt grows.");
    let card = run.card();
    assert_eq!(texts(&card["timeline"], Some("date")), ["2023", "2024"]);
    assert_eq!(card["timeline"][0]["text"], "2022 had been slow, but now the lab opens.");
}

#[test]
fn what_has_no_date_or_no_text_is_reported() {
    let run = page("Timeline\nLong ago\n2023\nThe lab opens.\n2024");
    assert_eq!(texts(&run.card()["timeline"], Some("date")), ["2023"]);
    run.must_say("timeline", "Long ago");
    run.must_say("timeline", "nothing is said about 2024");
}

#[test]
fn a_time_that_is_more_than_one_date_stays_whole_in_words() {
    for when in [
        "2019–2020",
        "2019-2020",
        "2019 to 2020",
        "2021–present",
        "2026-05-05 10:00",
        "2026 (planned)",
    ] {
        for lines in [
            format!("- {when}: Planning."),
            format!("{when}: Planning."),
            format!("**{when}** – Planning."),
            format!("{when}\nPlanning."),
        ] {
            let card = page(&format!("Timeline\n\n2018: It begins.\n{lines}")).card();
            let entry = &card["timeline"][1];
            assert_eq!(
                (&entry["when"], &entry["text"]),
                (&when.into(), &"Planning.".into()),
                "{lines}"
            );
            assert!(entry["date"].is_null(), "{lines}");
        }
    }
    check("Tuesday, May 5, 2026: It opens.", "2026-05-05", "It opens.");
    check("- On May 5, 2026: It opens.", "2026-05-05", "It opens.");
    check("- In 2026, it opens.", "2026", "it opens.");
}

#[test]
fn a_line_that_begins_with_words_is_an_entry_beside_those_with_dates() {
    let run = page("Timeline\n2021: The port orders.\nYesterday: A party.\nthat was: long.");
    let card = run.card();
    assert_eq!(
        texts(&card["timeline"], Some("text")),
        ["The port orders.", "A party. that was: long."]
    );
    assert_eq!(card["timeline"][1]["when"], "Yesterday");
    run.must_say("timeline[1].when", "Yesterday");
}

#[test]
fn a_number_behind_a_bullet_is_part_of_the_date() {
    let card = page("Timeline\n- 5. 6. 2026: Kran.\n- 2. Quartal 2025: Los.").card();
    assert_eq!(texts(&card["timeline"], Some("text")), ["Kran.", "Los."]);
    assert_eq!(card["timeline"][0]["date"], "2026-06-05");
    assert_eq!(card["timeline"][1]["when"], "2. Quartal 2025");
}

#[test]
fn quarters_and_days_of_the_timeline_are_read_in_several_languages() {
    for (line, date, when) in [
        ("T2 2025: Kits are ordered.", "2025", Some("T2 2025")),
        ("2. Quartal 2026: Kits are ordered.", "2026", Some("2. Quartal 2026")),
        ("2025年第二季度：Kits are ordered.", "2025", Some("2025年第二季度")),
        ("II кв. 2025: Kits are ordered.", "2025", Some("II кв. 2025")),
        ("2026. 5. 5.: Kits are ordered.", "2026-05-05", None),
        ("2026. 5. 5. Kits are ordered.", "2026-05-05", None),
    ] {
        let card = super::page(&format!("## Timeline\n\n- {line}")).card();
        let entry = &card["timeline"][0];
        assert_eq!((&entry["date"], entry["when"].as_str()), (&date.into(), when), "{line}");
        assert_eq!(entry["text"], "Kits are ordered.", "{line}");
    }
}
