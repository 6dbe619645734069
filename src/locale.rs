//! The language of the interface: its words, its direction, and how it writes dates, numbers
//! and ages. The story itself may be in another.

mod age;
mod collator;
mod direction;
#[cfg(feature = "ssr")]
mod language_tag;
// In a browser, words come as a file of their own.
#[cfg(feature = "ssr")]
mod languages;
mod parts;
mod plural;
mod strings;
mod tag;
mod texts;

// The browser brings Intl with it; on a server, ICU4X does the same work.
#[cfg_attr(not(feature = "ssr"), path = "locale/formats_browser.rs")]
#[cfg_attr(feature = "ssr", path = "locale/formats_native.rs")]
mod formats;

pub use age::Age;
pub use collator::Collator;
pub(crate) use direction::has_rtl;
pub use direction::{Direction, direction};
pub(crate) use formats::plain_number;
#[cfg(feature = "ssr")]
pub use language_tag::is_language_tag;
#[cfg(feature = "ssr")]
pub use languages::LANGUAGES;
pub use plural::Plural;
pub use strings::StringsError;
pub use texts::Texts;
pub(crate) use texts::{fill, filled};

use crate::decimal::decimal;
use crate::model::{PartialDate, Timestamp};
use formats::Formats;
use std::sync::Arc;

/// A language of the interface.
///
/// ```
/// use news_card::Locale;
///
/// let locale = Locale::nearest("en-GB");
/// assert_eq!(locale.tag(), "en-GB");
/// assert_eq!(locale.texts().takeaways(), "Key takeaways");
/// ```
#[derive(Clone)]
pub struct Locale {
    tag: String,
    texts: Arc<Texts>,
    formats: Formats,
}

/// Locales with one tag and the same words write alike.
impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag && self.texts == other.texts
    }
}

/// English.
impl Default for Locale {
    fn default() -> Self {
        Self::nearest("en")
    }
}

impl Locale {
    /// The locale nearest to a BCP 47 tag: on a server, of the languages in [`LANGUAGES`], with
    /// the script and region asked for. In a browser, where words come as a file (see
    /// [`Locale::new`]), it is English with the region asked for. English for every other language.
    ///
    /// ```
    /// use news_card::Locale;
    ///
    /// assert_eq!(Locale::nearest("en-gb").tag(), "en-GB");
    /// assert_eq!(Locale::nearest("fr-CA").texts().share(), "Partager");
    /// assert_eq!(Locale::nearest("tlh").tag(), "en");
    /// ```
    #[must_use]
    pub fn nearest(requested: &str) -> Self {
        #[cfg(feature = "ssr")]
        if let Some((tag, texts)) = languages::nearest(requested) {
            return Self::with_texts(tag, texts);
        }
        let tag = tag::plain(requested).filter(|tag| tag::is_english(tag));
        Self::with_texts(tag.unwrap_or_else(|| "en".into()), Arc::new(Texts::english()))
    }

    /// A language by its tag and its words, the content of one of the files in `pkg/languages`;
    /// what they lack is English. A tag that is none means English dates and numbers.
    ///
    /// # Errors
    /// If the words are no JSON object of texts.
    ///
    /// ```
    /// use news_card::Locale;
    ///
    /// let locale = Locale::new("de-AT", r#"{"takeaways": "Das Wichtigste"}"#)?;
    /// assert_eq!(locale.texts().takeaways(), "Das Wichtigste");
    /// assert_eq!(locale.number(0.5), "0,5");
    /// # Ok::<(), news_card::StringsError>(())
    /// ```
    pub fn new(tag: &str, words: &str) -> Result<Self, StringsError> {
        let tag = tag::plain(tag).unwrap_or_else(|| "en".into());
        Ok(Self::with_texts(tag, Arc::new(Texts::english().with(words)?)))
    }

    /// The same with other words, a JSON object of texts by name.
    ///
    /// # Errors
    /// If they are no such object, or name a text that there is not.
    ///
    /// ```
    /// use news_card::Locale;
    ///
    /// let locale = Locale::nearest("en").with_strings(r#"{"by_ai": "Made with AI"}"#)?;
    /// assert_eq!(locale.texts().by_ai(), "Made with AI");
    /// # Ok::<(), news_card::StringsError>(())
    /// ```
    pub fn with_strings(mut self, strings: &str) -> Result<Self, StringsError> {
        self.texts = Arc::new(Texts::clone(&self.texts).with(strings)?);
        Ok(self)
    }

    /// A language by its tag, which is one that `Intl` accepts, and its words as one text, a line
    /// each in the order of the files; what is missing is English.
    #[cfg(feature = "widget")]
    pub(crate) fn spoken(tag: String, words: Option<String>) -> Self {
        let mut texts = Texts::english();
        if let Some(words) = words {
            for (line, text) in texts.lines.iter_mut().zip(parts::Parts::new(&words, '\n')) {
                *line = text.to_owned().into();
            }
        }
        Self::with_texts(tag, Arc::new(texts))
    }

    fn with_texts(tag: String, texts: Arc<Texts>) -> Self {
        Self { formats: Formats::new(&tag), texts, tag }
    }

    /// Its BCP 47 tag.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Its words.
    #[must_use]
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// A text for so many of something.
    ///
    /// ```
    /// use news_card::Locale;
    ///
    /// let locale = Locale::nearest("pl");
    /// assert_eq!(locale.counted(locale.texts().years_later(), 5), "5 lat później");
    /// ```
    #[must_use]
    pub fn counted(&self, text: Plural<'_>, count: usize) -> String {
        let category = self.formats.plural_category(count);
        fill(text.form(category.as_ref()), &self.count(count))
    }

    /// How many: a whole number.
    ///
    /// ```
    /// use news_card::Locale;
    ///
    /// assert_eq!(Locale::nearest("fa").count(7), "۷");
    /// ```
    #[must_use]
    pub fn count(&self, count: usize) -> String {
        // A card has many small numbers, and a browser takes its time for each.
        if count < 1_000 && tag::is_english(&self.tag) {
            return decimal(count);
        }
        self.number(count as f64)
    }

    /// A number: `1,234.5`, with a minus sign where a keyboard has a hyphen.
    ///
    /// ```
    /// use news_card::Locale;
    ///
    /// assert_eq!(Locale::nearest("en").number(1234.5), "1,234.5");
    /// ```
    #[must_use]
    pub fn number(&self, number: f64) -> String {
        let text = self.formats.number(number);
        match text.strip_prefix('-') {
            Some(digits) => ["−", digits].concat(),
            None => text,
        }
    }

    /// A share of one as a percentage without decimals: `70%`.
    ///
    /// ```
    /// use news_card::Locale;
    ///
    /// assert_eq!(Locale::nearest("en").percent(0.7), "70%");
    /// ```
    #[must_use]
    pub fn percent(&self, ratio: f64) -> String {
        self.formats.percent(ratio)
    }

    /// A date to its precision: `2026`, `May 2026`, `May 6, 2026`.
    ///
    /// ```
    /// use news_card::{Locale, PartialDate};
    ///
    /// let date = PartialDate::parse("2026-05").map(|date| Locale::nearest("en").date(&date));
    /// assert_eq!(date.as_deref(), Some("May 2026"));
    /// ```
    #[must_use]
    pub fn date(&self, date: &PartialDate) -> String {
        let (year, month, day) = date.parts();
        self.formats.date(year, month, day)
    }

    /// A point in time: in the reader's zone where somebody reads at a time `now` that is known,
    /// else in UTC, which is the same everywhere.
    ///
    /// ```
    /// use news_card::{Locale, Timestamp};
    ///
    /// let time = Timestamp::parse("2026-05-06T09:30:00Z");
    /// let text = time.map(|time| Locale::nearest("en").moment(&time, None));
    /// assert_eq!(text.as_deref(), Some("May 6, 2026, 9:30 AM UTC"));
    /// ```
    #[must_use]
    pub fn moment(&self, time: &Timestamp, now: Option<i64>) -> String {
        self.formats.moment(time.epoch_seconds(), now.is_some())
    }

    /// How two texts are ordered in this language, numbers in them by size, whatever their case.
    ///
    /// ```
    /// use news_card::Locale;
    ///
    /// let compare = Locale::nearest("en").collator();
    /// assert!(compare("9 W", "10 W").is_lt());
    /// ```
    #[must_use]
    pub fn collator(&self) -> Collator {
        self.formats.collator()
    }

    /// The day of `time`, in the offset in which it is written: shown in place of an age where the
    /// time of reading is not known.
    ///
    /// ```
    /// use news_card::{Locale, Timestamp};
    ///
    /// let time = Timestamp::parse("2026-05-06T23:30:00-08:00");
    /// let day = time.map(|time| Locale::nearest("en").day(&time).short);
    /// assert_eq!(day.as_deref(), Some("May 6, 2026"));
    /// ```
    #[must_use]
    pub fn day(&self, time: &Timestamp) -> Age {
        let date = time.as_str().get(..10).and_then(PartialDate::parse);
        let day = date.map_or_else(|| time.as_str().into(), |date| self.date(&date));
        Age { short: day.clone(), spoken: day }
    }

    /// How long ago `time` was at `now`, in seconds since 1970-01-01T00:00:00Z.
    ///
    /// ```
    /// use news_card::{Locale, Timestamp};
    ///
    /// let time = Timestamp::parse("1970-01-01T00:00:00Z");
    /// let age = time.map(|time| Locale::nearest("en").age(&time, 2 * 3_600));
    /// assert_eq!(age.map(|age| age.spoken).as_deref(), Some("2 hours ago"));
    /// ```
    #[must_use]
    pub fn age(&self, time: &Timestamp, now: i64) -> Age {
        let (count, unit) = age::in_units(now - time.epoch_seconds());
        let say = |short| self.formats.ago(count, unit, short);
        Age { short: say(true), spoken: say(false) }
    }
}
