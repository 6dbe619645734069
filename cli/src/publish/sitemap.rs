//! The sitemap: every page, in parts of at most 50,000 as the protocol wants it.

use super::layout::SITEMAP;
use super::site::Site;
use super::survey::Entry;
use crate::site_urls::Kind;
use crate::site_urls::oembed::escaped;

/// The most addresses in one file, by sitemaps.org.
const MOST: usize = 50_000;
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
const SPACE: &str = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

/// The paths of the parts, where there is more than one.
pub(super) fn parts(pages: usize) -> Vec<String> {
    let parts = if pages > MOST { pages.div_ceil(MOST) } else { 0 };
    (1..=parts).map(|part| format!("sitemap-{part}.xml")).collect()
}

/// The files of the sitemap one after another, the one that names the others last; none where
/// the site does not know its own address.
pub(super) fn files<'a>(
    site: &'a Site,
    stories: &'a [Entry],
) -> impl Iterator<Item = (String, Vec<u8>)> + 'a {
    let parts = if site.urls.home().is_some() { parts(stories.len()) } else { Vec::new() };
    let whole = site.urls.home().map(|_| {
        let text = if parts.is_empty() { pages(site, stories) } else { list(site, &parts) };
        (SITEMAP.to_owned(), text.into_bytes())
    });
    let chunks = parts.into_iter().zip(stories.chunks(MOST));
    chunks.map(|(path, stories)| (path, pages(site, stories).into_bytes())).chain(whole)
}

fn pages(site: &Site, stories: &[Entry]) -> String {
    let mut xml = format!("{HEAD}<urlset {SPACE}>\n");
    for story in stories {
        xml.extend(["<url><loc>", &escaped(&site.urls.url(&Kind::Page.path(&story.id))), "</loc>"]);
        if let Some(time) = story.modified.and_then(|it| jiff::Timestamp::from_second(it).ok()) {
            xml.extend(["<lastmod>", &time.to_string(), "</lastmod>"]);
        }
        xml.push_str("</url>\n");
    }
    xml + "</urlset>\n"
}

fn list(site: &Site, parts: &[String]) -> String {
    let mut xml = format!("{HEAD}<sitemapindex {SPACE}>\n");
    for part in parts {
        xml.extend(["<sitemap><loc>", &escaped(&site.urls.url(part)), "</loc></sitemap>\n"]);
    }
    xml + "</sitemapindex>\n"
}
