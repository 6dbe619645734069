//! The line below a title that says who published the story and when:
//! `Harbour Post · 5 May 2026 · 3 min read`.

mod halves;
mod minutes;
mod moment;
mod names;
mod when;
mod words;

use super::super::super::times as times_of_feeds;
use super::super::dates;
use super::clock::has_clock;
use crate::language::is_dense;
use names::{is_doubtful, people};
use when::{after, has_date, is_dated, is_reading_time, is_vague, published, updated};
use words::{BY, FROM, ROLES, UPDATED};

/// A byline, in parts.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Byline {
    pub(super) source: Option<String>,
    pub(super) authors: Vec<String>,
    /// Those of them that stand last and behind a comma, and so may be no person.
    pub(super) doubtful: Vec<String>,
    /// When the story was published, or changed where the line says so, as it is written.
    pub(super) published: Option<String>,
    pub(super) updated: Option<String>,
    /// What is neither, such as the time that reading takes.
    pub(super) rest: Vec<String>,
}

/// Most words of a name.
const MOST_WORDS: usize = 6;

/// The byline that a line is, if it is one: it has a date, an author or a time to read, and no
/// more than a few short parts.
pub(super) fn read(text: &str) -> Option<Byline> {
    let text = &times_of_feeds::with_colons(text);
    const MOST_PARTS: usize = 6;
    let mut byline = Byline::default();
    if text.matches(['·', '•', '|', '｜']).count() > MOST_PARTS {
        return None;
    }
    let mut parts: Vec<String> = Vec::new();
    for part in text.split(['·', '•', '|', '｜']).flat_map(|part| parted(part.trim())) {
        match parts.last_mut() {
            // A time of day belongs to the day before it.
            Some(day)
                if has_clock(part) && !is_dated(part) && is_dated(&format!("{day} {part}")) =>
            {
                day.extend([" ", part]);
            }
            _ => parts.push(part.to_owned()),
        }
    }
    if parts.len() > MOST_PARTS {
        return None;
    }
    let mut names = Vec::new();
    let mut is_sure = false;
    for part in parts.iter().map(String::as_str).filter(|part| !part.is_empty()) {
        if let Some(time) = updated(part).filter(|_| byline.updated.is_none()) {
            byline.updated = Some(time);
        } else if let Some(time) = published(part).filter(|_| byline.published.is_none()) {
            byline.published = Some(time);
        } else if let Some(name) = after(part, FROM).filter(|_| byline.source.is_none()) {
            byline.source = Some(name.to_owned());
        } else if is_dated(part) || is_vague(part) {
            byline.rest.push(part.to_owned());
        } else if let Some(name) = after(part, BY).filter(|name| is_name(name)) {
            let people = people(name);
            byline.doubtful.extend(people.last().filter(|_| is_doubtful(name, &people)).cloned());
            byline.authors.extend(people);
        } else if is_reading_time(part) || is_role(part) {
            byline.rest.push(part.to_owned());
        } else if part.split(' ').count() <= MOST_WORDS && !part.ends_with('.') {
            names.push(part.to_owned());
            continue;
        } else {
            return None;
        }
        is_sure = true;
    }
    // What says when is no name of a publisher, nor is what begins with a number.
    let (rest, mut names): (Vec<_>, Vec<_>) = names.into_iter().partition(|name| {
        dates::leading(name).is_some()
            || has_clock(name)
            || has_date(name)
            || name.contains([':', '：'])
    });
    byline.rest.extend(rest);
    if byline.source.is_none() {
        byline.source = (!names.is_empty()).then(|| names.remove(0));
    }
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
        self.doubtful.extend(other.doubtful);
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
    if let Some((first, remark)) = text.strip_suffix(')').and_then(|text| text.rsplit_once(" ("))
        && after(remark, UPDATED).is_some()
    {
        return parted(first).into_iter().chain([remark]).collect();
    }
    for (first, _) in split(" ") {
        let second = text.get(first.len()..).unwrap_or_default();
        let second = second.trim_start_matches([' ', '–', '—', '-']).trim_end();
        if is_dense_name(first) && is_dated(second) {
            return vec![first, second];
        }
        if is_dated(first) && (is_dated(second) || after(second, FROM).is_some()) {
            return vec![first, second];
        }
        if is_dated(first) && has_author(second) {
            return vec![first, second];
        }
        let name = first.trim_end_matches([',', ';', '–', '—', '-', ' ']);
        if has_author(name) && is_dated(second) {
            return vec![name, second];
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

/// Whether a text may be the name of a publisher in a script without spaces, of which no sentence is
/// as short.
fn is_dense_name(text: &str) -> bool {
    const LONGEST: usize = 12;
    let ends_sentence = text.ends_with(['。', '！', '？']);
    text.chars().count() <= LONGEST && text.chars().all(is_dense) && !ends_sentence
}

/// Whether a part says what the author before it is: `Staff Writer`.
pub(super) fn is_role(text: &str) -> bool {
    const MOST_WORDS: usize = 5;
    let lower = text.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    let is_title = text.starts_with(char::is_uppercase) && !text.ends_with(['.', '!', '?', ':']);
    is_title && text.split(' ').count() <= MOST_WORDS && words.any(|word| ROLES.contains(&word))
}

fn is_name(text: &str) -> bool {
    const MOST_WORDS: usize = 8;
    text.split(' ').count() <= MOST_WORDS
        && !text.contains(|c: char| c.is_ascii_digit())
        && !text.ends_with(['.', '!', '?'])
        && text.chars().next().is_some_and(|c| !c.is_lowercase())
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
        for text in ["Updated: 2 hours ago", "2 days ago", "Published by B. on May 5, 2026"] {
            assert_eq!(read(text).map(|byline| byline.rest), Some(vec![text.to_owned()]));
        }
        let both = read("By A. Writer, May 5 2026 (Updated May 6, 2026)").unwrap_or_default();
        assert_eq!(
            (both.published.as_deref(), both.updated.as_deref()),
            (Some("May 5 2026"), Some("May 6, 2026"))
        );
        check("Am 5. Mai 2026 von A. Writer", None, &["A. Writer"], Some("Am 5. Mai 2026"));
        check(
            "By A. Writer Tuesday, May 5, 2026",
            None,
            &["A. Writer"],
            Some("Tuesday, May 5, 2026"),
        );
        check("Author: A. Writer", None, &["A. Writer"], None);
        check("By A. Writer - Harbour Post", Some("Harbour Post"), &["A. Writer"], None);
    }

    #[test]
    fn other_lines_are_none() {
        for text in [
            "Nine cranes off diesel four years early.",
            "By 2027 all cranes run on power",
            "Cranes | Power | Port",
            "Cranes left 5 May 2026 at 10:00",
            "5 May 2026 was the day on which it ended.",
            "",
        ] {
            assert_eq!(read(text), None::<Byline>, "{text:?}");
        }
    }
}
