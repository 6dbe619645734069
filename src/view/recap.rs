//! The weekly recap.

use super::Story;
use super::icon::{ARROW, NEWS, icon};
use super::text::rich;
use crate::model::Section;
use leptos::prelude::*;

pub(super) fn view(story: &Story) -> Option<AnyView> {
    let recap = story.card.recap.as_ref()?;
    let href = recap.url.as_ref().map(|link| link.as_str().to_owned());
    let arrow = href.is_some().then(|| icon(ARROW));
    let text = recap.text.as_ref().map(|text| view! { <span class="recap-text" dir="auto">{rich(story, text)}</span> });
    let label = story.texts().recap;
    Some(
        view! {
            <aside class="recap" part="recap" aria-label=label data-section=Section::Recap.name()>
                {icon(NEWS)}
                <span class="recap-body">
                    <a class="recap-title" dir="auto" href=href rel="noopener" data-link="recap">
                        {recap.title.clone()}
                        {arrow}
                    </a>
                    {text}
                </span>
            </aside>
        }
        .into_any(),
    )
}
