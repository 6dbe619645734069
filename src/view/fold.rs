//! A section that opens and closes, natively: it works before and without any script.

use super::Story;
use super::fixed::Fix;
use super::icon::{CHEVRON, icon};
use super::piece::{heading, said, together, wrap};
use super::provenance::section_label;
use super::text::plain;
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
    pub(super) fn around(self, story: &Story, content: AnyView) -> AnyView {
        let Self { section, picture, title, count, preview } = self;
        let texts = story.texts();
        let count_shown =
            view! { <span class="count" aria-hidden="true">{count.to_string()}</span> };
        let title = [said(story, "span", "", title), " ".into_any(), count_shown.fixed()];
        let head = together([
            Some(heading(story, 1, "fold-title", together(title.map(Some)))),
            Some(said(story, "span", "unseen", texts.items.of(count))),
            section_label(story, section),
        ]);
        let preview = plain(story, &preview);
        view! {
            <details
                class="fold"
                part=["section ", section.name()].concat()
                data-section=section.name()
                open=story.is_open(section)
                data-open=story.is_open(section).then_some("")
            >
                <summary>
                    {icon(picture)}
                    {wrap("span", "fold-head", head)}
                    <span class="preview" dir="auto" aria-hidden="true">{preview}</span>
                    {wrap("span", "chevron", icon(CHEVRON))}
                </summary>
                {wrap("div", "fold-content", content)}
            </details>
        }
        .fixed()
    }
}
