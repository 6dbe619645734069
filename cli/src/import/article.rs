//! Article pages as text or Markdown: from lines to a card.
//!
//! The way: a damaged page is restored (`mojibake`), the text becomes cleaned lines (`lines`),
//! what surrounds every story is taken out (`boilerplate`), headings part the rest into sections
//! (`page`), and each section becomes its part of the card (`header`, `summary`, `items`,
//! `table`, `implications`, `timeline`, `story`). What stands under a heading that is not known
//! (`unknown`) is a part of its own (`others`).

mod addresses;
mod boilerplate;
mod dates;
mod header;
mod headings;
mod implications;
mod items;
mod labelled;
mod labels;
mod language;
mod lines;
mod mojibake;
mod names;
mod other;
mod others;
mod page;
mod provenance;
mod quotes;
mod sources;
mod speech;
mod story;
mod summary;
mod table;
mod timeline;
mod unknown;

use news_card::{Card, Image, Link, PartialDate, Recap};

use super::given::Given;
use super::report::{Imported, Report, quote};
use super::{links, slug};
pub(super) use header::Above;
use headings::Heading;
use page::Page;

/// Whether a text has the headings of an article page. One that begins as HTML does is HTML,
/// whatever its lines say.
pub(super) fn is_known(text: &str) -> bool {
    let start = without_comments(text);
    let begins = |tag: &str| start.get(..tag.len()).is_some_and(|it| it.eq_ignore_ascii_case(tag));
    if ["<!doctype html", "<html", "<head", "<body", "<meta", "<?xml"].into_iter().any(begins) {
        return false;
    }
    text.lines().take(2_000).filter_map(headings::find).nth(1).is_some()
}

/// Whether a text that does not begin as a whole page does has a known heading with the mark of
/// Markdown.
pub(super) fn has_marked_heading(text: &str) -> bool {
    let mut lines = text.lines().take(2_000).filter(|line| line.starts_with('#'));
    lines.any(|line| headings::find(line).is_some())
}

/// A text without the comments and the byte order mark before it.
pub(super) fn without_comments(text: &str) -> &str {
    let mut rest = text.trim_start_matches(['\u{feff}', '\u{200b}']).trim_start();
    while let Some((_, after)) = rest.strip_prefix("<!--").and_then(|it| it.split_once("-->")) {
        rest = after.trim_start();
    }
    rest
}

/// Whether a line is a heading that is known.
pub(super) fn is_heading(line: &str) -> bool {
    headings::find(line).is_some()
}

/// What a text says of who and when, if it stands above stories and says nothing else.
pub(super) fn above(text: &str) -> Option<Above> {
    header::above(text)
}

/// A text without the word before or behind the name of an author.
pub(super) fn without_by(text: &str) -> &str {
    header::without_by(text)
}

/// Whether a text says what somebody is who writes: `Staff Writer`.
pub(super) fn is_role(text: &str) -> bool {
    header::is_role(text)
}

/// The day with which a text begins, in the ways in which people write it.
pub(super) fn day(text: &str) -> Option<String> {
    dates::day(text)
}

/// The date that a text is, if it is nothing else and leaves nothing open.
pub(super) fn whole_date(text: &str) -> Option<PartialDate> {
    let dated = dates::leading(text)?;
    (dated.rest.is_empty() && dated.guess.is_none()).then_some(dated.date)
}

/// The card of an article page. `sure` says that it is one although none of its headings is
/// found.
pub(super) fn card(text: &str, given: &Given, sure: bool) -> Imported {
    let mut report = Report::default();
    let restored = mojibake::restore(text);
    if let Some(restored) = &restored {
        say(restored, &mut report);
    }
    let text = restored.as_ref().map_or(text, |restored| &restored.text);
    // Lines keep their numbers.
    let below = without_comments(text);
    let above = text.get(..text.len() - below.len()).unwrap_or_default().matches('\n').count();
    let text = &["\n".repeat(above).as_str(), below].concat();
    let mut page = Page::read(text, language::before_reading(text, given));
    page.mark_citations(&mut report);
    if page.is_unknown() && !sure {
        return report.no_card(
            "$",
            "is no article page that is known here: it has none of the headings, such as “Key \
             Takeaways” or “Timeline”; say --from article if it is one, or what else it is",
        );
    }
    let header = header::read(&page, &mut report);
    let Some(title) = header.title.clone() else {
        return report.no_card(
            "title",
            "no title was found above the first heading; put one on a line of its own",
        );
    };
    let names = restored.map(|restored| restored.names);
    let times = header::times(&header, given, &mut report);
    let prose = page.text_without(Heading::Competitors);
    let context = table::Context { title: &title, prose: &prose };
    let section = |heading| page.section(heading);
    let source = header::source(&header, &page, names.as_deref(), &mut report);
    let compared = section(Heading::Competitors);
    let compared = if table::is_list(compared) { &[] } else { compared };
    let (competitors, tables) = table::read(compared, &context, &mut report);
    let card = Card {
        version: Some(1),
        id: Some(slug::of_publisher(&title, source.as_ref().map(|source| source.name.as_str()))),
        lang: language::read(&page, &prose, given, &mut report),
        source,
        hook: header.hook.clone(),
        tldr: summary::read(&page, &mut report),
        provenance: provenance::read(&page, times.note, &mut report),
        takeaways: items::list(section(Heading::Takeaways), "takeaways", &mut report),
        competitors,
        authors: header::authors(&header),
        background: items::list(section(Heading::Background), "background", &mut report),
        perspectives: story::perspectives(section(Heading::Perspectives)),
        quotes: quotes::quotes(section(Heading::Quotes), &mut report),
        questions: story::questions(section(Heading::Questions), &mut report),
        glossary: story::glossary(section(Heading::Glossary), &mut report),
        more: others::parts(&page, tables, &mut report),
        image: image(&page, &header, given, &mut report),
        subjects: header.subjects.iter().chain(&page.subjects).cloned().collect(),
        deep_dive: items::list(section(Heading::DeepDive), "deep_dive", &mut report),
        implications: implications::read(section(Heading::Implications), &mut report),
        timeline: timeline::read(section(Heading::Timeline), &mut report),
        citations: sources::citations(&page.cited(), &mut report),
        recap: recap(&page),
        related: sources::related(section(Heading::Related), &mut report),
        attribution: page.rights.clone(),
        published: times.published,
        collected: times.collected,
        updated: times.updated,
        title: title.clone(),
        ..Card::default()
    };
    page.say_what_is_left(&mut report);
    let mut imported = report.card(card);
    addresses::say_what_is_left(&page, &mut imported);
    imported
}

/// The first picture; the others are reported.
fn image(
    page: &Page,
    header: &header::Header,
    given: &Given,
    report: &mut Report,
) -> Option<Image> {
    let credit = header.credit.as_ref();
    let named = header.pictures.iter().map(|(line, url)| (*line, String::new(), url.clone()));
    let mut pictures: Vec<_> = page.pictures.iter().cloned().chain(named).collect();
    pictures.sort_by_key(|(line, ..)| *line);
    let mut pictures = pictures.iter();
    let image = pictures.by_ref().find_map(|(_, alt, url)| {
        let url = links::read(url, given.base_url.as_ref(), "image.url", report)?;
        let alt = Some(alt.clone()).filter(|alt| !alt.is_empty());
        let credit = credit.cloned();
        Some(Image { url, alt, width: None, height: None, caption: None, credit })
    });
    if let (None, Some(credit)) = (&image, credit) {
        let sentence = format!("{} made a picture that the page has not", quote(credit));
        report.left_out("image.credit", sentence);
    }
    for (number, alt, url) in pictures {
        let sentence = format!("has no place in a card: the picture {} {}", quote(alt), quote(url));
        report.left_out(&format!("line {number}"), sentence);
    }
    image
}

fn recap(page: &Page) -> Option<Recap> {
    let title = page.name(Heading::Recap)?.to_owned();
    let lines = page.section(Heading::Recap);
    let url = lines
        .iter()
        .find_map(|line| lines::link(&line.raw))
        .and_then(|(_, _, address, _)| Link::parse(address));
    Some(Recap { title, text: items::paragraph(lines), url })
}

/// What was restored in a damaged page.
fn say(restored: &mojibake::Restored, report: &mut Report) {
    let headings = restored.headings.join(", ");
    report.guess(
        "$",
        format!(
            "the page’s UTF-8 was read as TIS-620 and lost bytes; the symbols of its headings \
             are restored: {headings}"
        ),
    );
    for (before, after) in &restored.guesses {
        let sentence = if before == after {
            format!("is damaged and cannot be restored: {}", quote(before))
        } else {
            format!("is damaged, {} is read as {}", quote(before), quote(after))
        };
        report.guess("$", sentence);
    }
}
