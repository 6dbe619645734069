//! `news-card check`: what is wrong with cards, and what their readers would miss.

mod about;
mod citations;
mod dates;
mod document;
mod language;
mod language_tag;
mod lengths;
mod links;
mod markup;
mod repeated;
mod report;
mod script;
mod verbatim;
mod warnings;

use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::args::CheckArgs;
use crate::input;
use crate::outcome::Outcome;
use crate::output::{print, say};

/// Checks everything that is named, prints what it finds on stdout and the sum on stderr.
pub(crate) fn run(args: &CheckArgs) -> Outcome {
    let now = match &args.now {
        Some(now) => now.epoch_seconds(),
        None => jiff::Timestamp::now().as_second(),
    };
    let (mut files, mut names) = (Vec::new(), Vec::new());
    let mut seen = HashSet::new();
    for source in &args.sources {
        for name in sources(source)? {
            if !seen.insert(place(&name)) {
                continue;
            }
            let checked = document::check(&name, now);
            let (findings, more) = (checked.findings, checked.more);
            let file = name.to_string_lossy().into_owned();
            files.push(report::File { file, findings, more });
            names.push(checked.names);
        }
    }
    repeated::find(&mut files, &names);
    let report = report::Report::new(files);
    let text = if args.json { report.json() } else { report.text() };
    print(text)?;
    if !args.json {
        say(report.sum());
    }
    Ok(ExitCode::from(report.exit_code(args.strict)))
}

/// What is the same for two names of one file, as `a.json` and `./a.json` are, and its folder.
/// A link is a card beside the one that it leads to, as its name is another.
fn place(name: &OsStr) -> PathBuf {
    let path = Path::new(name);
    let (Some(folder), Some(file)) = (path.parent(), path.file_name()) else {
        return path.to_owned();
    };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    folder.canonicalize().map_or_else(|_| path.to_owned(), |folder| folder.join(file))
}

/// The documents that a source stands for: a folder's `.json` and `.md` files, or itself.
fn sources(source: &str) -> Result<Vec<OsString>, String> {
    let mut names = input::expand(source, ".json")?;
    names.extend(input::expand(source, ".md")?);
    names.sort();
    names.dedup();
    if names.is_empty() {
        return Err(format!("{source}: holds no cards; a card’s name ends in .json or .md"));
    }
    Ok(names)
}
