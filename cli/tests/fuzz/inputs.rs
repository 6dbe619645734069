//! What the targets are given.

use std::fs;
use std::path::Path;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// The documents among the fixtures.
pub(crate) fn documents() -> Vec<Vec<u8>> {
    contents(&["tests/fixtures/valid", "tests/fixtures/invalid"], "json")
}

/// What there is to import.
pub(crate) fn pages() -> Vec<Vec<u8>> {
    let mut pages = contents(&["cli/tests/import/fixtures"], "");
    pages.extend(contents(&["../shared/seeds"], ""));
    pages
}

/// The same, and all that was handed over as cases, where they are.
pub(crate) fn all_pages() -> Vec<Vec<u8>> {
    let mut pages = pages();
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/cases/import");
    let folders = fs::read_dir(cases).into_iter().flatten().filter_map(Result::ok);
    let mut folders: Vec<_> = folders.map(|folder| folder.path()).collect();
    folders.sort();
    for folder in folders {
        pages.extend(contents(&[&folder.to_string_lossy()], ""));
    }
    pages
}

/// The files of these folders that end so. A folder beside the project may be absent.
fn contents(folders: &[&str], ending: &str) -> Vec<Vec<u8>> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let entries = folders.iter().filter_map(|folder| fs::read_dir(project.join(folder)).ok());
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.expect("a file").path()).collect();
    files.retain(|file| file.is_file() && file.to_string_lossy().ends_with(ending));
    files.sort();
    files.into_iter().map(|file| fs::read(file).expect("its content")).collect()
}

/// Bytes that were nothing before.
pub(crate) fn any_bytes() -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 0..400)
}

/// What JSON, HTML and Markdown give a meaning to.
const PIECES: [&str; 24] = [
    "\"", "\\", "{", "}", "[", "]", ",", ":", "null", "1e400", "-0.0", "\\ud800", "<", "</", ">",
    "<!--", "&#0;", "&", "\n", "\n## ", "| a |\n", "---\n", "\u{feff}", "\u{202e}",
];

/// One change of a document.
#[derive(Clone, Debug)]
enum Change {
    Put(Index, Vec<u8>),
    Cut(Index, usize),
    Repeat(Index, usize, usize),
    Set(Index, u8),
}

impl Change {
    fn apply(&self, bytes: &mut Vec<u8>) {
        let len = bytes.len();
        let stretch = |at: &Index, long: usize| {
            let start = at.index(len + 1);
            start..len.min(start + long)
        };
        match self {
            Self::Put(at, piece) => drop(bytes.splice(stretch(at, 0), piece.iter().copied())),
            Self::Cut(at, long) => drop(bytes.drain(stretch(at, *long))),
            Self::Repeat(at, long, times) => {
                let stretch = stretch(at, *long);
                let piece = bytes.get(stretch.clone()).unwrap_or_default().repeat(*times);
                drop(bytes.splice(stretch, piece));
            }
            Self::Set(at, byte) => {
                if let Some(place) = bytes.get_mut(at.index(len + 1)) {
                    *place = *byte;
                }
            }
        }
    }
}

fn change() -> impl Strategy<Value = Change> {
    let at = any::<Index>;
    let piece = prop_oneof![
        select(&PIECES[..]).prop_map(|piece| piece.as_bytes().to_vec()),
        vec(any::<u8>(), 1..9),
    ];
    prop_oneof![
        (at(), piece).prop_map(|(at, piece)| Change::Put(at, piece)),
        (at(), 1usize..200).prop_map(|(at, long)| Change::Cut(at, long)),
        (at(), 1usize..100, 2usize..60)
            .prop_map(|(at, long, times)| Change::Repeat(at, long, times)),
        (at(), any::<u8>()).prop_map(|(at, byte)| Change::Set(at, byte)),
    ]
}

/// Seeds with a few changes.
pub(crate) fn changed(seeds: Vec<Vec<u8>>) -> impl Strategy<Value = Vec<u8>> {
    (select(seeds), vec(change(), 1..6)).prop_map(|(mut bytes, changes)| {
        changes.iter().for_each(|change| change.apply(&mut bytes));
        bytes
    })
}
