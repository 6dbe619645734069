//! Related updates from shared subjects.
//!
//! A shared subject counts the more the rarer it is. Of the cards that share one, only the
//! nearest in time are looked at, so that a card that changes touches few others, however many
//! there are.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::survey::Entry;

/// The most related updates that a card is given.
const MOST: usize = 4;
/// How many cards with the same subject are looked at before and after a card.
const NEIGHBOURS: usize = 6;
/// What a shared subject counts if few have it; halving its rarity takes one off.
const RAREST: u32 = 12;
/// What shared subjects have to count together: one that some thirty cards share, or two that
/// five hundred do.
const ENOUGH: u32 = 8;
/// An ordinary word tells something if no more cards than this have it.
const FEW: usize = 8;

/// Who shares what, over all cards.
#[derive(Debug)]
pub(super) struct RelatedIndex<'a> {
    stories: &'a [Entry],
    /// For each subject the stories that have it, by their place in time.
    sharing: HashMap<u64, Vec<u32>>,
    /// The stories by time, then by id.
    order: Vec<u32>,
    /// The place in time of each story.
    places: Vec<u32>,
}

impl<'a> RelatedIndex<'a> {
    pub(super) fn new(stories: &'a [Entry]) -> Self {
        let mut order: Vec<u32> = (0..).zip(stories).map(|(at, _)| at).collect();
        order.sort_by_key(|at| stories.get(*at as usize).map(|story| (story.time, &story.id)));
        let mut places = vec![0; stories.len()];
        let mut sharing: HashMap<u64, Vec<u32>> = HashMap::new();
        for (place, at) in (0..).zip(&order) {
            let Some(story) = stories.get(*at as usize) else { continue };
            if let Some(slot) = places.get_mut(*at as usize) {
                *slot = place;
            }
            for subject in &story.subjects {
                sharing.entry(subject.word()).or_default().push(place);
            }
        }
        Self { stories, sharing, order, places }
    }

    /// The stories related to the one at this index, the most related first.
    pub(super) fn related_to(&self, at: usize) -> Box<[u32]> {
        let (Some(story), Some(place)) = (self.stories.get(at), self.places.get(at)) else {
            return Box::default();
        };
        let mut shared: Vec<(u32, u32)> = Vec::new();
        for subject in &story.subjects {
            let Some(places) = self.sharing.get(&subject.word()) else { continue };
            if subject.is_ordinary() && places.len() > FEW {
                continue;
            }
            let weight = RAREST.saturating_sub(places.len().max(2).ilog2() - 1);
            let here = places.partition_point(|other| other < place);
            let near = here.saturating_sub(NEIGHBOURS)..places.len().min(here + NEIGHBOURS + 1);
            let near = places.get(near).unwrap_or_default();
            shared.extend(near.iter().filter(|other| *other != place).map(|it| (*it, weight)));
        }
        self.best(story, shared)
    }

    fn best(&self, story: &Entry, mut shared: Vec<(u32, u32)>) -> Box<[u32]> {
        shared.sort_unstable();
        let groups = shared.chunk_by(|a, b| a.0 == b.0);
        let scored = groups.filter_map(|group| {
            let score: u32 = group.iter().map(|(_, weight)| weight).sum();
            let at = *self.order.get(group.first()?.0 as usize)?;
            let other = self.stories.get(at as usize)?;
            if score < ENOUGH || other.is_foreign_to(story.language()) || other.title == story.title
            {
                return None;
            }
            let apart = story.time.unwrap_or(0).abs_diff(other.time.unwrap_or(0));
            Some(((Reverse(score), apart, &other.id), at))
        });
        let mut scored: Vec<_> = scored.collect();
        scored.sort_unstable();
        scored.into_iter().take(MOST).map(|(_, at)| at).collect()
    }
}
