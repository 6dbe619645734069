//! What may follow: prediction, rationale, and how sure its author is.

use super::Story;
use super::fold::Fold;
use super::icon::RISE;
use super::text::rich;
use crate::locale::fill;
use crate::model::{Implication, Section};
use leptos::prelude::*;

pub(super) fn view(story: &Story) -> Option<AnyView> {
    let implications = &story.card.implications;
    let fold = Fold {
        section: Section::Implications,
        picture: RISE,
        title: story.texts().implications,
        count: implications.len(),
        preview: implications.first()?.prediction.clone(),
    };
    let items: Vec<_> = implications.iter().map(|implication| item(story, implication)).collect();
    Some(fold.around(story, view! { <ul class="implications">{items}</ul> }))
}

fn item(story: &Story, implication: &Implication) -> AnyView {
    let texts = story.texts();
    let rationale = implication.rationale.as_ref().map(|text| view! { <p dir="auto">{rich(story, text)}</p> });
    let by = implication.by.as_ref().map(|date| {
        let text = fill(texts.by_date, &story.locale.date(date));
        view! { <span class="chip"><time datetime=date.as_str().to_owned()>{text}</time></span> }
    });
    let confidence = implication.confidence.map(|confidence| {
        let text = fill(texts.confidence, &story.locale.percent(confidence));
        let share = (confidence * 100.0) as u32;
        view! {
            <span class="confidence">
                <span class="meter" style=("--bar", share.to_string())></span>
                {text}
            </span>
        }
    });
    let facts = (by.is_some() || confidence.is_some())
        .then(|| view! { <div class="facts" lang=story.interface_lang()>{by} {confidence}</div> });
    view! {
        <li>
            <p class="prediction" dir="auto">{rich(story, &implication.prediction)}</p>
            {rationale}
            {facts}
        </li>
    }
    .into_any()
}
