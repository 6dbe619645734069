//! Dates, numbers and ages through ICU4X, in UTC.

#[path = "formats_native/cache.rs"]
mod cache;

use super::age::Unit;
use super::collator::Collator;
use super::tag::is_english;
use cache::{FormatCache, Key};
use icu::calendar::Date;
use icu::collator::CollatorPreferences;
use icu::collator::options::CollatorOptions;
use icu::collator::preferences::CollationNumericOrdering;
use icu::datetime::fieldsets::{self, T, YMDT};
use icu::datetime::input::{UtcOffset, ZonedDateTime};
use icu::datetime::options::TimePrecision;
use icu::datetime::{DateTimeFormatter, NoCalendarFormatter};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::experimental::dimension::percent::formatter::PercentFormatter;
use icu::experimental::relativetime::options::Numeric;
use icu::experimental::relativetime::{
    RelativeTimeFormatter, RelativeTimeFormatterOptions, RelativeTimeFormatterPreferences,
};
use icu::locale::extensions::unicode::{key, value};
use icu::locale::{Locale, LocaleCanonicalizer, LocaleExpander, locale};
use icu::plurals::{PluralCategory, PluralRules};
use std::sync::{Arc, LazyLock};

/// The formatters of one language. Where ICU has no data for something, its plain digits stand
/// in: a card is never lost for want of a formatter.
#[derive(Clone)]
pub(super) struct Formats(Arc<Formatters>);

struct Formatters {
    locale: Locale,
    number: Option<DecimalFormatter>,
    percent: Option<PercentFormatter<DecimalFormatter>>,
    plurals: Option<PluralRules>,
    year: Option<DateTimeFormatter<fieldsets::Y>>,
    month: Option<DateTimeFormatter<fieldsets::YM>>,
    day: Option<DateTimeFormatter<fieldsets::YMD>>,
    moment: Option<DateTimeFormatter<YMDT>>,
    time: Option<NoCalendarFormatter<T>>,
    /// What the language writes before, between and after the day and the time of a moment.
    glue: Option<[String; 3]>,
    cache: FormatCache,
}

/// A number as JSON has it, and as JavaScript writes it.
pub(crate) fn plain_number(number: f64) -> String {
    ryu_js::Buffer::new().format(number).to_owned()
}

/// The script that a language is written in, such as `Arab`; none of what is no language tag.
pub(super) fn likely_script(tag: &str) -> Option<String> {
    static EXPANDER: LazyLock<(LocaleCanonicalizer, LocaleExpander)> =
        LazyLock::new(|| (LocaleCanonicalizer::new_extended(), LocaleExpander::new_extended()));
    let mut locale: Locale = tag.parse().ok()?;
    // Some languages have tags of former times.
    EXPANDER.0.canonicalize(&mut locale);
    EXPANDER.1.maximize(&mut locale.id);
    Some(locale.id.script?.to_string())
}

impl Formats {
    pub(super) fn new(tag: &str) -> Self {
        let locale: Locale = tag.parse().unwrap_or(locale!("en"));
        // The dates of a story are of the calendar that it is written by, whatever the reader's
        // own is: a year alone is none in another.
        let mut dated = locale.clone();
        dated.extensions.unicode.keywords.set(key!("ca"), value!("gregory"));
        let is_english = is_english(tag);
        // What ICU4X writes for the half of a day in other languages is none of theirs yet.
        if !is_english {
            dated.extensions.unicode.keywords.set(key!("hc"), value!("h23"));
        }
        let date = || (&dated).into();
        // In few other languages is a month in short more than a number.
        let month = if is_english { fieldsets::YM::medium() } else { fieldsets::YM::long() };
        let moment = YMDT::medium().with_time_precision(TimePrecision::Minute);
        let time = T::medium().with_time_precision(TimePrecision::Minute);
        let mut formatters = Formatters {
            number: DecimalFormatter::try_new((&locale).into(), Default::default()).ok(),
            percent: PercentFormatter::try_new((&locale).into(), Default::default()).ok(),
            plurals: PluralRules::try_new_cardinal((&locale).into()).ok(),
            year: DateTimeFormatter::try_new(date(), fieldsets::Y::medium()).ok(),
            month: DateTimeFormatter::try_new(date(), month).ok(),
            day: DateTimeFormatter::try_new(date(), fieldsets::YMD::medium()).ok(),
            moment: DateTimeFormatter::try_new(date(), moment).ok(),
            time: NoCalendarFormatter::try_new(date(), time).ok(),
            glue: None,
            cache: FormatCache::default(),
            locale,
        };
        formatters.glue = formatters.glue();
        Self(Arc::new(formatters))
    }

    pub(super) fn number(&self, number: f64) -> String {
        let plain = number.to_string();
        match (&self.0.number, Decimal::try_from_str(&plain)) {
            (Some(format), Ok(decimal)) => format.format_to_string(&decimal),
            _ => plain,
        }
    }

    pub(super) fn percent(&self, ratio: f64) -> String {
        let percent = (ratio * 100.0).round().to_string();
        match (&self.0.percent, Decimal::try_from_str(&percent)) {
            (Some(format), Ok(decimal)) => with_own_percent(format.format(&decimal).to_string()),
            _ => percent + "%",
        }
    }

    /// The category that CLDR has for so many, such as `one`.
    pub(super) fn plural_category(&self, count: usize) -> &'static str {
        let category = self.0.plurals.as_ref().map(|rules| rules.category_for(count));
        match category {
            Some(PluralCategory::Zero) => "zero",
            Some(PluralCategory::One) => "one",
            Some(PluralCategory::Two) => "two",
            Some(PluralCategory::Few) => "few",
            Some(PluralCategory::Many) => "many",
            Some(PluralCategory::Other) | None => "other",
        }
    }

    pub(super) fn date(&self, year: i64, month: Option<i64>, day: Option<i64>) -> String {
        let formats = &*self.0;
        let known =
            formats.cache.get(Key::Date(year, month, day), || formats.date(year, month, day));
        known.as_ref().into()
    }

    /// Always in UTC: a server does not know the reader's zone.
    pub(super) fn moment(&self, epoch_seconds: i64, _: bool) -> String {
        let formats = &*self.0;
        let utc = || civil(epoch_seconds);
        let joined = formats.glue.as_ref().map(|[before, between, after]| {
            let day = formats
                .cache
                .get(Key::Day(epoch_seconds.div_euclid(86_400)), || formats.day(&utc()));
            let minute = epoch_seconds.rem_euclid(86_400) / 60;
            let time = formats.cache.get(Key::Time(minute), || formats.time(&utc()));
            [before.as_str(), &day, between, &time, after].concat()
        });
        joined
            .unwrap_or_else(|| formats.moment(&utc()).unwrap_or_else(|| epoch_seconds.to_string()))
    }

    pub(super) fn collator(&self) -> Collator {
        let mut preferences = CollatorPreferences::from(&self.0.locale);
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        match icu::collator::Collator::try_new(preferences, CollatorOptions::default()) {
            Ok(collator) => Box::new(move |a, b| collator.compare(a, b)),
            Err(_) => Box::new(str::cmp),
        }
    }

    pub(super) fn ago(&self, count: i64, unit: Unit, short: bool) -> String {
        let formats = &*self.0;
        let known =
            formats.cache.get(Key::Ago(count, unit, short), || formats.ago(count, unit, short));
        known.as_ref().into()
    }
}

type Civil = icu::datetime::input::DateTime<icu::calendar::Gregorian>;

fn civil(epoch_seconds: i64) -> Civil {
    let milliseconds = epoch_seconds.saturating_mul(1000);
    let utc =
        ZonedDateTime::from_epoch_milliseconds_and_utc_offset(milliseconds, UtcOffset::zero());
    Civil { date: utc.date.to_calendar(icu::calendar::Gregorian), time: utc.time }
}

/// Beside digits of its own, Arabic script has a sign of its own, which ICU4X does not write yet.
fn with_own_percent(text: String) -> String {
    let has_own_digits = text.contains(|c| matches!(c, '٠'..='٩' | '۰'..='۹'));
    if has_own_digits { text.replace('%', "٪") } else { text }
}

/// CLDR has a narrow space before AM and PM. Browsers write a plain one there, as pages that read
/// times out of texts broke, and so does a card from a server.
fn plain_spaces(text: String) -> String {
    text.replace('\u{202f}', " ")
}

impl Formatters {
    fn date(&self, year: i64, month: Option<i64>, day: Option<i64>) -> String {
        let civil =
            Date::try_new_gregorian(year as i32, month.unwrap_or(1) as u8, day.unwrap_or(1) as u8);
        let Ok(civil) = civil else { return year.to_string() };
        let text = match (month, day) {
            (Some(_), Some(_)) => self.day.as_ref().map(|format| format.format(&civil).to_string()),
            (Some(_), None) => self.month.as_ref().map(|format| format.format(&civil).to_string()),
            _ => self.year.as_ref().map(|format| format.format(&civil).to_string()),
        };
        text.unwrap_or_else(|| year.to_string())
    }

    fn day(&self, civil: &Civil) -> String {
        self.day.as_ref().map(|format| format.format(civil).to_string()).unwrap_or_default()
    }

    fn time(&self, civil: &Civil) -> String {
        self.time
            .as_ref()
            .map(|format| plain_spaces(format.format(&civil.time).to_string()))
            .unwrap_or_default()
    }

    fn moment(&self, civil: &Civil) -> Option<String> {
        self.moment.as_ref().map(|format| plain_spaces(format.format(civil).to_string()) + " UTC")
    }

    /// How this language joins a day and a time, taken from one example. `None` if the whole does
    /// not hold the two as they are written alone; every moment is then formatted as a whole.
    fn glue(&self) -> Option<[String; 3]> {
        let sample = civil(981_173_106);
        let whole = self.moment(&sample)?;
        let (day, time) = (self.day(&sample), self.time(&sample));
        let (before, rest) = whole.split_once(&day).filter(|_| !day.is_empty())?;
        let (between, after) = rest.split_once(&time).filter(|_| !time.is_empty())?;
        Some([before, between, after].map(Into::into))
    }

    fn ago(&self, count: i64, unit: Unit, short: bool) -> String {
        let preferences = RelativeTimeFormatterPreferences::from(&self.locale);
        let options = RelativeTimeFormatterOptions { numeric: Numeric::Auto };
        let formatter = match (unit, short) {
            (Unit::Minute, true) => {
                RelativeTimeFormatter::try_new_short_minute(preferences, options)
            }
            (Unit::Minute, false) => {
                RelativeTimeFormatter::try_new_long_minute(preferences, options)
            }
            (Unit::Hour, true) => RelativeTimeFormatter::try_new_short_hour(preferences, options),
            (Unit::Hour, false) => RelativeTimeFormatter::try_new_long_hour(preferences, options),
            (Unit::Day, true) => RelativeTimeFormatter::try_new_short_day(preferences, options),
            (Unit::Day, false) => RelativeTimeFormatter::try_new_long_day(preferences, options),
            (Unit::Month, true) => RelativeTimeFormatter::try_new_short_month(preferences, options),
            (Unit::Month, false) => RelativeTimeFormatter::try_new_long_month(preferences, options),
            (Unit::Year, true) => RelativeTimeFormatter::try_new_short_year(preferences, options),
            (Unit::Year, false) => RelativeTimeFormatter::try_new_long_year(preferences, options),
        };
        let ago = Decimal::try_from_str(&format!("-{count}")).unwrap_or_default();
        formatter.map_or_else(|_| count.to_string(), |formatter| formatter.format(ago).to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::{Formats, civil, plain_number};

    #[test]
    fn a_plain_number_is_written_as_javascript_does() {
        for (number, text) in
            [(0.1, "0.1"), (-0.0, "0"), (6_200.0, "6200"), (1e21, "1e+21"), (1e-7, "1e-7")]
        {
            assert_eq!(plain_number(number), text);
        }
    }

    #[test]
    fn a_moment_joined_from_its_parts_is_what_icu_writes() {
        for tag in ["en", "en-GB", "en-IN"] {
            let formats = Formats::new(tag);
            assert!(formats.0.glue.is_some(), "{tag}");
            for seconds in [-1, 0, 59, 43_200, 1_778_059_800, 1_735_689_599, 4_102_444_800] {
                let whole = formats.0.moment(&civil(seconds));
                assert_eq!(Some(formats.moment(seconds, false)), whole, "{tag}");
            }
        }
    }
}
