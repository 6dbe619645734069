//! `cargo xtask bench serve`: how many requests a second `news-card serve` answers and how long
//! the slowest wait, beside nginx with the same bytes.

mod answer;
mod nginx;
mod ours;
mod process;
mod wrk;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::report;
use crate::project::Project;
use crate::run::{print, say};
use answer::Answer;
use wrk::{Load, Wrk};

/// The card that is asked for; both servers have it at this path.
const PATH: &str = "/cards/deepseek-big-fund.json";
/// Rounds of each server, in turns, so that what slows the machine for a while slows both.
const ROUNDS: usize = 9;
/// The same where it is to be quick.
const FEW_ROUNDS: usize = 2;
/// Seconds of a round.
const ROUND: u32 = 5;
/// Seconds of each server before anything counts: a file is kept in memory only once its time of
/// change is two seconds old.
const WARM_UP: u32 = 4;
/// So many times nginx's requests a second, at least.
const RATE: f64 = 0.8;
/// So many times nginx's p99, at most.
const P99: f64 = 1.5;

/// Measures, prints and writes `target/bench/serve.json`.
pub(super) fn run(project: &Project, is_quick: bool) -> Result<()> {
    let rounds = if is_quick { FEW_ROUNDS } else { ROUNDS };
    let (wrk, nginx) = (Wrk::find()?, nginx::find()?);
    let room = Room::make()?;
    let card = project.root().join("www").join(PATH.trim_start_matches('/'));
    fs::create_dir_all(room.0.join("cards"))?;
    fs::copy(&card, room.0.join(PATH.trim_start_matches('/')))?;
    let ours = ours::start(project, &room.0.join("cards"))?;
    let packed = Answer::of(ours.port(), PATH)?;
    let theirs = nginx::start(&nginx, &room.0, PATH, &packed)?;
    same(&packed, &Answer::of(theirs.port(), PATH)?)?;
    let servers = [("news-card serve", ours.port()), ("nginx", theirs.port())];
    let mut loads = [Vec::new(), Vec::new()];
    for (_, port) in servers {
        wrk.load(port, PATH, WARM_UP)?;
    }
    for round in 1..=rounds {
        say("bench: round", &format!("{round} of {rounds}"));
        for ((_, port), loads) in servers.iter().zip(&mut loads) {
            loads.push(wrk.load(*port, PATH, ROUND)?);
        }
    }
    let [a, b] = loads.map(|loads| Medians::of(&loads));
    print(&format!("{:<20}{:>14}{:>10}{:>10}", "", "requests/s", "p50 ms", "p99 ms"));
    for ((name, _), medians) in servers.iter().zip([&a, &b]) {
        let Medians { rate, p50, p99 } = medians;
        print(&format!("{name:<20}{rate:>14.0}{p50:>10.2}{p99:>10.2}"));
    }
    let (rate, p99) = (a.rate / b.rate, a.p99 / b.p99);
    let verdict = |holds: bool| if holds { "holds" } else { "MISSED" };
    print(&format!(
        "requests a second: {rate:.2} of nginx's (at least {RATE}: {})",
        verdict(rate >= RATE)
    ));
    print(&format!("p99: {p99:.2} times nginx's (at most {P99}: {})", verdict(p99 <= P99)));
    report::write(
        project,
        "serve",
        json!({ "requests a second": { "nginx": rate }, "p99": { "nginx": p99 } }),
        json!({ "unit": "requests a second, ms", "news-card": a.figures(), "nginx": b.figures() }),
    )
}

/// Fails if the servers send other bytes: a faster one may only do less.
fn same(ours: &Answer, theirs: &Answer) -> Result<()> {
    ensure!(ours.field("content-encoding") == Some("gzip"), "news-card does not send gzip");
    ensure!(ours.body == theirs.body, "nginx sends another body");
    for (name, value) in ours.shared_fields() {
        let is_same = theirs.field(name).is_some_and(|other| other.eq_ignore_ascii_case(value));
        ensure!(is_same, "nginx does not send {name}: {value}");
    }
    say("bench: the answers", &format!("the same {} bytes", ours.body.len()));
    Ok(())
}

/// The middle of each figure over the rounds.
struct Medians {
    rate: f64,
    p50: f64,
    p99: f64,
}

impl Medians {
    fn of(loads: &[Load]) -> Self {
        let median = |figure: fn(&Load) -> f64| {
            let mut figures: Vec<f64> = loads.iter().map(figure).collect();
            figures.sort_by(f64::total_cmp);
            figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
        };
        Self {
            rate: median(|load| load.rate),
            p50: median(|load| load.p50),
            p99: median(|load| load.p99),
        }
    }

    fn figures(&self) -> Value {
        json!({ "rate": self.rate, "p50": self.p50, "p99": self.p99 })
    }
}

/// A folder for what is served; it goes with the value.
struct Room(PathBuf);

impl Room {
    fn make() -> Result<Self> {
        let path =
            std::env::temp_dir().join(format!("news-card-bench-serve-{}", std::process::id()));
        fs::create_dir_all(&path).with_context(|| format!("{} cannot be made", path.display()))?;
        Ok(Self(path))
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
