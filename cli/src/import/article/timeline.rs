//! The timeline: dates, each with what happened.

use news_card::{Link, TimelineEntry};

use super::super::report::{Report, quote};
use super::dates;
use super::lines::{Line, link};

/// Dates with what happened: on the same line, or on the lines below.
pub(super) fn read(lines: &[Line], report: &mut Report) -> Vec<TimelineEntry> {
    let top = lines.iter().filter(|line| line.bullet).map(|line| line.indent).min();
    let mut entries: Vec<TimelineEntry> = Vec::new();
    // Whether the item before has no date, so that what continues it has none either.
    let mut is_left = false;
    for line in lines {
        let waiting = entries.last().is_some_and(|entry| entry.text.is_empty()) && !is_left;
        let is_item = line.is_heading() || line.bullet && top.is_some_and(|top| line.indent <= top + 1);
        // Below a date its text may begin with another one.
        let dated = dates::leading(&line.text).filter(|dated| !waiting || is_item || dated.rest.is_empty());
        if let Some(dated) = dated {
            if let Some(why) = dated.guess {
                let path = format!("timeline[{}].date", entries.len());
                let sentence =
                    format!("{} is read as {}: {why}", quote(&line.text), dated.date.as_str());
                report.guess(&path, sentence);
            }
            let text = dated.rest.to_owned();
            entries.push(TimelineEntry { date: dated.date, text, url: url(line) });
            is_left = false;
            continue;
        }
        is_left = is_item && !waiting || is_left && !is_item || entries.is_empty();
        match entries.last_mut() {
            Some(entry) if !is_left => {
                if !entry.text.is_empty() {
                    entry.text.push(' ');
                }
                entry.text.push_str(&line.text);
                entry.url = entry.url.take().or_else(|| url(line));
            }
            _ => report.left_out(
                "timeline",
                format!("line {} has no date: {}", line.number, quote(&line.text)),
            ),
        }
    }
    for entry in entries.iter().filter(|entry| entry.text.is_empty()) {
        report.left_out("timeline", format!("nothing is said about {}", entry.date.as_str()));
    }
    entries.retain(|entry| !entry.text.is_empty());
    entries
}

/// Where a line leads to.
fn url(line: &Line) -> Option<Link> {
    link(&line.raw).and_then(|(_, _, address, _)| Link::parse(address))
}
