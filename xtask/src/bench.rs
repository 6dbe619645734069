//! The card beside others that do the same work, measured in one run.

mod contender;
mod figures;
mod publish;
mod report;
mod serve;
mod ssr;

use anyhow::Result;
use clap::ValueEnum;

use crate::project::Project;

/// What can be measured.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Name {
    /// Publishing 100,000 cards to a folder, and fewer beside Hugo.
    Publish,
    /// Answering requests for the reference card, beside nginx.
    Serve,
    /// Writing the reference card's HTML, beside Preact and Lit.
    Ssr,
}

/// Measures and prints a table. Fails where something breaks or a contender does other work than
/// the card, not where a target is missed: that depends on the machine, and is printed.
pub(crate) fn run(project: &Project, name: Name) -> Result<()> {
    match name {
        Name::Publish => publish::publish(project),
        Name::Serve => serve::run(project),
        Name::Ssr => ssr::run(project),
    }
}
