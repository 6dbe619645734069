//! The widget's files, under a path that names their content.

use std::fs;
use std::path::Path;

use serde_json::json;

use super::layout::VERSIONS;
use crate::digest::Digest;
use crate::integrity::integrity;

pub(super) const LOADER: &str = "news-card.js";
pub(super) const STYLE: &str = "news-card.css";
const FILES: [&str; 5] =
    [LOADER, "news-card-live.js", "news-card-app.js", "news-card-app.wasm", STYLE];

/// The files that bring cards to life, or the stylesheet alone.
#[derive(Debug)]
pub(super) struct Widget {
    folder: String,
    files: Vec<(&'static str, Vec<u8>)>,
    loader_integrity: Option<String>,
}

impl Widget {
    /// Reads the built widget; without it there is only the stylesheet that this command has.
    pub(super) fn open(folder: Option<&Path>) -> Result<Self, String> {
        let files = match folder {
            None => vec![(STYLE, news_card::STYLESHEET.as_bytes().to_vec())],
            Some(folder) => {
                FILES.into_iter().map(|name| read(folder, name)).collect::<Result<_, _>>()?
            }
        };
        let parts = files.iter().flat_map(|(name, bytes)| [name.as_bytes(), bytes.as_slice()]);
        let version = Digest::from_parts(parts).text();
        let loader = files.iter().find(|(name, _)| *name == LOADER);
        let loader_integrity = loader.map(|(_, bytes)| integrity(bytes));
        Ok(Self { folder: format!("{VERSIONS}{version}"), files, loader_integrity })
    }

    pub(super) fn path(&self, name: &str) -> String {
        [&self.folder, "/", name].concat()
    }

    /// The integrity of the loader, if there is one.
    pub(super) fn loader_integrity(&self) -> Option<&str> {
        self.loader_integrity.as_deref()
    }

    /// All files with their paths, and a list of their integrity for those who embed them.
    pub(super) fn files(&self) -> impl Iterator<Item = (String, Vec<u8>)> {
        let all = self.files.iter().map(|(name, bytes)| (*name, json!(integrity(bytes))));
        let list = json!({ "files": all.map(|(name, it)| (name.to_owned(), it)).collect::<serde_json::Map<_, _>>() });
        let list = format!("{list:#}\n").into_bytes();
        let files = self.files.iter().map(|(name, bytes)| (self.path(name), bytes.clone()));
        files.chain([(self.path("integrity.json"), list)])
    }
}

fn read(folder: &Path, name: &'static str) -> Result<(&'static str, Vec<u8>), String> {
    let file = folder.join(name);
    let bytes = fs::read(&file).map_err(|error| {
        format!(
            "{} cannot be read: {error}; give --widget the folder of the built widget, with {}",
            file.display(),
            FILES.join(", ")
        )
    })?;
    Ok((name, bytes))
}
