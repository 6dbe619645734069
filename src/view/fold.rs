//! A section that opens and closes, natively: it works before and without any script.

use super::Context;
use super::icon::{CHEVRON, icon};
use super::part::{Html, always, several, shared, tag};
use super::piece::{heading, said};
use super::provenance::section_label;
use super::text::plain;
use crate::model::Section;
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
    pub(super) fn around(self, story: &Context, content: impl Html) -> impl Html {
        let Self { section, picture, title, count, preview } = self;
        let summary = several(move |to| {
            let number = &*count.to_string();
            let items = story.texts().items.filled(count, number);
            let count = tag!("span", "aria-hidden" = "true", "class" = "count").child(number);
            let title = (said(story, tag!("span"), title), " ", count);
            let head = (
                tag!("span", "class" = "fold-title").child(title),
                said(story, tag!("span", "class" = "unseen"), items),
                section_label(story, section),
            );
            let preview = tag!("span", "dir" = "auto", "aria-hidden" = "true", "class" = "preview")
                .child(plain(story, preview));
            let chevron = tag!("span", "class" = "chevron").child(icon(CHEVRON));
            let head = heading(story, 1, "fold-head", head);
            tag!("summary").child((icon(picture), head, preview, chevron)).show(to);
        });
        let is_open = story.is_open(section);
        tag!("details")
            .attr("part", ["section ", section.name()])
            .plain("data-section", section.name())
            .attr("open", is_open)
            .attr("data-open", is_open.then_some(""))
            .and(always!("class" = "fold"))
            .child((shared(summary), tag!("div", "class" = "fold-content").child(content)))
    }
}
