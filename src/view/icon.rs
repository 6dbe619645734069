//! Icons: single strokes on a grid of 24 by 24, drawn in the text's colour.

use crate::decimal::decimal;
use crate::template::{Template, html};

/// An icon beside a text that says the same; hidden from assistive technology.
pub(super) type Icon = fn() -> Template<'static>;

/// Declares icons, each a drawing that is constant as a whole.
macro_rules! icons {
    ($($name:ident $path:tt)+) => {
        $(pub(super) fn $name() -> Template<'static> {
            html! { <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=$path/></svg> }
        })+
    };
}

icons! {
    arrow "M8 16 16 8M9 8h7v7"
    bars "M5 20v-9M12 20V4M19 20v-6"
    bolt "M13 3 5 14h6l-1 7 8-11h-6z"
    book "M5 4h10a4 4 0 0 1 4 4v12H9a4 4 0 0 1-4-4zM9 9h6M9 13h6"
    check "m5 13 4 4L19 7"
    chevron "m7 10 5 5 5-5"
    clock "M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z"
    cross "M6 6l12 12M18 6 6 18"
    dash "M6 12h12"
    key "M9 19h6M10 22h4M12 2a6 6 0 0 0-3.5 10.9c.6.5 1 1.2 1 2v1.1h5v-1.1c0-.8.4-1.5 1-2A6 6 0 0 0 12 2z"
    letters "m3 18 5-12 5 12M5 14h6M21 11v7M21 14.500a3 3.500 0 1 1-6 0 3 3.500 0 1 1 6 0z"
    layers "m12 3-9 5 9 5 9-5zM3 13l9 5 9-5"
    news "M4 5h13v14H6a2 2 0 0 1-2-2zM17 9h3v8a2 2 0 0 1-2 2h-1M8 9h5M8 13h5"
    pen "m4 20 1-4L16 5l3 3L8 19zM14 7l3 3"
    question "M9 9a3 3 0 1 1 4.500 2.600c-1 .6-1.5 1.2-1.5 2.400M12 17v.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z"
    quote "M10 7H5v6h5V8c0 4-1 6-4 8M19 7h-5v6h5V8c0 4-1 6-4 8"
    rise "m3 17 6-6 4 4 8-8M15 7h6v6"
    sort "m8 10 4-4 4 4M8 14l4 4 4-4"
    star "m12 4 2.400 5 5.400.700-4 3.800 1 5.400-4.800-2.600-4.800 2.600 1-5.400-4-3.800 5.400-.700z"
    spark "m11 4 1.9 5.1L18 11l-5.1 1.9L11 18l-1.9-5.1L4 11l5.1-1.9zM19 16v4M17 18h4"
    threads "M5 7h14M5 12h14M5 17h8"
    link "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.700l1-1"
    mail "M4 6h16v12H4zM4 7l8 6 8-6"
    views "M4 5h11v8H9l-5 4zM9 16h6l5 4V9h-2"
    x "M5 4h3.500L19 20h-3.500zM18.5 4 5.5 20"
    linkedin "M6 10v9M6 5.500v.01M11 19v-9M11 14a3.5 3.5 0 0 1 7 0v5"
    bluesky "M12 11C10.5 7.5 7 4.5 5 5c-2 .6-1.3 5-.4 6.3.8 1.1 2.4 1.5 4.2 1.3-2.6.5-3.8 1.7-2.6 3.6 1.9 2.8 4.6.8 5.8-2.4 1.2 3.2 3.9 5.2 5.8 2.4 1.2-1.9 0-3.1-2.6-3.6 1.8.2 3.4-.2 4.2-1.300C20.3 10 21 5.6 19 5c-2-.5-5.5 2.5-7 6z"
    mastodon "M15 20c-4 .8-8.5 0-9.5-4.500C5 13 5 8 5.5 6.5 6 4.7 8 4 12 4s6 .7 6.5 2.500c.5 1.5.5 4 .2 6-.4 2.5-2.2 3-5.7 3-2.5 0-4.5-.3-5.5-.8M9 12V9c0-1.8 3-1.8 3 0v2M12 9c0-1.8 3-1.8 3 0v3"
    whatsapp "m4 20 1.3-4A8 8 0 1 1 8 18.800zM9 9c0 3.5 2.5 6 6 6l1-1.5-2-1-1 .8c-1-.4-1.7-1.1-2.1-2.100l.8-1-1-2z"
    device "M12 15V4M8 8l4-4 4 4M5 12v7h14v-7"
}

/// A bar filled to a share of one. Its length is the drawing's geometry, not a style, which a
/// page's policy may forbid.
pub(super) fn bar(share: f64) -> Template<'static> {
    let width = decimal((share * 1000.0) as usize);
    html! {
        <svg class="bar" viewBox="0 0 1000 1" preserveAspectRatio="none" aria-hidden="true">
            <rect width={width} height="1"></rect>
        </svg>
    }
}
