//! A program that answers questions line by line, for as long as the measurement takes.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, bail};

/// A contender, warm and waiting.
pub(crate) struct Contender {
    name: &'static str,
    child: Child,
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Contender {
    pub(crate) fn start(name: &'static str, command: &mut Command) -> Result<Self> {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("{name}: cannot start {command:?}"))?;
        let (Some(questions), Some(answers)) = (child.stdin.take(), child.stdout.take()) else {
            bail!("{name}: cannot be spoken with");
        };
        Ok(Self { name, child, questions, answers: BufReader::new(answers) })
    }

    pub(crate) fn name(&self) -> &'static str {
        self.name
    }

    /// The answer to one question.
    pub(crate) fn ask(&mut self, question: &str) -> Result<String> {
        let mut answer = String::new();
        writeln!(self.questions, "{question}")
            .and_then(|()| self.questions.flush())
            .and_then(|()| self.answers.read_line(&mut answer))
            .with_context(|| format!("{}: {question} was not answered", self.name))?;
        if answer.is_empty() {
            bail!("{}: stopped at the question {question}", self.name);
        }
        Ok(answer)
    }

    /// Microseconds that one piece of work took, as a mean over `seconds`.
    pub(crate) fn microseconds(&mut self, work: &str, seconds: f64) -> Result<f64> {
        let answer = self.ask(&format!("{work} {seconds}"))?;
        microseconds(&answer).with_context(|| format!("{}: {answer:?} is no time", self.name))
    }
}

impl Drop for Contender {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// How long one took, of as many as were done in so many seconds.
fn microseconds(answer: &str) -> Option<f64> {
    let (count, seconds) = answer.trim().split_once(' ')?;
    let (count, seconds): (f64, f64) = (count.parse().ok()?, seconds.parse().ok()?);
    (count > 0.0).then(|| seconds / count * 1e6)
}

#[cfg(test)]
mod tests {
    use super::{Contender, microseconds};
    use std::process::Command;

    #[test]
    fn a_time_is_told_by_how_many_were_done_in_it() {
        assert_eq!(microseconds("500 0.25\n"), Some(500.0));
        assert_eq!(microseconds("0 0.25\n"), None);
        assert_eq!(microseconds("soon\n"), None);
    }

    #[test]
    fn a_contender_that_stops_is_named() {
        let mut gone = Contender::start("gone", &mut Command::new("true")).unwrap();
        let error = format!("{:#}", gone.ask("card 1").unwrap_err());
        assert!(error.starts_with("gone: "), "{error}");
    }
}
