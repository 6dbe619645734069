//! The card beside others that do the same work, measured in one run.

mod contender;
mod figures;
mod publish;
mod report;
mod serve;
mod ssr;
mod web;

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::native::NewsCard;
use crate::project::Project;
use crate::setup::Toolchain;

/// What can be measured.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Name {
    /// Publishing 100,000 cards to a folder, and fewer beside Hugo.
    Publish,
    /// Answering requests for the reference card, beside nginx.
    Serve,
    /// Writing the reference card's HTML, beside Preact and Lit.
    Ssr,
    /// Loading, showing, sorting and refreshing cards in Chromium, beside six frameworks.
    Web,
}

/// How it is measured.
#[derive(Args)]
pub(crate) struct How {
    /// What to measure. Defaults to all, one after the other.
    name: Option<Name>,

    /// All in five minutes: fewer rounds, cards and networks. What the browser's part finds stays in
    /// target/.
    #[arg(long)]
    quick: bool,

    /// Rounds of the browser's part. Defaults to 15, or 1 if quick.
    #[arg(long)]
    rounds: Option<usize>,

    /// What the order of contenders comes from, in the browser's part. Defaults to another each time.
    #[arg(long)]
    seed: Option<u64>,

    /// Of the browser's part only these, separated by commas: loading, many, table, memory; or `gate`,
    /// which sees that all contenders show the same card, and measures nothing. Defaults to all.
    #[arg(long)]
    only: Option<String>,
}

/// Measures, prints tables and merges what all parts found last into target/bench/report.json. Fails
/// where something breaks or a contender does other work than the card, not where a target is missed:
/// that depends on the machine, and is printed.
pub(crate) fn run(project: &Project, toolchain: Option<Toolchain>, how: &How) -> Result<()> {
    let names = how.name.map_or_else(|| Name::value_variants().to_vec(), |name| vec![name]);
    for name in names {
        match name {
            Name::Publish => publish::publish(project, how.quick)?,
            Name::Serve => serve::run(project, how.quick)?,
            Name::Ssr => ssr::run(project, how.quick)?,
            Name::Web => web::run(project, toolchain, &how.of_the_browsers_part())?,
        }
    }
    report::merge(project)
}

/// Sees that all contenders in the browser show the same card, without which they cannot be measured.
pub(crate) fn gate(project: &Project, toolchain: Toolchain, command: &NewsCard) -> Result<()> {
    web::run_with(project, toolchain, command, &["--only=gate".to_owned()])
}

impl How {
    fn of_the_browsers_part(&self) -> Vec<String> {
        let quick = self.quick.then(|| "--quick".to_owned());
        let rounds = self.rounds.map(|rounds| format!("--rounds={rounds}"));
        let seed = self.seed.map(|seed| format!("--seed={seed}"));
        let only = self.only.as_ref().map(|only| format!("--only={only}"));
        [quick, rounds, seed, only].into_iter().flatten().collect()
    }
}
