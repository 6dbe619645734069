//! What a single value can be read as. Each reports what is wrong and then gives nothing.

use super::field::{Read, put};
use super::node::Node;
use super::value::MAX_TEXT;
use super::{Choice, Link, PartialDate, ProblemKind, Timestamp, Value, ValueType};

/// A text; blank text counts as none, and of one without end the beginning is read.
impl Read for String {
    fn unread() -> Self {
        Self::new()
    }

    fn read(node: &Node<'_>) -> Option<Self> {
        let Value::String(text) = node.value() else { return node.unexpected(ValueType::String) };
        if text.trim().is_empty() {
            return None;
        }
        // No text has more characters than bytes, so few are counted.
        if text.len() > MAX_TEXT && text.chars().nth(MAX_TEXT).is_some() {
            node.report(ProblemKind::TooLong { limit: MAX_TEXT });
            // With its sign of an end it is as long as what is read, so it reads as the same again.
            return Some(text.chars().take(MAX_TEXT - 1).chain(['…']).collect());
        }
        Some(text.clone())
    }
}

/// A whole number above 0, such as a width in pixels.
impl Read for u32 {
    fn unread() -> Self {
        0
    }

    fn read(node: &Node<'_>) -> Option<Self> {
        let number = number(node)?;
        let whole = number >= 1.0 && number <= f64::from(u32::MAX) && number % 1.0 == 0.0;
        node.accept(whole.then_some(number as u32), ProblemKind::InvalidCount)
    }
}

/// False where it is absent.
impl Read for bool {
    fn unread() -> Self {
        false
    }

    fn read(node: &Node<'_>) -> Option<Self> {
        let Value::Bool(yes) = node.value() else { return node.unexpected(ValueType::Bool) };
        Some(*yes)
    }

    fn read_field(&mut self, object: &Node<'_>, name: &str) -> bool {
        put(self, object.member(name, Self::read));
        true
    }
}

impl Read for Link {
    fn unread() -> Self {
        Self::unread()
    }

    fn read(node: &Node<'_>) -> Option<Self> {
        node.accept(Self::parse(&String::read(node)?), ProblemKind::InvalidUrl)
    }
}

impl Read for Timestamp {
    fn unread() -> Self {
        Self::unread()
    }

    fn read(node: &Node<'_>) -> Option<Self> {
        node.accept(Self::parse(&String::read(node)?), ProblemKind::InvalidTimestamp)
    }
}

impl Read for PartialDate {
    fn unread() -> Self {
        Self::unread()
    }

    fn read(node: &Node<'_>) -> Option<Self> {
        node.accept(Self::parse(&String::read(node)?), ProblemKind::InvalidDate)
    }
}

/// The field `name` as a share of one.
pub(super) fn ratio(object: &Node<'_>, name: &str) -> Option<Option<f64>> {
    Some(object.member(name, |node| {
        let number = number(node)?;
        node.accept((0.0..=1.0).contains(&number).then_some(number), ProblemKind::OutOfRange)
    }))
}

/// One of several names.
impl<T: Choice> Read for T {
    fn unread() -> Self {
        T::FIRST
    }

    fn read(node: &Node<'_>) -> Option<Self> {
        one_of(T::ALL, &String::read(node)?, node)
    }
}

/// The one of `choices` that `name` stands for; if it is none of them, that is reported at `node`.
pub(super) fn one_of<T: Choice>(choices: &[T], name: &str, node: &Node<'_>) -> Option<T> {
    let found = choices.iter().copied().find(|choice| choice.name() == name);
    if found.is_none() {
        let choices = choices.iter().map(|choice| choice.name()).collect();
        node.report(ProblemKind::UnknownName { choices });
    }
    found
}

fn number(node: &Node<'_>) -> Option<f64> {
    let Value::Number(number) = node.value() else { return node.unexpected(ValueType::Number) };
    Some(*number)
}
