//! Spellings of times, and what becomes of them.

mod spellings;

use super::{Report, read};

/// The text is this time, with so many notes.
fn check(raw: &str, expected: Option<&str>, notes: usize) {
    let mut report = Report::default();
    let time = read(raw, "published", &mut report);
    assert_eq!(time.as_ref().map(news_card::Timestamp::as_str), expected, "{raw:?}");
    assert_eq!(report.card(news_card::Card::default()).notes.len(), notes, "{raw:?}");
}

#[test]
fn times_with_a_zone_are_read_as_they_are() {
    for raw in [
        "Wed, 06 May 2026 09:30:00 GMT",
        "Wed,06 May 2026 09:30:00 UT",
        "Wednesday, 06-May-26 09:30:00 GMT",
        "Wed, 6 May 26 05:30 EDT",
        "Wed, 06 May 2026 11:30:00 +0200",
        "Wed, 06 May 2026 11:30:00 +02:00",
        "Wed, 06 May 2026 11:30:00 CEST",
        "Wed May 06 2026 11:30:00 GMT+0200 (CEST)",
        "Wed May  6 09:30:00 UTC 2026",
        "2026-05-06T11:30:00+0200",
        "20260506T093000Z",
        "2026/05/06 02:30:00 PDT",
        "06.05.2026 11:30 MESZ",
        "May 6, 2026, 9:30 a.m. UTC",
        "2026年5月6日 18:30 JST",
    ] {
        check(raw, Some("2026-05-06T09:30:00Z"), 0);
    }
    for raw in ["2026-05-06 11:30 Europe/Berlin", "2026-05-06T11:30:00[Europe/Berlin]"] {
        check(raw, Some("2026-05-06T09:30:00Z"), 0);
    }
    check("2026-05-06 11:30 Berlin time", Some("2026-05-06T09:30:00Z"), 0);
    check("6 May 2026, 12:30 (Moscow time)", Some("2026-05-06T09:30:00Z"), 0);
    check("2026-01-06 10:30 (Europe/Berlin)", Some("2026-01-06T09:30:00Z"), 0);
    check("6 May 2026 09:30 Asia/Nowhere", Some("2026-05-06T09:30:00Z"), 1);
    check("2026-05-06T09:30:00+02:00", Some("2026-05-06T09:30:00+02:00"), 0);
    check("2026-05-06T09:30Z", Some("2026-05-06T09:30:00Z"), 0);
    check("Thu, 07 May 2026 24:00:00 GMT", Some("2026-05-08T00:00:00Z"), 0);
    check("Wed, 06 May 2026 9:3:0 GMT", Some("2026-05-06T09:03:00Z"), 0);
}

#[test]
fn months_and_weekdays_are_read_in_other_languages() {
    for raw in [
        "Wed, 06 Mai 2026 11:30:00 +0200",
        "mer., 06 mai 2026 11:30:00 +0200",
        "Mi, 06 Mai 2026 11:30:00 +0200",
        "mié, 06 may 2026 11:30:00 +0200",
        "ср, 06 мая 2026 11:30:00 +0200",
        "6 maja 2026 11:30:00 +0200",
        "6 Mayıs 2026 11:30:00 +0200",
        "6 maggio 2026 11:30:00 +0200",
        "६ मई 2026 11:30:00 +0200",
        "2026년 5월 6일 11:30:00 +0200",
    ] {
        check(raw, Some("2026-05-06T09:30:00Z"), 0);
    }
    check("mar., 03 févr. 2026 09:30:00 GMT", Some("2026-02-03T09:30:00Z"), 0);
    check("Di, 03 Mrz 2026 09:30:00 GMT", Some("2026-03-03T09:30:00Z"), 0);
}

#[test]
fn times_without_a_zone_are_guessed() {
    check("2026-05-06T09:30:00", Some("2026-05-06T09:30:00Z"), 1);
    check("2026-05-06 09:30", Some("2026-05-06T09:30:00Z"), 1);
    check("2026/05/06 09:30:00", Some("2026-05-06T09:30:00Z"), 1);
    check("06.05.2026 09:30", Some("2026-05-06T09:30:00Z"), 1);
    check("25/12/2026", Some("2026-12-25T00:00:00Z"), 1);
    check("12/25/2026 9:30 PM", Some("2026-12-25T21:30:00Z"), 1);
    check("2026-05-06", Some("2026-05-06T00:00:00Z"), 1);
    check("6 May 2026", Some("2026-05-06T00:00:00Z"), 1);
    check("May 6, 2026", Some("2026-05-06T00:00:00Z"), 1);
    check("Sat, Dec 16 2023 02:02:33 PM", Some("2023-12-16T14:02:33Z"), 1);
    check("2026-W19-3", Some("2026-05-06T00:00:00Z"), 1);
    check("2026-126", Some("2026-05-06T00:00:00Z"), 1);
    check("202605060930", Some("2026-05-06T09:30:00Z"), 1);
    check("20260506093000", Some("2026-05-06T09:30:00Z"), 1);
    check("915148800000", Some("1999-01-01T00:00:00Z"), 1);
    check("26.05.06", Some("2006-05-26T00:00:00Z"), 1);
    check("1778059800", Some("2026-05-06T09:30:00Z"), 1);
    check("1778059800000", Some("2026-05-06T09:30:00Z"), 1);
    check("Wed, 06 May 2026 09:30:00 IST", Some("2026-05-06T04:00:00Z"), 1);
    check("Wed, 06 May 2026 09:30:00 XYZT", Some("2026-05-06T09:30:00Z"), 1);
}

#[test]
fn a_zone_of_north_america_without_a_season_is_read_by_the_day_as_a_guess() {
    for (raw, expected) in [
        ("May 5, 2026 9:30 AM ET", "2026-05-05T13:30:00Z"),
        ("Jan 5, 2026 9:30 AM ET", "2026-01-05T14:30:00Z"),
        ("Mon, 05 Jan 2026 09:30:00 PT", "2026-01-05T17:30:00Z"),
        ("Jul 5, 2026 9:30 AM (CT)", "2026-07-05T14:30:00Z"),
        ("2026-07-05 09:30 MT", "2026-07-05T15:30:00Z"),
        ("Mar 20, 2006 9:30 AM ET", "2006-03-20T14:30:00Z"),
        ("Mar 8, 2026 3:30 AM ET", "2026-03-08T07:30:00Z"),
    ] {
        check(raw, Some(expected), 1);
    }
}

#[test]
fn what_is_no_time_is_left_out_and_told() {
    for raw in [
        "1970-01-01T00:00:00Z",
        "1970-01-01T00:00:00+01:00",
        "1969-12-31T19:00:00-05:00",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "0",
        "yesterday",
        "tomorrow",
        "05/06/2026",
        "26-05-06",
        "26/05/06 09:30",
        "260506093000",
        "2026050609",
        "0000-00-00 00:00:00",
        "Mon, 01 Jan 0001 00:00:00 GMT",
        "0001-01-01T00:00:00Z",
        "Thu, 31 Jun 2026 10:00:00 GMT",
        "6 May 2026 25:00 GMT",
        "1 2 3 4 5 6",
        "5:30",
        "May 2026",
        "Wed, 06 May 2026 09:30:00 +2500",
        "Wed, 06 May 2026 09:30:00 GMT+25",
        "2026-05-06T09:30:00+25:00",
        "2026-05-06T09:30:00+1500",
    ] {
        check(raw, None, 1);
    }
    check("", None, 0);
}

#[test]
fn a_year_far_from_now_is_left_out_and_told_to_be_one_of_another_calendar() {
    for raw in [
        "2569-05-06T09:30:00+07:00",
        "6 May 2569",
        "2569-05-06",
        "Wed, 06 May 2569 09:30:00 +0700",
        "1403-02-17 09:30",
        "9999-12-31T23:59:59Z",
    ] {
        check(raw, None, 1);
        let mut report = Report::default();
        read(raw, "published", &mut report);
        assert!(report.notes()[0].sentence.contains("another calendar"), "{raw}");
    }
    check("1605-05-06T09:30:00Z", Some("1605-05-06T09:30:00Z"), 0);
}
