//! Lists of titles: sources, and other updates.

mod beside;
mod loose;

use news_card::{Citation, Link, PartialDate, Related, Timestamp};

use super::super::report::{Report, quote};
use super::dates;
use super::lines::{Line, any_link, lead, link, plain};
use beside::parts;

/// A line of a list of sources or of updates.
struct Entry {
    title: String,
    url: Option<Link>,
    date: Option<PartialDate>,
    /// Who published it.
    publisher: Option<String>,
}

/// Titles, with what stands beside them.
fn entries(lines: &[Line], path: &str, report: &mut Report) -> Vec<Entry> {
    let mut entries = Vec::new();
    for loose::Item { text: line, below } in loose::items(lines, report) {
        let here = format!("{path}[{}]", entries.len());
        let text = without_mark(&line);
        let (title, address, beside) = match link(text) {
            Some((before, label, address, after)) => {
                let address = Some(address.to_owned());
                match titled(before, label) {
                    // A sentence is no publisher.
                    Some((title, rest)) if rest.ends_with(['.', '!', '?', '。']) => {
                        let sentence = format!("has no place beside the title: {}", quote(&rest));
                        report.left_out(&here, sentence);
                        (title, address, vec![plain(after)])
                    }
                    Some((title, rest)) => (title, address, vec![rest, plain(after)]),
                    None => (plain(label), address, vec![plain(before), plain(after)]),
                }
            }
            None => {
                let elsewhere = any_link(text).filter(|(_, _, address, _)| !address.is_empty());
                if let Some((_, _, address, _)) = elsewhere {
                    let sentence =
                        format!("{} is no whole URL that may be followed", quote(address));
                    report.left_out(&format!("{here}.url"), sentence);
                }
                let (title, address) = beside::without_address(&plain(text));
                let title = title.as_str();
                let (title, date) = without_date(title);
                (title, address, date.into_iter().collect())
            }
        };
        let url = address.as_deref().and_then(Link::parse);
        if let (Some(address), None) = (&address, &url) {
            let sentence = format!("{} is not a URL that may be followed", quote(address));
            report.left_out(&format!("{here}.url"), sentence);
        }
        let host = || url.as_ref().map(|url| url.host().to_owned());
        let title = if title.is_empty() { host() } else { Some(title) };
        let Some(title) = title else { continue };
        let mut entry = Entry { title, url, date: None, publisher: None };
        beside.iter().chain(&below).for_each(|text| entry.beside(text, &here, report));
        entries.push(entry);
    }
    entries
}

impl Entry {
    /// What stands before or after a title: a date, in parentheses or not, and a name.
    fn beside(&mut self, text: &str, path: &str, report: &mut Report) {
        for part in parts(text) {
            if beside::is_age(part) {
                report.left_out(path, format!("names no date: {}", quote(part)));
                continue;
            }
            if beside::is_day_without_year(part) {
                let sentence = format!("has no year, so it is no date: {}", quote(part));
                report.left_out(&format!("{path}.date"), sentence);
                continue;
            }
            let dated = dates::leading(part).filter(|dated| dated.rest.is_empty());
            match dated {
                Some(dated) if self.date.is_none() => {
                    if let Some(why) = dated.guess {
                        let sentence =
                            format!("{} is read as {}: {why}", quote(part), dated.date.as_str());
                        report.guess(&format!("{path}.date"), sentence);
                    }
                    self.date = Some(dated.date);
                }
                _ if self.publisher.is_none()
                    && part.split(' ').count() <= 6
                    && !["and ", "und ", "et ", "y "].iter().any(|and| part.starts_with(and)) =>
                {
                    let sentence =
                        format!("{} stands beside the title and is taken for it", quote(part));
                    report.guess(&format!("{path}.publisher"), sentence);
                    self.publisher = Some(part.to_owned());
                }
                _ => {
                    report
                        .left_out(path, format!("has no place beside the title: {}", quote(part)));
                }
            }
        }
    }
}

/// The title before a link whose words are those of a button, with what follows it there.
fn titled(before: &str, label: &str) -> Option<(String, String)> {
    let bare = plain(label).to_lowercase();
    let bare = bare.trim_matches(|c: char| !c.is_alphanumeric());
    let is_button = beside::BUTTONS.contains(&bare);
    let (title, rest) = match lead(before.trim()) {
        Some((title, rest)) => (plain(title), plain(rest)),
        None => (plain(before), String::new()),
    };
    let ends = [':', '：', ' ', '–', '—', '-'];
    let title = title.trim_matches(ends).to_owned();
    let title = title.strip_suffix('.').map(str::to_owned).unwrap_or(title);
    let is_title = title.chars().any(char::is_alphanumeric);
    (is_button && is_title).then(|| (title, rest.trim_matches(ends).to_owned()))
}

/// A text without the number of a note, such as `[1]` or `[^1]:`.
fn without_mark(text: &str) -> &str {
    let text = text.trim();
    let mark = text.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    match mark {
        Some((number, rest))
            if number.trim_start_matches('^').bytes().all(|byte| byte.is_ascii_digit())
                && !rest.starts_with('(') =>
        {
            rest.trim_start_matches([':', ' '])
        }
        _ => text,
    }
}

/// The date in parentheses at the end of a title, and the title without it.
fn without_date(title: &str) -> (String, Option<String>) {
    let parts =
        title.trim_end().strip_suffix([')', '）']).and_then(|it| it.rsplit_once(['(', '（']));
    match parts {
        Some((title, date)) if dates::leading(date).is_some_and(|it| it.rest.is_empty()) => (
            title.trim_end_matches([' ', ',', ';', ':', '–', '—', '-']).to_owned(),
            Some(date.to_owned()),
        ),
        _ => (title.to_owned(), None),
    }
}

/// The sources of the analysis.
pub(super) fn citations(lines: &[Line], report: &mut Report) -> Vec<Citation> {
    let citation = |entry: Entry| {
        let Entry { title, url, date, publisher } = entry;
        Citation { title, url, publisher, date, icon: None }
    };
    entries(lines, "citations", report).into_iter().map(citation).collect()
}

/// Other updates.
pub(super) fn related(lines: &[Line], report: &mut Report) -> Vec<Related> {
    let mut related = Vec::new();
    for (index, entry) in entries(lines, "related", report).into_iter().enumerate() {
        let published = entry.date.as_ref().and_then(start_of);
        if let Some(date) = &entry.date {
            let path = format!("related[{index}].published");
            match &published {
                Some(time) => {
                    report.guess(&path, format!("{} is read as {}", date.as_str(), time.as_str()));
                }
                None => report.left_out(&path, format!("{} names no day", date.as_str())),
            }
        }
        related.push(Related {
            title: entry.title,
            url: entry.url,
            source: entry.publisher,
            published,
        });
    }
    related
}

/// The start of a day, in UTC.
pub(super) fn start_of(date: &PartialDate) -> Option<Timestamp> {
    Timestamp::parse(&format!("{}T00:00:00Z", date.as_str()))
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::{Report, citations};

    fn check(text: &str, expected: (&str, &str, &str, &str)) {
        let found = citations(&lines(text), &mut Report::default());
        let first = &found[0];
        let url = first.url.as_ref().map_or("", news_card::Link::as_str);
        let date = first.date.as_ref().map_or("", news_card::PartialDate::as_str);
        let publisher = first.publisher.as_deref().unwrap_or_default();
        assert_eq!((first.title.as_str(), url, date, publisher), expected, "{text}");
    }

    #[test]
    fn a_source_has_its_title_address_date_and_publisher() {
        let url = "https://port.example/notice";
        check(
            "1. [The notice](https://port.example/notice) (2026-05-05)",
            ("The notice", url, "2026-05-05", ""),
        );
        check(
            "- [The notice](https://port.example/notice) – Port of Vell, 5 May 2026",
            ("The notice", url, "2026-05-05", "Port of Vell"),
        );
        check(
            "- Port of Vell: [The notice](https://port.example/notice)",
            ("The notice", url, "", "Port of Vell"),
        );
        check("[1] The notice, https://port.example/notice.", ("The notice", url, "", ""));
        check(
            "- The notice, https://port.example/notice (May 2026)",
            ("The notice", url, "2026-05", ""),
        );
        check("[^1]: The notice (May 2026)", ("The notice", "", "2026-05", ""));
        check("[1](https://port.example/notice)", ("1", url, "", ""));
        check("<https://port.example/notice>", ("port.example", url, "", ""));
        check("The notice (in part)", ("The notice (in part)", "", "", ""));
    }
}
