//! Dates, numbers and ages through the browser's `Intl`.

use super::age::Unit;
use super::collator::Collator;
use super::tag::is_english;
use js_sys::Intl::{self, DateTimeFormat, NumberFormat, PluralRules, RelativeTimeFormat};
use js_sys::{Array, Date, Function, JsString, Object, Reflect};
use std::cell::RefCell;
use std::cmp::Ordering;
use wasm_bindgen::{JsCast, JsValue};

/// The formatters of one language; the tag is one that `Intl` accepts, so none can throw.
#[derive(Clone, Debug)]
pub(super) struct Formats {
    tag: String,
}

/// A number as JSON has it. The browser writes it, as formatting of `f64` makes the app a tenth larger.
pub(crate) fn plain_number(number: f64) -> String {
    js_sys::Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default()
}

/// The script that a language is written in, such as `Arab`; none of what is no language tag.
pub(super) fn likely_script(tag: &str) -> Option<String> {
    Some(Intl::Locale::new(tag).ok()?.maximize().script()?.into())
}

impl Formats {
    pub(super) fn new(tag: &str) -> Self {
        Self { tag: tag.into() }
    }

    pub(super) fn number(&self, number: f64) -> String {
        self.format_number(number, &[("maximumFractionDigits", "20")])
    }

    pub(super) fn percent(&self, ratio: f64) -> String {
        self.format_number(ratio, &[("style", "percent")])
    }

    /// The category that CLDR has for so many, such as `one`.
    pub(super) fn plural_category(&self, count: usize) -> String {
        let rules = self.kept(&[], |tags, options| PluralRules::new(tags, options).into());
        rules.unchecked_ref::<PluralRules>().select(count as f64).into()
    }

    pub(super) fn date(&self, year: i64, month: Option<i64>, day: Option<i64>) -> String {
        // A whole date is written as the language writes dates of middling length. Else it follows
        // from the precision which of these there are, and the era, as ICU has it, where a number
        // below 1000 alone could be anything.
        let is_whole = day.is_some() && year >= 1000;
        // In few other languages is a month in short more than a number.
        let month_style = if is_english(&self.tag) { "short" } else { "long" };
        let options = [
            is_whole.then_some(DAY),
            (!is_whole).then_some(("year", "numeric")),
            month.filter(|_| !is_whole).map(|_| ("month", month_style)),
            day.filter(|_| !is_whole).map(|_| ("day", "numeric")),
            (year < 1000).then_some(("era", "short")),
            Some(("timeZone", "UTC")),
            Some(GREGORIAN),
        ];
        let options: Vec<_> = options.into_iter().flatten().collect();
        // The one-number constructor would take years below 100 as of the 20th century.
        let date = Date::new(&JsValue::from_f64(0.0));
        date.set_utc_full_year_with_month_date(
            year as u32,
            month.unwrap_or(1) as i32 - 1,
            day.unwrap_or(1) as i32,
        );
        self.format_date(&date, &options)
    }

    /// The moment in the reader's zone, or in UTC, which the text then names.
    pub(super) fn moment(&self, epoch_seconds: i64, in_readers_zone: bool) -> String {
        let date = Date::new(&JsValue::from_f64(epoch_seconds as f64 * 1000.0));
        if in_readers_zone {
            return self.format_date(&date, &[DAY, TIME, GREGORIAN]);
        }
        self.format_date(&date, &[DAY, TIME, GREGORIAN, ("timeZone", "UTC")]) + " UTC"
    }

    pub(super) fn ago(&self, count: i64, unit: Unit, short: bool) -> String {
        let style = if short { "short" } else { "long" };
        let options = [("numeric", "auto"), ("style", style)];
        let format =
            self.kept(&options, |tags, options| RelativeTimeFormat::new(tags, options).into());
        let unit = match unit {
            Unit::Minute => "minute",
            Unit::Hour => "hour",
            Unit::Day => "day",
            Unit::Month => "month",
            Unit::Year => "year",
        };
        // Negative zero, too, is the past: "this minute" in every engine.
        format.unchecked_ref::<RelativeTimeFormat>().format(-(count as f64), unit).into()
    }

    pub(super) fn collator(&self) -> Collator {
        let options = [("numeric", "true")];
        let compare = self
            .kept(&options, |tags, options| Intl::Collator::new(tags, options).compare().into());
        let compare: Function = compare.unchecked_into();
        Box::new(move |a, b| {
            let order = compare.call2(&JsValue::UNDEFINED, &a.into(), &b.into());
            let order = order.ok().and_then(|order| order.as_f64()).unwrap_or_default();
            order.partial_cmp(&0.0).unwrap_or(Ordering::Equal)
        })
    }

    fn format_number(&self, number: f64, options: &[(&str, &str)]) -> String {
        let format =
            self.kept(options, |tags, options| NumberFormat::new(tags, options).format().into());
        call(&format, &number.into())
    }

    fn format_date(&self, date: &Date, options: &[(&str, &str)]) -> String {
        let format =
            self.kept(options, |tags, options| DateTimeFormat::new(tags, options).format().into());
        call(&format, date)
    }

    /// What `make` makes with these options, which also tell of what kind it is.
    fn kept(&self, options: &[(&str, &str)], make: fn(&Array, &Object) -> JsValue) -> JsValue {
        let members = options.iter().flat_map(|(name, value)| [*name, *value]);
        let key: String = [&*self.tag].into_iter().chain(members).collect();
        KEPT.with_borrow_mut(|kept| {
            if let Some((_, formatter)) = kept.iter().find(|(known, _)| *known == key) {
                return formatter.clone();
            }
            if kept.len() >= MAX_KEPT {
                kept.clear();
            }
            let formatter = make(&Array::of1(&self.tag.as_str().into()), &object(options));
            kept.push((key, formatter.clone()));
            formatter
        })
    }
}

const DAY: (&str, &str) = ("dateStyle", "medium");
const TIME: (&str, &str) = ("timeStyle", "short");

/// The dates of a story are of the calendar that it is written by, whatever the reader's own is: a
/// year alone is none in another.
const GREGORIAN: (&str, &str) = ("calendar", "gregory");

/// Far more than one language needs; a page with many languages makes some of them anew.
const MAX_KEPT: usize = 64;

thread_local! {
    /// Formatters are costly to make, and all cards of a language need the same ones: by language
    /// and options.
    static KEPT: RefCell<Vec<(String, JsValue)>> = const { RefCell::new(Vec::new()) };
}

fn object(members: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (name, value) in members {
        let _ = Reflect::set(&object, &(*name).into(), &(*value).into());
    }
    object
}

fn call(format: &JsValue, value: &JsValue) -> String {
    let format = format.unchecked_ref::<Function>();
    let text = format.call1(&JsValue::UNDEFINED, value).unwrap_or_default();
    JsString::from(text).into()
}
