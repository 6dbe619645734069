//! What an item says to programs and not to readers, so that no story lacks it.

/// Elements whose text and attributes serve programs: ids, counts, flags and addresses to ask.
const ELEMENTS: &[&str] = &[
    "app:control",
    "app:draft",
    "author’s mail",
    "dc:format",
    "dc:identifier",
    "dc:language",
    "dcterms:format",
    "dcterms:identifier",
    "dcterms:language",
    "guid",
    "id",
    "item turbo",
    "itunes:block",
    "itunes:episodetype",
    "itunes:explicit",
    "language",
    "link edit",
    "link edit-media",
    "link hub",
    "link self",
    "media:adult",
    "media:community",
    "media:hash",
    "media:rating",
    "media:restriction",
    "media:starrating",
    "media:statistics",
    "media:status",
    "pingback:server",
    "pingback:target",
    "podcast:guid",
    "podcast:locked",
    "post-id",
    "rdf:about",
    "slash:comments",
    "slash:hit_parade",
    "thr:total",
    "trackback:ping",
    "version",
    "wfw:comment",
    "wfw:commentrss",
    "xml:base",
    "xml:lang",
    "yt:channelid",
    "yt:videoid",
];

/// Vocabularies that have nothing else.
const MODULES: &[&str] = &["feedburner:", "pheedo:", "sy:"];

/// Attributes that say how a file or a word is kept, whatever the element.
const ATTRIBUTES: &[&str] = &[
    "bitrate",
    "channels",
    "domain",
    "expression",
    "filesize",
    "framerate",
    "height",
    "hreflang",
    "isdefault",
    "ispermalink",
    "lang",
    "length",
    "medium",
    "mime_type",
    "mode",
    "rel",
    "role",
    "samplingrate",
    "scheme",
    "size_in_bytes",
    "term",
    "time",
    "type",
    "width",
    "xml:base",
    "xml:lang",
    "xml:space",
];

/// Elements that are known by the words behind their names: a file has a type, a subject a term.
/// Of an element that nobody knows an attribute may be anything.
const WITH_ATTRIBUTES: &[&str] = &[
    "attachments",
    "category",
    "content",
    "dc:",
    "dcterms:",
    "description",
    "enc:",
    "enclosure",
    "guid",
    "link",
    "media:",
    "picture",
    "podcast:",
    "summary",
    "tags",
    "title",
];

/// Whether what a place of this name says is for programs alone.
pub(super) fn is_technical(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let element = |known: &str| {
        name.strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    // An address in such a module is that of a file or page of the story.
    let is_module = MODULES.iter().any(|module| name.starts_with(module)) && !name.contains("link");
    let is_attribute = name.rsplit_once(' ').is_some_and(|(first, attribute)| {
        ATTRIBUTES.contains(&attribute) && WITH_ATTRIBUTES.iter().any(|it| first.starts_with(it))
    });
    ELEMENTS.iter().any(|known| element(known)) || is_module || is_attribute
}

#[cfg(test)]
mod tests {
    use super::is_technical;

    #[test]
    fn what_serves_programs_is_told_from_what_a_reader_could_read() {
        for name in [
            "guid isPermaLink",
            "category domain",
            "enclosure length",
            "link via type",
            "media:content fileSize",
            "slash:comments",
            "wfw:commentRss",
            "sy:updatePeriod",
        ] {
            assert!(is_technical(name), "{name}");
        }
        for name in [
            "comments",
            "the whole text (3 characters)",
            "unknown type",
            "enclosure",
            "feedburner:origEnclosureLink",
            "itunes:duration",
            "source url",
            "media:credit",
        ] {
            assert!(!is_technical(name), "{name}");
        }
    }
}
