//! Where the site goes.

mod connection;
mod interface;
mod listing;
mod local;
mod remote;
mod retries;

use std::path::{Component, Path, PathBuf};

pub(super) use interface::Store;
use local::Local;
use remote::Remote;

/// Opens the store. A folder is created where `may_create`; the errors are one sentence.
pub(super) fn open(
    to: &str,
    options: &[(String, String)],
    may_create: bool,
) -> Result<Box<dyn Store>, String> {
    match location(to)? {
        Location::Folder(path) if options.is_empty() => {
            Ok(Box::new(Local::open(path, may_create)?))
        }
        Location::Folder(_) => {
            Err("a folder has no --store-option; leave it out, or name an object store".into())
        }
        Location::Objects(url) => Ok(Box::new(Remote::open(&url, options)?)),
    }
}

/// Refuses a place in which the files of the site would take that of the cards.
pub(super) fn keep_apart(cards: &Path, to: &str) -> Result<(), String> {
    let Location::Folder(site) = location(to)? else { return Ok(()) };
    let within = |(cards, site): (PathBuf, PathBuf)| cards.starts_with(site);
    // A folder that is not there yet holds nothing.
    if cards.canonicalize().ok().zip(site.canonicalize().ok()).is_some_and(within) {
        return Err(format!(
            "the cards in {} lie within {}, where published files would take their place; give \
             --to a folder that does not hold them, such as a new one beside them",
            cards.display(),
            site.display()
        ));
    }
    Ok(())
}

enum Location {
    Folder(PathBuf),
    Objects(url::Url),
}

fn location(to: &str) -> Result<Location, String> {
    if to.trim().is_empty() {
        return Err(
            "--to is empty, as where a variable is not set; name a folder or a store".into()
        );
    }
    if let Some((scheme, rest)) = to.split_once(":/").filter(|(_, rest)| !rest.starts_with('/')) {
        let is_scheme = scheme.len() > 1 && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if is_scheme && scheme != "file" {
            return Err(format!(
                "--to {to} has one slash where a store has two; write {scheme}://{rest}, or \
                 ./{to} for a folder of that name"
            ));
        }
    }
    if to.starts_with("file:") && !to.starts_with("file:/") {
        return Err(format!(
            "--to {to} names no folder of its own; write file:///FOLDER, or ./{} for one here",
            to.trim_start_matches("file:")
        ));
    }
    let is_url = to.contains("://") || to.starts_with("memory:") || to.starts_with("file:");
    if !is_url {
        return folder(to.into());
    }
    let url = url::Url::parse(to).map_err(|error| format!("--to {to} is no URL: {error}"))?;
    match url.scheme() {
        "file" => url
            .to_file_path()
            .map_err(|()| {
                format!("--to {to} names no folder; write file:///FOLDER, or the folder alone")
            })
            .and_then(folder),
        "memory" | "s3" | "s3a" | "gs" | "az" | "azure" | "adl" | "abfs" | "abfss" => {
            Ok(Location::Objects(url))
        }
        other => Err(format!(
            "nothing can be published to {other}:; give a folder, s3://BUCKET, gs://BUCKET, \
             az://CONTAINER or memory:"
        )),
    }
}

fn folder(path: PathBuf) -> Result<Location, String> {
    // What leads up again is followed now: later, a folder in it may be there that is not yet.
    let leads_up = path.components().any(|part| part == Component::ParentDir);
    let path = if leads_up { followed(&path) } else { path };
    let whole = std::path::absolute(&path).ok();
    if whole.is_some_and(|path| path.parent().is_none()) {
        return Err(format!(
            "--to {} is the root of the whole disk, as where a variable before it is not set; name \
             a folder",
            path.display()
        ));
    }
    Ok(Location::Folder(path))
}

/// Where a path leads, through links and up again, also where some of it is not there yet.
fn followed(path: &Path) -> PathBuf {
    let mut place = PathBuf::new();
    for part in std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).components() {
        match part {
            Component::ParentDir => drop(place.pop()),
            Component::CurDir => {}
            part => {
                place.push(part);
                place = place.canonicalize().unwrap_or(place);
            }
        }
    }
    place
}
