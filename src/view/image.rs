//! The optional picture.

use super::Context;
use crate::decimal::decimal;
use crate::template::{Template, html};

pub(super) fn view(cx: &Context) -> Option<Template<'_>> {
    let image = cx.card.image.as_ref()?;
    let size = |pixels: Option<u32>| pixels.map(|pixels| decimal(pixels as usize));
    Some(html! {
        <img class="image" part="image" alt={image.alt.as_deref().unwrap_or_default()}
            width={size(image.width)} height={size(image.height)} loading="lazy" decoding="async"
            referrerpolicy="no-referrer" src={&image.url}/>
    })
}
