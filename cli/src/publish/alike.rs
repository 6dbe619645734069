//! Files of a site whose names differ by case alone, which many disks and hosts take for one.

use std::collections::HashMap;

use super::survey::{Entry, Origin};
use crate::site_urls::CardFile;

/// A sentence about each card one of whose files has nearly the name of another card's, be it from the
/// folder or put together from others.
pub(super) fn warnings(stories: &[Entry]) -> Vec<String> {
    let mut groups: HashMap<String, Vec<&Entry>> = HashMap::new();
    for story in stories {
        groups.entry(stem(&story.id)).or_default().push(story);
    }
    let mut groups: Vec<_> = groups.into_values().filter(|group| group.len() > 1).collect();
    groups.sort_by(|one, other| one.first().map(|it| &it.id).cmp(&other.first().map(|it| &it.id)));
    groups.iter_mut().flat_map(|group| of_group(group)).collect()
}

/// What the names of files that may meet have in common.
fn stem(id: &str) -> String {
    let lower = id.to_ascii_lowercase();
    let name = lower.strip_suffix(".oembed").or_else(|| lower.strip_suffix(".element"));
    name.unwrap_or(&lower).to_owned()
}

fn of_group(group: &mut [&Entry]) -> Vec<String> {
    let is_made = |story: &Entry| matches!(story.origin, Origin::Made(_));
    // It is the publisher's own card that can have another name, and the one with the odd name that
    // should.
    group.sort_by_key(|story| (!is_made(story), story.id.len()));
    let mut seen: HashMap<String, (&Entry, CardFile)> = HashMap::new();
    let mut sentences = Vec::new();
    for story in group.iter() {
        let met = CardFile::ALL.iter().find_map(|file| {
            let path = file.path(&story.id).to_ascii_lowercase();
            let (other, of_other) = seen.get(&path).filter(|(other, _)| other.id != story.id)?;
            Some((*file, *other, *of_other))
        });
        if let Some((file, other, of_other)) = met {
            sentences.push(sentence(story, file, other, of_other, is_made(other)));
        }
        for file in CardFile::ALL {
            seen.entry(file.path(&story.id).to_ascii_lowercase()).or_insert((story, file));
        }
    }
    sentences
}

fn sentence(
    story: &Entry,
    file: CardFile,
    other: &Entry,
    of_other: CardFile,
    is_made: bool,
) -> String {
    let (id, other) = (&story.id, &other.id);
    let what = if matches!((file, of_other), (CardFile::Json, CardFile::Json)) {
        let whose = if is_made { ", the recap of a week," } else { "" };
        format!("its name differs from {other}.json{whose}")
    } else {
        let (own, its) = (file.path(id), of_other.path(other));
        format!("its file {own} differs from {its} of {other}.json")
    };
    format!(
        "{id}.json: {what} by case alone, which many disks and hosts take for the same; give it \
         another"
    )
}
