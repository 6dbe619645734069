//! Texts that depend on a number.

use super::parts::Parts;

/// The forms of a text, by the categories that CLDR has for numbers.
///
/// ```
/// use news_card::Locale;
///
/// let locale = Locale::nearest("en");
/// assert_eq!(locale.texts().items().form("one"), "{} item");
/// assert_eq!(locale.texts().items().form("few"), "{} items");
/// assert_eq!(locale.counted(locale.texts().items(), 2), "2 items");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plural<'a> {
    /// A category, a tab, its form, a tab, and so on; `other` is the last.
    forms: &'a str,
}

impl<'a> Plural<'a> {
    pub(super) fn new(forms: &'a str) -> Self {
        Self { forms }
    }

    /// The form for a category; for one that the language has no form for, that of `other`.
    #[must_use]
    pub fn form(self, category: &str) -> &'a str {
        let mut parts = Parts::new(self.forms, '\t');
        let mut last = "";
        while let Some((named, form)) = parts.next().zip(parts.next()) {
            if named == category {
                return form;
            }
            last = form;
        }
        last
    }
}

#[cfg(test)]
mod tests {
    use super::Plural;

    #[test]
    fn a_category_without_a_form_has_that_of_all_others() {
        let plural = Plural::new("one\t{} bod\tfew\t{} body\tother\t{} bodů\t");
        assert_eq!(
            ["one", "few", "many", "other"].map(|name| plural.form(name)),
            ["{} bod", "{} body", "{} bodů", "{} bodů",]
        );
        assert_eq!(Plural::new("").form("one"), "");
    }
}
