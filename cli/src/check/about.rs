//! What is known of a card besides its content.

/// What is known of a card besides its content.
#[derive(Clone, Copy, Debug)]
pub(crate) struct About<'a> {
    /// The time that counts as now, in seconds since 1970.
    pub(crate) now: i64,
    /// The id that the name of its file gives it.
    pub(crate) id: Option<&'a str>,
    /// Whether that is a file of this machine.
    pub(crate) is_file: bool,
    /// Its `lang` as the document has it, where reading mends it.
    pub(crate) lang: Option<&'a str>,
}
