//! What a single value can be read as. Each reports what is wrong and then gives nothing.

use super::node::Node;
use super::{Link, PartialDate, ProblemKind, Timestamp, Value, ValueType};

/// A text; blank text counts as none.
pub(super) fn text(node: &Node<'_>) -> Option<String> {
    let Value::String(text) = node.value() else { return node.unexpected(ValueType::String) };
    (!text.trim().is_empty()).then(|| text.clone())
}

pub(super) fn number(node: &Node<'_>) -> Option<f64> {
    if let Value::Number(number) = node.value() {
        Some(*number)
    } else {
        node.unexpected(ValueType::Number)
    }
}

pub(super) fn yes_or_no(node: &Node<'_>) -> Option<bool> {
    if let Value::Bool(yes) = node.value() { Some(*yes) } else { node.unexpected(ValueType::Bool) }
}

/// A whole number above 0, such as a width in pixels.
pub(super) fn count(node: &Node<'_>) -> Option<u32> {
    let number = number(node)?;
    let whole = number >= 1.0 && number <= f64::from(u32::MAX) && number % 1.0 == 0.0;
    node.accept(whole.then_some(number as u32), ProblemKind::InvalidCount)
}

/// A share of one.
pub(super) fn ratio(node: &Node<'_>) -> Option<f64> {
    let number = number(node)?;
    node.accept((0.0..=1.0).contains(&number).then_some(number), ProblemKind::OutOfRange)
}

pub(super) fn link(node: &Node<'_>) -> Option<Link> {
    node.accept(Link::parse(&text(node)?), ProblemKind::InvalidUrl)
}

pub(super) fn time(node: &Node<'_>) -> Option<Timestamp> {
    node.accept(Timestamp::parse(&text(node)?), ProblemKind::InvalidTimestamp)
}

pub(super) fn date(node: &Node<'_>) -> Option<PartialDate> {
    node.accept(PartialDate::parse(&text(node)?), ProblemKind::InvalidDate)
}
