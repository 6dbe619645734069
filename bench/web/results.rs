//! What was measured so far.

use std::collections::BTreeMap;

use super::contender::{ALL, Contender};
use super::statistics::Summary;

/// The values of each measure, by contender. A measure is named as a path: what, under which
/// circumstances, which figure.
#[derive(Default)]
pub(crate) struct Results {
    values: BTreeMap<String, BTreeMap<&'static str, Vec<f64>>>,
}

impl Results {
    pub(crate) fn add(&mut self, measure: &str, contender: &Contender, value: f64) {
        let of_measure = self.values.entry(measure.to_owned()).or_default();
        of_measure.entry(contender.name).or_default().push(value);
    }

    /// The names of all measures.
    pub(crate) fn measures(&self) -> impl Iterator<Item = &str> {
        self.values.keys().map(String::as_str)
    }

    /// What a measure came to for a contender.
    pub(crate) fn summary(&self, measure: &str, contender: &str) -> Option<Summary> {
        Summary::of(self.values.get(measure)?.get(contender)?)
    }

    /// What a measure came to for each contender that has it, in the order of all.
    pub(crate) fn summaries(&self, measure: &str) -> Vec<(&'static Contender, Summary)> {
        let of = |contender: &'static Contender| {
            Some((contender, self.summary(measure, contender.name)?))
        };
        ALL.iter().filter_map(of).collect()
    }
}

/// What a measure is counted in, by the last part of its name.
pub(crate) fn unit(measure: &str) -> &'static str {
    let figure = measure.rsplit_once('/').map_or(measure, |(_, figure)| figure);
    if figure.starts_with("bytes") {
        "bytes"
    } else if figure.starts_with("requests") || figure == "long tasks" {
        "count"
    } else if figure == "layout shift" {
        "score"
    } else {
        "ms"
    }
}

/// A value with its unit; counts and scores have none.
pub(crate) fn amount(value: f64, measure: &str) -> String {
    match unit(measure) {
        "bytes" if value.abs() >= 1e6 => format!("{:.1} MB", value / 1e6),
        "bytes" => format!("{:.1} KB", value / 1e3),
        "ms" if value >= 100.0 => format!("{value:.0} ms"),
        "ms" => format!("{value:.1} ms"),
        "score" => format!("{value:.3}"),
        _ => format!("{value:.0}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{amount, unit};

    #[test]
    fn a_value_is_told_in_the_unit_of_its_measure() {
        let check = |value, measure: &str, told: &str| assert_eq!(amount(value, measure), told);
        check(1_234_567.0, "memory/100 cards/bytes", "1.2 MB");
        check(-4_200.0, "memory/added/bytes", "-4.2 KB");
        check(70_412.0, "loading/bytes to the card", "70.4 KB");
        check(1_263.6, "loading/readable", "1264 ms");
        check(2.34, "table/10/sort", "2.3 ms");
        check(0.0125, "loading/layout shift", "0.013");
        check(4.0, "loading/requests in all", "4");
        assert_eq!(unit("loading/long tasks"), "count");
    }
}
