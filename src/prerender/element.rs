//! The element that any page can hold: readable without script, adopted by the loader.

use super::USUAL_LENGTH;
use super::inline_styles::{INLINE_STYLES, inline_theme, theme};
use super::markup::push_attribute;
use super::render_options::{RenderOptions, Styles};
use crate::locale::Direction;
use crate::template::{escape_text, write};
use crate::view::{self, Context};

/// `<news-card>` with the card in a declarative shadow root, and the headline as the fallback
/// of browsers that do not know those.
///
/// The shadow root's content is what the loader expects when it adopts a card: the styles, then
/// `div[data-state]` with the mount in it.
///
/// ```
/// use news_card::prerender::RenderOptions;
/// use news_card::{Context, Locale, Options, prerender, read};
///
/// let card = read(br#"{"title": "Rain"}"#)?.card;
/// let cx = Context::new(card, Options::default(), Locale::default(), None);
/// let options = RenderOptions { document: Some("/rain.json"), ..RenderOptions::default() };
/// let html = prerender::element(&cx, &options);
/// assert!(html.starts_with(r#"<news-card src="/rain.json">"#));
/// # Ok::<(), news_card::ReadError>(())
/// ```
#[must_use]
pub fn element(cx: &Context, options: &RenderOptions<'_>) -> String {
    let mut html = String::with_capacity(USUAL_LENGTH);
    html.push_str("<news-card");
    if let Some(document) = options.document {
        push_attribute(&mut html, "src", document);
    }
    if let Some(lang) = options.lang {
        push_attribute(&mut html, "lang", lang);
    }
    for (name, value) in cx.options.attributes() {
        push_attribute(&mut html, name, &value);
    }
    html.push_str("><template shadowrootmode=\"open\" shadowrootclonable>");
    push_styles(&mut html, options.styles, &cx.options.theme);
    html.push_str("<div data-state=\"ready\"><div>");
    write(view::card(cx), &mut html);
    html.push_str("</div></div></template>");
    push_fallback(&mut html, cx);
    html.push_str("</news-card>");
    html
}

fn push_styles(html: &mut String, styles: Styles<'_>, theme_name: &str) {
    match styles {
        Styles::Link(href) => {
            push_link(html, href);
            if theme(theme_name).is_some() {
                push_link(html, &theme_beside(href, theme_name));
            }
            return;
        }
        Styles::Nonce(nonce) => {
            html.push_str("<style");
            push_attribute(html, "nonce", nonce);
            html.push('>');
        }
        Styles::Inline => html.push_str("<style>"),
    }
    html.extend([&INLINE_STYLES, &*inline_theme(theme_name), "</style>"]);
}

fn push_link(html: &mut String, href: &str) {
    html.push_str("<link rel=\"stylesheet\"");
    push_attribute(html, "href", href);
    html.push('>');
}

/// Where the file of a theme is: in a folder beside the stylesheet.
fn theme_beside(stylesheet: &str, name: &str) -> String {
    let path = stylesheet.find(['?', '#']).and_then(|end| stylesheet.get(..end));
    let folder = path.unwrap_or(stylesheet).rsplit_once('/');
    let folder = folder.map_or(String::new(), |(folder, _)| [folder, "/"].concat());
    [&folder, "themes/", name, ".css"].concat()
}

/// The headline, as a link where there is somewhere to go: in the language of the story, which
/// need not be that of the page.
fn push_fallback(html: &mut String, cx: &Context) {
    let url = cx.url();
    let tag = if url.is_some() { "a" } else { "span" };
    html.extend(["<", tag]);
    if let Some(url) = url {
        push_attribute(html, "href", url.as_str());
    }
    if let Some(lang) = &cx.card.lang {
        push_attribute(html, "lang", lang);
        if cx.direction() == Direction::RightToLeft {
            push_attribute(html, "dir", "rtl");
        }
    }
    html.push('>');
    escape_text(html, &cx.card.title);
    html.extend(["</", tag, ">"]);
}

#[cfg(test)]
mod tests {
    use super::theme_beside;

    #[test]
    fn a_theme_is_beside_the_stylesheet() {
        let check = |stylesheet, expected| assert_eq!(theme_beside(stylesheet, "paper"), expected);
        check("news-card.css", "themes/paper.css");
        check("/v/1/news-card.css?a=/b", "/v/1/themes/paper.css");
        check("https://cdn.example/news-card.css", "https://cdn.example/themes/paper.css");
    }
}
