//! Tables in Markdown.

use std::fmt::Write as _;

/// A growing page of Markdown.
pub(super) struct Page(String);

impl Page {
    pub(super) fn new(title: &str, introduction: &str) -> Self {
        Self(format!("# {title}\n\n{introduction}\n"))
    }

    pub(super) fn heading(&mut self, title: &str) {
        self.0.push_str(&["\n## ", title, "\n"].concat());
    }

    pub(super) fn paragraph(&mut self, text: &str) {
        self.0.push_str(&["\n", text, "\n"].concat());
    }

    pub(super) fn table<const N: usize>(
        &mut self,
        head: [&str; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) {
        self.0.push('\n');
        self.row(&head);
        self.row(&head.map(|_| "---"));
        for row in rows {
            self.row(&row);
        }
    }

    pub(super) fn into_text(self) -> String {
        self.0
    }

    fn row(&mut self, cells: &[impl AsRef<str>]) {
        for cell in cells {
            // A bar would end the cell.
            let cell = cell.as_ref().replace('|', "\\|");
            let _ = write!(self.0, "| {cell} ");
        }
        self.0.push_str("|\n");
    }
}

/// A text as code.
pub(super) fn code(text: &str) -> String {
    ["`", text, "`"].concat()
}
