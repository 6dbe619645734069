//! Names of `meta` elements as people spell them: `pub_date`, `pub-date` and `pubDate` are one.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::names;
use super::own::letters;

/// Ends of names with the time of publication, as letters alone.
pub(super) const PUBLISHED: &[&str] = &[
    "publishedtime",
    "publishtime",
    "publisheddate",
    "publishdate",
    "publishedon",
    "publishedat",
    "datepublished",
    "datepublish",
    "publicationdate",
    "publicationtime",
    "pubdate",
    "firstpublished",
    "storydate",
    "posteddate",
    "postdate",
];

/// Ends of names with the time of a change.
pub(super) const UPDATED: &[&str] = &[
    "modifiedtime",
    "modifieddate",
    "modifieddatetime",
    "modificationdate",
    "datemodified",
    "lastmodified",
    "modifiedat",
    "updatedtime",
    "updatetime",
    "updateddate",
    "updatedate",
    "dateupdated",
    "lastupdated",
    "lastupdate",
    "updatedat",
    "revisiondate",
];

/// Ends of names with the time at which it was made.
pub(super) const CREATED: &[&str] = &[
    "datecreated",
    "createdate",
    "createddate",
    "createdtime",
    "creationdate",
    "createdat",
    "createtime",
    "originaltime",
];

/// All names that are known, by their letters.
static KNOWN: LazyLock<BTreeMap<String, &'static str>> = LazyLock::new(|| {
    let lists = [
        names::TITLES,
        names::HOOKS,
        names::SITES,
        names::PUBLISHED,
        names::CREATED,
        names::UPDATED,
        names::AUTHORS,
        names::SUBJECTS,
        names::RIGHTS,
        names::PICTURES,
        names::LANGUAGES,
        names::ADDRESSES,
        names::ALTS,
    ];
    let homeless = names::HOMELESS.iter().map(|(name, _)| *name);
    let mut known = BTreeMap::new();
    for name in lists.into_iter().flatten().copied().chain(homeless) {
        known.entry(letters(name)).or_insert(name);
    }
    known
});

/// A name in lower case, as the names that are known here spell it.
pub(super) fn known(name: &str) -> String {
    let name = name.trim().to_lowercase();
    let lists = [names::PUBLISHED, names::UPDATED, names::CREATED, names::AUTHORS];
    if lists.into_iter().flatten().any(|known| *known == name) {
        return name;
    }
    KNOWN.get(&letters(&name)).map_or(name, |known| (*known).to_owned())
}

/// Whether a name is one of those that are looked for.
pub(super) fn is_known(name: &str) -> bool {
    KNOWN.contains_key(&letters(name))
}

/// Whether a name says by its end what these words say.
pub(super) fn ends_in(name: &str, ends: &[&str]) -> bool {
    let name = letters(name);
    ends.iter().any(|end| name.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::{PUBLISHED, UPDATED, ends_in, is_known, known};

    #[test]
    fn a_name_is_known_in_every_spelling() {
        for (spelled, name) in [
            ("pub_date", "pubdate"),
            ("Publish_Date", "publish_date"),
            ("dc:date", "dc.date"),
            ("OG:Title", "og:title"),
            ("date-created", "datecreated"),
            ("author-name", "authorname"),
            ("viewport", "viewport"),
        ] {
            assert_eq!(known(spelled), name, "{spelled}");
        }
        assert!(is_known("dc:created") && !is_known("viewport"));
    }

    #[test]
    fn the_end_of_a_name_says_what_a_time_is() {
        assert!(ends_in("mediator_published_time", PUBLISHED));
        assert!(ends_in("DCSext.articleFirstPublished", PUBLISHED));
        assert!(ends_in("article:post_modified_time", UPDATED));
        assert!(!ends_in("og:video:duration", PUBLISHED));
    }
}
