//! Plain files: the index page, and the folders mounted beside the cards.

use std::io;
use std::path::{Path, PathBuf};

use axum::http::HeaderValue;
use percent_encoding::percent_decode_str;

use super::folder::{Folder, Unread};
use super::representation::Representation;
use crate::args::Mount;
use crate::caching;
use crate::limits;
use crate::media_types;

/// The mounted folders, the longest URL path first, so that the nearest one answers.
#[derive(Debug)]
pub(crate) struct Files {
    mounts: Vec<(String, Folder)>,
}

/// What a path leads to.
#[derive(Debug)]
pub(crate) enum Found {
    File(Representation),
    /// A folder was asked for without the slash at its end, so the links of its page
    /// would lead astray.
    NeedsSlash,
    Nothing,
    /// One sentence without its full stop.
    Unreadable(String),
}

impl Files {
    /// Opens all folders; the error names the first that cannot be opened.
    pub(crate) fn open(mounts: &[Mount]) -> Result<Self, (PathBuf, io::Error)> {
        let open = |mount: &Mount| match Folder::open(&mount.dir, limits::FILE_BYTES) {
            Ok(folder) => Ok((mount.at.clone(), folder)),
            Err(error) => Err((mount.dir.clone(), error)),
        };
        let mut mounts = mounts.iter().map(open).collect::<Result<Vec<_>, _>>()?;
        mounts.sort_by_key(|(at, _)| std::cmp::Reverse(at.len()));
        Ok(Self { mounts })
    }

    /// Finds what a URL's path, still percent-encoded, leads to.
    pub(crate) fn find(&self, url_path: &str) -> Found {
        let below = |at: &str| {
            url_path.strip_prefix(at).filter(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let nearest = self.mounts.iter().find_map(|(at, folder)| Some((folder, below(at)?)));
        let Some((folder, rest)) = nearest else { return Found::Nothing };
        let Some(relative) = file_path(rest) else { return Found::Nothing };
        let (file, is_page) = if rest.ends_with('/') {
            (relative.join("index.html"), true)
        } else {
            (relative, false)
        };
        match read(folder, &file) {
            Err(Unread::Folder) if !is_page && has_page(folder, &file) => Found::NeedsSlash,
            Err(Unread::Missing | Unread::Folder) => Found::Nothing,
            Err(unread) => Found::Unreadable(unread.to_string()),
            Ok(file) => Found::File(file),
        }
    }
}

/// Reads the index page anew, wherever it is.
pub(crate) fn page(path: &Path) -> Found {
    let read_page = || {
        let path = path.canonicalize()?;
        let folder = Folder::open(path.parent().unwrap_or(&path), limits::FILE_BYTES)?;
        read(&folder, Path::new(path.file_name().unwrap_or_default()))
    };
    match read_page() {
        Ok(page) => Found::File(page),
        Err(Unread::Missing) => Found::Nothing,
        Err(unread) => Found::Unreadable(unread.to_string()),
    }
}

fn read(folder: &Folder, file: &Path) -> Result<Representation, Unread> {
    let content = folder.read(file)?;
    Ok(Representation {
        bytes: content.bytes,
        content_type: content_type(file),
        caching: caching::REVALIDATE,
        modified: content.stamp.modified,
    })
}

fn has_page(folder: &Folder, directory: &Path) -> bool {
    folder.stamp(&directory.join("index.html")).is_ok()
}

/// The file's path below its folder, or none if a segment hides, climbs or is no
/// plain name. The slash at the end of a folder's path adds nothing.
fn file_path(rest: &str) -> Option<PathBuf> {
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    if rest.is_empty() {
        return Some(PathBuf::new());
    }
    rest.split('/').map(segment).collect()
}

fn segment(encoded: &str) -> Option<String> {
    let name = percent_decode_str(encoded).decode_utf8().ok()?;
    let odd = |c: char| c.is_control() || matches!(c, '/' | '\\' | ':');
    (!name.is_empty() && !name.starts_with('.') && !name.contains(odd)).then(|| name.into_owned())
}

fn content_type(file: &Path) -> HeaderValue {
    let kind = media_types::from_path(file).and_then(|kind| HeaderValue::try_from(&*kind).ok());
    kind.unwrap_or(HeaderValue::from_static("application/octet-stream"))
}

#[cfg(test)]
mod tests {
    use super::file_path;
    use std::path::PathBuf;

    fn leads_to(rest: &str, expected: &str) {
        assert_eq!(file_path(rest), Some(PathBuf::from(expected)), "{rest}");
    }

    fn leads_nowhere(rest: &str) {
        assert_eq!(file_path(rest), None, "{rest}");
    }

    #[test]
    fn a_url_path_leads_to_a_file_below_the_folder_or_nowhere() {
        leads_to("", "");
        leads_to("/", "");
        leads_to("/a/b.js", "a/b.js");
        leads_to("/a/", "a");
        leads_to("/a%20b.js", "a b.js");
        leads_nowhere("//a");
        leads_nowhere("/a//b");
        leads_nowhere("/../a");
        leads_nowhere("/%2e%2e/a");
        leads_nowhere("/a%2f..%2fb");
        leads_nowhere("/a%5cb");
        leads_nowhere("/a%00b");
        leads_nowhere("/c:/a");
        leads_nowhere("/.git/config");
        leads_nowhere("/%ff");
    }
}
