//! The timeline: dates, each with what happened.

mod under;

use news_card::{Link, TimelineEntry};

use super::super::report::{Report, quote};
use super::dates;
use super::lines::{Line, lead, link, plain};
use under::Under;

/// Dates with what happened: on the same line, or on the lines below. A time may also be words,
/// such as “The day after”.
pub(super) fn read(lines: &[Line], report: &mut Report) -> Vec<TimelineEntry> {
    let top = lines.iter().filter(|line| line.bullet).map(|line| line.indent).min();
    let mut entries: Vec<TimelineEntry> = Vec::new();
    let inline = top.is_none() && lines.iter().any(is_inline);
    let is_spaced = lines.iter().skip(1).any(|line| line.gap && is_inline(line));
    // Whether the item before has no time, so that what continues it has none either.
    let mut is_left = false;
    // The date above the events of a year or a month.
    let mut under: Option<Under> = None;
    for line in lines {
        if let Some(outer) = &mut under
            && let Some(entry) = outer.event(line, url(line))
        {
            // The date alone is no event.
            entries.pop_if(|last| last.text.is_empty() && outer.is_of(last));
            entries.push(entry);
            is_left = false;
            continue;
        }
        let waiting = entries.last().is_some_and(|entry| entry.text.is_empty()) && !is_left;
        let is_point = top.is_some_and(|top| line.bullet && line.indent <= top + 1);
        let is_item = line.is_heading() || is_point;
        // Below a date its text may begin with another one.
        let found = dated(line, entries.len(), is_item, report, |rest| {
            !waiting || is_item || rest.is_empty()
        });
        let found = found.or_else(|| worded(line).filter(|_| is_item && !waiting));
        let found = found.or_else(|| {
            let may_be = inline && !waiting && begins_as_a_time(line);
            // Where the events stand together, what stands apart is none.
            let entry = worded(line).filter(|_| may_be && (!line.gap || is_spaced))?;
            let words = entry.when.as_deref().unwrap_or_default();
            let sentence = format!("{} is taken for a time, as it begins a line", quote(words));
            report.guess(&format!("timeline[{}].when", entries.len()), sentence);
            Some(entry)
        });
        if let Some(entry) = found {
            if let Some(outer) = &under {
                entries.pop_if(|last| last.text.is_empty() && outer.holds(last, &entry));
            }
            under = Under::new(line, &entry).or_else(|| under.filter(|it| it.is_above(line)));
            entries.push(entry);
            is_left = false;
            continue;
        }
        // A paragraph of its own below an entry that is said on its line is none of it.
        let is_outer = line.indent <= top.unwrap_or_default() + 1 && !line.bullet;
        let is_beside = line.gap && is_outer && !waiting && (top.is_some() || inline);
        is_left = is_item && !waiting || is_left && !is_item || entries.is_empty() || is_beside;
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
        let date = entry.date.as_ref().map(news_card::PartialDate::as_str);
        let time = entry.when.as_deref().or(date).unwrap_or_default();
        report.left_out("timeline", format!("nothing is said about {time}"));
    }
    entries.retain(|entry| !entry.text.is_empty());
    entries
}

/// The entry that a line begins with its date. What says more than a year, a month or a day
/// keeps its words, too.
fn dated(
    line: &Line,
    index: usize,
    is_item: bool,
    report: &mut Report,
    fits: impl Fn(&str) -> bool,
) -> Option<TimelineEntry> {
    // A sentence that is an item may begin with its time, too: `In 2023 the lab opens.`
    let within = || {
        let inner =
            ["In ", "Im ", "En ", "Em "].into_iter().find_map(|it| line.text.strip_prefix(it));
        inner.filter(|_| is_item).and_then(dates::time)
    };
    let dated = match dates::time(&line.text).or_else(within)? {
        dates::Time::Words(words, rest) => {
            return fits(rest).then(|| TimelineEntry {
                date: None,
                when: Some(words.to_owned()),
                text: rest.to_owned(),
                url: url(line),
            });
        }
        dates::Time::Date(dated) => fits(dated.rest).then_some(dated)?,
    };
    let words = line.text.strip_suffix(dated.rest).unwrap_or(&line.text);
    let words = words.trim_matches(|c: char| c.is_whitespace() || "：:–—-|,，()[]".contains(c));
    if let Some(why) = dated.guess {
        let sentence = format!("{} is read as {}: {why}", quote(words), dated.date.as_str());
        report.guess(&format!("timeline[{index}].date"), sentence);
    }
    Some(TimelineEntry {
        date: Some(dated.date),
        when: dated.guess.map(|_| words.to_owned()),
        text: dated.rest.to_owned(),
        url: url(line),
    })
}

/// Whether a line has a time and what happened then.
fn is_inline(line: &Line) -> bool {
    let rest = match dates::time(&line.text) {
        Some(dates::Time::Words(_, rest)) => rest,
        Some(dates::Time::Date(dated)) => dated.rest,
        None => return false,
    };
    let time = line.text.strip_suffix(rest).unwrap_or_default().trim_end();
    !rest.is_empty() && time.ends_with([':', '：', '–', '—', '-', '|'])
}

/// Whether a line without a bullet begins with words and a colon, as a sentence does not that
/// goes on from the line before.
fn begins_as_a_time(line: &Line) -> bool {
    let starts = line.text.chars().find(|c| c.is_alphanumeric());
    line.text.contains([':', '：']) && starts.is_some_and(|c| !c.is_lowercase())
}

/// The entry of a line whose time is words: emphasised, before a colon or a dash, or a heading.
fn worded(line: &Line) -> Option<TimelineEntry> {
    const MOST_WORDS: usize = 6;
    let in_lead = lead(&line.rich).map(|(when, text)| (plain(when), plain(text)));
    let before = || {
        let signs = [": ", "：", " – ", " — "];
        let parts = signs.iter().find_map(|sign| line.text.split_once(sign));
        parts.map(|(when, text)| (when.to_owned(), text.to_owned()))
    };
    let (when, text) = if line.is_heading() {
        (line.text.clone(), String::new())
    } else {
        in_lead.or_else(before)?
    };
    let when = when.trim_matches([':', '：', ' ']).to_owned();
    let text = text.trim_start_matches([':', '：', '–', '—', '-', ' ']).to_owned();
    let is_when = !when.is_empty() && when.split(' ').count() <= MOST_WORDS;
    is_when.then(|| TimelineEntry { date: None, when: Some(when), text, url: url(line) })
}

/// Where a line leads to.
fn url(line: &Line) -> Option<Link> {
    link(&line.raw).and_then(|(_, _, address, _)| Link::parse(address))
}
