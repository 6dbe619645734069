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
#[cfg(feature = "ssr")]
pub use language_tag::is_language_tag;
pub use texts::{Plural, Texts};
pub(crate) use texts::{fill, filled};

use crate::model::{PartialDate, Timestamp};
use formats::Formats;

/// A language of the interface.
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
    #[must_use]
    pub fn number(&self, number: f64) -> String {
        self.formats.number(number)
    }

    /// A share of one as a percentage without decimals: `70%`.
    #[must_use]
    pub fn percent(&self, ratio: f64) -> String {
        self.formats.percent(ratio)
    }

    /// A date to its precision: `2026`, `May 2026`, `May 6, 2026`.
    #[must_use]
    pub fn date(&self, date: &PartialDate) -> String {
        let (year, month, day) = date.parts();
        self.formats.date(year, month, day)
    }

    /// A point in time: in the reader's zone where somebody reads at a time `now` that is known,
    /// else in UTC, which is the same everywhere.
    #[must_use]
    pub fn moment(&self, time: &Timestamp, now: Option<i64>) -> String {
        self.formats.moment(time.epoch_seconds(), now.is_some())
    }

    /// How two texts are ordered in this language, numbers in them by size, whatever their case.
    #[must_use]
    pub fn collator(&self) -> Collator {
        self.formats.collator()
    }

    /// The day of `time`, where it was written, in the place of an age that nobody can know.
    #[must_use]
    pub fn day(&self, time: &Timestamp) -> Age {
        let date = time.as_str().get(..10).and_then(PartialDate::parse);
        let day = date.map_or_else(|| time.as_str().into(), |date| self.date(&date));
        Age { short: day.clone(), spoken: day }
    }

    /// How long ago `time` was at `now`, in seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn age(&self, time: &Timestamp, now: i64) -> Age {
        let (count, unit) = age::in_units(now - time.epoch_seconds());
        let say = |short| self.formats.ago(count, unit, short);
        Age { short: say(true), spoken: say(false) }
    }
}
