//! The reference of the element, in Markdown.

use news_card::ATTRIBUTES;

use super::markdown::{Page, code};
use super::public_api::{EVENTS, METHODS, Named, PARTS, PROPERTIES, SLOTS, STATES, TOKENS};
use super::tokens::default_of;

const INTRODUCTION: &str = "Everything here is public and follows semantic versioning; the inside of the shadow \
root beyond its parts is not. `news-card describe element` prints this page.";

const LOADING: &str = "Cards of one URL share a request, and at most six are under way at once. An answer may take \
10 seconds. A network fault, a status of 500 and above or 429 is tried three times, with a pause of half a second \
that doubles and half of which is chance, or as long as `Retry-After` asks for, up to 60 seconds; after a network \
fault a browser that comes online asks once more. A card with `refresh` asks again while it is in view, the page is \
shown and the browser online; the request is conditional, an answer that is not modified touches nothing, and of a \
changed document only what differs is written. A failure keeps what is shown, the last good document or the \
fallback, sends one `news-card-error`, and says in the card why there is none, or since when it is not updated.";

/// The page as Markdown.
pub(super) fn markdown() -> String {
    let mut page = Page::new("The element `<news-card>`", INTRODUCTION);
    attributes(&mut page);
    members(&mut page);
    events(&mut page);
    page.heading("Slots");
    page.paragraph("Children without a `slot` are the fallback.");
    names(&mut page, ["slot", "holds"], SLOTS, |name| {
        if name.is_empty() { "(none)".into() } else { code(name) }
    });
    page.heading("States");
    page.paragraph("In the property `state`, and for styles: `news-card:state(ready)`.");
    names(&mut page, ["state", "meaning"], STATES, code);
    page.heading("Loading");
    page.paragraph(LOADING);
    page.heading("Parts");
    page.paragraph("For styles: `news-card::part(title)`.");
    names(&mut page, ["part", "is"], PARTS, code);
    page.heading("Custom properties");
    page.paragraph("Set on the element or above it. The defaults are those of the default theme; `light-dark()` holds the light value first.");
    let row = |(name, doc): &Named| {
        [code(name), (*doc).into(), default_of(name).map(|value| code(&value)).unwrap_or_default()]
    };
    page.table(["property", "sets", "default"], TOKENS.iter().map(row));
    page.into_text()
}

fn attributes(page: &mut Page) {
    page.heading("Attributes");
    page.paragraph(
        "An invalid value falls back to the default, with one warning in the console. A page sets a \
         default for all its cards with `<meta name=\"news-card:theme\" content=\"dark\">`, and likewise for any \
         attribute; the element's own attribute wins.",
    );
    let row = |attribute: &news_card::Attribute| {
        [
            code(attribute.name),
            attribute.values.to_string(),
            attribute.default.into(),
            attribute.doc.into(),
        ]
    };
    page.table(["attribute", "values", "default", "purpose"], ATTRIBUTES.iter().map(row));
}

fn members(page: &mut Page) {
    page.heading("Properties");
    let row = |(name, kind, readonly, doc): &(&str, &str, bool, &str)| {
        let access = if *readonly { "read" } else { "read, write" };
        [code(name), code(kind), access.into(), (*doc).into()]
    };
    page.table(["property", "type", "access", "purpose"], PROPERTIES.iter().map(row));
    page.heading("Methods");
    let row = |(name, returns, doc): &(&str, &str, &str)| {
        [code(&[name, "()"].concat()), code(returns), (*doc).into()]
    };
    page.table(["method", "returns", "purpose"], METHODS.iter().map(row));
}

fn events(page: &mut Page) {
    page.heading("Events");
    page.paragraph("All bubble and leave shadow roots (`composed`).");
    let row = |event: &super::public_api::Event| {
        let cancelable = if event.cancelable { "yes" } else { "no" };
        [code(event.name), code(event.holds), cancelable.into(), event.doc.into()]
    };
    page.table(["event", "`detail`", "cancelable", "when"], EVENTS.iter().map(row));
}

fn names(page: &mut Page, head: [&str; 2], all: &[Named], show: impl Fn(&str) -> String) {
    page.table(head, all.iter().map(|(name, doc)| [show(name), (*doc).into()]));
}
