//! The element that any page can hold: readable without script, adopted by the loader.

use super::USUAL_LENGTH;
use super::markup::push_attribute;
use super::render_options::{RenderOptions, Styles};
use crate::locale::{Direction, direction};
use crate::template::{escape_text, write};
use crate::view::{self, Context, STYLESHEET};

/// `<news-card>` with the card in a declarative shadow root, and the headline as the fallback
/// of browsers that do not know those.
///
/// The shadow root's content is what the loader expects when it adopts a card: the styles, then
/// `div[data-state]` with the mount in it.
#[must_use]
pub fn element(story: &Context, setting: &RenderOptions<'_>) -> String {
    let mut html = String::with_capacity(USUAL_LENGTH);
    html.push_str("<news-card");
    if let Some(document) = setting.document {
        push_attribute(&mut html, "src", document);
    }
    if let Some(lang) = setting.lang {
        push_attribute(&mut html, "lang", lang);
    }
    for (name, value) in story.options.attributes() {
        push_attribute(&mut html, name, &value);
    }
    html.push_str("><template shadowrootmode=\"open\">");
    push_styles(&mut html, setting.styles);
    html.push_str("<div data-state=\"ready\"><div>");
    write(view::card(story), &mut html);
    html.push_str("</div></div></template>");
    push_fallback(&mut html, story);
    html.push_str("</news-card>");
    html
}

fn push_styles(html: &mut String, styles: Styles<'_>) {
    match styles {
        Styles::Link(href) => {
            html.push_str("<link rel=\"stylesheet\"");
            push_attribute(html, "href", href);
            html.push('>');
            return;
        }
        Styles::Nonce(nonce) => {
            html.push_str("<style");
            push_attribute(html, "nonce", nonce);
            html.push('>');
        }
        Styles::Inline => html.push_str("<style>"),
    }
    html.extend([STYLESHEET, "</style>"]);
}

/// The headline, as a link where there is somewhere to go: in the language of the story, which
/// need not be that of the page.
fn push_fallback(html: &mut String, story: &Context) {
    let address = story.url();
    let tag = if address.is_some() { "a" } else { "span" };
    html.extend(["<", tag]);
    if let Some(address) = address {
        push_attribute(html, "href", address.as_str());
    }
    if let Some(lang) = &story.card.lang {
        push_attribute(html, "lang", lang);
        if direction(lang) == Direction::RightToLeft {
            push_attribute(html, "dir", "rtl");
        }
    }
    html.push('>');
    escape_text(html, &story.card.title);
    html.extend(["</", tag, ">"]);
}
