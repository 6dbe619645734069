//! The widget's files, under a path that names their content.

use std::fs;
use std::path::Path;

use news_card::{STYLESHEET, THEMES};
use serde_json::json;

use super::layout::{OWN, SCRIPT, VERSIONS};
use crate::catalogue::is_id;
use crate::digest::Digest;
use crate::frame::REPORTER_SOURCE;
use crate::integrity::integrity;

pub(super) const LOADER: &str = "news-card.js";
pub(super) const STYLE: &str = "news-card.css";
/// What reports the height of a card in a frame.
pub(super) const REPORTER: &str = "embed.js";
const FILES: [&str; 6] = [
    LOADER,
    "news-card-live.js",
    "news-card-more.js",
    "news-card-app.js",
    "news-card-app.wasm",
    STYLE,
];
/// What the widget loads where it is named.
const FOLDERS: [&str; 2] = ["languages", "themes"];

/// The files that bring cards to life, or the stylesheet alone.
#[derive(Debug)]
pub(super) struct Widget {
    folder: String,
    files: Vec<(String, Vec<u8>)>,
    loader_integrity: Option<String>,
}

impl Widget {
    /// Reads the built widget; without it there are only the stylesheets that this command has.
    pub(super) fn open(folder: Option<&Path>) -> Result<Self, String> {
        let mut files = match folder {
            None => styles(),
            Some(folder) => all(folder)?,
        };
        files.push((REPORTER.to_owned(), REPORTER_SOURCE.as_bytes().to_vec()));
        let parts = files.iter().flat_map(|(name, bytes)| [name.as_bytes(), bytes.as_slice()]);
        let version = Digest::from_parts(parts).text();
        let loader = files.iter().find(|(name, _)| name == LOADER);
        let loader_integrity = loader.map(|(_, bytes)| integrity(bytes));
        Ok(Self { folder: format!("{VERSIONS}{version}"), files, loader_integrity })
    }

    pub(super) fn path(&self, name: &str) -> String {
        [&self.folder, "/", name].concat()
    }

    /// Whether it has a theme of this name.
    pub(super) fn has_theme(&self, name: &str) -> bool {
        let file = ["themes/", name, ".css"].concat();
        self.files.iter().any(|(name, _)| *name == file)
    }

    /// The names of its themes.
    pub(super) fn themes(&self) -> impl Iterator<Item = &str> {
        let names = self.files.iter().filter_map(|(name, _)| name.strip_prefix("themes/"));
        names.filter_map(|name| name.strip_suffix(".css"))
    }

    /// The integrity of the loader, if there is one.
    pub(super) fn loader_integrity(&self) -> Option<&str> {
        self.loader_integrity.as_deref()
    }

    /// What leads from an address that stays to the script of this version, if there is one.
    fn script(&self) -> Option<(String, Vec<u8>)> {
        let version = self.loader_integrity.as_ref().and(self.folder.strip_prefix(OWN))?;
        let script = format!("export * from '.{version}/{LOADER}';\n");
        Some((SCRIPT.to_owned(), script.into_bytes()))
    }

    /// All files with their paths, and a list of their integrity for those who embed them.
    pub(super) fn files(&self) -> impl Iterator<Item = (String, Vec<u8>)> {
        let all = self.files.iter().map(|(name, bytes)| (name.clone(), json!(integrity(bytes))));
        let list = json!({ "files": all.collect::<serde_json::Map<_, _>>() });
        let list = format!("{list:#}\n").into_bytes();
        let files = self.files.iter().map(|(name, bytes)| (self.path(name), bytes.clone()));
        files.chain([(self.path("integrity.json"), list)]).chain(self.script())
    }
}

fn styles() -> Vec<(String, Vec<u8>)> {
    let themes = THEMES.iter().map(|theme| (["themes/", theme.name, ".css"].concat(), theme.css));
    let styles = [(STYLE.to_owned(), STYLESHEET)].into_iter().chain(themes);
    styles.map(|(name, css)| (name, css.as_bytes().to_vec())).collect()
}

/// Every file of the built widget, by its path there.
fn all(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, String> {
    let mut files: Vec<_> =
        FILES.into_iter().map(|name| read(folder, name.to_owned())).collect::<Result<_, _>>()?;
    for within in FOLDERS {
        let path = folder.join(within);
        let entries = fs::read_dir(&path).map_err(|error| missing(&path, &error))?;
        let entries: Result<Vec<_>, _> = entries.collect();
        let entries = entries.map_err(|error| missing(&path, &error))?;
        let mut names: Vec<_> = entries.iter().map(fs::DirEntry::file_name).collect();
        names.sort();
        for name in names {
            let name = name.to_string_lossy();
            // Systems leave files of their own in any folder, and hide them.
            if !name.starts_with('.') {
                files.push(read(folder, [within, "/", plain(&name)?].concat())?);
            }
        }
    }
    Ok(files)
}

/// A name that a path of the site can have.
fn plain(name: &str) -> Result<&str, String> {
    let sentence =
        || format!("{name:?} is no file of the widget; give --widget the folder as it was built");
    is_id(name).then_some(name).ok_or_else(sentence)
}

fn read(folder: &Path, name: String) -> Result<(String, Vec<u8>), String> {
    let file = folder.join(&name);
    let bytes = fs::read(&file).map_err(|error| missing(&file, &error))?;
    Ok((name, bytes))
}

fn missing(file: &Path, error: &std::io::Error) -> String {
    format!(
        "{} cannot be read: {error}; give --widget the folder of the built widget, with {}, {}",
        file.display(),
        FILES.join(", "),
        FOLDERS.join(", ")
    )
}
