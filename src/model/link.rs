//! Links that are safe to put into a page.
//!
//! Nothing is repaired: what browsers would strip or rewrite (tabs, line breaks, backslashes,
//! control characters), a user name before the host, and anything but a plain host and port is
//! refused, because that is where a scheme or a host hides.

use super::punycode;
use schemars::JsonSchema;
use serde::Serialize;

/// An absolute `https:` or `http:` address whose raw text passes a strict allow-list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(transparent)]
#[schemars(extend("format" = "uri", "pattern" = "^[Hh][Tt][Tt][Pp][Ss]?://[^/?#@\\\\]+"))]
pub struct Link(String);

impl Link {
    /// The link, if `raw` is an address that may be followed.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let rest = strip_scheme(raw)?;
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at_checked(end)?;
        (is_authority(authority) && path.chars().all(is_path_char)).then(|| Self(raw.into()))
    }

    /// The address as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host for people: without scheme, `www.`, port and path.
    #[must_use]
    pub fn host(&self) -> &str {
        let rest = strip_scheme(&self.0).unwrap_or(&self.0);
        let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#' | b':'));
        let host = end.and_then(|end| rest.get(..end)).unwrap_or(rest);
        host.strip_prefix("www.").unwrap_or(host)
    }
}

fn strip_scheme(raw: &str) -> Option<&str> {
    ["https://", "http://"].into_iter().find_map(|scheme| {
        let (start, rest) = raw.split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some(rest)
    })
}

fn is_authority(authority: &str) -> bool {
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    let port_is_fine = port.is_none_or(|port| {
        port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok()
    });
    let labels_are_fine = host.split('.').all(|label| {
        !label.is_empty() && label.len() <= 63 && label.chars().all(is_host_char) && decodes(label)
    });
    // A host whose last label is a number is an IPv4 address in one of many spellings; only
    // the ordinary one, which people can read, is let through.
    let numeric =
        host.rsplit('.').next().is_some_and(|last| last.starts_with(|c: char| c.is_ascii_digit()));
    port_is_fine && labels_are_fine && (!numeric || is_ipv4(host))
}

fn is_ipv4(host: &str) -> bool {
    host.split('.').count() == 4
        && host.split('.').all(|part| part.parse::<u8>().is_ok_and(|byte| byte.to_string() == part))
}

/// Whether a label is written out, or in a Punycode that means something.
fn decodes(label: &str) -> bool {
    match label.split_at_checked(4) {
        Some((prefix, encoded)) if prefix.eq_ignore_ascii_case("xn--") => {
            punycode::decodes(encoded, is_host_letter)
        }
        _ => true,
    }
}

fn is_host_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_' || is_host_letter(c)
}

/// Beyond ASCII, without symbols and compatibility forms (circled, squared, fullwidth,
/// mathematical letters): browsers turn those into others, or refuse the host.
fn is_host_letter(c: char) -> bool {
    let is_symbol = matches!(u32::from(c), 0x2000..=0x2FFF | 0x3200..=0x33FF | 0xFE10..=0xFFEF | 0x1_D400..=0x1_FFFF);
    is_plain_letter(c) && !is_symbol
}

fn is_path_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%|".contains(c) || is_plain_letter(c)
}

/// Letters and signs beyond ASCII, without the spaces, controls, direction marks, private and
/// unassigned areas in which an address could be made to look like another.
fn is_plain_letter(c: char) -> bool {
    matches!(u32::from(c),
        0xA1..=0xAC | 0xAE..=0x34E | 0x350..=0x61B | 0x61D..=0x115E | 0x1161..=0x167F
        | 0x1681..=0x17B3 | 0x17B6..=0x180A | 0x1810..=0x1FFF | 0x2070..=0x2FFF | 0x3001..=0x3163
        | 0x3165..=0xD7FF | 0xF900..=0xFDCF | 0xFDF0..=0xFDFF | 0xFE10..=0xFEFE | 0xFF01..=0xFF9F
        | 0xFFA1..=0xFFEF | 0x1_0000..=0x1_D172 | 0x1_D17B..=0x3_FFFD)
}

#[cfg(test)]
mod tests {
    use super::Link;

    fn check(raw: &str, allowed: bool) {
        assert_eq!(Link::parse(raw).is_some(), allowed, "{raw:?}");
    }

    #[test]
    fn ordinary_addresses_are_links() {
        check("https://news.example/story?id=1&x=[2]#part", true);
        check("http://127.0.0.1:8080/", true);
        check("HTTPS://News.Example", true);
        check("https://ja.wikipedia.org/wiki/深層学習", true);
        check("https://bücher.example/", true);
    }

    #[test]
    fn other_schemes_and_relative_addresses_are_no_links() {
        check("javascript:alert(1)", false);
        check("data:text/html,x", false);
        check("//news.example/", false);
        check("/story", false);
        check("https:news.example", false);
        check("", false);
    }

    #[test]
    fn hidden_schemes_and_odd_hosts_are_no_links() {
        check(" https://news.example", false);
        check("https://news.example/a\tb", false);
        check("https://news.example\\@evil.example", false);
        check("https://user@evil.example/", false);
        check("https://evil.example:99999/", false);
        check("https://", false);
        check("https://a..b/", false);
        check("https://0x7f.1/", false);
        check("https://127.1/", false);
        check("https://news.example/\u{202e}gnp", false);
        check("https://news.exa\u{ad}mple/", false);
    }

    #[test]
    fn the_host_is_said_without_its_decoration() {
        let link = Link::parse("https://www.news.example:444/a/b").unwrap();
        assert_eq!(link.host(), "news.example");
    }
}
