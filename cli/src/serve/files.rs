//! Plain files: the index page, and the folders mounted beside the cards.
//!
//! `ServeDir` answers, with types, ranges and redirects; what it would let out and a publisher
//! would not is held back before: hidden files, and links that lead out of a mount.

use std::io;
use std::path::{Path, PathBuf};

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use percent_encoding::percent_decode_str;
use tower_http::services::{ServeDir, ServeFile};

use super::folder::{Folder, Stamp, Unread};
use super::problem::Problem;
use super::source::Source;
use crate::args::Mount;
use crate::{caching, limits, media_types};

/// The mounted folders, the longest URL path first, so that the nearest one answers.
#[derive(Debug)]
pub(crate) struct Files {
    mounts: Vec<Mounted>,
}

#[derive(Debug)]
struct Mounted {
    at: String,
    folder: Folder,
    files: ServeDir,
}

impl Files {
    /// Opens all folders; the error names the first that cannot be opened.
    pub(crate) fn open(mounts: &[Mount]) -> Result<Self, (PathBuf, io::Error)> {
        let open = |mount: &Mount| {
            let folder = Folder::open(&mount.dir, u64::MAX);
            let folder = folder.map_err(|error| (mount.dir.clone(), error))?;
            let files = ServeDir::new(folder.path()).redirect_path_prefix(&mount.at);
            Ok(Mounted { at: mount.at.clone(), folder, files })
        };
        let mut mounts = mounts.iter().map(open).collect::<Result<Vec<_>, _>>()?;
        mounts.sort_by_key(|mount| std::cmp::Reverse(mount.at.len()));
        Ok(Self { mounts })
    }

    /// The file that a URL's path leads to.
    pub(crate) async fn answer(&self, request: Request) -> Response {
        let uri = request.uri().clone();
        let below = |at: &str| {
            uri.path().strip_prefix(at).filter(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let nearest = self.mounts.iter().find_map(|mount| Some((mount, below(&mount.at)?)));
        let Some((mount, rest)) = nearest else { return nothing(&uri) };
        let query = uri.query().map(|query| ["?", query].concat()).unwrap_or_default();
        if rest.is_empty() {
            return Redirect::temporary(&[&mount.at, "/", &query].concat()).into_response();
        }
        let Some(file) = file_path(rest) else { return nothing(&uri) };
        let file = if rest.ends_with('/') { file.join("index.html") } else { file };
        let (folder, asked) = (mount.folder.clone(), file.clone());
        let source = match tokio::task::spawn_blocking(move || folder.stamp(&asked)).await {
            Ok(Ok(stamp)) => source(mount.folder.path().join(&file), stamp),
            Ok(Err(Unread::Folder)) => None,
            Ok(Err(Unread::Failed(error))) => return Problem::unreadable(uri.path(), &error),
            Ok(Err(_)) | Err(_) => return nothing(&uri),
        };
        let Ok(inner) = Uri::try_from([rest, &query].concat()) else { return nothing(&uri) };
        let (mut parts, _) = request.into_parts();
        parts.uri = inner;
        let answer = mount.files.clone().try_call(Request::from_parts(parts, Body::empty())).await;
        answered(answer.map(|answer| answer.map(Body::new)), source, &file, &uri).await
    }
}

/// The index page, wherever it is.
pub(crate) async fn page(path: &Path, request: Request) -> Response {
    let (uri, asked) = (request.uri().clone(), path.to_owned());
    let look = move || Stamp::of(&asked).ok().and_then(|stamp| source(asked, stamp));
    let source = tokio::task::spawn_blocking(look).await.ok().flatten();
    let answer = ServeFile::new(path).try_call(request).await;
    answered(answer.map(|answer| answer.map(Body::new)), source, path, &uri).await
}

/// The file as what its answer can be kept for, unless it is too large for that.
fn source(path: PathBuf, stamp: Stamp) -> Option<Source> {
    (stamp.length <= limits::KEPT_BYTES).then_some(Source::File(path, stamp))
}

/// What the library answers, with the types and the caching of this server.
async fn answered(
    answer: io::Result<Response>,
    source: Option<Source>,
    file: &Path,
    uri: &Uri,
) -> Response {
    let mut answer = match answer.map_err(Unread::from) {
        Ok(answer) if answer.status() != StatusCode::NOT_FOUND => answer,
        Ok(_) | Err(Unread::Missing) => return nothing(uri),
        Err(error) => return Problem::unreadable(uri.path(), &error),
    };
    let headers = answer.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching::REVALIDATE));
    // The library's table of types names neither the encoding nor the type of a module.
    if let Some(kind) = media_types::from_path(file)
        && let Ok(kind) = HeaderValue::try_from(&*kind)
        && headers.contains_key(header::CONTENT_TYPE)
    {
        headers.insert(header::CONTENT_TYPE, kind);
    }
    let Some(source) = source.filter(|_| answer.status() == StatusCode::OK) else { return answer };
    answer.extensions_mut().insert(source);
    // Read before it is compressed: what comes piece by piece is compressed otherwise every time.
    let (head, body) = answer.into_parts();
    match to_bytes(body, usize::MAX).await {
        Ok(bytes) => Response::from_parts(head, Body::from(bytes)),
        Err(error) => Problem::unreadable(uri.path(), &error),
    }
}

fn nothing(uri: &Uri) -> Response {
    Problem::unknown_path().at(uri.path()).into_response()
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
