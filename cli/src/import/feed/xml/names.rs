//! Names of elements and attributes, whatever prefix a feed has chosen for its namespaces.

use super::vocabularies::{is_usual, is_variant, usual_prefix};

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

    /// Declares what this attribute of an element of this name declares. What a feed and its items
    /// are made of is theirs, whatever namespace they say that they are in. A usual prefix of any
    /// other namespace is none of the vocabulary that it usually is of.
    pub(super) fn declare(&mut self, element: &str, attribute: &str, uri: &str) {
        let prefix = attribute.split_once(':').map_or("", |(_, prefix)| prefix);
        let (of_element, local) = element.split_once(':').unwrap_or(("", element));
        let own = match local.to_ascii_lowercase().as_str() {
            "rss" | "rdf" | "channel" | "item" => Some(""),
            "feed" | "entry" => Some("atom"),
            _ => None,
        };
        let own = own.filter(|_| of_element.eq_ignore_ascii_case(prefix));
        let usual = match (own, usual_prefix(uri)) {
            (Some(own), _) if prefix.is_empty() => own.to_owned(),
            (_, Some(usual)) => usual.to_owned(),
            (Some(own), None) if !is_usual(prefix) => own.to_owned(),
            (None, None) if is_usual(prefix) && !is_variant(prefix, uri) => other(prefix),
            _ => prefix.to_owned(),
        };
        if self.declared.len() < MOST {
            self.declared.push((prefix.to_owned(), usual));
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

/// A prefix that no vocabulary has, for one that usually is that of another.
fn other(prefix: &str) -> String {
    ["other-", prefix].concat()
}

fn joined(prefix: &str, local: &str) -> String {
    if prefix.is_empty() { local.to_owned() } else { format!("{prefix}:{local}") }
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
        scope.declare("item", "xmlns:DC", "urn:else");
        assert_eq!(scope.element("DC:subject"), "other-DC:subject");
        scope.truncate(0);
        assert_eq!(scope.element("entry"), "entry");
    }
}
