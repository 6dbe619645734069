//! The arguments of `export`.

use std::path::PathBuf;

use clap::Parser;

/// Write cards in another form.
///
/// `--markdown` writes the Markdown that editors write by hand; `import` makes the same card of
/// it. Problems of a card are reported on stderr, and the rest of it is exported. Ends with 0, with 1
/// if a card had problems, and with 2 if one could not be read or written; the others go on.
#[derive(Debug, Parser)]
pub(crate) struct ExportArgs {
    /// The cards: files, folders, http: URLs on this machine, or - for standard input.
    #[arg(required = true, value_name = "CARD")]
    pub(crate) cards: Vec<String>,

    /// As Markdown. There is no other form yet, so it has to be named.
    #[arg(long, required = true)]
    pub(crate) markdown: bool,

    /// Write each card into this folder, under its own name with .md. Defaults to stdout, which
    /// takes one card.
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,

    /// Write over files that are there. Defaults to leaving them alone.
    #[arg(long, requires = "out")]
    pub(crate) force: bool,
}
