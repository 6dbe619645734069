//! What may follow: prediction, rationale, and how sure its author is.

use super::Story;
use super::fold::Fold;
use super::icon::RISE;
use super::part::{Fix, Part, row, text};
use super::piece::{date, said, together, told, wrap};
use super::text::rich;
use crate::locale::fill;
use crate::model::{Implication, Section};
use leptos::prelude::*;

pub(super) fn view(story: &Story) -> Option<Part> {
    let implications = &story.card.implications;
    let fold = Fold {
        section: Section::Implications,
        picture: RISE,
        title: story.texts().implications,
        count: implications.len(),
        preview: implications.first()?.prediction.as_str().into(),
    };
    let items = row(implications.iter().map(|implication| item(story, implication)));
    Some(fold.around(story, wrap("ul", "implications", items)))
}

fn item(story: &Story, implication: &Implication) -> Part {
    let prediction = told("p", "prediction", rich(story, &implication.prediction));
    let rationale = implication.rationale.as_ref().map(|why| told("p", "", rich(story, why)));
    let by = implication.by.as_ref().map(|by| {
        let words = fill(story.texts().by_date, &story.locale.date(by));
        wrap("span", "chip", date(story, "", by.as_str(), words))
    });
    let confidence = implication.confidence.map(|share| confidence(story, share));
    let facts = (by.is_some() || confidence.is_some())
        .then(|| said(story, "div", "facts", together([by, confidence])));
    wrap("li", "", together([Some(prediction), rationale, facts]))
}

/// How sure the author is: in words, and as a bar of whole percent.
fn confidence(story: &Story, share: f64) -> Part {
    let bar = (share * 100.0) as u32;
    let words = fill(story.texts().confidence, &story.locale.percent(share));
    let meter = view! { <span class="meter" style=("--bar", bar.to_string())></span> };
    wrap("span", "confidence", together([Some(meter.fixed()), Some(text(words).fixed())]))
}
