//! What two cards of one run have in common and should not.

use std::collections::HashMap;
use std::path::Path;

use news_card::{Card, Link};

use super::report::File;
use crate::code::Code;
use crate::finding::Finding;

/// What a card is known by.
#[derive(Debug, Default)]
pub(super) struct Names {
    id: Option<String>,
    url: Option<String>,
}

impl Names {
    /// Of a card that the name of its file gives this id, where its own says nothing.
    pub(super) fn new(card: &Card, file: Option<&str>) -> Self {
        Self {
            id: card.id.as_deref().or(file).map(str::to_owned),
            url: card.url.as_ref().map(|url: &Link| url.as_str().to_owned()),
        }
    }
}

/// Warns of each card that another one before it takes the place of.
pub(super) fn find(files: &mut [File], names: &[Names]) {
    let mut ids: HashMap<String, (usize, &str)> = HashMap::new();
    let mut urls: HashMap<&str, usize> = HashMap::new();
    let mut found = Vec::new();
    for (at, Names { id, url }) in names.iter().enumerate() {
        if let Some(id) = id {
            // Many disks and hosts take both cases for one.
            let (first, other) = *ids.entry(id.to_ascii_lowercase()).or_insert((at, id));
            found.extend((first != at).then(|| (at, first, same_id(id, other))));
        }
        if let Some(url) = url {
            let first = *urls.entry(url).or_insert(at);
            found.extend((first != at).then_some((at, first, Same::Url)));
        }
    }
    for (at, first, same) in found {
        let other = files.get(first).map(|file| file.file.clone()).unwrap_or_default();
        if let Some(file) = files.get_mut(at).filter(|file| !is_source_of(&other, &file.file)) {
            file.findings.push(finding(&same, &other));
        }
    }
}

enum Same {
    Id,
    /// But for the case of its letters.
    AlmostId(String),
    Url,
}

fn same_id(id: &str, other: &str) -> Same {
    if id == other { Same::Id } else { Same::AlmostId(other.to_owned()) }
}

/// Whether two files are one card, in Markdown and as what is made of that.
fn is_source_of(one: &str, other: &str) -> bool {
    let (one, other) = (Path::new(one), Path::new(other));
    one.with_extension("") == other.with_extension("") && one.extension() != other.extension()
}

fn finding(same: &Same, other: &str) -> Finding {
    let id_hint = "give each card an id of its own, or one takes the place of the other";
    match same {
        Same::Id => {
            Finding::warning(Code::RepeatedId, "id", format!("is that of {other}, too"), id_hint)
        }
        Same::AlmostId(id) => {
            let sentence = format!("differs from “{id}” of {other} by case alone");
            Finding::warning(Code::RepeatedId, "id", sentence, id_hint)
        }
        Same::Url => {
            let sentence = format!("is that of {other}, too");
            let hint = "give each story the address of its own page, or make one card of the two";
            Finding::warning(Code::RepeatedUrl, "url", sentence, hint)
        }
    }
}
