//! XML, for feeds, sitemaps and drawings. What XML 1.0 cannot hold at all, such as a control
//! character, is left out: one of them would make the whole document unreadable.

use std::borrow::Cow;

use quick_xml::Writer;
use quick_xml::escape::escape;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// Attributes by name, their values as plain text.
pub(crate) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// A document under way.
pub(crate) struct Document(Writer<Vec<u8>>);

impl Document {
    /// A document that begins with this element.
    pub(crate) fn new(root: &str, attributes: Attributes<'_>) -> Self {
        let mut document = Self(Writer::new(Vec::new()));
        document.write(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
        document.end_line();
        document.open(root, attributes);
        document
    }

    /// Opens an element.
    pub(crate) fn open(&mut self, name: &str, attributes: Attributes<'_>) {
        self.write(Event::Start(start(name, attributes)));
    }

    /// Closes the element that was opened last.
    pub(crate) fn close(&mut self, name: &str) {
        self.write(Event::End(BytesEnd::new(name)));
    }

    /// An element with attributes alone.
    pub(crate) fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.write(Event::Empty(start(name, attributes)));
    }

    /// An element that holds a text.
    pub(crate) fn text(&mut self, name: &str, text: &str) {
        self.text_with(name, &[], text);
    }

    /// The same with attributes.
    pub(crate) fn text_with(&mut self, name: &str, attributes: Attributes<'_>, text: &str) {
        self.open(name, attributes);
        self.write(Event::Text(BytesText::new(&held(text))));
        self.close(name);
    }

    /// Begins a new line, so that people can read along.
    pub(crate) fn end_line(&mut self) {
        self.write(Event::Text(BytesText::from_escaped("\n")));
    }

    /// The whole document, its first element closed.
    pub(crate) fn finish(mut self, root: &str) -> Vec<u8> {
        self.close(root);
        self.end_line();
        self.0.into_inner()
    }

    fn write(&mut self, event: Event<'_>) {
        // Writing to memory cannot fail.
        let _ = self.0.write_event(event);
    }
}

/// A text as content or attribute of a document that is put together by hand.
pub(crate) fn escaped(text: &str) -> String {
    escape(held(text)).into_owned()
}

fn start<'a>(name: &'a str, attributes: Attributes<'_>) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, &*held(value)));
    }
    start
}

/// The text without what XML 1.0 cannot hold (its section 2.2).
fn held(text: &str) -> Cow<'_, str> {
    let is_held = |c: char| match c {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        c => c >= ' ',
    };
    if text.chars().all(is_held) {
        return text.into();
    }
    text.chars().filter(|c| is_held(*c)).collect::<String>().into()
}

#[cfg(test)]
mod tests {
    use super::{Document, escaped};

    #[test]
    fn no_text_can_become_anything_but_text() {
        assert_eq!(escaped("<b a=\"1\">&\u{0}\u{ffff}"), "&lt;b a=&quot;1&quot;&gt;&amp;");
    }

    #[test]
    fn a_document_is_well_formed_whatever_its_texts_hold() {
        let mut document = Document::new("a", &[("b", "<\"\u{1}&")]);
        document.empty("c", &[("d", "1")]);
        document.text("e", "\u{b}]]><!--");
        let text = String::from_utf8(document.finish("a")).unwrap();
        let expected = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a b=\"&lt;&quot;&amp;\"><c d=\"1\"/>\
                        <e>]]&gt;&lt;!--</e></a>\n";
        assert_eq!(text, expected);
    }
}
