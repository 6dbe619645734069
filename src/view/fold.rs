//! A section that opens and closes, natively: it works before and without any script.

use super::Story;
use super::icon::{CHEVRON, icon};
use super::provenance::section_label;
use super::text::{heading, plain};
use crate::model::Section;
use leptos::prelude::*;

/// What a closed section shows of itself.
pub(super) struct Fold {
    pub(super) section: Section,
    pub(super) picture: &'static str,
    pub(super) title: &'static str,
    pub(super) count: usize,
    /// One line of what is inside, with citation marks or without.
    pub(super) preview: String,
}

impl Fold {
    pub(super) fn around(self, story: &Story, content: impl IntoView + 'static) -> AnyView {
        let Self { section, picture, title, count, preview } = self;
        let spoken_count = story.texts().items.of(count);
        let title = view! { <span lang=story.interface_lang()>{title}</span> };
        view! {
            <details
                class="fold"
                part=["section ", section.name()].concat()
                data-section=section.name()
                open=story.is_open(section)
            >
                <summary>
                    {icon(picture)}
                    <span class="fold-head">
                        {heading(story, 1, "fold-title", title)}
                        <span class="count" aria-hidden="true">{count.to_string()}</span>
                        <span class="unseen" lang=story.interface_lang()>{spoken_count}</span>
                        {section_label(story, section)}
                    </span>
                    <span class="preview" dir="auto" aria-hidden="true">{plain(story, &preview)}</span>
                    <span class="chevron">{icon(CHEVRON)}</span>
                </summary>
                <div class="fold-content">{content.into_any()}</div>
            </details>
        }
        .into_any()
    }
}
