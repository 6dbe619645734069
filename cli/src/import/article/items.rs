//! Lists of texts and of titles.

mod loose;

use news_card::{Citation, Link, PartialDate, Related, Timestamp};

use super::super::report::{Report, quote};
use super::dates;
use super::lines::{Line, any_link, link, plain};

/// One text an item. Where there are bullets, a line without one directly below continues its
/// item, and so does a point further to the right; without bullets every line is an item.
pub(super) fn list(lines: &[Line], path: &str, report: &mut Report) -> Vec<String> {
    let top = lines.iter().filter(|line| line.bullet).map(|line| line.indent).min();
    let mut items: Vec<String> = Vec::new();
    let mut is_first = true;
    let mut is_left = false;
    for line in lines {
        let is_remark = top.is_some() && line.gap && !items.is_empty() && is_remark(&line.text);
        is_left = !line.bullet && (is_remark || is_left && !line.gap);
        if is_left {
            let sentence = format!("is no item of the list above it: {}", quote(&line.text));
            report.left_out(&format!("line {}", line.number), sentence);
            continue;
        }
        let is_nested = |top: usize| line.bullet && line.indent > top + 1;
        match (items.last_mut(), top) {
            (Some(item), Some(top)) if is_nested(top) => {
                nest(item, &line.text, is_first);
                is_first = false;
            }
            (Some(item), Some(_)) if !line.bullet && !line.gap => {
                item.push(' ');
                item.push_str(&line.text);
            }
            _ => {
                if top.is_some() && !line.bullet {
                    let path = format!("{path}[{}]", items.len());
                    report.guess(&path, "has no bullet as the others have, and is read as an item");
                }
                items.push(line.text.clone());
                is_first = true;
            }
        }
    }
    items
}

/// Whether a text below a list is a remark with a label, such as `Disclosure: …`.
fn is_remark(text: &str) -> bool {
    const MOST_WORDS: usize = 4;
    const SIGNS: [char; 2] = [':', '：'];
    text.split_once(SIGNS).is_some_and(|(label, text)| {
        label.split(' ').count() <= MOST_WORDS
            && label.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
            && !text.trim().is_empty()
            && !text.starts_with("//")
    })
}

/// Adds a point to the one above it, of which it is the first point or another one.
fn nest(item: &mut String, point: &str, is_first: bool) {
    let sign = if item.ends_with(['.', '!', '?', ':', ';', '。', '！', '？', '：']) {
        ""
    } else if is_first {
        ":"
    } else {
        ";"
    };
    item.extend([sign, " ", point]);
}

/// All lines as one text.
pub(super) fn paragraph(lines: &[Line]) -> Option<String> {
    let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    (!texts.is_empty()).then(|| texts.join(" "))
}

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
    for line in loose::items(lines, report) {
        let here = format!("{path}[{}]", entries.len());
        let text = without_mark(&line);
        let (title, address, beside) = match link(text) {
            Some((before, label, address, after)) => {
                let beside = vec![plain(before), plain(after)];
                (plain(label), Some(address.to_owned()), beside)
            }
            None => {
                let elsewhere = any_link(text).filter(|(_, _, address, _)| !address.is_empty());
                if let Some((_, _, address, _)) = elsewhere {
                    let sentence =
                        format!("{} is no whole URL that may be followed", quote(address));
                    report.left_out(&format!("{here}.url"), sentence);
                }
                let (title, address) = without_address(&plain(text));
                let (title, date) = without_date(&title);
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
        beside.iter().for_each(|text| entry.beside(text, &here, report));
        entries.push(entry);
    }
    entries
}

impl Entry {
    /// What stands before or after a title: a date, in parentheses or not, and a name.
    fn beside(&mut self, text: &str, path: &str, report: &mut Report) {
        for part in text.split([',', '·', '|', '(', ')', '（', '）', '，']) {
            let part = part.trim_matches(|c: char| c.is_whitespace() || "–—-:.;[]：".contains(c));
            if !part.chars().any(char::is_alphanumeric) {
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

/// The bare address in a text, and the text without it.
fn without_address(text: &str) -> (String, Option<String>) {
    let is_address = |word: &&str| {
        let word = word.trim_start_matches(['<', '(']);
        word.starts_with("http://") || word.starts_with("https://")
    };
    let address = text.split(' ').find(is_address);
    let address = address.map(|it| it.trim_matches(['<', '>', '(', ')', '.', ',', ';']).to_owned());
    let words: Vec<&str> = text.split(' ').filter(|word| !is_address(word)).collect();
    let ends = [' ', ':', '-', '–', '—', ',', '.'];
    let title = words.join(" ");
    let title = if address.is_some() { title.trim_end_matches(ends) } else { title.as_str() };
    (title.to_owned(), address)
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
    use super::{Report, citations, list};

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

    #[test]
    fn points_further_to_the_right_belong_to_the_one_above() {
        let check = |text: &str, expected: &[&str]| {
            assert_eq!(list(&lines(text), "takeaways", &mut Report::default()), expected, "{text}");
        };
        check(
            "- Noise falls\n  - by day\n  - by night\n- Fees rise.\n  - from May",
            &["Noise falls: by day; by night", "Fees rise. from May"],
        );
        check(
            "- The brand stays.\n  - safe until 2028\n  - open after that\n  - maybe sold\n- Fees: more\n  - two\n  - five",
            &[
                "The brand stays. safe until 2028; open after that; maybe sold",
                "Fees: more: two; five",
            ],
        );
        check("• One\n goes on\n• Two", &["One goes on", "Two"]);
    }
}
