//! Texts as feeds hold them: plain or markup, also where they do not say which.

use std::fmt;
use std::rc::Rc;

use html_escape::decode_html_entities;
use url::Url;

use super::super::controls::is_control;
use super::super::html;
use super::super::report::{Report, quote};
use super::captions;
use super::embedded::{self, Embedded};
use super::in_words::in_words;
use super::shown::Shown;
use super::signs;
use super::sound::sound;
use super::values::sound_values;

/// A text without markup, and the markup that it came from.
#[derive(Clone, Debug, Default)]
pub(super) struct Text {
    plain: String,
    markup: Option<String>,
    /// Whether references were left of what was HTML, and were decoded, too.
    is_decoded_twice: bool,
    /// What its addresses are relative to, where that is not what all of the feed are.
    base: Option<Rc<Url>>,
}

impl Text {
    /// A text that is plain whatever stands in it. None if it says nothing.
    pub(super) fn literal(text: &str) -> Option<Self> {
        let plain: String = text.chars().filter(|c| !is_control(*c)).collect();
        let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        (!plain.is_empty()).then_some(Self { plain, ..Self::default() })
    }

    /// A text that nearly always is HTML, unless it has no sign of it.
    pub(super) fn either(text: &str) -> Option<Self> {
        if signs::looks_like_markup(text) { Self::markup(text) } else { Self::literal(text) }
    }

    /// A text of which nobody says whether it is HTML. What is taken out of it is reported.
    pub(super) fn guessed(text: &str, path: &str, report: &mut Report) -> Option<Self> {
        if !signs::surely_looks_like_markup(text) {
            return Self::literal(text);
        }
        // A reference becomes its character; a tag is gone.
        if signs::names_tags(text) {
            let sentence = format!("{} is read as HTML, so its tags are left out", quote(text));
            report.guess(path, sentence);
        }
        Self::markup(text)
    }

    /// A text in HTML. One of pictures alone is none, yet it has these.
    pub(super) fn markup(markup: &str) -> Option<Self> {
        let markup = sound_values(markup);
        let markup = &captions::marked(&markup);
        let mut plain = html::text(&sound(&in_words(&captions::without(markup))));
        if plain.is_empty() {
            plain = html::text(&sound(&in_words(markup)));
        }
        // HTML puts a replacement character where there is none, such as for `&#0;`.
        if !markup.contains(char::REPLACEMENT_CHARACTER) {
            plain.retain(|c| c != char::REPLACEMENT_CHARACTER);
        }
        let says = !plain.is_empty() || markup.contains('<');
        says.then(|| Self { plain, markup: Some(markup.to_string()), ..Self::default() })
    }

    /// The same, decoded once more where references are left of what was HTML: some programs encode
    /// twice. In code they may be meant.
    pub(super) fn decoded_again(mut self, path: &str, report: &mut Report) -> Self {
        let markup = self.markup.as_deref().unwrap_or_default().to_ascii_lowercase();
        let has_code = ["<code", "<pre", "<kbd"].iter().any(|tag| markup.contains(tag));
        if !markup.is_empty() && !has_code && signs::has_references(&self.plain) {
            let sentence =
                format!("{} was encoded twice, so it is decoded twice", quote(&self.plain));
            report.guess(path, sentence);
            let decoded = decode_html_entities(&self.plain);
            self.plain = decoded.chars().filter(|c| !is_control(*c)).collect();
            self.is_decoded_twice = true;
        }
        self
    }

    /// The same in an element with this base.
    pub(super) fn at(self, base: Option<Rc<Url>>) -> Self {
        Self { base, ..self }
    }

    /// The text on one line.
    pub(super) fn as_str(&self) -> &str {
        &self.plain
    }

    /// Whether there is text in it, and not only pictures.
    pub(super) fn says(&self) -> bool {
        !self.plain.is_empty()
    }

    /// Links, pictures and words in it that the text has not.
    pub(super) fn embedded(&self) -> Embedded {
        let Some(markup) = &self.markup else { return Embedded::default() };
        let shown = Shown::new(&self.plain, self.is_decoded_twice);
        embedded::of(markup, shown, self.base.as_deref())
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.plain == other.plain
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.plain)
    }
}

#[cfg(test)]
mod tests {
    use super::{Report, Text};

    #[test]
    fn plain_texts_stay_and_markup_of_which_nobody_says_what_it_is_is_read_as_such() {
        let check = |text: &str, expected: &str| {
            assert_eq!(Text::either(text).unwrap().as_str(), expected, "{text}");
        };
        check(" a  b\n", "a b");
        check("1 < 2 & 3 > 2", "1 < 2 & 3 > 2");
        check("AT&T; x <y> z", "AT&T; x <y> z");
        check("Trams &amp; boats", "Trams & boats");
        check("<section>Trams</section>", "Trams");
        check("It&#8217;s <b>here</b>", "It’s here");
        check("&amp;&#0;", "&");
        assert_eq!(Text::either(" \u{1} "), None);
        assert_eq!(
            Text::literal("It&#8217;s <b>here</b>").unwrap().as_str(),
            "It&#8217;s <b>here</b>"
        );
    }

    #[test]
    fn tags_that_a_guess_takes_out_are_reported() {
        let check = |text: &str, expected: &str, notes: usize| {
            let mut report = Report::default();
            let guessed = Text::guessed(text, "title", &mut report);
            assert_eq!(guessed.unwrap().as_str(), expected, "{text}");
            assert_eq!(report.notes().len(), notes, "{text}");
        };
        check("It is <b>here</b>", "It is here", 1);
        check("Trams &amp; boats", "Trams & boats", 0);
        check("Own </script> card & more", "Own </script> card & more", 0);
        check("The <b> element stays", "The <b> element stays", 0);
    }

    #[test]
    fn links_and_pictures_of_markup_are_found() {
        let text = Text::markup(
            "<a href='/x?a=1&amp;b=2'>x</a><img src='data:,' data-src=p.jpg alt='A b' width=10px>\
             <iframe src=//v.example/1></iframe>",
        );
        let embedded = text.unwrap().embedded();
        assert_eq!(embedded.links, ["/x?a=1&b=2", "//v.example/1"]);
        let picture = &embedded.pictures[0];
        assert_eq!((picture.url.as_str(), picture.alt.as_deref()), ("p.jpg", Some("A b")));
        assert_eq!((picture.width, picture.height), (Some(10), None));
    }
}
