//! What a category file says of all of its stories.

use news_card::Timestamp;
use serde_json::{Map, Value};

use super::super::given::Given;
use super::super::report::Report;
use super::super::times;
use super::fields::Fields;

/// What is known of all stories of a file.
pub(super) struct About<'a> {
    pub(super) given: &'a Given,
    pub(super) category: Option<String>,
    pub(super) time: Option<Timestamp>,
    pub(super) icons: Vec<(String, String)>,
}

impl<'a> About<'a> {
    pub(super) fn of_none(given: &'a Given) -> Self {
        Self { given, category: None, time: None, icons: Vec::new() }
    }

    pub(super) fn of_file(file: Map<String, Value>, given: &'a Given, report: &mut Report) -> Self {
        let mut fields = Fields::new(file);
        let mut about = Self::of_none(given);
        about.category = fields.text("categoryName").or_else(|| fields.text("category"));
        about.time = fields.integer("timestamp").and_then(time);
        about.icons = fields.icons(report);
        fields.report_rest("$", report);
        about
    }
}

/// A time in seconds or in milliseconds since 1970: in seconds, the year of the latter has five digits.
fn time(number: i64) -> Option<Timestamp> {
    times::from_seconds(number).or_else(|| times::from_seconds(number / 1_000))
}
