//! What others ask to embed cards: oEmbed answers, and the feed.

use axum::http::StatusCode;
use news_card::THEMES;
use url::form_urlencoded::parse;

use super::problem::Problem;
use crate::site_urls::CardFile;
use crate::themes::BUILT_IN;

/// What an oEmbed request asks for (oEmbed 1.0, section 2.2).
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct OembedRequest {
    /// The card's id.
    pub(crate) id: String,
    /// The most that the frame may measure, width and height.
    pub(crate) max_size: (Option<u32>, Option<u32>),
    /// The theme of the card in it.
    pub(crate) theme: Option<&'static str>,
}

/// The theme that a query asks for, in any case of letters; what is the name of none is passed over.
pub(crate) fn theme_of(query: &str) -> Option<&'static str> {
    let (_, theme) = parse(query.as_bytes()).find(|(name, _)| name == "theme")?;
    let mut known = BUILT_IN.into_iter().chain(THEMES.iter().map(|theme| theme.name));
    known.find(|known| known.eq_ignore_ascii_case(&theme))
}

/// Reads the query of a request to a server whose own URL is `base`.
pub(crate) fn parse_request(query: &str, base: &str) -> Result<OembedRequest, Box<Problem>> {
    let (mut url, mut max_size) = (None, (None, None));
    for (name, value) in parse(query.as_bytes()) {
        match &*name {
            "url" => url = Some(value.into_owned()),
            "maxwidth" => max_size.0 = Some(size(&name, &value)?),
            "maxheight" => max_size.1 = Some(size(&name, &value)?),
            "format" if value != "json" => {
                let detail = "The only format is json.";
                return Err(Problem::new(StatusCode::NOT_IMPLEMENTED, detail).into());
            }
            _ => {}
        }
    }
    let Some(url) = url.filter(|url: &String| !url.is_empty()) else {
        return Err(bad("The query needs url=, the URL of a card's page, percent-encoded."));
    };
    let id = id_of(&url, base).ok_or_else(|| {
        let detail = format!("{url} is no page of a card here; {base}/cards/ID.html is one.");
        Box::new(Problem::new(StatusCode::NOT_FOUND, detail))
    })?;
    Ok(OembedRequest { id, max_size, theme: theme_of(query) })
}

fn size(name: &str, value: &str) -> Result<u32, Box<Problem>> {
    let size = value.parse().ok().filter(|size| *size > 0);
    size.ok_or_else(|| bad(&format!("{name} is a number of pixels, at least 1.")))
}

fn bad(detail: &str) -> Box<Problem> {
    Problem::new(StatusCode::BAD_REQUEST, detail).into()
}

/// The id in the URL of a card's page, of the page for a frame, or of its document.
fn id_of(url: &str, base: &str) -> Option<String> {
    let path = url.strip_prefix(base)?.strip_prefix('/')?;
    let path = path.split(['?', '#']).next()?;
    let id = match path.strip_prefix("embed/") {
        Some(id) => id,
        None => {
            let file = path.strip_prefix("cards/")?;
            [CardFile::Page, CardFile::Json]
                .iter()
                .find_map(|kind| file.strip_suffix(kind.suffix()))?
        }
    };
    Some(id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{parse_request, theme_of};

    fn check(query: &str, expected: Option<(&str, Option<u32>)>) {
        let expected = expected.map(|(id, width)| (id.to_owned(), (width, None::<u32>)));
        let asked = parse_request(query, "https://a.example").ok();
        assert_eq!(asked.map(|it| (it.id, it.max_size)), expected, "{query}");
    }

    #[test]
    fn a_request_names_a_page_of_this_server() {
        check("url=https%3A%2F%2Fa.example%2Fcards%2Fx.html", Some(("x", None)));
        check("url=https://a.example/cards/x.html&maxwidth=300", Some(("x", Some(300))));
        check("format=json&url=https://a.example/embed/x%3Fa=b", Some(("x", None)));
        check("url=https://b.example/cards/x.html", None);
        check("url=https://a.example.evil/cards/x.html", None);
        check("url=https://a.example/cards/x.png", None);
        check("url=https://a.example/cards/x.html&format=xml", None);
        check("url=https://a.example/cards/x.html&maxwidth=0", None);
        check("", None);
        check("url=", None);
    }

    #[test]
    fn a_theme_is_one_that_there_is() {
        assert_eq!(theme_of("a=b&theme=paper"), Some("paper"));
        assert_eq!(theme_of("theme=DARK"), Some("dark"));
        for query in ["", "theme=", "theme=a%22b", "theme=nosuch", "themes=dark"] {
            assert_eq!(theme_of(query), None, "{query}");
        }
    }
}
