//! The sitemap: every page, in parts of at most 50,000 as the protocol wants it.

use super::layout::SITEMAP;
use super::site::Site;
use super::survey::Entry;
use crate::site_urls::CardFile;
use crate::xml::Document;

/// The most URLs in one file, by sitemaps.org.
const MOST: usize = 50_000;
const NAMESPACE: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");

/// The paths of the parts, where there is more than one.
pub(super) fn parts(pages: usize) -> Vec<String> {
    let parts = if pages > MOST { pages.div_ceil(MOST) } else { 0 };
    (1..=parts).map(|part| format!("sitemap-{part}.xml")).collect()
}

/// The files of the sitemap one after another, the one that names the others last; none where
/// the site does not know its own URL.
pub(super) fn files<'a>(
    site: &'a Site,
    stories: &'a [Entry],
) -> impl Iterator<Item = (String, Vec<u8>)> + 'a {
    let parts = if site.urls.home().is_some() { parts(stories.len()) } else { Vec::new() };
    let whole = site.urls.home().map(|_| {
        let text = if parts.is_empty() { pages(site, stories) } else { list(site, &parts) };
        (SITEMAP.to_owned(), text)
    });
    let chunks = parts.into_iter().zip(stories.chunks(MOST));
    chunks.map(|(path, stories)| (path, pages(site, stories))).chain(whole)
}

fn pages(site: &Site, stories: &[Entry]) -> Vec<u8> {
    let mut xml = Document::new("urlset", &[NAMESPACE]);
    xml.end_line();
    for story in stories {
        xml.open("url", &[]);
        xml.text("loc", &site.urls.url(&CardFile::Page.path(&story.id)));
        if let Some(time) = story.modified.and_then(|it| jiff::Timestamp::from_second(it).ok()) {
            xml.text("lastmod", &time.to_string());
        }
        xml.close("url");
        xml.end_line();
    }
    xml.finish("urlset")
}

fn list(site: &Site, parts: &[String]) -> Vec<u8> {
    let mut xml = Document::new("sitemapindex", &[NAMESPACE]);
    xml.end_line();
    for part in parts {
        xml.open("sitemap", &[]);
        xml.text("loc", &site.urls.url(part));
        xml.close("sitemap");
        xml.end_line();
    }
    xml.finish("sitemapindex")
}
