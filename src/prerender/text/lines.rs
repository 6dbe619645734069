//! Lines that fit: paragraphs, headings, items and URLs below each other.

use textwrap::core::display_width;
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

/// The text so far. What is pushed has been cleaned, so that it holds no line breaks.
pub(super) struct Lines {
    text: String,
    width: usize,
    indent: usize,
}

impl Lines {
    pub(super) fn new(width: usize) -> Self {
        Self { text: String::new(), width, indent: 0 }
    }

    pub(super) fn finish(self) -> String {
        self.text
    }

    /// The columns left beside the indentation.
    pub(super) fn room(&self) -> usize {
        self.width.saturating_sub(self.indent).max(1)
    }

    /// An empty line, unless there is one or nothing stands above it.
    pub(super) fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A text with a line drawn below it.
    pub(super) fn heading(&mut self, text: &str, line: char) {
        self.gap();
        let start = self.text.len();
        self.paragraph(text);
        let lines = self.text.get(start..).unwrap_or_default().lines();
        let longest = lines.map(display_width).max().unwrap_or(0);
        self.text.extend(std::iter::repeat_n(line, longest.min(self.width)));
        self.text.push('\n');
    }

    /// A text over as many lines as it takes.
    pub(super) fn paragraph(&mut self, text: &str) {
        self.item("", text);
    }

    /// A text with a mark before it, its further lines in line with the first.
    pub(super) fn item(&mut self, mark: &str, text: &str) {
        let indent = " ".repeat(self.indent);
        let first = [&indent, mark].concat();
        let further = [&*indent, &" ".repeat(display_width(mark))].concat();
        for line in wrap(text, self.width, &first, &further) {
            self.text.extend([line.trim_end(), "\n"]);
        }
    }

    /// A URL on a line of its own, whole however long.
    pub(super) fn url(&mut self, url: Option<&str>) {
        if let Some(url) = url {
            self.text.extend(std::iter::repeat_n(' ', self.indent));
            self.text.extend(["<", url, ">\n"]);
        }
    }

    /// A line that is known to fit.
    pub(super) fn line(&mut self, line: &str) {
        self.text.extend(std::iter::repeat_n(' ', self.indent));
        self.text.extend([line.trim_end(), "\n"]);
    }

    /// What `push` pushes stands further in.
    pub(super) fn indented(&mut self, by: usize, push: impl FnOnce(&mut Self)) {
        self.indent += by;
        push(self);
        self.indent -= by;
    }
}

/// A text in lines of at most `width` columns.
pub(super) fn wrap(text: &str, width: usize, first: &str, further: &str) -> Vec<String> {
    let options = Options::new(width)
        .initial_indent(first)
        .subsequent_indent(further)
        .word_separator(WordSeparator::UnicodeBreakProperties)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    textwrap::wrap(text, options).into_iter().map(std::borrow::Cow::into_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::Lines;
    use proptest::prelude::*;
    use textwrap::core::display_width;

    fn check(text: &str, width: usize, expected: &str) {
        let mut lines = Lines::new(width);
        lines.item("- ", text);
        assert_eq!(lines.finish(), expected, "{text:?}");
    }

    #[test]
    fn further_lines_stand_below_the_first() {
        check("one two three", 10, "- one two\n  three\n");
        check("", 10, "-\n");
    }

    #[test]
    fn wide_characters_take_two_columns_and_break_anywhere() {
        check("深度求索发布新模型", 10, "- 深度求索\n  发布新模\n  型\n");
    }

    #[test]
    fn a_heading_is_underlined_as_far_as_its_longest_line() {
        let mut lines = Lines::new(8);
        lines.heading("Tencent 深度 x", '=');
        assert_eq!(lines.finish(), "Tencent\n深度 x\n=======\n");
    }

    proptest! {
        #[test]
        fn no_line_is_too_long_and_nothing_is_lost(text in "[a-z 北京é👩]{0,80}", width in 12_usize..40) {
            let mut lines = Lines::new(width);
            lines.paragraph(&text);
            let lines = lines.finish();
            prop_assert!(lines.lines().all(|line| display_width(line) <= width));
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(letters(&lines), letters(&text));
        }
    }
}
