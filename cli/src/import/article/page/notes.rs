//! Marks of footnotes: `[^1]` in a text, whose note stands below.

use std::collections::BTreeMap;

use super::super::super::report::{Report, quote};
use super::super::lines::Line;
use super::super::sources;
use super::{Page, shape};

/// Notes of a page that are looked up.
const MOST: usize = 1_000;

impl Page {
    /// Makes the marks of footnotes those of citations; a note that is no source has none. What has
    /// no note is reported.
    pub(in super::super) fn mark_citations(&mut self, report: &mut Report) {
        if !self.lines().any(|line| line.raw.contains("[^")) {
            return;
        }
        let names = self.number_notes();
        let cited = self.cited();
        let citations = sources::citations(&cited, &mut Report::default());
        let mut notes: BTreeMap<String, Option<usize>> = BTreeMap::new();
        for line in cited.iter().filter(|line| shape::is_footnote(line)).take(MOST) {
            let own = sources::citations(std::slice::from_ref(line), &mut Report::default());
            let at = own.first().and_then(|own| {
                citations.iter().position(|it| it.title == own.title && it.url == own.url)
            });
            notes.extend(shape::footnote(&line.raw).map(|mark| (mark.to_owned(), at)));
        }
        for (name, number) in names {
            let at = notes.get(&number).copied().flatten();
            notes.insert(name, at);
        }
        let mut missing = Vec::new();
        for line in self.lines_mut().filter(|line| !shape::is_footnote(line)) {
            for text in [&mut line.text, &mut line.rich, &mut line.raw] {
                if text.contains("[^") {
                    *text = marked(text, &notes, &mut missing);
                }
            }
        }
        missing.sort();
        missing.dedup();
        for mark in missing {
            let sentence =
                format!("{} refers to no note of the page", quote(&format!("[^{mark}]")));
            report.left_out("citations", sentence);
        }
    }

    /// Gives notes with a word for their mark a number where others have one, as then all sources have
    /// numbers; each word with its number.
    fn number_notes(&mut self) -> Vec<(String, String)> {
        let is_number = |mark: &str| mark.bytes().all(|byte| byte.is_ascii_digit());
        let cited = self.cited();
        let marks: Vec<&str> =
            cited.iter().filter_map(|line| shape::footnote(&line.raw)).take(MOST).collect();
        if !marks.iter().any(|mark| is_number(mark)) {
            return Vec::new();
        }
        let words = marks.iter().filter(|mark| !is_number(mark));
        let free = (1..).map(|number: usize| number.to_string());
        let free = free.filter(|number| !marks.contains(&number.as_str()));
        let names: Vec<(String, String)> =
            words.zip(free).map(|(word, number)| ((*word).to_owned(), number)).collect();
        let sections = self.sections.iter_mut().flat_map(|section| &mut section.lines);
        for line in self.notes.iter_mut().chain(sections) {
            let mark = shape::footnote(&line.raw).map(str::to_owned);
            let Some((word, number)) = names.iter().find(|(it, _)| Some(it) == mark.as_ref())
            else {
                continue;
            };
            let (from, to) = (format!("[^{word}]:"), format!("[^{number}]:"));
            for text in [&mut line.text, &mut line.rich, &mut line.raw] {
                *text = text.replacen(&from, &to, 1);
            }
        }
        names
    }

    fn lines_mut(&mut self) -> impl Iterator<Item = &mut Line> {
        let sections = self.sections.iter_mut().flat_map(|section| &mut section.lines);
        let others = self.others.iter_mut().flat_map(|other| &mut other.lines);
        self.header.iter_mut().chain(sections).chain(others)
    }
}

/// A text with the numbers of citations in the place of its notes.
fn marked(
    text: &str,
    notes: &BTreeMap<String, Option<usize>>,
    missing: &mut Vec<String>,
) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[^") {
        out.push_str(before);
        let mark = after.split_once(']').filter(|(mark, _)| shape::is_mark(mark));
        let Some((mark, after)) = mark else {
            out.push_str("[^");
            rest = after;
            continue;
        };
        match notes.get(mark) {
            Some(Some(at)) => out.push_str(&format!("[{}]", at + 1)),
            Some(None) => out.truncate(out.trim_end_matches(' ').len()),
            None => {
                missing.push(mark.to_owned());
                out.truncate(out.trim_end_matches(' ').len());
            }
        }
        rest = after;
    }
    out + rest
}
