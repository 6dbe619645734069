//! A text in one look: cut into runs that one face sets in one direction, and set.

use std::ops::Range;

use harfrust::{Direction, Language};
use icu_segmenter::GraphemeClusterSegmenter;
use unicode_bidi::{BidiInfo, Level};
use unicode_script::{Script, UnicodeScript as _};

use super::face::{Face, Set};

/// Faces in the order in which they are asked for a character.
pub(super) struct Voice<'a> {
    pub(super) faces: Vec<&'a Face>,
    pub(super) language: Option<Language>,
}

/// One line, set: its runs from left to right.
pub(super) struct Line<'a> {
    runs: Vec<(&'a Face, Set)>,
    /// In ems.
    pub(super) width: f32,
}

/// A stretch that one face sets in one direction.
struct Run<'a> {
    range: Range<usize>,
    face: &'a Face,
    script: Script,
}

impl<'a> Voice<'a> {
    /// Sets one line of text; `rtl` is the direction of the paragraph that it belongs to.
    pub(super) fn line(&self, text: &str, rtl: bool) -> Line<'a> {
        let base = if rtl { Level::rtl() } else { Level::ltr() };
        let bidi = BidiInfo::new(text, Some(base));
        let mut line = Line { runs: Vec::new(), width: 0.0 };
        // There is one paragraph: a text has no line breaks of its own.
        let Some(paragraph) = bidi.paragraphs.first() else { return line };
        let (levels, stretches) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for stretch in stretches {
            let rtl = levels.get(stretch.start).is_some_and(Level::is_rtl);
            let mut runs = self.runs(text, stretch);
            if rtl {
                runs.reverse();
            }
            let direction = if rtl { Direction::RightToLeft } else { Direction::LeftToRight };
            for Run { range, face, .. } in runs {
                let set = face.set(
                    text.get(range).unwrap_or_default(),
                    direction,
                    self.language.as_ref(),
                );
                line.width += set.width;
                line.runs.push((face, set));
            }
        }
        line
    }

    /// How wide a text is, in ems.
    pub(super) fn width(&self, text: &str) -> f32 {
        self.line(text, false).width
    }

    /// Cuts a stretch where the face or the script changes. What belongs to every script, such as
    /// a comma, stays with the face before it where that has it.
    fn runs(&self, text: &str, stretch: Range<usize>) -> Vec<Run<'a>> {
        let mut runs: Vec<Run<'a>> = Vec::new();
        for (start, cluster) in clusters(text.get(stretch.clone()).unwrap_or_default()) {
            let range = stretch.start + start..stretch.start + start + cluster.len();
            let script = script_of(cluster);
            let last = runs.last_mut();
            let kept = last
                .as_ref()
                .map(|run| run.face)
                .filter(|face| script == Script::Common && face.covers(cluster));
            let Some(face) =
                kept.or_else(|| self.faces.iter().copied().find(|face| face.covers(cluster)))
            else {
                continue;
            };
            match last {
                Some(run) if std::ptr::eq(run.face, face) && agree(run.script, script) => {
                    run.range.end = range.end;
                    if run.script == Script::Common {
                        run.script = script;
                    }
                }
                _ => runs.push(Run { range, face, script }),
            }
        }
        runs
    }
}

impl Line<'_> {
    /// The data of an SVG path that draws the line from (x, y) on, with ems of `size` pixels.
    pub(super) fn path(&self, (x, y): (f32, f32), size: f32) -> String {
        let mut path = String::new();
        let mut at = x;
        for (face, set) in &self.runs {
            face.outline(&set.glyphs, (at, y), size, &mut path);
            at += set.width * size;
        }
        path
    }
}

/// What a reader takes for one character, each with where it starts.
pub(super) fn clusters(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    GraphemeClusterSegmenter::new().segment_str(text).filter_map(move |end| {
        let cluster = (start, text.get(start..end)?);
        start = end;
        (!cluster.1.is_empty()).then_some(cluster)
    })
}

/// The first script that is one, else Common.
pub(super) fn script_of(text: &str) -> Script {
    let scripts = text.chars().map(|c| c.script());
    let mut own = scripts
        .filter(|script| !matches!(script, Script::Common | Script::Inherited | Script::Unknown));
    own.next().unwrap_or(Script::Common)
}

fn agree(a: Script, b: Script) -> bool {
    a == b || a == Script::Common || b == Script::Common
}
