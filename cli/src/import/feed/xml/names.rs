//! Names of elements and attributes, whatever prefix a feed has chosen for its namespaces.

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

/// Namespaces that are known at once, so that a name is found soon.
const MOST: usize = 1_000;

/// The namespaces that are declared where a name stands.
#[derive(Debug, Default)]
pub(super) struct Scope {
    declared: Vec<(String, String)>,
}

impl Scope {
    /// How many are declared.
    pub(super) fn len(&self) -> usize {
        self.declared.len()
    }

    /// Back to so many.
    pub(super) fn truncate(&mut self, len: usize) {
        self.declared.truncate(len);
    }

    /// Whether an attribute declares a namespace.
    pub(super) fn is_declaration(attribute: &str) -> bool {
        attribute == "xmlns" || attribute.starts_with("xmlns:")
    }

    /// Declares what this attribute of an element of this local name declares. What a feed and its
    /// items are made of is theirs, whatever namespace they say that they are in.
    pub(super) fn declare(&mut self, local: &str, attribute: &str, uri: &str) {
        let prefix = attribute.split_once(':').map_or("", |(_, prefix)| prefix);
        let usual = match local {
            "rss" | "rdf" | "channel" | "item" if prefix.is_empty() => "",
            "feed" | "entry" if prefix.is_empty() => "atom",
            _ => usual_prefix(uri).unwrap_or(prefix),
        };
        if self.declared.len() < MOST {
            self.declared.push((prefix.to_owned(), usual.to_owned()));
        }
    }

    /// The name of an element, with the usual prefix of its vocabulary.
    pub(super) fn element(&self, name: &str) -> String {
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        let declared = self.declared.iter().rfind(|(written, _)| written == prefix);
        // A prefix that nobody declares means what it usually means.
        let usual = declared.map_or(prefix, |(_, usual)| usual);
        joined(usual, local)
    }

    /// The name of an attribute, which has no namespace unless it has a prefix.
    pub(super) fn attribute(&self, name: &str) -> String {
        if name.contains(':') { self.element(name) } else { name.to_owned() }
    }
}

fn joined(prefix: &str, local: &str) -> String {
    if prefix.is_empty() { local.to_owned() } else { format!("{prefix}:{local}") }
}

fn usual_prefix(uri: &str) -> Option<&'static str> {
    let uri = uri.trim().to_ascii_lowercase();
    let rest = uri.split_once("://").map_or(uri.as_str(), |(_, rest)| rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches(['/', '#']);
    VOCABULARIES.iter().find(|(known, _)| *known == rest).map(|(_, prefix)| *prefix)
}

#[cfg(test)]
mod tests {
    use super::Scope;

    #[test]
    fn a_name_has_the_usual_prefix_of_its_vocabulary() {
        let mut scope = Scope::default();
        scope.declare("feed", "xmlns:m", "https://search.yahoo.com/mrss");
        scope.declare("feed", "xmlns", "http://purl.org/atom/ns#");
        scope.declare("feed", "xmlns:x", "urn:other");
        assert!(Scope::is_declaration("xmlns:x") && !Scope::is_declaration("x"));
        let names = ["m:content", "entry", "x:y", "dc:date"].map(|name| scope.element(name));
        assert_eq!(names, ["media:content", "atom:entry", "x:y", "dc:date"]);
        assert_eq!(scope.attribute("href"), "href");
        scope.truncate(0);
        assert_eq!(scope.element("entry"), "entry");
    }
}
