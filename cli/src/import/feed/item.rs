//! One item of a feed as a card.

use std::collections::BTreeMap;

use feed_rs::model::Entry;
use news_card::{Card, Image, Source};

use super::super::report::{Imported, Report};
use super::super::{html, links, slug, times};
use super::about::About;
use super::pictures::{self, Picture};
use super::texts::{is_page, text};

/// Longest hook, in characters: what is longer is no sentence but a text.
const LONGEST_HOOK: usize = 300;

/// Ids of the items so far, each with what it was made from.
pub(super) type Seen = BTreeMap<String, String>;

/// The card of an item.
pub(super) fn card(index: usize, entry: &Entry, about: &About<'_>, seen: &mut Seen) -> Imported {
    let mut report = Report::default();
    let base = entry
        .base
        .as_deref()
        .and_then(|base| url::Url::parse(base).ok())
        .or_else(|| about.base.clone());
    let base = base.as_ref();
    let body = body(entry);
    let Some(title) = title(entry, body.as_deref(), &mut report) else {
        return report.no_card("title", "the item has neither a title nor a text");
    };
    let page = entry.links.iter().find(|link| is_page(link)).map(|link| link.href.as_str());
    let guid = Some(entry.id.as_str()).filter(|id| !id.is_empty());
    let address =
        page.or(guid.filter(|id| id.starts_with("http://") || id.starts_with("https://")));
    let url = address.and_then(|address| links::read(address, base, "url", &mut report));
    let published = entry.published.and_then(|time| times::from_seconds(time.timestamp()));
    let updated = entry.updated.and_then(|time| times::from_seconds(time.timestamp()));
    let updated = updated.filter(|updated| published.as_ref() != Some(updated));
    let card = Card {
        version: Some(1),
        id: Some(id(guid.or(page), &title, seen, &mut report)),
        lang: entry
            .language
            .clone()
            .or_else(|| about.lang.clone())
            .map(|tag| tag.trim().replace('_', "-"))
            .filter(|tag| news_card::is_language_tag(tag))
            .or_else(|| about.given.lang.clone()),
        published: published.or_else(|| about.given.published.clone()),
        collected: about.given.collected.clone(),
        updated,
        source: source(entry, about, base, &mut report, url.as_ref()),
        image: image(index, entry, about, base, &mut report),
        hook: hook(entry, body.as_deref(), &title, &mut report),
        attribution: entry.rights.as_ref().and_then(text).or_else(|| about.rights.clone()),
        url,
        title,
        ..Card::default()
    };
    report.card(card)
}

/// The item's whole text.
fn body(entry: &Entry) -> Option<String> {
    let content = entry.content.as_ref()?;
    let body = content.body.as_deref()?;
    let is_markup = matches!(content.content_type.as_str(), "text/html" | "application/xhtml+xml");
    let text = if is_markup {
        html::text(body)
    } else {
        body.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    (!text.is_empty()).then_some(text)
}

fn title(entry: &Entry, body: Option<&str>, report: &mut Report) -> Option<String> {
    const LONGEST: usize = 100;
    if let Some(title) = entry.title.as_ref().and_then(text) {
        return Some(title);
    }
    let summary = entry.summary.as_ref().and_then(text);
    let title = beginning(summary.as_deref().or(body)?, LONGEST);
    report.guess("title", "the item has none, so its text’s beginning is taken");
    Some(title)
}

/// The summary, or the beginning of the text.
fn hook(entry: &Entry, body: Option<&str>, title: &str, report: &mut Report) -> Option<String> {
    let summary = entry.summary.as_ref().and_then(text);
    if summary.is_none() && body.is_some() {
        report.guess("hook", "the item has no summary, so its text’s beginning is taken");
    }
    let text = summary.as_deref().or(body)?;
    let hook = beginning(text, LONGEST_HOOK);
    if hook.len() < text.len() && summary.is_some() {
        report.guess(
            "hook",
            format!(
                "the summary is longer than {LONGEST_HOOK} characters, so its beginning is taken"
            ),
        );
    }
    (hook != title).then_some(hook)
}

/// As many whole sentences as fit, or as many whole words with an ellipsis.
pub(super) fn beginning(text: &str, longest: usize) -> String {
    let end = text.char_indices().nth(longest).map_or(text.len(), |(at, _)| at);
    if end == text.len() {
        return text.to_owned();
    }
    let start = text.get(..end).unwrap_or(text);
    let is_end = |(at, c): &(usize, char)| {
        matches!(c, '.' | '!' | '?')
            && start.get(at + 1..).is_some_and(|rest| rest.starts_with(' '))
            || matches!(c, '。' | '！' | '？')
    };
    if let Some((at, c)) = start.char_indices().rfind(is_end) {
        return start.get(..at + c.len_utf8()).unwrap_or(start).to_owned();
    }
    let words = start.rsplit_once(' ').map_or(start, |(words, _)| words);
    format!("{}…", words.trim_end_matches([' ', ',', ';', ':']))
}

/// The feed is the publisher; a feed without a title has at least an author.
fn source(
    entry: &Entry,
    about: &About<'_>,
    base: Option<&url::Url>,
    report: &mut Report,
    url: Option<&news_card::Link>,
) -> Option<Source> {
    let author = || {
        entry
            .authors
            .iter()
            .filter_map(|author| author.name.clone())
            .find(|name| !name.trim().is_empty())
    };
    let name = match (&about.name, author()) {
        (Some(name), _) => name.clone(),
        (None, Some(author)) => {
            report.guess("source.name", "the feed has no title, so the item’s author is named");
            author
        }
        (None, None) => return None,
    };
    let icon = about.icon.and_then(|icon| links::read(icon, base, "source.icon", report));
    Some(Source { name, url: url.cloned(), icon, inferred: false })
}

fn image(
    index: usize,
    entry: &Entry,
    about: &About<'_>,
    base: Option<&url::Url>,
    report: &mut Report,
) -> Option<Image> {
    let named = about.pictures.get(index).cloned().flatten();
    let named = named.map(|url| Picture { url, alt: None, width: None, height: None });
    let Picture { url, alt, width, height } = named.or_else(|| pictures::from_entry(entry))?;
    let url = links::read(&url, base, "image.url", report)?;
    let size = |size: Option<u32>| size.filter(|size| *size > 0);
    Some(Image { url, alt, width: size(width), height: size(height), caption: None, credit: None })
}

/// From guid, URL or title. Two items whose ids would be the same are kept apart.
fn id(of: Option<&str>, title: &str, seen: &mut Seen, report: &mut Report) -> String {
    let whole = of.unwrap_or(title);
    let id = of.map_or_else(|| slug::from_title(title), slug::from_url);
    if seen.get(&id).is_none_or(|other| other == whole) {
        seen.insert(id.clone(), whole.to_owned());
        return id;
    }
    let apart = format!("{id}-{}", slug::hash(whole));
    report.guess("id", format!("{id} is another item’s, so {apart} is taken"));
    apart
}

#[cfg(test)]
mod tests {
    use super::beginning;

    #[test]
    fn a_beginning_ends_with_a_sentence_or_a_word() {
        let check = |text: &str, longest: usize, expected: &str| {
            assert_eq!(beginning(text, longest), expected);
        };
        check("Short.", 10, "Short.");
        check("One is. Two is. Three is.", 18, "One is. Two is.");
        check("No sentence ends in here", 14, "No sentence…");
        check("一句话。第二句话", 5, "一句话。");
        check("unbreakable", 5, "unbre…");
    }
}
