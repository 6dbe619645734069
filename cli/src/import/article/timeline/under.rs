//! Events below the date that they share, such as months below their year.

use news_card::{Link, PartialDate, TimelineEntry};

use super::super::dates;
use super::super::lines::Line;

/// A date that stands alone, above events.
pub(super) struct Under {
    date: PartialDate,
    when: Option<String>,
    /// How far a point is indented that it is; nothing for a heading or a line.
    indent: Option<usize>,
    level: usize,
}

impl Under {
    /// The date of an entry that says nothing else.
    pub(super) fn new(line: &Line, entry: &TimelineEntry) -> Option<Self> {
        let date = entry.date.clone().filter(|_| entry.text.is_empty())?;
        let indent = line.bullet.then_some(line.indent);
        Some(Self { date, when: entry.when.clone(), indent, level: line.level })
    }

    /// Whether a line with a date of its own stands below this one.
    pub(super) fn is_above(&self, line: &Line) -> bool {
        match self.indent {
            Some(indent) => line.bullet && line.indent > indent + 1,
            None => line.bullet || self.level > 0 && line.level > self.level,
        }
    }

    /// Whether an entry is this date alone.
    pub(super) fn is_of(&self, entry: &TimelineEntry) -> bool {
        entry.date.as_ref() == Some(&self.date)
    }

    /// Whether it is this date alone, which that of another entry says more exactly.
    pub(super) fn holds(&self, entry: &TimelineEntry, inner: &TimelineEntry) -> bool {
        let inner = inner.date.as_ref().map_or("", PartialDate::as_str);
        self.is_of(entry) && inner.starts_with(self.date.as_str())
    }

    /// What a line below says happened, at a month or a day of this date or at the date itself.
    pub(super) fn event(&self, line: &Line, url: Option<Link>) -> Option<TimelineEntry> {
        let is_below = self.is_above(line);
        // Its own date counts, whatever stands above.
        if line.is_row() || dates::time(&line.text).is_some() && self.part(&line.text).is_none() {
            return None;
        }
        let is_plain = !line.bullet && self.indent.is_none();
        if let Some((date, text)) = self.part(&line.text).filter(|_| is_below || is_plain) {
            return Some(TimelineEntry { date: Some(date), when: None, text, url });
        }
        (is_below && line.bullet).then(|| TimelineEntry {
            date: Some(self.date.clone()),
            when: self.when.clone(),
            text: line.text.clone(),
            url,
        })
    }

    /// The month or the day with which a text begins, in this year or month, and what follows.
    fn part(&self, text: &str) -> Option<(PartialDate, String)> {
        const LONGEST: usize = 30;
        const SIGNS: [char; 7] = [':', '：', '–', '—', '|', '-', ','];
        let (at, sign) = text.match_indices(SIGNS).next()?;
        let (words, rest) = (text.get(..at)?.trim(), text.get(at + sign.len()..)?.trim());
        if words.is_empty() || words.len() > LONGEST || rest.is_empty() {
            return None;
        }
        let outer = self.date.as_str();
        let day = words.trim_end_matches(['.', '日', '일']);
        let written = match outer.len() {
            4 => format!("{words} {outer}"),
            7 if day.bytes().all(|byte| byte.is_ascii_digit()) => format!("{outer}-{day:0>2}"),
            7 => format!("{words} {}", outer.get(..4)?),
            _ => return None,
        };
        let in_east = || {
            let written = format!("{outer}年{words}");
            let dated = dates::leading(&written).filter(|it| it.rest.is_empty())?;
            dated.guess.is_none().then_some(dated.date)
        };
        let date = dates::leading(&written)
            .filter(|dated| dated.rest.is_empty() && dated.guess.is_none())
            .map(|dated| dated.date)
            .or_else(|| Some(in_east).filter(|_| outer.len() == 4)?());
        // What is no more exact is another number, such as that of a year.
        let date = date.filter(|it| it.as_str().starts_with(outer) && it.as_str() != outer)?;
        Some((date, rest.to_owned()))
    }
}
