//! What several places of an item say about one thing, of which a card has one.

use std::fmt::Display;

use news_card::Timestamp;

use super::super::languages;
use super::super::report::Report;
use super::super::times;
use super::left::Left;

/// What several places say; the lowest rank is believed first.
#[derive(Debug, PartialEq)]
pub(super) struct Choice<T>(Vec<Offer<T>>);

#[derive(Debug, PartialEq)]
struct Offer<T> {
    rank: u8,
    name: String,
    value: T,
}

impl<T> Default for Choice<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Display + PartialEq> Choice<T> {
    /// What a place of this name says.
    pub(super) fn offer(&mut self, rank: u8, name: &str, value: Option<T>) {
        if let Some(value) = value {
            self.0.push(Offer { rank, name: name.to_owned(), value });
        }
    }

    /// The same of a value that has another place, so that it is not missed where it is not chosen.
    pub(super) fn hint(&mut self, rank: u8, value: Option<T>) {
        self.offer(rank, "", value);
    }

    /// The best; those that say something else are left out.
    pub(super) fn choose(self, left: &mut Left) -> Option<T> {
        self.choose_if(left, |_| true)
    }

    /// The best of those that fit; those that say something else are left out.
    pub(super) fn choose_if(self, left: &mut Left, fits: impl Fn(&T) -> bool) -> Option<T> {
        let mut offers = self.0;
        // Sorting is stable: of one rank, the first stays before the others.
        offers.sort_by_key(|offer| offer.rank);
        let best = offers.iter().position(|offer| fits(&offer.value));
        let best = best.map(|at| offers.remove(at).value);
        for Offer { name, value, .. } in offers.into_iter().filter(|it| !it.name.is_empty()) {
            if Some(&value) != best.as_ref() {
                left.add(&name, &value.to_string());
            }
        }
        best
    }

    /// All that was offered.
    pub(super) fn values(&self) -> impl Iterator<Item = &T> {
        self.0.iter().map(|offer| &offer.value)
    }

    /// None of it: all is left out.
    pub(super) fn leave(self, left: &mut Left) -> Option<T> {
        self.choose_if(left, |_| false)
    }

    /// The rank of the best.
    pub(super) fn rank(&self) -> Option<u8> {
        self.0.iter().map(|offer| offer.rank).min()
    }

    /// The best, without taking it.
    pub(super) fn best(&self) -> Option<&T> {
        self.0.iter().min_by_key(|offer| offer.rank).map(|offer| &offer.value)
    }
}

impl Choice<String> {
    /// The best that is a time, of those that have come if one has; what is none is reported at `path`.
    pub(super) fn time(
        self,
        path: &str,
        left: &mut Left,
        report: &mut Report,
    ) -> Option<Timestamp> {
        let mut offers = self.0;
        offers.sort_by_key(|offer| offer.rank);
        let mut best: Option<Timestamp> = None;
        let mut to_come: Vec<(Offer<String>, Timestamp)> = Vec::new();
        for offer in offers {
            let Some(best) = &best else {
                match times::read(&offer.value, path, report) {
                    Some(time) if times::is_to_come(&time) => to_come.push((offer, time)),
                    time => best = time,
                }
                continue;
            };
            let other = times::read(&offer.value, path, &mut Report::default());
            if other.map(|time| time.epoch_seconds()) != Some(best.epoch_seconds()) {
                left.add(&offer.name, &offer.value);
            }
        }
        if best.is_some() {
            to_come.iter().for_each(|(offer, _)| times::to_come(&offer.value, path, report));
            return best;
        }
        let mut to_come = to_come.into_iter();
        let (_, best) = to_come.next()?;
        for (offer, other) in to_come {
            if other.epoch_seconds() != best.epoch_seconds() {
                left.add(&offer.name, &offer.value);
            }
        }
        Some(best)
    }

    /// The tag of the best that names a language; those that name another are left out.
    pub(super) fn language(self, left: &mut Left, report: &mut Report) -> Option<String> {
        let mut offers = self.0;
        offers.sort_by_key(|offer| offer.rank);
        let said: Vec<&str> = offers.iter().map(|offer| offer.value.as_str()).collect();
        let tag = languages::read(&said, report)?;
        for Offer { name, value, .. } in offers {
            // One that is mended has its line.
            if !languages::is_same(&value, &tag) {
                left.add(&name, &value);
            }
        }
        Some(tag)
    }
}
