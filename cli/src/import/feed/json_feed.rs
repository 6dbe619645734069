//! JSON Feed 1.0 and 1.1, also where a program has its own idea of it.

use serde_json::{Map, Value};

use super::super::json::{self, without_halves};
use super::super::mends::Mends;
use super::super::report::{Report, quote};
use super::bylines::{self, Person};
use super::entry::Entry;
use super::json_values::{address, leave, listed, plain, scalar};
use super::pictures::{Kind, Picture};
use super::signs;
use super::source::Feed;
use super::text::Text;

/// An object of JSON.
type Object = Map<String, Value>;

/// The feeds of a document, which mostly is one, or why there is none.
pub(super) fn read(text: &str) -> Result<Vec<Feed>, String> {
    let mut feed = Feed::default();
    let (text, halves) = without_halves(text);
    let mut mends = Mends::default();
    let mut values = json::read(&text, &mut mends).into_iter();
    mends.report(&mut feed.channel.report);
    feed.channel.report.halves(halves);
    match values.next().ok_or("it is no object")? {
        Value::Object(object) => feed.object(object)?,
        Value::Array(items) => feed.list(items),
        _ => return Err("it is no object".to_owned()),
    }
    let mut feeds = vec![feed];
    values.for_each(|value| behind(value, &mut feeds));
    Ok(feeds)
}

/// What stands behind the end of a feed: another feed, or items of the last.
fn behind(value: Value, feeds: &mut Vec<Feed>) {
    let Some(last) = feeds.last_mut() else { return };
    match value {
        Value::Object(object) if is_item(&object) => {
            let sentence = "an item stands behind the end of its feed; it is read in it";
            last.channel.report.guess("$", sentence);
            last.entries.push(entry(Value::Object(object)));
        }
        Value::Array(items) => last.list(items),
        Value::Object(object) => {
            let mut feed = Feed::default();
            let text = Value::Object(object.clone()).to_string();
            match feed.object(object) {
                Ok(()) => feeds.push(feed),
                Err(_) => last.channel.left.add("JSON behind the feed", &text),
            }
        }
        value => leave(&mut last.channel.left, "JSON behind the feed", value),
    }
}

/// A feed without its items, and these; also where it is the only member of another object.
fn with_items(mut object: Object, channel: &mut Entry) -> (Object, Option<Value>) {
    if let Some(items) = object.shift_remove("items") {
        return (object, Some(items));
    }
    let inner = |value: &Value| value.as_object().is_some_and(|it| it.contains_key("items"));
    let name = object.iter().find(|(_, value)| inner(value)).map(|(name, _)| name.clone());
    match name.and_then(|name| Some((object.shift_remove(&name)?, name))) {
        Some((Value::Object(mut feed), name)) => {
            channel.report.guess("$", format!("is read as the feed that its {} is", quote(&name)));
            object.into_iter().for_each(|(name, value)| leave(&mut channel.left, &name, value));
            let items = feed.shift_remove("items");
            (feed, items)
        }
        _ => (object, None),
    }
}

/// The items, which some programs write as an object: one item, or its members.
fn in_order(items: Value, report: &mut Report) -> Vec<Value> {
    let Value::Object(object) = items else { return listed(items) };
    if is_item(&object) {
        report.guess("items", "is no list; it is read as one item");
        return vec![Value::Object(object)];
    }
    let names: Vec<&str> = object.keys().map(String::as_str).collect();
    let sentence = format!("is no list; its members are read as items: {}", names.join(", "));
    report.guess("items", sentence);
    object.into_iter().map(|(_, item)| item).collect()
}

/// Whether an object is an item, and not a feed or a list of items by their names.
fn is_item(object: &Object) -> bool {
    const OF_ITEM: [&str; 6] = ["id", "url", "title", "content_html", "content_text", "summary"];
    !object.contains_key("items")
        && object.iter().any(|(name, it)| OF_ITEM.contains(&name.as_str()) && !it.is_object())
}

impl Feed {
    /// Reads what a feed is, if it has items.
    fn object(&mut self, object: Object) -> Result<(), String> {
        let (object, items) = with_items(object, &mut self.channel);
        let items = items.ok_or("it has no “items”")?;
        for (name, value) in object {
            self.member(&name, value);
        }
        self.authors = std::mem::take(&mut self.channel.people);
        let items = in_order(items, &mut self.channel.report);
        self.entries = items.into_iter().map(entry).collect();
        Ok(())
    }

    /// Reads items of which nobody says which feed they are of.
    fn list(&mut self, items: Vec<Value>) {
        self.channel.report.guess("$", "is a list without a feed; its items are read");
        self.entries.extend(items.into_iter().map(entry));
    }

    fn member(&mut self, name: &str, value: Value) {
        let channel = &mut self.channel;
        match name {
            // Which version it is makes no difference to a reader.
            "version" if value.as_str().is_some_and(|it| it.contains("jsonfeed.org/")) => {}
            "title" => {
                let title = title(channel, name, value);
                channel.titles.offer(0, name, title);
            }
            "home_page_url" => channel.pages.offer(0, name, scalar(&mut channel.left, name, value)),
            "feed_url" => {
                channel.own_address = value.as_str().map(str::to_owned);
                leave(&mut channel.left, name, value);
            }
            "icon" => self.icons.offer(0, name, address(value, &mut channel.left, name)),
            "favicon" => self.icons.offer(1, name, address(value, &mut channel.left, name)),
            "language" => channel.langs.offer(0, name, scalar(&mut channel.left, name, value)),
            "author" | "authors" => people(channel, name, value),
            _ => leave(&mut channel.left, name, value),
        }
    }
}

fn entry(item: Value) -> Entry {
    let mut entry = Entry::default();
    match item {
        Value::Object(object) => {
            object.into_iter().for_each(|(name, value)| member(&mut entry, &name, value));
        }
        other => leave(&mut entry.left, "item", other),
    }
    entry
}

fn member(entry: &mut Entry, name: &str, value: Value) {
    match name {
        "id" => {
            let id = scalar(&mut entry.left, name, value);
            let is_address = |id: &String| id.starts_with("https://") || id.starts_with("http://");
            entry.pages.hint(7, id.clone().filter(is_address));
            entry.ids.offer(0, name, id);
        }
        "url" => entry.pages.offer(0, name, scalar(&mut entry.left, name, value)),
        "external_url" => entry.pages.offer(1, name, scalar(&mut entry.left, name, value)),
        "title" => {
            let title = title(entry, name, value);
            entry.titles.offer(0, name, title);
        }
        "summary" => entry.summaries.offer(0, name, plain(&mut entry.left, name, value)),
        "content_html" => {
            let html = scalar(&mut entry.left, name, value);
            let html = html.and_then(|html| Text::markup(&html));
            entry.bodies.offer(0, name, html);
        }
        "content_text" => entry.bodies.offer(1, name, plain(&mut entry.left, name, value)),
        "image" | "banner_image" => {
            let url = address(value, &mut entry.left, name);
            entry.pictures.extend(url.map(|url| Picture::new(url, Kind::Named)));
        }
        "date_published" => entry.published.offer(0, name, scalar(&mut entry.left, name, value)),
        "date_modified" => entry.updated.offer(0, name, scalar(&mut entry.left, name, value)),
        "language" => entry.langs.offer(0, name, scalar(&mut entry.left, name, value)),
        "author" | "authors" => people(entry, name, value),
        "tags" => tags(entry, value),
        "attachments" => listed(value).into_iter().for_each(|it| attachment(entry, it)),
        _ => leave(&mut entry.left, name, value),
    }
}

fn people(entry: &mut Entry, name: &str, value: Value) {
    if name == "authors" && !value.is_array() && !value.is_null() {
        entry.report.guess(name, "is no list; it is read as one author");
    }
    for value in listed(value) {
        match value {
            Value::Object(mut object) => {
                let left = &mut entry.left;
                let mut take = |key: &str| scalar(left, "author", object.remove(key)?);
                let (name, url) = (take("name"), take("url"));
                if let Some(name) = name {
                    let person = bylines::named(&name, url, None, &mut entry.left);
                    entry.people_named(person);
                } else if let Some(url) = url {
                    entry.people.push(Person { name: url.clone(), url: Some(url), email: None });
                }
                object.into_iter().for_each(|(key, value)| {
                    leave(&mut entry.left, &format!("author {key}"), value);
                });
            }
            value => {
                if let Some(text) = scalar(&mut entry.left, name, value) {
                    entry.people_of(&text);
                }
            }
        }
    }
}

fn tags(entry: &mut Entry, value: Value) {
    if let Value::String(tags) = &value {
        entry
            .report
            .guess("tags", format!("{} is no list; it is read as one with commas", quote(tags)));
        entry.subjects(tags);
        return;
    }
    for tag in listed(value) {
        let left = &mut entry.left;
        match tag {
            Value::Object(mut object) => {
                let name = object.remove("name").and_then(|name| scalar(left, "tags", name));
                entry.subjects.extend(name);
                leave(left, "tags", Value::Object(object));
            }
            tag => entry.subjects.extend(scalar(left, "tags", tag)),
        }
    }
}

fn attachment(entry: &mut Entry, value: Value) {
    let (name, left) = ("attachments", &mut entry.left);
    match value {
        Value::Object(mut object) => {
            let mut take = |key: &str| scalar(left, name, object.remove(key)?);
            let (url, kind, title) = (take("url"), take("mime_type"), take("title"));
            leave(left, name, Value::Object(object));
            entry.enclosure(url, kind, title);
        }
        value => {
            let url = scalar(left, name, value);
            entry.enclosure(url, None, None);
        }
    }
}

/// A title, which is plain; some programs leave references of HTML in it.
fn title(entry: &mut Entry, name: &str, value: Value) -> Option<Text> {
    let title = scalar(&mut entry.left, name, value)?;
    // A title that speaks of tags may speak of references, too.
    if signs::names_tags(&title) {
        return Text::literal(&title);
    }
    let decoded = html_escape::decode_html_entities(&title);
    if decoded != title {
        let sentence = format!("{} has references of HTML, which are read as such", quote(&title));
        entry.report.guess(name, sentence);
    }
    Text::literal(&decoded)
}
