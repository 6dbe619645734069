//! One stylesheet out of the parts', in the order in which they build on each other.

/// The sheets of the card itself, the same wherever it stands: no rule reaches out of `.news-card`.
macro_rules! card_sheets {
    () => {
        concat!(
            include_str!("theme.css"),
            include_str!("card.css"),
            include_str!("header.css"),
            include_str!("badge.css"),
            include_str!("share.css"),
            include_str!("image.css"),
            include_str!("hook.css"),
            include_str!("tldr.css"),
            include_str!("disclosure.css"),
            include_str!("insight.css"),
            include_str!("lists.css"),
            include_str!("competitors.css"),
            include_str!("implications.css"),
            include_str!("timeline.css"),
            include_str!("entries.css"),
            include_str!("recap.css"),
            include_str!("footer.css"),
            include_str!("print.css"),
        )
    };
}

/// The element's stylesheet: what a page links or the loader adopts.
///
/// ```
/// use news_card::STYLESHEET;
///
/// assert!(STYLESHEET.contains(":host"));
/// ```
pub const STYLESHEET: &str = concat!(
    include_str!("host.css"),
    card_sheets!(),
    include_str!("states.css"),
    include_str!("notice.css"),
    include_str!("page.css")
);

/// The same card's styles outside of a shadow root, as the component brings them along.
///
/// ```
/// use news_card::LIGHT_DOM_STYLESHEET;
///
/// let style = ["<style>", LIGHT_DOM_STYLESHEET, "</style>"].concat();
/// assert!(style.contains(".news-card"));
/// ```
pub const LIGHT_DOM_STYLESHEET: &str = concat!(include_str!("light_dom.css"), card_sheets!());
