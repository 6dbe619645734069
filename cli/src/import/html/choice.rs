//! Which objects of a page's data are its own story.

use std::collections::BTreeSet;

use super::graph::Graph;
use super::kinds::{ARTICLES, OTHERS, PAGES};
use super::objects::{Object, is};
use super::own::{Identity, letters};

/// Articles of a page that are looked at: each may refer to any of its objects.
const MOST: usize = 200;

/// The objects that say something about the page's own story.
#[derive(Debug, Default)]
pub(super) struct Choice<'a> {
    /// The best first; the others may say what it does not.
    pub(super) own: Vec<Chosen<'a>>,
    /// Headlines of all articles that are other stories, each once.
    pub(super) others: Vec<&'a str>,
    /// Whether nothing tells that the first is the page's own, among several.
    pub(super) is_guess: bool,
}

/// An object that was chosen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chosen<'a> {
    pub(super) object: &'a Object,
    /// What it is, where it is no article.
    pub(super) other_kind: Option<&'static str>,
}

impl Graph {
    /// What is the page's own story: the article that has one of its addresses, else the one
    /// whose headline its title begins with, else the first of the best kind.
    pub(super) fn choose(&self, page: &Identity) -> Choice<'_> {
        let mut articles = self.ranked(ARTICLES, page, false);
        let mut found: Vec<&Object> = articles.iter().map(|one| one.chosen.object).collect();
        articles.retain(|one| one.sign != Sign::Another);
        let is_guess = articles.len() > 1 && articles.iter().all(|one| one.sign == Sign::None);
        let more = self.ranked(OTHERS, page, true);
        // Where there is no article, the first of them would be the story.
        if articles.is_empty() {
            let refused = more.iter().filter(|one| one.sign == Sign::Another);
            found.extend(refused.map(|one| one.chosen.object));
        }
        articles.extend(more);
        // What says of itself that it is the page's own completes the first; nothing else does.
        let is_signed = |one: &Ranked<'_>| matches!(one.sign, Sign::Address | Sign::Title);
        let own = articles
            .into_iter()
            .enumerate()
            .filter(|(index, one)| is_signed(one) || *index == 0 && one.sign == Sign::None);
        let own: Vec<Chosen<'_>> = own.map(|(_, one)| one.chosen).collect();
        let others = self.others(&found, &own);
        Choice { own, others, is_guess }
    }

    /// How the articles are called that are not the page's own, and not called as it is.
    fn others<'a>(&'a self, articles: &[&'a Object], own: &[Chosen<'a>]) -> Vec<&'a str> {
        let name = |object| {
            let names = ["headline", "name", "alternativeHeadline", "url", "@id"];
            names.iter().find_map(|name| self.text(object, name))
        };
        let is_own = |object: &Object| own.iter().any(|one| std::ptr::eq(one.object, object));
        let mut known: BTreeSet<String> =
            own.iter().filter_map(|one| name(one.object)).map(letters).collect();
        let others = articles.iter().filter(|object| !is_own(object));
        let named = others.map(|object| name(object).unwrap_or("an article without a headline"));
        named.filter(|name| known.insert(letters(name))).collect()
    }

    /// The objects of these kinds, those with the clearest sign first, then those of the best
    /// kind.
    fn ranked(&self, kinds: &[&'static str], page: &Identity, guess: bool) -> Vec<Ranked<'_>> {
        let of_kind = |object: &&Object| kinds.iter().position(|kind| is(object, kind));
        let mut all: Vec<(usize, Ranked<'_>)> = self
            .objects()
            .iter()
            .filter_map(|object| Some((of_kind(&object)?, object)))
            .take(MOST)
            .map(|(kind, object)| {
                let other_kind = kinds.get(kind).copied().filter(|_| guess);
                let chosen = Chosen { object, other_kind };
                (kind, Ranked { sign: self.sign(object, page), chosen })
            })
            .collect();
        all.sort_by_key(|(kind, ranked)| (ranked.sign, *kind));
        all.into_iter().map(|(_, ranked)| ranked).collect()
    }

    fn sign(&self, object: &Object, page: &Identity) -> Sign {
        let addresses = ["url", "mainEntityOfPage", "@id"].map(|name| self.text(object, name));
        let found: Vec<bool> =
            addresses.into_iter().flatten().filter_map(|url| page.has_address(url)).collect();
        let titles = ["headline", "name"].map(|name| self.text(object, name));
        if found.contains(&true) {
            Sign::Address
        } else if titles.iter().flatten().any(|title| page.has_title(title)) {
            Sign::Title
        } else if found.contains(&false) && page.has_titles() || self.is_unlike(object, page) {
            Sign::Another
        } else {
            Sign::None
        }
    }

    /// Whether an object has a title and none that shares a word with the page's. What speaks of
    /// the page itself may bear the name of the site.
    fn is_unlike(&self, object: &Object, page: &Identity) -> bool {
        let is_page = PAGES.iter().any(|kind| is(object, kind));
        let names = ["headline", "name", "alternativeHeadline"];
        let mut titles = names.iter().filter_map(|name| self.text(object, name)).peekable();
        !is_page && titles.peek().is_some() && titles.all(|title| page.is_unlike(title))
    }
}

/// How much speaks for an object to be the page's own story, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sign {
    Address,
    Title,
    None,
    /// It has the address of another page and another title.
    Another,
}

struct Ranked<'a> {
    sign: Sign,
    chosen: Chosen<'a>,
}

#[cfg(test)]
mod tests {
    use super::{Graph, Identity};
    use serde_json::{Value, json};

    fn check(data: Value, headline: &str, others: &[&str]) {
        let mut graph = Graph::default();
        graph.add(data.clone());
        let addresses = ["https://post.example/trams".to_owned()];
        let page = Identity::new(None, &addresses, &["Night trams return | Post".to_owned()]);
        let choice = graph.choose(&page);
        let first = choice.own.first().and_then(|own| graph.text(own.object, "headline"));
        assert_eq!(
            (first.unwrap_or_default(), choice.others.as_slice()),
            (headline, others),
            "{data}"
        );
    }

    #[test]
    fn the_pages_own_story_is_known_by_its_address_or_its_title() {
        let ferry = json!({"@type": "NewsArticle", "headline": "Ferry ends", "url": "https://post.example/ferry"});
        let with = |member: &str, value: Value| {
            let mut own = json!({"@type": "Article", "headline": "Trams are back"});
            own[member] = value;
            json!([ferry, own])
        };
        let ours = "https://post.example/trams";
        for data in [
            with("url", json!(ours)),
            with("@id", json!("https://www.post.example/trams/#article")),
            with("mainEntityOfPage", json!(ours)),
            with("mainEntityOfPage", json!({"@type": "WebPage", "@id": ours})),
            with("mainEntityOfPage", json!({"url": ours})),
            with("name", json!("Night trams return")),
        ] {
            check(data, "Trams are back", &["Ferry ends"]);
        }
        check(ferry.clone(), "", &["Ferry ends"]);
        check(json!({"@type": "NewsArticle", "headline": "Trams"}), "Trams", &[]);
    }
}
