//! What stands above the first heading: badge, title, source, hook.

pub(super) mod above;
mod badge;
mod byline;
mod clock;
mod crumbs;
mod organisations;
mod original;
mod picture;
mod times;

use std::collections::BTreeSet;

use news_card::{Author, Link, Source};

use super::super::report::{Report, quote};
use super::labelled::{self, Labelled};
use super::lines::Line;
use super::page::Page;
pub(in super::super) use above::Above;
pub(super) use above::{above, without_by};
pub(super) use badge::Delay;
use byline::Byline;
pub(super) use times::times;

/// The header of a page.
#[derive(Debug, Default)]
pub(super) struct Header {
    pub(super) title: Option<String>,
    pub(super) hook: Option<String>,
    /// How long after publication the original was found.
    pub(super) delay: Option<Delay>,
    /// A publisher's name in the badge.
    source: Option<String>,
    byline: Byline,
    /// Pictures that lines of their own name, with the numbers of these.
    pub(super) pictures: Vec<(usize, String)>,
    /// Who made the picture.
    pub(super) credit: Option<String>,
    pub(super) subjects: Vec<String>,
    /// Where the original is, as a line of its own says.
    original: Option<Link>,
}

/// The symbol that these pages put before the hook.
const HOOK: char = '💡';

/// Reads the header. Lines that find no place are reported.
pub(super) fn read(page: &Page, report: &mut Report) -> Header {
    let mut header = Header::default();
    let mut lines = Vec::new();
    let unquoted: Vec<Line> = page.header.iter().map(unquoted).collect();
    for line in &unquoted {
        match badge::read(&line.text) {
            Some(badge) => {
                header.delay = header.delay.or(Some(badge.delay));
                header.source = header.source.or(badge.source);
            }
            None => lines.push(line),
        }
    }
    let titles: BTreeSet<&str> =
        page.site_titles.iter().filter_map(|parts| parts.first().map(String::as_str)).collect();
    let site = |text: &str| titles.contains(text);
    let title = lines
        .iter()
        .find(|line| line.is_heading())
        .or_else(|| lines.iter().find(|line| site(&line.text)))
        .or_else(|| {
            let mut plain = lines.iter().filter(|line| line.symbol != Some(HOOK) && !line.bullet);
            plain.find(|line| labelled::read(line).is_none() && crumbs::read(line, None).is_none())
        })
        .map(|line| line.text.clone());
    header.title = title.or_else(|| {
        let title = page.site_titles.first()?.first()?.clone();
        let sentence = format!(
            "none stands above the first heading; {} is read from the line with the site’s name",
            quote(&title)
        );
        report.guess("title", sentence);
        Some(title)
    });
    // Below the title stands who wrote it, when, and where; above the hook, if there is one.
    lines.retain(|line| {
        let is_title = header.title.as_deref() == Some(line.text.as_str());
        if is_title || line.symbol == Some(HOOK) {
            return true;
        }
        if let Some(sections) = crumbs::read(line, header.title.as_deref()) {
            header.add_subjects(sections);
            return false;
        }
        if let Some(picture) = picture::read(line, report) {
            header.pictures.push((line.number, picture.url));
            picture.credit.into_iter().for_each(|name| header.add_credit(name));
            return false;
        }
        if header.original.is_none()
            && let Some(link) = original::read(line, report)
        {
            header.original = Some(link);
            return false;
        }
        !header.add_labelled(line)
            && byline::read(&line.text).map(|found| header.byline.add(found)).is_none()
    });
    let known = (header.source.as_ref(), header.original.as_ref());
    organisations::part(&mut header.byline, known, page, report);
    for name in std::mem::take(&mut header.byline.unlabelled) {
        let authors = &header.byline.authors;
        let Some(at) = authors.iter().position(|author| *author == name) else { continue };
        let sentence =
            format!("{} stands beside the source and is read as an author", quote(&name));
        report.guess(&format!("authors[{at}]"), sentence);
    }
    std::mem::take(&mut header.byline.credits).into_iter().for_each(|it| header.add_credit(it));
    let subjects = std::mem::take(&mut header.byline.subjects);
    header.add_subjects(subjects);
    let is_title = |text: &str| {
        header.title.as_deref().is_some_and(|title| {
            text == title || text.strip_prefix(title).is_some_and(|rest| rest.starts_with(" | "))
        })
    };
    lines.retain(|line| !is_title(&line.text));
    let marked = lines.iter().position(|line| line.symbol == Some(HOOK));
    if marked.is_none()
        && let Some(line) = lines.first()
    {
        report.guess(
            "hook",
            format!("{} is taken for the hook: it stands below the title", quote(&line.text)),
        );
    }
    if !lines.is_empty() {
        header.hook = Some(lines.remove(marked.unwrap_or(0)).text.clone());
    }
    for line in lines {
        report.left_out(
            &format!("line {}", line.number),
            format!("has no place in a card: {}", quote(&line.text)),
        );
    }
    for part in &header.byline.rest {
        report.left_out(
            "$",
            format!("the line below the title has no place in a card: {}", quote(part)),
        );
    }
    header
}

/// A line without the mark of a quotation, as which a hook may stand.
fn unquoted(line: &Line) -> Line {
    let text = line.text.trim_start_matches(['>', ' ']).to_owned();
    Line { text, ..line.clone() }
}

/// Whether a text says what somebody is who writes.
pub(super) fn is_role(text: &str) -> bool {
    byline::is_role(text)
}

impl Header {
    /// Adds what a line says whose first words say what that is; whether it is such a line.
    fn add_labelled(&mut self, line: &Line) -> bool {
        match labelled::read(line) {
            Some(Labelled::Credit(name)) => self.add_credit(name),
            Some(Labelled::Subjects(subjects)) => self.add_subjects(subjects),
            None => return false,
        }
        true
    }

    /// Who made the picture; of several the first.
    fn add_credit(&mut self, name: String) {
        match &self.credit {
            Some(credit) if *credit != name => self.byline.rest.push(name),
            _ => self.credit = Some(name),
        }
    }

    fn add_subjects(&mut self, subjects: Vec<String>) {
        for subject in subjects {
            if !self.subjects.contains(&subject) {
                self.subjects.push(subject);
            }
        }
    }
}

/// The publisher: as the page links to it, else as the badge names it, else from the page's
/// title. `looked_up` are the names that were restored in a damaged page; they are marked as
/// inferred, and what is still damaged is no name.
pub(super) fn source(
    header: &Header,
    page: &Page,
    looked_up: Option<&[String]>,
    report: &mut Report,
) -> Option<Source> {
    let linked = page.sources.iter().map(|(name, url)| (name.clone(), url.clone()));
    let named = header.source.iter().chain(&header.byline.source);
    let named = named.map(|name| (name.clone(), None));
    if page.sources.is_empty()
        && header.source.is_none()
        && let Some(name) = &header.byline.source
    {
        let sentence = format!("{} stands below the title and is taken for it", quote(name));
        report.guess("source.name", sentence);
    }
    let (damaged, mut names): (Vec<_>, Vec<_>) =
        linked.chain(named).partition(|(name, _)| looked_up.is_some() && is_damaged(name));
    for (name, _) in damaged {
        let sentence = format!("{} is damaged and cannot be restored", quote(&name));
        report.left_out("source.name", sentence);
    }
    if names.is_empty() {
        let name = from_site_title(page).filter(|name| looked_up.is_none() || !is_damaged(name));
        let (name, whence) = match (name, &header.original) {
            (Some(name), _) => (name, "the line with the site’s name"),
            (None, Some(link)) => (link.host().to_owned(), "the address of the original"),
            (None, None) => return None,
        };
        report.guess("source.name", format!("{} is read from {whence}", quote(&name)));
        names.push((name, None));
    }
    let (name, url) = names.first()?;
    for (other, _) in names.iter().filter(|(other, _)| other != name) {
        let sentence =
            format!("the page names {} and {}; the first is kept", quote(name), quote(other));
        report.guess("source.name", sentence);
    }
    let inferred = looked_up.is_some_and(|names| names.contains(name));
    if inferred {
        report.guess(
            "source.name",
            format!(
                "the name is damaged beyond decoding; {} is looked up among known publishers \
                 and marked as inferred",
                quote(name)
            ),
        );
    }
    let link = url.as_deref().and_then(Link::parse);
    if let (Some(url), None) = (&url, &link) {
        report.left_out("source.url", format!("{} is not a URL that may be followed", quote(url)));
    }
    let link = link.or_else(|| header.original.clone());
    Some(Source { name: name.clone(), url: link, icon: None, inferred })
}

/// Who wrote the original, as the line below the title says.
pub(super) fn authors(header: &Header) -> Vec<Author> {
    header.byline.authors.iter().map(|name| Author { name: name.clone(), url: None }).collect()
}

/// Whether Thai letters stand where a damaged page had others.
fn is_damaged(name: &str) -> bool {
    name.contains(|c| matches!(c, '\u{e01}'..='\u{e5b}'))
}

/// `Title | Publisher | Site | Site` names the publisher second.
fn from_site_title(page: &Page) -> Option<String> {
    page.site_titles.iter().find(|parts| parts.len() >= 3)?.get(1).cloned()
}
