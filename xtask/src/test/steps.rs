//! The steps of the tests: a heading for each, and a list of all at the end.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, anyhow, ensure};

use crate::run::seconds;

/// The steps so far, each with what came of it.
pub(crate) struct Steps {
    started: Instant,
    done: Vec<(&'static str, String)>,
}

impl Steps {
    pub(crate) fn begin() -> Self {
        Self { started: Instant::now(), done: Vec::new() }
    }

    /// Runs a command as a step; `again` is what to type to see only that.
    pub(crate) fn command(
        &mut self,
        name: &'static str,
        again: &str,
        command: &mut Command,
    ) -> Result<()> {
        self.step(name, again, || {
            let status = command.status().with_context(|| format!("cannot start {command:?}"))?;
            ensure!(status.success(), "{status}");
            Ok(())
        })
    }

    /// Runs a step under its heading.
    pub(crate) fn step(
        &mut self,
        name: &'static str,
        again: &str,
        work: impl FnOnce() -> Result<()>,
    ) -> Result<()> {
        let started = Instant::now();
        eprintln!("\n== {name}");
        let outcome = work();
        let word = if outcome.is_ok() { "passed in" } else { "FAILED after" };
        let words = format!("{word} {}", seconds(started));
        eprintln!("== {name}: {words}");
        self.done.push((name, words));
        outcome
            .map_err(|error| anyhow!("{name} failed ({error:#}); to see only that, type: {again}"))
    }

    /// Notes what is to be known besides, such as a step that does not run here, and why.
    pub(crate) fn note(&mut self, name: &'static str, reason: &str) {
        eprintln!("\n== {name}: {reason}");
        self.done.push((name, reason.to_owned()));
    }

    /// All steps and what came of them, for whoever reads only the end.
    pub(crate) fn summary(&self, all_passed: bool) -> String {
        let rows: String =
            self.done.iter().map(|(name, words)| format!("  {name:<22} {words}\n")).collect();
        let end = if all_passed { "all passed in" } else { "stopped after" };
        format!("{rows}test: {end} {}", seconds(self.started))
    }
}

#[cfg(test)]
mod tests {
    use super::Steps;

    #[test]
    fn the_summary_names_each_step_in_order_and_the_one_that_failed() {
        let mut steps = Steps::begin();
        assert!(steps.step("rustfmt", "cargo fmt", || Ok(())).is_ok());
        steps.note("clippy for wasm", "left out");
        let error =
            steps.step("dist", "cargo xtask dist", || anyhow::bail!("no disk")).unwrap_err();
        assert_eq!(
            error.to_string(),
            "dist failed (no disk); to see only that, type: cargo xtask dist"
        );
        // How long each took is the machine's business.
        let without_time =
            |line: &str| match line.strip_suffix(" s").and_then(|line| line.rsplit_once(' ')) {
                Some((line, _)) => line.to_owned(),
                None => line.to_owned(),
            };
        let summary: Vec<_> = steps.summary(false).lines().map(without_time).collect();
        assert_eq!(
            summary.join("\n"),
            "  rustfmt                passed in\n  clippy for wasm        left out\n  \
             dist                   FAILED after\ntest: stopped after"
        );
        assert!(steps.summary(true).contains("test: all passed in"));
    }
}
