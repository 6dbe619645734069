//! The browser tests, once in each of Chromium, Firefox and WebKit.

use std::process::Command;

use anyhow::{Result, ensure};

use super::second_try;
use super::steps::Steps;
use crate::run::print;
use crate::setup::Engines;

/// What draws the pages of the browser tests.
#[derive(Clone, Copy, Debug, Eq, PartialEq, clap::ValueEnum)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::Webkit];

/// How many tests run at once, as many as the tests let browsers be at once. Most of what they do
/// is waiting: for a timer, a page, a driver.
const AT_ONCE: &str = "4";

/// Runs the tests that `tests` gives in the one engine or in all that are here, and notes what is
/// left out.
pub(super) fn test(
    steps: &mut Steps,
    only: Option<Engine>,
    engines: &Engines,
    tests: impl Fn() -> Command,
) -> Result<()> {
    for engine in ALL.into_iter().filter(|engine| only.is_none_or(|only| only == *engine)) {
        let (name, step) = engine.names();
        if !engine.is_told_to(&mut tests(), engines) {
            ensure!(only.is_none(), "{}", engines.missing);
            steps.note(step, "left out");
            continue;
        }
        let mut unsteady = Vec::new();
        let again = format!("cargo xtask test --only browser --engine {name}");
        steps.step(step, &again, || {
            unsteady = second_try::run(|| engine.tests(tests(), engines), print)?;
            Ok(())
        })?;
        if !unsteady.is_empty() {
            steps.note("passed only alone", &unsteady.join(", "));
        }
    }
    if !engines.missing.is_empty() {
        steps.note("what was left out", &engines.missing);
    }
    Ok(())
}

impl Engine {
    /// Its own and that of its step.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Chromium => ("chromium", "tests in Chromium"),
            Self::Firefox => ("firefox", "tests in Firefox"),
            Self::Webkit => ("webkit", "tests in WebKit"),
        }
    }

    /// The tests, as they run in this engine.
    fn tests(self, mut tests: Command, engines: &Engines) -> Command {
        tests.env("NEWS_CARD_ENGINE", self.names().0);
        // By the variable, as the second try says `--test-threads` itself.
        tests.env("RUST_TEST_THREADS", AT_ONCE);
        self.is_told_to(&mut tests, engines);
        match &engines.pdftotext {
            Some(pdftotext) => drop(tests.env("PDFTOTEXT", pdftotext)),
            None => drop(tests.args(["--skip", "on_paper::"])),
        }
        // What a bundler builds is the same for whoever opens it, and takes long to build.
        if self != Self::Chromium {
            tests.args(["--skip", "bundlers::"]);
        }
        tests
    }

    /// Tells the tests where it is, if it is here, as Chromium always is.
    fn is_told_to(self, tests: &mut Command, engines: &Engines) -> bool {
        match self {
            Self::Chromium => true,
            Self::Firefox => engines.firefox.as_ref().is_some_and(|firefox| {
                tests.env("FIREFOX", &firefox.browser).env("GECKODRIVER", &firefox.driver);
                true
            }),
            Self::Webkit => engines.webkit.as_ref().is_some_and(|webkit| {
                tests.env("MINIBROWSER", &webkit.browser).env("WEBKITDRIVER", &webkit.driver);
                tests.env("XVFB", &webkit.screen).env("XSETTINGSD", &webkit.settings);
                true
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::ALL;
    use crate::setup::Engines;

    #[test]
    fn only_what_is_not_here_is_left_out() {
        let engines = Engines::default();
        let is_here = ALL.map(|engine| engine.is_told_to(&mut Command::new("cargo"), &engines));
        assert_eq!(is_here, [true, false, false]);
    }
}
