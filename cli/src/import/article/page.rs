//! A page divided by its headings.

mod left;
mod notes;
mod parts;
mod shape;

use super::boilerplate::{self, Boilerplate, Place};
use super::headings::{self, After, Heading};
use super::labels::Style;
use super::lines::{Line, lines, may_be_of_heading};
use super::other::Other;
use super::unknown::{self, Context};

/// An article page: what stands above the first heading, and its sections.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Above the first heading.
    pub(super) header: Vec<Line>,
    sections: Vec<Section>,
    /// What stands under a heading that is not known, or has no place in the section around it.
    pub(super) others: Vec<Other>,
    /// Names of the original's publisher, with the URL if there is one.
    pub(super) sources: Vec<(String, Option<String>)>,
    /// Subjects that a line below a section lists.
    pub(super) subjects: Vec<String>,
    /// Footnotes outside of the sources.
    notes: Vec<Line>,
    /// The line on rights.
    pub(super) rights: Option<String>,
    /// What the page says about how it was made, each with its section if it stands in a heading.
    pub(super) claims: Vec<(Option<Heading>, String)>,
    /// Lines such as `Title | Publisher | Site`, in parts.
    pub(super) site_titles: Vec<Vec<String>>,
    /// Pictures: alternative text and address, with the number of the line.
    pub(super) pictures: Vec<(usize, String, String)>,
    /// Words of known headings that are more than their names, with the number of the line.
    subtitles: Vec<(usize, String)>,
    /// Sources that are the story's if nothing of it follows, else those of a part, as which
    /// they are kept with what they say.
    pending: Vec<(String, Option<String>)>,
    of_parts: Vec<(String, Option<String>)>,
    /// Which of the others the sources that may be a part's stand in.
    pending_in: Option<usize>,
    /// How the parts of the summary are written.
    style: Style,
    current: Current,
    /// The language in which its headings are read first.
    lang: Option<String>,
}

/// Where the next line belongs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Current {
    #[default]
    Header,
    /// The last of the sections.
    Section,
    /// The last of the others.
    Other,
}

#[derive(Debug)]
struct Section {
    heading: Heading,
    name: String,
    level: usize,
    /// Whether its text begins beside its name.
    is_inline: bool,
    lines: Vec<Line>,
}

impl Page {
    /// The page of a text, which is in this language, as far as that is known.
    pub(super) fn read(text: &str, lang: Option<String>) -> Self {
        let lines = lines(text);
        let style = Style::of(&lines, lang.as_deref());
        let mut page = Self { lang, style, ..Self::default() };
        for (index, line) in lines.iter().enumerate() {
            page.add(line, lines.get(index + 1));
        }
        page.sources.append(&mut page.pending);
        page
    }

    fn add(&mut self, line: &Line, next: Option<&Line>) {
        let pictures = line.pictures.iter();
        self.pictures.extend(pictures.map(|(alt, url)| (line.number, alt.clone(), url.clone())));
        if line.text.is_empty() && !line.is_row() || self.repeats_title(line) {
            return;
        }
        if self.known(line, next) || self.labelled(line) || self.beside(line, next) {
            self.keep_sources_of_part();
            return;
        }
        let in_table = self.section_now().is_some_and(|it| it.heading == Heading::Competitors);
        let place = Place {
            in_table: in_table || line.is_row(),
            in_section: self.current != Current::Header,
        };
        let beside = boilerplate::find(line, &self.header, &place);
        if beside.is_none() {
            self.keep_sources_of_part();
            if self.is_unknown_heading(line, next) {
                return;
            }
        }
        match beside {
            Some(Boilerplate::Share) => {}
            Some(Boilerplate::Source(name, url)) => {
                let may_be_of_part =
                    self.current != Current::Header && boilerplate::is_source_label(&line.text);
                let in_other = self.current == Current::Other;
                self.pending_in = in_other.then(|| self.others.len().saturating_sub(1));
                let list = if may_be_of_part { &mut self.pending } else { &mut self.sources };
                list.push((name, url));
            }
            Some(Boilerplate::Rights(text)) => self.rights = self.rights.take().or(Some(text)),
            Some(Boilerplate::Claim(text)) => {
                // Directly below a heading it speaks of that section.
                let section = self.section_now().filter(|it| it.lines.is_empty());
                self.claims.push((section.map(|it| it.heading), text));
            }
            Some(Boilerplate::SiteTitle(parts)) => self.site_titles.push(parts),
            None if line.is_row() && !in_table => self.stray_row(line),
            None => match self.current {
                Current::Header => self.header.push(line.clone()),
                Current::Section => {
                    let section = self.sections.last_mut().map(|it| &mut it.lines);
                    section.into_iter().for_each(|lines| lines.push(line.clone()));
                }
                Current::Other => {
                    let other = self.others.last_mut().map(|it| &mut it.lines);
                    other.into_iter().for_each(|lines| lines.push(line.clone()));
                }
            },
        }
    }

    /// Sources below which the story goes on are those of the part above them.
    fn keep_sources_of_part(&mut self) {
        let other = self.pending_in.and_then(|at| self.others.get_mut(at));
        let list = other.map_or(&mut self.of_parts, |other| &mut other.sources);
        list.append(&mut self.pending);
    }

    fn section_now(&self) -> Option<&Section> {
        self.sections.last().filter(|_| self.current == Current::Section)
    }

    /// A heading with the title of the page says nothing new.
    fn repeats_title(&self, line: &Line) -> bool {
        const MOST: usize = 20;
        let header = || self.header.iter().take(MOST);
        line.is_heading() && header().any(|it| it.is_heading() && it.text == line.text)
    }

    /// Opens the section whose heading a line is.
    fn known(&mut self, line: &Line, next: Option<&Line>) -> bool {
        let marked = line.is_heading() || headings::is_marked(&line.raw);
        let marked = marked || shape::is_above_its_items(line, next);
        let Some(found) = headings::find_in(&line.rich, marked, self.lang.as_deref()) else {
            return false;
        };
        let has_text = found.what == After::Text && !found.after.is_empty();
        if line.bullet {
            // A part of the summary may be a point of it.
            let in_summary = self.section_now().is_some_and(|it| it.heading.is_in_summary())
                || self.current == Current::Other
                    && self.others.last().is_some_and(|it| it.of_summary);
            let is_whole = found.what == After::Nothing && may_be_of_heading(&line.raw);
            if !(has_text && in_summary || is_whole) {
                return false;
            }
        }
        let after = found.after.to_owned();
        match found.what {
            After::Claim => self.claims.push((Some(found.heading), after)),
            After::Subtitle if !after.is_empty() => self.subtitles.push((line.number, after)),
            _ => {}
        }
        let (heading, name) = (found.heading, found.name.to_owned());
        let text = super::lines::plain(found.after);
        let lines = has_text.then(|| Line { text, bullet: false, ..line.clone() });
        let lines = lines.into_iter().collect();
        self.open(Section { heading, name, level: line.level, is_inline: has_text, lines });
        true
    }

    /// Opens another section, where a line is a heading that is not known.
    fn is_unknown_heading(&mut self, line: &Line, next: Option<&Line>) -> bool {
        let context = match self.current {
            Current::Header => Context::header(&self.header),
            Current::Section => match self.sections.last() {
                Some(section) => Context::section(section.heading, section.level, &section.lines),
                None => return false,
            },
            Current::Other => match self.others.last() {
                Some(other) => Context::other(&other.lines),
                None => return false,
            },
        };
        let is_heading = unknown::is_heading(line, next, &context);
        if is_heading {
            let title = line.text.trim_end_matches([':', '：', ' ']).to_owned();
            self.others.push(Other { number: line.number, title, ..Other::default() });
            self.current = Current::Other;
        }
        is_heading
    }

    /// A row of a table where no table belongs makes a section of its own, beside the one around.
    fn stray_row(&mut self, line: &Line) {
        let continues = |other: &Other| {
            other.lines.last().is_some_and(|it| it.is_row() && it.number + 1 == line.number)
        };
        match self.others.last_mut() {
            Some(other) if self.current == Current::Other || continues(other) => {
                other.lines.push(line.clone());
            }
            _ => {
                let cells = super::table::cells_of(&line.raw, '|').join(" | ");
                let title = cells.trim_matches([' ', '|']).to_owned();
                let (number, lines) = (line.number, vec![line.clone()]);
                self.others.push(Other { number, title, lines, ..Other::default() });
            }
        }
    }

    /// A heading that comes again goes on with its section.
    fn open(&mut self, mut section: Section) {
        let earlier = self.sections.iter().position(|other| other.heading == section.heading);
        if let Some(earlier) = earlier {
            let mut first = self.sections.remove(earlier);
            first.lines.append(&mut section.lines);
            section = first;
        }
        self.sections.push(section);
        self.current = Current::Section;
    }

    /// Whether the page has none of the headings and nothing else that is known.
    pub(super) fn is_unknown(&self) -> bool {
        self.sections.is_empty()
    }

    /// The lines of a section; none if it is absent.
    pub(super) fn section(&self, heading: Heading) -> &[Line] {
        self.find(heading).map_or(&[], |section| &section.lines)
    }

    /// How the page names a section.
    pub(super) fn name(&self, heading: Heading) -> Option<&str> {
        self.find(heading).map(|section| section.name.as_str())
    }

    /// How the page names its sections.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.sections.iter().map(|section| section.name.as_str())
    }

    /// All lines of the story, with those under headings that are not known.
    pub(super) fn lines(&self) -> impl Iterator<Item = &Line> {
        let sections = self.sections.iter().flat_map(|section| &section.lines);
        let others = self.others.iter().flat_map(|other| &other.lines);
        self.header.iter().chain(sections).chain(others)
    }

    fn find(&self, heading: Heading) -> Option<&Section> {
        self.sections.iter().find(|section| section.heading == heading)
    }

    /// All text but that of one section.
    pub(super) fn text_without(&self, heading: Heading) -> String {
        let sections = self.sections.iter().filter(|section| section.heading != heading);
        let lines = self.header.iter().chain(sections.flat_map(|section| &section.lines));
        lines.map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n")
    }
}
