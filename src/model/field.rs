//! How the type of a field says what of a document is read into it.

use super::node::Node;

/// The longest list that is read, far longer than a story needs.
pub(super) const MAX_ITEMS: usize = 500;

/// A type that can stand in a document. `#[document]` implements it for structs, `choice!` for
/// names, `scalar` for single values.
pub(super) trait Read: Sized {
    /// The value at `node`, or `None` once it is reported there what is wrong. Blank text is
    /// absent, and nothing is reported.
    fn read(node: &Node<'_>) -> Option<Self>;

    /// The field `name` of `object`, or `None` if it is missing and the object cannot do without.
    fn field(object: &Node<'_>, name: &str) -> Option<Self> {
        object.required(name, Self::read)
    }
}

/// A field that may be absent; one that is wrong is reported and then absent too.
impl<T: Read> Read for Option<T> {
    fn read(node: &Node<'_>) -> Option<Self> {
        Some(T::read(node))
    }

    fn field(object: &Node<'_>, name: &str) -> Option<Self> {
        Some(object.member(name, T::read))
    }
}

/// A list without the items that are wrong; one that is absent is empty.
impl<T: Read> Read for Vec<T> {
    fn read(node: &Node<'_>) -> Option<Self> {
        node.items(MAX_ITEMS, T::read)
    }

    fn field(object: &Node<'_>, name: &str) -> Option<Self> {
        Some(object.member(name, Self::read).unwrap_or_default())
    }
}
