//! URLs in documents: resolved, and refused where nobody should follow them.

mod written;

use news_card::Link;
use url::Url;

use super::report::{Report, quote};
use written::Written;
pub(super) use written::is_relative;

/// The link that a URL is, if it is one that a card may hold. What is relative is resolved
/// against `base`. What is refused, and what was guessed, is reported at `path`.
pub(super) fn read(raw: &str, base: Option<&Url>, path: &str, report: &mut Report) -> Option<Link> {
    let raw = raw.trim();
    if raw.is_empty() {
        return None;
    }
    match written::read(raw, base) {
        Written::Address => address(raw, base, path, report),
        Written::Markup(inner) => {
            let sentence = format!("{} is markup, whose address is taken", quote(raw));
            report.guess(path, sentence);
            address(&inner, base, path, report)
        }
        Written::Host => {
            let sentence = format!("{} has no https:// before it, which is added", quote(raw));
            report.guess(path, sentence);
            address(&["https://", raw].concat(), base, path, report)
        }
        Written::Nothing => {
            report.left_out(path, format!("{} is no address", quote(raw)));
            None
        }
    }
}

fn address(raw: &str, base: Option<&Url>, path: &str, report: &mut Report) -> Option<Link> {
    let link = Link::parse(raw).or_else(|| {
        let resolved = Url::options().base_url(base).parse(raw).ok()?;
        // A link says itself who it leads to; what was hidden in it is not brought to light.
        let is_relative = Url::parse(raw).is_err();
        let is_plain = raw.chars().all(|c| !c.is_control() && c != '\\');
        (is_relative && is_plain || raw.contains(' '))
            .then(|| Link::parse(resolved.as_str()))
            .flatten()
    });
    if link.is_none() {
        let relative = Url::parse(raw).is_err() && base.is_none();
        let why = if relative {
            "is relative, and to what is not known; give --base-url URL"
        } else {
            "is not a URL that may be followed"
        };
        report.left_out(path, format!("{} {why}", quote(raw)));
    }
    link
}

#[cfg(test)]
mod tests {
    use super::{Report, Url, read};

    fn check(raw: &str, base: Option<&str>, expected: Option<&str>) {
        let base = base.map(|base| Url::parse(base).unwrap());
        let mut report = Report::default();
        let link = read(raw, base.as_ref(), "url", &mut report);
        assert_eq!(link.as_ref().map(news_card::Link::as_str), expected, "{raw:?}");
        let is_reported = !report.card(news_card::Card::default()).notes.is_empty();
        assert_eq!(is_reported, expected.is_none() && !raw.is_empty(), "{raw:?}");
    }

    #[test]
    fn absolute_addresses_stay_and_relative_ones_are_resolved() {
        let base = Some("https://news.example/2026/a.html");
        check("https://other.example/x?y#z", base, Some("https://other.example/x?y#z"));
        check("/b", base, Some("https://news.example/b"));
        check("b.png", base, Some("https://news.example/2026/b.png"));
        check("//cdn.example/b.png", base, Some("https://cdn.example/b.png"));
        check("https://other.example/a b", None, Some("https://other.example/a%20b"));
        check("", base, None);
    }

    #[test]
    fn what_nobody_should_follow_is_refused() {
        let base = Some("https://news.example/");
        check("javascript:alert(1)", base, None);
        check("data:text/html,x", base, None);
        check("https://user@evil.example/", base, None);
        check("java\tscript:alert(1)", base, None);
        check("\\\\evil.example", base, None);
        check("/b", None, None);
    }
}
