//! A bar on the terminal, if there is one.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How far a run is.
#[derive(Debug)]
pub(super) struct Progress(ProgressBar);

impl Progress {
    pub(super) fn new(quiet: bool) -> Self {
        // Away from a terminal this target draws nothing by itself.
        let target =
            if quiet { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        Self(ProgressBar::with_draw_target(None, target))
    }

    /// Begins a stage of so many steps.
    pub(super) fn begin(&self, stage: &'static str, steps: usize) {
        if let Ok(style) = ProgressStyle::with_template("{msg:9} {wide_bar} {pos}/{len} {eta}") {
            self.0.set_style(style);
        }
        self.0.set_message(stage);
        self.0.set_length(steps as u64);
        self.0.set_position(0);
    }

    pub(super) fn step(&self, steps: usize) {
        self.0.inc(steps as u64);
    }

    pub(super) fn end(&self) {
        self.0.finish_and_clear();
    }
}
