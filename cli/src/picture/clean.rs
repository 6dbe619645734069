//! From a text of the document to what can be drawn of it.

use std::collections::{BTreeMap, BTreeSet};

use news_card::without_citations;
use unicode_script::Script;

use super::fonts::Fonts;
use super::voice::{clusters, script_of};

/// No text of a picture is longer, in characters: the smallest type fills the whole picture with
/// hardly more. A text that is longer ends in an ellipsis.
const LONGEST: usize = 700;

/// Marks that are piled on one character beyond these are left out; they would run into the
/// lines above and below.
const MARKS: usize = 3;

/// What no font has, by the name of its script.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Uncovered(BTreeMap<&'static str, BTreeSet<String>>);

/// Cleans the texts of one card, and keeps what no font has.
pub(super) struct Cleaner<'a> {
    fonts: &'a Fonts,
    citations: usize,
    pub(super) uncovered: Uncovered,
    /// How many characters that are letters or digits were left out.
    pub(super) lost: usize,
}

impl<'a> Cleaner<'a> {
    pub(super) fn new(fonts: &'a Fonts, citations: usize) -> Self {
        Self { fonts, citations, uncovered: Uncovered::default(), lost: 0 }
    }

    /// One line of text without citation marks, controls and what no font has.
    pub(super) fn text(&mut self, text: &str) -> String {
        let plain = without_citations(text, self.citations);
        let mut known = String::new();
        for (index, (_, cluster)) in clusters(&plain).enumerate() {
            if index == LONGEST {
                known.push('…');
                break;
            }
            self.add(cluster, &mut known);
        }
        squeeze(&known)
    }

    fn add(&mut self, cluster: &str, to: &mut String) {
        if matches!(cluster, "\u{a0}" | "\u{202f}") {
            to.push('\u{a0}');
            return;
        }
        if cluster.contains(|c: char| c.is_whitespace() || c.is_control()) {
            to.push(' ');
            return;
        }
        let mut marks = 0;
        let cluster: String = cluster
            .chars()
            .filter(|c| !is_bidi_control(*c))
            .filter(|c| {
                marks += usize::from(unicode_script::UnicodeScript::script(c) == Script::Inherited);
                marks <= MARKS
            })
            .collect();
        if self.fonts.cover(&cluster) {
            to.push_str(&cluster);
            return;
        }
        // A letter without its mark is better than no letter; a picture without its parts is not.
        let first: String = cluster.chars().take(1).collect();
        let is_letter = first.chars().all(char::is_alphanumeric);
        if is_letter && self.fonts.cover(&first) {
            to.push_str(&first);
        } else {
            self.lost += usize::from(is_letter);
        }
        self.uncovered.0.entry(script_of(&cluster).full_name()).or_default().insert(cluster);
    }
}

impl Uncovered {
    /// Sentences on what is missing, without their full stop; empty where nothing is.
    pub(crate) fn sentences(&self) -> Vec<String> {
        self.0.iter().map(|(script, all)| sentence(script, all)).collect()
    }
}

fn sentence(script: &str, all: &BTreeSet<String>) -> String {
    let some: Vec<&str> = all.iter().map(String::as_str).take(6).collect();
    let more = if all.len() > some.len() { ", …" } else { "" };
    let what = if script == Script::Common.full_name() {
        "emoji or signs".to_owned()
    } else {
        format!("{} characters", script.replace('_', " "))
    };
    format!(
        "left out {} {what} that no font has ({}{more}); --font FILE gives one that has them",
        all.len(),
        some.join(", ")
    )
}

/// One space in the place of any stretch of them, and none at the ends or before a comma that
/// has lost what it stood after.
fn squeeze(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let joined = words.join(" ");
    [", ,", " ,"].iter().fold(joined, |text, lost| text.replace(lost, ","))
}

/// Embeddings, overrides and isolates: each line is set for itself, so that one left open could
/// only turn what it was not meant for.
fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
