//! The text of a page as an article page has it: headings, lists and tables in Markdown, where the
//! page has the headings of an analysed story.

use ego_tree::iter::Edge;
use scraper::{ElementRef, Html, Node};
use url::Url;

use super::super::article;
use super::signs::Place;

/// Longest text of the sections, in bytes: that of an article page.
const LONGEST: usize = 1 << 20;

/// What a page's text holds.
#[derive(Debug)]
pub(super) struct Outline {
    /// From the first known heading on, in Markdown.
    pub(super) sections: String,
    /// Characters before it, and those that stand beside the story.
    pub(super) before: usize,
    /// Headings before it.
    pub(super) headings: Vec<String>,
}

/// The sections of a page; none where it has fewer than two headings that are known.
pub(super) fn read(page: &Html, base: Option<&Url>) -> Option<Outline> {
    let mut writer = Writer { base: base.cloned(), ..Writer::default() };
    let mut place = Place::default();
    let mut beside = 0;
    for edge in page.root_element().traverse() {
        match edge {
            Edge::Open(node) => {
                if let Some(element) = ElementRef::wrap(node) {
                    place.enter(element);
                    if !place.is_aside() && !place.is_beside() {
                        writer.open(element);
                    }
                } else if let Node::Text(text) = node.value()
                    && !place.is_aside()
                {
                    // What stands below a story is none of its last section.
                    if place.is_beside() {
                        let words = text.split_whitespace().map(|word| word.chars().count());
                        beside += words.sum::<usize>();
                    } else {
                        writer.text(text);
                    }
                }
            }
            Edge::Close(node) => {
                if let Some(element) = ElementRef::wrap(node) {
                    if !place.is_aside() && !place.is_beside() {
                        writer.close(element);
                    }
                    place.leave(element);
                }
            }
        }
    }
    let text = writer.out;
    let is_known = |line: &&str| line.starts_with('#') && article::is_heading(line);
    let first = text.lines().find(is_known)?;
    text.lines().filter(is_known).nth(1)?;
    let at = text.match_indices(first).map(|(at, _)| at).find(|at| {
        text.get(..*at).is_some_and(|before| before.is_empty() || before.ends_with('\n'))
    })?;
    let (before, sections) = text.split_at_checked(at)?;
    if sections.len() > LONGEST {
        return None;
    }
    let (headings, words): (Vec<&str>, Vec<&str>) =
        before.lines().partition(|line| line.starts_with('#'));
    let headings = headings.into_iter().map(|line| line.trim_matches(['#', ' ']).to_owned());
    let headings = headings.filter(|text| !text.is_empty()).collect();
    let before: usize = words.into_iter().map(|line| line.chars().count()).sum();
    Some(Outline { sections: sections.to_owned(), before: before + beside, headings })
}

#[derive(Default)]
struct Writer {
    out: String,
    base: Option<Url>,
    lists: usize,
    /// Rows of the tables that are open, the innermost last.
    rows: Vec<usize>,
    cells: usize,
    in_cell: bool,
    in_heading: bool,
}

impl Writer {
    fn text(&mut self, text: &str) {
        let starts = text.starts_with(char::is_whitespace);
        if starts && !self.out.ends_with(char::is_whitespace) {
            self.out.push(' ');
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        // Signs that are text here would be markup in the lines of an article page.
        let mut words = words.join(" ");
        if words.contains('<') || html_escape::decode_html_entities(&words) != words {
            words = words.replace('&', "&amp;").replace('<', "&lt;");
        }
        self.out.push_str(&if self.in_cell { words.replace('|', "\\|") } else { words.clone() });
        if !words.is_empty() && text.ends_with(char::is_whitespace) {
            self.out.push(' ');
        }
    }

    /// Ends the line, or the paragraph; a cell of a table has one line alone.
    fn line(&mut self, ends: &str) {
        if self.in_cell || self.in_heading {
            self.text(" ");
            return;
        }
        let trimmed = self.out.trim_end_matches(' ').len();
        self.out.truncate(trimmed);
        while !self.out.is_empty() && !self.out.ends_with(ends) {
            self.out.push('\n');
        }
    }

    fn open(&mut self, element: ElementRef<'_>) {
        let name = element.value().name();
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.line("\n\n");
                let level = name.trim_start_matches('h').parse().unwrap_or(2);
                self.out.extend(["#".repeat(level).as_str(), " "]);
                self.in_heading = true;
            }
            "ul" | "ol" => {
                self.line(if self.lists == 0 { "\n\n" } else { "\n" });
                self.lists += 1;
            }
            "li" => {
                self.line("\n");
                self.out.push_str(&"  ".repeat(self.lists.saturating_sub(1)));
                self.out.push_str("- ");
            }
            "dt" => {
                self.line("\n");
                self.out.push_str("- **");
            }
            "table" => {
                self.line("\n\n");
                self.rows.push(0);
            }
            "tr" => {
                self.line("\n");
                self.out.push('|');
                self.cells = 0;
            }
            "td" | "th" => {
                self.in_cell = true;
                self.cells += 1;
                self.out.push(' ');
            }
            "strong" | "b" | "summary" if !self.in_heading && !self.in_cell => {
                if name == "summary" {
                    self.line("\n\n");
                }
                self.out.push_str("**");
            }
            "a" if self.address(element, "href").is_some() => self.out.push('['),
            "img" => {
                let alt = element.attr("alt").unwrap_or_default().replace(['[', ']', '\n'], " ");
                if let Some(url) = self.address(element, "src") {
                    self.out.push_str(&format!("![{}]({url})", alt.trim()));
                }
            }
            "br" => self.line("\n"),
            "p" | "blockquote" | "figure" if !self.out.ends_with("- ") => self.paragraph(),
            name if is_block(name) && !self.out.ends_with("- ") => self.line("\n"),
            _ => {}
        }
    }

    fn close(&mut self, element: ElementRef<'_>) {
        match element.value().name() {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.in_heading = false;
                self.line("\n\n");
            }
            "ul" | "ol" => {
                self.lists = self.lists.saturating_sub(1);
                self.line(if self.lists == 0 { "\n\n" } else { "\n" });
            }
            "dt" => {
                let trimmed = self.out.trim_end().len();
                self.out.truncate(trimmed);
                self.out.push_str(":** ");
            }
            "table" => {
                self.rows.pop();
                self.line("\n\n");
            }
            "td" | "th" => {
                self.in_cell = false;
                self.out.truncate(self.out.trim_end_matches(' ').len());
                self.out.push_str(" |");
            }
            "tr" => {
                self.line("\n");
                if let Some(rows) = self.rows.last_mut() {
                    *rows += 1;
                    if *rows == 1 {
                        self.out.extend(["|", &"---|".repeat(self.cells), "\n"]);
                    }
                }
            }
            "strong" | "b" | "summary" if !self.in_heading && !self.in_cell => self.emphasised(),
            "a" => {
                if let Some(url) = self.address(element, "href") {
                    self.out.push_str(&format!("]({url})"));
                }
            }
            "p" | "blockquote" | "figure" => self.paragraph(),
            name if is_block(name) => self.line("\n"),
            _ => {}
        }
    }

    /// Ends a paragraph; one in a list is a part of its item.
    fn paragraph(&mut self) {
        self.line(if self.lists == 0 { "\n\n" } else { "\n" });
    }

    /// Ends emphasis: before a space, as Markdown wants it, and not around nothing.
    fn emphasised(&mut self) {
        let trimmed = self.out.trim_end().len();
        let had_space = trimmed < self.out.len();
        self.out.truncate(trimmed);
        match self.out.strip_suffix("**") {
            Some(before) => self.out.truncate(before.len()),
            None => self.out.push_str("**"),
        }
        if had_space {
            self.out.push(' ');
        }
    }

    /// The whole address in an attribute, if it can stand in a link of Markdown.
    fn address(&self, element: ElementRef<'_>, name: &str) -> Option<String> {
        let url = Url::options().base_url(self.base.as_ref()).parse(element.attr(name)?).ok()?;
        let url = String::from(url).replace('(', "%28").replace(')', "%29");
        (url.starts_with("http") && !self.in_heading).then_some(url)
    }
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "div"
            | "section"
            | "article"
            | "main"
            | "header"
            | "figcaption"
            | "dl"
            | "details"
            | "address"
            | "hr"
            | "pre"
            | "tbody"
            | "thead"
            | "caption"
    )
}

#[cfg(test)]
mod tests {
    use super::{Url, read};
    use scraper::Html;

    #[test]
    fn a_page_with_known_headings_becomes_an_article_page() {
        let page = "<nav><h2>Sources</h2></nav><h1>T</h1><p>Before it.</p>\
            <h2>Key <b>Takeaways</b></h2><ul><li>One <b>bold</b> point<ul><li><p>nested</p></li></ul></li><li>Two</li></ul>\
            <h2>Competitor Analysis</h2><table><tr><th>F</th><th>A</th></tr><tr><td>P|Q</td><td><p>low</p></td></tr></table>\
            <h2>Sources</h2><ol><li><a href='/n'>The notice</a> (2026)</li></ol>";
        let base = Url::parse("https://port.example/").ok();
        let outline = read(&Html::parse_document(page), base.as_ref()).unwrap();
        assert_eq!(outline.before, "Before it.".len());
        assert_eq!(
            outline.sections.trim(),
            "## Key Takeaways\n\n- One **bold** point\n  - nested\n- Two\n\n\
             ## Competitor Analysis\n\n| F | A |\n|---|---|\n| P\\|Q | low |\n\n\
             ## Sources\n\n- [The notice](https://port.example/n) (2026)"
        );
    }

    #[test]
    fn other_pages_have_none() {
        for page in
            ["<h1>T</h1><p>Text.</p>", "<h2>Timeline</h2><p>Text.</p>", "<h2>One</h2><h2>Two</h2>"]
        {
            assert!(read(&Html::parse_document(page), None).is_none(), "{page}");
        }
    }
}
