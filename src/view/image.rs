//! The optional picture.

use super::Context;
use crate::decimal::decimal;
use crate::template::{Template, html};

pub(super) fn view(cx: &Context) -> Option<Template<'_>> {
    let image = cx.card.image.as_ref()?;
    let size = |pixels: Option<u32>| pixels.map(|pixels| decimal(pixels as usize));
    let picture = html! {
        <img class="image" part="image" alt={image.alt.as_deref().unwrap_or_default()}
            width={size(image.width)} height={size(image.height)} loading="lazy" decoding="async"
            referrerpolicy="no-referrer" src={&image.url}/>
    };
    let (caption, credit) = (words(cx, &image.caption), words(cx, &image.credit));
    if caption.is_none() && credit.is_none() {
        return Some(picture);
    }
    Some(html! {
        <figure class="figure">
            {picture}
            <figcaption class="caption" part="caption">{caption}{credit}</figcaption>
        </figure>
    })
}

fn words<'a>(cx: &Context, text: &'a Option<String>) -> Option<Template<'a>> {
    let text = text.as_deref()?;
    Some(html! { <span dir={cx.dir(text)}>{text}</span> })
}
