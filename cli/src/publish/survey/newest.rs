//! The newest cards, however many there are in all.

use std::cmp::Reverse;

use crate::catalogue::Summary;
use crate::limits::CARDS;

/// The newest cards, as many as the list `cards.json` holds.
#[derive(Debug, Default)]
pub(in crate::publish) struct Newest(Vec<(Box<str>, Summary)>);

impl Newest {
    pub(super) fn add(&mut self, id: &str, summary: Summary) {
        self.0.push((id.into(), summary));
        // Twice the room, so that the rest is parted from the newest only now and then.
        if self.0.len() > 2 * CARDS {
            self.cut();
        }
    }

    pub(super) fn append(&mut self, others: &mut Self) {
        self.0.append(&mut others.0);
        if self.0.len() > 2 * CARDS {
            self.cut();
        }
    }

    /// The newest first, those without a time last, by id where the times are the same.
    pub(in crate::publish) fn in_order(&mut self) -> Vec<(&str, &Summary)> {
        self.0.sort_by(|a, b| key(a).cmp(&key(b)));
        self.0.iter().take(CARDS).map(|(id, summary)| (&**id, summary)).collect()
    }

    fn cut(&mut self) {
        self.0.select_nth_unstable_by(CARDS, |a, b| key(a).cmp(&key(b)));
        self.0.truncate(CARDS);
    }
}

fn key((id, summary): &(Box<str>, Summary)) -> (Reverse<Option<i64>>, &str) {
    (Reverse(summary.time), id)
}
