//! The report as JSON: `measures` has each figure, `ratios` what ours is beside each peer's.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use super::contender::Contender;
use super::results::{Results, unit};
use super::statistics::Summary;

/// How the figures came about.
pub(crate) struct Run {
    pub(crate) chromium: String,
    pub(crate) rounds: usize,
    pub(crate) seed: u64,
}

pub(crate) fn write(run: &Run, results: &Results, to: &Path) -> Result<()> {
    let report = format!("{:#}\n", report(run, results));
    fs::write(to, report).with_context(|| format!("{} cannot be written", to.display()))
}

fn report(run: &Run, results: &Results) -> Value {
    let mut measures = Map::new();
    let mut ratios = Map::new();
    for measure in results.measures() {
        let summaries = results.summaries(measure);
        let told = summaries.iter().map(|(contender, summary)| {
            let Summary { median, low, high, count } = summary;
            let told = json!({ "median": median, "low": low, "high": high, "count": count });
            (contender.name.to_owned(), told)
        });
        let told = Value::Object(told.collect());
        measures.insert(measure.to_owned(), json!({ "unit": unit(measure), "contenders": told }));
        let beside = beside_peers(&summaries);
        if !beside.is_empty() {
            ratios.insert(measure.to_owned(), Value::Object(beside));
        }
    }
    let Run { chromium, rounds, seed } = run;
    json!({ "chromium": chromium, "rounds": rounds, "seed": seed, "measures": measures, "ratios": ratios })
}

/// Each of ours divided by each peer's; below 1 ours is the smaller one.
fn beside_peers(summaries: &[(&'static Contender, Summary)]) -> Map<String, Value> {
    let (ours, peers): (Vec<_>, Vec<_>) =
        summaries.iter().copied().partition(|(contender, _)| contender.is_ours);
    let mut all = Map::new();
    for (our, summary) in ours {
        let beside = |(peer, other): &(&Contender, Summary)| {
            let ratio = ratio(summary.median, other.median)?;
            Some((peer.name.to_owned(), json!((ratio * 1e3).round() / 1e3)))
        };
        let ratios: Map<_, _> = peers.iter().filter_map(beside).collect();
        if !ratios.is_empty() {
            all.insert(our.name.to_owned(), Value::Object(ratios));
        }
    }
    all
}

/// None where the peer has nothing of it, as so many times nothing is no number, or where ours is less
/// than nothing.
pub(crate) fn ratio(ours: f64, peer: f64) -> Option<f64> {
    (peer > 0.0 && ours >= 0.0).then(|| ours / peer)
}

#[cfg(test)]
mod tests {
    use super::{Run, report};
    use crate::contender::ALL;
    use crate::results::Results;
    use serde_json::json;

    #[test]
    fn a_report_has_every_figure_and_ours_beside_each_peer() {
        let mut results = Results::default();
        let named = |name| ALL.iter().find(|contender| contender.name == name).unwrap();
        for (name, value) in [("news-card", 30.0), ("lit", 60.0), ("preact", 0.0)] {
            results.add("sort/ms", named(name), value);
        }
        let run = Run { chromium: "Chromium 1".to_owned(), rounds: 1, seed: 7 };
        let report = report(&run, &results);
        assert_eq!(report["ratios"], json!({ "sort/ms": { "news-card": { "lit": 0.5 } } }));
        let ours = &report["measures"]["sort/ms"]["contenders"]["news-card"];
        assert_eq!(*ours, json!({ "median": 30.0, "low": 30.0, "high": 30.0, "count": 1 }));
        assert_eq!(report["seed"], 7);
    }
}
