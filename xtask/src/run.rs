//! Running other programs so that one sees what goes on and why it failed.

use std::env;
use std::fs::{self, File};
use std::io::{IsTerminal, Write, stderr};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Says in one line what a step came to.
pub(crate) fn say(step: &str, outcome: &str) {
    eprintln!("{step} … {outcome}");
}

/// Writes one line to standard output, where perhaps nobody reads on.
pub(crate) fn print(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// Runs a command that shows its own progress, and says how long it took.
pub(crate) fn aloud(step: &str, command: &mut Command) -> Result<()> {
    let started = Instant::now();
    eprintln!("{step} …");
    let status = command.status().with_context(|| format!("{step}: cannot start {command:?}"))?;
    if !status.success() {
        bail!("{step} failed ({status})");
    }
    say(step, &format!("done in {}", seconds(started)));
    Ok(())
}

/// Runs a command unseen; after two seconds the elapsed time shows. Returns what
/// it wrote. Fails with the last lines of that, or when `limit` is over.
pub(crate) fn quietly(step: &str, command: &mut Command, limit: Duration) -> Result<String> {
    let log = Log::create()?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(log.writer()?)
        .stderr(log.writer()?)
        .spawn()
        .with_context(|| format!("{step}: cannot start {command:?}"))?;
    let mut progress = Progress::new(step);
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if progress.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            bail!("{step}: no answer within {} s", limit.as_secs());
        }
        progress.show();
        std::thread::sleep(Duration::from_millis(50));
    };
    progress.clear();
    judge(step, status, &log.text())
}

/// What a command prints, for a quick question; `None` when it fails.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// What a command prints after it was given `input`.
pub(crate) fn answer_to(command: &mut Command, input: &str) -> Result<String> {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(input.as_bytes())?;
    }
    let output = child.wait_with_output()?;
    judge(&format!("{command:?}"), output.status, "")?;
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}

/// The program of this name on the PATH.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|file| is_program(file))
}

/// A time in the words of a progress line, such as `3.2 s`.
pub(crate) fn seconds(started: Instant) -> String {
    format!("{:.1} s", started.elapsed().as_secs_f64())
}

fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(file).is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

fn judge(step: &str, status: ExitStatus, text: &str) -> Result<String> {
    if status.success() {
        return Ok(text.to_owned());
    }
    let lines: Vec<&str> = text.lines().collect();
    let last = lines.iter().skip(lines.len().saturating_sub(12)).copied();
    bail!("{step} failed ({status}):\n  {}", last.collect::<Vec<_>>().join("\n  "))
}

/// A file that takes what a command writes. A pipe would stay open, and so the
/// reader waiting, for as long as any grandchild lives.
struct Log(PathBuf);

impl Log {
    fn create() -> Result<Self> {
        let path = env::temp_dir().join(format!("news-card-xtask-{}.log", std::process::id()));
        File::create(&path).with_context(|| format!("{} cannot be written", path.display()))?;
        Ok(Self(path))
    }

    fn writer(&self) -> Result<File> {
        Ok(File::options().append(true).open(&self.0)?)
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&fs::read(&self.0).unwrap_or_default()).into_owned()
    }
}

impl Drop for Log {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// The elapsed time of a step: one line rewritten on a terminal, elsewhere a
/// line every ten seconds.
struct Progress<'a> {
    step: &'a str,
    started: Instant,
    shown: u64,
}

impl<'a> Progress<'a> {
    fn new(step: &'a str) -> Self {
        Self { step, started: Instant::now(), shown: 0 }
    }

    fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    fn show(&mut self) {
        let terminal = stderr().is_terminal();
        let every = if terminal { 1 } else { 10 };
        let now = self.elapsed().as_secs();
        if now < 2 || now < self.shown + every {
            return;
        }
        self.shown = now;
        if terminal {
            eprint!("\r{} … {now} s", self.step);
            let _ = stderr().flush();
        } else {
            eprintln!("{} … {now} s", self.step);
        }
    }

    fn clear(&self) {
        if self.shown > 0 && stderr().is_terminal() {
            eprint!("\r\x1b[K");
        }
    }
}
