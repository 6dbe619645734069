//! The arguments of `new`.

use std::path::PathBuf;

use clap::Parser;

use super::language::language;

/// Write a commented template of a card in Markdown, to fill in.
#[derive(Debug, Parser)]
pub(crate) struct NewArgs {
    /// The language of the text, as a BCP 47 tag. Defaults to en.
    #[arg(long, value_name = "TAG", default_value = "en", hide_default_value = true,
          value_parser = language)]
    pub(crate) lang: String,

    /// The file to write, which must not be there yet; the card takes its id from the name.
    /// Defaults to stdout.
    #[arg(value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
}
