//! Where cards go: one to standard output, or each to a file of its own.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use news_card::Card;

use super::report::quote;
use super::slug;
use crate::catalogue::is_id;
use crate::output;

/// What takes the cards.
pub(super) struct Output {
    folder: Option<PathBuf>,
    force: bool,
    /// Ids of the cards so far.
    ids: BTreeSet<String>,
    /// The only card, where there is no folder.
    single: Option<String>,
    /// How many cards there were.
    count: usize,
}

impl Output {
    /// Creates the folder, if there is one to be.
    pub(super) fn new(folder: Option<&Path>, force: bool) -> Result<Self, String> {
        if let Some(folder) = folder {
            output::create_folder(folder)?;
        }
        let folder = folder.map(Path::to_owned);
        Ok(Self { folder, force, ids: BTreeSet::new(), single: None, count: 0 })
    }

    /// Takes a card; one without an id is called like the file that it came from. Gives the reason
    /// if this one is refused.
    pub(super) fn add(&mut self, card: &Card, document: &str) -> Result<Option<String>, String> {
        let json = serde_json::to_string_pretty(card).map_err(|error| error.to_string())? + "\n";
        self.count += 1;
        let Some(folder) = &self.folder else {
            self.single = Some(json);
            return Ok(None);
        };
        let id = card.id.clone().unwrap_or_else(|| name(card, document));
        if !is_id(&id) {
            let sentence =
                "cannot name a file; an id has 1 to 128 of A-Z a-z 0-9 . _ -, the first no dot";
            return Ok(Some(format!("its id {} {sentence}", quote(&id))));
        }
        let path = folder.join(format!("{id}.json"));
        let shown = path.display();
        if !self.ids.insert(id) {
            return Ok(Some(format!(
                "another story of this run is already in {shown}; import it into another folder"
            )));
        }
        // It may lead out of the folder, whatever the id is, which the document has chosen.
        if let Err(reason) = output::no_link(&path) {
            return Ok(Some(reason));
        }
        match fs::read(&path) {
            Ok(there) if there == json.as_bytes() => {
                return output::print(format!("unchanged {shown}\n")).map(|()| None);
            }
            Ok(_) if !self.force => {
                return Ok(Some(format!(
                    "{shown} holds something else and is left as it is; --force replaces it"
                )));
            }
            _ => {}
        }
        output::write(&path, &json)?;
        output::print(format!("wrote {shown}\n")).map(|()| None)
    }

    /// Prints the card, where there is no folder.
    pub(super) fn finish(self) -> Result<(), String> {
        match (self.single, self.count) {
            (Some(json), 1) => output::print(json),
            (Some(_), count) => Err(format!("{count} cards need a folder; add --out DIR")),
            (None, _) => Ok(()),
        }
    }
}

/// The name of the document that a card came from, else of its title.
fn name(card: &Card, document: &str) -> String {
    let stem = Path::new(document).file_stem().and_then(|stem| stem.to_str());
    let stem = stem.filter(|stem| *stem != "-" && is_id(stem));
    stem.map_or_else(|| slug::from_title(&card.title), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{Card, Output};

    #[test]
    fn an_id_that_leads_elsewhere_is_refused_and_a_missing_one_comes_from_the_title() {
        let folder = tempfile::tempdir().unwrap();
        let inside = folder.path().join("inside");
        let mut output = Output::new(Some(&inside), true).unwrap();
        let card = |id: Option<&str>| Card {
            id: id.map(Into::into),
            title: "A title".into(),
            ..Card::default()
        };
        assert!(output.add(&card(Some("../outside")), "-").unwrap().is_some());
        assert_eq!(output.add(&card(None), "-"), Ok(None));
        assert_eq!(output.add(&card(None), "b/harbour.md"), Ok(None));
        assert!(inside.join("harbour.json").exists());
        assert!(inside.join("a-title.json").exists());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn what_a_link_leads_to_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let (inside, other) = (folder.path().join("inside"), folder.path().join("other.json"));
        let mut output = Output::new(Some(&inside), true).unwrap();
        std::fs::write(&other, "mine").unwrap();
        std::os::unix::fs::symlink(&other, inside.join("a-title.json")).unwrap();
        let card = Card { title: "A title".into(), ..Card::default() };
        assert!(output.add(&card, "-").unwrap().is_some_and(|reason| reason.contains("a link")));
        assert_eq!(std::fs::read_to_string(&other).unwrap(), "mine");
    }
}
