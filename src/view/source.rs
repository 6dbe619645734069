//! The original publisher.

use super::Story;
use super::icon::{ARROW, icon};
use super::part::{Fix, Part, text, value};
use super::piece::{said, told};
use leptos::prelude::*;

pub(super) fn view(story: &Story) -> Option<Part> {
    let source = story.card.source.as_ref()?;
    let texts = story.texts();
    let (before, after) = texts.read_original.split_once("{}").unwrap_or((texts.read_original, ""));
    let picture = source.icon.as_ref().map(|link| {
        view! { <img class="source-icon" src=value(link.as_str()) alt={""} width="20" height="20" loading="lazy" /> }
    });
    let link = source.url.as_ref().map(|link| value(link.as_str()));
    let arrow = link.is_some().then(|| icon(ARROW));
    let inferred = source.inferred.then(|| {
        view! { <abbr class="inferred" lang=story.interface_lang() title=texts.source_inferred>{"?"}</abbr> }
    });
    let name = told("b", "", text(&source.name));
    Some(
        view! {
            <span class="source">
                {picture}
                <a part="source" href=link rel="noopener" data-link="source">
                    {said(story, "span", "", text(before))}
                    {name}
                    {text(after)}
                    {arrow}
                </a>
                {inferred}
            </span>
        }
        .fixed(),
    )
}
