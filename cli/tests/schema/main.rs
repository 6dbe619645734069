//! `news-card schema`: the printed schema, in the hands of a validator that nobody here wrote,
//! comes to the same verdicts as the reader.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper of a test fails the test, as the test itself may"
)]

mod fixtures;
mod mutations;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::Value;

/// The validator, from what the command prints.
static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| {
    let output = Command::new(env!("CARGO_BIN_EXE_news-card"))
        .arg("schema")
        .output()
        .expect("the command runs");
    assert!(output.status.success());
    assert_eq!(String::from_utf8_lossy(&output.stdout), news_card::schema_json());
    let schema = serde_json::from_slice(&output.stdout).expect("JSON");
    let options = jsonschema::options().should_validate_formats(true);
    options.build(&schema).expect("a valid schema")
});

/// The JSON files of a folder of the project, by name.
fn json_files(folder: &str) -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder);
    let entries =
        std::fs::read_dir(&folder).expect("a folder").map(|it| it.expect("a file").path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|end| end == "json")).collect();
    files.sort();
    let read = |path: PathBuf| {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let bytes = std::fs::read(&path).expect("a file");
        (name, serde_json::from_slice(&bytes).unwrap_or_else(|error| panic!("{path:?}: {error}")))
    };
    files.into_iter().map(read).collect()
}

/// What the validator has to say, one line an error.
fn errors(document: &Value) -> Vec<String> {
    let text =
        |error: jsonschema::ValidationError<'_>| format!("{}: {error}", error.instance_path());
    VALIDATOR.iter_errors(document).map(text).collect()
}
