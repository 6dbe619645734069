//! Ids of cards: 1 to 128 of the characters A-Z a-z 0-9 . _ -, not starting with a dot.

use url::Url;

/// Longest readable part, in bytes; with the hash it stays below 128.
const LONGEST: usize = 80;

/// The id of a story that has only its title. The same title always gives the same id. Where
/// letters had to be left out, or the title is long, a short hash of the whole keeps ids apart.
pub(crate) fn from_title(title: &str) -> String {
    let (slug, lost) = words(title);
    if slug.is_empty() || lost { apart(&slug, title) } else { slug }
}

/// The id of a story without an address that a publisher has: two of them may give one title. Its
/// words are those of the title, and the hash is of both.
pub(crate) fn of_publisher(title: &str, publisher: Option<&str>) -> String {
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let publisher = publisher.map(letters).filter(|name| !name.is_empty());
    match publisher {
        Some(publisher) => apart(&words(title).0, &format!("{publisher}\n{title}")),
        None => from_title(title),
    }
}

/// The id of a story whose title may be that of another: words of it, and a hash of the whole.
pub(crate) fn of_story(title: &str, whole: &str) -> String {
    apart(&words(title).0, whole)
}

/// The id of a story that has a URL: words of it, and a hash of the whole. Two URLs that differ in
/// anything, in their host or behind `#`, have two ids.
pub(crate) fn from_url(url: &str) -> String {
    from_parts(url, url)
}

/// The same of a URL or guid that is only unique within something else: `whole` says in what.
pub(crate) fn from_parts(url: &str, whole: &str) -> String {
    let path = Url::parse(url).ok().filter(Url::has_host).map(|url| {
        let part = |sign: &str, part: Option<&str>| part.map(|part| [sign, part].concat());
        let query = part("-", url.query()).unwrap_or_default();
        let fragment = part("-", url.fragment()).unwrap_or_default();
        let path = url.path();
        let ends = [".html", ".htm", ".php"].into_iter();
        let path = ends.clone().find_map(|end| path.strip_suffix(end)).unwrap_or(path);
        [path, &query, &fragment].concat()
    });
    let path = path.as_deref().unwrap_or(url);
    let path = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
    let (slug, _) = words(&path);
    apart(&slug, whole)
}

fn apart(slug: &str, whole: &str) -> String {
    format!("{}-{}", if slug.is_empty() { "card" } else { slug }, hash(whole))
}

/// A part that differs from that of every other text.
pub(crate) fn hash(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex().chars().take(10).collect()
}

/// The words of a text with hyphens between them, and whether letters were lost.
fn words(text: &str) -> (String, bool) {
    let mut slug = String::new();
    let (mut lost, mut pending) = (false, false);
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            if pending && !slug.is_empty() {
                slug.push('-');
            }
            pending = false;
            slug.push(c.to_ascii_lowercase());
        } else if !matches!(c, '\'' | '’') {
            lost |= c.is_alphanumeric();
            pending = true;
        }
    }
    if slug.len() > LONGEST {
        slug.truncate(LONGEST);
        if let Some((start, _)) = slug.rsplit_once('-') {
            slug = start.to_owned();
        }
        lost = true;
    }
    (slug, lost)
}

#[cfg(test)]
mod tests {
    use super::{from_title, from_url};
    use crate::catalogue::is_id;
    use proptest::prelude::*;

    #[test]
    fn two_publishers_share_no_id() {
        let of = |publisher| super::of_publisher("Cranes stop", publisher);
        assert_eq!(of(None), "cranes-stop");
        assert_ne!(of(Some("Harbour Post")), of(Some("Quay Times")));
        assert_eq!(of(Some("Harbour Post")), of(Some("harbour-post")));
        assert!(of(Some("Harbour Post")).starts_with("cranes-stop-"));
    }

    #[test]
    fn titles_become_words_with_hyphens() {
        let check = |title: &str, id: &str| assert_eq!(from_title(title), id);
        check("Chip Fund Eyes $45B Lead", "chip-fund-eyes-45b-lead");
        check("  It’s  here! ", "its-here");
        check("...", &format!("card-{}", super::hash("...")));
    }

    #[test]
    fn other_scripts_and_long_titles_keep_apart_by_a_hash() {
        assert!(from_title("深度求索").starts_with("card-"));
        assert_ne!(from_title("深度求索"), from_title("深度"));
        assert!(from_title("Überblick").starts_with("berblick-"));
        let long = "word ".repeat(60);
        assert_ne!(from_title(&format!("{long}a")), from_title(&format!("{long}b")));
    }

    #[test]
    fn a_url_keeps_its_words_and_a_hash_tells_it_from_every_other() {
        let check = |url: &str, words: &str| {
            assert_eq!(from_url(url), format!("{words}-{}", super::hash(url)));
        };
        check("https://news.example/2026/05/chip-fund.html", "2026-05-chip-fund");
        check("https://news.example/a.html#b", "a-b");
        check("https://news.example/?p=12", "p-12");
        check("tag:blog.example,2026:post/12", "tag-blog-example-2026-post-12");
        check("urn:uuid:1225c695", "urn-uuid-1225c695");
        check("https://news.example/", "card");
        assert_ne!(from_url("https://a.example/x"), from_url("https://b.example/x"));
        assert_ne!(from_url("https://a.example/x-y"), from_url("https://a.example/x/y"));
    }

    #[test]
    fn what_leads_elsewhere_is_no_id() {
        for text in ["", ".", "..", "../a", "a/b", "a\\b", ".a", "a b", "é", &"a".repeat(129)] {
            assert!(!is_id(text), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_gives_an_id_that_the_server_accepts(text in "\\PC{0,300}") {
            for id in [from_title(&text), from_url(&text)] {
                prop_assert!(is_id(&id), "{}", id);
            }
        }
    }
}
