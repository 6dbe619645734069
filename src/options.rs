//! The attributes of `<news-card>`, and the options that the view makes of them.

mod attributes;
mod choices;
pub(crate) mod kind;

pub use attributes::Attribute;
pub(crate) use attributes::attribute_table;
pub use choices::{Credentials, Density, Loading};
pub use kind::Values;

use crate::model::Section;

/// Declares the options and the list of attributes from the table of them.
macro_rules! declare_options {
    (
        loader { $($(#[doc = $doc:literal])+ $name:literal $field:ident: $type:ty = $kind:expr, $default:expr, $words:literal;)+ }
        view { $($(#[doc = $view_doc:literal])+ $view_name:literal $view_field:ident: $view_type:ty = $view_kind:expr, $view_default:expr, $view_words:literal;)+ }
    ) => {
        /// How a card is to be shown. Each field is the attribute of the same name.
        ///
        /// ```
        /// use news_card::{Density, Options};
        ///
        /// let options = Options { density: Density::Compact, ..Options::default() };
        /// assert_eq!(options.attributes(), [("density", "compact".to_owned())]);
        /// ```
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Options {
            $($(#[doc = $view_doc])+ #[doc = concat!("Defaults to ", $view_words, ".")] pub $view_field: $view_type,)+
        }

        impl Default for Options {
            fn default() -> Self {
                Self { $($view_field: $view_default),+ }
            }
        }

        /// Every attribute, in the order of the docs. Each also has a page-wide default: the
        /// content of `<meta name="news-card:NAME">`.
        ///
        /// ```
        /// use news_card::ATTRIBUTES;
        ///
        /// assert!(ATTRIBUTES.iter().any(|attribute| attribute.name == "theme"));
        /// ```
        pub const ATTRIBUTES: &[Attribute] = &[
            $(Attribute { name: $name, values: $kind.values, kind: $kind.typescript, default: $words, doc: concat!($($doc),+).trim_ascii() },)+
            $(Attribute { name: $view_name, values: $view_kind.values, kind: $view_kind.typescript, default: $view_words, doc: concat!($($view_doc),+).trim_ascii() },)+
        ];

        impl Options {
            /// Reads the options with `get`, which gives the text of an attribute if it is set.
            /// An invalid value gives the default, and `warn` is called with one sentence.
            ///
            /// ```
            /// use news_card::Options;
            ///
            /// let get = |name: &str| (name == "theme").then(|| "dark".to_owned());
            /// let options = Options::read(get, |sentence| eprintln!("{sentence}"));
            /// assert_eq!(options.theme, "dark");
            /// ```
            pub fn read(get: impl Fn(&str) -> Option<String>, mut warn: impl FnMut(String)) -> Self {
                // The loader acts on these, and falls back in silence; the warning is given here.
                $(let _ = value($name, $kind.values, $kind.parse, &get, &mut warn);)+
                Self { $($view_field: value($view_name, $view_kind.values, $view_kind.parse, &get, &mut warn).unwrap_or_else(|| $view_default)),+ }
            }

            /// The attributes that make these options, without those that say the default.
            #[must_use]
            pub fn attributes(&self) -> Vec<(&'static str, String)> {
                let defaults = Self::default();
                let set = [$(
                    (self.$view_field != defaults.$view_field)
                        .then(|| Some(($view_name, ($view_kind.text)(&self.$view_field)?)))
                        .flatten(),
                )+];
                set.into_iter().flatten().collect()
            }
        }
    };
}
attribute_table!(declare_options);

/// Takes what it needs of a kind, so that the rest of the kind is not in the app.
fn value<T>(
    name: &str,
    values: Values,
    parse: fn(&str) -> Option<T>,
    get: &dyn Fn(&str) -> Option<String>,
    warn: &mut dyn FnMut(String),
) -> Option<T> {
    let text = get(name)?;
    let value = parse(trimmed(&text));
    if value.is_none() {
        refuse(name, &text, values, warn);
    }
    value
}

/// These two stand in the app once, not for each type of value.
#[cfg_attr(target_family = "wasm", inline(never))]
fn trimmed(text: &str) -> &str {
    text.trim()
}

#[cfg_attr(target_family = "wasm", inline(never))]
fn refuse(name: &str, text: &str, values: Values, warn: &mut dyn FnMut(String)) {
    let values = values.words();
    warn([name, "=\"", text, "\" is not ", &values, "; the default is used"].concat());
}

#[cfg(test)]
mod tests {
    use super::{ATTRIBUTES, Density, Options};
    use crate::model::Section;

    /// The options that one attribute makes, and the warnings it gives.
    fn read(name: &str, value: &str) -> (Options, Vec<String>) {
        let mut warnings = Vec::new();
        let get = |asked: &str| (asked == name).then(|| value.to_owned());
        let options = Options::read(get, |sentence| warnings.push(sentence));
        (options, warnings)
    }

    fn accepts(name: &str, value: &str, expected: impl FnOnce(&mut Options)) {
        let mut options = Options::default();
        expected(&mut options);
        assert_eq!(read(name, value), (options, Vec::new()), "{name}={value:?}");
    }

    fn refuses(name: &str, value: &str) {
        let (options, warnings) = read(name, value);
        assert_eq!(options, Options::default(), "{name}={value:?}");
        let start = format!("{name}=\"{value}\" is not ");
        assert!(matches!(&warnings[..], [only] if only.starts_with(&start)), "{warnings:?}");
    }

    #[test]
    fn each_attribute_sets_its_option() {
        accepts("theme", "paper", |options| options.theme = "paper".into());
        accepts("density", " compact ", |options| options.density = Density::Compact);
        accepts("heading-level", "4", |options| options.heading_level = 4);
        accepts("sections", "timeline, tldr", |options| {
            options.sections = vec![Section::Timeline, Section::Tldr];
        });
        accepts("open", "all", |options| options.open = Section::COLLAPSIBLE.to_vec());
        accepts("open", "none", |_| {});
        accepts("open", "timeline", |options| options.open = vec![Section::Timeline]);
    }

    #[test]
    fn a_boolean_is_true_when_set_and_undone_by_the_text_false() {
        accepts("no-share", "", |options| options.no_share = true);
        accepts("no-footer", "no-footer", |options| options.no_footer = true);
        accepts("no-image", "false", |_| {});
    }

    #[test]
    fn an_invalid_value_gives_the_default_and_one_warning() {
        refuses("theme", "a b");
        refuses("density", "cosy");
        refuses("heading-level", "1");
        refuses("heading-level", "two");
        refuses("sections", "tldr footer");
        refuses("sections", "");
        refuses("open", "tldr");
        refuses("loading", "soon");
        refuses("credentials", "yes");
    }

    #[test]
    fn the_table_says_what_lists_may_hold() {
        let values =
            |name| ATTRIBUTES.iter().find(|attribute| attribute.name == name).unwrap().values;
        let sections = values("sections").to_string();
        assert!(sections.starts_with("a list of hook, image, tldr, "), "{sections}");
        let open = values("open").to_string();
        assert!(open.starts_with("none, all, or a list of takeaways, competitors, "), "{open}");
    }
}
