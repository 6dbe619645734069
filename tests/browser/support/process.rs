//! A program that runs as long as a value lives.

use std::fs::{self, File};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::PATIENCE;

/// Runs a program beside one that waits for the end of its own input, which comes when the tests
/// let go of it or are over, however they end. Then it ends all of its group, and removes a folder.
const TIED: &str = "exec 3<&0
(read -r _ <&3; trap : TERM; kill -TERM 0; sleep 1; [ -z \"$0\" ] || rm -rf -- \"$0\"; kill -KILL 0) &
exec \"$@\" 3<&- </dev/null";

/// A running program; it ends with the value, and with the tests if nobody drops that.
pub(crate) struct Process {
    child: Child,
    output: PathBuf,
    /// What ends the program, and what that has started, by being closed.
    tie: Option<ChildStdin>,
}

impl Process {
    /// Starts `command`; all that it says goes to the file `output`.
    pub(crate) fn start(command: &Command, output: &Path) -> Self {
        Self::with(command, output, None)
    }

    /// The same for a program that may outlive its test: the folder that it uses goes after it.
    pub(crate) fn start_in(folder: &Path, command: &Command, output: &str) -> Self {
        Self::with(command, &folder.join(output), Some(folder))
    }

    fn with(command: &Command, output: &Path, folder: Option<&Path>) -> Self {
        let file = File::create(output).expect("a file for the output");
        let second = file.try_clone().expect("a second handle of it");
        let mut tied = Command::new("sh");
        tied.args(["-c", TIED]).arg(folder.unwrap_or(Path::new("")));
        tied.arg(command.get_program()).args(command.get_args());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => tied.env(name, value),
                None => tied.env_remove(name),
            };
        }
        if let Some(folder) = command.get_current_dir() {
            tied.current_dir(folder);
        }
        tied.process_group(0).stdin(Stdio::piped()).stdout(file).stderr(second);
        let mut child = match tied.spawn() {
            Ok(child) => child,
            Err(error) => panic!("{command:?} does not start: {error}"),
        };
        let tie = child.stdin.take();
        Self { child, output: output.into(), tie }
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
        drop(self.tie.take());
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
