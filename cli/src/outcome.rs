//! How a subcommand ends.

use std::process::ExitCode;

/// The code that a subcommand ends with, or why it could not begin, in one sentence.
pub(crate) type Outcome = Result<ExitCode, String>;
