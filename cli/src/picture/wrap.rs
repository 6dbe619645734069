//! Lines out of a text that is too long for one.

use std::cell::OnceCell;
use std::ops::Range;

use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;

use super::voice::{Voice, clusters};

/// A text, measured between the places where a line may end.
pub(super) struct Paragraph<'a> {
    text: &'a str,
    voice: &'a Voice<'a>,
    words: Vec<Word>,
}

/// What cannot be broken but by force; widths are in ems.
struct Word {
    /// With the spaces after it.
    range: Range<usize>,
    width: f32,
    spaces: f32,
    /// What it is made of, for where it has to be broken: the end of each character in the text,
    /// and its width. Measured once, as every size that is tried asks for it.
    parts: OnceCell<Vec<(usize, f32)>>,
}

/// A paragraph in lines.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Lines {
    pub(super) lines: Vec<String>,
    /// Whether all of the text is in them; the last one ends in an ellipsis otherwise.
    pub(super) complete: bool,
    /// Whether a word was broken that nobody would break.
    pub(super) forced: bool,
}

impl<'a> Paragraph<'a> {
    pub(super) fn new(text: &'a str, voice: &'a Voice<'a>) -> Self {
        let mut words = Vec::new();
        let mut start = 0;
        for end in LineSegmenter::new_lstm(LineBreakOptions::default()).segment_str(text) {
            let Some(word) = text.get(start..end).filter(|word| !word.is_empty()) else { continue };
            let bare = voice.width(&hyphenated(word.trim_end()));
            let spaces = if word.ends_with(' ') { voice.width(word) - bare } else { 0.0 };
            words.push(Word { range: start..end, width: bare, spaces, parts: OnceCell::new() });
            start = end;
        }
        Self { text, voice, words }
    }

    /// At most `most` lines, none wider than `width` ems.
    pub(super) fn wrap(&self, width: f32, most: usize) -> Lines {
        let (mut ranges, forced) = self.break_up(width);
        let complete = ranges.len() <= most;
        ranges.truncate(most);
        let mut lines: Vec<String> =
            ranges.iter().map(|range| hyphenated(self.slice(range))).collect();
        if let (false, Some(last), Some(line)) = (complete, ranges.last(), lines.last_mut()) {
            *line = self.ellipsis(self.text.get(last.start..).unwrap_or_default(), width);
        }
        Lines { lines, complete, forced }
    }

    /// The same number of lines, as even as they can be.
    pub(super) fn balance(&self, width: f32, most: usize) -> Lines {
        let widest = self.wrap(width, most);
        if !widest.complete || widest.forced || widest.lines.len() < 2 {
            return widest;
        }
        let fits = |width: f32| {
            let lines = self.wrap(width, most);
            (lines.complete && lines.lines.len() == widest.lines.len() && !lines.forced)
                .then_some(lines)
        };
        let (mut low, mut high) = (width * 0.5, width);
        // Ten halvings are finer than a pixel.
        for _ in 0..10 {
            let middle = f32::midpoint(low, high);
            if fits(middle).is_some() { high = middle } else { low = middle }
        }
        fits(high).unwrap_or(widest)
    }

    fn break_up(&self, width: f32) -> (Vec<Range<usize>>, bool) {
        let mut lines: Vec<Range<usize>> = Vec::new();
        let (mut line, mut used, mut forced) = (0..0, 0.0, false);
        for word in &self.words {
            if used + word.width > width && line.end > line.start {
                lines.push(line);
                (line, used) = (word.range.start..word.range.start, 0.0);
            }
            if word.width > width {
                forced = true;
                for (end, advance) in self.parts(word) {
                    if used + advance > width && line.end > line.start {
                        let start = line.end;
                        lines.push(line);
                        (line, used) = (start..start, 0.0);
                    }
                    line.end = *end;
                    used += advance;
                }
            } else {
                used += word.width;
            }
            line.end = word.range.end;
            used += word.spaces;
        }
        if line.end > line.start {
            lines.push(line);
        }
        (lines, forced)
    }

    /// As much of `text` as leaves room for an ellipsis: whole words if that leaves most of the
    /// line filled.
    fn ellipsis(&self, text: &str, width: f32) -> String {
        let cut = |text: &str| {
            [
                text.trim_end_matches(|c: char| c.is_whitespace() || ",;:.–—-(،、，。".contains(c)),
                "…",
            ]
            .concat()
        };
        let mut best = (String::new(), 0.0);
        for (start, cluster) in clusters(text) {
            let end = start + cluster.len();
            let line = cut(text.get(..end).unwrap_or_default());
            let wide = self.voice.width(&line);
            if wide > width {
                break;
            }
            best = (line, wide);
        }
        let offset = self.text.len() - text.len();
        let whole = self
            .words
            .iter()
            .rev()
            .filter_map(|word| text.get(..word.range.end.checked_sub(offset)?));
        let mut whole = whole.map(cut).filter(|line| line.len() <= best.0.len());
        whole.next().filter(|line| self.voice.width(line) > width * 0.6).unwrap_or(best.0)
    }

    fn parts<'w>(&self, word: &'w Word) -> &'w [(usize, f32)] {
        word.parts.get_or_init(|| {
            let measured = clusters(self.slice(&word.range)).map(|(start, cluster)| {
                (word.range.start + start + cluster.len(), self.voice.width(cluster))
            });
            measured.collect()
        })
    }

    fn slice(&self, range: &Range<usize>) -> &'a str {
        self.text.get(range.clone()).unwrap_or_default().trim_end()
    }
}

/// A line that ends where a word says that it may be broken shows so.
fn hyphenated(line: &str) -> String {
    match line.strip_suffix('\u{ad}') {
        Some(line) => [line, "-"].concat(),
        None => line.to_owned(),
    }
}
