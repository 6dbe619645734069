//! Where the site goes.

mod interface;
mod local;
mod remote;

pub(super) use interface::{Audience, Store};
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

enum Location {
    Folder(std::path::PathBuf),
    Objects(url::Url),
}

fn location(to: &str) -> Result<Location, String> {
    let is_url = to.contains("://") || to.starts_with("memory:") || to.starts_with("file:");
    if !is_url {
        return Ok(Location::Folder(to.into()));
    }
    let url = url::Url::parse(to).map_err(|error| format!("--to {to} is no URL: {error}"))?;
    match url.scheme() {
        "file" => url.to_file_path().map(Location::Folder).map_err(|()| {
            format!("--to {to} names no folder; write file:///FOLDER, or the folder alone")
        }),
        "memory" | "s3" | "s3a" | "gs" | "az" | "azure" | "adl" | "abfs" | "abfss" => {
            Ok(Location::Objects(url))
        }
        other => Err(format!(
            "nothing can be published to {other}:; give a folder, s3://BUCKET, gs://BUCKET, \
             az://CONTAINER or memory:"
        )),
    }
}
