//! What every part of a run knows: where things are, and how thorough it is.

use std::path::PathBuf;

/// Where things are.
pub(crate) struct Places {
    pub(crate) root: PathBuf,
    pub(crate) bundles: PathBuf,
    pub(crate) news_card: PathBuf,
    /// The time of showing for a server that asks for one, in seconds.
    pub(crate) now: u64,
}

impl Places {
    pub(crate) fn pkg(&self) -> PathBuf {
        self.root.join("pkg")
    }

    /// The reference card.
    pub(crate) fn card(&self) -> PathBuf {
        self.root.join("www/cards/deepseek-big-fund.json")
    }
}

/// How thorough a run is, and how far.
pub(crate) struct Plan {
    pub(crate) is_quick: bool,
    /// Counted from 1.
    pub(crate) round: usize,
}

impl Plan {
    /// Whether what takes long is measured in this round: in a quick run once.
    pub(crate) fn takes_its_time(&self) -> bool {
        !self.is_quick || self.round == 1
    }

    /// Whether so many cards or rows are measured in this round: in a quick run not the most of them.
    pub(crate) fn measures(&self, count: usize) -> bool {
        match count {
            100 | 500 => true,
            1_000 | 10_000 => !self.is_quick,
            _ => self.takes_its_time(),
        }
    }
}

/// Says what goes on.
pub(crate) fn say(what: &str) {
    eprintln!("bench: {what}");
}

#[cfg(test)]
mod tests {
    use super::Plan;

    #[test]
    fn a_quick_run_takes_long_ones_once_and_the_longest_never() {
        let measured = |is_quick, round| {
            let plan = Plan { is_quick, round };
            [1, 100, 500, 1_000, 10_000].into_iter().filter(|&count| plan.measures(count)).count()
        };
        assert_eq!([measured(true, 1), measured(true, 2)], [3, 2]);
        assert_eq!([measured(false, 1), measured(false, 2)], [5, 5]);
    }
}
