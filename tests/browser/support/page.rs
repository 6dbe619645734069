//! The pages that the tests show.

/// A page that embeds the card as a site would, unless the test says otherwise.
#[derive(Clone, Copy)]
pub(crate) struct Page<'a> {
    /// The attributes of `<html>`.
    pub(crate) html: &'a str,
    /// What stands in the head, before the script.
    pub(crate) head: &'a str,
    /// The tag that brings the script.
    pub(crate) script: &'a str,
    /// The body's content.
    pub(crate) body: &'a str,
}

impl<'a> Page<'a> {
    /// A plain page with this body.
    pub(crate) fn of(body: &'a str) -> Self {
        Self {
            html: r#"lang="en""#,
            head: "",
            script: r#"<script type="module" src="/pkg/news-card.js"></script>"#,
            body,
        }
    }

    /// The page as HTML. It names an empty icon, so that no request for one is made.
    pub(crate) fn text(self) -> String {
        let Self { html, head, script, body } = self;
        format!(
            r#"<!doctype html>
<html {html}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A page with a card</title>
<link rel="icon" href="data:,">
{head}
{script}
</head>
<body>
<main>
<h1>A page with a card</h1>
{body}
</main>
</body>
</html>
"#
        )
    }
}

impl<'a> From<&'a str> for Page<'a> {
    fn from(body: &'a str) -> Self {
        Self::of(body)
    }
}

impl<'a> From<&'a String> for Page<'a> {
    fn from(body: &'a String) -> Self {
        Self::of(body)
    }
}
