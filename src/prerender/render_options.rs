//! What stands around a prerendered card: where its files are, and how its styles come to it.

/// The addresses around a card, absolute or relative to the page that holds it, and its styles.
/// What is `None` is not mentioned in the HTML.
#[derive(Clone, Copy, Debug, Default)]
pub struct RenderOptions<'a> {
    /// How the stylesheet comes to the card.
    pub styles: Styles<'a>,
    /// The card's JSON document: the element's `src`.
    pub document: Option<&'a str>,
    /// The language asked of the interface: the element's `lang`. Defaults to the page's.
    pub lang: Option<&'a str>,
    /// The loader, for a page that brings the card to life; the element alone names no script.
    pub script: Option<Script<'a>>,
    /// The page's own address, absolute. Defaults to the story's `url`.
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

/// How the stylesheet comes to a card.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Styles<'a> {
    /// By `<link>` to this address: fetched once for all cards, and fine with a policy that
    /// names its origin in `style-src`.
    Link(&'a str),
    /// Within the card, in a `<style>` with this nonce.
    Nonce(&'a str),
    /// Within the card, in a plain `<style>`: for pages without a policy.
    #[default]
    Inline,
}

/// The loader.
#[derive(Clone, Copy, Debug)]
pub struct Script<'a> {
    /// Its address.
    pub src: &'a str,
    /// Its integrity, such as `sha384-…`.
    pub integrity: Option<&'a str>,
    /// The nonce of the page's policy, which the script needs where it is not allowed by origin.
    pub nonce: Option<&'a str>,
}
