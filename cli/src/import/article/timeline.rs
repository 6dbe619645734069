//! The timeline: dates, each with what happened.

use news_card::{PartialDate, TimelineEntry};

use super::super::report::{Report, quote};
use super::dates;
use super::lines::Line;

/// Dates with what happened: on the same line, or on the lines below.
pub(super) fn read(lines: &[Line], report: &mut Report) -> Vec<TimelineEntry> {
    let mut entries: Vec<TimelineEntry> = Vec::new();
    for line in lines {
        let waiting = entries.last().is_some_and(|entry| entry.text.is_empty());
        // Below a date its text may begin with another one.
        let dated = dates::leading(&line.text).filter(|dated| !waiting || dated.rest.is_empty());
        match (dated, entries.last_mut()) {
            (Some(dated), _) => {
                if let Some(why) = dated.guess {
                    let path = format!("timeline[{}].date", entries.len());
                    report.guess(
                        &path,
                        format!("{} is read as {}: {why}", quote(&line.text), dated.date.as_str()),
                    );
                }
                entries.push(TimelineEntry {
                    date: Some(dated.date),
                    when: None,
                    text: dated.rest.to_owned(),
                    url: None,
                });
            }
            (None, Some(entry)) => {
                if !entry.text.is_empty() {
                    entry.text.push(' ');
                }
                entry.text.push_str(&line.text);
            }
            (None, None) => report.left_out(
                "timeline",
                format!("line {} has no date: {}", line.number, quote(&line.text)),
            ),
        }
    }
    for entry in entries.iter().filter(|entry| entry.text.is_empty()) {
        let date = entry.date.as_ref().map_or("", PartialDate::as_str);
        report.left_out("timeline", format!("nothing is said about {date}"));
    }
    entries.retain(|entry| !entry.text.is_empty());
    entries
}
