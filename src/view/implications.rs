//! What may follow: prediction, rationale, and how sure its author is.

use super::Context;
use super::fold::Fold;
use super::icon::RISE;
use super::part::{Html, row, tag};
use super::piece::{date, said};
use super::text::rich;
use crate::locale::fill;
use crate::model::{Implication, Section};

pub(super) fn view(story: &Context) -> Option<impl Html> {
    let implications = &story.card.implications;
    let fold = Fold {
        section: Section::Implications,
        picture: RISE,
        title: story.texts().implications,
        count: implications.len(),
        preview: implications.first()?.prediction.as_str().into(),
    };
    let items = row(implications.iter().map(|implication| item(story, implication)));
    Some(fold.around(story, tag!("ul", "class" = "implications").child(items)))
}

fn item(story: &Context, implication: &Implication) -> impl Html {
    let prediction = tag!("p", "class" = "prediction", "dir" = "auto")
        .child(rich(story, &implication.prediction));
    let rationale = implication.rationale.as_deref();
    let rationale = rationale.map(|why| tag!("p", "dir" = "auto").child(rich(story, why)));
    let by = implication.by.as_ref().map(|by| {
        let words = fill(story.texts().by_date, &story.locale.date(by));
        let date = date(story, tag!("time"), by.as_str(), words);
        tag!("span", "class" = "chip").child(date)
    });
    let confidence = implication.confidence.map(|share| confidence(story, share));
    let facts = (by.is_some() || confidence.is_some())
        .then(|| said(story, tag!("div", "class" = "facts"), (by, confidence)));
    tag!("li").child((prediction, rationale, facts))
}

/// How sure the author is: in words, and as a bar of whole percent.
fn confidence(story: &Context, share: f64) -> impl Html {
    let bar = (share * 100.0) as u32;
    let words = fill(story.texts().confidence, &story.locale.percent(share));
    let meter = tag!("span", "class" = "meter").property("--bar", bar.to_string()).child(());
    tag!("span", "class" = "confidence").child((meter, words))
}
