//! A Markdown file as HTML, in the parts that a page puts in different places.

use anyhow::{Result, ensure};
use html_escape::{encode_double_quoted_attribute as attribute, encode_text};
use pulldown_cmark::{
    CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html,
};

use super::links::Links;
use super::outline::Outline;
use super::pictures;

/// The parts of a file.
#[derive(Debug)]
pub(crate) struct Document {
    /// What stands in the heading of the whole, as HTML.
    pub(crate) heading: String,
    /// The headings of its sections: id, and what stands in them, as HTML.
    pub(crate) sections: Vec<(String, String)>,
    /// All but the heading of the whole, as HTML.
    pub(crate) body: String,
    /// How the text begins, in plain words.
    pub(crate) summary: String,
}

impl Document {
    /// Reads a file that begins with a heading of the first level.
    pub(crate) fn read(markdown: &str, links: &mut Links<'_>) -> Result<Self> {
        let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
        let events: Vec<_> = Parser::new_ext(markdown, options).collect();
        let outline = Outline::new(&events);
        let mut adapter = Adapter::new(&outline, links);
        let mut adapted = Vec::new();
        for event in events {
            adapted.extend(adapter.adapt(event)?);
        }
        let title = TagEnd::Heading(HeadingLevel::H1);
        let titles = adapted.iter().filter(|event| **event == Event::End(title)).count();
        ensure!(
            titles == 1 && matches!(adapted.first(), Some(Event::Start(Tag::Heading { .. }))),
            "the file must begin with a heading of the first level, and have no other"
        );
        let mut parts = adapted.splitn(2, |event| *event == Event::End(title));
        let heading = parts.next().and_then(<[_]>::split_first).map_or(&[][..], |(_, inner)| inner);
        let body = parts.next().unwrap_or_default();
        Ok(Self {
            heading: html_of(heading),
            sections: outline.sections(&adapted).map(|(id, inner)| (id, html_of(inner))).collect(),
            body: html_of(body),
            summary: outline.summary,
        })
    }
}

fn html_of(events: &[Event<'_>]) -> String {
    let mut html = String::new();
    html::push_html(&mut html, events.iter().cloned());
    html
}

/// Makes of the events of a file those of its page.
struct Adapter<'l, 'r> {
    links: &'l mut Links<'r>,
    ids: std::vec::IntoIter<String>,
    /// The id of the last heading, which names the tables below it.
    under: String,
    /// The HTML of a block, which comes line by line.
    block: Option<String>,
    is_in_table: bool,
    is_in_table_head: bool,
    is_in_folder_link: bool,
}

impl<'l, 'r> Adapter<'l, 'r> {
    fn new(outline: &Outline, links: &'l mut Links<'r>) -> Self {
        Self {
            links,
            ids: outline.ids.clone().into_iter(),
            under: String::new(),
            block: None,
            is_in_table: false,
            is_in_table_head: false,
            is_in_folder_link: false,
        }
    }

    fn adapt<'e>(&mut self, event: Event<'e>) -> Result<Option<Event<'e>>> {
        Ok(Some(match event {
            Event::Start(tag) => return self.start(tag),
            Event::End(TagEnd::Link) if std::mem::take(&mut self.is_in_folder_link) => {
                return Ok(None);
            }
            Event::End(TagEnd::CodeBlock) => markup("</code></pre>\n"),
            Event::End(TagEnd::Table) => {
                self.is_in_table = false;
                markup("</tbody></table></div>\n")
            }
            Event::End(TagEnd::TableHead) => {
                self.is_in_table_head = false;
                markup("</tr></thead><tbody>\n")
            }
            Event::End(TagEnd::TableCell) => {
                markup(if self.is_in_table_head { "</th>" } else { "</td>" })
            }
            Event::End(TagEnd::HtmlBlock) => {
                let html = self.block.take().unwrap_or_default();
                markup(pictures::html_of(&html, self.links)?)
            }
            // A name stays in one line where there is room; a command may be broken.
            Event::Code(name) if self.is_in_table && !name.contains(' ') => {
                markup(format!("<code class=\"name\">{}</code>", encode_text(&name)))
            }
            Event::Html(html) => {
                self.block.get_or_insert_default().push_str(&html);
                return Ok(None);
            }
            Event::InlineHtml(html) => {
                Event::InlineHtml(pictures::html_of(&html, self.links)?.into())
            }
            other => other,
        }))
    }

    fn start<'e>(&mut self, tag: Tag<'e>) -> Result<Option<Event<'e>>> {
        Ok(Some(match tag {
            Tag::Heading { level, classes, attrs, .. } => {
                self.under = self.ids.next().unwrap_or_default();
                let id = Some(self.under.clone().into());
                Event::Start(Tag::Heading { level, id, classes, attrs })
            }
            Tag::Link { link_type, dest_url, title, id } => {
                let Some(url) = self.links.resolve(&dest_url)? else {
                    self.is_in_folder_link = true;
                    return Ok(None);
                };
                Event::Start(Tag::Link { link_type, dest_url: url.into(), title, id })
            }
            Tag::Image { link_type, dest_url, title, id } => {
                let url = self.links.resolve(&dest_url)?.unwrap_or_default();
                Event::Start(Tag::Image { link_type, dest_url: url.into(), title, id })
            }
            Tag::CodeBlock(kind) => code_block(&kind),
            Tag::Table(_) => {
                self.is_in_table = true;
                let under = &self.under;
                markup(format!(
                    "<div class=\"table\" role=\"group\" aria-labelledby=\"{under}\" tabindex=\"0\"><table>"
                ))
            }
            Tag::TableHead => {
                self.is_in_table_head = true;
                markup("<thead><tr>")
            }
            Tag::TableCell if self.is_in_table_head => markup("<th scope=\"col\">"),
            Tag::TableCell => markup("<td>"),
            other => Event::Start(other),
        }))
    }
}

/// Code scrolls where it is wider than the page.
fn code_block(kind: &CodeBlockKind<'_>) -> Event<'static> {
    match kind {
        CodeBlockKind::Fenced(language) if !language.is_empty() => {
            markup(format!("<pre tabindex=\"0\"><code class=\"language-{}\">", attribute(language)))
        }
        _ => markup("<pre tabindex=\"0\"><code>"),
    }
}

fn markup(html: impl Into<CowStr<'static>>) -> Event<'static> {
    Event::Html(html.into())
}

#[cfg(test)]
mod tests {
    use super::Document;
    use crate::docs::links::Links;
    use crate::project::Project;

    fn read(markdown: &str) -> anyhow::Result<Document> {
        let project = Project::here()?;
        Document::read(markdown, &mut Links::new(project.root(), "docs/leptos.md"))
    }

    /// What becomes of Markdown below a heading.
    #[track_caller]
    fn check(markdown: &str, expected: &str) {
        let body = read(&format!("# Title\n\n{markdown}")).unwrap().body;
        assert_eq!(body.trim(), expected);
    }

    #[test]
    fn headings_have_the_ids_that_links_on_github_name() {
        check(
            "## `NewsCard`: a card",
            "<h2 id=\"newscard-a-card\"><code>NewsCard</code>: a card</h2>",
        );
        check("## Row\n## Row", "<h2 id=\"row\">Row</h2>\n<h2 id=\"row-1\">Row</h2>");
    }

    #[test]
    fn links_lead_to_pages_and_those_to_folders_are_text() {
        check("[a](element.md#parts)", "<p><a href=\"/docs/element.html#parts\">a</a></p>");
        check("[a `b`](../examples) [c](#d)", "<p>a <code>b</code> <a href=\"#d\">c</a></p>");
    }

    #[test]
    fn a_table_scrolls_within_itself_and_is_named_by_the_heading_above() {
        check(
            "| a |\n|--:|\n| *b* |",
            "<div class=\"table\" role=\"group\" aria-labelledby=\"title\" tabindex=\"0\"><table>\
             <thead><tr><th scope=\"col\">a</th></tr></thead><tbody>\n\
             <tr><td><em>b</em></td></tr>\n</tbody></table></div>",
        );
    }

    #[test]
    fn a_name_in_a_table_can_be_told_from_a_command() {
        let body = read("# Title\n\n| `a-name` | `a command` |\n|--|--|\n\n`text`").unwrap().body;
        assert!(body.contains("<code class=\"name\">a-name</code>"), "{body}");
        assert!(body.contains("<code>a command</code>"), "{body}");
        assert!(body.contains("<code>text</code>"), "{body}");
    }

    #[test]
    fn code_is_text_that_scrolls_by_keyboard() {
        check(
            "```html\n<b>\n```",
            "<pre tabindex=\"0\"><code class=\"language-html\">&lt;b&gt;\n</code></pre>",
        );
        check("```\n{{ a }}\n```", "<pre tabindex=\"0\"><code>{{ a }}\n</code></pre>");
    }

    #[test]
    fn html_is_shown_as_it_is_written_unless_it_is_a_picture() {
        check("<b>\nbold", "&lt;b&gt;\nbold");
        check("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>");
        check(
            "<img src=\"images/a.png\" alt=\"\">".replace("a.png", "card.png").as_str(),
            "<img src=\"/docs/images/card.png\" alt=\"\">",
        );
    }

    #[test]
    fn a_file_is_read_in_parts() {
        let document = read("# A `title`\n\nFirst *words*.\n\n## One & `two`\n### Three").unwrap();
        assert_eq!(document.heading, "A <code>title</code>");
        assert_eq!(document.summary, "First words.");
        let section = ("one--two".to_owned(), "One &amp; <code>two</code>".to_owned());
        assert_eq!(document.sections, [section]);
    }

    #[test]
    fn a_file_without_one_heading_of_the_whole_is_refused() {
        for markdown in ["", "Text", "## Section", "Text\n# Title", "# One\n# Two"] {
            assert!(read(markdown).unwrap_err().to_string().contains("first level"), "{markdown}");
        }
    }
}
