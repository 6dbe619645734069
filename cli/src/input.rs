//! What a subcommand is given to read: a file, standard input, or a URL on this machine.

mod address;

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use crate::limits::CARD_BYTES;

const MIB: u64 = 1024 * 1024;

/// A document, and what to call it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Input {
    /// The path or URL as it was given; `-` for standard input.
    pub(crate) name: String,
    /// Its content.
    pub(crate) bytes: Vec<u8>,
}

/// Reads a document of at most [`CARD_BYTES`]: a file, `-` for standard input, or an `http:`
/// URL on this machine.
///
/// # Errors
/// One sentence that names the source, says why it could not be read, and a hint.
pub(crate) fn read(source: impl AsRef<OsStr>) -> Result<Input, String> {
    read_up_to(source, CARD_BYTES)
}

/// The same with another limit, in bytes.
pub(crate) fn read_up_to(source: impl AsRef<OsStr>, limit: u64) -> Result<Input, String> {
    let name = source.as_ref().to_string_lossy();
    match bytes(source.as_ref(), limit) {
        Ok(bytes) => Ok(Input { name: name.into_owned(), bytes }),
        Err(reason) => Err(format!("{}: {reason}", display_name(&name))),
    }
}

/// The same; the error has no subject, and ends with `; ` and the way out.
pub(crate) fn bytes(source: &OsStr, limit: u64) -> Result<Vec<u8>, String> {
    if source == "-" {
        capped(std::io::stdin().lock(), limit)
    } else if let Some(url) = source.to_str().filter(|source| is_address(source)) {
        address::open(url).and_then(|body| capped(body, limit))
    } else if Path::new(source).is_dir() {
        Err("is a folder, and one document is wanted here; name a file in it".to_owned())
    } else {
        File::open(source).map_err(|error| unreadable(&error)).and_then(|file| capped(file, limit))
    }
}

/// The documents that `source` stands for: for a folder, the files in it (not in folders below,
/// as `serve` does) whose names end in `ending` and do not start with a dot, by name, also such as
/// are no UTF-8; for anything else, itself.
///
/// # Errors
/// One sentence, if the folder cannot be listed.
pub(crate) fn expand(source: &str, ending: &str) -> Result<Vec<OsString>, String> {
    if source == "-" || is_address(source) || !Path::new(source).is_dir() {
        return Ok(vec![source.into()]);
    }
    let failed = |error: std::io::Error| format!("{source}: {}", unreadable(&error));
    let mut files = Vec::new();
    for entry in fs::read_dir(source).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with(ending) && !name.starts_with('.') && path.is_file() {
            files.push(path.into_os_string());
        }
    }
    files.sort();
    Ok(files)
}

/// Whether a source is a URL rather than a path; which ones are let through is decided when
/// it is opened.
pub(crate) fn is_address(source: &str) -> bool {
    source.split_once("://").is_some_and(|(scheme, _)| {
        !scheme.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// What messages call a source.
fn display_name(source: &str) -> &str {
    if source == "-" { "standard input" } else { source }
}

fn unreadable(error: &std::io::Error) -> String {
    format!("cannot be read ({error}); name a file, a folder or a URL on this machine")
}

fn capped(from: impl Read, limit: u64) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    from.take(limit.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| unreadable(&error))?;
    if bytes.len() as u64 > limit {
        let limit =
            if limit >= MIB { format!("{} MiB", limit / MIB) } else { format!("{limit} bytes") };
        return Err(format!("is larger than the {limit} that are read; make it smaller"));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests;
