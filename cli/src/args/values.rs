//! Values that several subcommands take.

use news_card::Timestamp;
use url::Url;

/// A time in RFC 3339.
pub(super) fn time(text: &str) -> Result<Timestamp, String> {
    Timestamp::parse(text).ok_or_else(|| "expected a time such as 2026-05-06T09:30:00Z".into())
}

/// An absolute URL of the web.
pub(super) fn web_url(text: &str) -> Result<Url, String> {
    let url = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
    url.ok_or_else(|| "expected an http or https URL such as https://news.example/".into())
}

/// The URL of a site, without the slash at its end.
pub(super) fn base_url(text: &str) -> Result<String, String> {
    let is_base = |url: &Url| url.query().is_none() && url.fragment().is_none();
    let is_base = web_url(text).is_ok_and(|url| is_base(&url));
    // What is written into a site has to be a link that a card may hold, too.
    let is_plain = is_base && news_card::Link::parse(text).is_some();
    let plain = is_plain.then(|| text.trim_end_matches('/').to_owned());
    plain.ok_or_else(|| {
        "expected an absolute URL without spaces, ? and #, such as https://news.example".into()
    })
}

/// An origin: scheme, host and perhaps a port.
pub(super) fn origin(text: &str) -> Result<String, String> {
    let origin = web_url(text).ok().map(|url| url.origin().ascii_serialization());
    origin
        .filter(|origin| origin == text)
        .ok_or_else(|| "expected an origin without a path, such as https://site.example".into())
}

#[cfg(test)]
mod tests {
    use super::{base_url, origin, time};

    #[test]
    fn a_base_url_is_absolute_and_loses_its_last_slash() {
        assert_eq!(base_url("https://news.example/a/"), Ok("https://news.example/a".into()));
        for refused in ["news.example", "https://news.example/?a", "https://a.b/#c", "file:///a"] {
            assert!(base_url(refused).is_err(), "{refused}");
        }
    }

    #[test]
    fn an_origin_has_no_path() {
        assert_eq!(origin("https://a.example:8443"), Ok("https://a.example:8443".into()));
        for refused in ["https://a.example/", "a.example", "null", "https://A.example"] {
            assert!(origin(refused).is_err(), "{refused}");
        }
    }

    #[test]
    fn a_time_has_a_date_and_an_offset() {
        assert!(time("2026-05-06T09:30:00Z").is_ok());
        assert!(time("2026-05-06").is_err() && time("09:30").is_err());
    }
}
