//! `html!`: from markup to one constant text and the slots in it.
//!
//! The text is HTML with these signs, control characters that no constant text may hold:
//! `\x01NAME\x02` in a tag is an attribute to be filled in (a listener, if it has no name), `\x03` a
//! child, and `\x04` the end of an element whose end tag HTML lets one omit. In the library,
//! `src/template/shape.rs` reads it as tokens, to build nodes; for writing it, it is cut at the
//! signs here (`parts`).

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeElement, NodeName};
use rstml::{Infallible, Parser, ParserConfig};
use syn::{Error, Result};

/// Void elements, which have no end tag (HTML standard, section 13.1.2), as far as a card may have
/// them.
const VOID: [&str; 5] = ["br", "hr", "img", "input", "link"];

/// Elements whose end tag may be omitted wherever a card has them: the next of their kind ends
/// them, or the end of their parent (section 13.1.2.4). A `p` is not among them, as it depends on
/// what follows.
const ENDS_BY_ITSELF: [&str; 6] = ["li", "tbody", "td", "th", "thead", "tr"];

pub(crate) fn expand(tokens: TokenStream) -> Result<TokenStream> {
    let config = ParserConfig::new().always_self_closed_elements(VOID.into());
    let nodes = Parser::new(config).parse_simple(tokens.clone())?;
    let [Node::Element(root)] = &nodes[..] else {
        return Err(Error::new_spanned(tokens, "expected one element that holds everything"));
    };
    let mut template = Template::default();
    template.element(root)?;
    let Template { html, slots } = template;
    let (parts, end) = parts(&html);
    let count = slots.len();
    Ok(quote! {{
        static SHAPE: crate::template::Shape = crate::template::Shape {
            html: #html,
            #[cfg(feature = "ssr")]
            parts: (&[#(#parts),*], #end),
            prototype: ::std::sync::atomic::AtomicUsize::new(0),
        };
        // One slot after the other: an array of them would stand on the stack first.
        #[allow(unused_mut)]
        let mut template = crate::template::Template::new(&SHAPE, #count);
        // A slot is written in braces, which stay around its expression here.
        #(#[allow(unused_braces)] crate::template::IntoSlot::push_to(#slots, &mut template);)*
        template
    }})
}

#[derive(Default)]
struct Template {
    html: String,
    slots: Vec<TokenStream>,
}

impl Template {
    fn element(&mut self, element: &NodeElement<Infallible>) -> Result<()> {
        let name = element.name().to_string();
        self.html.extend(["<", &name]);
        for attribute in element.attributes() {
            match attribute {
                NodeAttribute::Attribute(attribute) => self.attribute(attribute)?,
                NodeAttribute::Block(block) => {
                    return Err(Error::new_spanned(block, "expected NAME=\"text\" or NAME={…}"));
                }
            }
        }
        // In SVG an element may close itself, which is shorter than an end tag.
        if name == "path" {
            self.html.push_str("/>");
            return Ok(());
        }
        self.html.push('>');
        for child in &element.children {
            self.child(child)?;
        }
        if VOID.contains(&&*name) || ENDS_BY_ITSELF.contains(&&*name) {
            self.html.push('\x04');
        } else {
            self.html.extend(["</", &name, ">"]);
        }
        Ok(())
    }

    fn child(&mut self, child: &Node<Infallible>) -> Result<()> {
        match child {
            Node::Element(element) => self.element(element)?,
            Node::Text(text) => self.constant(&text.value_string(), text)?,
            Node::Block(block) => {
                self.html.push('\x03');
                self.slot(block);
            }
            other => {
                return Err(Error::new_spanned(other, "expected an element, a \"text\" or {…}"));
            }
        }
        Ok(())
    }

    fn attribute(&mut self, attribute: &KeyedAttribute) -> Result<()> {
        let name = attribute.key.to_string();
        if let Some(event) = name.strip_prefix("on:") {
            let listener = attribute.value();
            self.html.push_str("\x01\x02");
            self.slots.push(quote!(crate::template::listener(#event, #listener)));
        } else if let Some(text) = attribute.value_literal_string() {
            self.html.extend([" ", &name, "=\""]);
            self.constant(&text, attribute)?;
            self.html.push('"');
        } else if let Some(value) = attribute.value() {
            self.html.extend(["\x01", &name, "\x02"]);
            self.slot(value);
        } else {
            self.html.extend([" ", &name]);
        }
        check_name(&attribute.key)
    }

    fn slot(&mut self, value: &impl ToTokens) {
        self.slots.push(value.to_token_stream());
    }

    fn constant(&mut self, text: &str, place: &impl ToTokens) -> Result<()> {
        if text.contains(['<', '>', '&', '"', '\x01', '\x02', '\x03', '\x04']) {
            return Err(Error::new_spanned(place, "expected a text without markup; use {…}"));
        }
        self.html.push_str(text);
        Ok(())
    }
}

/// In place of an attribute's name: a listener, which stands in a tag and of which nothing is
/// written.
const LISTENER: &str = " ";

/// The same text, cut for writing it: what comes before each slot, ` name="` if the slot is an
/// attribute's value or nothing if it is a child, and both in one; and what comes after the last
/// slot.
fn parts(html: &str) -> (Vec<TokenStream>, String) {
    let html = html.replace('\x04', "");
    let mut parts = Vec::new();
    let mut rest = &*html;
    while let Some((constant, slot)) = rest.find(['\x01', '\x03']).map(|at| rest.split_at(at)) {
        let (name, after) = match slot.strip_prefix('\x01') {
            Some(attribute) => attribute.split_once('\x02').unwrap_or((attribute, "")),
            None => ("", slot.strip_prefix('\x03').unwrap_or(slot)),
        };
        let name = match (slot.starts_with('\x01'), name) {
            (false, _) => String::new(),
            (true, "") => LISTENER.to_owned(),
            (true, name) => [" ", name, "=\""].concat(),
        };
        let both = [constant, &name].concat();
        parts.push(quote!((#constant, #name, #both)));
        rest = after;
    }
    (parts, rest.to_owned())
}

fn check_name(name: &NodeName) -> Result<()> {
    if matches!(name, NodeName::Block(_)) {
        return Err(Error::new_spanned(name, "expected the attribute's name"));
    }
    Ok(())
}
