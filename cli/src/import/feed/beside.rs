//! What the texts of an item hold beside their words, each once, and what of it is in no card.

use std::collections::BTreeSet;

use news_card::{Image, Link};
use url::Url;

use super::super::links;
use super::super::report::Report;
use super::about::About;
use super::choice::Choice;
use super::embedded::Embedded;
use super::entry::Entry;
use super::left::Left;

/// Links, pictures and words of all texts, each once.
pub(super) fn of_texts(entry: &Entry) -> Embedded {
    let texts = [&entry.summaries, &entry.bodies, &entry.titles, &entry.rights];
    let (mut all, mut seen) = (Embedded::default(), BTreeSet::new());
    for text in texts.into_iter().flat_map(Choice::values) {
        let Embedded { links, pictures, backgrounds, said, programs, no_characters } =
            text.embedded();
        all.no_characters.extend(no_characters);
        all.said.extend(said.into_iter().filter(|(_, it)| seen.insert(it.clone())));
        all.programs.extend(programs.into_iter().filter(|(_, it)| seen.insert(it.clone())));
        all.backgrounds.extend(backgrounds.into_iter().filter(|it| seen.insert(it.clone())));
        all.links.extend(links.into_iter().filter(|link| seen.insert(link.clone())));
        for picture in pictures {
            if seen.insert(picture.url.clone()) {
                all.pictures.push(picture);
            } else if let Some(caption) = picture.caption {
                let same = all.pictures.iter_mut().find(|it| it.url == picture.url);
                match same.filter(|it| it.caption.is_none()) {
                    Some(same) => same.caption = Some(caption),
                    None if seen.insert(caption.clone()) => {
                        all.said.push(("caption in the text".to_owned(), caption));
                    }
                    None => {}
                }
            }
        }
    }
    all
}

/// Leaves out all of it but for what the card of this address has, with this picture.
pub(super) fn leave(
    found: &Embedded,
    (url, image): (Option<&Link>, Option<&Image>),
    about: &About<'_>,
    left: &mut Left,
) {
    let base = about.base.as_ref();
    leave_links(&found.links, url, base, about, left);
    for raw in &found.backgrounds {
        let url = links::read(raw, base, "image", &mut Report::default());
        if image.is_none_or(|image| Some(&image.url) != url.as_ref()) {
            left.add("picture", raw);
        }
    }
    found.said.iter().for_each(|(place, said)| left.add(place, said));
    found.programs.iter().for_each(|(place, url)| left.aside(place, url));
    found.no_characters.iter().for_each(|it| left.add("no character", it));
}

/// Links of the texts, of which a card has the words alone; the story's own is in the card, and that
/// of the feed's page is about the feed.
fn leave_links(
    found: &[String],
    url: Option<&Link>,
    base: Option<&Url>,
    about: &About<'_>,
    left: &mut Left,
) {
    for raw in found.iter().filter(|raw| !raw.starts_with('#')) {
        let link = links::read(raw, base, "url", &mut Report::default());
        if link.as_ref().is_some_and(|link| about.is_page(link.as_str())) {
            left.aside("link", raw);
        } else if link.is_none() || link.as_ref() != url {
            left.add("link", raw);
        }
    }
}
