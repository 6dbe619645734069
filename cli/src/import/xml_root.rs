//! The first element of XML, and documents whose first element says that they hold no story.

/// Documents that hold no story, by their first element, with what they are and the way out.
const OTHERS: [(&str, &str); 9] = [
    ("opml", "is a list of feeds (OPML), not a feed; import the feeds that its “xmlUrl” name"),
    ("urlset", "is a sitemap, a list of addresses; save the pages that it names and import these"),
    ("sitemapindex", "is a list of sitemaps; save the pages that these name and import them"),
    ("svg", "is a picture (SVG), in which no story is looked for"),
    ("kml", "is a map (KML), in which no story is looked for"),
    ("gpx", "is a track (GPX), in which no story is looked for"),
    ("opensearchdescription", "describes a search; import the feed of its results instead"),
    ("browserconfig", "is about a site’s icons; save a page of the site and import it"),
    ("rsd", "describes a site’s interfaces; save a page of the site and import it"),
];

/// Elements with which a page in XHTML, or a part of one, begins.
const OF_PAGES: [&str; 28] = [
    "html", "head", "body", "title", "meta", "link", "base", "style", "script", "main", "header",
    "article", "section", "aside", "nav", "div", "span", "p", "h1", "h2", "h3", "ul", "ol",
    "table", "figure", "img", "a", "br",
];

/// Why XML that is neither a feed nor a page gives no card.
pub(super) fn of_no_story(text: &str) -> Option<String> {
    let start = text.trim_start_matches(['\u{feff}', '\u{200b}']).trim_start();
    let local = local(start).filter(|_| start.starts_with('<'))?;
    let is = |name: &&str| name.eq_ignore_ascii_case(local);
    if let Some((_, sentence)) = OTHERS.iter().find(|(name, _)| is(name)) {
        return Some((*sentence).to_owned());
    }
    let is_xml = start.starts_with("<?xml") && !OF_PAGES.iter().any(is);
    is_xml.then(|| {
        format!(
            "is XML of another kind, as its first element is <{local}>; RSS, Atom and RDF are \
             read, and --from html reads its texts as those of a page"
        )
    })
}

/// The name of the first element after declarations and comments, without its prefix.
pub(super) fn local(start: &str) -> Option<&str> {
    let mut rest = start;
    while let Some((_, after)) = rest.split_once('<') {
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if after.starts_with(['?', '!']) {
            rest = after.split_once('>').map_or("", |(_, after)| after);
        } else {
            let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
            let name = after.split(|c| !is_name(c)).next().unwrap_or_default();
            let local = after.get(name.len()..).and_then(|rest| rest.strip_prefix(':'));
            let local = local.and_then(|rest| rest.split(|c| !is_name(c)).next()).unwrap_or(name);
            return Some(local);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::of_no_story;

    #[test]
    fn xml_without_stories_says_what_it_is_and_pages_and_texts_are_none() {
        for (text, part) in [
            ("<opml version='2.0'>", "list of feeds"),
            ("<?xml version='1.0'?>\n<!-- x --><urlset xmlns='x'>", "a sitemap"),
            ("\u{feff}<sm:sitemapindex xmlns:sm='x'>", "sitemaps"),
            ("<?xml version='1.0'?><nitf><head/>", "<nitf>"),
        ] {
            assert!(of_no_story(text).is_some_and(|it| it.contains(part)), "{text}");
        }
        for text in ["<?xml version='1.0'?><html>", "<nitf>", "<p>", "A <opml> text", "", "<"] {
            assert_eq!(of_no_story(text), None, "{text}");
        }
    }
}
