//! `news-card new`: a template to fill in.

use std::process::ExitCode;

use crate::args::NewArgs;
use crate::markdown;
use crate::outcome::Outcome;
use crate::output;

/// Writes the template to a new file, or prints it.
pub(crate) fn run(args: &NewArgs) -> Outcome {
    let id = args.file.as_deref().and_then(|file| file.file_stem()?.to_str());
    let text = markdown::template(&args.lang, id.unwrap_or("my-story"));
    match &args.file {
        Some(file) => output::create(file, text, "choose another name")?,
        None => output::print(text)?,
    }
    Ok(ExitCode::SUCCESS)
}
