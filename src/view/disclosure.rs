//! A section that opens and closes, natively: it works before and without any script.

use super::Context;
use super::heading::heading;
use super::icon::{self, Icon};
use super::provenance::{section_details, section_label};
use super::text::ui_text;
use crate::model::{Section, without_citations};
use crate::template::{IntoSlot, Slot, Template, html};
use std::borrow::Cow;

/// What a closed section shows of itself.
pub(super) struct Disclosure<'a> {
    pub(super) section: Section,
    pub(super) icon: Icon,
    pub(super) title: &'a str,
    pub(super) count: usize,
    /// One line of what is inside; of a text of the story, without citation marks.
    pub(super) preview: Cow<'a, str>,
}

impl<'a> Disclosure<'a> {
    pub(super) fn wrap(self, cx: &'a Context, content: impl IntoSlot<'a>) -> Template<'a> {
        self.wrap_slot(cx, content.into_slot())
    }

    fn wrap_slot(self, cx: &'a Context, content: Slot<'a>) -> Template<'a> {
        let Self { section, icon, title, count, preview } = self;
        let (preview, dir) = match preview {
            Cow::Borrowed(text) => (without_citations(text, cx.card.citations.len()), cx.dir(text)),
            // What was put together here has no marks, and runs as the card does.
            Cow::Owned(text) => (Cow::Owned(text), None),
        };
        let name = section.name();
        let is_open = cx.is_open(section);
        let title = html! {
            <span class="disclosure-title" part="heading">
                {ui_text(cx, title)}" "<span class="count" part="count" aria-hidden="true">{cx.locale.count(count)}</span>
            </span>
        };
        let items = cx.locale.counted(cx.texts().items(), count);
        let spoken = html! {
            <span class="visually-hidden" lang={cx.ui_lang()}>{items}</span>
        };
        let head = (title, spoken, section_label(cx, section));
        html! {
            <details class="disclosure" part={["section ", name].concat()} data-section={name}
                open={is_open} data-open={is_open}>
                <summary>
                    {icon()}
                    {heading(cx, 1, "disclosure-head", head)}
                    <span class="preview" part="preview" aria-hidden="true" dir={dir}>{preview}</span>
                    <span class="chevron" part="chevron">{icon::chevron()}</span>
                </summary>
                <div class="disclosure-content" part="content">{content}{section_details(cx, section)}</div>
            </details>
        }
    }
}
