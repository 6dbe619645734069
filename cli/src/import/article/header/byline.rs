//! The line below a title that says who published the story and when:
//! `Harbour Post · 5 May 2026 · 3 min read`.

use super::super::super::report::Report;
use super::super::super::times as times_of_feeds;
use super::super::dates;
use super::times::has_clock;

/// A byline, in parts.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Byline {
    pub(super) source: Option<String>,
    pub(super) authors: Vec<String>,
    /// When the story was published, or changed where the line says so, as it is written.
    pub(super) published: Option<String>,
    pub(super) updated: Option<String>,
    /// What is neither, such as the time that reading takes.
    pub(super) rest: Vec<String>,
}

/// What stands before an author.
const BY: &[&str] = &[
    "by: ",
    "by ",
    "written by: ",
    "written by ",
    "author: ",
    "authors: ",
    "author(s): ",
    "reporter: ",
    "autor: ",
    "autorin: ",
    "auteur : ",
    "auteur: ",
    "von: ",
    "von ",
    "par ",
    "por ",
    "автор: ",
    "작성: ",
    "作者：",
    "作者:",
    "文：",
    "文/",
];
/// What stands before a date.
const ON: &[&str] = &[
    "published on: ",
    "published on ",
    "published at ",
    "publication date: ",
    "first published ",
    "published: ",
    "published ",
    "posted on ",
    "posted: ",
    "posted ",
    "date: ",
    "on ",
    "veröffentlicht am ",
    "stand: ",
    "publicado el ",
    "publié le ",
    "publicado em ",
    "опубликовано ",
    "发布于",
    "发布时间：",
    "公開日：",
];
const UPDATED: &[&str] = &[
    "last updated on ",
    "last updated: ",
    "last updated ",
    "last modified: ",
    "modified: ",
    "updated at ",
    "updated on ",
    "updated: ",
    "updated ",
    "aktualisiert am ",
    "更新于",
];

/// Most words of a name.
const MOST_WORDS: usize = 6;

/// The byline that a line is, if it is one: it has a date, an author or a time to read, and no
/// more than a few short parts.
pub(super) fn read(text: &str) -> Option<Byline> {
    const MOST_PARTS: usize = 6;
    let mut byline = Byline::default();
    let parts: Vec<&str> =
        text.split(['·', '•', '|', '｜']).flat_map(|part| parted(part.trim())).collect();
    if parts.len() > MOST_PARTS {
        return None;
    }
    let mut names = Vec::new();
    let mut is_sure = false;
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if let Some(time) = after(part, UPDATED).filter(|it| is_time(it)) {
            byline.updated = byline.updated.or(Some(time.to_owned()));
        } else if let Some(time) = time(part) {
            byline.published = byline.published.or(Some(time.to_owned()));
        } else if let Some(name) = after(part, BY).filter(|name| is_name(name)) {
            byline.authors.extend(people(name));
        } else if is_reading_time(part) {
            byline.rest.push(part.to_owned());
        } else if part.split(' ').count() <= MOST_WORDS && !part.ends_with('.') {
            names.push(part.to_owned());
            continue;
        } else {
            return None;
        }
        is_sure = true;
    }
    // What begins with a number is no name of a publisher.
    let (mut names, rest): (Vec<_>, Vec<_>) =
        names.into_iter().partition(|name| dates::leading(name).is_none());
    byline.rest.extend(rest);
    byline.source = (!names.is_empty()).then(|| names.remove(0));
    byline.rest.extend(names);
    is_sure.then_some(byline)
}

impl Byline {
    /// Adds what another line says; what was said before stays.
    pub(super) fn add(&mut self, other: Self) {
        let mut put = |ours: &mut Option<String>, theirs: Option<String>| match theirs {
            Some(theirs) if ours.as_ref().is_some_and(|ours| *ours != theirs) => {
                self.rest.push(theirs);
            }
            theirs => *ours = ours.take().or(theirs),
        };
        put(&mut self.source, other.source);
        put(&mut self.published, other.published);
        put(&mut self.updated, other.updated);
        for author in other.authors {
            if !self.authors.contains(&author) {
                self.authors.push(author);
            }
        }
        self.rest.extend(other.rest);
    }
}

/// The parts of `Posted on May 5, 2026 by Ana Be`, `By Ana Be, May 5, 2026` and
/// `By Ana Be – Harbour Post`; other texts are one.
fn parted(text: &str) -> Vec<&str> {
    const LONGEST: usize = 200;
    if text.len() > LONGEST {
        return vec![text];
    }
    let split = |sign: &'static str| {
        let parts = text.match_indices(sign).filter_map(move |(at, sign)| {
            Some((text.get(..at)?.trim(), text.get(at + sign.len()..)?.trim()))
        });
        parts.collect::<Vec<_>>()
    };
    let has_author = |text: &str| after(text, BY).is_some_and(is_name);
    let is_dated = |text: &str| time(text).is_some() || after(text, UPDATED).is_some_and(is_time);
    for (first, _) in split(" by ") {
        let second = text.get(first.len()..).unwrap_or_default().trim();
        if is_dated(first) && has_author(second) {
            return vec![first, second];
        }
    }
    for sign in [", ", " on ", " – ", " — ", " - ", "; ", " "] {
        for (first, second) in split(sign) {
            if has_author(first) && is_dated(second) {
                return vec![first, second];
            }
        }
    }
    for sign in [" – ", " — ", " - "] {
        for (first, second) in split(sign) {
            let one_is_sure = is_dated(first) || is_dated(second) || has_author(first);
            let names = [first, second].into_iter().all(|it| it.split(' ').count() <= MOST_WORDS);
            if one_is_sure && names {
                return vec![first, second];
            }
        }
    }
    vec![text]
}

/// The time that a part says, whatever stands before it.
fn time(text: &str) -> Option<&str> {
    Some(after(text, ON).unwrap_or(text)).filter(|it| is_time(it))
}

/// Whether a text is a date or a time, and nothing else.
fn is_time(text: &str) -> bool {
    const LONGEST: usize = 60;
    let is_date = || dates::leading(text).is_some_and(|dated| dated.rest.is_empty());
    let is_read = || times_of_feeds::read(text, "", &mut Report::default()).is_some();
    let begins = || text.split(' ').take(4).any(|word| word.contains(|c: char| c.is_ascii_digit()));
    text.len() <= LONGEST && (is_date() || has_clock(text) && begins() && is_read())
}

fn after<'a>(text: &'a str, starts: &[&str]) -> Option<&'a str> {
    starts.iter().find_map(|start| {
        let (before, after) = text.split_at_checked(start.len())?;
        (before.to_lowercase() == *start).then(|| after.trim())
    })
}

fn is_name(text: &str) -> bool {
    const MOST_WORDS: usize = 8;
    text.split(' ').count() <= MOST_WORDS
        && !text.contains(|c: char| c.is_ascii_digit())
        && !text.ends_with(['.', '!', '?'])
        && text.chars().next().is_some_and(|c| !c.is_lowercase())
}

/// The names in `A. Writer, B. Writer and C. Writer`.
fn people(names: &str) -> Vec<String> {
    let names = [" and ", " & ", " und ", " et ", " y ", " e ", "、"]
        .iter()
        .fold(names.to_owned(), |names, and| names.replace(and, ","));
    names.split(',').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

fn is_reading_time(text: &str) -> bool {
    let lower = text.to_lowercase();
    let starts = lower.starts_with(|c: char| c.is_ascii_digit());
    let ends = [
        "min read",
        "minute read",
        "minutes read",
        "min",
        "minuten lesezeit",
        "分钟阅读",
        "分で読める",
    ];
    starts && lower.len() <= 30 && ends.iter().any(|end| lower.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::{Byline, read};

    fn check(text: &str, source: Option<&str>, authors: &[&str], published: Option<&str>) {
        let byline = read(text).unwrap_or_else(|| panic!("{text:?}"));
        let date = byline.published.as_deref();
        assert_eq!((byline.source.as_deref(), date), (source, published), "{text:?}");
        assert_eq!(byline.authors, authors, "{text:?}");
    }

    #[test]
    fn a_byline_gives_its_parts_in_any_order() {
        check(
            "Harbour Post · 5 May 2026 · 3 min read",
            Some("Harbour Post"),
            &[],
            Some("5 May 2026"),
        );
        check("By A. Writer | May 5, 2026", None, &["A. Writer"], Some("May 5, 2026"));
        check("By A. Writer and B. Writer", None, &["A. Writer", "B. Writer"], None);
        check("Published on 2026-05-05", None, &[], Some("2026-05-05"));
        check("港口公报 · 2026年5月5日", Some("港口公报"), &[], Some("2026年5月5日"));
        let updated = read("Updated 6 May 2026").and_then(|byline| byline.updated);
        assert_eq!(updated.as_deref(), Some("6 May 2026"));
        for text in [
            "By A. Writer | May 5, 2026 9:30 AM ET",
            "By A. Writer, May 5, 2026 9:30 AM ET",
            "Posted on May 5, 2026 9:30 AM ET by A. Writer",
            "By A. Writer on May 5, 2026 9:30 AM ET",
            "By A. Writer — May 5, 2026 9:30 AM ET",
        ] {
            check(text, None, &["A. Writer"], Some("May 5, 2026 9:30 AM ET"));
        }
        check("Tuesday, May 5, 2026", None, &[], Some("Tuesday, May 5, 2026"));
        check("Author: A. Writer", None, &["A. Writer"], None);
        check("By A. Writer - Harbour Post", Some("Harbour Post"), &["A. Writer"], None);
    }

    #[test]
    fn other_lines_are_none() {
        for text in [
            "Nine cranes off diesel four years early.",
            "By 2027 all cranes run on power",
            "Cranes | Power | Port",
            "5 May 2026 was the day on which it ended.",
            "",
        ] {
            assert_eq!(read(text), None::<Byline>, "{text:?}");
        }
    }
}
