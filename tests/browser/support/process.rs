//! A program that runs as long as a value lives.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::PATIENCE;

/// A running program; it ends with the value.
pub(crate) struct Process {
    child: Child,
    output: PathBuf,
}

impl Process {
    /// Starts `command`; all that it says goes to the file `output`.
    pub(crate) fn start(command: &mut Command, output: &Path) -> Self {
        let file = File::create(output).expect("a file for the output");
        let second = file.try_clone().expect("a second handle of it");
        let command = command.stdin(Stdio::null()).stdout(file).stderr(second);
        let child = match command.spawn() {
            Ok(child) => child,
            Err(error) => panic!("{command:?} does not start: {error}"),
        };
        Self { child, output: output.into() }
    }

    /// Waits for the line of output that holds `before`, and gives what follows on it.
    pub(crate) fn says(&mut self, before: &str) -> String {
        let said = self.says_unless_it_ends(before);
        said.unwrap_or_else(|| panic!("ended without {before:?}, but {:?}", self.output()))
    }

    /// The same, or nothing if the program ends before it says so.
    pub(crate) fn says_unless_it_ends(&mut self, before: &str) -> Option<String> {
        self.tells(before, |line| line.split_once(before).map(|(_, after)| after.to_owned()))
    }

    /// Waits for a line of output in which something is found, unless the program ends before.
    pub(crate) fn tells<T>(&mut self, what: &str, find: impl Fn(&str) -> Option<T>) -> Option<T> {
        let started = Instant::now();
        loop {
            let has_ended = !self.runs();
            let output = self.output();
            let whole_lines = output.split_inclusive('\n').filter(|line| line.ends_with('\n'));
            let found = whole_lines.map(str::trim_end).find_map(&find);
            if found.is_some() || has_ended {
                return found;
            }
            assert!(started.elapsed() < PATIENCE, "never said {what:?}, but {output:?}");
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Its number.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Whether it has not ended by itself.
    pub(crate) fn runs(&mut self) -> bool {
        self.child.try_wait().is_ok_and(|status| status.is_none())
    }

    /// Whether it has ended by itself, and well.
    pub(crate) fn has_succeeded(&mut self) -> bool {
        self.child.try_wait().is_ok_and(|status| status.is_some_and(|status| status.success()))
    }

    /// All that it has said so far.
    pub(crate) fn output(&self) -> String {
        String::from_utf8_lossy(&fs::read(&self.output).unwrap_or_default()).into_owned()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
