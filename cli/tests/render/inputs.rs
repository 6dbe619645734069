//! Where cards come from, where what is rendered goes, and what is wrong on the way.

use super::{demo, run, run_with, stderr, stdout};
use std::fs;

#[test]
fn a_dash_is_stdin() {
    let output = run_with(&["-", "--as=text"], "{\"title\": \"A headline\"}");
    assert_eq!((output.status.code(), stdout(&output)), (Some(0), "A headline\n==========\n"));
}

#[test]
fn several_cards_go_into_a_folder_by_their_ids() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("new/folder");
    let to = format!("--out={}", out.display());
    let output = run(&[&*demo("minimal"), &*demo("rtl"), &to]);
    assert_eq!((output.status.code(), stdout(&output)), (Some(0), ""), "{}", stderr(&output));
    let output = run(&[&*demo("rtl"), "--as=text", &to]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let mut names: Vec<_> = fs::read_dir(&out)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names.len(), 3, "{names:?}");
    assert!(names.contains(&"rtl.html".into()) && names.contains(&"rtl.txt".into()), "{names:?}");
}

#[test]
fn several_cards_without_a_folder_are_refused() {
    let output = run(&[&*demo("minimal"), &*demo("rtl")]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(stderr(&output), "error: more than one card needs --out DIR\n");
}

#[test]
fn what_is_wrong_in_a_card_is_named_and_the_rest_rendered() {
    let output = run_with(&["-"], "{\"title\": \"A\", \"hook\": 3}");
    assert_eq!(output.status.code(), Some(0));
    assert!(
        stderr(&output).starts_with("warning: -: hook: expected a text"),
        "{}",
        stderr(&output)
    );
    assert!(stdout(&output).contains(">A</"));
}

#[test]
fn a_broken_input_is_named_and_the_others_go_on() {
    let dir = tempfile::tempdir().unwrap();
    let broken = dir.path().join("broken.json");
    fs::write(&broken, "{}").unwrap();
    let to = format!("--out={}", dir.path().join("out").display());
    let output = run(&[broken.to_str().unwrap(), &*demo("minimal"), &to]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("broken.json: title"), "{}", stderr(&output));
    assert_eq!(fs::read_dir(dir.path().join("out")).unwrap().count(), 1);

    let output = run(&["no-such-file.json", broken.to_str().unwrap(), &to]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).starts_with("error: no-such-file.json: cannot be read"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn an_id_that_is_no_file_name_or_taken_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let to = format!("--out={}", dir.path().display());
    let card = |name: &str, id: &str| {
        let path = dir.path().join(name);
        fs::write(&path, format!("{{\"title\": \"A\", \"id\": \"{id}\"}}")).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let output = run(&[&card("a.json", "../b"), &to]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("id: \"../b\" names no file"), "{}", stderr(&output));

    let output = run(&[&card("c.json", "same"), &card("d.json", "same"), &to]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("id: \"same\" is also that of"), "{}", stderr(&output));
}

#[test]
fn a_time_that_is_none_is_refused() {
    let output = run(&[&*demo("minimal"), "--now=yesterday"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("expected a time"), "{}", stderr(&output));
}
