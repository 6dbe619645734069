//! wrk, which asks as fast as it is answered.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::run;
use crate::setup::apt;

/// Connections that stay open, each with one request at a time.
const CONNECTIONS: &str = "32";
const THREADS: &str = "2";

pub(super) struct Wrk(PathBuf);

/// What one run came to.
#[derive(Debug, PartialEq)]
pub(super) struct Load {
    /// Requests a second.
    pub(super) rate: f64,
    /// Milliseconds that half of the requests waited at most.
    pub(super) p50: f64,
    /// The same of 99 in 100.
    pub(super) p99: f64,
}

impl Wrk {
    /// Finds wrk, or installs Debian's.
    pub(super) fn find() -> Result<Self> {
        if run::find("wrk").is_none() {
            apt::install("setup: wrk", &["wrk"])?;
        }
        run::find("wrk").map(Self).context("wrk is installed and not on the PATH")
    }

    /// Asks for so many seconds.
    pub(super) fn load(&self, port: u16, path: &str, seconds: u32) -> Result<Load> {
        let mut wrk = Command::new(&self.0);
        wrk.args(["-t", THREADS, "-c", CONNECTIONS, "-d", &format!("{seconds}s"), "--latency"]);
        wrk.args(["-H", "accept-encoding: gzip", &format!("http://127.0.0.1:{port}{path}")]);
        let said = run::answer(&mut wrk).context("wrk failed")?;
        Load::parse(&said).with_context(|| format!("wrk says:\n{said}"))
    }
}

impl Load {
    fn parse(said: &str) -> Result<Self> {
        let after = |start: &str| {
            said.lines().find_map(|line| line.trim().strip_prefix(start)).map(str::trim)
        };
        ensure!(after("Non-2xx").is_none(), "not all was answered with 200");
        ensure!(after("Socket errors").is_none(), "connections broke");
        let time = |start: &str| milliseconds(after(start)?);
        Ok(Self {
            rate: after("Requests/sec:").and_then(|rate| rate.parse().ok()).context("no rate")?,
            p50: time("50%").context("no median")?,
            p99: time("99%").context("no p99")?,
        })
    }
}

/// Of a time such as `412.00us`, `1.20ms` or `2.00s`.
fn milliseconds(time: &str) -> Option<f64> {
    let (number, units) = [("us", 1e3), ("ms", 1.0), ("s", 1e-3)]
        .into_iter()
        .find_map(|(unit, units)| Some((time.strip_suffix(unit)?, units)))?;
    Some(number.parse::<f64>().ok()? / units)
}

#[cfg(test)]
mod tests {
    use super::Load;

    const SAID: &str = "Running 5s test @ http://127.0.0.1:1/\n  2 threads and 32 connections\n  \
        Latency Distribution\n     50%  412.00us\n     75%  600.00us\n     90%    0.90ms\n     \
        99%    1.20ms\n  350000 requests in 5.00s, 1.60GB read\nRequests/sec:  70000.50\n\
        Transfer/sec:    330.00MB\n";

    #[test]
    fn what_wrk_prints_is_read() {
        assert_eq!(Load::parse(SAID).unwrap(), Load { rate: 70_000.5, p50: 0.412, p99: 1.2 });
    }

    #[test]
    fn answers_that_are_errors_and_broken_connections_do_not_count() {
        for line in ["  Non-2xx or 3xx responses: 7\n", "  Socket errors: connect 0, read 1\n"] {
            assert!(Load::parse(&[SAID, line].concat()).is_err());
        }
        assert!(Load::parse("unable to connect to 127.0.0.1:1\n").is_err());
    }
}
