//! What stands where.
//!
//! A bar in the accent colour where reading begins; a line with source, date and label; the
//! headline as large as it fits, and the hook below it; then a rule that is the story’s timeline,
//! and below it whose card this is and how much there is to read.

use super::canvas::{Canvas, HEIGHT, MARGIN, WIDTH};
use super::fit::{Headline, headline};
use super::fonts::{Fonts, Look};
use super::palette::Palette;
use super::timeline;
use super::voice::Voice;
use super::words::Words;
use super::wrap::Paragraph;

const BAR: f32 = 16.0;
const INNER: f32 = WIDTH - 2.0 * MARGIN;

/// Baseline and size of the line on top.
const TOP: (f32, f32) = (98.0, 27.0);
/// Where headline and hook may stand.
const STORY: (f32, f32) = (136.0, 488.0);
/// Where they may where nothing is above or below them.
const EDGES: (f32, f32) = (64.0, HEIGHT - 64.0);
const HOOK: f32 = 31.0;
const HOOK_LEADING: f32 = 1.42;
const HOOK_LINES: usize = 3;
/// Between headline and hook.
const GAP: f32 = 26.0;
/// Baseline and size of the line at the bottom; without dates above it, it stands higher.
const BOTTOM: (f32, f32) = (594.0, 27.0);
const FIGURE: f32 = 22.0;

/// Draws the picture as SVG.
pub(super) fn draw(words: &Words, palette: &Palette, fonts: &Fonts) -> String {
    let voice = |serif, bold| fonts.voice(Look { serif, bold }, &words.lang);
    let page = Page {
        words,
        palette,
        heading: voice(palette.serif_heading, true),
        strong: voice(palette.serif_text, true),
        plain: voice(palette.serif_text, false),
    };
    let mut canvas = Canvas::new(words.rtl);
    canvas.rect((0.0, 0.0), (WIDTH, HEIGHT), &palette.background);
    let top = page.top(&mut canvas);
    let bottom = page.bottom(&mut canvas);
    canvas.rect((0.0, 0.0), (BAR, HEIGHT), &palette.accent);
    let from = if top { STORY.0 } else { EDGES.0 };
    let to = if bottom { STORY.1 } else { EDGES.1 };
    page.story(&mut canvas, from, to);
    canvas.finish(&words.title)
}

struct Page<'a> {
    words: &'a Words,
    palette: &'a Palette,
    heading: Voice<'a>,
    strong: Voice<'a>,
    plain: Voice<'a>,
}

impl Page<'_> {
    /// Source and date where reading begins, who wrote at the other side; whether there is any.
    fn top(&self, canvas: &mut Canvas) -> bool {
        let (words, palette, (y, size)) = (self.words, self.palette, TOP);
        let mut end = WIDTH - MARGIN;
        if !words.authorship.is_empty() {
            end = self.chip(canvas, &words.authorship) - 28.0;
        }
        let date_width = self.plain.width(&words.date) * size;
        let room = end - MARGIN - date_width - 40.0;
        let mut x = MARGIN;
        if !words.source.is_empty() {
            let source =
                Paragraph::new(&words.source, &self.strong).wrap(room / size, 1).lines.join("");
            x = canvas.text(&source, &self.strong, (x, y), size, &palette.accent);
        }
        if !words.date.is_empty() {
            if x > MARGIN {
                canvas.dot((x + 19.0, y - size * 0.33), 1.0, &palette.muted, &palette.muted);
                x += 38.0;
            }
            canvas.text(&words.date, &self.plain, (x, y), size, &palette.muted);
        }
        !(words.source.is_empty() && words.date.is_empty() && words.authorship.is_empty())
    }

    /// A label in a box at the far side; the answer is where it begins.
    fn chip(&self, canvas: &mut Canvas, text: &str) -> f32 {
        let (size, pad, height) = (22.0, 20.0, 42.0);
        let width = self.strong.width(text) * size + 2.0 * pad;
        let x = WIDTH - MARGIN - width;
        let y = TOP.0 - TOP.1 * 0.36 - height / 2.0;
        let radius = if self.palette.round { height / 2.0 } else { 0.0 };
        canvas.outline((x, y), (width, height), radius, &self.palette.border);
        canvas.text(
            text,
            &self.strong,
            (x + pad, y + height / 2.0 + size * 0.35),
            size,
            &self.palette.muted,
        );
        x
    }

    /// Headline and hook, together a little above the middle of what is free.
    fn story(&self, canvas: &mut Canvas, from: f32, to: f32) {
        let (words, palette, height) = (self.words, self.palette, to - from);
        let hook_line = HOOK * HOOK_LEADING;
        let hook = Paragraph::new(&words.hook, &self.plain);
        let least = if words.hook.is_empty() { 0.0 } else { GAP + 2.0 * hook_line };
        let title = Paragraph::new(&words.title, &self.heading);
        let Headline { lines, size, leading, .. } = Some(headline(&title, INNER, height - least))
            .filter(|headline| headline.complete)
            .unwrap_or_else(|| headline(&title, INNER, height));
        let title_height = lines.len() as f32 * leading;
        let room = ((height - title_height - GAP) / hook_line).floor().max(0.0) as usize;
        let hook = hook.balance(INNER * 0.92 / HOOK, room.min(HOOK_LINES)).lines;
        let hook_height = if hook.is_empty() { 0.0 } else { GAP + hook.len() as f32 * hook_line };
        let mut y = from + (height - title_height - hook_height).max(0.0) * 0.45;
        for line in &lines {
            // The baseline, so that capitals stand in the middle of their line.
            canvas.text(
                line,
                &self.heading,
                (MARGIN, y + leading * 0.5 + size * 0.355),
                size,
                &palette.text,
            );
            y += leading;
        }
        y += GAP;
        for line in &hook {
            canvas.text(
                line,
                &self.plain,
                (MARGIN, y + hook_line * 0.5 + HOOK * 0.36),
                HOOK,
                &palette.muted,
            );
            y += hook_line;
        }
    }

    /// The rule, and below it site and figures; whether there is any.
    fn bottom(&self, canvas: &mut Canvas) -> bool {
        let (words, palette, (y, size)) = (self.words, self.palette, BOTTOM);
        let y =
            if words.span.is_some() { y } else { f32::midpoint(timeline::Y, HEIGHT) + size * 0.36 };
        if words.site.is_empty() && words.figures.is_empty() && words.span.is_none() {
            return false;
        }
        canvas.rect((0.0, timeline::Y), (WIDTH, HEIGHT - timeline::Y), &palette.surface);
        timeline::draw(canvas, words, palette, &self.plain);
        let mut x = WIDTH - MARGIN;
        let least = MARGIN + (self.strong.width(&words.site) * size).min(INNER * 0.5) + 40.0;
        for (number, name) in words.figures.iter().rev() {
            let width = (self.plain.width(name) + self.strong.width(number)) * FIGURE + 9.0;
            if x - width < least {
                continue;
            }
            x = canvas.text_before(name, &self.plain, (x, y), FIGURE, &palette.muted) - 9.0;
            x = canvas.text_before(number, &self.strong, (x, y), FIGURE, &palette.accent) - 32.0;
        }
        let site =
            Paragraph::new(&words.site, &self.strong).wrap((x - MARGIN) / size, 1).lines.join("");
        canvas.text(&site, &self.strong, (MARGIN, y), size, &palette.text);
        true
    }
}
