//! `news-card schema`: the JSON Schema of a card, on stdout.

use std::process::ExitCode;

use crate::outcome::Outcome;
use crate::output::print;

/// Prints the schema that is generated from the types of the document.
pub(crate) fn run() -> Outcome {
    print(news_card::schema_json()).map(|()| ExitCode::SUCCESS)
}
