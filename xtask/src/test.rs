//! Everything that has to hold, in the order in which it fails fastest.

mod engines;
mod second_try;
mod steps;

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::assets;
use crate::bench;
use crate::example;
use crate::native::{NewsCard, cargo};
use crate::project::Project;
use crate::run;
use crate::setup::{self, Browser, Engines, Toolchain};
use crate::size;
use crate::widget;

pub(crate) use engines::Engine;
use steps::Steps;

/// Why a step is left out that takes rustup's wasm target.
const NO_TARGET: &str = "left out, as rustup has no wasm target here";

/// One part of the tests, for those who wait for only that.
#[derive(Clone, Copy, Debug, Eq, PartialEq, clap::ValueEnum)]
pub(crate) enum Part {
    /// rustfmt and clippy.
    Lint,
    /// The tests that need no browser.
    Native,
    /// The built widget: its sizes, and how it behaves in Chromium, Firefox and WebKit.
    Browser,
}

/// Runs all parts or one of them, in all engines or one of them, stops at the first step that fails, and ends
/// with what came of each.
pub(crate) fn test(
    project: &Project,
    wanted: Option<Toolchain>,
    only: Option<Part>,
    engine: Option<Engine>,
) -> Result<()> {
    let mut steps = Steps::begin();
    let outcome = parts(project, wanted, only, engine, &mut steps);
    eprintln!("\n{}", steps.summary(outcome.is_ok()));
    outcome
}

fn parts(
    project: &Project,
    wanted: Option<Toolchain>,
    only: Option<Part>,
    engine: Option<Engine>,
    steps: &mut Steps,
) -> Result<()> {
    let runs = |part| only.is_none_or(|only| only == part);
    let toolchain = setup::for_building(project, wanted)?;
    // What is missing for the last part is better known before the first.
    let browser = runs(Part::Browser).then(|| browsers(project)).transpose()?;
    if runs(Part::Lint) {
        lint(project, steps)?;
    }
    if runs(Part::Native) {
        native(project, steps)?;
    }
    if let Some((browser, engines)) = browser {
        // The native tests leave the command built.
        let build = if runs(Part::Native) { NewsCard::built } else { NewsCard::build };
        let command = build(project)?;
        let examples = built(project, toolchain, &command, steps)?;
        // What nobody looks at falls behind: the ports of the card have to follow it.
        let again = "cargo xtask bench web --only gate";
        steps.step("contenders", again, || bench::gate(project, toolchain, &command))?;
        engines::test(steps, engine, &engines, || {
            in_browser(project, &browser, &command, examples.as_ref())
        })?;
    }
    Ok(())
}

fn browsers(project: &Project) -> Result<(Browser, Engines)> {
    Ok((setup::for_browser_tests(project)?, setup::for_engine_tests(project)?))
}

fn lint(project: &Project, steps: &mut Steps) -> Result<()> {
    let mut fmt = cargo(project);
    fmt.args(["fmt", "--all", "--check"]);
    steps.command("rustfmt", "cargo fmt --all --check", &mut fmt)?;

    let again = "cargo xtask test --only lint";
    let mut native = cargo(project);
    native.args(["clippy", "--all-targets", "--", "-D", "warnings"]);
    steps.command("clippy", again, &mut native)?;

    // Without the fuzzer, which is C++, the fuzz targets are compiled and cannot be linked.
    let mut targets = cargo(project);
    targets.args(["clippy", "--package=news-card-fuzz", "--no-default-features"]);
    targets.args(["--", "-D", "warnings"]);
    steps.command("clippy for fuzzing", again, &mut targets)?;

    let name = "clippy for wasm";
    if !setup::has_target() {
        steps.note(name, NO_TARGET);
        return Ok(());
    }
    let mut csr = cargo(project);
    csr.args(["clippy", "--target", widget::TARGET, "--package=news-card", "--package=leptos-csr"]);
    csr.args(["--features=news-card/widget", "--", "-D", "warnings"]);
    steps.command(name, again, &mut csr)?;

    let mut hydrate = cargo(project);
    hydrate.args(["clippy", "--target", widget::TARGET, "--package=leptos-ssr", "--lib"]);
    hydrate.args(["--no-default-features", "--features=hydrate", "--", "-D", "warnings"]);
    steps.command("clippy for hydration", again, &mut hydrate)
}

fn native(project: &Project, steps: &mut Steps) -> Result<()> {
    let mut tests = cargo(project);
    tests.args(["test"]);
    // The npm tools are there by now; a test that would do without them must not.
    tests.env("NEWS_CARD_REQUIRE_TOOLS", "1");
    steps.command("native tests", "cargo test", &mut tests)
}

/// Where the built examples are: the one for browsers, and the one for servers.
type Examples = (PathBuf, PathBuf);

/// Builds what the browser tests show.
fn built(
    project: &Project,
    toolchain: Toolchain,
    command: &NewsCard,
    steps: &mut Steps,
) -> Result<Option<Examples>> {
    let again = "cargo xtask test --only browser";
    steps.step("dist", "cargo xtask dist", || assets::dist_with(project, toolchain, command))?;
    steps.step("no markup from text", again, || widget::check_rules(project))?;
    steps.step("sizes", "cargo xtask size", || size::report(project))?;

    let mut examples = None;
    if !setup::has_target() {
        steps.note("examples", NO_TARGET);
    } else {
        steps.step("examples", "cargo xtask example NAME", || {
            let csr = example::page(project, example::Name::LeptosCsr)?;
            examples = Some((csr, example::page(project, example::Name::LeptosSsr)?));
            // Its own test has cargo build the server along.
            let mut server = cargo(project);
            server.args(["test", "--no-run", "--test", "browser", "--test", "first_page"]);
            run::aloud("build: leptos-ssr", &mut server)
        })?;
    }
    Ok(examples)
}

/// The browser tests, with all that they need but the engine.
fn in_browser(
    project: &Project,
    browser: &Browser,
    command: &NewsCard,
    examples: Option<&Examples>,
) -> Command {
    let mut tests = cargo(project);
    // With all default members, as features then resolve as in the native tests
    // and nothing is compiled a second time.
    tests.args(["test", "--test", "browser", "--"]);
    match examples {
        Some((csr, ssr)) => {
            tests.env("NEWS_CARD_EXAMPLE_CSR", csr);
            tests.env("NEWS_CARD_EXAMPLE_SSR", ssr);
            tests.env("NEWS_CARD_EXAMPLE_SSR_SERVER", example::server_of_ssr(project));
        }
        None => drop(tests.args(["--skip", "examples::"])),
    }
    tests.env("NEWS_CARD_CLI", command.path());
    tests.env("NEWS_CARD_REQUIRE_TOOLS", "1");
    // What failed is said by the message; that of a test in a runtime has 40 lines of it around.
    tests.env("RUST_BACKTRACE", "0");
    tests.env("CHROMEDRIVER", &browser.chromedriver).env("CHROMIUM", &browser.chromium);
    tests.env("AXE", &browser.axe).env("NGINX", &browser.nginx);
    tests
}
