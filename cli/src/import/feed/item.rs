//! One item of a feed as a card.

use std::collections::BTreeSet;

use news_card::{Author, Card, Link, Related, Source, Timestamp};
use url::Url;

use super::super::links;
use super::super::report::{Imported, Report};
use super::super::times;
use super::about::About;
use super::beside;
use super::bylines::Person;
use super::choice::Choice;
use super::entry::{Entry, OF_ID};
use super::footers;
use super::left::Left;
use super::pictures;
use super::text::Text;
use super::untitled;

/// Longest hook, in characters: what is longer is no sentence but a text.
const LONGEST_HOOK: usize = 300;

/// Longest title made of a text, in characters.
const LONGEST_TITLE: usize = 100;

/// The card of an item.
pub(super) fn card(mut entry: Entry, id: String, about: &About<'_>) -> Imported {
    entry.choose_people();
    if entry.people.iter().all(|person| person.name.is_empty()) {
        entry.people.extend(about.authors.iter().cloned());
    }
    let base = about.base.as_ref();
    let mut embedded = beside::of_texts(&entry);
    let source = source(&mut entry, about);
    let Entry { ids, titles, summaries, bodies, pages, mut left, mut report, .. } = entry;
    // Its id was made of the best of them.
    let own_id = ids.choose(&mut left);
    let body = bodies.choose_if(&mut left, Text::says);
    let summary = summaries.choose_if(&mut left, Text::says);
    let text = summary.as_ref().or(body.as_ref());
    let title = titles.choose_if(&mut left, Text::says);
    let title = title.map(|title| title.as_str().to_owned()).or_else(|| {
        let title = beginning(text?.as_str(), LONGEST_TITLE);
        report.guess("title", "the item has none, so its text’s beginning is taken");
        Some(title)
    });
    let hook = hook(summary.as_ref(), body.as_ref(), &mut left, &mut report);
    let url = url(pages, base, &mut left, &mut report);
    let (published, updated) = times(entry.published, entry.updated, &mut left, &mut report);
    let rights = entry.rights.choose_if(&mut left, Text::says);
    let lang = entry.langs.language(&mut left, &mut report).or_else(|| about.lang.clone());
    let authors = authors(entry.people, base, &mut left, &mut report);
    let related = related(entry.related, base, &mut report);
    let subjects = subjects(entry.subjects, &mut report);
    let pictures =
        entry.pictures.into_iter().chain(std::mem::take(&mut embedded.pictures)).collect();
    let image = pictures::choose(pictures, base, &mut left, &mut report);
    let is_summary = |text: &Text| summary.as_ref() == Some(text);
    let captions = entry.captions.into_iter().filter(|text| !is_summary(text));
    let captions = captions.map(|text| text.as_str().to_owned()).collect();
    let image = pictures::with_words(image, captions, entry.credits, &mut left);
    beside::leave(&embedded, (url.as_ref(), image.as_ref()), about, &mut left);
    let is_untitled = title.is_none();
    let own_rights = rights.as_ref().map(|it| it.as_str().to_owned());
    let title = title.unwrap_or_default();
    let card = Card {
        version: Some(1),
        id: Some(id),
        lang: lang.or_else(|| about.given.lang.clone()),
        updated: updated.filter(|updated| published.as_ref() != Some(updated)),
        published: published.or_else(|| about.given.published.clone()),
        collected: about.given.collected.clone(),
        source: source.map(|source| Source { url: url.clone(), ..source }),
        image,
        hook: hook.filter(|hook| *hook != title),
        attribution: own_rights.clone().or_else(|| about.rights.clone()),
        authors,
        subjects,
        related,
        url,
        title,
        ..Card::default()
    };
    if is_untitled {
        untitled::leave(&card, own_id.as_deref(), own_rights.as_deref(), &mut left);
        left.report_of_item(&mut report);
        return report.no_card("title", "the item has neither a title nor a text");
    }
    left.report_of_item(&mut report);
    report.card(card)
}

/// When the story came out and when it was changed. One that is still to come is none where the other
/// has come.
fn times(
    published: Choice<String>,
    updated: Choice<String>,
    left: &mut Left,
    report: &mut Report,
) -> (Option<Timestamp>, Option<Timestamp>) {
    let published = published.time("published", left, report);
    let updated = updated.time("updated", left, report);
    let (Some(first), Some(last)) = (&published, &updated) else { return (published, updated) };
    match (times::is_to_come(first), times::is_to_come(last)) {
        (true, false) => {
            times::to_come(first.as_str(), "published", report);
            (None, updated)
        }
        (false, true) => {
            times::to_come(last.as_str(), "updated", report);
            (published, None)
        }
        _ => (published, updated),
    }
}

/// The feed is the publisher, unless it says of an item that it came from another one; a feed without
/// a title has at least an author.
fn source(entry: &mut Entry, about: &About<'_>) -> Option<Source> {
    let publishers = std::mem::take(&mut entry.publishers);
    if let Some(publisher) = publishers.choose_if(&mut entry.left, Text::says) {
        let name = publisher.as_str().to_owned();
        let is_feed = about.name.as_ref() == Some(&name);
        let icon = about.icon.clone().filter(|_| is_feed);
        return Some(Source { name, url: None, icon, inferred: false });
    }
    let name = about.name.clone().or_else(|| {
        let name = entry.people.iter().map(|person| person.name.clone());
        let name = name.into_iter().find(|name| !name.is_empty())?;
        let sentence = "the feed has no title, so the item’s author is named";
        entry.report.guess("source.name", sentence);
        Some(name)
    })?;
    Some(Source { name, url: None, icon: about.icon.clone(), inferred: false })
}

/// The page of the story: of those named, the best that may be followed.
fn url(
    pages: Choice<String>,
    base: Option<&Url>,
    left: &mut Left,
    report: &mut Report,
) -> Option<Link> {
    if pages.rank() == Some(OF_ID) {
        report.guess("url", "the entry has no link, so its id is taken, which is an address");
    }
    let best = pages.best().cloned();
    let may_be_followed =
        |page: &String| links::read(page, base, "url", &mut Report::default()).is_some();
    let page = pages.choose_if(left, may_be_followed).or(best)?;
    links::read(&page, base, "url", report)
}

/// The summary, or the beginning of the text. What is longer is left out in part or as a whole.
fn hook(
    summary: Option<&Text>,
    body: Option<&Text>,
    left: &mut Left,
    report: &mut Report,
) -> Option<String> {
    let whole = summary.or(body)?.as_str();
    let (cut, footer) = footers::cut(whole);
    left.aside("footer", footer.unwrap_or_default());
    let text = if cut.is_empty() { whole } else { &cut };
    let hook = beginning(text, LONGEST_HOOK);
    let is_cut = hook.len() < text.len();
    if summary.is_none() {
        report.guess("hook", "the item has no summary, so its text’s beginning is taken");
    } else if is_cut {
        let sentence = format!(
            "the summary is longer than {LONGEST_HOOK} characters, so its beginning is taken"
        );
        report.guess("hook", sentence);
    }
    if is_cut {
        let name = if summary.is_some() { "the whole summary" } else { "the whole text" };
        left.text(name, text);
    }
    if let Some(body) = body.map(Text::as_str).filter(|body| *body != whole) {
        left.text("the whole text", body);
    }
    Some(hook)
}

/// As many whole sentences as fit, or as many whole words with an ellipsis.
fn beginning(text: &str, longest: usize) -> String {
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

/// Who wrote the item, each once; an address for mail is nobody else's business.
fn authors(
    people: Vec<Person>,
    base: Option<&Url>,
    left: &mut Left,
    report: &mut Report,
) -> Vec<Author> {
    let mut authors: Vec<Author> = Vec::new();
    for Person { name, url, email } in people {
        let path = format!("authors[{}].url", authors.len());
        let url = url.and_then(|url| links::read(&url, base, &path, report));
        left.add("author’s mail", &email.unwrap_or_default());
        if name.is_empty() {
            continue;
        }
        match authors.iter_mut().find(|author| author.name == name) {
            None => authors.push(Author { name, url }),
            Some(known) if known.url.is_none() => known.url = url,
            Some(known) if url.is_none() || known.url == url => {}
            Some(_) => authors.push(Author { name, url }),
        }
    }
    authors
}

/// What the item is about, each once.
fn subjects(named: Vec<String>, report: &mut Report) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let plain = named.iter().filter_map(|subject| Text::guessed(subject, "subjects", report));
    let plain = plain.map(|subject| subject.as_str().to_owned());
    plain.filter(|subject| !subject.is_empty() && seen.insert(subject.clone())).collect()
}

/// Pages that the item names with a title of their own.
fn related(named: Vec<(String, String)>, base: Option<&Url>, report: &mut Report) -> Vec<Related> {
    let mut related = Vec::new();
    for (title, url) in named {
        let path = format!("related[{}].url", related.len());
        let url = links::read(&url, base, &path, report);
        related.push(Related { title, url, source: None, published: None });
    }
    related
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
