//! The vocabularies of feeds: by which prefix people know them, and which addresses name them.

/// The vocabularies that feeds use, each with its usual prefix; none for RSS itself. Schemes,
/// `www.`, case and what a URI ends with differ between feeds and say nothing.
const VOCABULARIES: &[(&str, &str)] = &[
    ("w3.org/2005/atom", "atom"),
    ("purl.org/atom/ns", "atom"),
    ("purl.org/dc/elements/1.0", "dc"),
    ("purl.org/dc/elements/1.1", "dc"),
    ("purl.org/metadata/dublin_core", "dc"),
    ("purl.org/dc/terms", "dcterms"),
    ("purl.org/rss/1.0/modules/content", "content"),
    ("purl.org/rss/1.0/modules/slash", "slash"),
    ("search.yahoo.com/mrss", "media"),
    ("search.yahoo.com/rss", "media"),
    ("tools.search.yahoo.com/mrss", "media"),
    ("video.search.yahoo.com/mrss", "media"),
    ("rssboard.org/media-rss", "media"),
    ("itunes.com/dtds/podcast-1.0.dtd", "itunes"),
    ("itunes.apple.com/dtds/podcast-1.0.dtd", "itunes"),
    ("w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
    ("w3.org/1999/xhtml", "xhtml"),
    ("w3.org/xml/1998/namespace", "xml"),
    ("rssnamespace.org/feedburner/ext/1.0", "feedburner"),
    ("news.yandex.ru", "yandex"),
    ("turbo.yandex.ru", "turbo"),
    ("webfeeds.org/rss/1.0", "webfeeds"),
    ("podcastindex.org/namespace/1.0", "podcast"),
    ("github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md", "podcast"),
    ("purl.org/rss/1.0/modules/taxonomy", "taxo"),
    ("purl.org/rss/1.0/modules/syndication", "sy"),
    ("purl.org/rss/1.0/modules/threading", "thr"),
    ("purl.org/syndication/thread/1.0", "thr"),
    ("wellformedweb.org/commentapi", "wfw"),
    ("w3.org/2007/app", "app"),
    ("purl.org/atom/app", "app"),
    ("madskills.com/public/xml/rss/module/pingback", "pingback"),
    ("madskills.com/public/xml/rss/module/trackback", "trackback"),
    ("youtube.com/xml/schemas/2015", "yt"),
    ("gdata.youtube.com/schemas/2007", "yt"),
    ("pheedo.com/namespace/pheedo", "pheedo"),
    ("purl.org/rss/1.0", ""),
    ("purl.org/net/rss1.1", ""),
    ("my.netscape.com/rdf/simple/0.9", ""),
    ("my.netscape.com/publish/formats/rss-0.91.dtd", ""),
    ("channel.netscape.com/rdf/simple/0.9", ""),
    ("backend.userland.com/rss", ""),
    ("backend.userland.com/rss2", ""),
    ("blogs.law.harvard.edu/tech/rss", ""),
    ("cyber.law.harvard.edu/rss", ""),
];

/// What stands in addresses that name a vocabulary nearly as its own does: other versions, and what
/// programs have made of it by mistake. Each counts with the usual prefix alone.
const VARIANTS: &[(&str, &[&str])] = &[
    ("app", &["atom", "/app"]),
    ("atom", &["atom"]),
    ("content", &["modules/content", "rss/1.0/content"]),
    ("dc", &["purl.org/dc", "dublin", "elements/1.1", "dc/elements"]),
    ("dcterms", &["purl.org/dc", "dublin", "dc/terms", "dcterms"]),
    ("feedburner", &["feedburner"]),
    ("itunes", &["itunes", "podcast"]),
    ("media", &["mrss", "media-rss", "mediarss", "search.yahoo.com"]),
    ("pheedo", &["pheedo"]),
    ("pingback", &["pingback"]),
    ("podcast", &["podcast"]),
    ("rdf", &["rdf"]),
    ("slash", &["slash"]),
    ("sy", &["syndication"]),
    ("taxo", &["taxonomy"]),
    ("thr", &["thread"]),
    ("trackback", &["trackback"]),
    ("turbo", &["yandex"]),
    ("webfeeds", &["webfeeds"]),
    ("wfw", &["commentapi", "wellformedweb"]),
    ("xhtml", &["xhtml"]),
    ("xml", &["xml"]),
    ("yandex", &["yandex"]),
    ("yt", &["youtube"]),
];

/// The prefix by which people know the vocabulary of an address.
pub(super) fn usual_prefix(uri: &str) -> Option<&'static str> {
    let uri = uri.trim().to_ascii_lowercase();
    let rest = uri.split_once("://").map_or(uri.as_str(), |(_, rest)| rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches(['/', '#']);
    VOCABULARIES.iter().find(|(known, _)| *known == rest).map(|(_, prefix)| *prefix)
}

/// Whether a prefix is the usual one of a vocabulary.
pub(super) fn is_usual(prefix: &str) -> bool {
    VARIANTS.iter().any(|(usual, _)| usual.eq_ignore_ascii_case(prefix))
}

/// Whether an address means the vocabulary that a prefix usually is of. One that says nothing does.
pub(super) fn is_variant(prefix: &str, uri: &str) -> bool {
    let uri = uri.trim().to_ascii_lowercase();
    let parts = VARIANTS.iter().find(|(usual, _)| usual.eq_ignore_ascii_case(prefix));
    let is_named = |(_, parts): &(&str, &[&str])| parts.iter().any(|part| uri.contains(part));
    uri.is_empty() || parts.is_some_and(is_named)
}

#[cfg(test)]
mod tests {
    use super::{VARIANTS, VOCABULARIES, is_usual, is_variant};

    #[test]
    fn each_vocabulary_has_a_usual_prefix_whose_variants_it_is_one_of() {
        for (address, prefix) in VOCABULARIES.iter().filter(|(_, prefix)| !prefix.is_empty()) {
            assert!(is_usual(prefix), "{prefix}");
            assert!(is_variant(prefix, address), "{address}");
        }
        assert_eq!(VARIANTS.iter().filter(|(_, parts)| parts.is_empty()).count(), 0);
        assert!(!is_variant("dc", "urn:something-else") && is_variant("dc", ""));
        assert!(is_variant("media", "http://api.search.yahoo.com/mrss/1.1"));
    }
}
