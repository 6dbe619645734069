//! Bylines of pages, with what stands in them besides names: dates, roles, places, publishers,
//! addresses and buttons.

mod pieces;
mod tails;
mod words;

use super::super::article;
use super::super::people::several;
use super::article::Named;
use super::marks;
pub(super) use pieces::{Pieces, pieces};
use tails::{is_person, is_role, without_tail};
use words::{ACTIONS, OTHERS, after, by, is_button};

/// What a byline says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Byline {
    pub(super) authors: Vec<Named>,
    pub(super) published: Option<String>,
    pub(super) updated: Option<String>,
    /// What is neither.
    pub(super) rest: Vec<String>,
}

/// Signs between the parts of a line.
const SIGNS: [char; 4] = ['|', '·', '•', '｜'];

/// What stands between two people.
const AND: &[&str] = &[" & ", " und ", " et ", " y ", " e ", " og ", " och ", " en "];

/// Reads a byline. `is_sure` says that its element is one of authors; else only what stands behind a
/// word such as “by” is a name.
pub(super) fn read(pieces: &Pieces, is_sure: bool) -> Byline {
    let mut byline = Byline::default();
    for line in pieces.text.lines() {
        let mut is_first = true;
        for part in parts(line) {
            // Of what nothing says to be a name only the first is one, and each item of a list.
            let is_first_name = is_first && (byline.authors.is_empty() || pieces.is_of_one(line));
            is_first &= !byline.add(part, is_sure && is_first_name);
        }
    }
    for author in &mut byline.authors {
        let is_theirs = |(text, _): &&(String, String)| marks::without_by(text) == author.name;
        author.url = pieces.links.iter().find(is_theirs).map(|(_, url)| url.clone());
    }
    byline.rest.extend(pieces.labels.iter().cloned());
    byline
}

/// The people in a text with more than their names; none where that is not sure.
pub(super) fn people(text: &str) -> Vec<String> {
    let pieces = Pieces { text: text.to_owned(), ..Pieces::default() };
    let names = read(&pieces, true).authors.into_iter().map(|author| author.name);
    names.filter(|name| is_person(name)).collect()
}

/// Whether a text beside names says something: it is no word of a button.
pub(super) fn says_something(text: &str) -> bool {
    let bare = text.trim_end_matches([':', '：', ' ']).to_lowercase();
    !bare.is_empty() && !ACTIONS.contains(&bare.as_str())
}

fn parts(line: &str) -> Vec<&str> {
    let parts = line.split(SIGNS).flat_map(|part| part.split(" - "));
    let parts = parts.flat_map(|part| part.split(" / "));
    let parts = parts.flat_map(|part| part.split(" – ")).flat_map(|part| part.split(" — "));
    // Semicolons and commas stand between people, too, whose names are parted later.
    let parts = parts.flat_map(|part| at_labels(part, ";")).flat_map(|part| at_labels(part, ", "));
    parts.filter(|part| !part.is_empty()).collect()
}

/// The parts of a line between these signs, where one behind them has a label of its own.
fn at_labels<'a>(part: &'a str, sign: &str) -> Vec<&'a str> {
    let several: Vec<&str> = part.split(sign).map(str::trim).collect();
    let are_labelled =
        several.iter().skip(1).any(|it| after(it, OTHERS).is_some() || by(it).is_some());
    if are_labelled { several } else { vec![part.trim()] }
}

impl Byline {
    /// Adds a part; whether it has names.
    fn add(&mut self, part: &str, is_sure: bool) -> bool {
        let label = part.trim_end_matches([':', '：', ' ']).to_lowercase();
        if ACTIONS.contains(&label.as_str()) || self.when(part) {
            return false;
        }
        let is_of_others = after(part, OTHERS).is_some();
        let says_role = is_role(part) && !part.contains(", ") && by(part).is_none();
        if is_of_others || is_button(part) || says_role {
            self.rest.push(part.to_owned());
            return false;
        }
        if let Some((before, names)) = timed_by(part) {
            self.when(before);
            return self.names(names);
        }
        let Some(names) = by(part).or(Some(part).filter(|_| is_sure)) else {
            self.rest.push(part.to_owned());
            return false;
        };
        match dated(names) {
            Some((name, time, rest)) => {
                self.when(time);
                self.rest.extend(Some(rest.to_owned()).filter(|rest| !rest.is_empty()));
                self.names(name)
            }
            None => self.names(names),
        }
    }

    /// Takes a time; whether it was one.
    fn when(&mut self, text: &str) -> bool {
        let Some(time) = when(text) else { return false };
        match time {
            When::Published(time) if self.published.is_none() => self.published = Some(time),
            When::Updated(time) if self.updated.is_none() => self.updated = Some(time),
            When::Published(_) | When::Updated(_) => self.rest.push(text.to_owned()),
        }
        true
    }

    fn names(&mut self, names: &str) -> bool {
        let bare = AND.iter().fold(names.to_owned(), |names, and| names.replace(and, " and "));
        let (roles, kept): (Vec<&str>, Vec<&str>) = bare.split(", ").partition(|it| is_role(it));
        let bare = if kept.is_empty() { bare.clone() } else { kept.join(", ") };
        let listed = several(&bare);
        let found: Vec<(String, String)> = match listed.is_empty() {
            false => listed.into_iter().map(without_tail).collect(),
            true => {
                let each: Vec<(String, String)> = bare.split(" and ").map(without_tail).collect();
                let are_people = each.len() > 1 && each.iter().all(|(name, _)| is_person(name));
                let whole = if roles.is_empty() { names } else { &bare };
                if are_people { each } else { vec![without_tail(whole)] }
            }
        };
        let before = self.authors.len();
        for (name, tail) in found {
            if !is_whole(&name) {
                self.rest.push(format!("{name} {tail}").trim().to_owned());
                continue;
            }
            if !self.authors.iter().any(|author| author.name == name) {
                self.authors.push(Named { name, url: None });
            }
            self.rest.extend(Some(tail).filter(|tail| !tail.is_empty()));
        }
        if !kept.is_empty() {
            self.rest.extend(roles.into_iter().map(str::to_owned));
        }
        self.authors.len() > before
    }
}

/// Whether a text can be a name: it is no sentence.
fn is_whole(name: &str) -> bool {
    const MOST_WORDS: usize = 3;
    let ends = name.strip_suffix('.').and_then(|it| it.rsplit([' ', '.']).next());
    let is_sentence = ends.is_some_and(|last| last.chars().count() > 2);
    marks::is_name(name) && !(is_sentence && name.split(' ').count() > MOST_WORDS)
}

enum When {
    Published(String),
    Updated(String),
}

/// The time that a text says, and nothing else.
fn when(text: &str) -> Option<When> {
    if !text.contains(char::is_numeric) {
        return None;
    }
    let says_more = |it: &article::Above| {
        !it.authors.is_empty() || it.source.is_some() || !it.subjects.is_empty()
    };
    let above = article::above(text).filter(|above| !says_more(above))?;
    above.updated.map(When::Updated).or(above.published.map(When::Published))
}

/// `May 5, 2016 by Ana Be`: what stands before the word is a time.
fn timed_by(part: &str) -> Option<(&str, &str)> {
    let mut found = part.match_indices(" by ").chain(part.match_indices(" By "));
    found.find_map(|(at, by)| {
        let (before, names) = (part.get(..at)?, part.get(at + by.len()..)?);
        when(before).map(|_| (before, names.trim()))
    })
}

/// `Ana Be on May 5, 2016 in Ships` as the name, the time and the rest.
fn dated(names: &str) -> Option<(&str, &str, &str)> {
    const ON: &[&str] = &["on", "at", "am", "le", "el", "em", "il", "op", "den"];
    let digit = names.find(|c: char| c.is_numeric())?;
    let starts = names.match_indices(' ').map(|(at, _)| at).take_while(|at| *at < digit);
    starts.into_iter().find_map(|at| {
        let name = names.get(..at)?.trim_end_matches([',', ' ', '(']);
        let tail = names.get(at..)?.trim_start();
        let (first, rest) = tail.split_once(' ').unwrap_or((tail, ""));
        let is_on = ON.contains(&first.to_lowercase().as_str()) && !rest.is_empty();
        let tail = if is_on { rest } else { tail };
        let ends = tail.match_indices(' ').map(|(at, _)| at).chain([tail.len()]);
        let ends: Vec<usize> = ends.collect();
        let end = ends.into_iter().rev().find(|end| {
            tail.get(..*end).is_some_and(|time| when(time.trim_end_matches([',', ')'])).is_some())
        })?;
        let (time, rest) = tail.split_at_checked(end)?;
        (!name.is_empty()).then_some((name, time.trim_end_matches([',', ')']), rest.trim()))
    })
}

/// Whether a short text says when something was published and changed, and nothing of the story.
pub(super) fn is_about(text: &str) -> bool {
    const LONGEST: usize = 100;
    const MOST_WORDS: usize = 8;
    let ends = text.match_indices(' ').map(|(at, _)| at);
    text.chars().count() < LONGEST
        && text.contains(|c: char| c.is_numeric())
        && ends.into_iter().any(|end| {
            let Some((time, rest)) = text.split_at_checked(end) else { return false };
            let goes_on = rest.contains(char::is_numeric) && !rest.ends_with('.');
            goes_on && rest.split_whitespace().count() <= MOST_WORDS && when(time).is_some()
        })
}

#[cfg(test)]
mod tests {
    use super::{Pieces, read};

    fn lines(text: &str) -> Pieces {
        Pieces { text: text.to_owned(), ..Pieces::default() }
    }

    fn check(text: &str, authors: &[&str], published: Option<&str>, rest: &[&str]) {
        let byline = read(&lines(text), true);
        let names: Vec<&str> = byline.authors.iter().map(|it| it.name.as_str()).collect();
        assert_eq!((names.as_slice(), byline.published.as_deref()), (authors, published), "{text}");
        assert_eq!(byline.rest, rest, "{text}");
    }

    #[test]
    fn what_stands_beside_the_names_is_none_of_them() {
        check("By Ana Be - May 5, 2016", &["Ana Be"], Some("May 5, 2016"), &[]);
        check("By Ana Be | Staff Writer", &["Ana Be"], None, &["Staff Writer"]);
        check("By Ana Be\nMarch 25, 2015", &["Ana Be"], Some("March 25, 2015"), &[]);
        check("May 5, 2016 by Ana Be", &["Ana Be"], Some("May 5, 2016"), &[]);
        check(
            "Ana Be in Riga and Cy Dee in Oslo",
            &["Ana Be", "Cy Dee"],
            None,
            &["in Riga", "in Oslo"],
        );
        check("By Ana Be, Hamburg", &["Ana Be"], None, &["Hamburg"]);
        check("Jo Sand and Al Reed, HNN", &["Jo Sand", "Al Reed"], None, &["HNN"]);
        check("Ein Kommentar von Ana Be", &["Ana Be"], None, &[]);
        check("Text: Ana Be, Fotos: Cy Dee", &["Ana Be"], None, &["Fotos: Cy Dee"]);
        check("Reporting by Ana Be; Editing by Cy Dee", &["Ana Be"], None, &["Editing by Cy Dee"]);
        check("Ana Be\nFollow", &["Ana Be"], None, &[]);
        check("Harbour Post", &["Harbour Post"], None, &[]);
        check("Ana Be, PhD", &["Ana Be, PhD"], None, &[]);
    }

    #[test]
    fn without_a_word_for_it_nobody_is_an_author() {
        let byline = read(&lines("May 5, 2016 | Ships | 3 min"), false);
        assert!(byline.authors.is_empty() && byline.published.is_some());
        assert_eq!(read(&lines("May 5, 2016 by Ana Be"), false).authors.len(), 1);
    }
}
