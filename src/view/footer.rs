//! The line on rights, and the page's own.

use super::Context;
use crate::template::{Template, html};

pub(super) fn view(cx: &Context) -> Option<Template<'_>> {
    let rights = cx.card.attribution.as_deref();
    let rights = rights.map(|rights| html! { <p dir={cx.dir(rights)}>{rights}</p> });
    (!cx.options.no_footer).then(|| {
        html! { <footer class="footer" part="footer">{rights}{cx.slot("footer")}</footer> }
    })
}
