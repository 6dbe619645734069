//! What surrounds a prerendered card: where its files are, and how it gets its styles.

/// The URLs around a card, absolute or relative to the page that holds it, and its styles. What
/// is `None` is not mentioned in the HTML.
///
/// ```
/// use news_card::prerender::{RenderOptions, Script, Styles};
///
/// // A page with a strict content security policy: all files come from its own origin.
/// let options = RenderOptions {
///     styles: Styles::Link("/news-card.css"),
///     script: Some(Script { src: "/news-card.js", integrity: None, nonce: None }),
///     document: Some("/cards/rain.json"),
///     ..RenderOptions::default()
/// };
/// assert_eq!(options.page, None);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct RenderOptions<'a> {
    /// How the card gets its stylesheet.
    pub styles: Styles<'a>,
    /// The card's JSON document: the element's `src`.
    pub document: Option<&'a str>,
    /// The language asked of the interface: the element's `lang`. Defaults to the page's.
    pub lang: Option<&'a str>,
    /// The loader, for a page on which the card is interactive. The element alone names no script.
    pub script: Option<Script<'a>>,
    /// The page's own URL, absolute. Defaults to the story's `url`.
    pub page: Option<&'a str>,
    /// The 1200×630 picture for social networks, absolute.
    pub picture: Option<&'a str>,
    /// The oEmbed answer for this page, as JSON.
    pub oembed: Option<&'a str>,
    /// The JSON Feed that holds the story.
    pub json_feed: Option<&'a str>,
    /// The Atom feed that holds the story.
    pub atom_feed: Option<&'a str>,
    /// The name of the site that publishes the card.
    pub site_name: Option<&'a str>,
}

/// How a card gets its stylesheet.
///
/// ```
/// use news_card::prerender::Styles;
///
/// assert_eq!(Styles::default(), Styles::Inline);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Styles<'a> {
    /// By `<link>` to this URL: fetched once for all cards, and fine with a policy that
    /// names its origin in `style-src`.
    Link(&'a str),
    /// Within the card, in a `<style>` with this nonce.
    Nonce(&'a str),
    /// Within the card, in a plain `<style>`: for pages without a policy.
    #[default]
    Inline,
}

/// The loader, as a module script.
///
/// ```
/// use news_card::prerender::Script;
///
/// let script = Script { src: "https://cdn.example/news-card.js", integrity: None, nonce: None };
/// assert!(script.src.ends_with(".js"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Script<'a> {
    /// Its URL.
    pub src: &'a str,
    /// Its integrity, such as `sha384-…`.
    pub integrity: Option<&'a str>,
    /// The nonce of the page's policy, which the script needs where it is not allowed by origin.
    pub nonce: Option<&'a str>,
}
