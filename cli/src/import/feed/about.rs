//! What holds for all items of a feed.

use std::mem;

use news_card::Link;
use url::Url;

use super::super::given::Given;
use super::super::links;
use super::super::report::{Report, quote};
use super::bylines::Person;
use super::choice::Choice;
use super::entry::Entry;
use super::left::Left;
use super::source::{Feed, MAYBE_ICON};
use super::text::Text;

/// What holds for all items of a feed.
pub(super) struct About<'a> {
    pub(super) name: Option<String>,
    pub(super) icon: Option<Link>,
    pub(super) rights: Option<String>,
    pub(super) lang: Option<String>,
    pub(super) base: Option<Url>,
    /// Its own page.
    page: Option<Url>,
    /// What tells its guids from those of all other feeds: its page, else its own address or id.
    pub(super) publisher: Option<String>,
    /// What it is called where it has none of these: its title, else the host that is given.
    pub(super) called: String,
    /// Who wrote the items that name nobody.
    pub(super) authors: Vec<Person>,
    pub(super) given: &'a Given,
}

impl<'a> About<'a> {
    /// The same for this feed, what there is to say about it as a whole, and its items.
    pub(super) fn new(feed: Feed, given: &'a Given) -> (Self, Report, Vec<Entry>) {
        let Feed { mut channel, icons, mut authors, entries } = feed;
        if entries.iter().all(Entry::names_people) {
            channel.people.append(&mut authors);
        }
        let mut report = mem::take(&mut channel.report);
        channel.leave_people_and_subjects();
        let mut left = mem::take(&mut channel.left);
        for text in [&channel.titles, &channel.rights].into_iter().flat_map(Choice::values) {
            let embedded = text.embedded();
            embedded.links.iter().for_each(|link| left.add("link", link));
            embedded.pictures.iter().for_each(|picture| left.add("picture", &picture.url));
            embedded.backgrounds.iter().for_each(|url| left.add("picture", url));
            embedded.said.iter().for_each(|(place, said)| left.add(place, said));
        }
        let name = channel.titles.choose_if(&mut left, Text::says);
        let page = channel.pages.values().find_map(|page| Url::parse(page).ok());
        let base = channel.base.as_deref().cloned();
        let own_address = channel.own_address.as_deref().and_then(|it| Url::parse(it).ok());
        let base = base.or_else(|| given.base_url.clone()).or(page.clone());
        let base = base.or_else(|| own_address.clone().filter(Url::has_host));
        let is_guess = icons.rank().is_some_and(|rank| rank >= MAYBE_ICON);
        // An icon stands beside a name.
        let icon = match name {
            Some(_) => icons.choose(&mut left),
            None => icons.leave(&mut left),
        };
        if let Some(icon) = icon.as_deref().filter(|_| is_guess) {
            let sentence = format!("the feed’s picture is taken for an icon: {}", quote(icon));
            report.guess("source.icon", sentence);
        }
        let icon =
            icon.and_then(|icon| links::read(&icon, base.as_ref(), "source.icon", &mut report));
        let lang = channel.langs.language(&mut left, &mut report);
        let rights = channel.rights.choose_if(&mut left, Text::says);
        // Its page stands in the addresses of its stories, mostly.
        channel.pages.choose_if(&mut left, |page| is_above_a_story(page, &entries));
        // Its description and its own dates have no place in the card of a story.
        channel.summaries.leave(&mut left);
        channel.bodies.leave(&mut left);
        let own_id = channel.ids.best().cloned();
        channel.ids.leave(&mut left);
        channel.publishers.leave(&mut left);
        channel.published.leave(&mut left);
        channel.updated.leave(&mut left);
        for (title, url) in channel.related {
            left.add("related", &title);
            left.add("related link", &url);
        }
        channel.pictures.iter().for_each(|picture| left.add("picture", &picture.url));
        // Where each item came from another feed, no card names this one.
        let is_named = |entry: &Entry| entry.publishers.values().any(Text::says);
        if !entries.is_empty() && entries.iter().all(is_named) {
            left.add("title", name.as_ref().map(Text::as_str).unwrap_or_default());
            left.add("icon", icon.as_ref().map(Link::as_str).unwrap_or_default());
        }
        // What each item says for itself, no card has of the feed.
        let all = |says: fn(&Entry) -> bool| !entries.is_empty() && entries.iter().all(says);
        if all(|entry| entry.rights.values().any(Text::says)) {
            left.add("rights", rights.as_ref().map(Text::as_str).unwrap_or_default());
        }
        if all(|entry| entry.langs.rank().is_some()) {
            left.add("language", lang.as_deref().unwrap_or_default());
        }
        left.report_of_feed(&mut report);
        let name = name.map(|name| name.as_str().to_owned());
        let given_host = || given.base_url.as_ref().and_then(Url::host_str).map(str::to_owned);
        let publisher = page.as_ref().and_then(place);
        let publisher = publisher.or_else(|| own_address.as_ref().and_then(place)).or(own_id);
        let called = name.clone().or_else(given_host).unwrap_or_default();
        let rights = rights.map(|rights| rights.as_str().to_owned());
        let about =
            Self { name, icon, rights, lang, base, page, publisher, called, authors, given };
        (about, report, entries)
    }

    /// Adds to the report what stands in the cards of its items, where there are none.
    pub(super) fn leave(&self, report: &mut Report) {
        let mut left = Left::default();
        left.add("title", self.name.as_deref().unwrap_or_default());
        left.add("rights", self.rights.as_deref().unwrap_or_default());
        left.add("language", self.lang.as_deref().unwrap_or_default());
        left.add("icon", self.icon.as_ref().map(Link::as_str).unwrap_or_default());
        left.add("link", self.page.as_ref().map(Url::as_str).unwrap_or_default());
        for Person { name, url, email } in &self.authors {
            left.add("author", name);
            left.add("author’s page", url.as_deref().unwrap_or_default());
            left.add("author’s mail", email.as_deref().unwrap_or_default());
        }
        left.report_of_feed(report);
    }

    /// Whether an address is that of the feed's own page.
    pub(super) fn is_page(&self, address: &str) -> bool {
        let page = self.page.as_ref().map(|page| page.as_str().trim_end_matches('/'));
        page == Some(address.trim_end_matches('/'))
    }
}

/// The host of an address with the path on it, as several may publish on one host.
fn place(address: &Url) -> Option<String> {
    let query = address.query().map(|query| ["?", query].concat()).unwrap_or_default();
    let place = [address.host_str()?, address.path().trim_end_matches('/'), &query].concat();
    Some(place)
}

/// Whether the address of some item begins with this one, or is relative to it.
fn is_above_a_story(page: &str, entries: &[Entry]) -> bool {
    let page = page.trim_end_matches('/');
    let is_below = |story: &String| story.starts_with(page) || !story.contains("://");
    entries.iter().any(|entry| entry.pages.values().any(is_below))
}
