//! What was measured, in one line each.

/// The times of one piece of work, in microseconds, a round each.
pub(crate) struct Figures {
    pub(crate) name: &'static str,
    times: Vec<f64>,
}

impl Figures {
    pub(crate) fn new(name: &'static str) -> Self {
        Self { name, times: Vec::new() }
    }

    pub(crate) fn add(&mut self, microseconds: f64) {
        let at = self.times.partition_point(|time| *time < microseconds);
        self.times.insert(at, microseconds);
    }

    /// The time in the middle.
    pub(crate) fn median(&self) -> f64 {
        self.times.get(self.times.len() / 2).copied().unwrap_or(f64::NAN)
    }

    /// A line of the table; `reference` is the median that this one is compared with.
    pub(crate) fn line(&self, reference: f64) -> String {
        let median = self.median();
        let end = |time: Option<&f64>| time.copied().unwrap_or(f64::NAN);
        let (fastest, slowest) = (end(self.times.first()), end(self.times.last()));
        format!(
            "{:<28}{median:>10.1}  {:<18}{:>10.0}{:>9.1}",
            self.name,
            format!("{fastest:.1} to {slowest:.1}"),
            1e6 / median,
            median / reference,
        )
    }
}

/// The line above the table.
pub(crate) fn heading() -> String {
    format!("{:<28}{:>10}  {:<18}{:>10}{:>9}", "", "µs", "from, to", "a second", "× ours")
}

#[cfg(test)]
mod tests {
    use super::{Figures, heading};

    #[test]
    fn a_line_tells_the_median_the_ends_the_rate_and_the_ratio() {
        let mut figures = Figures::new("peer");
        for time in [30.0, 20.0, 70.0] {
            figures.add(time);
        }
        let line = figures.line(10.0);
        assert_eq!(
            line.split_whitespace().collect::<Vec<_>>(),
            ["peer", "30.0", "20.0", "to", "70.0", "33333", "3.0"]
        );
        assert_eq!(line.chars().count(), heading().chars().count());
    }
}
