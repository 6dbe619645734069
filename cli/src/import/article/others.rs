//! What stands under headings that are not known: sections of their own.

use super::super::report::{Report, quote};
use super::headings::Heading;
use super::lines::Line;
use super::page::{Other, Page};

/// Sections of the page that have no place of their own in a card, and tables beside the one that
/// has.
pub(super) fn say(page: &Page, tables: Vec<Vec<Line>>, report: &mut Report) {
    let tables = tables.into_iter().map(|lines| {
        let number = lines.first().map_or(0, |line| line.number);
        Other { number, title: String::new(), lines }
    });
    for other in page.others.iter().cloned().chain(tables) {
        let title = Some((other.number, other.title.clone())).filter(|it| !it.1.is_empty());
        let lines = other.lines.iter().map(|line| (line.number, line.text.clone()));
        for (number, text) in title.into_iter().chain(lines) {
            let path = format!("line {number}");
            report.left_out(&path, format!("has no place in a card: {}", quote(&text)));
        }
    }
    for line in page.section(Heading::DeepInsight) {
        let path = format!("line {}", line.number);
        report.left_out(&path, format!("has no place in a card: {}", quote(&line.text)));
    }
}
