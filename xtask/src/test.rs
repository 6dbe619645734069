//! Everything that has to hold, in the order in which it fails fastest.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, anyhow, ensure};

use crate::assets;
use crate::native::{NewsCard, cargo};
use crate::project::Project;
use crate::run::{say, seconds};
use crate::setup::{self, Browser, Way};
use crate::size;
use crate::widget;

/// One part of the tests, for those who wait for only that.
#[derive(Clone, Copy, Debug, Eq, PartialEq, clap::ValueEnum)]
pub(crate) enum Part {
    /// rustfmt and clippy.
    Lint,
    /// The tests that need no browser.
    Native,
    /// The built widget: its sizes, and how it behaves in Chromium.
    Browser,
}

/// Runs all parts or one of them, and stops at the first that fails.
pub(crate) fn test(project: &Project, wanted: Option<Way>, only: Option<Part>) -> Result<()> {
    let started = Instant::now();
    let runs = |part| only.is_none_or(|only| only == part);
    let way = setup::for_building(project, wanted)?;
    // What is missing for the last part is better known before the first.
    let browser = runs(Part::Browser).then(|| setup::for_browser_tests(project)).transpose()?;
    if runs(Part::Lint) {
        lint(project, way)?;
    }
    if runs(Part::Native) {
        native(project)?;
    }
    if let Some(browser) = browser {
        // The native tests leave the command built.
        let build = if runs(Part::Native) { NewsCard::built } else { NewsCard::build };
        in_browser(project, way, &browser, &build(project)?)?;
    }
    eprintln!("\ntest: all passed in {}", seconds(started));
    Ok(())
}

fn lint(project: &Project, way: Way) -> Result<()> {
    let mut fmt = cargo(project);
    step("rustfmt", "cargo fmt --all --check", fmt.args(["fmt", "--all", "--check"]))?;

    let again = "cargo xtask test --only lint";
    let mut native = cargo(project);
    native.args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]);
    step("clippy", again, &mut native)?;

    if way == Way::Debian {
        say("\n== clippy for wasm", "left out, as rustup has no wasm target here");
        return Ok(());
    }
    let mut wasm = cargo(project);
    wasm.args(["clippy", "--package", "news-card", "--target", widget::TARGET]);
    step("clippy for wasm", again, wasm.args(["--", "-D", "warnings"]))
}

fn native(project: &Project) -> Result<()> {
    let mut tests = cargo(project);
    step("native tests", "cargo test --workspace", tests.args(["test", "--workspace"]))
}

fn in_browser(project: &Project, way: Way, browser: &Browser, command: &NewsCard) -> Result<()> {
    let again = "cargo xtask test --only browser";
    heading("dist", "cargo xtask dist", || assets::dist_with(project, way, command))?;
    heading("no markup from text", again, || widget::check_rules(project))?;
    heading("sizes", "cargo xtask size", || size::report(project))?;

    let mut tests = cargo(project);
    // With the whole workspace, as features then resolve as in the native tests
    // and nothing is compiled a second time.
    tests.args(["test", "--workspace", "--test", "browser"]);
    tests.env("NEWS_CARD_CLI", command.path());
    tests.env("CHROMEDRIVER", &browser.chromedriver).env("CHROMIUM", &browser.chromium);
    tests.env("AXE", &browser.axe);
    step("browser tests", again, &mut tests)
}

fn step(name: &str, again: &str, command: &mut Command) -> Result<()> {
    heading(name, again, || {
        let status = command.status().with_context(|| format!("cannot start {command:?}"))?;
        ensure!(status.success(), "{status}");
        Ok(())
    })
}

fn heading(name: &str, again: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
    let started = Instant::now();
    eprintln!("\n== {name}");
    work()
        .map_err(|error| anyhow!("{name} failed ({error:#}); to see only that, type: {again}"))?;
    eprintln!("== {name}: passed in {}", seconds(started));
    Ok(())
}
