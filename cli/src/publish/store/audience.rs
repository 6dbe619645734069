//! Who may meet a file.

/// Who may meet a file while it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::publish) enum Audience {
    /// Nothing names it yet, so nobody meets it half written.
    Nobody,
    /// It may be read at any moment.
    Readers,
}
