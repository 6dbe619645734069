//! Text with what Markdown marks in it: the words, and what a card cannot keep of the marks.

use super::draft::Draft;

/// A run of text that is marked alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) text: String,
    pub(super) strong: bool,
    pub(super) emphasis: bool,
    pub(super) code: bool,
    pub(super) link: Option<String>,
}

/// The text of a paragraph, a heading, a list item or a cell.
#[derive(Clone, Debug, Default)]
pub(super) struct Inline {
    pub(super) line: usize,
    pub(super) spans: Vec<Span>,
    /// URLs of pictures within the text.
    pub(super) pictures: Vec<String>,
}

impl Inline {
    /// Adds text that is marked like `like`.
    pub(super) fn push(&mut self, text: &str, like: &Span) {
        let alike = |last: &Span| {
            (last.strong, last.emphasis, last.code, &last.link)
                == (like.strong, like.emphasis, like.code, &like.link)
        };
        match self.spans.last_mut() {
            Some(last) if alike(last) => last.text.push_str(text),
            _ => self.spans.push(Span { text: text.to_owned(), ..like.clone() }),
        }
    }

    /// The words alone.
    pub(super) fn words(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }

    pub(super) fn is_blank(&self) -> bool {
        self.pictures.is_empty() && self.spans.iter().all(|span| span.text.trim().is_empty())
    }

    /// Whether nothing in it is marked as code.
    pub(super) fn is_without_code(&self) -> bool {
        !self.spans.iter().any(|span| span.code)
    }

    /// The words, for a place that has no link; reports the marks that are lost.
    pub(super) fn plain(&self, draft: &mut Draft) -> String {
        self.report_marks(draft);
        for link in self.links() {
            let hint = "list it under “## Sources” and refer to it as [1]";
            let sentence = format!("the URL {link} is left out: no link fits here; {hint}");
            draft.report(self.line, sentence);
        }
        self.words()
    }

    /// The words and one link, for a place that has one; reports what is lost.
    pub(super) fn linked(&self, draft: &mut Draft) -> (String, Option<String>) {
        self.report_marks(draft);
        let mut links = self.links();
        let link = links.next().map(str::to_owned);
        for further in links {
            let sentence = format!("the URL {further} is left out: one link fits here");
            draft.report(self.line, sentence);
        }
        (self.words(), link)
    }

    fn report_marks(&self, draft: &mut Draft) {
        if self.spans.iter().any(|span| span.strong || span.emphasis) {
            let hint = r"write \* or \_ for the character itself";
            draft.report(self.line, format!("emphasis is left out: text is plain; {hint}"));
        }
        if !self.is_without_code() {
            let hint = r"write \` for the character itself";
            draft.report(self.line, format!("backticks are left out: text is plain; {hint}"));
        }
        for picture in &self.pictures {
            let hint = "name it as `image` in the front matter";
            draft.report(self.line, format!("the picture {picture} is left out; {hint}"));
        }
    }

    /// The URLs in it, each once.
    fn links(&self) -> impl Iterator<Item = &str> {
        let links: Vec<_> = self.spans.iter().filter_map(|span| span.link.as_deref()).collect();
        let first =
            |at: usize, link: &&str| links.iter().position(|other| other == link) == Some(at);
        let once: Vec<_> =
            links.iter().copied().enumerate().filter(|(at, link)| first(*at, link)).collect();
        once.into_iter().map(|(_, link)| link)
    }
}
