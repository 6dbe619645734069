//! What `check` ends with, and how it says what it found.

use std::process::{Command, Stdio};

use super::{NOW, card, folder, run, text};
use serde_json::{Value, json};

fn ends_with(document: &Value, args: &[&str], code: i32) {
    let (_dir, file) = folder("a.json", &document.to_string());
    let mut all = vec![file.as_str()];
    all.extend(args);
    assert_eq!(run(&all).status.code(), Some(code), "{document}");
}

#[test]
fn nothing_and_warnings_end_with_0_problems_with_1_and_no_card_with_2() {
    ends_with(&card(json!({})), &[], 0);
    ends_with(&card(json!({"lang": null})), &[], 0);
    ends_with(&card(json!({"hook": 1})), &[], 1);
    ends_with(&card(json!({"title": null})), &[], 2);
    ends_with(&json!([]), &[], 2);
}

#[test]
fn strict_counts_warnings() {
    ends_with(&card(json!({"lang": null})), &["--strict"], 1);
    ends_with(&card(json!({"lang": null})), &["--deny-warnings"], 1);
    ends_with(&card(json!({})), &["--strict"], 0);
}

#[test]
fn a_finding_is_one_line_with_its_hint_below() {
    let (_dir, file) = folder("a.json", &card(json!({"hook": 1, "lang": null})).to_string());
    let output = run(&[&file]);
    let expected = format!(
        "{file}: hook: expected a text, found a number\n  hint: put it in double quotes\n\
         {file}: lang: warning: is missing, so the text may be spoken, hyphenated and dated \
         wrongly\n  hint: give a BCP 47 tag such as \"en\" or \"zh-Hans\"\n"
    );
    assert_eq!(text(&output.stdout), expected);
    assert_eq!(text(&output.stderr), "1 card checked: 1 problem, 1 warning\n");
}

#[test]
fn machines_get_one_document() {
    let (_dir, file) = folder("a.json", &card(json!({"hook": 1})).to_string());
    let output = run(&["--json", &file, "/nowhere.json"]);
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let expected = json!({
        "level": "problem",
        "path": "hook",
        "code": "unexpected-type",
        "sentence": "expected a text, found a number",
        "hint": "put it in double quotes",
    });
    assert_eq!(report["files"][0], json!({"file": file, "problems": [expected]}));
    let unread = &report["files"][1]["problems"][0];
    assert_eq!((&unread["level"], &unread["code"]), (&json!("error"), &json!("unreadable")));
    assert_eq!(unread["hint"], "name a file, a folder or a URL on this machine");
    let sums = ["errors", "problems", "warnings"].map(|name| report[name].as_u64());
    assert_eq!(sums, [Some(1), Some(1), Some(0)]);
    assert_eq!(text(&output.stderr), "");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_reader_that_has_enough_is_no_error() {
    let (_dir, file) = folder("a.json", &card(json!({"title": "x".repeat(200)})).to_string());
    let mut command = Command::new(env!("CARGO_BIN_EXE_news-card"));
    command.args(["check", &file, "--now", NOW]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
    // As `head` does once it has its lines.
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
}

#[cfg(unix)]
#[test]
fn a_name_with_a_line_break_forges_no_finding() {
    let (_dir, file) = folder("a\nb.json: title: is wrong.json", "{}");
    let output = run(&[&file]);
    let out = text(&output.stdout);
    assert!(out.lines().all(|line| line.starts_with("  hint: ") || line.starts_with('/')), "{out}");
    assert!(out.contains("a\\u{a}b.json: title"), "{out}");
    let output = run(&[&format!("{file}/\nerror: forged")]);
    assert_eq!(text(&output.stdout).lines().filter(|line| !line.starts_with("  hint")).count(), 1);
    let dir = tempfile::tempdir().expect("a folder");
    let empty = dir.path().join("a\nb");
    std::fs::create_dir(&empty).expect("a folder");
    let said = text(&run(&[empty.to_str().expect("UTF-8")]).stderr);
    assert_eq!(said.lines().count(), 1, "{said}");
}

#[test]
fn of_very_many_findings_the_worst_are_listed_and_the_rest_is_counted() {
    let mut document = card(json!({"takeaways": vec![json!(1); 5]}));
    for n in 0..60_000 {
        document[format!("name{n}")] = json!(1);
    }
    let (_dir, file) = folder("a.json", &document.to_string());
    let began = std::time::Instant::now();
    let output = run(&[&file]);
    assert!(began.elapsed() < std::time::Duration::from_secs(10));
    let out = text(&output.stdout);
    assert_eq!(out.lines().filter(|line| !line.starts_with("  hint: ")).count(), 101);
    for n in 0..5 {
        assert!(out.contains(&format!("{file}: takeaways[{n}]: expected a text")), "{out}");
    }
    let last = "$: and more that is not listed: 0 problems, 59905 warnings";
    assert_eq!(out.lines().last(), Some(&*format!("{file}: {last}")));
    assert_eq!(text(&output.stderr), "1 card checked: 5 problems, 60000 warnings\n");
    let report: Value = serde_json::from_slice(&run(&["--json", &file]).stdout).expect("JSON");
    assert_eq!(report["files"][0]["more"], json!({"problems": 0, "warnings": 59905}));
    assert_eq!((&report["problems"], &report["warnings"]), (&json!(5), &json!(60_000)));
}
