//! Header fields for nginx, whose language has rules of its own for what paths may hold.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use super::layout::{INTENT, MANIFEST, NGINX, SCRIPT, VERSIONS, content_type};
use crate::caching::{CARD, IMMUTABLE, INDEX};
use crate::site_urls::{ATOM_FEED, JSON_FEED, LIST};

/// The lines to be included in a `server` of nginx; `under` is the path that the site stands
/// under.
pub(super) fn nginx_file(base_path: &str) -> String {
    let under = &*decoded(base_path);
    let fields = "  add_header Access-Control-Allow-Origin *;\n  \
                  add_header X-Content-Type-Options nosniff;\n  \
                  add_header Cross-Origin-Resource-Policy cross-origin;\n";
    let mut text = String::from(
        "# Include this in the server whose root holds the site.\ncharset utf-8;\n\
         charset_types text/css text/xml text/javascript application/javascript application/json application/xml;\n",
    );
    let one = |text: &mut String, place: &str, types: &str, caching: &str| {
        text.extend(["location ", place, " {\n", fields]);
        text.extend(["  add_header Cache-Control \"", caching, "\";\n"]);
        if !types.is_empty() {
            text.extend(["  types { }\n  default_type \"", types, "\";\n"]);
        }
        text.push_str("}\n");
    };
    let at = |path: &str| quoted(&format!("{under}/{path}"));
    let exactly = |path: &str| format!("= {}", at(path));
    one(&mut text, &at("cards/"), "", CARD);
    one(&mut text, &exactly(LIST), "", INDEX);
    one(&mut text, &exactly(JSON_FEED), &content_type(JSON_FEED), INDEX);
    one(&mut text, &exactly(ATOM_FEED), &content_type(ATOM_FEED), INDEX);
    one(&mut text, &at("sitemap"), "", INDEX);
    one(&mut text, &exactly(SCRIPT), "", INDEX);
    one(&mut text, &at(VERSIONS), "", IMMUTABLE);
    let app = quoted(&format!("^{}/{VERSIONS}.*\\.wasm$", escaped(under)));
    one(&mut text, &format!("~ {app}"), "application/wasm", IMMUTABLE);
    for record in [MANIFEST, INTENT, NGINX] {
        text.extend(["location ", &exactly(record), " { return 404; }\n"]);
    }
    text
}

/// nginx compares decoded paths. One that is no text is none that a host would have.
fn decoded(path: &str) -> Cow<'_, str> {
    percent_decode_str(path).decode_utf8().unwrap_or(Cow::Borrowed(path))
}

/// A word of its language; most paths are one as they are.
fn quoted(text: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/._-~^*$\\".contains(c);
    if text.chars().all(is_plain) {
        return text.to_owned();
    }
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A text as a regular expression that only it matches.
fn escaped(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "/_-~".contains(c);
    let each = text.chars().map(|c| if is_plain(c) { c.to_string() } else { format!("\\{c}") });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::nginx_file;

    #[test]
    fn a_path_is_written_as_nginx_compares_and_reads_it() {
        let plain = nginx_file("/a-b");
        assert!(plain.contains("\nlocation /a-b/cards/ {") && !plain.contains("\"/"), "{plain}");
        for (path, written, pattern) in [
            ("", "/cards/", "^/_news-card/v/.*\\.wasm$"),
            ("/gr%C3%B6%C3%9Fe", "\"/größe/cards/\"", "\"^/größe/_news-card/v/.*\\\\.wasm$\""),
            ("/a;b", "\"/a;b/cards/\"", "\"^/a\\\\;b/_news-card/v/.*\\\\.wasm$\""),
            (
                "/a%20b%22c",
                "\"/a b\\\"c/cards/\"",
                "\"^/a\\\\ b\\\\\\\"c/_news-card/v/.*\\\\.wasm$\"",
            ),
            ("/v1.2", "/v1.2/cards/", "^/v1\\.2/_news-card/v/.*\\.wasm$"),
        ] {
            let file = nginx_file(path);
            assert!(file.contains(&format!("\nlocation {written} {{")), "{path}: {file}");
            assert!(file.contains(&format!("\nlocation ~ {pattern} {{")), "{path}: {file}");
        }
    }
}
