//! What the headings of a page are: its story's, or its site's.

use super::names;
use super::own::letters;
use super::reading::Reading;
use super::text::text;
use super::title;

/// Headings that name the story, and those that name the site.
#[derive(Debug, Default)]
pub(super) struct Headings {
    pub(super) of_story: Vec<String>,
    pub(super) of_site: Vec<String>,
}

/// Tells them apart by the page's title. Where a heading is one part of it, and the other part is
/// what data, previews or a lower heading call the story, the heading is the name of the site.
pub(super) fn read(page: &Reading<'_>) -> Headings {
    let whole = page.head.title().map(|whole| text(&whole)).unwrap_or_default();
    let said = said(page);
    let mut found = Headings::default();
    for heading in &page.body.headings {
        let story = beside(&whole, heading, &said, &page.body.subheadings);
        match story.filter(|_| !is_one_of(&said, heading)) {
            Some(story) => {
                found.of_story.push(story.to_owned());
                found.of_site.push(heading.clone());
            }
            None => found.of_story.push(heading.clone()),
        }
    }
    // Where none of them is in the title, a lower heading may be what the title begins with.
    let parts: Vec<(&str, &str)> = title::places(&whole).collect();
    let is_in_title = |it: &String| {
        parts.iter().any(|(before, after)| same(it, before) || same(it, after)) || same(it, &whole)
    };
    if !found.of_story.iter().any(is_in_title) {
        let starts = |it: &&String| parts.iter().any(|(before, _)| same(it, before));
        found.of_story.extend(page.body.subheadings.iter().find(starts).cloned());
    }
    found
}

/// What data and previews call the story.
fn said(page: &Reading<'_>) -> Vec<String> {
    let previews = page.head.metas(names::TITLES).map(|(_, title)| title.to_owned());
    let data = page.articles.iter().filter(|it| it.other_kind.is_none());
    let data = data.flat_map(|it| [it.text(&["headline"]), it.text(&["name"])]).flatten();
    previews.chain(data).map(|it| text(&it)).collect()
}

/// What stands beside a heading in the page's title, where that is the story's title.
fn beside<'a>(
    whole: &'a str,
    heading: &str,
    said: &[String],
    subheadings: &[String],
) -> Option<&'a str> {
    title::places(whole).find_map(|(before, after)| {
        let (other, is_last) = match (same(heading, before), same(heading, after)) {
            (true, _) => (after, false),
            (_, true) => (before, true),
            _ => return None,
        };
        // Sites stand last in titles, or before a colon.
        let between = whole.get(before.len()..whole.len() - after.len()).unwrap_or_default();
        let is_place = is_last || between.trim().starts_with(':');
        // A preview may be called as its site is, whose name stands last then.
        let signs = [is_place, is_one_of(said, other), is_one_of(subheadings, other)];
        let is_story = signs.into_iter().filter(|it| *it).count() > 1;
        is_story.then_some(other)
    })
}

fn is_one_of(titles: &[String], text: &str) -> bool {
    titles.iter().any(|title| same(title, text))
}

fn same(one: &str, other: &str) -> bool {
    let one = letters(one);
    !one.is_empty() && one == letters(other)
}
