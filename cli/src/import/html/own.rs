//! What tells a page's own story from the others that its data names.

use url::Url;

use super::said::text;
use crate::language::is_dense;

/// What a page is known by.
#[derive(Debug, Default)]
pub(super) struct Identity {
    base: Option<Url>,
    addresses: Vec<String>,
    /// Where the page may stand, too. An address that differs from it says nothing.
    given: Option<String>,
    titles: Vec<String>,
    /// The words of all titles.
    words: Vec<String>,
}

impl Identity {
    /// A page with these addresses, which may be relative to `base`, and these titles.
    pub(super) fn new(base: Option<&Url>, addresses: &[String], titles: &[String]) -> Self {
        let mut identity = Self { base: base.cloned(), ..Self::default() };
        identity.addresses = addresses.iter().filter_map(|it| identity.address(it)).collect();
        identity.words = titles.iter().flat_map(|title| words(title)).collect();
        identity.titles = titles.iter().map(|title| letters(&text(title))).collect();
        identity.titles.retain(|title| !title.is_empty());
        identity
    }

    /// The page, which may stand at this address: what its links are relative to.
    pub(super) fn maybe_at(mut self, url: Option<&Url>) -> Self {
        self.given = url.and_then(|url| self.address(url.as_str()));
        self
    }

    /// Whether an address is one of the page's own; none where there is nothing to compare.
    pub(super) fn has_address(&self, url: &str) -> Option<bool> {
        let address = self.address(url)?;
        if self.given.as_ref() == Some(&address) {
            return Some(true);
        }
        (!self.addresses.is_empty()).then(|| self.addresses.contains(&address))
    }

    /// Whether one of the page's titles begins with a headline, or is its beginning.
    pub(super) fn has_title(&self, headline: &str) -> bool {
        /// Beginnings that are shorter are no sign, in letters.
        const SHORTEST: usize = 12;
        let headline = letters(&text(headline));
        let is_long = |text: &str| text.chars().count() >= SHORTEST || !text.is_ascii();
        !headline.is_empty()
            && self.titles.iter().any(|title| {
                *title == headline
                    || title.starts_with(&headline)
                    || is_long(title) && headline.starts_with(title.as_str())
            })
    }

    /// Whether the page says how it is called.
    pub(super) fn has_titles(&self) -> bool {
        !self.titles.is_empty()
    }

    /// Whether a headline shares no word with the titles of the page, though both say something.
    pub(super) fn is_unlike(&self, headline: &str) -> bool {
        let shares = |word: &String| {
            self.words.iter().any(|own| own.starts_with(word) || word.starts_with(own.as_str()))
        };
        let words = words(headline);
        // What is as short as a name is no headline that could differ.
        words.len() > 1 && self.words.len() > 1 && !words.iter().any(shares)
    }

    /// Host, path and query of an address, without what does not make another page.
    fn address(&self, url: &str) -> Option<String> {
        let url = url.trim();
        // A part of the page, or a name within its data.
        if url.is_empty() || url.starts_with(['#', '_']) {
            return None;
        }
        let url = Url::options().base_url(self.base.as_ref()).parse(url).ok()?;
        let host = url.host_str()?.trim_start_matches("www.").to_lowercase();
        let kept = url.query_pairs().filter(|(name, _)| !name.starts_with("utm_"));
        let query: Vec<String> = kept.map(|(name, value)| format!("{name}={value}")).collect();
        Some(format!("{host}{}?{}", url.path().trim_end_matches('/'), query.join("&")))
    }
}

/// The letters and digits of a text, for comparison.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The words of a title that say something, in lower case: those of a few letters stand in all
/// texts. Of scripts without spaces each sign counts as one.
fn words(title: &str) -> Vec<String> {
    const SHORTEST: usize = 4;
    let title = text(title).to_lowercase();
    let words = title.split(|c: char| !c.is_alphanumeric()).flat_map(|word| {
        if word.contains(is_dense) {
            // Syllables of Japanese are in all its texts, unlike its and Chinese ideographs.
            let signs = word.chars().filter(|c| !matches!(c, '\u{3040}'..='\u{30ff}'));
            signs.map(String::from).collect::<Vec<_>>()
        } else {
            vec![word.to_owned()]
        }
    });
    words
        .filter(|word| {
            word.chars().count() >= SHORTEST
                || word.contains(|c: char| c.is_numeric() || is_dense(c))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Identity, Url};

    fn page() -> Identity {
        let base = Url::parse("https://post.example/ferries/").ok();
        let addresses = ["https://www.post.example/ferries/line-two/".to_owned()];
        Identity::new(base.as_ref(), &addresses, &["Line two ends – Harbour Post".to_owned()])
    }

    #[test]
    fn an_address_is_the_same_however_it_is_written() {
        for (url, expected) in [
            ("https://post.example/ferries/line-two", Some(true)),
            ("http://post.example/ferries/line-two/#article", Some(true)),
            ("line-two?utm_source=feed", Some(true)),
            ("https://post.example/ferries/line-three", Some(false)),
            ("#article", None),
            ("_:b0", None),
            ("", None),
        ] {
            assert_eq!(page().has_address(url), expected, "{url}");
        }
        assert_eq!(Identity::default().has_address("https://post.example/"), None);
        let base = Url::parse("https://post.example/trams").ok();
        let relative = Identity::default().maybe_at(base.as_ref());
        assert_eq!(relative.has_address("https://post.example/trams"), Some(true));
        assert_eq!(relative.has_address("https://post.example/ferries"), None);
    }

    #[test]
    fn a_headline_is_the_pages_if_its_title_begins_with_it() {
        for (headline, expected) in [
            ("Line two ends", true),
            ("LINE TWO ENDS!", true),
            ("<b>Line</b>&nbsp;two ends", true),
            ("Line two ends – Harbour Post Online", true),
            ("Line three ends", false),
            ("", false),
        ] {
            assert_eq!(page().has_title(headline), expected, "{headline}");
        }
    }

    #[test]
    fn a_headline_without_any_word_of_the_titles_is_another_storys() {
        for (headline, expected) in [
            ("Night trams return", true),
            ("Ferries stop for the winter", true),
            ("The end of the line", false),
            ("Two", false),
            ("夜间电车恢复", true),
            ("", false),
        ] {
            assert_eq!(page().is_unlike(headline), expected, "{headline}");
        }
        let japanese = Identity::new(None, &[], &["夜の路面電車が復活".to_owned()]);
        assert!(!japanese.is_unlike("路面電車、夜間運転を再開"));
        assert!(japanese.is_unlike("港湾の新計画"));
    }
}
