//! Links that are safe to put into a page.
//!
//! A parser that follows the URL Standard decides what is a URL and how it is written; what
//! remains is a short list of URLs that the standard repairs, or that look like others.

// The browser brings its parser with it; elsewhere the `url` crate does the same work.
#[cfg_attr(not(feature = "ssr"), path = "link/url_browser.rs")]
#[cfg_attr(feature = "ssr", path = "link/url_native.rs")]
mod url;

use super::value::MAX_TEXT;
use schemars::JsonSchema;
use serde::Serialize;

/// An absolute `https:` or `http:` URL without user name and password, white space, control
/// characters, or any of `\ " < >`. Letters of any language may stand in it; it is written
/// percent-encoded, its host in ASCII, in at most 20,000 characters.
///
/// ```
/// use news_card::Link;
///
/// let link = Link::parse("https://www.Bücher.example/it’s").unwrap();
/// assert_eq!(link.as_str(), "https://www.xn--bcher-kva.example/it%E2%80%99s");
/// assert_eq!(link.host(), "xn--bcher-kva.example");
/// assert_eq!(Link::parse("javascript:alert(1)"), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(transparent)]
#[schemars(extend(
    "format" = "iri",
    "pattern" = r#"^[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#@\\"<>]+([/?#][^\s\\"<>]*)?$"#
))]
pub struct Link(String);

impl Link {
    /// What stands where a link will be.
    pub(super) fn unread() -> Self {
        Self(String::new())
    }

    /// The link, if `raw` is a URL that may be followed.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let given = authority(raw)?;
        if given.bytes().any(|byte| byte == b'@') || raw.contains(is_denied) {
            return None;
        }
        // What was cut off would lead elsewhere, so a URL that is too long is none.
        let link = Self(url::normalized(raw).filter(|url| url.len() <= MAX_TEXT)?);
        // An IPv4 address has many spellings, of which people can read one.
        let host = host(authority(&link.0)?);
        let is_ipv4 = host.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        (!is_ipv4 || host == self::host(given)).then_some(link)
    }

    /// The URL, percent-encoded as the URL Standard writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host for people: without scheme, `www.`, port and path. It is in ASCII, where a name
    /// cannot be written in letters that look like those of another.
    #[must_use]
    pub fn host(&self) -> &str {
        let host = authority(&self.0).map_or(self.as_str(), host);
        host.strip_prefix("www.").unwrap_or(host)
    }
}

/// Host and port of what is written like an absolute `http:` or `https:` URL; the standard would
/// make one of `https:host` and of `https:///host` too.
fn authority(url: &str) -> Option<&str> {
    let rest = ["https://", "http://"].into_iter().find_map(|scheme| {
        let (start, rest) = url.split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some(rest)
    })?;
    rest.split(['/', '?', '#']).next().filter(|authority| !authority.is_empty())
}

fn host(authority: &str) -> &str {
    match authority.rsplit_once(':') {
        // A colon within brackets belongs to an IPv6 address.
        Some((host, port)) if !port.ends_with(']') => host,
        _ => authority,
    }
}

/// What browsers strip or rewrite, so that a scheme or a host could hide there, what would end an
/// attribute or a tag, and what turns the direction of the text around it.
fn is_denied(c: char) -> bool {
    let is_bidi_control = matches!(c,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    c.is_control() || c.is_whitespace() || is_bidi_control || matches!(c, '\\' | '"' | '<' | '>')
}

#[cfg(test)]
mod tests {
    use super::{Link, MAX_TEXT};
    use proptest::prelude::*;

    fn check(raw: &str, allowed: bool) {
        assert_eq!(Link::parse(raw).is_some(), allowed, "{raw:?}");
    }

    fn written(raw: &str, expected: &str) {
        assert_eq!(Link::parse(raw).as_ref().map(Link::as_str), Some(expected), "{raw:?}");
    }

    #[test]
    fn ordinary_urls_are_links_as_they_are() {
        for url in [
            "https://news.example/story?id=1&x=[2]#part",
            "https://news.example/~a/b_c-d.e;f=1,2(3)!*'$+@:",
            "http://127.0.0.1:8080/",
            "https://city.example/stra%C3%9Fe%20und%20br%C3%BCcke",
        ] {
            written(url, url);
        }
    }

    #[test]
    fn urls_as_people_copy_them_are_percent_encoded() {
        written("HTTPS://News.Example", "https://news.example/");
        written("https://a.example/it’s–so", "https://a.example/it%E2%80%99s%E2%80%93so");
        written(
            "https://a.example/می\u{200c}شود",
            "https://a.example/%D9%85%DB%8C%E2%80%8C%D8%B4%D9%88%D8%AF",
        );
        written("https://bücher.example/", "https://xn--bcher-kva.example/");
        written("https://ja.example/深", "https://ja.example/%E6%B7%B1");
    }

    #[test]
    fn a_url_is_as_long_as_a_text_when_it_is_written() {
        let rest = MAX_TEXT - "https://a.example/".len();
        check(&format!("https://a.example/{}", "x".repeat(rest)), true);
        check(&format!("https://a.example/{}", "x".repeat(rest + 1)), false);
        // A letter of two bytes is written as six characters.
        check(&format!("https://a.example/{}", "é".repeat(rest / 6)), true);
        check(&format!("https://a.example/{}", "é".repeat(rest / 6 + 1)), false);
    }

    #[test]
    fn other_schemes_and_relative_urls_are_no_links() {
        for url in ["javascript:alert(1)", "data:text/html,x", "//news.example/", "/story", ""] {
            check(url, false);
        }
        check("https:news.example", false);
        check("https:///news.example", false);
    }

    #[test]
    fn hidden_schemes_and_odd_hosts_are_no_links() {
        for url in [
            " https://news.example",
            "https://news.example ",
            "https://news.example/a b",
            "https://news.example/a\tb",
            "https://news.example/\u{0}",
            "https://news.example\\@evil.example",
            "https://user@evil.example/",
            "https://user:pass@evil.example/",
            "https://@evil.example/",
            "https://evil.example:99999/",
            "https://",
            "https://a b/",
            "https://xn--pokxncvks/",
            "https://0x7f.1/",
            "https://127.1/",
            "https://2130706433/",
            "https://１２７.0.0.1/",
            "https://news.example/\u{202e}gnp",
            "https://news.example/\u{200f}",
        ] {
            check(url, false);
        }
    }

    #[test]
    fn the_host_is_shown_without_its_decoration() {
        let host = |raw| Link::parse(raw).unwrap().host().to_owned();
        assert_eq!(host("https://www.news.example:444/a/b"), "news.example");
        assert_eq!(host("https://[::1]:8080/"), "[::1]");
    }

    proptest! {
        #[test]
        fn what_is_written_reads_as_the_same_link(rest in "[a-z0-9ü.:%\\[\\]-]{1,12}[/?#]\\PC{0,20}") {
            if let Some(link) = Link::parse(&["https://", &rest].concat()) {
                prop_assert_eq!(Link::parse(link.as_str()), Some(link));
            }
        }
    }
}
