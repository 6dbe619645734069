//! An element, from which a reader takes what it understands; the rest can be told.

use std::rc::Rc;

use url::Url;

/// An element with all that it holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Element {
    /// With the usual prefix of its vocabulary, and in the case in which it is written.
    pub(in super::super) name: String,
    pub(in super::super) attributes: Vec<(String, String)>,
    pub(in super::super) children: Vec<Node>,
    /// What its addresses are relative to, where it or an element around it says so.
    pub(in super::super) base: Option<Rc<Url>>,
}

/// What an element holds.
#[derive(Debug, PartialEq, Eq)]
pub(in super::super) enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// Takes an attribute, if it says something.
    pub(in super::super) fn take(&mut self, name: &str) -> Option<String> {
        let at = self.attributes.iter().position(|(it, _)| it.eq_ignore_ascii_case(name))?;
        let (_, value) = self.attributes.remove(at);
        let value = value.trim();
        (!value.is_empty()).then(|| value.to_owned())
    }

    /// Takes the first child of this name.
    pub(in super::super) fn take_child(&mut self, name: &str) -> Option<Element> {
        let is_it =
            |node: &Node| matches!(node, Node::Element(it) if it.name.eq_ignore_ascii_case(name));
        let at = self.children.iter().position(is_it)?;
        match self.children.remove(at) {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        }
    }

    /// Takes all elements that it holds; texts stay.
    pub(in super::super) fn take_elements(&mut self) -> Vec<Element> {
        let (mut elements, mut texts) = (Vec::new(), Vec::new());
        for node in std::mem::take(&mut self.children) {
            match node {
                Node::Element(element) => elements.push(element),
                text @ Node::Text(_) => texts.push(text),
            }
        }
        self.children = texts;
        elements
    }

    /// Takes all that it holds as one text, elements as markup.
    pub(in super::super) fn take_text(&mut self) -> String {
        let mut text = String::new();
        for child in std::mem::take(&mut self.children) {
            match child {
                Node::Text(part) => text.push_str(&part),
                Node::Element(element) => element.write(&mut text),
            }
        }
        text.trim().to_owned()
    }

    /// Whether it holds markup of its own, not text.
    pub(in super::super) fn holds_elements(&self) -> bool {
        self.children.iter().any(|child| matches!(child, Node::Element(_)))
    }

    /// Takes all that it holds as markup: its text is escaped, as an element says the same.
    pub(in super::super) fn take_markup(&mut self) -> String {
        let mut markup = String::new();
        for child in std::mem::take(&mut self.children) {
            match child {
                Node::Text(part) => markup.push_str(&html_escape::encode_text(&part)),
                Node::Element(element) => element.write(&mut markup),
            }
        }
        markup.trim().to_owned()
    }

    fn write(&self, markup: &mut String) {
        let name = self.name.strip_prefix("xhtml:").unwrap_or(&self.name);
        markup.extend(["<", name]);
        for (name, value) in &self.attributes {
            let value = html_escape::encode_double_quoted_attribute(value);
            markup.extend([" ", name, "=\"", &value, "\""]);
        }
        markup.push('>');
        for child in &self.children {
            match child {
                Node::Text(text) => markup.push_str(&html_escape::encode_text(text)),
                Node::Element(element) => element.write(markup),
            }
        }
        if !VOID.contains(&name) {
            markup.extend(["</", name, ">"]);
        }
    }
}

/// Elements of HTML that have no end tag.
pub(super) const VOID: [&str; 3] = ["br", "img", "hr"];
