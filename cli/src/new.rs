//! `news-card new`: a template to fill in.

use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::process::ExitCode;

use crate::args::NewArgs;
use crate::markdown;
use crate::outcome::Outcome;

/// Writes the template to a new file, or prints it.
pub(crate) fn run(args: &NewArgs) -> Outcome {
    let id = args.file.as_deref().and_then(|file| file.file_stem()?.to_str());
    let text = markdown::template(&args.lang, id.unwrap_or("my-story"));
    let Some(file) = &args.file else {
        io::stdout()
            .lock()
            .write_all(text.as_bytes())
            .map_err(|error| format!("the template could not be written ({error})"))?;
        return Ok(ExitCode::SUCCESS);
    };
    let written = OpenOptions::new().write(true).create_new(true).open(file);
    written.and_then(|mut file| file.write_all(text.as_bytes())).map_err(|error| {
        match error.kind() {
            io::ErrorKind::AlreadyExists => {
                format!("{}: is there already; choose another name", file.display())
            }
            _ => format!("{}: cannot be written ({error})", file.display()),
        }
    })?;
    Ok(ExitCode::SUCCESS)
}
