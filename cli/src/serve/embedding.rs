//! What others ask to embed cards: oEmbed answers, and the feed.

use axum::http::StatusCode;
use url::form_urlencoded::parse;

use super::problem::Problem;
use crate::site_urls::Kind;

/// What an oEmbed request asks for (oEmbed 1.0, section 2.2).
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    /// The card's id.
    pub(crate) id: String,
    /// The most that the frame may measure, width and height.
    pub(crate) most: (Option<u32>, Option<u32>),
}

/// Reads the query of a request to a server whose own address is `base`.
pub(crate) fn asked(query: &str, base: &str) -> Result<Asked, Box<Problem>> {
    let (mut url, mut most) = (None, (None, None));
    for (name, value) in parse(query.as_bytes()) {
        match &*name {
            "url" => url = Some(value.into_owned()),
            "maxwidth" => most.0 = Some(size(&name, &value)?),
            "maxheight" => most.1 = Some(size(&name, &value)?),
            "format" if value != "json" => {
                let detail = "The only format is json.";
                return Err(Problem::new(StatusCode::NOT_IMPLEMENTED, detail).into());
            }
            _ => {}
        }
    }
    let Some(url) = url else {
        return Err(bad("The query needs url=, the URL of a card's page, percent-encoded."));
    };
    let id = id_of(&url, base).ok_or_else(|| {
        let detail = format!("{url} is no page of a card here; {base}/cards/ID.html is one.");
        Box::new(Problem::new(StatusCode::NOT_FOUND, detail))
    })?;
    Ok(Asked { id, most })
}

fn size(name: &str, value: &str) -> Result<u32, Box<Problem>> {
    let size = value.parse().ok().filter(|size| *size > 0);
    size.ok_or_else(|| bad(&format!("{name} is a number of pixels, at least 1.")))
}

fn bad(detail: &str) -> Box<Problem> {
    Problem::new(StatusCode::BAD_REQUEST, detail).into()
}

/// The id in the address of a card's page, of the page for a frame, or of its document.
fn id_of(url: &str, base: &str) -> Option<String> {
    let path = url.strip_prefix(base)?.strip_prefix('/')?;
    let path = path.split(['?', '#']).next()?;
    let id = match path.strip_prefix("embed/") {
        Some(id) => id,
        None => {
            let file = path.strip_prefix("cards/")?;
            [Kind::Page, Kind::Json].iter().find_map(|kind| file.strip_suffix(kind.ending()))?
        }
    };
    Some(id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Asked, asked};

    fn check(query: &str, expected: Option<(&str, Option<u32>)>) {
        let expected = expected.map(|(id, width)| Asked { id: id.into(), most: (width, None) });
        assert_eq!(asked(query, "https://a.example").ok(), expected, "{query}");
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
    }
}
