//! The time that a page says in one of many places.

use news_card::Timestamp;
use url::Url;

use super::super::report::{Report, quote};
use super::super::times::Precision;
use super::super::{article, times};
use super::dated::Sign;
use super::moment::Moment;

/// A text that may be a time.
#[derive(Debug)]
pub(super) struct Candidate {
    text: String,
    /// What it was read from, in words; none if the page says in so many words that it is this
    /// time.
    from: Option<String>,
    /// Whether the place is known to hold times, so that what is none is reported.
    is_sure: bool,
}

impl Candidate {
    /// What the data of the story says.
    pub(super) fn said(text: String) -> Self {
        Self { text, from: None, is_sure: true }
    }

    pub(super) fn guess(text: String, from: String) -> Self {
        Self { text, from: Some(from), is_sure: true }
    }

    pub(super) fn sign(sign: &Sign) -> Self {
        Self::weak(sign.text.clone(), sign.from)
    }

    pub(super) fn weak(text: String, from: &str) -> Self {
        Self { text, from: Some(from.to_owned()), is_sure: false }
    }
}

/// The first of these that is a time, or the finest of those that say the same moment. Of those
/// before it, what should be one and is not is reported at `path`, and so is one that is still to come
/// where another one has come.
pub(super) fn read(candidates: &[Candidate], path: &str, report: &mut Report) -> Option<Timestamp> {
    /// A page with more of them lists other stories.
    const MOST: usize = 200;
    let moments = candidates.iter().take(MOST).map(|candidate| {
        let text = html_escape::decode_html_entities(&candidate.text);
        let moment = Moment::read(&text);
        (candidate, text, moment)
    });
    let moments: Vec<_> = moments.collect();
    let one_has_come =
        moments.iter().any(|(.., it)| it.as_ref().is_some_and(|it| !it.is_to_come()));
    let mut moments = moments.into_iter();
    let (mut best, first) = loop {
        let (candidate, text, moment) = moments.next()?;
        match moment {
            Some(moment) if one_has_come && moment.is_to_come() => {
                times::to_come(&text, path, report);
            }
            Some(moment) => break ((candidate, text, moment.clone()), moment),
            None if candidate.is_sure => {
                times::read(&text, path, report);
            }
            None => {}
        }
    };
    for (candidate, text, moment) in moments {
        if let Some(moment) = moment
            && first.is_finer_in(&moment)
            && moment.precision > best.2.precision
        {
            best = (candidate, text, moment);
        }
    }
    let (candidate, text, moment) = best;
    let from = candidate.from.as_ref().map(|from| format!("the page’s {from}"));
    // What the data says itself is no guess, but that it says it better than another place is.
    let from = from.or_else(|| (moment != first).then(|| "the page’s data".to_owned()));
    if let Some(from) = from {
        let more = match first.precision {
            _ if moment == first => String::new(),
            Precision::Day => {
                format!(", which has the time of day that {} lacks", quote(&first.written))
            }
            _ => format!(", which has the zone that {} lacks", quote(&first.written)),
        };
        report.guess(path, format!("{} is read from {from}{more}", quote(&text)));
    }
    if moment.is_part {
        report.guess(path, format!("{} is read as {}", quote(&text), moment.shown()));
    }
    times::read(&moment.written, path, report)
}

/// The day in an address such as `/2026/05/06/trams`.
pub(super) fn in_address(url: &Url) -> Option<String> {
    let parts: Vec<&str> = url.path_segments()?.collect();
    let day = |parts: &[&str]| {
        let [year, month, day] = parts else { return None };
        let is_number = |text: &&str, longest| {
            (1..=longest).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        let fits =
            year.len() == 4 && is_number(year, 4) && is_number(month, 2) && is_number(day, 2);
        let written = format!("{year}-{month:0>2}-{day:0>2}");
        fits.then(|| article::day(&written)).flatten()
    };
    let in_one = |part: &&str| {
        let pieces: Vec<&str> = part.split('-').collect();
        pieces.windows(3).find_map(day)
    };
    parts.windows(3).find_map(day).or_else(|| parts.iter().find_map(in_one))
}

#[cfg(test)]
mod tests {
    use super::{Candidate, Report, Url, in_address, read};

    fn check(candidates: &[Candidate], expected: Option<&str>, notes: usize) {
        let mut report = Report::default();
        let time = read(candidates, "published", &mut report);
        assert_eq!(time.as_ref().map(news_card::Timestamp::as_str), expected, "{candidates:?}");
        assert_eq!(report.card(news_card::Card::default()).notes.len(), notes, "{candidates:?}");
    }

    fn weak(text: &str) -> Candidate {
        Candidate::weak(text.to_owned(), "time element")
    }

    #[test]
    fn the_first_that_is_a_time_counts_and_what_should_be_one_is_reported() {
        let time = "2026-05-06T09:30:00Z";
        let said = || Candidate::said(time.to_owned());
        check(&[said()], Some(time), 0);
        check(&[weak("today"), said()], Some(time), 0);
        check(&[Candidate::said("soon".to_owned()), said()], Some(time), 1);
        check(&[weak(time)], Some(time), 1);
        check(&[weak("today")], None, 0);
        let to_come = || Candidate::said("2199-05-06T09:30:00Z".to_owned());
        check(&[to_come(), weak("2016-05-06T09:30:00Z")], Some("2016-05-06T09:30:00Z"), 2);
        check(&[to_come()], Some("2199-05-06T09:30:00Z"), 0);
    }

    #[test]
    fn a_day_in_words_is_read_with_what_stands_before_it() {
        for text in
            ["6 May 2026", "Published on 6 May 2026", "Wed, May 6, 2026 at noon", "Am 6. Mai 2026"]
        {
            let time = read(&[weak(text)], "published", &mut Report::default());
            let time = time.as_ref().map(news_card::Timestamp::as_str).unwrap_or_default();
            assert!(time.starts_with("2026-05-06"), "{text}: {time}");
        }
    }

    #[test]
    fn an_address_may_hold_a_day() {
        for (url, day) in [
            ("https://post.example/2026/05/06/trams", Some("2026-05-06")),
            ("https://post.example/2026/5/6/trams", Some("2026-05-06")),
            ("https://post.example/news/trams-2026-05-06", Some("2026-05-06")),
            ("https://post.example/2026/05/trams", None),
            ("https://post.example/2026/13/45/trams", None),
        ] {
            assert_eq!(in_address(&Url::parse(url).unwrap()).as_deref(), day, "{url}");
        }
    }
}
