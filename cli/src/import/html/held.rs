//! What a card holds, so that what a page says besides can be told.

use std::collections::BTreeSet;

use news_card::{Card, Timestamp};
use serde_json::Value;
use url::Url;

use super::super::languages;
use super::super::report::Report;
use super::super::times;
use super::moment::Moment;
use super::objects::{Object, whole_name};
use super::own::{Identity, letters};

/// What a card holds, for comparison.
pub(super) struct Held {
    texts: BTreeSet<String>,
    /// All texts, one behind the other.
    all: String,
    /// Title and publisher.
    names: Vec<String>,
    title: String,
    /// Where the story is, and its language.
    url: Option<String>,
    lang: Option<String>,
    times: BTreeSet<i64>,
    base: Option<Url>,
}

impl Held {
    /// What this card holds, and the page's own addresses.
    pub(super) fn new(card: &Card, base: Option<&Url>, addresses: &[String]) -> Self {
        let source = card.source.as_ref().map(|source| letters(&source.name));
        let names = source.into_iter().chain([letters(&card.title)]);
        let mut held = Self {
            texts: BTreeSet::new(),
            all: String::new(),
            names: names.filter(|name| !name.is_empty()).collect(),
            title: letters(&card.title),
            url: card.url.as_ref().map(|url| url.as_str().to_owned()),
            lang: card.lang.clone(),
            times: BTreeSet::new(),
            base: base.cloned(),
        };
        if let Ok(value) = serde_json::to_value(card) {
            held.add(&value);
        }
        held.texts.extend(addresses.iter().map(|url| held.address(url)).collect::<Vec<_>>());
        held
    }

    fn add(&mut self, value: &Value) {
        match value {
            Value::String(text) => {
                self.times.extend(Timestamp::parse(text).map(|time| time.epoch_seconds()));
                let letters = letters(text);
                self.all.push_str(&letters);
                self.all.push('\n');
                self.texts.insert(letters);
                self.texts.insert(self.address(text));
            }
            Value::Array(values) => values.iter().for_each(|value| self.add(value)),
            Value::Object(members) => members.values().for_each(|value| self.add(value)),
            _ => {}
        }
    }

    /// Whether the card holds this text: as it is, as a time, as a list, or as an address.
    pub(super) fn holds(&self, text: &str) -> bool {
        let found = |text: &str| self.texts.contains(&letters(text));
        let time = || times::read(text, "", &mut Report::default());
        let signs = [',', ';', '，', '、', '；'];
        let in_list = || text.contains(signs) && text.split(signs).all(found);
        letters(text).is_empty()
            || found(text)
            || in_list()
            || self.texts.contains(&self.address(text))
            || time().is_some_and(|time| self.times.contains(&time.epoch_seconds()))
    }

    /// Whether a text of the card is this one, or has it within, where it is long enough to be no
    /// other.
    pub(super) fn contains(&self, text: &str) -> bool {
        const SHORTEST: usize = 4;
        let letters = letters(text);
        letters.is_empty()
            || self.texts.contains(&letters)
            || letters.chars().nth(SHORTEST - 1).is_some() && self.all.contains(&letters)
    }

    /// Whether a member is a part of the name of somebody whose whole name the card holds.
    pub(super) fn holds_part_of_name(&self, person: &Object, member: &str, part: &str) -> bool {
        let whole = || whole_name(person).filter(|name| self.holds(name));
        matches!(member, "givenName" | "familyName" | "additionalName")
            && whole().is_some_and(|name| letters(&name).contains(&letters(part)))
    }

    /// Whether the card has this address.
    pub(super) fn links_to(&self, url: &str) -> bool {
        self.texts.contains(&self.address(url))
    }

    /// Whether this is where the card’s story is; of one that is nowhere nothing can be said.
    pub(super) fn is_at(&self, url: &str) -> bool {
        let own: Vec<String> = self.url.iter().cloned().collect();
        Identity::new(self.base.as_ref(), &own, &[]).has_address(url) != Some(false)
    }

    /// Whether the card’s language is this one, wherever it is spoken.
    pub(super) fn speaks(&self, lang: &str) -> bool {
        let tag = languages::tag(lang).or_else(|| languages::meant(lang));
        let bare = |tag: &str| tag.split('-').next().unwrap_or_default().to_lowercase();
        let (own, other) = (self.lang.as_deref().map(bare), tag.as_deref().map(bare));
        own.is_some() && own == other
    }

    /// Whether this is the card’s title with more around it, such as the name of the site.
    pub(super) fn is_title(&self, text: &str) -> bool {
        let letters = letters(text);
        self.title.chars().nth(3).is_some()
            && letters.contains(&self.title)
            && letters.len() <= self.title.len() * 2
    }

    /// Whether the card’s title, or its publisher’s name, stands within this text, as both do in the
    /// titles of pages.
    pub(super) fn is_within(&self, text: &str) -> bool {
        let letters = letters(text);
        self.names.iter().any(|name| letters.contains(name.as_str()))
    }

    /// Whether one of the card’s times is this one as it may be written elsewhere: without its zone,
    /// or as a day alone.
    pub(super) fn agrees(&self, text: &str) -> bool {
        let Some(time) = Moment::read(text) else { return false };
        self.times.iter().any(|held| time.agrees(*held))
    }

    /// An address as it is compared.
    fn address(&self, url: &str) -> String {
        let url = html_escape::decode_html_entities(url.trim());
        let whole = Url::options().base_url(self.base.as_ref()).parse(&url);
        let whole = whole.map_or_else(|_| url.to_string(), String::from);
        let whole = whole.split('#').next().unwrap_or_default();
        letters(whole.trim_start_matches("https").trim_start_matches("http"))
    }
}
