//! What a single value can be read as. Each reports what is wrong and then gives nothing.

use super::node::Node;
use super::{Link, PartialDate, Timestamp, Value};

/// A text; blank text counts as none.
pub(super) fn text(node: &Node<'_>) -> Option<String> {
    let Value::Text(text) = node.value() else { return node.unexpected("a text") };
    (!text.trim().is_empty()).then(|| text.clone())
}

pub(super) fn number(node: &Node<'_>) -> Option<f64> {
    if let Value::Number(number) = node.value() {
        Some(*number)
    } else {
        node.unexpected("a number")
    }
}

pub(super) fn yes_or_no(node: &Node<'_>) -> Option<bool> {
    if let Value::Bool(yes) = node.value() { Some(*yes) } else { node.unexpected("true or false") }
}

/// A whole number above 0, such as a width in pixels.
pub(super) fn count(node: &Node<'_>) -> Option<u32> {
    let number = number(node)?;
    let whole = number >= 1.0 && number <= f64::from(u32::MAX) && number % 1.0 == 0.0;
    node.accept(whole.then_some(number as u32), "is not a whole number above 0")
}

/// A share of one.
pub(super) fn ratio(node: &Node<'_>) -> Option<f64> {
    let number = number(node)?;
    node.accept((0.0..=1.0).contains(&number).then_some(number), "is not between 0 and 1")
}

pub(super) fn link(node: &Node<'_>) -> Option<Link> {
    let sentence = "is not an absolute http or https address, so the link is left out";
    node.accept(Link::parse(&text(node)?), sentence)
}

pub(super) fn time(node: &Node<'_>) -> Option<Timestamp> {
    node.accept(
        Timestamp::parse(&text(node)?),
        "is not an RFC 3339 time such as 2026-05-06T09:30:00Z",
    )
}

pub(super) fn date(node: &Node<'_>) -> Option<PartialDate> {
    node.accept(
        PartialDate::parse(&text(node)?),
        "is not a date such as 2026, 2026-05 or 2026-05-06",
    )
}
