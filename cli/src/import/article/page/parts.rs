//! Lines that are a part by themselves, beside the items of the section in which they stand.

use super::super::headings::{self, After, Heading};
use super::super::labelled::{self, Labelled};
use super::super::lines::Line;
use super::super::other::Other;
use super::{Current, Page, Section, shape};

impl Page {
    /// Opens a part of the summary whose label is not known.
    pub(super) fn labelled(&mut self, line: &Line) -> bool {
        let is_between = match self.current {
            Current::Header => false,
            Current::Section => {
                self.section_now().is_some_and(|it| it.heading == Heading::Tldr || it.is_inline)
            }
            Current::Other => self.others.last().is_some_and(|it| it.of_summary),
        };
        let Some((title, text)) = self.style.part(line).filter(|_| is_between) else {
            return false;
        };
        let line = Line { text, bullet: false, ..line.clone() };
        // A label that asks may be a known one.
        let known = headings::find_in(&title, true, self.lang.as_deref());
        if let Some(found) = known.filter(|it| it.what == After::Nothing && title.ends_with('?')) {
            let (heading, name) = (found.heading, title);
            self.open(Section { heading, name, level: 0, is_inline: true, lines: vec![line] });
            return true;
        }
        self.others.push(Other::of_summary(title, line));
        self.current = Current::Other;
        true
    }

    /// Keeps a line that says something of the whole story: its subjects, or a footnote.
    pub(super) fn beside(&mut self, line: &Line, next: Option<&Line>) -> bool {
        if self.current == Current::Header || line.bullet || line.is_heading() {
            return false;
        }
        let in_sources = self
            .section_now()
            .is_some_and(|it| matches!(it.heading, Heading::Citations | Heading::Related));
        if shape::is_footnote(line) && !in_sources {
            self.notes.push(line.clone());
            return true;
        }
        let is_alone = line.gap && next.is_none_or(|next| next.gap);
        let subjects = match labelled::read(line) {
            Some(Labelled::Subjects(subjects)) if is_alone => subjects,
            _ => return false,
        };
        let new: Vec<String> =
            subjects.into_iter().filter(|it| !self.subjects.contains(it)).collect();
        self.subjects.extend(new);
        true
    }

    /// The lines that name sources, with the footnotes of other sections.
    pub(in super::super) fn cited(&self) -> Vec<Line> {
        self.section(Heading::Citations).iter().chain(&self.notes).cloned().collect()
    }
}
