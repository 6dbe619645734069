//! HTML within Markdown: pictures are shown, whose sources are links like any other, comments are left
//! out, and whatever else there is stands on the page as text.

use anyhow::Result;
use html_escape::encode_text;

use super::links::Links;

/// The elements that a picture is made of.
const PICTURE: [&str; 3] = ["picture", "source", "img"];

/// The attributes of these that name a file.
const FILES: [&str; 2] = [" src=\"", " srcset=\""];

/// What stands on the page for this HTML.
pub(crate) fn html_of(html: &str, links: &mut Links<'_>) -> Result<String> {
    let trimmed = html.trim();
    if trimmed.starts_with("<!--") && trimmed.ends_with("-->") {
        return Ok(String::new());
    }
    if !elements(html).all(|name| PICTURE.contains(&name)) {
        return Ok(encode_text(html).into_owned());
    }
    FILES.iter().try_fold(html.to_owned(), |html, attribute| resolve(&html, attribute, links))
}

fn elements(html: &str) -> impl Iterator<Item = &str> {
    let name = |tag: &'_ str| tag.len() - tag.trim_start_matches(char::is_alphanumeric).len();
    html.split('<').skip(1).map(move |tag| {
        let tag = tag.strip_prefix('/').unwrap_or(tag);
        tag.get(..name(tag)).unwrap_or_default()
    })
}

fn resolve(html: &str, attribute: &str, links: &mut Links<'_>) -> Result<String> {
    let mut parts = html.split(attribute);
    let mut resolved = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (target, rest) = part.split_once('"').unwrap_or((part, ""));
        let url = links.resolve(target)?.unwrap_or_default();
        resolved.extend([attribute, &url, "\"", rest]);
    }
    Ok(resolved)
}

#[cfg(test)]
mod tests {
    use super::html_of;
    use crate::docs::links::Links;
    use crate::project::Project;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        let project = Project::here().unwrap();
        let mut links = Links::new(project.root(), "README.md");
        assert_eq!(html_of(html, &mut links).unwrap(), expected);
    }

    #[test]
    fn a_picture_is_shown_from_where_the_site_has_it() {
        check(
            "<img src=\"docs/images/card.png\" alt=\"A card\" width=\"9\">",
            "<img src=\"/docs/images/card.png\" alt=\"A card\" width=\"9\">",
        );
        check(
            "<picture><source srcset=\"docs/images/card-dark.png\"></picture>",
            "<picture><source srcset=\"/docs/images/card-dark.png\"></picture>",
        );
    }

    #[test]
    fn other_elements_are_text_and_comments_are_left_out() {
        check("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;");
        check("<img src=\"a.png\"><b>", "&lt;img src=\"a.png\"&gt;&lt;b&gt;");
        check("<!-- for\nourselves -->\n", "");
    }
}
