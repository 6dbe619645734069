//! The language of the interface: its words, its direction, and how it writes dates, numbers
//! and ages. English only for now; the story itself may be in any language.

mod age;
mod collator;
mod direction;
#[cfg(feature = "ssr")]
mod language_tag;
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
pub use texts::{Plural, Texts};
pub(crate) use texts::{fill, filled};

use crate::model::{PartialDate, Timestamp};
use formats::Formats;

/// A language of the interface.
///
/// ```
/// use news_card::Locale;
///
/// let locale = Locale::nearest("en-GB");
/// assert_eq!(locale.tag(), "en-GB");
/// assert_eq!(locale.texts().takeaways, "Key takeaways");
/// ```
#[derive(Clone)]
pub struct Locale {
    tag: String,
    texts: &'static Texts,
    formats: Formats,
}

/// Locales with one tag write alike.
impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

/// English.
impl Default for Locale {
    fn default() -> Self {
        Self::nearest("en")
    }
}

impl Locale {
    /// The locale nearest to a BCP 47 tag: English with the region asked for, if it names one.
    /// English for every other language.
    ///
    /// ```
    /// use news_card::{Locale};
    ///
    /// assert_eq!(Locale::nearest("en-gb").tag(), "en-GB");
    /// assert_eq!(Locale::nearest("fr-CA").tag(), "en");
    /// ```
    #[must_use]
    pub fn nearest(requested: &str) -> Self {
        let (language, region) = requested.split_once('-').unwrap_or((requested, ""));
        let is_region = region.len() == 2 && region.bytes().all(|byte| byte.is_ascii_alphabetic());
        let english = language.eq_ignore_ascii_case("en") && is_region;
        let tag =
            if english { ["en-", &region.to_ascii_uppercase()].concat() } else { "en".into() };
        Self { formats: Formats::new(&tag), texts: &texts::ENGLISH, tag }
    }

    /// Its BCP 47 tag.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Its words.
    #[must_use]
    pub fn texts(&self) -> &'static Texts {
        self.texts
    }

    /// A number: `1,234.5`.
    ///
    /// ```
    /// use news_card::{Locale};
    ///
    /// assert_eq!(Locale::nearest("en").number(1234.5), "1,234.5");
    /// ```
    #[must_use]
    pub fn number(&self, number: f64) -> String {
        self.formats.number(number)
    }

    /// A share of one as a percentage without decimals: `70%`.
    ///
    /// ```
    /// use news_card::{Locale};
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
    /// use news_card::{Locale};
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
