//! The attributes of `<news-card>`, each declared once: from this table come the options and
//! their reading, the list that docs, types and the loader are made of, and the properties of
//! `NewsCardElement`.

use super::kind::Values;

/// Calls the macro `$then` with the table: for the view's attributes and for those on which the
/// loader acts, the docs, the name, the field, its type, kind, default, and the default in words.
macro_rules! attribute_table {
    ($then:ident) => {
        $then! {
            loader {
                /// URL of the card's JSON document, relative to the page.
                "src" src: String = kind::URL, String::new(), "none";
                /// Language of the interface; the story keeps its own. Of 52 languages the nearest, else English.
                "lang" lang: String = kind::LANGUAGE, String::new(), "nearest ancestor's, then the browser's";
                /// Whether to wait until the card is near the viewport.
                "loading" loading: Loading = kind::LOADING, Loading::Lazy, "lazy";
                /// Seconds after which the card loads itself again, while it is in view and the page is shown.
                "refresh" refresh: u32 = kind::REFRESH, 0, "off";
                /// Whether the request for `src` carries cookies.
                "credentials" credentials: Credentials = kind::CREDENTIALS, Credentials::Omit, "omit";
            }
            view {
                /// The set of tokens; all but `auto`, `light`, `dark` and `inherit` are a file that is loaded when it is named. `auto` is light or dark as `color-scheme` says; the element also follows the page's own toggle (`data-theme`, `data-bs-theme`, class `dark`), live.
                "theme" theme: String = kind::THEME, "auto".into(), "auto";
                /// Which sections to show, in which order; names separated by spaces. The hook stays below the title; a picture that is named first stands above it.
                "sections" sections: Vec<Section> = kind::SECTIONS, Section::ALL.to_vec(), "all";
                /// Which sections start open; names separated by spaces.
                "open" open: Vec<Section> = kind::OPEN, Vec::new(), "none";
                /// Level of the title's heading, from 2 to 6; sections are one deeper.
                "heading-level" heading_level: u8 = kind::HEADING_LEVEL, 2, "2";
                /// How much room things get; `headline` shows badge, title, source and hook alone.
                "density" density: Density = kind::DENSITY, Density::Comfortable, "comfortable";
                /// Leaves out the share links.
                "no-share" no_share: bool = kind::BOOLEAN, false, "false";
                /// Leaves out the footer.
                "no-footer" no_footer: bool = kind::BOOLEAN, false, "false";
                /// Leaves out all pictures, the publisher's icon included.
                "no-image" no_image: bool = kind::BOOLEAN, false, "false";
                /// Leaves out the icons before sections and labels; those that are pressed stay.
                "no-icons" no_icons: bool = kind::BOOLEAN, false, "false";
            }
        }
    };
}
pub(crate) use attribute_table;

/// An attribute of `<news-card>`.
///
/// ```
/// use news_card::ATTRIBUTES;
///
/// let theme = ATTRIBUTES.iter().find(|attribute| attribute.name == "theme");
/// assert_eq!(theme.map(|theme| theme.default), Some("auto"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Attribute {
    /// Its name.
    pub name: &'static str,
    /// What it may be, so that "is not …" makes a sentence.
    pub values: Values,
    /// Its TypeScript type.
    pub kind: &'static str,
    /// What holds when it is not set, or invalid.
    pub default: &'static str,
    /// What it is for.
    pub doc: &'static str,
}
