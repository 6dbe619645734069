//! What is to hold of ours beside its peers, and whether it does in this run. A missed target fails
//! nothing: it may be the machine, or what is yet to be done.

use super::contender::Contender;
use super::report::ratio;
use super::results::{Results, amount};

/// Which peers count.
#[derive(Clone, Copy)]
enum Beside {
    /// The one of this name.
    Peer(&'static str),
    /// The best of those that build their card from JSON.
    Best,
}

/// Which of ours, in which measure, is at most so many times as much.
struct Target {
    ours: &'static str,
    measure: &'static str,
    beside: Beside,
    limit: f64,
}

const fn from_json(measure: &'static str, beside: Beside, limit: f64) -> Target {
    Target { ours: "news-card", measure, beside, limit }
}

const fn rendered(measure: &'static str, beside: Beside, limit: f64) -> Target {
    Target { ours: "news-card, rendered", measure, beside, limit }
}

use Beside::{Best, Peer};

const LIT: Beside = Peer("lit");
const LIT_SSR: Beside = Peer("lit ssr");

const TARGETS: [Target; 18] = [
    rendered("loading/slow-4g/cold/hints/readable", Best, 0.5),
    rendered("loading/slow-4g/cold/hints/readable", LIT_SSR, 1.0),
    rendered("loading/slow-4g/cold/hints/bytes in all", LIT_SSR, 1.0),
    from_json("loading/slow-4g/cold/hints/readable", LIT, 1.15),
    from_json("loading/fast-4g/cold/hints/readable", LIT, 1.1),
    from_json("loading/slow-4g/cold/no hints/readable", LIT, 1.2),
    from_json("loading/fast-4g/cold/no hints/readable", LIT, 1.2),
    from_json("loading/slow-4g/warm/hints/readable", Best, 1.0),
    from_json("loading/slow-4g/warm/no hints/readable", Best, 1.0),
    from_json("loading/fast-4g/warm/hints/readable", Best, 1.0),
    from_json("loading/fast-4g/warm/no hints/readable", Best, 1.0),
    from_json("many/1000/default, peers eager/first frame", Best, 0.1),
    from_json("many/1000/default/first frame", Best, 0.1),
    from_json("many/1000/eager/first frame", Best, 0.5),
    from_json("many/1000/eager/script a card", LIT, 1.0),
    from_json("table/500/sort", Best, 0.1),
    from_json("refresh/one field of a card", Best, 0.5),
    from_json("memory/100 cards/bytes", Peer("preact"), 1.0),
];

/// Figures of ours that are to be nothing, and how much counts as that: a heap is never twice the same.
const NOTHING: [(&str, &str, f64); 5] = [
    ("news-card", "loading/slow-4g/cold/hints/requests twice", 0.0),
    ("news-card", "loading/slow-4g/cold/no hints/requests twice", 0.0),
    ("news-card, rendered", "loading/slow-4g/cold/no hints/blocking time", 1.0),
    ("news-card, rendered", "loading/slow-4g/cold/no hints/layout shift", 0.001),
    ("news-card", "memory/added by the second 100/bytes", 100_000.0),
];

/// A line for each target of which there are figures.
pub(crate) fn verdicts(results: &Results) -> Vec<String> {
    let beside_peers = TARGETS.iter().filter_map(|target| beside_peers(target, results));
    let nothing = NOTHING.iter().filter_map(|&(ours, measure, limit)| {
        let median = results.summary(measure, ours)?.median;
        let (told, verdict) = (amount(median, measure), verdict(median <= limit));
        Some(format!("{ours}, {measure}: {told}, at most nothing: {verdict}"))
    });
    beside_peers.chain(nothing).collect()
}

fn beside_peers(target: &Target, results: &Results) -> Option<String> {
    let &Target { ours, measure, beside, limit } = target;
    let (median, peer) = peer(beside, measure, results)?;
    let ratio = ratio(results.summary(measure, ours)?.median, median)?;
    let verdict = verdict(ratio <= limit);
    Some(format!("{ours}, {measure}: {ratio:.2} × {peer}, at most {limit}: {verdict}"))
}

/// The median and the name of the peer.
fn peer(beside: Beside, measure: &str, results: &Results) -> Option<(f64, &'static str)> {
    let of = |name| Some((results.summary(measure, name)?.median, name));
    match beside {
        Peer(name) => of(name),
        Best => Contender::from_json()
            .filter(|contender| !contender.is_ours)
            .filter_map(|contender| of(contender.name))
            .min_by(|a, b| a.0.total_cmp(&b.0)),
    }
}

fn verdict(holds: bool) -> &'static str {
    if holds { "holds" } else { "MISSED" }
}

#[cfg(test)]
mod tests {
    use super::{NOTHING, TARGETS, verdicts};
    use crate::contender::ALL;
    use crate::results::Results;

    fn results(measure: &str, values: &[(&str, f64)]) -> Results {
        let mut results = Results::default();
        for (name, value) in values {
            let contender = ALL.iter().find(|contender| contender.name == *name);
            results.add(measure, contender.unwrap(), *value);
        }
        results
    }

    #[test]
    fn a_target_is_judged_beside_the_peer_that_it_names() {
        let check = |ours: f64, told: &str| {
            let values = [("news-card", ours), ("vanilla", 500.0), ("lit", 20.0), ("svelte", 10.0)];
            assert_eq!(verdicts(&results("table/500/sort", &values)), [told]);
        };
        check(1.0, "news-card, table/500/sort: 0.10 × svelte, at most 0.1: holds");
        check(2.0, "news-card, table/500/sort: 0.20 × svelte, at most 0.1: MISSED");
    }

    #[test]
    fn what_is_to_be_nothing_is_nothing() {
        let measure = "loading/slow-4g/cold/hints/requests twice";
        let told = verdicts(&results(measure, &[("news-card", 1.0)]));
        assert_eq!(told, [format!("news-card, {measure}: 1, at most nothing: MISSED")]);
    }

    #[test]
    fn targets_name_contenders() {
        let names = TARGETS.iter().map(|target| target.ours).chain(NOTHING.map(|(name, ..)| name));
        for name in names {
            assert!(ALL.iter().any(|contender| contender.name == name && contender.is_ours));
        }
    }
}
