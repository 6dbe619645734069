//! `news-card schema`: the JSON Schema of a card, on stdout.

use std::io::{self, Write as _};
use std::process::ExitCode;

use crate::outcome::Outcome;

/// Prints the schema that is generated from the types of the document.
pub(crate) fn run() -> Outcome {
    io::stdout()
        .lock()
        .write_all(news_card::schema_json().as_bytes())
        .map_err(|error| format!("the schema could not be written ({error})"))?;
    Ok(ExitCode::SUCCESS)
}
