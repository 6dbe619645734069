//! A second try, alone, for the few browser tests that fail where a machine has much else to do.
//!
//! A browser, its driver and two dozen servers share the cores with the tests, and one of a
//! thousand results depends on who was first. That must not hide what is broken: a test that
//! fails twice fails the run, more than a few failures are not tried again, and what passed only
//! alone is named at the end, as it is a fault of the test that is to be mended.

use std::io::{BufRead, BufReader};
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context, Result, ensure};

/// So many failures at most are tried again; of more the machine is not the cause.
const FEW: usize = 3;

/// Runs the tests, and once more, one after the other, those that failed, if they are few. Returns
/// the names of those that passed only then; fails if a test failed twice.
///
/// `tests` gives a command of `cargo test … --` with all that comes before the names; `show` gets
/// each line of what it prints.
pub(super) fn run(tests: impl Fn() -> Command, show: fn(&str)) -> Result<Vec<String>> {
    let Run { status, failed, is_whole, .. } = run_and_read(&mut tests(), show)?;
    if status.success() {
        return Ok(Vec::new());
    }
    // What stopped before any test failed, such as a compiler, says why by itself; and of a run that
    // was cut short nobody knows what else would have failed.
    ensure!(is_whole && (1..=FEW).contains(&failed.len()), "{status}");
    eprintln!("== once more, alone: {}", failed.join(", "));
    let mut again = tests();
    again.args(["--test-threads=1", "--exact"]).args(&failed);
    let Run { status, passed, .. } = run_and_read(&mut again, show)?;
    ensure!(status.success() && passed == failed.len(), "{status}, and {passed} passed");
    Ok(failed)
}

/// What a run of tests came to.
struct Run {
    status: ExitStatus,
    /// How many tests passed.
    passed: usize,
    /// The names of those that failed.
    failed: Vec<String>,
    /// Whether all tests ran, however they ended.
    is_whole: bool,
}

/// Runs tests whose output shows as it comes.
fn run_and_read(tests: &mut Command, show: fn(&str)) -> Result<Run> {
    let started = tests.stdout(Stdio::piped()).spawn();
    let mut child = started.with_context(|| format!("cannot start {tests:?}"))?;
    let (mut failed, mut passed, mut is_whole) = (Vec::new(), 0, false);
    if let Some(output) = child.stdout.take() {
        // What a test prints may be in any encoding.
        for line in BufReader::new(output).split(b'\n') {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            show(&line);
            failed.extend(test_that(&line, " ... FAILED").map(str::to_owned));
            passed += usize::from(test_that(&line, " ... ok").is_some());
            is_whole |= line.starts_with("test result: ");
        }
    }
    Ok(Run { status: child.wait()?, passed, failed, is_whole })
}

/// The name of the test that a line of libtest's output says has ended so.
fn test_that<'a>(line: &'a str, ended: &str) -> Option<&'a str> {
    line.strip_prefix("test ")?.strip_suffix(ended)
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::run;

    /// What is run here looks like failures, which nobody should take for the project's own.
    fn hide(_: &str) {}

    /// Stands in for a run of tests: prints lines, and is then as good as `ends` says.
    fn tests(first: &'static str, second: &'static str) -> impl Fn() -> Command {
        move || {
            let mut shell = Command::new("sh");
            // With names of tests it is the second try.
            let script = format!("if [ $# -eq 0 ]; then {first}; else {second}; fi");
            shell.args(["-c", &script, "sh"]);
            shell
        }
    }

    const ONE: &str = "echo 'test a::b ... ok'; echo 'test a::c ... FAILED'; echo 'test result: FAILED. 1 passed'; exit 101";

    #[test]
    fn a_test_that_passes_alone_is_named() {
        let only_c = "test \"$*\" = '--test-threads=1 --exact a::c' && echo 'test a::c ... ok'";
        assert_eq!(run(tests(ONE, only_c), hide).expect("it passes"), ["a::c"]);
        assert!(run(tests("true", "false"), hide).expect("all passed").is_empty());
    }

    #[test]
    fn a_test_that_fails_twice_fails() {
        assert!(run(tests(ONE, "exit 101"), hide).is_err());
    }

    #[test]
    fn many_failures_and_a_run_without_tests_are_not_tried_again() {
        let many = "for n in 1 2 3 4; do echo \"test $n ... FAILED\"; done; echo 'test result: FAILED.'; exit 101";
        assert!(run(tests(many, "true"), hide).is_err());
        assert!(run(tests("exit 101", "true"), hide).is_err());
    }

    #[test]
    fn a_run_that_was_cut_short_and_a_second_try_of_nothing_do_not_count() {
        let cut = "echo 'test a::c ... FAILED'; exit 101";
        assert!(run(tests(cut, "echo 'test a::c ... ok'"), hide).is_err());
        assert!(run(tests(ONE, "echo 'test result: ok. 0 passed'"), hide).is_err());
    }
}
