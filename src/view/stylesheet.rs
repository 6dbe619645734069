//! One stylesheet out of the parts', in the order in which they build on each other.

/// The card's stylesheet: what a page links or the loader adopts.
pub const STYLESHEET: &str = concat!(
    include_str!("theme.css"),
    include_str!("card.css"),
    include_str!("states.css"),
    include_str!("header.css"),
    include_str!("badge.css"),
    include_str!("share.css"),
    include_str!("image.css"),
    include_str!("hook.css"),
    include_str!("tldr.css"),
    include_str!("fold.css"),
    include_str!("lists.css"),
    include_str!("competitors.css"),
    include_str!("implications.css"),
    include_str!("timeline.css"),
    include_str!("recap.css"),
    include_str!("footer.css"),
    include_str!("tenths.css"),
    include_str!("print.css"),
    include_str!("page.css"),
);
