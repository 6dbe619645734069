//! The attributes of `<news-card>`: one table of names, values, defaults and docs, and what
//! the view makes of them.

mod attributes;
mod density;

pub use attributes::{ATTRIBUTES, Attribute};
pub use density::Density;

use crate::model::Section;

/// How a card is to be shown. Each field is the attribute of the same name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// A theme's name. Defaults to `auto`: as the page is, then as the system is.
    pub theme: String,
    /// The sections to show, in order. Defaults to all, in the order of the format.
    pub sections: Vec<Section>,
    /// The sections that start open. Defaults to none.
    pub open: Vec<Section>,
    /// The level of the card's title, 2 to 6; its sections are one deeper. Defaults to 2.
    pub heading_level: u8,
    /// How much room things get. Defaults to comfortable.
    pub density: Density,
    /// Leaves out the share links. Defaults to false.
    pub no_share: bool,
    /// Leaves out the footer. Defaults to false.
    pub no_footer: bool,
    /// Leaves out the picture. Defaults to false.
    pub no_image: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            theme: "auto".into(),
            sections: Section::ALL.to_vec(),
            open: Vec::new(),
            heading_level: 2,
            density: Density::Comfortable,
            no_share: false,
            no_footer: false,
            no_image: false,
        }
    }
}

impl Options {
    /// Reads the options with `get`, which gives the text of an attribute if it is set.
    /// A value that means nothing falls back to the default, and `warn` is told in one sentence.
    pub fn read(get: impl Fn(&str) -> Option<String>, mut warn: impl FnMut(String)) -> Self {
        let defaults = Self::default();
        let mut reader = Reader { get: &get, warn: &mut warn };
        // The loader acts on these two, and falls back in silence; the warning is given here.
        reader.read("loading", |text| ["lazy", "eager"].contains(&text).then_some(()));
        reader.read("credentials", |text| {
            ["omit", "same-origin", "include"].contains(&text).then_some(())
        });
        Self {
            theme: reader.read("theme", theme).unwrap_or(defaults.theme),
            sections: reader
                .read("sections", |text| list(text, Section::ALL))
                .unwrap_or(defaults.sections),
            open: reader.read("open", open).unwrap_or(defaults.open),
            heading_level: reader
                .read("heading-level", heading_level)
                .unwrap_or(defaults.heading_level),
            density: reader.read("density", Density::from_name).unwrap_or(defaults.density),
            no_share: reader.flag("no-share"),
            no_footer: reader.flag("no-footer"),
            no_image: reader.flag("no-image"),
        }
    }
}

impl Options {
    /// The attributes that make these options, without those that say the default.
    #[must_use]
    pub fn attributes(&self) -> Vec<(&'static str, String)> {
        let defaults = Self::default();
        let names = |sections: &[Section]| {
            sections.iter().map(|section| section.name()).collect::<Vec<_>>().join(" ")
        };
        let set = [
            ("theme", self.theme != defaults.theme, self.theme.clone()),
            ("sections", self.sections != defaults.sections, names(&self.sections)),
            ("open", self.open != defaults.open, names(&self.open)),
            (
                "heading-level",
                self.heading_level != defaults.heading_level,
                self.heading_level.to_string(),
            ),
            ("density", self.density != defaults.density, self.density.name().into()),
            ("no-share", self.no_share, String::new()),
            ("no-footer", self.no_footer, String::new()),
            ("no-image", self.no_image, String::new()),
        ];
        set.into_iter().filter_map(|(name, set, value)| set.then_some((name, value))).collect()
    }
}

struct Reader<'a> {
    get: &'a dyn Fn(&str) -> Option<String>,
    warn: &'a mut dyn FnMut(String),
}

impl Reader<'_> {
    fn read<T>(&mut self, name: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = (self.get)(name)?;
        let value = parse(text.trim());
        if value.is_none() {
            let expected = ATTRIBUTES.iter().find(|attribute| attribute.name == name);
            let expected = expected.map_or("", |attribute| attribute.values);
            (self.warn)(
                [name, "=\"", &text, "\" is not ", expected, "; the default is used"].concat(),
            );
        }
        value
    }

    /// Set means true, as everywhere in HTML; the text `false` undoes a page default.
    fn flag(&self, name: &str) -> bool {
        (self.get)(name).is_some_and(|text| text.trim() != "false")
    }
}

/// Any name will do: a page may bring a theme of its own.
fn theme(text: &str) -> Option<String> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    (!text.is_empty() && text.chars().all(is_name)).then(|| text.into())
}

fn open(text: &str) -> Option<Vec<Section>> {
    match text {
        "none" => Some(Vec::new()),
        "all" => Some(Section::COLLAPSIBLE.to_vec()),
        _ => list(text, Section::COLLAPSIBLE),
    }
}

/// Names parted by spaces or commas; one wrong name makes the list mean nothing.
fn list(text: &str, allowed: &[Section]) -> Option<Vec<Section>> {
    let names = text.split([' ', ',', '\n', '\t']).filter(|name| !name.is_empty());
    let sections: Option<Vec<_>> = names
        .map(|name| Section::from_name(name).filter(|section| allowed.contains(section)))
        .collect();
    sections.filter(|sections| !sections.is_empty())
}

fn heading_level(text: &str) -> Option<u8> {
    text.parse().ok().filter(|level| (2..=6).contains(level))
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
    fn a_value_that_means_nothing_gives_the_default_and_one_warning() {
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
        let names =
            |sections: &[Section]| sections.iter().map(|s| s.name()).collect::<Vec<_>>().join(", ");
        assert!(values("sections").ends_with(&names(Section::ALL)));
        assert!(values("open").ends_with(&names(Section::COLLAPSIBLE)));
    }
}
