//! The kinds of attribute: what a value may be, and how it is read and written.

use super::{Credentials, Density, Loading};
use crate::decimal::decimal;
use crate::model::Section;
use std::fmt;

/// What an attribute may be, so that "is not …" makes a sentence.
///
/// ```
/// use news_card::ATTRIBUTES;
///
/// let loading = ATTRIBUTES.iter().find(|attribute| attribute.name == "loading");
/// let values = loading.map(|loading| loading.values.to_string());
/// assert_eq!(values.as_deref(), Some("lazy or eager"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Values {
    words: &'static str,
    /// The sections that a list may name.
    names: &'static [Section],
}

impl Values {
    const fn new(words: &'static str) -> Self {
        Self { words, names: &[] }
    }
}

impl Values {
    pub(super) fn words(&self) -> String {
        let names = self.names.iter().enumerate();
        let names = names
            .flat_map(|(index, section)| [if index == 0 { " " } else { ", " }, section.name()]);
        [self.words].into_iter().chain(names).collect()
    }
}

impl fmt::Display for Values {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words())
    }
}

/// A kind of attribute.
pub(crate) struct Kind<T> {
    pub(crate) values: Values,
    /// Its TypeScript type.
    pub(crate) typescript: &'static str,
    /// The value that a text says, `None` where it is invalid.
    pub(crate) parse: fn(&str) -> Option<T>,
    /// The text of a value; `None` where the attribute is then left out.
    pub(crate) text: fn(&T) -> Option<String>,
}

pub(crate) const URL: Kind<String> = Kind {
    values: Values::new("a URL"),
    typescript: "string",
    parse: |text| Some(text.into()),
    text: non_empty,
};

pub(crate) const LANGUAGE: Kind<String> = Kind {
    values: Values::new("a BCP 47 language tag"),
    typescript: "string",
    parse: |text| Some(text.into()),
    text: non_empty,
};

/// Any name will do: a page may bring a theme of its own.
pub(crate) const THEME: Kind<String> = Kind {
    values: Values::new("auto, light, dark, or the name of a theme"),
    typescript: "'auto' | 'light' | 'dark' | 'inherit' | 'brutalist' | 'colorblind' | 'contrast' | 'contrast-dark' | 'contrast-light' | 'docs' | 'finance' | 'forest' | 'glass' | 'magazine' | 'midnight' | 'mono' | 'newsprint' | 'paper' | 'sepia' | 'slate' | 'soft' | 'terminal' | (string & {})",
    parse: |text| {
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        (!text.is_empty() && text.chars().all(is_name)).then(|| text.into())
    },
    text: non_empty,
};

pub(crate) const SECTIONS: Kind<Vec<Section>> = Kind {
    values: Values { words: "a list of", names: Section::ALL },
    typescript: "string",
    parse: |text| list(text, Section::ALL),
    text: names,
};

pub(crate) const OPEN: Kind<Vec<Section>> = Kind {
    values: Values { words: "none, all, or a list of", names: Section::COLLAPSIBLE },
    typescript: "'none' | 'all' | (string & {})",
    parse: |text| match text {
        "none" => Some(Vec::new()),
        "all" => Some(Section::COLLAPSIBLE.to_vec()),
        _ => list(text, Section::COLLAPSIBLE),
    },
    text: |open| if open.is_empty() { Some("none".into()) } else { names(open) },
};

pub(crate) const HEADING_LEVEL: Kind<u8> = Kind {
    values: Values::new("a number from 2 to 6"),
    typescript: "2 | 3 | 4 | 5 | 6 | '2' | '3' | '4' | '5' | '6'",
    parse: |text| text.parse().ok().filter(|level| (2..=6).contains(level)),
    text: |level| Some(decimal((*level).into())),
};

pub(crate) const DENSITY: Kind<Density> = Kind {
    values: Values::new("comfortable, compact or headline"),
    typescript: "'comfortable' | 'compact' | 'headline'",
    parse: Density::from_name,
    text: |density| Some(density.name().into()),
};

pub(crate) const LOADING: Kind<Loading> = Kind {
    values: Values::new("lazy or eager"),
    typescript: "'lazy' | 'eager'",
    parse: Loading::from_name,
    text: |loading| Some(loading.name().into()),
};

/// The shortest time between two loads, in seconds; the same as in www/live/refresh.js.
const MIN_REFRESH: u32 = 30;

pub(crate) const REFRESH: Kind<u32> = Kind {
    values: Values::new("a number of seconds, at least 30"),
    typescript: "number | `${number}`",
    parse: |text| text.parse().ok().filter(|seconds| *seconds >= MIN_REFRESH),
    text: |seconds| (*seconds > 0).then(|| decimal(*seconds as usize)),
};

pub(crate) const CREDENTIALS: Kind<Credentials> = Kind {
    values: Values::new("omit, same-origin or include"),
    typescript: "'omit' | 'same-origin' | 'include'",
    parse: Credentials::from_name,
    text: |credentials| Some(credentials.name().into()),
};

/// Set means true, as everywhere in HTML; the text `false` undoes a page default.
pub(crate) const BOOLEAN: Kind<bool> = Kind {
    values: Values::new("a boolean"),
    typescript: "boolean | ''",
    parse: |text| Some(text != "false"),
    text: |is_set| Some(if *is_set { String::new() } else { "false".into() }),
};

#[expect(clippy::ptr_arg, reason = "a kind's value is a `String`")]
fn non_empty(text: &String) -> Option<String> {
    (!text.is_empty()).then(|| text.clone())
}

#[expect(clippy::ptr_arg, reason = "a kind's value is a `Vec`")]
fn names(sections: &Vec<Section>) -> Option<String> {
    let names: Vec<_> = sections.iter().map(|section| section.name()).collect();
    Some(names.join(" "))
}

/// Names separated by spaces or commas; one wrong name makes the whole list invalid.
fn list(text: &str, allowed: &[Section]) -> Option<Vec<Section>> {
    let names = text.split([' ', ',', '\n', '\t']).filter(|name| !name.is_empty());
    let sections: Option<Vec<_>> = names
        .map(|name| Section::from_name(name).filter(|section| allowed.contains(section)))
        .collect();
    sections.filter(|sections| !sections.is_empty())
}
