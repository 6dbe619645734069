//! Whole numbers in digits, without a formatter, which the app need not have.

/// A number in decimal digits.
pub(crate) fn decimal(number: usize) -> String {
    itoa::Buffer::new().format(number).to_owned()
}
