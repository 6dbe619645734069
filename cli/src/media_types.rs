//! `Content-Type` of everything that is served or published.

use std::borrow::Cow;
use std::path::Path;

pub(crate) const CSS: &str = "text/css; charset=utf-8";
pub(crate) const HTML: &str = "text/html; charset=utf-8";
pub(crate) const JAVASCRIPT: &str = "text/javascript; charset=utf-8";
pub(crate) const JSON: &str = "application/json; charset=utf-8";
pub(crate) const JSON_FEED: &str = "application/feed+json; charset=utf-8";
pub(crate) const PLAIN_TEXT: &str = "text/plain; charset=utf-8";
pub(crate) const PROBLEM: &str = "application/problem+json";

/// The type that a file's name stands for, if it is known. All text is declared as UTF-8.
pub(crate) fn from_path(path: &Path) -> Option<Cow<'static, str>> {
    let guess = mime_guess::from_path(path).first()?;
    let is_text = match (guess.type_().as_str(), guess.subtype().as_str()) {
        // All scripts have this one type (RFC 9239), whatever their names end in.
        (_, "javascript") => return Some(JAVASCRIPT.into()),
        // So is the sitemap sent, which is read by machines alone.
        ("text", "xml") => return Some("application/xml; charset=utf-8".into()),
        ("text", _) | (_, "json" | "xml") => true,
        _ => guess.suffix().is_some(),
    };
    Some(if is_text { format!("{guess}; charset=utf-8") } else { guess.to_string() }.into())
}

#[cfg(test)]
mod tests {
    use super::from_path;
    use std::path::Path;

    fn check(file: &str, expected: Option<&str>) {
        assert_eq!(from_path(Path::new(file)).as_deref(), expected, "{file}");
    }

    #[test]
    fn a_files_name_tells_its_content_type() {
        check("a.wasm", Some("application/wasm"));
        check("a.js", Some("text/javascript; charset=utf-8"));
        check("a.mjs", Some("text/javascript; charset=utf-8"));
        check("a.css", Some("text/css; charset=utf-8"));
        check("a.html", Some("text/html; charset=utf-8"));
        check("a.json", Some("application/json; charset=utf-8"));
        check("a.atom", Some("application/atom+xml; charset=utf-8"));
        check("a.xml", Some("application/xml; charset=utf-8"));
        check("a.svg", Some("image/svg+xml; charset=utf-8"));
        check("a.png", Some("image/png"));
        check("a.woff2", Some("font/woff2"));
        check("LICENSE", None);
    }
}
