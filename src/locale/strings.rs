//! Words as JSON: a language, or some words that a page has other ones for.

use super::texts::{NAMES, SCRIPT_NAMES, Texts};
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::fmt;

/// The categories of CLDR, `other` last.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Why words cannot be used.
///
/// ```
/// use news_card::Locale;
///
/// let error = Locale::nearest("en").with_strings(r#"{"takeaway": "Key points"}"#).err();
/// let error = error.map(|error| error.to_string());
/// assert_eq!(error.as_deref(), Some("`takeaway`: there is no such text"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StringsError {
    /// The whole is no JSON object; the parser's reason, or none.
    NoObject(String),
    /// No text has this name.
    UnknownName(String),
    /// What stands at this name is neither a text nor, for what depends on a number, an object of
    /// texts by category.
    NotAText(String),
}

impl fmt::Display for StringsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoObject(reason) if reason.is_empty() => f.write_str("is no JSON object"),
            Self::NoObject(reason) => write!(f, "is no JSON object: {reason}"),
            Self::UnknownName(name) => write!(f, "`{name}`: there is no such text"),
            Self::NotAText(name) => write!(
                f,
                "`{name}`: is no text, nor an object of texts named {} where it depends on a number",
                CATEGORIES.join(", ")
            ),
        }
    }
}

impl std::error::Error for StringsError {}

impl Texts {
    /// The same with other words: a JSON object of texts by name, as in `languages/en.json`.
    pub(super) fn with(mut self, json: &str) -> Result<Self, StringsError> {
        let value = serde_json::from_str(json);
        let value: Value = value.map_err(|error| StringsError::NoObject(error.to_string()))?;
        let Value::Object(strings) = value else {
            return Err(StringsError::NoObject(String::new()));
        };
        for (name, value) in strings {
            if SCRIPT_NAMES.contains(&name.as_str()) {
                continue;
            }
            let index = NAMES.iter().position(|known| *known == name);
            let line = index.and_then(|index| self.lines.get_mut(index));
            let Some(line) = line else { return Err(StringsError::UnknownName(name)) };
            *line = Cow::Owned(read(line, value).ok_or(StringsError::NotAText(name))?);
        }
        Ok(self)
    }
}

/// The line of a text; `before` tells whether it depends on a number.
fn read(before: &str, value: Value) -> Option<String> {
    match value {
        // One form for all numbers is fine.
        Value::String(text) if before.contains('\t') => {
            Some(["other\t", &one_line(&text), "\t"].concat())
        }
        Value::String(text) => Some(one_line(&text)),
        Value::Object(forms) if before.contains('\t') => read_forms(&forms),
        _ => None,
    }
}

fn read_forms(forms: &Map<String, Value>) -> Option<String> {
    if !forms.contains_key("other") || forms.keys().any(|name| !CATEGORIES.contains(&name.as_str()))
    {
        return None;
    }
    let given = CATEGORIES.into_iter().filter_map(|name| Some((name, forms.get(name)?)));
    let lines =
        given.map(|(name, form)| Some([name, "\t", &one_line(form.as_str()?), "\t"].concat()));
    lines.collect()
}

/// A line break or a tab would part what belongs together.
fn one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\t'], " ")
}

#[cfg(test)]
mod tests {
    use super::{StringsError, Texts};

    fn check(json: &str, expected: Result<&str, StringsError>) {
        let texts = Texts::english().with(json);
        assert_eq!(texts.as_ref().map(Texts::takeaways).map_err(Clone::clone), expected, "{json}");
    }

    #[test]
    fn words_replace_words_and_leave_the_others() {
        check(r#"{"takeaways": "Key points"}"#, Ok("Key points"));
        check(r#"{"share": "Pass on"}"#, Ok("Key takeaways"));
        check("{\"takeaways\": \"Two\\n\\tlines\"}", Ok("Two  lines"));
    }

    #[test]
    fn what_depends_on_a_number_has_forms_or_one_for_all() {
        let form = |json, category: &str| {
            Texts::english()
                .with(json)
                .map(|texts| texts.items().form(category).to_owned())
                .unwrap()
        };
        assert_eq!(form(r#"{"items": {"other": "{} x", "one": "an x"}}"#, "one"), "an x");
        assert_eq!(form(r#"{"items": "{} x"}"#, "one"), "{} x");
    }

    #[test]
    fn what_is_wrong_is_named() {
        check(r#"{"takeaway": "x"}"#, Err(StringsError::UnknownName("takeaway".into())));
        check(r#"{"takeaways": {"other": "x"}}"#, Err(StringsError::NotAText("takeaways".into())));
        check(r#"{"items": {"one": "x"}}"#, Err(StringsError::NotAText("items".into())));
        check(
            r#"{"items": {"other": "x", "dual": "y"}}"#,
            Err(StringsError::NotAText("items".into())),
        );
        check("[]", Err(StringsError::NoObject(String::new())));
        assert!(
            matches!(Texts::english().with("{"), Err(StringsError::NoObject(reason)) if !reason.is_empty())
        );
    }
}
