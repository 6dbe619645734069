//! The publisher's folder.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::outcome::Failure;
use crate::catalogue::objection_to_name;
use crate::limits::CARD_BYTES;

/// A folder of cards.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
}

/// What a folder holds: the ids of its cards, sorted, and the files that can be none.
#[derive(Debug, Default)]
pub(super) struct Listing {
    pub(super) ids: Vec<Box<str>>,
    pub(super) failures: Vec<Failure>,
    /// Files that their owner may take for cards, each with a sentence.
    pub(super) warnings: Vec<String>,
}

impl Folder {
    pub(super) fn new(path: &Path) -> Self {
        Self { path: path.to_owned() }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn list(&self) -> Result<Listing, String> {
        let cannot = |error| {
            format!("{} cannot be published: {error}; name a folder of cards", self.path.display())
        };
        let mut listing = Listing::default();
        for entry in self.path.read_dir().map_err(cannot)? {
            let name = entry.map_err(cannot)?.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let Some(id) = name.strip_suffix(".json") else {
                listing
                    .warnings
                    .extend(unread(&name).map(|sentence| format!("{name}: {sentence}")));
                continue;
            };
            match objection_to_name(id) {
                None => listing.ids.push(id.into()),
                Some((sentence, way_out)) => {
                    let reason = format!("{sentence}; {way_out}");
                    listing.failures.push(Failure::left_out(id, reason));
                }
            }
        }
        listing.ids.sort_unstable();
        Ok(listing)
    }

    /// Reads a card's file; the error is one sentence without its subject.
    pub(super) fn read(&self, id: &str) -> Result<Vec<u8>, String> {
        let file = self.path.join([id, ".json"].concat());
        let cannot = |error: std::io::Error| format!("cannot be read: {error}");
        let mut data = fs::symlink_metadata(&file).map_err(cannot)?;
        if data.is_symlink() {
            let leads_out =
                || Some(!file.canonicalize().ok()?.starts_with(self.path.canonicalize().ok()?));
            if leads_out().unwrap_or(true) {
                return Err(
                    "is a link out of the folder, which is not followed; put the card itself there"
                        .into(),
                );
            }
            data = fs::metadata(&file).map_err(cannot)?;
        }
        // Opening a pipe would wait for its other end.
        if !data.is_file() {
            return Err("is no file".into());
        }
        let room = usize::try_from(data.len().min(CARD_BYTES)).unwrap_or(0) + 1;
        let mut bytes = Vec::with_capacity(room);
        let file = File::open(&file).map_err(cannot)?;
        file.take(CARD_BYTES + 1).read_to_end(&mut bytes).map_err(cannot)?;
        if bytes.len() as u64 > CARD_BYTES {
            return Err(format!("is larger than {CARD_BYTES} bytes, the most a card may have"));
        }
        Ok(bytes)
    }
}

/// What is said of a file that its owner may take for a card.
fn unread(name: &str) -> Option<&'static str> {
    match Path::new(name).extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "json" => Some("is not published; name it with .json in small letters if it is a card"),
        "md" | "markdown" => Some(
            "is not published, as it is Markdown; news-card import makes the .json of it that is",
        ),
        _ => None,
    }
}
