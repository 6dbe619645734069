//! What stands above the analysis: its name, and who wrote it.

use super::Context;
use super::heading::heading;
use super::text::ui_text;
use crate::model::{AuthorshipKind, Section};
use crate::template::{Template, html};

/// The sections that the group holds, as the source pages have it.
pub(super) const SECTIONS: [Section; 4] =
    [Section::Takeaways, Section::Competitors, Section::DeepDive, Section::Implications];

/// The key of the group in the list of sections, which have those below.
const KEY: u32 = Section::ALL.len() as u32 + 1;

/// Nothing where the document does not say who wrote the analysis.
pub(super) fn view(cx: &Context) -> Option<Template<'_>> {
    let texts = cx.texts();
    let line = match cx.card.provenance.as_ref()?.whole.kind {
        AuthorshipKind::Ai => texts.insight_by_ai(),
        AuthorshipKind::Human => texts.insight_by_human(),
        AuthorshipKind::Mixed => texts.insight_by_both(),
    };
    let view = html! {
        <div class="insight" part="insight">
            {heading(cx, 1, "label", ui_text(cx, texts.insight()))}
            <p>{ui_text(cx, line)}</p>
        </div>
    };
    Some(view.with_key(KEY))
}
