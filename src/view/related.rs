//! Related updates.

use super::Story;
use super::badge::age_of;
use super::fold::Fold;
use super::icon::THREADS;
use crate::model::{Related, Section};
use leptos::prelude::*;

pub(super) fn view(story: &Story) -> Option<AnyView> {
    let related = &story.card.related;
    let fold = Fold {
        section: Section::Related,
        picture: THREADS,
        title: story.texts().related,
        count: related.len(),
        preview: related.first()?.title.clone(),
    };
    let items: Vec<_> = related.iter().map(|update| item(story, update)).collect();
    Some(fold.around(story, view! { <ul class="related">{items}</ul> }))
}

fn item(story: &Story, update: &Related) -> AnyView {
    let href = update.url.as_ref().map(|link| link.as_str().to_owned());
    let source = update.source.clone().map(|source| view! { <span dir="auto">{source}</span> });
    let age = update.published.as_ref().map(|time| age_of(story, time));
    view! {
        <li>
            <a dir="auto" href=href rel="noopener" data-link="related">{update.title.clone()}</a>
            <span class="from">{source} {age}</span>
        </li>
    }
    .into_any()
}
