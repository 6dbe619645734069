//! The head of a page.

use super::linked_data;
use super::page_meta::PageMeta;
use crate::model::Timestamp;
use crate::prerender::markup::push_attribute;
use crate::prerender::render_options::Styles;
use crate::template::escape_text;

/// What a page that holds nothing but the card looks like around it; the card's stylesheet has
/// the same rules, so that a linked page needs no other.
const PAGE_STYLES: &str = include_str!("../../view/page.css");

/// Appends the head's content, one element a line.
pub(super) fn push(html: &mut String, meta: &PageMeta<'_>) {
    html.push_str("<meta charset=\"utf-8\">\n");
    named(html, "viewport", "width=device-width, initial-scale=1");
    html.push_str("<title>");
    escape_text(html, &meta.title);
    html.push_str("</title>\n");
    if let Some(description) = &meta.description {
        named(html, "description", description);
    }
    named(html, "robots", "max-image-preview:large");
    named(html, "color-scheme", "light dark");
    push_styles(html, meta.options.styles);
    push_script(html, meta);
    push_links(html, meta);
    push_open_graph(html, meta);
    html.push_str("<script type=\"application/ld+json\">");
    html.push_str(&linked_data::news_article(meta));
    html.push_str("</script>\n");
}

fn push_styles(html: &mut String, styles: Styles<'_>) {
    match styles {
        Styles::Link(href) => return link(html, "stylesheet", href, &[]),
        Styles::Nonce(nonce) => element(html, "style", &[("nonce", nonce)]),
        Styles::Inline => element(html, "style", &[]),
    }
    html.extend([PAGE_STYLES, "</style>\n"]);
}

fn push_script(html: &mut String, meta: &PageMeta<'_>) {
    let Some(script) = meta.options.script else { return };
    let optional = [("integrity", script.integrity), ("nonce", script.nonce)];
    let mut attributes = vec![("type", "module"), ("src", script.src)];
    attributes.extend(optional.into_iter().filter_map(|(name, value)| Some((name, value?))));
    element(html, "script", &attributes);
    html.push_str("</script>\n");
}

fn push_links(html: &mut String, meta: &PageMeta<'_>) {
    let options = meta.options;
    if let Some(page) = meta.page {
        link(html, "canonical", page, &[]);
    }
    let feed = options.site_name.unwrap_or(&meta.title);
    let alternates = [
        (options.oembed, "application/json+oembed", &*meta.title),
        (options.json_feed, "application/feed+json", feed),
        (options.atom_feed, "application/atom+xml", feed),
    ];
    for (href, kind, title) in alternates {
        if let Some(href) = href {
            link(html, "alternate", href, &[("type", kind), ("title", title)]);
        }
    }
}

fn push_open_graph(html: &mut String, meta: &PageMeta<'_>) {
    let card = &meta.cx.card;
    let picture = meta.picture.as_ref();
    let size = |size: Option<u32>| size.map(|pixels| pixels.to_string());
    let width = size(picture.and_then(|picture| picture.width));
    let height = size(picture.and_then(|picture| picture.height));
    let territory = meta.territory();
    let properties = [
        ("og:type", Some("article")),
        ("og:title", Some(&*meta.title)),
        ("og:description", meta.description.as_deref()),
        ("og:url", meta.page),
        ("og:site_name", meta.options.site_name),
        ("og:locale", territory.as_deref()),
        ("og:image", picture.map(|picture| picture.url)),
        ("og:image:width", width.as_deref()),
        ("og:image:height", height.as_deref()),
        ("og:image:alt", picture.and_then(|picture| picture.alt)),
        ("article:published_time", card.published.as_ref().map(Timestamp::as_str)),
        ("article:modified_time", card.updated.as_ref().map(Timestamp::as_str)),
    ];
    for (property, content) in properties {
        if let Some(content) = content {
            element(html, "meta", &[("property", property), ("content", content)]);
            html.push('\n');
        }
    }
    let large = if picture.is_some() { "summary_large_image" } else { "summary" };
    named(html, "twitter:card", large);
}

fn named(html: &mut String, name: &str, content: &str) {
    element(html, "meta", &[("name", name), ("content", content)]);
    html.push('\n');
}

fn link(html: &mut String, rel: &str, href: &str, others: &[(&str, &str)]) {
    element(html, "link", &[&[("rel", rel), ("href", href)], others].concat());
    html.push('\n');
}

/// Appends an element's start tag.
fn element(html: &mut String, tag: &str, attributes: &[(&str, &str)]) {
    html.extend(["<", tag]);
    for (name, value) in attributes {
        push_attribute(html, name, value);
    }
    html.push('>');
}
