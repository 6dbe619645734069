//! What the command takes, where it writes, and what it refuses.

use std::path::Path;
use std::process::{Command, Output};

use super::{file, image};

fn run(arguments: &[&Path]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_news-card"))
        .arg("image")
        .args(arguments)
        .output()
        .expect("the command runs")
}

const CARD: &str = r#"{ "title": "Somewhere" }"#;
const PNG: &[u8] = b"\x89PNG\r\n";

fn is_png(file: &Path) -> bool {
    std::fs::read(file).is_ok_and(|bytes| bytes.starts_with(PNG))
}

#[test]
fn a_picture_goes_beside_its_card_or_where_it_is_said() {
    let (dir, card) = file(CARD);
    let other = dir.path().join("other.png");
    let folder = dir.path().join("pictures");
    std::fs::create_dir(&folder).expect("a folder");
    for (arguments, expected) in [
        (vec![], dir.path().join("card.png")),
        (vec![Path::new("--out"), &other], other.clone()),
        (vec![Path::new("--out"), &folder], folder.join("card.png")),
    ] {
        let output = run(&[&[card.as_path()], arguments.as_slice()].concat());
        assert!(output.status.success(), "{output:?}");
        assert!(is_png(&expected), "{}", expected.display());
    }
    assert!(run(&[&card, Path::new("--svg")]).status.success());
    assert!(
        std::fs::read_to_string(dir.path().join("card.svg")).expect("a file").starts_with("<svg")
    );
}

fn refused(content: &str, arguments: &[&str], word: &str) {
    let (_dir, file) = file(content);
    let painted = image(&file, arguments);
    assert_eq!(painted.output.status.code(), Some(2));
    assert!(painted.bytes.is_empty());
    assert!(painted.warnings().contains(word), "{word} in {}", painted.warnings());
}

#[test]
fn what_is_no_card_is_refused() {
    refused("{", &[], "card.json: the document is not JSON");
    refused("{}", &[], "title");
    refused("[]", &[], "card.json");
    refused(r#"{ "title": "🚀" }"#, &[], "headline");
}

#[test]
fn a_card_of_which_a_part_is_wrong_is_painted() {
    let (_dir, file) = file(r#"{ "title": "Half", "published": "yesterday", "timeline": 3 }"#);
    assert!(image(&file, &[]).bytes.starts_with(PNG));
}

#[test]
fn a_theme_that_is_not_there_is_refused_with_those_that_are() {
    refused(CARD, &["--theme", "neon"], "auto, brutalist, colorblind, contrast");
}

#[test]
fn files_that_cannot_be_read_or_written_are_named() {
    let (dir, card) = file(CARD);
    let absent = dir.path().join("absent.json");
    let nowhere = dir.path().join("no/such/folder.png");
    for (arguments, word) in [
        (vec![absent.as_path()], "absent.json cannot be read"),
        (vec![card.as_path(), Path::new("--out"), &nowhere], "folder.png cannot be written"),
    ] {
        let output = run(&arguments);
        assert_eq!(output.status.code(), Some(2));
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(error.contains(word), "{word} in {error}");
    }
}
