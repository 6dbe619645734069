//! A page divided by its headings.

use super::super::report::{Report, quote};
use super::boilerplate::{self, Boilerplate};
use super::headings::{self, Heading};
use super::lines::{Line, lines};

/// An article page: what stands above the first heading, and its sections.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Above the first heading.
    pub(super) header: Vec<Line>,
    sections: Vec<Section>,
    /// Names of the original's publisher, with the URL if there is one.
    pub(super) sources: Vec<(String, Option<String>)>,
    /// The line on rights.
    pub(super) rights: Option<String>,
    /// What the page says about how it was made, each with its section if it stands in a heading.
    pub(super) claims: Vec<(Option<Heading>, String)>,
    /// Lines such as `Title | Publisher | Site`, in parts.
    pub(super) site_titles: Vec<Vec<String>>,
}

#[derive(Debug)]
struct Section {
    heading: Heading,
    name: String,
    lines: Vec<Line>,
}

impl Page {
    /// The page of a text.
    pub(super) fn read(text: &str) -> Self {
        let mut page = Self::default();
        for line in lines(text) {
            page.add(line);
        }
        page
    }

    fn add(&mut self, line: Line) {
        let found = if line.bullet { None } else { headings::find(&line.raw) };
        if let Some(found) = found {
            if found.is_claim {
                self.claims.push((Some(found.heading), found.after.to_owned()));
            }
            let text = (!found.is_claim && !found.after.is_empty()).then(|| found.after.to_owned());
            let (heading, name) = (found.heading, found.name.to_owned());
            let lines = text.map(|text| Line { text, ..line.clone() }).into_iter().collect();
            self.open(Section { heading, name, lines });
            return;
        }
        let in_table =
            self.sections.last().is_some_and(|section| section.heading == Heading::Competitors);
        match boilerplate::find(&line, &self.header, in_table) {
            Some(Boilerplate::Share) => {}
            Some(Boilerplate::Source(name, url)) => self.sources.push((name, url)),
            Some(Boilerplate::Rights(text)) => self.rights = self.rights.take().or(Some(text)),
            Some(Boilerplate::Claim(text)) => self.claims.push((None, text)),
            Some(Boilerplate::SiteTitle(parts)) => self.site_titles.push(parts),
            None => match self.sections.last_mut() {
                Some(section) => section.lines.push(line),
                None => self.header.push(line),
            },
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

    fn find(&self, heading: Heading) -> Option<&Section> {
        self.sections.iter().find(|section| section.heading == heading)
    }

    /// All text but that of one section.
    pub(super) fn text_without(&self, heading: Heading) -> String {
        let sections = self.sections.iter().filter(|section| section.heading != heading);
        let lines = self.header.iter().chain(sections.flat_map(|section| &section.lines));
        lines.map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n")
    }

    /// Texts below headings that have no text of their own in a card.
    pub(super) fn say_what_is_left(&self, report: &mut Report) {
        for heading in [Heading::Tldr, Heading::DeepInsight] {
            for line in self.section(heading) {
                let path = format!("line {}", line.number);
                report.left_out(&path, format!("has no place in a card: {}", quote(&line.text)));
            }
        }
    }
}
