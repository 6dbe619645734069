//! Where each file of a site is, what it is called in HTTP, and how long it may be kept.

use std::borrow::Cow;
use std::path::Path;

use crate::caching::{CARD, IMMUTABLE, INDEX, NO_STORE};
use crate::catalogue::{is_id, objection_to_name};
use crate::media_types;
use crate::site_urls::{ATOM_FEED, JSON_FEED, LIST};

/// The sitemap, or the list of its parts.
pub(super) const SITEMAP: &str = "sitemap.xml";
/// Where the publisher keeps its own records and the widget.
pub(super) const OWN: &str = "_news-card";
/// The folders in which the files of a site are; each is named in [`VERSIONS`], [`OWN`] or by
/// [`CardFile::path`](crate::site_urls::CardFile::path).
pub(super) const FOLDERS: [&str; 4] = ["cards", "cards/embed", OWN, "_news-card/v"];
/// What was published.
pub(super) const MANIFEST: &str = "_news-card/manifest";
/// What a run that is under way may have touched.
pub(super) const INTENT: &str = "_news-card/intent";
/// Header fields for Netlify, Cloudflare Pages and those that read the same file.
pub(super) const HEADERS: &str = "_headers";
/// Header fields for nginx.
pub(super) const NGINX: &str = "_news-card/nginx.conf";

/// Tells GitHub Pages not to leave out what begins with an underscore; what it holds is nothing.
pub(super) const NO_JEKYLL: &str = ".nojekyll";

/// Whether a card with this id can be published.
pub(super) fn is_publishable(id: &str) -> bool {
    objection_to_name(id).is_none()
}

/// Whether a run can have written this file, besides those of cards. The records in a store are
/// read with this, so that whatever they say no other file is ever touched.
pub(super) fn is_of_site(path: &str) -> bool {
    let fixed =
        [LIST, JSON_FEED, ATOM_FEED, SITEMAP, HEADERS, NO_JEKYLL, NGINX, SCRIPT].contains(&path);
    let part = path.strip_prefix("sitemap-").and_then(|rest| rest.strip_suffix(".xml"));
    let is_part =
        part.is_some_and(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    let within = path.strip_prefix(VERSIONS).map(|within| within.split('/'));
    let is_of_widget = within.is_some_and(|mut names| names.all(is_id));
    fixed || is_part || is_of_widget
}

/// Whether a file stays once it is published: pages of other sites, and caches, may name a
/// version of the widget that this site no longer uses.
pub(super) fn is_lasting(path: &str) -> bool {
    path.starts_with(VERSIONS)
}

/// Where each version of the widget has a folder named by its content.
pub(super) const VERSIONS: &str = "_news-card/v/";

/// Where the script of the widget always is: it leads to that of the version of today.
pub(super) const SCRIPT: &str = "_news-card/news-card.js";

/// `Cache-Control` of a file.
pub(super) fn caching(path: &str) -> &'static str {
    if path.starts_with("cards/") {
        CARD
    } else if [MANIFEST, INTENT, NGINX].contains(&path) {
        NO_STORE
    } else if path == SCRIPT {
        INDEX
    } else if path.starts_with(OWN) {
        IMMUTABLE
    } else {
        INDEX
    }
}

/// `Content-Type` of a file.
pub(super) fn content_type(path: &str) -> Cow<'static, str> {
    if path == JSON_FEED {
        return media_types::JSON_FEED.into();
    }
    // What has no ending is for people: records, and header fields for servers.
    media_types::from_path(Path::new(path)).unwrap_or(media_types::PLAIN_TEXT.into())
}

/// The file `_headers`.
pub(super) fn headers_file() -> String {
    let mut text = String::from(
        "/*\n  Access-Control-Allow-Origin: *\n  X-Content-Type-Options: nosniff\n  \
         Cross-Origin-Resource-Policy: cross-origin\n",
    );
    for (pattern, caching) in [
        ("/cards/*", CARD),
        ("/cards.json", INDEX),
        ("/feed.json", INDEX),
        ("/feed.atom", INDEX),
        ("/sitemap*", INDEX),
        ("/_news-card/news-card.js", INDEX),
        ("/_news-card/v/*", IMMUTABLE),
        ("/_news-card/manifest", NO_STORE),
        ("/_news-card/intent", NO_STORE),
    ] {
        text.extend([pattern, "\n  Cache-Control: ", caching, "\n"]);
    }
    for path in [JSON_FEED, ATOM_FEED] {
        text.extend(["/", path, "\n  Content-Type: ", &content_type(path), "\n"]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::is_of_site;

    #[test]
    fn no_path_is_of_the_site_that_no_run_writes() {
        for path in ["cards.json", "sitemap-12.xml", ".nojekyll", "_news-card/v/1a/themes/soft.css"]
        {
            assert!(is_of_site(path), "{path}");
        }
        for path in [
            "",
            "/",
            "..",
            "../a",
            "/etc/passwd",
            "index.html",
            "sitemap-.xml",
            "sitemap-../a.xml",
            "cards/a.html",
            "_news-card/v/..",
            "_news-card/v/1a/../../a",
            "_news-card/v//a",
            "_news-card/v/1a/.git",
            "_news-card/../a",
            "cards.json/..",
            "_news-card/manifest",
        ] {
            assert!(!is_of_site(path), "{path}");
        }
    }
}
