//! A place in a document: a value, the path to it, and the list that problems go to.

use super::{Problem, ProblemKind, Value, ValueType};
use crate::decimal::decimal;
use std::cell::RefCell;

/// Where problems are collected while a document is read.
pub(super) type Log = RefCell<Vec<Problem>>;

/// The path to a value. It is a chain on the stack, so that it costs nothing until a problem needs
/// its text.
#[derive(Clone, Copy)]
enum Path<'a> {
    Root,
    Member(&'a Path<'a>, &'a str),
    Item(&'a Path<'a>, usize),
}

impl Path<'_> {
    fn write(&self, out: &mut String) {
        match self {
            Path::Root => {}
            Path::Member(parent, name) => {
                parent.write(out);
                if !out.is_empty() {
                    out.push('.');
                }
                out.push_str(name);
            }
            Path::Item(parent, index) => {
                parent.write(out);
                out.push('[');
                out.push_str(&decimal(*index));
                out.push(']');
            }
        }
    }
}

/// A value at its place in the document.
#[derive(Clone, Copy)]
pub(super) struct Node<'a> {
    value: &'a Value,
    path: Path<'a>,
    log: &'a Log,
}

impl<'a> Node<'a> {
    pub(super) fn root(value: &'a Value, log: &'a Log) -> Self {
        Self { value, path: Path::Root, log }
    }

    pub(super) fn value(&self) -> &'a Value {
        self.value
    }

    /// Reports that something is wrong here.
    pub(super) fn report(&self, kind: ProblemKind) {
        let mut path = String::new();
        self.path.write(&mut path);
        if path.is_empty() {
            path.push('$');
        }
        self.log.borrow_mut().push(Problem { path, kind });
    }

    /// Reports that something is wrong with the member `name`, whether or not it is there.
    pub(super) fn report_at(&self, name: &str, kind: ProblemKind) {
        Node { path: Path::Member(&self.path, name), ..*self }.report(kind);
    }

    /// What `read` makes of the member `name`; nothing if it is missing or null.
    pub(super) fn member<T>(
        &self,
        name: &str,
        read: impl FnOnce(&Node<'_>) -> Option<T>,
    ) -> Option<T> {
        read(&self.find(name)?)
    }

    /// The member `name`, unless it is null. Never inlined: what all fields have in common would
    /// stand in the app once for each.
    #[cfg_attr(target_family = "wasm", inline(never))]
    fn find<'m>(&'m self, name: &'m str) -> Option<Node<'m>> {
        let Value::Object(members) = self.value else { return None };
        let (_, value) = members.iter().rev().find(|(key, _)| key == name)?;
        let is_null = matches!(value, Value::Null);
        (!is_null).then_some(Node { value, path: Path::Member(&self.path, name), log: self.log })
    }

    /// The members of an object, each at its place.
    pub(super) fn each_member(&self, mut visit: impl FnMut(&str, &Node<'_>)) {
        let Value::Object(members) = self.value else { return };
        for (name, value) in members {
            visit(name, &Node { value, path: Path::Member(&self.path, name), log: self.log });
        }
    }

    /// What `read` makes of each item of a list, without those it refuses. What comes after the
    /// first `limit` is reported and left out, so that no document makes a page without end.
    pub(super) fn items<T>(
        &self,
        limit: usize,
        read: impl Fn(&Node<'_>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let mut read_items = Vec::new();
        self.each_item(limit, &mut |item| {
            if let Some(item) = read(item) {
                read_items.push(item);
            }
        })?;
        Some(read_items)
    }

    /// Visits the items of a list, each at its place. `dyn`, so that its code stands in the app
    /// once, not for each type of item.
    fn each_item(&self, limit: usize, visit: &mut dyn FnMut(&Node<'_>)) -> Option<()> {
        let Value::Array(items) = self.value else { return self.unexpected(ValueType::Array) };
        if items.len() > limit {
            self.report(ProblemKind::TooMany { limit });
        }
        for (index, value) in items.iter().take(limit).enumerate() {
            visit(&Node { value, path: Path::Item(&self.path, index), log: self.log });
        }
        Some(())
    }

    /// This node, if it is an object.
    pub(super) fn object(&self) -> Option<&Self> {
        if let Value::Object(_) = self.value {
            Some(self)
        } else {
            self.unexpected(ValueType::Object)
        }
    }

    /// The required member `name`; its absence is reported unless a problem with it was.
    pub(super) fn required<T>(
        &self,
        name: &str,
        read: impl FnOnce(&Node<'_>) -> Option<T>,
    ) -> Option<T> {
        let before = self.log.borrow().len();
        let member = self.member(name, read);
        if member.is_none() && self.log.borrow().len() == before {
            self.report_at(name, ProblemKind::MissingField);
        }
        member
    }

    /// `value`, or a problem here.
    pub(super) fn accept<T>(&self, value: Option<T>, otherwise: ProblemKind) -> Option<T> {
        if value.is_none() {
            self.report(otherwise);
        }
        value
    }

    /// Reports that the value here is of another type than expected.
    pub(super) fn unexpected<T>(&self, expected: ValueType) -> Option<T> {
        self.report(ProblemKind::UnexpectedType { expected, found: self.value.value_type() });
        None
    }
}
