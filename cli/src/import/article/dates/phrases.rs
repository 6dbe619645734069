//! Times that say more than one date: `2019–2020`, `2021 to present`, `2026-05-05 10:00`.

use super::numbers::{number, ordinal, year};
use super::{Dated, is_part, is_quarter, leading, months, weekdays};

/// The time with which an entry of a timeline begins.
#[derive(Debug, PartialEq)]
pub(in super::super) enum Time<'a> {
    Date(Dated<'a>),
    /// The words of a time that is more than one date, and what follows them.
    Words(&'a str, &'a str),
}

const TO: &[&str] =
    &["to", "until", "till", "through", "thru", "bis", "à", "au", "al", "hasta", "até", "до", "по"];
const BETWEEN: &[&str] = &[
    "and", "or", "of", "at", "in", "on", "from", "between", "since", "after", "before", "around",
    "about", "circa", "ca", "und", "oder", "um", "von", "ab", "seit", "im", "am", "et", "ou", "de",
    "du", "depuis", "en", "y", "e", "o", "del", "desde", "a", "и", "с",
];
const OPEN: &[&str] = &[
    "present",
    "today",
    "now",
    "ongoing",
    "onward",
    "onwards",
    "later",
    "earlier",
    "planned",
    "expected",
    "bc",
    "bce",
    "ad",
    "ce",
    "heute",
    "jetzt",
    "présent",
    "aujourd’hui",
    "aujourd'hui",
    "presente",
    "actualidad",
    "hoy",
    "hoje",
    "сегодня",
];
/// What stands beside a time of day.
const CLOCK: &[&str] = &[
    "am", "pm", "a.m", "p.m", "uhr", "utc", "gmt", "et", "est", "edt", "ct", "cst", "cdt", "mt",
    "pt", "pst", "pdt", "cet", "cest", "bst", "ist", "jst", "kst", "z", "noon", "midnight", "mez",
    "mesz", "mst", "mdt", "msk", "eet", "eest", "aest", "aedt", "sgt", "hkt", "мск",
];

/// What a word of a time is.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Year,
    Part,
    Open,
    Clock,
    Remark,
    /// Between two times, as `to` is.
    To,
    Between,
}

/// The time with which a text begins: all of it, as it is written.
pub(in super::super) fn time(text: &str) -> Option<Time<'_>> {
    if let Some((words, rest)) = whole(text) {
        return Some(Time::Words(words, rest));
    }
    // `In 2023: …` is the year; in `In 2023 all was slow` it belongs to the sentence.
    let inner = ["In ", "Im ", "En "].into_iter().find_map(|word| text.strip_prefix(word));
    let dated = inner.filter(|inner| inner.contains([':', '：'])).and_then(leading);
    let dated = dated.filter(|it| {
        let words = text.strip_suffix(it.rest).unwrap_or(text).trim_end();
        words.ends_with([':', '：'])
    });
    dated.or_else(|| leading(text)).map(Time::Date)
}

/// The words of a time that is more than one date, and what follows.
fn whole(text: &str) -> Option<(&str, &str)> {
    const SIGNS: [char; 10] = [':', '：', '，', ' ', '–', '—', '-', '|', ',', '\t'];
    let text = text.trim_start();
    if let Some((inner, after)) =
        text.strip_prefix(['(', '[']).and_then(|it| it.split_once([')', ']']))
    {
        let (words, rest) = whole(inner)?;
        return rest.is_empty().then(|| (words, after.trim_start_matches(SIGNS)));
    }
    let found = scan(text)?;
    let (words, after) = text.split_at_checked(found.end)?;
    let ends = after.trim_start().is_empty()
        || after.trim_start().starts_with([':', '：', '–', '—', '|'])
        || after.trim_start().starts_with("- ");
    let inner = ["In ", "Im ", "En "].into_iter().find_map(|word| words.strip_prefix(word));
    let is_date = !found.has_clock
        && leading(inner.unwrap_or(words)).is_some_and(|dated| dated.rest.is_empty());
    let fits = ends || found.is_range || found.ends_in_clock;
    (fits && !is_date).then(|| (words, after.trim_start_matches(SIGNS)))
}

struct Scanned {
    /// Where the last word of the time ends.
    end: usize,
    has_clock: bool,
    ends_in_clock: bool,
    /// Whether it ends in the second time of a range, which needs no sign behind it.
    is_range: bool,
}

/// The words at the beginning of a text of which a time may be made, if a year is among them.
fn scan(text: &str) -> Option<Scanned> {
    let mut found = Scanned { end: 0, has_clock: false, ends_in_clock: false, is_range: false };
    let (mut has_year, mut to, mut at) = (false, false, 0);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let first = rest.chars().next()?;
        if first == ' ' || first == ',' {
            to &= first == ' ';
            at += 1;
            continue;
        }
        if "–—-~〜～/&".contains(first) {
            if found.end == 0 {
                break;
            }
            let after = rest.get(first.len_utf8()..).unwrap_or_default();
            let is_tight = at == found.end && !after.starts_with(' ');
            to = is_tight && first != '&';
            at += first.len_utf8();
            continue;
        }
        let length = if "(（".contains(first) { remark(rest) } else { word(rest) };
        let word = rest.get(..length).filter(|word| !word.is_empty());
        let kind = match word {
            Some(_) if "(（".contains(first) => has_year.then_some(Kind::Remark),
            Some(word) => kind(word),
            None => None,
        };
        let Some(kind) = kind else { break };
        at += length;
        if kind == Kind::To || kind == Kind::Between {
            to = kind == Kind::To && has_year;
            continue;
        }
        let is_second = matches!(kind, Kind::Year | Kind::Part | Kind::Open);
        // Without a year before it, what follows “–” is a part of the first time.
        found.is_range = is_second && (to && has_year || found.is_range && kind == Kind::Year);
        has_year |= kind == Kind::Year;
        found.ends_in_clock = kind == Kind::Clock;
        found.has_clock |= kind == Kind::Clock;
        found.end = at;
        to = false;
    }
    has_year.then_some(found)
}

/// The length of a short remark in parentheses.
fn remark(text: &str) -> usize {
    const MOST_WORDS: usize = 4;
    let end = text.find([')', '）']).unwrap_or(0);
    let is_short = text.get(..end).is_some_and(|it| it.split(' ').count() <= MOST_WORDS);
    let sign = text.get(end..).and_then(|it| it.chars().next()).map_or(0, char::len_utf8);
    if is_short && end > 0 { end + sign } else { 0 }
}

/// The length of a word. A colon within a time of day does not end it.
fn word(text: &str) -> usize {
    let digit_at =
        |at: usize| text.get(at..).is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()));
    let is_end = |(at, c): &(usize, char)| match c {
        ':' => !digit_at(at + 1),
        c => " ,–—-~〜～/&()（）[]|：\t".contains(*c),
    };
    text.char_indices().find(is_end).map_or(text.len(), |(at, _)| at)
}

fn kind(word: &str) -> Option<Kind> {
    // Signs of the years, months and days of Chinese, Japanese and Korean, and of what lies
    // between them.
    const UNITS: &str = "年月日号至到今现在現から初末底春夏秋冬上下半前后後년월일부터까지현재";
    let lower = word.trim_end_matches('.').to_lowercase();
    let lower = lower.as_str();
    let is = |words: &[&str]| words.contains(&lower);
    let is_clock = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_digit())
            && (text.contains(':') || text.ends_with("am") || text.ends_with("pm"))
            && text
                .trim_end_matches(['a', 'p', 'm', 'z'])
                .chars()
                .all(|c| c.is_ascii_digit() || ":+.".contains(c))
    };
    if year(lower).is_some() {
        return Some(Kind::Year);
    }
    if lower.contains(['年', '년'])
        && lower.chars().all(|c| super::numbers::digit(c).is_some() || UNITS.contains(c))
    {
        return Some(Kind::Year);
    }
    let (day, clock) = lower.split_once('t').unwrap_or(("", lower));
    if is_clock(clock.trim_start_matches('+')) && (day.is_empty() || number(day).is_some())
        || is(CLOCK)
    {
        return Some(Kind::Clock);
    }
    let is_part = is_quarter(lower) || is_part(lower) || months::number(lower).is_some();
    if is_part || weekdays::is_one(lower) || ordinal(lower).is_some() {
        return Some(Kind::Part);
    }
    if is(OPEN) || !lower.is_empty() && lower.chars().all(|c| UNITS.contains(c)) {
        return Some(Kind::Open);
    }
    if is(TO) { Some(Kind::To) } else { is(BETWEEN).then_some(Kind::Between) }
}

#[cfg(test)]
mod tests {
    use super::{Time, time};

    #[test]
    fn a_range_is_kept_as_it_is_written() {
        for words in [
            "2019–2020",
            "2019 – 2020",
            "2019-2020",
            "2019-21",
            "2019 to 2020",
            "From 2019 to 2020",
            "2021–present",
            "since May 2021",
            "May 5–7, 2026",
            "Apr–May 2026",
            "5 May 2026 – 7 June 2026",
            "2019, 2021 and 2023",
            "2026 (planned)",
            "1200 BC",
            "2026-05-05 10:00",
            "2026-05-05T10:00:00Z",
            "May 5, 2026 at 9:30 AM ET",
            "2019年至2020年",
            "2021年至今",
        ] {
            for sign in [": ", " – "] {
                let text = format!("{words}{sign}The port orders.");
                assert_eq!(time(&text), Some(Time::Words(words, "The port orders.")), "{text}");
            }
            assert_eq!(time(words), Some(Time::Words(words, "")), "{words}");
        }
        for (words, rest) in [("2019–2020", "Planning"), ("2026-05-05 10:00", "All begins")] {
            let text = format!("{words} {rest}");
            assert_eq!(time(&text), Some(Time::Words(words, rest)));
        }
        assert_eq!(time("(2019–2020) Planning"), Some(Time::Words("2019–2020", "Planning")));
    }

    #[test]
    fn one_date_stays_a_date() {
        for (text, date, rest) in [
            ("2023 – 2022 had been slow", "2023", "2022 had been slow"),
            ("2023 – 5 cranes arrive", "2023", "5 cranes arrive"),
            ("2023: 2024 to be slow", "2023", "2024 to be slow"),
            ("In 2023: Slow.", "2023", "Slow."),
            ("May 5, 2026 – Slow.", "2026-05-05", "Slow."),
            ("Tuesday, May 5, 2026: Slow.", "2026-05-05", "Slow."),
            ("On May 5, 2026: Slow.", "2026-05-05", "Slow."),
            ("2026-05-05 (Tue): Slow.", "2026-05-05", "Slow."),
            ("Di., 5. Mai 2026: Slow.", "2026-05-05", "Slow."),
        ] {
            let Some(Time::Date(dated)) = time(text) else { panic!("{text}") };
            assert_eq!((dated.date.as_str(), dated.rest), (date, rest), "{text}");
        }
        assert_eq!(time("The lab opens in 2023: slow"), None);
        assert_eq!(time("In all: slow"), None);
    }
}
