//! The rule above the bottom line: the story’s timeline, true to scale, where it has one.

use super::canvas::{Canvas, MARGIN, WIDTH};
use super::palette::Palette;
use super::voice::Voice;
use super::words::Words;

/// Where the rule is, in pixels from the top.
pub(super) const Y: f32 = 516.0;
const SIZE: f32 = 20.0;
const DOT: f32 = 7.0;
/// Dots nearer to each other than this would melt together.
const APART: f32 = 20.0;

/// Draws the rule, and on it a dot for each date.
pub(super) fn draw(canvas: &mut Canvas, words: &Words, palette: &Palette, voice: &Voice<'_>) {
    canvas.rect((0.0, Y - 1.0), (WIDTH, 2.0), &palette.border);
    let Some((first, last)) = &words.span else { return };
    let (begin, end) = (MARGIN + DOT, WIDTH - MARGIN - DOT - 3.0);
    canvas.rect((begin, Y - 1.5), (end - begin, 3.0), &palette.accent);
    let (from, to) = (
        words.days.first().copied().unwrap_or_default(),
        words.days.last().copied().unwrap_or_default(),
    );
    let scale = (end - begin) / (to - from).max(1) as f32;
    let mut before = f32::MIN;
    for day in &words.days {
        let x = begin + (day - from) as f32 * scale;
        if *day < to && x - before >= APART && end - x >= APART {
            canvas.dot((x, Y), DOT, &palette.background, &palette.accent);
            before = x;
        }
    }
    canvas.dot((end, Y), DOT + 3.0, &palette.accent, &palette.surface);
    canvas.text(first, voice, (MARGIN, Y + 36.0), SIZE, &palette.muted);
    canvas.text_before(last, voice, (WIDTH - MARGIN, Y + 36.0), SIZE, &palette.muted);
}
