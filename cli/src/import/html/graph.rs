//! The schema.org data of a page: all its objects, and which of them are the page's own story.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::kinds::{ARTICLES, OTHERS, PAGES};
use super::objects::{Object, first, get, is, within};
use super::own::{Identity, letters};

/// How deep arrays and graphs may be nested.
const DEEPEST: usize = 8;

/// Articles of a page that are looked at: each may refer to any of its objects.
const MOST: usize = 200;

/// All objects of a page, those of arrays and graphs too.
#[derive(Debug, Default)]
pub(super) struct Graph {
    objects: Vec<Object>,
    /// Which of them have an `@id`.
    by_id: BTreeMap<String, Vec<usize>>,
}

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
    /// Adds a value and the values in it.
    pub(super) fn add(&mut self, value: Value) {
        self.collect(value, 0);
    }

    fn collect(&mut self, value: Value, depth: usize) {
        match value {
            Value::Array(values) if depth < DEEPEST => {
                values.into_iter().for_each(|value| self.collect(value, depth + 1));
            }
            Value::Object(mut object) => {
                let inner = ["@graph", "mainEntity"].map(|name| object.remove(name));
                if let Some(id) = get(&object, "@id").and_then(Value::as_str) {
                    self.by_id.entry(id.to_owned()).or_default().push(self.objects.len());
                }
                self.objects.push(object);
                if depth < DEEPEST {
                    inner.into_iter().flatten().for_each(|value| self.collect(value, depth + 1));
                }
            }
            _ => {}
        }
    }

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
            .objects
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

    /// Questions with their accepted answers, so many at most.
    pub(super) fn questions(&self, most: usize) -> Vec<(&str, Option<&str>)> {
        let asked = |object: &'_ Object| is(object, "Question");
        let questions = self.objects.iter().filter(|object| asked(object)).take(most);
        let answered = questions.filter_map(|object| {
            let answer = ["acceptedAnswer", "suggestedAnswer"]
                .iter()
                .find_map(|name| self.text_of(self.member(object, name)?, &["text", "name"]));
            Some((self.text(object, "name")?, answer))
        });
        answered.collect()
    }

    /// The name of the site or of who makes it.
    pub(super) fn site(&self) -> Option<&str> {
        ["WebSite", "NewsMediaOrganization", "Organization"].iter().find_map(|kind| {
            let mut of_kind = self.objects.iter().filter(|object| is(object, kind));
            let name = of_kind.find_map(|object| get(object, "name")?.as_str());
            name.map(str::trim).filter(|name| !name.is_empty() && !name.starts_with("http"))
        })
    }

    /// A member of an object, or of another object with the same `@id`: a reference, or a part
    /// of what is said of one thing.
    pub(super) fn member<'a>(&'a self, object: &'a Object, name: &str) -> Option<&'a Value> {
        get(object, name).or_else(|| {
            let id = get(object, "@id")?.as_str()?;
            self.objects.iter().find_map(|other| within(other, id, name))
        })
    }

    /// All members of an object, with those of the other objects of the page that have its `@id`.
    pub(super) fn members<'a>(&'a self, object: &'a Object) -> Vec<(&'a str, &'a Value)> {
        const MOST: usize = 10;
        let id = get(object, "@id").and_then(Value::as_str);
        let others = id.and_then(|id| self.by_id.get(id)).into_iter().flatten().take(MOST);
        let others = others.filter_map(|index| self.objects.get(*index));
        let others = others.filter(|other| !std::ptr::eq(*other, object)).flatten();
        object.iter().chain(others).map(|(name, value)| (name.as_str(), value)).collect()
    }

    /// A member as a text: of a list its first, of an object its name or address.
    pub(super) fn text<'a>(&'a self, object: &'a Object, name: &str) -> Option<&'a str> {
        let named = if matches!(name, "url" | "mainEntityOfPage") {
            ["@id", "url", "name"]
        } else {
            ["name", "@value", "@id"]
        };
        self.text_of(self.member(object, name)?, &named)
    }

    /// A text, or the first of these members of an object that is one; of a list its first.
    pub(super) fn text_of<'a>(&'a self, value: &'a Value, names: &[&str]) -> Option<&'a str> {
        let text = match first(value)? {
            Value::String(text) => text.as_str(),
            Value::Object(object) => {
                let member = |name: &str| first(self.member(object, name)?);
                let text = |name: &str| match member(name)? {
                    Value::Object(inner) if matches!(name, "url" | "contentUrl") => {
                        ["@value", "@id"].iter().find_map(|name| get(inner, name)?.as_str())
                    }
                    Value::Object(inner) => get(inner, "@value")?.as_str(),
                    value => value.as_str(),
                };
                names.iter().find_map(|name| text(name))?
            }
            _ => return None,
        };
        Some(text.trim()).filter(|text| !text.is_empty())
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

    #[test]
    fn references_are_followed_wherever_they_lead() {
        let mut graph = Graph::default();
        graph.add(json!([
            {"@type": "WebSite", "publisher": {"@id": "#us", "name": "Harbour Post"}},
            {"@type": "NewsArticle", "headline": "H", "publisher": {"@type": "Organization", "@id": "#us"}},
        ]));
        let choice = graph.choose(&Identity::default());
        assert_eq!(graph.text(choice.own[0].object, "publisher"), Some("Harbour Post"));
    }
}
