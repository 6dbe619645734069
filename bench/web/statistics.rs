//! Medians, and how sure one can be of them.

/// What several values of one measure come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Summary {
    pub(crate) median: f64,
    /// The ends of an interval that holds the true median with at least 95 %, or all values where
    /// those are too few for that: fewer than six.
    pub(crate) low: f64,
    pub(crate) high: f64,
    pub(crate) count: usize,
}

impl Summary {
    /// Of values in any order; none of none.
    pub(crate) fn of(values: &[f64]) -> Option<Self> {
        let mut values = values.to_vec();
        values.sort_by(f64::total_cmp);
        let count = values.len();
        let rank = lower_rank(count);
        let upper = *values.get(count / 2)?;
        let lower = *values.get(count.checked_sub(1)? / 2)?;
        let (low, high) = (*values.get(rank)?, *values.get(count - 1 - rank)?);
        Some(Self { median: f64::midpoint(lower, upper), low, high, count })
    }
}

/// How many of the smallest values lie below the interval: the chance that the true median lies below
/// these or above as many of the largest is 5 % at most. The number of values below the true
/// median follows the binomial distribution, whatever that of the values is.
fn lower_rank(count: usize) -> usize {
    let half = 0.5_f64.powi(count as i32);
    let (mut ways, mut outside, mut rank) = (1.0, 0.0, 0_usize);
    loop {
        outside += ways * half;
        if outside > 0.025 {
            return rank.saturating_sub(1);
        }
        rank += 1;
        ways *= (count + 1 - rank) as f64 / rank as f64;
    }
}

#[cfg(test)]
mod tests {
    use super::{Summary, lower_rank};

    #[test]
    fn the_median_lies_in_the_middle_or_between_two_values() {
        let median = |values: &[f64]| Summary::of(values).map(|summary| summary.median);
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[3.0]), Some(3.0));
        assert_eq!(median(&[9.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 9.0]), Some(3.0));
    }

    // The ranks that tables of the sign test give for 95 %, counted from 0.
    #[test]
    fn the_interval_holds_the_median_with_95_percent() {
        let ranks = [1, 3, 5, 6, 8, 9, 15, 20, 25].map(lower_rank);
        assert_eq!(ranks, [0, 0, 0, 0, 0, 1, 3, 5, 7]);
    }

    #[test]
    fn single_outliers_lie_outside_of_the_interval() {
        let mut values: Vec<f64> = (0..15).map(f64::from).collect();
        values[14] = 1e9;
        let summary = Summary::of(&values).unwrap();
        assert_eq!((summary.low, summary.median, summary.high), (3.0, 7.0, 11.0));
        assert_eq!(Summary::of(&[5.0, 1.0, 2.0]).unwrap().high, 5.0);
    }
}
