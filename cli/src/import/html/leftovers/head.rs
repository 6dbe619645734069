//! What the head of a page says that its card does not hold.

use super::super::super::report::quote;
use super::super::held::Held;
use super::super::marks;
use super::super::meta::is_like;
use super::super::names;
use super::super::people::names_in;
use super::super::reading::Reading;
use super::super::said::text;
use super::super::tags;
use super::super::technical;
use super::parts::Parts;

/// People, subjects, times, rights, pictures and descriptions in `meta` elements. Titles and
/// descriptions that say the same with more or less around it are no loss.
/// Where the publisher is to be found besides is an aside.
pub(super) fn add(page: &Reading<'_>, held: &Held, (lost, aside): (&mut Parts, &mut Parts)) {
    let kinds = [
        ("author", names::AUTHORS),
        ("subject", names::SUBJECTS),
        ("date", names::PUBLISHED),
        ("date", names::CREATED),
        ("date", names::UPDATED),
        ("rights", names::RIGHTS),
        ("title", names::TITLES),
        ("description", names::HOOKS),
        ("picture", names::PICTURES),
        ("picture’s description", names::ALTS),
        ("site", names::SITES),
    ];
    let homeless = names::HOMELESS.iter().map(|(name, kind)| (*kind, std::slice::from_ref(name)));
    for (kind, names) in kinds.into_iter().chain(homeless) {
        let found = page.head.contents(names).map(|(_, content)| text(content));
        let is_held = |text: &String| match kind {
            "title" => held.contains(text) || held.is_within(text),
            "site" => held.contains(text) || held.is_within(text),
            "description" => held.contains(without_ellipsis(text)),
            // A second, coarser spelling of a time is the same time.
            "date" => held.holds(text) || held.agrees(text),
            "subject" => held.holds(text) || tags::are_held(text, held),
            "author" => held.holds(text) || names_in(text).iter().all(|name| held.holds(name)),
            _ => held.holds(text) || held.holds(marks::without_by(text)),
        };
        lost.add(kind, found.filter(|text| !is_held(text)).collect());
    }
    for labelled in page.head.labelled().iter().filter(|it| !it.is_reading_time()) {
        let is_held =
            |text: &str| held.holds(text) || names_in(text).iter().all(|name| held.holds(name));
        if !is_held(labelled.data) {
            lost.add("label", vec![format!("{}: {}", labelled.label, text(labelled.data))]);
        }
    }
    let beside = page.beside.iter().filter(|part| !held.contains(part)).cloned();
    lost.add("words beside the title", beside.collect());
    let title = page.head.title().map(|title| text(&title));
    let title = title.filter(|title| !held.contains(title) && !held.is_within(title));
    lost.add("title", title.into_iter().collect());
    for (word, kind) in names::LIKE {
        let found = page.head.contents_like(word).map(text);
        let is_held = |text: &String| {
            held.holds(text)
                || *kind == "subject" && tags::are_held(text, held)
                || held.contains(marks::without_by(text))
                || names_in(text).iter().all(|name| held.holds(name))
        };
        let parts = if *kind == "publisher" { &mut *aside } else { &mut *lost };
        parts.add(kind, found.filter(|text| !is_held(text)).collect());
    }
    unknown(page, held, lost);
    let addresses =
        page.head.metas(names::ADDRESSES).filter(|(name, _)| !name.contains("identifier"));
    let addresses = addresses.filter(|(_, url)| !held.is_at(url)).map(|(_, url)| url.to_owned());
    lost.add("address", addresses.collect());
    let languages = page.head.metas(names::LANGUAGES).map(|(_, lang)| lang.to_owned());
    let languages = languages.chain(page.head.lang()).filter(|lang| {
        lang.split(',').any(|lang| !lang.trim().is_empty() && !held.speaks(lang.trim()))
    });
    lost.add("language", languages.filter(|lang| !page.report.mentions(&quote(lang))).collect());
    let identifiers = page.head.metas(&["dc.identifier", "dcterms.identifier"]);
    let identifiers = identifiers.map(|(_, content)| content.to_owned());
    lost.add("identifier", identifiers.filter(|it| !held.links_to(it)).collect());
    for (kind, rel) in [("license", "license"), ("author", "author"), ("picture", "image_src")] {
        let link = page.head.link(rel).filter(|url| !held.holds(url));
        lost.add(kind, link.into_iter().collect());
    }
}

/// What `meta` elements say whose names nobody knows: whatever is not for programs alone.
fn unknown(page: &Reading<'_>, held: &Held, lost: &mut Parts) {
    for (name, content) in page.head.unknown() {
        let is_told = names::LIKE.iter().any(|(word, _)| is_like(name, word));
        if is_told || technical::is_name(name) || technical::is_value(name, content) {
            continue;
        }
        let found = text(content);
        let is_held = held.holds(&found)
            || held.contains(without_ellipsis(&found))
            || name.contains("title") && held.is_title(&found)
            || held.agrees(&found)
            || held.holds(marks::without_by(&found));
        lost.add(name, Some(found).filter(|_| !is_held).into_iter().collect());
    }
}

/// A description that was cut.
fn without_ellipsis(text: &str) -> &str {
    let cut = text.trim_end_matches(['…', '.', ' ']);
    let is_cut = text.ends_with('…') || text.ends_with("...");
    // The word before may be cut, too.
    if is_cut { cut.rsplit_once(' ').map_or(cut, |(words, _)| words) } else { text }
}
