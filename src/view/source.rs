//! The original publisher.

use super::Context;
use super::icon;
use super::text::ui_text;
use crate::locale::filled;
use crate::model::{Author, Link, Source};
use crate::template::{Template, each, html};

pub(super) fn view(cx: &Context) -> Option<Template<'_>> {
    let Source { name, url, icon: picture, inferred } = cx.card.source.as_ref()?;
    let texts = cx.texts();
    let [before, _, after] = filled(texts.read_original(), "");
    // Outside of the interface's text, whose direction may be another than the name's.
    let between = if before.ends_with(' ') { " " } else { "" };
    let inferred = inferred.then(|| {
        let reason = texts.source_inferred();
        html! { <abbr class="inferred" lang={cx.ui_lang()} title={reason}>"?"</abbr> }
    });
    Some(html! {
        <span class="source">
            {source_icon(cx, picture)}
            <a part="source" href={url} data-link="source">
                {ui_text(cx, before.trim_end())}
                {between}
                <b dir={cx.dir(name)}>{&**name}</b>
                {after}
                {url.as_ref().map(|_| icon::arrow())}
            </a>
            {inferred}
        </span>
    })
}

/// Who wrote the original.
pub(super) fn authors(cx: &Context) -> Option<Template<'_>> {
    let authors = &cx.card.authors;
    let names = each(authors, |Author { name, url }| {
        html! { <li dir={cx.dir(name)}><a href={url} data-link="authors">{&**name}</a></li> }
    });
    (!authors.is_empty())
        .then(|| html! { <ul role="list" class="authors" part="authors">{names}</ul> })
}

/// The picture that stands for a publisher, unless no pictures are wanted.
pub(super) fn source_icon<'a>(cx: &Context, url: &'a Option<Link>) -> Option<Template<'a>> {
    let url = url.as_ref().filter(|_| !cx.options.no_image)?;
    Some(html! {
        <img class="source-icon" alt="" width="20" height="20" loading="lazy"
            referrerpolicy="no-referrer" src={url}/>
    })
}
