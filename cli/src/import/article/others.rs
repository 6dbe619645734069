//! What stands under headings that are not known: parts of their own.

use news_card::{Entry, Link, Source};

use super::super::report::{Report, quote};
use super::headings::Heading;
use super::lines::Line;
use super::other::Other;
use super::page::Page;
use super::table::{is_list, is_rule};

/// Sections of the page that have no place of their own in a card, and tables beside the one that
/// has.
pub(super) fn parts(page: &Page, tables: Vec<Vec<Line>>, report: &mut Report) -> Vec<Entry> {
    let tables = tables.into_iter().map(|lines| {
        let first = lines.first();
        let number = first.map_or(0, |line| line.number);
        let title = first.map(row).unwrap_or_default();
        Other { number, title, lines, ..Other::default() }
    });
    let whole = |heading| {
        let lines = page.section(heading);
        let first = lines.first()?;
        let title = page.name(heading).unwrap_or_default().to_owned();
        Some(Other { number: first.number, title, lines: lines.to_vec(), ..Other::default() })
    };
    let insight = whole(Heading::DeepInsight);
    // A comparison in points is no table.
    let compared = whole(Heading::Competitors).filter(|it| is_list(&it.lines));
    // This heading stands over several sections, so a text of its own has none.
    for line in insight.iter().flat_map(|other| &other.lines) {
        let sentence =
            format!("is taken for a part of its own, as no section has it: {}", quote(&line.text));
        report.guess(&format!("line {}", line.number), sentence);
    }
    let mut others: Vec<Other> =
        page.others.iter().cloned().chain(tables).chain(insight).chain(compared).collect();
    others.sort_by_key(|other| other.number);
    others.into_iter().filter_map(|other| part(other, report)).collect()
}

/// A section as a part: its lines are the text, its bullets and rows the points.
fn part(other: Other, report: &mut Report) -> Option<Entry> {
    let mut text = String::new();
    let mut points: Vec<String> = Vec::new();
    for line in other.lines.iter().filter(|line| !is_rule(&line.raw)) {
        if is_row(line) {
            points.extend(Some(row(line)).filter(|row| *row != other.title));
        } else if line.bullet {
            points.push(line.text.clone());
        } else if let Some(point) = points.last_mut().filter(|_| !line.gap) {
            point.extend([" ", &line.text]);
        } else {
            let sign = if text.is_empty() { "" } else { " " };
            text.extend([sign, &line.text]);
        }
    }
    let text = Some(text).filter(|text| !text.is_empty());
    if text.is_none() && points.is_empty() {
        let path = format!("line {}", other.number);
        let sentence = format!("nothing stands under the heading {}", quote(&other.title));
        report.left_out(&path, sentence);
        for (name, url) in other.sources {
            let source = [Some(name), url].into_iter().flatten().collect::<Vec<_>>().join(", ");
            report.left_out(&path, format!("names a source and says nothing: {}", quote(&source)));
        }
        return None;
    }
    let sources = other.sources.into_iter().map(|(name, address)| {
        let url = address.as_deref().and_then(Link::parse);
        if let (Some(address), None) = (&address, &url) {
            let sentence = format!("{} is not a URL that may be followed", quote(address));
            report.left_out(&format!("line {}", other.number), sentence);
        }
        Source { name, url, icon: None, inferred: false }
    });
    let sources = sources.collect();
    Some(Entry { title: Some(other.title), text, points, sources, ..Entry::default() })
}

fn is_row(line: &Line) -> bool {
    line.is_row() || line.raw.trim().contains('\t')
}

/// The cells of a row on one line.
fn row(line: &Line) -> String {
    let separator = if line.raw.contains('|') { '|' } else { '\t' };
    let cells = super::table::cells_of(&line.raw, separator);
    cells.join(" | ").trim_matches([' ', '|']).to_owned()
}
