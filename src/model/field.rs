//! How the type of a field says what of a document is read into it.

use super::node::Node;

/// The longest list that is read, far longer than a story needs.
pub(super) const MAX_ITEMS: usize = 500;

/// A type that can stand in a document. `#[document]` implements it for structs, `choice!` for
/// names, `scalar` for single values.
pub(super) trait Read: Sized {
    /// What stands in its place until it is read. Fields are read into their place in the object,
    /// as each that is moved there, and dropped where another is missing, is code in the app.
    fn unread() -> Self;

    /// The value at `node`, or `None` once it is reported there what is wrong. Blank text is
    /// absent, and nothing is reported.
    fn read(node: &Node<'_>) -> Option<Self>;

    /// Reads the field `name` of `object` into its place. False if it is missing and the object
    /// cannot do without.
    fn read_field(&mut self, object: &Node<'_>, name: &str) -> bool {
        put(self, object.required(name, Self::read))
    }
}

/// Puts what was read into its place. False if nothing was.
pub(super) fn put<T>(place: &mut T, read: Option<T>) -> bool {
    let is_there = read.is_some();
    if let Some(value) = read {
        *place = value;
    }
    is_there
}

/// A field that may be absent; one that is wrong is reported and then absent too.
impl<T: Read> Read for Option<T> {
    fn unread() -> Self {
        None
    }

    fn read(node: &Node<'_>) -> Option<Self> {
        Some(T::read(node))
    }

    fn read_field(&mut self, object: &Node<'_>, name: &str) -> bool {
        *self = object.member(name, T::read);
        true
    }
}

/// A list without the items that are wrong; one that is absent is empty.
impl<T: Read> Read for Vec<T> {
    fn unread() -> Self {
        Self::new()
    }

    fn read(node: &Node<'_>) -> Option<Self> {
        node.items(MAX_ITEMS, T::read)
    }

    fn read_field(&mut self, object: &Node<'_>, name: &str) -> bool {
        put(self, object.member(name, Self::read));
        true
    }
}
