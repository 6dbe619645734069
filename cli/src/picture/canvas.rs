//! The drawing: shapes and texts by their place in reading direction, as SVG.

use std::fmt::Write as _;

use super::voice::{Line, Voice};
use crate::xml::escaped;

/// The picture’s size in pixels: what the large social sites show without cutting.
pub(crate) const WIDTH: f32 = 1200.0;
/// See [`WIDTH`].
pub(crate) const HEIGHT: f32 = 630.0;
/// No text comes closer to the sides than this, in pixels.
pub(super) const MARGIN: f32 = 72.0;

/// A drawing under way. Horizontal places are counted from the side where reading begins.
pub(super) struct Canvas {
    body: String,
    pub(super) rtl: bool,
}

impl Canvas {
    pub(super) fn new(rtl: bool) -> Self {
        Self { body: String::new(), rtl }
    }

    pub(super) fn rect(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), fill: &str) {
        let x = self.left(x, width);
        let fill = escaped(fill);
        let _ = writeln!(
            self.body,
            r#"<rect x="{x:.2}" y="{y:.2}" width="{width:.2}" height="{height:.2}" fill="{fill}"/>"#
        );
    }

    /// A box that is only its line.
    pub(super) fn outline(
        &mut self,
        (x, y): (f32, f32),
        (width, height): (f32, f32),
        radius: f32,
        line: &str,
    ) {
        let x = self.left(x, width);
        let line = escaped(line);
        let _ = writeln!(
            self.body,
            r#"<rect x="{x:.2}" y="{y:.2}" width="{width:.2}" height="{height:.2}" rx="{radius:.2}" fill="none" stroke="{line}" stroke-width="2"/>"#
        );
    }

    pub(super) fn dot(&mut self, (x, y): (f32, f32), radius: f32, fill: &str, line: &str) {
        let x = self.left(x, 0.0);
        let (fill, line) = (escaped(fill), escaped(line));
        let _ = writeln!(
            self.body,
            r#"<circle cx="{x:.2}" cy="{y:.2}" r="{radius:.2}" fill="{fill}" stroke="{line}" stroke-width="3"/>"#
        );
    }

    /// One line of text that begins at (x, baseline); the answer is where it ends.
    pub(super) fn text(
        &mut self,
        text: &str,
        voice: &Voice<'_>,
        (x, y): (f32, f32),
        size: f32,
        fill: &str,
    ) -> f32 {
        let line = voice.line(text, self.rtl);
        self.line(text, &line, (x, y), size, fill);
        x + line.width * size
    }

    /// One line of text that ends at (x, baseline); the answer is where it begins.
    pub(super) fn text_before(
        &mut self,
        text: &str,
        voice: &Voice<'_>,
        (x, y): (f32, f32),
        size: f32,
        fill: &str,
    ) -> f32 {
        let line = voice.line(text, self.rtl);
        let begin = x - line.width * size;
        self.line(text, &line, (begin, y), size, fill);
        begin
    }

    /// The whole as an SVG document; texts are outlines in it, so that it looks the same
    /// whatever fonts there are.
    pub(super) fn finish(self, title: &str) -> String {
        let (title, body) = (escaped(title), self.body);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
             viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\">\n<title>{title}</title>\n{body}</svg>\n"
        )
    }

    fn line(&mut self, text: &str, line: &Line<'_>, (x, y): (f32, f32), size: f32, fill: &str) {
        let path = line.path((self.left(x, line.width * size), y), size);
        if !path.is_empty() {
            let (text, fill) = (escaped(text), escaped(fill));
            let _ = writeln!(self.body, r#"<path aria-label="{text}" fill="{fill}" d="{path}"/>"#);
        }
    }

    fn left(&self, x: f32, width: f32) -> f32 {
        if self.rtl { WIDTH - x - width } else { x }
    }
}
