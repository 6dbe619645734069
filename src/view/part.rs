//! Parts of the card, one within the other.
//!
//! A view here is a value of no special type that says what to show, and is shown only where it
//! ends up: natively it is then written as HTML, from the start of the card to its end; in a
//! browser it becomes views of Leptos, which are mounted.

pub(super) use super::twin::{Begun, Element, always, changing, live, tag};
pub(crate) use super::twin::{Sink, finished};

/// What can be shown.
pub(crate) trait Html: Sized {
    /// Shows it behind all that was shown before.
    fn show(self, to: &mut Sink);
}

impl Html for () {
    fn show(self, _: &mut Sink) {}
}

/// There or not.
impl<H: Html> Html for Option<H> {
    #[inline(always)]
    fn show(self, to: &mut Sink) {
        if let Some(there) = self {
            there.show(to);
        }
    }
}

/// Views side by side.
macro_rules! side_by_side {
    ($($view:ident)*) => {
        impl<$($view: Html),*> Html for ($($view,)*) {
            #[inline(always)]
            fn show(self, to: &mut Sink) {
                #[expect(non_snake_case, reason = "a variable for each type")]
                let ($($view,)*) = self;
                $($view.show(to);)*
            }
        }
    };
}

side_by_side!(A B);
side_by_side!(A B C);
side_by_side!(A B C D);
side_by_side!(A B C D E);
side_by_side!(A B C D E F);

/// Views one after the other.
pub(super) fn row(views: impl Iterator<Item = impl Html>) -> impl Html {
    several(move |to| views.for_each(|view| view.show(to)))
}

/// What `show` shows: for views whose kinds differ from case to case.
pub(super) fn several(show: impl FnOnce(&mut Sink)) -> impl Html {
    Several(show)
}

/// A view that stands in many places: its code stays in one, which a processor reads faster than
/// a copy in each.
pub(super) fn shared(view: impl Html) -> impl Html {
    Shared(view)
}

struct Shared<H>(H);

impl<H: Html> Html for Shared<H> {
    #[inline(never)]
    fn show(self, to: &mut Sink) {
        self.0.show(to);
    }
}

struct Several<F>(F);

impl<F: FnOnce(&mut Sink)> Html for Several<F> {
    #[inline(always)]
    fn show(self, to: &mut Sink) {
        (self.0)(to);
    }
}
