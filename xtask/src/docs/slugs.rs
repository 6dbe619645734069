//! The ids of headings, as GitHub makes them, so that a link with a fragment leads to the same place in
//! the repository and on the site.

use std::collections::BTreeSet;

/// The ids that a page has so far.
pub(crate) struct Slugs(BTreeSet<String>);

impl Slugs {
    /// Begins a page that has these ids already.
    pub(crate) fn new(taken: &[&str]) -> Self {
        Self(taken.iter().map(|&id| id.to_owned()).collect())
    }

    /// The id of a heading; a second one with the same words is counted.
    pub(crate) fn of_heading(&mut self, text: &str) -> String {
        let plain = slug(text);
        let mut id = plain.clone();
        let mut count = 0;
        while !self.0.insert(id.clone()) {
            count += 1;
            id = format!("{plain}-{count}");
        }
        id
    }
}

fn slug(text: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    text.trim()
        .to_lowercase()
        .chars()
        .filter(kept)
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Slugs;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(Slugs::new(&[]).of_heading(text), expected);
    }

    #[test]
    fn an_id_is_the_heading_in_small_letters_without_punctuation() {
        check("What holds", "what-holds");
        check("NewsCard: a card at hand", "newscard-a-card-at-hand");
        check(
            "Styles, and what a page's policy has to allow",
            "styles-and-what-a-pages-policy-has-to-allow",
        );
        check("TL;DR & more", "tldr--more");
        check("Content-Security-Policy", "content-security-policy");
        check("Über_uns", "über_uns");
    }

    #[test]
    fn a_heading_that_comes_again_is_counted() {
        let mut slugs = Slugs::new(&["content"]);
        let ids = ["Row", "Row", "Row", "Content"].map(|text| slugs.of_heading(text));
        assert_eq!(ids, ["row", "row-1", "row-2", "content-1"]);
    }
}
