//! The one sentence that says why to read on.

use super::Context;
use super::text::with_citations;
use crate::template::{Template, html};

pub(super) fn view(cx: &Context) -> Option<Template<'_>> {
    let hook = cx.card.hook.as_deref()?;
    Some(html! {
        <p class="hook" part="hook" dir={cx.dir(hook)}>{with_citations(cx, hook)}</p>
    })
}
