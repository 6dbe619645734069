//! The cards of a folder.
//!
//! A card's file is read whenever its answer is not in memory, so what is sent is always what is
//! there. Whether it is a card is judged once for each content of the file, and a fault is
//! logged when it is found, not at every request.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use axum::http::HeaderValue;

use super::folder::{Content, Folder, Stamp, Unread};
use super::fresh::Fresh;
use super::reading;
use super::representation::Representation;
use super::source::Source;
use crate::caching;
use crate::catalogue::{Summary, is_id};
use crate::digest::Digest;
use crate::limits;
use crate::media_types;

/// A folder of cards, and what is known of its files.
#[derive(Debug)]
pub(crate) struct Cards {
    folder: Folder,
    fresh: Option<Fresh>,
    known: Mutex<HashMap<String, Known>>,
}

/// Why there is no such card to be sent.
#[derive(Debug)]
pub(crate) enum NoCard {
    Unknown,
    /// One sentence without its full stop.
    Broken(String),
}

/// All cards that can be shown, by id, and when the list last changed.
#[derive(Debug)]
pub(crate) struct Listing {
    pub(crate) cards: Vec<(String, Arc<Summary>)>,
    pub(crate) modified: SystemTime,
}

/// Cards that were judged anew may have changed.
impl PartialEq for Listing {
    fn eq(&self, other: &Self) -> bool {
        let is_same = |((one, summary), (two, other)): (&(String, _), &(String, _))| {
            one == two && Arc::ptr_eq(summary, other)
        };
        self.modified == other.modified
            && self.cards.len() == other.cards.len()
            && self.cards.iter().zip(&other.cards).all(is_same)
    }
}

#[derive(Debug)]
struct Known {
    /// The digest of the content that was judged, or why it could not be read.
    version: String,
    /// Only a settled stamp is kept.
    stamp: Option<Stamp>,
    verdict: Verdict,
}

type Verdict = Result<Arc<Summary>, String>;

impl Cards {
    /// The cards of a folder, with their times moved where `fresh` says by how much.
    pub(crate) fn new(folder: Folder, fresh: Option<Fresh>) -> Self {
        Self { folder, fresh, known: Mutex::default() }
    }

    /// Reads one card, to be sent as its file is, but for times that were moved.
    pub(crate) fn card(&self, id: &str) -> Result<Representation, NoCard> {
        if !is_id(id) {
            return Err(NoCard::Unknown);
        }
        let (content, _) = self.read(id)?;
        Ok(Representation {
            bytes: content.bytes,
            content_type: HeaderValue::from_static(media_types::JSON),
            caching: caching::CARD,
            modified: content.stamp.modified,
            source: Some(Source::File(self.path_of(id), content.stamp)),
        })
    }

    /// Lists the cards; files that have not changed since they were judged are not
    /// read again.
    pub(crate) fn list(&self) -> std::io::Result<Listing> {
        let (names, mut modified) = self.folder.names()?;
        let mut ids: Vec<&str> = names.iter().filter_map(|name| self.id_of(name)).collect();
        ids.sort_unstable();
        if ids.len() > limits::CARDS {
            let sentence =
                format!("holds {} cards; only the first {} are listed", ids.len(), limits::CARDS);
            tracing::warn!(file = %self.folder.path().display(), problem = sentence);
            ids.truncate(limits::CARDS);
        }
        let mut cards = Vec::with_capacity(ids.len());
        for id in &ids {
            if let Some((summary, changed)) = self.look_at(id) {
                modified = modified.max(changed);
                cards.push(((*id).to_owned(), summary));
            }
        }
        self.forget_all_but(&names);
        Ok(Listing { cards, modified })
    }

    fn look_at(&self, id: &str) -> Option<(Arc<Summary>, SystemTime)> {
        let file = file_name(id);
        if let Ok(stamp) = self.folder.stamp(Path::new(&file))
            && let Some(known) = self.known().get(&file)
            && known.stamp == Some(stamp)
        {
            return known
                .verdict
                .as_ref()
                .ok()
                .map(|summary| (Arc::clone(summary), stamp.modified));
        }
        match self.read(id) {
            Ok((content, summary)) => Some((summary, content.stamp.modified)),
            Err(NoCard::Unknown) => {
                self.refuse(id, &Unread::Missing.to_string());
                None
            }
            Err(NoCard::Broken(_)) => None,
        }
    }

    fn read(&self, id: &str) -> Result<(Content, Arc<Summary>), NoCard> {
        let mut content = match self.folder.read(Path::new(&file_name(id))) {
            Ok(content) => content,
            Err(Unread::Missing) => return Err(NoCard::Unknown),
            Err(unread) => return Err(NoCard::Broken(self.refuse(id, &unread.to_string()))),
        };
        if let Some(fresh) = self.fresh {
            content.bytes = fresh.moved(content.bytes);
        }
        let version = Digest::new(&content.bytes).text();
        let verdict = self.judge(id, version, Some(content.stamp), || {
            match reading::read(id, &content.bytes) {
                Ok(reading) => (Ok(Arc::new(reading.summary)), reading.warnings),
                Err(sentence) => (Err(sentence), Vec::new()),
            }
        });
        let summary = verdict.map_err(NoCard::Broken)?;
        Ok((content, summary))
    }

    /// Judges against a file whose content does not matter, and gives the reason back.
    fn refuse(&self, id: &str, sentence: &str) -> String {
        let find = || (Err(sentence.to_owned()), Vec::new());
        let _ = self.judge(id, sentence.to_owned(), None, find);
        sentence.to_owned()
    }

    /// Gives the known verdict on this version of the file, or finds it and logs why
    /// it is against the file, and what is wrong with parts of it. A card that takes long to judge
    /// keeps no other waiting.
    fn judge(
        &self,
        id: &str,
        version: String,
        stamp: Option<Stamp>,
        find: impl FnOnce() -> (Verdict, Vec<String>),
    ) -> Verdict {
        let file = file_name(id);
        let stamp = stamp.filter(Stamp::is_settled);
        let is_known = |known: &&mut Known| known.version == version;
        if let Some(known) = self.known().get_mut(&file).filter(is_known) {
            known.stamp = stamp;
            return known.verdict.clone();
        }
        let (verdict, warnings) = find();
        let mut known = self.known();
        // Another request may have judged and logged it meanwhile.
        if known.get_mut(&file).filter(is_known).is_some() {
            return verdict;
        }
        for warning in warnings {
            tracing::warn!(file = %self.path_of(id).display(), problem = warning);
        }
        if let Err(sentence) = &verdict {
            tracing::error!(file = %self.path_of(id).display(), problem = sentence);
        }
        known.insert(file, Known { version, stamp, verdict: verdict.clone() });
        verdict
    }

    /// The id in a file's name. A name that looks like a card's and cannot be one is
    /// logged once, for its owner would look for the card in vain.
    fn id_of<'a>(&self, name: &'a str) -> Option<&'a str> {
        let id = name.strip_suffix(".json").filter(|id| !id.starts_with('.'))?;
        if is_id(id) {
            return Some(id);
        }
        let sentence = "is left out, for a card's name has only letters, digits and . _ - before .json, 128 at most";
        self.refuse(id, sentence);
        None
    }

    fn forget_all_but(&self, names: &[String]) {
        let names: HashSet<&str> = names.iter().map(String::as_str).collect();
        self.known().retain(|file, _| names.contains(file.as_str()));
    }

    fn known(&self) -> MutexGuard<'_, HashMap<String, Known>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn path_of(&self, id: &str) -> PathBuf {
        self.folder.path().join(file_name(id))
    }
}

fn file_name(id: &str) -> String {
    format!("{id}.json")
}
