//! Commands and their output, read from a page and run.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

/// A command of a page, and what it should print.
pub(crate) struct Step {
    pub(crate) command: String,
    pub(crate) expected: Vec<String>,
}

/// The commands in a page's `console` blocks: a line after `$ ` and those that a backslash or an
/// open quote carries on, after `> `.
pub(crate) fn steps(markdown: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut inside = false;
    for line in markdown.lines() {
        if line.starts_with("```") {
            inside = line == "```console";
        } else if !inside {
        } else if let Some(command) = line.strip_prefix("$ ") {
            steps.push(Step { command: command.into(), expected: Vec::new() });
        } else if let Some(more) = line.strip_prefix("> ") {
            let step = steps.last_mut().expect("a command before what carries it on");
            step.command = [&step.command, "\n", more].concat();
        } else {
            let step = steps.last_mut().expect("a command before its output");
            step.expected.push(line.into());
        }
    }
    steps
}

/// The files that a page shows: blocks whose opening line names a path after the language.
pub(crate) fn files(markdown: &str) -> Vec<(&str, String)> {
    let mut files: Vec<(&str, String)> = Vec::new();
    let mut inside = false;
    for line in markdown.lines() {
        match line.strip_prefix("```") {
            Some(info) => {
                let name = info.split_once(' ').map(|(_, name)| name);
                inside = name.is_some();
                files.extend(name.map(|name| (name, String::new())));
            }
            None if inside => {
                let (_, content) = files.last_mut().expect("an open file");
                content.push_str(line);
                content.push('\n');
            }
            None => {}
        }
    }
    files
}

/// Runs the commands in `folder`, where `news-card` is the command under test.
pub(crate) fn run(page: &str, steps: &[Step], folder: &Path) {
    let command = Path::new(env!("CARGO_BIN_EXE_news-card"));
    let path = env::join_paths(
        [command.parent().unwrap().to_owned()]
            .into_iter()
            .chain(env::split_paths(&env::var_os("PATH").unwrap_or_default())),
    );
    let path = path.expect("a PATH");
    for Step { command, expected } in steps {
        // Both streams in the order in which a terminal would show them.
        let script = format!("exec 2>&1; set -e\n{command}\n");
        let output = Command::new("bash")
            .args(["-c", &script])
            .current_dir(folder)
            .env("PATH", &path)
            .env("NO_COLOR", "1")
            .output()
            .expect("bash");
        let printed = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{page}: $ {command}\n{printed}{}", output.status);
        let printed: Vec<&str> = printed.lines().collect();
        assert!(
            fits(&printed, expected),
            "{page}: $ {command}\nprints\n{}\nand the page says\n{}",
            printed.join("\n"),
            expected.join("\n")
        );
    }
}

/// Whether a command printed what the page says. Without a word about it, anything will do; `…` at
/// the end of a line stands for its rest, and alone for any number of lines.
fn fits(printed: &[&str], expected: &[String]) -> bool {
    let Some((first, rest)) = expected.split_first() else { return true };
    if first == "…" {
        return rest.is_empty()
            || (0..=printed.len()).any(|skip| fits_whole(&printed[skip..], rest));
    }
    fits_whole(printed, expected)
}

fn fits_whole(printed: &[&str], expected: &[String]) -> bool {
    match (printed.split_first(), expected.split_first()) {
        (None, None) => true,
        (_, Some((line, _))) if line == "…" => fits(printed, expected),
        (Some((line, printed)), Some((wanted, expected))) => {
            let same = match wanted.strip_suffix('…') {
                Some(start) => line.starts_with(start),
                None => line == wanted,
            };
            same && fits_whole(printed, expected)
        }
        _ => false,
    }
}

/// Lays out the folder that a page starts from.
pub(crate) fn folder(files: &[(&str, String)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, content) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).expect("its folder");
        fs::write(path, content).expect("a file");
    }
    folder
}

#[test]
fn a_block_is_commands_and_what_they_print() {
    let page =
        "text\n```console\n$ one \\\n> two\nout…\n…\nend\n$ three\n```\n```sh\n$ not run\n```\n";
    let steps = steps(page);
    let commands: Vec<_> = steps.iter().map(|step| step.command.as_str()).collect();
    assert_eq!(commands, ["one \\\ntwo", "three"]);
    let expected = &steps[0].expected;
    assert!(fits(&["output", "x", "y", "end"], expected));
    assert!(fits(&["out", "end"], expected));
    assert!(!fits(&["output", "x"], expected));
    assert!(!fits(&["other", "end"], expected));
    assert!(fits(&["anything"], &steps[1].expected));
}
