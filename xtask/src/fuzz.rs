//! Inputs made at random, and from what was found to reach new code.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::ValueEnum;
use serde_json::Value;

use crate::native::cargo;
use crate::project::Project;
use crate::run::{aloud, say};
use crate::setup;

/// What is given inputs; each is a file in `fuzz/fuzz_targets`.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub(crate) enum Target {
    /// The reader of documents.
    Document,
    /// The importer, in all formats.
    Import,
    /// The card as an element, a page and text.
    Render,
}

impl Target {
    fn name(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Import => "import",
            Self::Render => "render",
        }
    }

    /// The folders whose files are the first inputs. One beside the project may be absent.
    fn seeds(self) -> &'static [&'static str] {
        match self {
            Self::Document | Self::Render => &["tests/fixtures/valid", "tests/fixtures/invalid"],
            Self::Import => &["cli/tests/import/fixtures", "../shared/seeds"],
        }
    }
}

/// Seconds after which one input counts as a fault.
const SECONDS_FOR_ONE: u32 = 10;

/// Where a run ends.
pub(crate) struct Bounds {
    /// After so many inputs,
    pub(crate) inputs: u64,
    /// or so many seconds.
    pub(crate) seconds: u64,
    /// How long an input may be, in bytes.
    pub(crate) longest: u32,
}

/// Gives a target inputs within these bounds. What it falls over is kept in `fuzz/artifacts`, what
/// reached new code in `fuzz/corpus`.
pub(crate) fn run(project: &Project, target: Target, bounds: Bounds) -> Result<()> {
    let Bounds { inputs, seconds, longest } = bounds;
    let fuzzer = setup::for_fuzzing(project)?;
    let corpus = project.root().join("fuzz/corpus").join(target.name());
    let count = copy_seeds(project, target, &corpus)?;
    say("fuzz: seeds", &format!("{count} files in {}", corpus.display()));
    let words = write_words(project, &corpus.with_extension("words"))?;

    // Nothing in the project is unsafe, so there is no use for a sanitizer, which takes a
    // nightly compiler.
    let mut fuzz = cargo(project);
    fuzz.arg("fuzz").args(["run", "--sanitizer", "none", target.name()]);
    fuzz.args(["--", &format!("-runs={inputs}"), &format!("-max_total_time={seconds}")]);
    fuzz.args([format!("-timeout={SECONDS_FOR_ONE}"), format!("-max_len={longest}")]);
    fuzz.args([format!("-dict={}", words.display()), "-print_final_stats=1".to_owned()]);
    fuzz.env("PATH", fuzzer.path()?);
    aloud(&format!("fuzz: {}", target.name()), &mut fuzz)
}

/// Puts the seeds into the corpus, where those of earlier runs stay.
fn copy_seeds(project: &Project, target: Target, corpus: &Path) -> Result<usize> {
    fs::create_dir_all(corpus)?;
    let mut count = 0;
    for folder in target.seeds() {
        let Ok(files) = fs::read_dir(project.root().join(folder)) else { continue };
        for file in files {
            let file = file?.path();
            let name = file.file_name().context("a file has a name")?;
            fs::copy(&file, corpus.join(name))?;
            count += 1;
        }
    }
    Ok(count)
}

/// Writes the names of the format as the fuzzer's dictionary.
fn write_words(project: &Project, file: &Path) -> Result<PathBuf> {
    let schema = fs::read_to_string(project.root().join("docs/card.schema.json"))?;
    let mut words = Vec::new();
    names(&serde_json::from_str(&schema)?, &mut words);
    words.sort();
    words.dedup();
    fs::write(file, words.concat())?;
    Ok(file.to_owned())
}

/// The names of all fields, each as a line of a dictionary: in the quotation marks of JSON.
fn names(schema: &Value, words: &mut Vec<String>) {
    let fields = schema.get("properties").and_then(Value::as_object);
    words.extend(fields.into_iter().flatten().map(|(name, _)| format!("\"\\\"{name}\\\"\"\n")));
    match schema {
        Value::Object(members) => members.values().for_each(|member| names(member, words)),
        Value::Array(items) => items.iter().for_each(|item| names(item, words)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn the_dictionary_has_the_names_of_all_fields_in_quotation_marks() {
        let schema = serde_json::json!({
            "properties": { "title": {} },
            "$defs": { "Row": { "properties": { "feature": { "type": "string" } } } },
        });
        let mut words = Vec::new();
        names(&schema, &mut words);
        assert_eq!(words.concat(), "\"\\\"title\\\"\"\n\"\\\"feature\\\"\"\n");
    }
}
