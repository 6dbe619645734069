//! How long a program takes, and the most memory that it has at once.

use std::fs;
use std::io::Read as _;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

/// How often the memory is looked at. The system keeps the peak, so only what comes in the last
/// moment of a program can be missed.
const EVERY: Duration = Duration::from_millis(5);

/// One run of a program.
pub(super) struct Run {
    pub(super) seconds: f64,
    /// The peak of its resident memory, in units of 1,000,000 bytes.
    pub(super) megabytes: f64,
    /// What it printed.
    pub(super) output: String,
}

/// Runs a program to its end.
pub(super) fn run(mut command: Command) -> Result<Run> {
    let begun = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {command:?}"))?;
    let mut pipe = child.stdout.take().context("no output")?;
    let reader = thread::spawn(move || {
        let mut output = String::new();
        pipe.read_to_string(&mut output).map(|_| output)
    });
    let mut peak = 0;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        peak = peak.max(peak_kibibytes(child.id()).unwrap_or(0));
        thread::sleep(EVERY);
    };
    let seconds = begun.elapsed().as_secs_f64();
    ensure!(status.success(), "{command:?} failed ({status})");
    let output = reader.join().map_err(|_| anyhow::anyhow!("the output could not be read"))??;
    Ok(Run { seconds, megabytes: peak as f64 * 1024.0 / 1e6, output })
}

fn peak_kibibytes(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}
