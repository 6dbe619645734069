//! `meta` elements for programs alone: what they say is nothing of the story.

use super::super::report::Report;
use super::super::times;

/// Parts of names that say so.
const PARTS: &[&str] = &[
    "viewport",
    "robots",
    "robot",
    "bot",
    "googlebot",
    "bingbot",
    "verification",
    "verify",
    "validate",
    "generator",
    "referrer",
    "csrf",
    "token",
    "nonce",
    "config",
    "configuration",
    "settings",
    "tracking",
    "analytics",
    "experiment",
    "cache",
    "charset",
    "encoding",
    "width",
    "height",
    "size",
    "color",
    "colour",
    "scheme",
    "type",
    "format",
    "template",
    "layout",
    "version",
    "build",
    "environment",
    "env",
    "device",
    "platform",
    "app",
    "api",
    "widget",
    "widgets",
    "tier",
    "paywall",
    "id",
    "ids",
    "uid",
    "uuid",
    "guid",
    "hash",
    "checksum",
    "orientation",
    "tilecolor",
    "tileimage",
    "tile",
    "capable",
    "detection",
    "rating",
    "distribution",
    "audience",
    "alternate",
    "determiner",
    "duration",
    "ttl",
    "refresh",
    "prefetch",
    "hostname",
    "pages",
    "admins",
    "card",
    "toolbar",
    "handheldfriendly",
    "mobileoptimized",
    "pinterest",
    "turbolinks",
    "turbo",
    "amp",
    "reservation",
    "fragment",
    "count",
    "icbm",
    "position",
    "domain",
    "wot",
    "norton",
    "fullscreen",
    "iphone",
    "ipad",
    "googleplay",
    "country",
    "precision",
    "coverage",
    "indexing",
    "searchable",
    "sitelinks",
    "translate",
    "notranslate",
];

/// Beginnings of names that say so.
const STARTS: &[&str] = &[
    "msapplication",
    "apple-mobile",
    "apple-itunes",
    "al:",
    "fb:",
    "google-",
    "yandex",
    "baidu",
    "twitter:site",
    "twitter:dnt",
    "twitter:text:",
    "twitter:label",
    "twitter:data",
    "twitter:creator:",
    "revisit",
    "msvalidate",
    "next-",
    "resource-type",
    "doc-type",
    "cleartype",
    "imagetoolbar",
    "supported-color",
    "optimizely",
    "shareaholic:",
];

/// Words for what programs switch on or off, and for kinds of pages.
const WORDS: &[&str] = &[
    "true",
    "false",
    "yes",
    "no",
    "on",
    "off",
    "all",
    "none",
    "null",
    "undefined",
    "article",
    "page",
    "post",
    "website",
    "index",
    "follow",
    "noindex",
    "nofollow",
    "general",
    "global",
    "free",
    "default",
    "auto",
    "public",
    "summary",
    "unknown",
    "desktop",
    "mobile",
    "web",
    "enabled",
    "disabled",
    "single",
    "document",
];

/// Parts of names of what is a time, even in digits alone.
const TIMES: &[&str] = &[
    "date", "time", "publish", "created", "modif", "update", "stamp", "epoch", "issued", "release",
    "revis",
];

/// Whether the name of a `meta` element is one for programs.
pub(super) fn is_name(name: &str) -> bool {
    let parts = || name.split(|c: char| !c.is_alphanumeric());
    STARTS.iter().any(|start| name.starts_with(start)) || parts().any(|part| PARTS.contains(&part))
}

/// Whether what a `meta` element of this name says is for programs: a switch, a number, a mark, a list of settings.
pub(super) fn is_value(name: &str, value: &str) -> bool {
    let lower = value.to_lowercase();
    let may_be_time = TIMES.iter().any(|part| name.contains(part));
    if may_be_time && times::read(value, "", &mut Report::default()).is_some() {
        return false;
    }
    let words = || lower.split([' ', ',', ';']).filter(|word| !word.is_empty());
    words().all(|word| WORDS.contains(&word))
        || !value.contains(char::is_alphabetic) && !may_be_time
        || is_settings(value)
        || is_media_type(&lower)
        || is_mark(value) && !may_be_time
}

/// Whether this is a list such as `width=device-width, initial-scale=1`.
fn is_settings(value: &str) -> bool {
    let mut parts = value.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    !value.contains("://") && value.contains('=') && parts.all(|part| part.contains('='))
}

/// Whether this is a type of files, such as `text/html; charset=utf-8`.
fn is_media_type(value: &str) -> bool {
    const KINDS: &[&str] = &["text/", "image/", "application/", "video/", "audio/"];
    KINDS.iter().any(|kind| value.starts_with(kind))
        && !value.split(';').next().unwrap_or_default().contains(' ')
}

/// Whether this is a mark that no person reads: letters and digits in one.
fn is_mark(value: &str) -> bool {
    const SHORTEST: usize = 10;
    let is_sign = |c: char| c.is_ascii_alphanumeric() || "-_=+/.".contains(c);
    let digits = value.chars().filter(char::is_ascii_digit).count();
    value.chars().all(is_sign)
        && digits > 0
        && (value.len() >= SHORTEST || !value.contains(|c: char| c.is_ascii_uppercase()))
        && !value.contains("://")
}

#[cfg(test)]
mod tests {
    use super::{is_name, is_value};

    #[test]
    fn what_is_said_to_programs_is_told_from_what_is_said_to_people() {
        for name in [
            "viewport",
            "google-site-verification",
            "msapplication-tilecolor",
            "fb:app_id",
            "og:image:width",
            "page-type",
        ] {
            assert!(is_name(name), "{name}");
        }
        for (name, value) in [
            ("x", "true"),
            ("x", "index, follow"),
            ("x", "48291"),
            ("x", "post-123"),
            ("x", "a=1, b=2"),
            ("x", "text/html; charset=utf-8"),
            ("x", "C5BFA7D5-11E4-4C9A"),
        ] {
            assert!(is_value(name, value), "{value}");
        }
        for name in ["dek", "geo", "columnist", "pagedate", "license"] {
            assert!(!is_name(name), "{name}");
        }
        for (name, value) in [
            ("pagedate", "20150103"),
            ("epoch-publish-date", "1420279200000"),
            ("live_date", "soon, in 3 days"),
            ("dek", "Nobody knows why"),
            ("des", "COVID-19"),
            ("geo", "riga"),
            ("x", "https://quay.example/a?b=c"),
            ("by", "李明"),
        ] {
            assert!(!is_value(name, value), "{name} {value}");
        }
    }
}
