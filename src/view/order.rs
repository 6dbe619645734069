//! Lists in another order than that of the document.

use std::cmp::Ordering;

/// The numbers below `count`, ordered by what `compare` says of two of them; equals stay in their
/// order. It orders numbers, and takes `compare` as `dyn`, so that the app has the code of one sort
/// for all lists.
pub(super) fn order_by(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|one, other| compare(*one, *other));
    order
}
