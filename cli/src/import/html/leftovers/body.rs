//! What the text of a page says that its card does not hold.

use super::super::super::report::{listed, quote};
use super::super::held::Held;
use super::super::outline::Outline;
use super::super::reading::Reading;
use super::parts::Parts;

/// Headings that are quoted; texts are counted.
const MOST_HEADINGS: usize = 30;
/// Pictures whose addresses are told; the others are counted.
const MOST_PICTURES: usize = 10;

/// People, subjects, times, headings, captions, films and sounds, and how much text there is.
pub(super) fn add(
    page: &Reading<'_>,
    held: &Held,
    hook: Option<&str>,
    outline: Option<&Outline>,
    lost: &mut Parts,
) {
    let body = page.body;
    let unheld = |texts: &[String]| -> Vec<String> {
        texts.iter().filter(|text| !held.contains(text)).cloned().collect()
    };
    let authors: Vec<String> = body.authors.iter().map(|author| author.name.clone()).collect();
    let exact = |texts: &[String]| -> Vec<String> {
        texts.iter().filter(|text| !held.holds(text)).cloned().collect()
    };
    lost.add("author", exact(&authors));
    lost.add("subject", exact(&body.subjects));
    lost.add("source", unheld(&body.sources));
    lost.add("beside an author", unheld(&body.remarks));
    let entry = body.names.iter().chain(&body.summary);
    let entry = entry.filter(|text| !held.is_within(text)).cloned();
    lost.add("text", unheld(&entry.collect::<Vec<_>>()));
    let own = body.url.iter().filter(|url| !held.links_to(url)).cloned();
    lost.add("link", own.collect());
    let times = body.dates.iter().chain(&body.updates).map(|sign| sign.text.clone());
    lost.add("date", times.filter(|text| !held.holds(text) && !held.agrees(text)).collect());
    let headings = body.headings.iter().filter(|text| !held.is_within(text)).cloned();
    lost.add("heading", unheld(&headings.collect::<Vec<_>>()));
    let subheadings = outline.map_or(&body.subheadings, |outline| &outline.headings);
    lost.add_most("heading", unheld(subheadings), MOST_HEADINGS);
    let captions = body.pictures.iter().filter_map(|picture| picture.caption.clone());
    let captions: Vec<String> = captions.chain(body.captions.iter().cloned()).collect();
    lost.add_most("caption", unheld(&captions), MOST_HEADINGS);
    lost.add("byline", exact(&body.beside_names));
    lost.add("words beside the story", unheld(&body.besides));
    lost.add("film, sound or frame", exact(&body.media));
    let beginnings = [body.excerpt.as_deref(), body.summary.as_deref()];
    let in_hook = beginnings.into_iter().flatten().find(|text| hook == Some(text));
    let length = outline.map_or(body.length, |outline| outline.before);
    let length = length.saturating_sub(in_hook.map_or(0, |excerpt| excerpt.chars().count()));
    let is_held = |url: &String| held.links_to(url) || page.report.mentions(url);
    let pictures = body.pictures.iter();
    let pictures = pictures.filter(|picture| !picture.addresses.iter().any(is_held));
    let pictures: Vec<&str> =
        pictures.filter_map(|it| Some(it.addresses.first()?.as_str())).collect();
    // Links of the sections are read with them.
    let links = if outline.is_some() && length == 0 { 0 } else { body.links };
    let count = |number: usize, one: &str| match number {
        0 => None,
        1 => Some(format!("1 {one}")),
        number => Some(format!("{number} {one}s")),
    };
    let shown: Vec<String> = pictures.iter().map(|it| quote(it)).collect();
    let shown = listed(&shown, MOST_PICTURES);
    let pictures = count(pictures.len(), "picture").map(|it| format!("{it}: {shown}"));
    let counts = [count(length, "character"), count(links, "link"), pictures];
    let counts: Vec<String> = counts.into_iter().flatten().collect();
    if length > 0 {
        lost.say(format!("the text of the page ({})", counts.join(", ")));
    } else if !counts.is_empty() {
        lost.say(counts.join(", "));
    }
}
