//! Where the site goes.

mod audience;
mod local;
mod remote;

pub(super) use audience::Audience;
use local::Local;
use remote::Remote;

/// A folder of this machine, or an object store.
///
/// A put is whole or not at all for everybody who may see the file. A store may still be at
/// work on puts when they return; [`Store::settle`] waits for all.
#[derive(Debug)]
pub(super) enum Store {
    Local(Local),
    Remote(Remote),
}

impl Store {
    /// Opens the store. A folder is created where `may_create`; the errors are one sentence.
    pub(super) fn open(
        to: &str,
        options: &[(String, String)],
        may_create: bool,
    ) -> Result<Self, String> {
        match location(to)? {
            Location::Folder(path) if options.is_empty() => {
                Local::open(path, may_create).map(Self::Local)
            }
            Location::Folder(_) => {
                Err("a folder has no --store-option; leave it out, or name an object store".into())
            }
            Location::Objects(url) => Remote::open(&url, options).map(Self::Remote),
        }
    }

    pub(super) fn get(&self, path: &str) -> Result<Option<Vec<u8>>, String> {
        match self {
            Self::Local(local) => local.get(path),
            Self::Remote(remote) => remote.get(path),
        }
    }

    pub(super) fn put(&self, path: &str, bytes: Vec<u8>, audience: Audience) -> Result<(), String> {
        match self {
            Self::Local(local) => local.put(path, &bytes, audience),
            Self::Remote(remote) => remote.put(path, bytes),
        }
    }

    /// Waits until all puts are done, and says whether one failed.
    pub(super) fn settle(&self) -> Result<(), String> {
        match self {
            Self::Local(_) => Ok(()),
            Self::Remote(remote) => remote.settle(),
        }
    }

    /// Removes files; those that are not there are none the worse.
    pub(super) fn delete(&self, paths: Vec<String>) -> Result<(), String> {
        match self {
            Self::Local(local) => paths.iter().try_for_each(|path| local.delete(path)),
            Self::Remote(remote) => remote.delete(paths),
        }
    }

    /// Whether files carry their header fields with them.
    pub(super) fn carries_headers(&self) -> bool {
        matches!(self, Self::Remote(_))
    }

    /// Whether nobody else can be publishing here while this value lives.
    pub(super) fn is_locked(&self) -> bool {
        matches!(self, Self::Local(_))
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
