//! Where a template's parts are: behind a pointer in the app, where they stand on a server.

use std::ops::{Deref, DerefMut};

/// The parts themselves, or a pointer to them.
///
/// A card has hundreds of templates, and each goes from function to function by value. In the app
/// one word is less code than five, by some 3 % of it; a server would lose a third of its speed to
/// the allocations.
pub(crate) struct Place<T>(Inner<T>);

#[cfg(target_family = "wasm")]
type Inner<T> = Box<T>;
#[cfg(not(target_family = "wasm"))]
type Inner<T> = T;

impl<T> Place<T> {
    pub(super) fn new(parts: T) -> Self {
        #[cfg(target_family = "wasm")]
        let parts = Box::new(parts);
        Self(parts)
    }

    pub(super) fn into_inner(self) -> T {
        #[cfg(target_family = "wasm")]
        return *self.0;
        #[cfg(not(target_family = "wasm"))]
        self.0
    }
}

impl<T> Deref for Place<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Place<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}
