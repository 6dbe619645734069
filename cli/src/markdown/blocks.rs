//! The blocks of a text, as pulldown-cmark finds them: headings, paragraphs, lists and tables.

use std::collections::BTreeSet;
use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, OffsetIter, Options, Parser, Tag};

use super::block::Block;
use super::draft::Draft;
use super::inline::{Inline, Span};
use super::result::quote;

/// How deep lists may nest; what lies deeper is reported and left out.
const MAX_DEPTH: u8 = 8;

/// The blocks of `text`, whose first line is number `first_line`. What no card can hold is
/// reported; comments are passed over.
pub(super) fn blocks(text: &str, first_line: usize, draft: &mut Draft) -> Vec<Block> {
    let parser = Parser::new_ext(text, Options::ENABLE_TABLES);
    let breaks = text.match_indices('\n').map(|(at, _)| at).collect();
    let definitions: Vec<_> = parser
        .reference_definitions()
        .iter()
        .map(|(label, definition)| {
            (definition.span.start, label.to_owned(), definition.dest.to_string())
        })
        .collect();
    let mut reader = Reader {
        events: parser.into_offset_iter().peekable(),
        text,
        breaks,
        has_replacement: text.contains(char::REPLACEMENT_CHARACTER),
        first_line,
        used: BTreeSet::new(),
        draft,
    };
    let blocks = reader.blocks(0);
    for (at, label, url) in definitions {
        if !reader.used.contains(&url) {
            let line = reader.line(at);
            let hint = "list the URL under “## Sources”";
            reader.draft.report(line, format!("the definition of [{label}] is left out; {hint}"));
        }
    }
    blocks
}

struct Reader<'a> {
    events: Peekable<OffsetIter<'a>>,
    text: &'a str,
    /// Where the line breaks are.
    breaks: Vec<usize>,
    /// Whether the text has a replacement character of its own.
    has_replacement: bool,
    first_line: usize,
    /// The URLs of reference links that became links.
    used: BTreeSet<String>,
    draft: &'a mut Draft,
}

impl Reader<'_> {
    fn line(&self, at: usize) -> usize {
        self.first_line + self.breaks.partition_point(|line_break| *line_break < at)
    }

    /// The blocks up to the end of what encloses them, whose end is taken too.
    fn blocks(&mut self, depth: u8) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, at)) = self.events.peek().cloned() {
            let line = self.line(at.start);
            match event {
                Event::End(_) => {
                    self.events.next();
                    break;
                }
                Event::Start(Tag::Paragraph) => {
                    self.events.next();
                    blocks.push(Block::Paragraph(self.inline(line)));
                    self.events.next();
                }
                Event::Start(Tag::Heading { level, .. }) => {
                    self.events.next();
                    blocks.push(Block::Heading(level as u8, self.inline(line)));
                    self.events.next();
                }
                Event::Start(Tag::List(start)) if depth < MAX_DEPTH => {
                    self.events.next();
                    blocks.push(Block::List(line, start, self.items(depth)));
                }
                Event::Start(Tag::Table(_)) => {
                    self.events.next();
                    blocks.push(Block::Table(line, self.rows()));
                }
                Event::Start(Tag::HtmlBlock) => {
                    self.events.next();
                    self.html(line);
                }
                Event::Start(ref tag) if !is_inline(tag) => {
                    self.events.next();
                    self.leave_out(line, tag);
                }
                Event::Rule => {
                    self.events.next();
                }
                // A list without empty lines has its text directly in its items.
                _ => blocks.push(Block::Paragraph(self.inline(line))),
            }
        }
        blocks.retain(|block| !matches!(block, Block::Paragraph(inline) if inline.is_blank()));
        blocks
    }

    fn items(&mut self, depth: u8) -> Vec<Vec<Block>> {
        let mut items = Vec::new();
        while let Some((Event::Start(_), _)) = self.events.next() {
            items.push(self.blocks(depth + 1));
        }
        items
    }

    /// The rows of a table; its end is taken too.
    fn rows(&mut self) -> Vec<Vec<Inline>> {
        let mut rows = Vec::new();
        while let Some((Event::Start(_), row)) = self.events.next() {
            let mut cells = Vec::new();
            let mut end = row.start;
            while let Some((Event::Start(Tag::TableCell), cell)) = self.events.next() {
                cells.push(self.inline(self.line(row.start)));
                end = end.max(cell.end);
                self.events.next();
            }
            self.report_extra_cells(end..row.end);
            rows.push(cells);
        }
        rows
    }

    /// Markdown passes over the cells of a row that exceed the head; nothing is lost in silence.
    fn report_extra_cells(&mut self, after_last: Range<usize>) {
        let line = self.line(after_last.start);
        let rest = self.text.get(after_last).unwrap_or_default();
        let rest = rest.trim_matches(|c: char| c == '|' || c.is_whitespace());
        if !rest.is_empty() {
            let hint = "give the head as many columns, or write \\| for the character itself";
            self.draft.report(line, format!("the cells “{rest}” are left out; {hint}"));
        }
    }

    fn html(&mut self, line: usize) {
        let mut html = String::new();
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Html(part) | Event::Text(part) => html.push_str(&part),
                Event::End(_) => break,
                _ => {}
            }
        }
        if !without_comments(&html).trim().is_empty() {
            let hint = r"text is plain; write \< for the character itself";
            self.draft.report(line, format!("HTML is left out: {hint}: {}", quote(&html)));
        }
    }

    fn leave_out(&mut self, line: usize, tag: &Tag<'_>) {
        let what = match tag {
            Tag::CodeBlock(_) => "a block of code",
            Tag::BlockQuote(_) => "a quotation",
            Tag::List(_) => "a list so deep in lists",
            _ => "this part",
        };
        let mut words = String::new();
        let mut open = 1_u32;
        while open > 0 {
            match self.events.next() {
                Some((Event::Start(_), _)) => open += 1,
                Some((Event::End(_), _)) => {
                    open -= 1;
                    words.push(' ');
                }
                Some((Event::Text(text) | Event::Code(text) | Event::Html(text), _)) => {
                    words.push_str(&text);
                }
                Some(_) => words.push(' '),
                None => break,
            }
        }
        let sentence = format!("{what} is left out; write it as a paragraph or a list");
        self.draft.report(line, format!("{sentence}: {}", quote(&words)));
    }

    /// A text as it is meant: where Markdown puts a replacement character, such as for `&#0;`, there
    /// is none, unless the text has one of its own.
    fn meant(&mut self, text: &str, at: usize) -> String {
        if self.has_replacement || !text.contains(char::REPLACEMENT_CHARACTER) {
            return text.to_owned();
        }
        let line = self.line(at);
        self.draft.report(line, "what is no character, such as &#0;, is left out");
        text.replace(char::REPLACEMENT_CHARACTER, "")
    }

    /// Text up to the end of the block, or the next block within it, which is not taken.
    fn inline(&mut self, line: usize) -> Inline {
        let mut inline = Inline { line, ..Inline::default() };
        let mut like = Span::default();
        // What each open mark was before it, and whether it is a citation mark's bracket.
        let mut open: Vec<(Span, bool)> = Vec::new();
        while let Some((event, _)) = self.events.peek() {
            match event {
                Event::Start(tag) if !is_inline(tag) => break,
                Event::End(_) if open.is_empty() => break,
                _ => {}
            }
            let Some((event, at)) = self.events.next() else { break };
            match event {
                Event::Text(text) => inline.push(&self.meant(&text, at.start), &like),
                Event::Code(text) => {
                    let code = Span { code: true, ..like.clone() };
                    inline.push(&self.meant(&text, at.start), &code);
                }
                Event::SoftBreak => inline.push(" ", &like),
                Event::HardBreak => inline.push("\n", &like),
                Event::InlineHtml(html) => inline.push(&without_comments(&html), &like),
                Event::Start(tag) => {
                    let before = like.clone();
                    let is_mark = self.open(tag, &at, &mut like, &mut inline);
                    open.push((before, is_mark));
                }
                Event::End(_) => {
                    if let Some((before, is_mark)) = open.pop() {
                        like = before;
                        if is_mark {
                            inline.push("]", &like);
                        }
                    }
                }
                _ => {}
            }
        }
        inline
    }

    /// Opens a mark; says whether it is `[1]`, which a definition made a link of.
    fn open(&mut self, tag: Tag<'_>, at: &Range<usize>, like: &mut Span, to: &mut Inline) -> bool {
        match tag {
            Tag::Emphasis => like.emphasis = true,
            Tag::Strong => like.strong = true,
            Tag::Image { dest_url, .. } => to.pictures.push(self.meant(&dest_url, at.start)),
            Tag::Link { link_type: LinkType::Shortcut | LinkType::Collapsed, .. }
                if self.text.get(at.clone()).is_some_and(is_citation_mark) =>
            {
                to.push("[", like);
                return true;
            }
            Tag::Link { dest_url, title, .. } => {
                if !title.is_empty() {
                    let line = self.line(at.start);
                    self.draft.report(line, format!("the link’s title “{title}” is left out"));
                }
                self.used.insert(dest_url.to_string());
                like.link = Some(self.meant(&dest_url, at.start));
            }
            _ => {}
        }
        false
    }
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. })
}

fn is_citation_mark(source: &str) -> bool {
    let label = source.strip_prefix('[').and_then(|rest| rest.split(']').next());
    label.is_some_and(|label| label.bytes().all(|byte| byte.is_ascii_digit()))
}

fn without_comments(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, comment)) = rest.split_once("<!--") {
        text.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    text + rest
}
