//! The page that shows a card in a frame on somebody else's page, served and published alike.

use html_escape::{encode_double_quoted_attribute as attribute, encode_text};
use news_card::prerender::RenderOptions;
use news_card::{Context, direction, without_citations};

/// The script of such a page: it tells the page around how tall the card is, and dresses the card in
/// the theme that the address of the frame asks for.
pub(crate) const REPORTER_SOURCE: &str = include_str!("frame.js");

/// What such a page is made with.
pub(crate) struct FramePage<'a> {
    pub(crate) id: &'a str,
    /// What the card in it was written with.
    pub(crate) setting: RenderOptions<'a>,
    pub(crate) stylesheet: &'a str,
    /// Where its script is.
    pub(crate) reporter: &'a str,
    /// The origins that are told its height, separated by spaces, or `*`.
    pub(crate) origins: &'a str,
}

impl FramePage<'_> {
    /// The page around an element that was written of this story. All that leads elsewhere leaves
    /// the frame: most sites refuse to be shown in one.
    pub(crate) fn page(&self, element: &str, story: &Context) -> String {
        let card = &story.card;
        // As on the card's own page: where nobody says its language, the story is in none.
        let lang = card.lang.as_deref().unwrap_or_else(|| story.locale.tag());
        let main = if card.lang.is_some() { "<main>" } else { "<main lang=\"\">" };
        let dir = direction(lang).name();
        let title = without_citations(&card.title, card.citations.len());
        let scheme = match &*story.options.theme {
            one @ ("light" | "dark") => one,
            _ => "light dark",
        };
        let mut html = format!(
            "<!doctype html>\n<html lang=\"{}\" dir=\"{dir}\" data-id=\"{}\" data-origins=\"{}\">\n\
             <head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
             <meta name=\"robots\" content=\"noindex\"><meta name=\"color-scheme\" content=\"{scheme}\">\
             <title>{}</title><base target=\"_blank\">",
            attribute(lang),
            attribute(self.id),
            attribute(self.origins),
            encode_text(&title),
        );
        let mut link = |rel: &str, href: &str| {
            html.extend(["<link rel=\"", rel, "\" href=\"", &attribute(href), "\">"]);
        };
        if let Some(page) = self.setting.page {
            link("canonical", page);
        }
        link("stylesheet", self.stylesheet);
        if let Some(loader) = self.setting.script {
            push_script(&mut html, loader.src, loader.integrity);
        }
        push_script(&mut html, self.reporter, None);
        html.extend(["</head>\n<body class=\"news-card-embed\">", main, element]);
        html.push_str("</main></body>\n</html>\n");
        html
    }
}

fn push_script(html: &mut String, src: &str, integrity: Option<&str>) {
    html.extend(["<script type=\"module\" src=\"", &attribute(src), "\""]);
    if let Some(integrity) = integrity {
        html.extend([" integrity=\"", &attribute(integrity), "\""]);
    }
    html.push_str("></script>");
}
