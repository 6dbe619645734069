//! Spellings of programs and languages, and what stands beside a time.

use super::check;

#[test]
fn a_named_month_is_the_month_whatever_numbers_stand_around_it() {
    for raw in [
        "13 Apr 02 1730 GMT",
        "Sat, 13 Apr 02 173000 GMT",
        "13 Apr 2002 1730 GMT",
        "13 Apr 02 12:30 -0500",
        "Sat Apr 13 17:30:00 GMT 2002",
        "13 Apr 02 17.30 GMT",
    ] {
        check(raw, Some("2002-04-13T17:30:00Z"), 0);
    }
    for raw in [
        "Mon 14 Sep 05 2010",
        "13 April 02 2015",
        "13 Apr 02 2015 GMT",
        "13 Xyz 02 2015",
        "1 Apr 2 3 2015",
        "13 Apr 02 2575 GMT",
    ] {
        check(raw, None, 1);
    }
}

#[test]
fn a_zone_is_read_wherever_it_is_named() {
    for (raw, expected) in [
        ("Tue Aug 27 15:04:05 2013 MST", "2013-08-27T22:04:05Z"),
        ("27 Aug 2013 MST", "2013-08-27T07:00:00Z"),
        ("2026-05-06 09:30 Eastern Daylight Time", "2026-05-06T13:30:00Z"),
        ("9:30 AM Pacific Standard Time, January 6, 2026", "2026-01-06T17:30:00Z"),
        ("2026-05-06 09:30 Central European Summer Time", "2026-05-06T07:30:00Z"),
        ("15:04 27.08.2013 -0700", "2013-08-27T22:04:00Z"),
        ("2013-08-27T15:04:05:-0700", "2013-08-27T22:04:05Z"),
        ("Tue, 27 Aug 2013 15:04:05 MST -0700", "2013-08-27T22:04:05Z"),
        ("Tue, 27 Aug 2013 15:04:05 MST-07:00", "2013-08-27T22:04:05Z"),
        ("Tue, 27 Aug 2013 15:04:05 -0700 MST", "2013-08-27T22:04:05Z"),
        ("Tue, 27 Aug 2013 15:04:05 -0700 (Mountain Standard Time)", "2013-08-27T22:04:05Z"),
        ("Tue, 27 Aug 2013 15:04:05 -0700 (heure d’ailleurs)", "2013-08-27T22:04:05Z"),
        ("Tue, 27 Aug 2013 15:04:05 0000", "2013-08-27T15:04:05Z"),
        ("Tue, 27 Aug 2013 15.04.05 GMT", "2013-08-27T15:04:05Z"),
        ("6 May 2026, 9.30 pm EDT", "2026-05-07T01:30:00Z"),
        ("2026-05-06+02:00", "2026-05-05T22:00:00Z"),
    ] {
        check(raw, Some(expected), 0);
    }
    for (raw, expected) in [
        ("Tue Aug 27 15:04:05 2013 XYZT", "2013-08-27T15:04:05Z"),
        ("2026-05-06 09:30 Faraway Standard Time", "2026-05-06T09:30:00Z"),
        ("Tue, 27 Aug 2013 15:04:05 0200", "2013-08-27T13:04:05Z"),
        ("2013-08-27T15:04:05-07:00Z", "2013-08-27T22:04:05Z"),
        ("Tue, 27 Aug 2013 15:04:05 -0700 GMT", "2013-08-27T22:04:05Z"),
        ("Tue, 27 Aug 2013 15:04:05 AT", "2013-08-27T15:04:05Z"),
    ] {
        check(raw, Some(expected), 1);
    }
    check("2026-05-06 09:30 Eastern Time", Some("2026-05-06T13:30:00Z"), 0);
    for raw in [
        "Tue, 27 Aug 2013 15:04:05 GMT EST",
        "Tue, 27 Aug 2013 15:04:05 +0200 EST",
        "2024-03-05T09:00:00+00:xx",
        "Tue, 05 Mar 2024 09:00:00 +05:zz",
        "Tue, 05 Mar 2024 09:00:00 +0275",
        "2024-03-05T09:00:00-13:00",
        "2026-05-06-07:00",
        "2026-05-06-07",
    ] {
        check(raw, None, 1);
    }
}

#[test]
fn what_stands_beside_a_time_is_told() {
    for raw in [
        "2024-03-05T08:00:00Z oops",
        "2024-03-05T02:00:00-06:00Textra",
        "Tue, 05 Mar 2024 08:00:00 +0000 junk",
        "Rain, 5 Mar 2024 08:00 GMT",
    ] {
        check(raw, Some("2024-03-05T08:00:00Z"), 1);
    }
    for raw in [
        "Published: Tuesday, the 5th of March 2024 at 8 am GMT",
        "mardi 5 mars 2024 à 08:00 GMT",
        "Dienstag, den 5. März 2024 um 8.00 Uhr GMT",
        "martes, 5 de marzo de 2024, 8:00 a. m. GMT",
        "5 марта 2024 г. 08:00 GMT",
    ] {
        check(raw, Some("2024-03-05T08:00:00Z"), 0);
    }
}

#[test]
fn times_of_a_card_are_written_as_all_readers_know_them() {
    for (raw, expected) in [
        ("2013-08-27 15:04:05-07:00", "2013-08-27T15:04:05-07:00"),
        ("2006-01-02t15:04:05z", "2006-01-02T15:04:05Z"),
        ("2006-01-02 15:04:05z", "2006-01-02T15:04:05Z"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
        ("2016-12-31T23:59:60.5Z", "2016-12-31T23:59:59.5Z"),
        ("Sat, 31 Dec 2016 23:59:60 GMT", "2016-12-31T23:59:59Z"),
    ] {
        check(raw, Some(expected), 0);
    }
    check("2003-12-31T10:14:61Z", None, 1);
    check("Wed, 31 Dec 2003 10:14:61 GMT", None, 1);
    check("20031231101461", None, 1);
}

#[test]
fn the_start_of_a_clock_is_no_time_of_a_story() {
    for raw in [
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "1970-01-01T00:00:00Z",
        "1970-01-01T01:00:00+01:00",
        "1970-01-01T00:00:00+01:00",
        "1970-01-01",
    ] {
        check(raw, None, 1);
    }
    for raw in ["Wed, 31 Dec 1969 19:00:00 -0500", "1969-12-31T23:59:59Z", "1970-01-01 00:00 CET"] {
        check(raw, None, 1);
    }
    check("Thu, 01 Jan 1970 09:30:00 GMT", Some("1970-01-01T09:30:00Z"), 0);
}

#[test]
fn further_languages_and_programs_have_their_own_spellings() {
    for raw in [
        "6 tháng 5, 2026",
        "ngày 6 tháng 5 năm 2026",
        "Thứ Tư, ngày 6 tháng 5 năm 2026",
        "Thứ 4, 6 thg 5, 2026",
        "6 tháng Năm, 2026",
        "6 Μάιος 2026",
        "6 Μαΐου 2026",
        "6 Μαϊ 2026",
        "Τετ, 06 Μάι 2026",
        "6 ΜΑΪΟΥ 2026",
        "6 พ.ค. 2026",
    ] {
        check(raw, Some("2026-05-06T00:00:00Z"), 1);
    }
    for (raw, expected) in [
        ("6 Μάρ 2026", "2026-03-06T00:00:00Z"),
        ("6 Ιούλ 2026", "2026-07-06T00:00:00Z"),
        ("6 Ιούνιος 2026", "2026-06-06T00:00:00Z"),
        ("6 ก.พ. 2026", "2026-02-06T00:00:00Z"),
        ("6 tháng Mười Hai, 2026", "2026-12-06T00:00:00Z"),
        ("10/30/23 21:55:58", "2023-10-30T21:55:58Z"),
        ("10/30/2023 9:55 PM", "2023-10-30T21:55:00Z"),
        ("30.10.2023 21.55", "2023-10-30T21:55:00Z"),
        ("2023-10-30 2155", "2023-10-30T21:55:00Z"),
        ("1709625600.5", "2024-03-05T08:00:00Z"),
        ("/Date(1778059800000)/", "2026-05-06T09:30:00Z"),
        ("/Date(1778059800000+0200)/", "2026-05-06T09:30:00Z"),
        ("May 6, 2026 9 PM", "2026-05-06T21:00:00Z"),
        ("6/5/2026 9:30 CH, ngày 6 tháng 5 năm 2026", ""),
        ("6 may 2026, 9:30 p.\u{a0}m.", "2026-05-06T21:30:00Z"),
    ] {
        check(raw, Some(expected).filter(|it| !it.is_empty()), 1);
    }
}
