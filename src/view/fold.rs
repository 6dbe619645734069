//! A section that opens and closes, natively: it works before and without any script.

use super::Story;
use super::icon::{CHEVRON, icon};
use super::part::{Fix, Part, custom, text, whole};
use super::piece::{heading, said, together, wrap};
use super::provenance::section_label;
use super::text::plain;
use crate::model::Section;
use leptos::prelude::*;
use std::borrow::Cow;

/// What a closed section shows of itself.
pub(super) struct Fold<'a> {
    pub(super) section: Section,
    pub(super) picture: &'static str,
    pub(super) title: &'static str,
    pub(super) count: usize,
    /// One line of what is inside, with citation marks or without.
    pub(super) preview: Cow<'a, str>,
}

impl Fold<'_> {
    pub(super) fn around(self, story: &Story, content: impl IntoView) -> Part {
        let Self { section, picture, title, count, preview } = self;
        let texts = story.texts();
        let count_shown = whole(
            custom("span")
                .attr("aria-hidden", "true")
                .attr("class", "count")
                .child(text(count.to_string())),
        );
        let title = [said(story, "span", "", text(title)), text(" ").fixed(), count_shown];
        let head = together([
            Some(wrap("span", "fold-title", together(title.map(Some)))),
            Some(said(story, "span", "unseen", text(texts.items.of(count)))),
            section_label(story, section),
        ]);
        let preview = whole(
            custom("span")
                .attr("dir", "auto")
                .attr("aria-hidden", "true")
                .attr("class", "preview")
                .child(text(plain(story, &preview))),
        );
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
                    {heading(story, 1, "fold-head", head)}
                    {preview}
                    {wrap("span", "chevron", icon(CHEVRON))}
                </summary>
                {wrap("div", "fold-content", content)}
            </details>
        }
        .fixed()
    }
}
