//! Dates, numbers and ages through ICU4X, in UTC.

use super::Collator;
use super::age::Unit;
use icu::calendar::Date;
use icu::collator::CollatorPreferences;
use icu::collator::options::CollatorOptions;
use icu::collator::preferences::CollationNumericOrdering;
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::{self, YMDT};
use icu::datetime::input::{UtcOffset, ZonedDateTime};
use icu::datetime::options::TimePrecision;
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::experimental::relativetime::options::Numeric;
use icu::experimental::relativetime::{
    RelativeTimeFormatter, RelativeTimeFormatterOptions, RelativeTimeFormatterPreferences,
};
use icu::locale::{Locale, locale};
use std::sync::Arc;

/// The formatters of one language. Where ICU has no data for something, its plain digits stand
/// in: a card is never lost for want of a formatter.
#[derive(Clone)]
pub(super) struct Formats(Arc<Formatters>);

struct Formatters {
    locale: Locale,
    number: Option<DecimalFormatter>,
    year: Option<DateTimeFormatter<fieldsets::Y>>,
    month: Option<DateTimeFormatter<fieldsets::YM>>,
    day: Option<DateTimeFormatter<fieldsets::YMD>>,
    moment: Option<DateTimeFormatter<YMDT>>,
}

impl Formats {
    pub(super) fn new(tag: &str) -> Self {
        let locale: Locale = tag.parse().unwrap_or(locale!("en"));
        let date = || (&locale).into();
        let moment = YMDT::medium().with_time_precision(TimePrecision::Minute);
        Self(Arc::new(Formatters {
            number: DecimalFormatter::try_new((&locale).into(), Default::default()).ok(),
            year: DateTimeFormatter::try_new(date(), fieldsets::Y::medium()).ok(),
            month: DateTimeFormatter::try_new(date(), fieldsets::YM::medium()).ok(),
            day: DateTimeFormatter::try_new(date(), fieldsets::YMD::medium()).ok(),
            moment: DateTimeFormatter::try_new(date(), moment).ok(),
            locale,
        }))
    }

    pub(super) fn number(&self, number: f64) -> String {
        let plain = number.to_string();
        match (&self.0.number, Decimal::try_from_str(&plain)) {
            (Some(format), Ok(decimal)) => format.format_to_string(&decimal),
            _ => plain,
        }
    }

    pub(super) fn percent(&self, ratio: f64) -> String {
        let mut percent = self.number((ratio * 100.0).round());
        percent.push('%');
        percent
    }

    pub(super) fn date(&self, year: i64, month: Option<i64>, day: Option<i64>) -> String {
        let civil =
            Date::try_new_gregorian(year as i32, month.unwrap_or(1) as u8, day.unwrap_or(1) as u8);
        let Ok(civil) = civil else { return year.to_string() };
        let formats = &*self.0;
        let text = match (month, day) {
            (Some(_), Some(_)) => {
                formats.day.as_ref().map(|format| format.format(&civil).to_string())
            }
            (Some(_), None) => {
                formats.month.as_ref().map(|format| format.format(&civil).to_string())
            }
            _ => formats.year.as_ref().map(|format| format.format(&civil).to_string()),
        };
        text.unwrap_or_else(|| year.to_string())
    }

    pub(super) fn moment(&self, epoch_seconds: i64) -> String {
        let milliseconds = epoch_seconds.saturating_mul(1000);
        let utc =
            ZonedDateTime::from_epoch_milliseconds_and_utc_offset(milliseconds, UtcOffset::zero());
        let civil = icu::datetime::input::DateTime { date: utc.date, time: utc.time };
        let text = self.0.moment.as_ref().map(|format| format.format(&civil).to_string());
        text.map_or_else(|| epoch_seconds.to_string(), |text| text + " UTC")
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
        let preferences = RelativeTimeFormatterPreferences::from(&self.0.locale);
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
