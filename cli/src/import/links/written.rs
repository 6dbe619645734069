//! What stands where an address is expected, which may be none.

use html_escape::decode_html_entities;
use url::Url;

/// What a text is in the place of an address.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// An address, or what looks most like one.
    Address,
    /// One within markup.
    Markup(String),
    /// One that begins with its host.
    Host,
    /// None.
    Nothing,
}

/// Words that programs write where there is nothing.
const NOTHING: [&str; 15] = [
    "null",
    "(null)",
    "nil",
    "none",
    "undefined",
    "nan",
    "n/a",
    "n.a.",
    "na",
    "false",
    "true",
    "empty",
    "tbd",
    "tba",
    "unknown",
];

pub(super) fn read(raw: &str, base: Option<&Url>) -> Written {
    if raw.contains('<') {
        let inner = in_markup(raw).filter(|inner| !inner.contains('<'));
        let is_address = |inner: &String| read(inner, base) == Written::Address;
        return inner.filter(is_address).map_or(Written::Nothing, Written::Markup);
    }
    let is_nothing = |raw: &str| NOTHING.iter().any(|word| raw.eq_ignore_ascii_case(word));
    if is_nothing(raw) || !raw.chars().any(char::is_alphanumeric) && !raw.contains('/') {
        return Written::Nothing;
    }
    if let Ok(url) = Url::parse(raw) {
        // `https://https://a.example/` and two addresses in a row lead nowhere.
        let is_doubled = matches!(url.host_str(), Some("http" | "https"));
        let mut words = raw.split_whitespace().skip(1);
        let is_one = !is_doubled && !words.any(|word| word.contains("://"));
        return if is_one { Written::Address } else { Written::Nothing };
    }
    if begins_with_host(raw, base) {
        return if raw.contains(char::is_whitespace) { Written::Nothing } else { Written::Host };
    }
    if is_path(raw) { Written::Address } else { Written::Nothing }
}

/// Whether a text is an address that is relative to another one.
pub(in super::super) fn is_relative(raw: &str) -> bool {
    Url::parse(raw).is_err() && !raw.starts_with('#') && read(raw, None) == Written::Address
}

/// The first address of an element in markup, else its text.
fn in_markup(markup: &str) -> Option<String> {
    let markup = decode_html_entities(markup);
    let lower = markup.to_ascii_lowercase();
    let value = |name: &str| {
        let at = lower.find(&[" ", name, "="].concat())? + name.len() + 2;
        let rest = markup.get(at..)?;
        let quoted = |mark: char| rest.strip_prefix(mark)?.split(mark).next();
        let bare = || rest.split(|c: char| c.is_whitespace() || c == '>').next();
        quoted('"').or_else(|| quoted('\'')).or_else(bare)
    };
    let text = || {
        let parts = markup.split('<').map(|part| part.rsplit('>').next().unwrap_or_default());
        Some(parts.collect::<String>()).filter(|text| text.contains("://"))
    };
    let found = value("href").or_else(|| value("src")).or_else(|| value("url"));
    let found = found.map(str::to_owned).or_else(text)?;
    Some(found.trim().to_owned()).filter(|found| !found.is_empty())
}

/// Whether an address begins with a host and not with a folder or a file.
fn begins_with_host(raw: &str, base: Option<&Url>) -> bool {
    /// Ends of hosts that no file has.
    const ENDS: [&str; 6] = [".com", ".org", ".net", ".edu", ".gov", ".info"];
    let end = raw.find(['/', '?', '#', ':']).unwrap_or(raw.len());
    let host = raw.get(..end).unwrap_or_default().to_ascii_lowercase();
    let is_base = || {
        base.and_then(Url::host_str).is_some_and(|known| {
            let known = known.trim_start_matches("www.");
            known == host || host.strip_suffix(known).is_some_and(|it| it.ends_with('.'))
        })
    };
    let is_www = host.strip_prefix("www.").is_some_and(|rest| rest.contains('.'));
    is_www
        || is_base()
        || ENDS.iter().any(|end| host.strip_suffix(end).is_some_and(|it| !it.is_empty()))
}

/// Whether a text may be a path: it holds nothing that none does, and spaces only where it is
/// surely one.
fn is_path(raw: &str) -> bool {
    const FILES: [&str; 12] = [
        ".html", ".htm", ".php", ".aspx", ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".mp3",
        ".pdf",
    ];
    let lower = raw.to_ascii_lowercase();
    let is_broken = ["http", "https"].iter().any(|scheme| {
        let rest = lower.strip_prefix(scheme);
        rest.is_some_and(|rest| rest.starts_with([':', '/', ';']) || rest.starts_with("\\"))
    });
    let is_odd = raw.contains(['>', '"', '{', '}', '|', '^', '`']) || lower.starts_with("[object");
    let path = lower.split(['?', '#']).next().unwrap_or_default();
    let is_surely =
        raw.starts_with(['/', '.', '?', '#']) || FILES.iter().any(|end| path.ends_with(end));
    !is_broken && !is_odd && (is_surely || !raw.contains(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use super::{Url, Written, read};

    #[test]
    fn what_is_no_address_is_told_from_what_is_one() {
        let base = Url::parse("https://f.example/").ok();
        let check = |raw: &str, expected: Written| {
            assert_eq!(read(raw, base.as_ref()), expected, "{raw}");
        };
        for raw in [
            "https://f.example/1",
            "/1",
            "1",
            "post",
            "news/2.html",
            "index.html?a=b",
            "#one",
            "?p=1",
            "//cdn.example/1",
            "/my file.html",
            "my photo.jpg",
            "https://f.example/my file.mp3",
            "mailto:a@f.example",
            "../a",
        ] {
            check(raw, Written::Address);
        }
        for raw in ["www.a.example", "www.a.example/1", "f.example/1", "m.f.example", "news.com/a"]
        {
            check(raw, Written::Host);
        }
        for raw in [
            "Read more",
            "null",
            "N/A",
            "#",
            "-",
            "…",
            "http//f.example/1",
            "http:// f.example/1",
            "https://f.example/1 https://f.example/2",
            "https://https://f.example/1",
            "{{ link }}",
            "[object Object]",
            "www.a.example and more",
            "<b>x</b>",
            "<a href=''>x</a>",
            "<a href='Read more'>x</a>",
        ] {
            check(raw, Written::Nothing);
        }
        for raw in [
            "<a href=\"https://a.example/1?a=1&amp;b=2\">x</a>",
            "<a href='https://a.example/1?a=1&b=2'>x</a>",
            "<img alt=\"\" src=https://a.example/1?a=1&b=2>",
            "<b>https://a.example/1?a=1&amp;b=2</b>",
        ] {
            check(raw, Written::Markup("https://a.example/1?a=1&b=2".to_owned()));
        }
    }
}
