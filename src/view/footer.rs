//! The line on rights, the original source, and the page's own.

use super::Context;
use super::text::ui_text;
use crate::locale::filled;
use crate::model::Source;
use crate::template::{Template, each, html};

pub(super) fn view(cx: &Context) -> Option<Template<'_>> {
    let rights = cx.card.attribution.as_deref();
    let rights = rights.map(|rights| html! { <p dir={cx.dir(rights)}>{rights}</p> });
    let source = cx.card.source.as_ref().map(|source| original(cx, source));
    let subjects = &cx.card.subjects;
    let subjects = (!subjects.is_empty()).then(|| {
        let names =
            each(subjects, |name| html! { <li class="chip" dir={cx.dir(name)}>{&**name}</li> });
        html! { <ul role="list" class="subjects" part="subjects">{names}</ul> }
    });
    (!cx.options.no_footer).then(|| {
        html! { <footer class="footer" part="footer">{subjects}{rights}{source}{cx.slot("footer")}</footer> }
    })
}

fn original<'a>(cx: &'a Context, Source { name, url, .. }: &'a Source) -> Template<'a> {
    let [before, _, after] = filled(cx.texts().original_source(), "");
    html! {
        <p>
            {ui_text(cx, before.trim_end())}" "
            <a href={url} data-link="source" dir={cx.dir(name)}>{&**name}</a>
            {after}
        </p>
    }
}
