//! The browser's part of the benchmark: our card beside the same card of other frameworks, in one
//! Chromium. `cargo xtask bench web` builds what this takes and runs it; bench/README.md says what
//! is measured.

mod charts;
mod chromium;
mod contender;
mod gate;
mod loading;
mod many;
mod markdown;
mod memory;
mod page;
mod plan;
mod profile;
mod readme;
mod report;
mod results;
mod server;
mod site;
mod statistics;
mod table;
mod targets;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Result;
use clap::Parser;

use chromium::Chromium;
use plan::{Places, Plan, say};
use results::Results;
use site::Site;

/// The browser's part of the benchmark.
#[derive(Parser)]
struct Args {
    /// The folder of the project, with the built widget in pkg/.
    #[arg(long)]
    root: PathBuf,
    /// The folder of the contenders' bundles.
    #[arg(long)]
    bundles: PathBuf,
    /// The command that writes cards.
    #[arg(long)]
    news_card: PathBuf,
    #[arg(long)]
    chromium: PathBuf,
    /// The folder for the report.
    #[arg(long)]
    out: PathBuf,
    /// Fewer rounds, and of the networks the slow one alone. The README stays as it is.
    #[arg(long)]
    quick: bool,
    /// How often each is measured. Defaults to 15, or 1 if quick.
    #[arg(long)]
    rounds: Option<usize>,
    /// What the order of each round comes from. Defaults to one of this moment.
    #[arg(long)]
    seed: Option<u64>,
    /// Measure only what is named: loading, many, table, memory, or nothing, `gate`. Defaults to all.
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
}

fn main() -> ExitCode {
    match run(Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: Args) -> Result<()> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let seed = args.seed.unwrap_or(now);
    let rounds = args.rounds.unwrap_or(if args.quick { 1 } else { 15 });
    let Args { root, bundles, news_card, chromium, out, only, .. } = args;
    let places = Places { root, bundles, news_card, now };
    let mut random = fastrand::Rng::with_seed(seed);
    let site = Site::start(&places)?;
    let mut chromium = Chromium::start(&chromium)?;
    let version = chromium.version()?;
    say(&format!("{version}, {rounds} rounds, seed {seed}"));
    gate::check(&mut chromium, &site)?;
    say("all cards are the same");
    if only == ["gate"] {
        return Ok(());
    }
    let mut results = Results::default();
    let wants = |part: &str| only.is_empty() || only.iter().any(|only| only == part);
    for round in 1..=rounds {
        say(&format!("round {round} of {rounds}"));
        let plan = Plan { is_quick: args.quick, round };
        if wants("loading") {
            loading::round(&mut chromium, &site, &plan, &mut random, &mut results)?;
        }
        if wants("many") {
            many::round(&mut chromium, &site, &plan, &mut random, &mut results)?;
        }
        if wants("table") {
            table::round(&mut chromium, &site, &plan, &mut random, &mut results)?;
        }
        if wants("memory") && plan.takes_its_time() {
            memory::round(&mut chromium, &site, &mut random, &mut results)?;
        }
    }
    let run = report::Run { chromium: version, rounds, seed };
    publish(&run, &results, &places.root, &out, args.quick)
}

/// Writes the report, and the page about it where it is one to be kept.
fn publish(
    run: &report::Run,
    results: &Results,
    root: &Path,
    out: &Path,
    is_quick: bool,
) -> Result<()> {
    report::write(run, results, &out.join("web.json"))?;
    let folder = if is_quick { out.join("web") } else { root.join("bench") };
    let verdicts = targets::verdicts(results);
    for verdict in &verdicts {
        say(verdict);
    }
    let tables = markdown::page(run, results, &verdicts);
    readme::write(&folder, &tables, &charts::all(results))?;
    say(&format!("{} and {}", out.join("web.json").display(), folder.display()));
    Ok(())
}
