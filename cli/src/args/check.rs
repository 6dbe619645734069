//! The arguments of `check`.

use clap::Parser;
use news_card::Timestamp;

use super::values::time;

/// Check cards: what is wrong with them, and what their readers would miss.
///
/// A SOURCE is a card in JSON or, if its name ends in .md, in Markdown; a folder of them (the
/// files ending in .json and .md in it, not in folders below); an http: URL on this machine;
/// or - for JSON on standard input. Each finding is one line `file: path: sentence` with its hint
/// below it; a warning is a finding that costs nothing of the card.
///
/// Ends with 0 if there is nothing or only warnings, 1 if there are problems, and 2 if a document
/// could not be read or is no card.
#[derive(Debug, Parser)]
pub(crate) struct CheckArgs {
    /// What to check.
    #[arg(required = true, value_name = "SOURCE")]
    pub(crate) sources: Vec<String>,

    /// Print one JSON document instead: `files`, each with its `problems` (`level`, `path`,
    /// `code`, `sentence`, `hint`), and their sums. Defaults to lines for people.
    #[arg(long)]
    pub(crate) json: bool,

    /// End with 1 for warnings too. Defaults to ending with 0.
    #[arg(long, visible_alias = "deny-warnings")]
    pub(crate) strict: bool,

    /// The time that counts as now, in RFC 3339, so that a check gives the same tomorrow.
    /// Defaults to the clock.
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub(crate) now: Option<Timestamp>,
}
