//! What a page says beside its sections that has no place in a card.

use super::super::super::report::{Report, quote};
use super::Page;

impl Page {
    /// Words beside headings that have no place in a card.
    pub(in super::super) fn say_what_is_left(&self, report: &mut Report) {
        for (number, subtitle) in &self.subtitles {
            let sentence = format!("has no place in a card, beside a heading: {}", quote(subtitle));
            report.left_out(&format!("line {number}"), sentence);
        }
        for (name, url) in &self.of_parts {
            let url = url.as_ref().map(|url| format!(", {}", quote(url))).unwrap_or_default();
            let sentence = format!(
                "is the source of a part, which has no place in a card: {}{url}",
                quote(name)
            );
            report.left_out("source", sentence);
        }
    }
}
