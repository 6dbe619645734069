//! `news-card`: a publisher's toolbox for news cards. The program is `main` alone; the rest is a
//! library so that what reads other people's documents can be fuzzed.

mod args;
mod caching;
mod catalogue;
mod check;
mod code;
mod contained;
mod describe;
mod digest;
mod export;
mod fields;
mod finding;
mod frame;
mod image;
mod import;
mod input;
mod integrity;
mod language;
mod limits;
mod markdown;
mod media_types;
mod new;
mod outcome;
mod output;
mod picture;
mod printable;
mod publish;
mod references;
mod render;
mod schema;
mod serve;
mod site_urls;
mod stylesheet;
mod themes;
mod unknown;
mod xml;

use std::process::ExitCode;

use args::{Args, Command};
use clap::Parser as _;

pub use import::{Story, imported};

/// What the command ends with when it could not begin: the same code as clap's
/// for arguments that make no sense.
const COULD_NOT_START: u8 = 2;

/// Runs the command with the arguments of the process, and gives what it ends with.
pub fn main() -> ExitCode {
    let outcome = match Args::parse().command {
        Command::Serve(args) => {
            serve::run(args).map(|()| ExitCode::SUCCESS).map_err(|error| error.to_string())
        }
        Command::Describe(args) => describe::run(&args),
        Command::Import(args) => import::run(&args),
        Command::Image(args) => image::run(&args),
        Command::New(args) => new::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Export(args) => export::run(&args),
        Command::Schema => schema::run(),
        Command::Render(args) => render::run(&args),
        Command::Publish(args) => publish::run(&args),
    };
    match outcome {
        Ok(code) => code,
        Err(sentence) => {
            output::say(format_args!("error: {sentence}"));
            ExitCode::from(COULD_NOT_START)
        }
    }
}
