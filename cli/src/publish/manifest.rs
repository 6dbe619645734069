//! The publisher's records: what stands in the store, file by file, by the content's digest.
//!
//! Plain lines, sorted, so that the same site always has the same book.

use std::collections::BTreeMap;

use super::layout::MANIFEST;
use crate::digest::Digest;
use crate::site_urls::CardFile;

const TITLE: &str = "news-card-manifest 1";

/// What is known of one card in the store.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) id: Box<str>,
    /// What its files were made of; `None` where it was never published to the end.
    pub(super) inputs: Option<Digest>,
    /// Its files, in the order of [`CardFile::ALL`]; a picture by what it was drawn of.
    pub(super) files: [Option<Digest>; CardFile::ALL.len()],
    /// Whether an interrupted run may have left its files otherwise than recorded here.
    pub(super) dirty: bool,
}

/// All that stands in the store. Cards are sorted by id.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    pub(super) cards: Vec<Entry>,
    /// The other files by path; `None` where an interrupted run may have left anything.
    pub(super) others: BTreeMap<String, Option<Digest>>,
}

impl Manifest {
    pub(super) fn find(&self, id: &str) -> Option<&Entry> {
        let at = self.cards.binary_search_by(|entry| (*entry.id).cmp(id)).ok()?;
        self.cards.get(at)
    }

    /// Reads the manifest; the error is one sentence.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let mut manifest = Self::default();
        for line in lines(text, TITLE, MANIFEST)? {
            let mut words = line.split(' ');
            let known = match (words.next(), words.next()) {
                (Some("c"), Some(id)) => manifest.read_card(id, words),
                (Some("f"), Some(path)) => words.next().and_then(Digest::parse).map(|digest| {
                    manifest.others.insert(path.to_owned(), Some(digest));
                }),
                _ => None,
            };
            known.ok_or_else(|| unreadable(MANIFEST))?;
        }
        manifest.cards.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(manifest)
    }

    pub(super) fn write(&self) -> String {
        let mut text = format!("{TITLE}\n");
        let digest = |digest: &Option<Digest>| digest.map_or("-".to_owned(), |it| it.text());
        for card in &self.cards {
            text.extend(["c ", &card.id, " ", &digest(&card.inputs)]);
            for file in &card.files {
                text.extend([" ", &digest(file)]);
            }
            text.push('\n');
        }
        for (path, content) in &self.others {
            text.extend(["f ", path, " ", &digest(content), "\n"]);
        }
        text + &end(self.cards.len() + self.others.len())
    }

    fn read_card<'a>(&mut self, id: &str, mut words: impl Iterator<Item = &'a str>) -> Option<()> {
        let inputs = Some(Digest::parse(words.next()?)?);
        let mut files = [None; CardFile::ALL.len()];
        for file in &mut files {
            let word = words.next()?;
            *file = if word == "-" { None } else { Some(Digest::parse(word)?) };
        }
        self.cards.push(Entry { id: id.into(), inputs, files, dirty: false });
        Some(())
    }
}

/// The lines between the title and the end, which says how many they are.
pub(super) fn lines<'a>(text: &'a str, title: &str, path: &str) -> Result<Vec<&'a str>, String> {
    let body = text.strip_prefix(title).and_then(|rest| rest.split_once('\n'));
    let mut lines: Vec<&str> = body.ok_or_else(|| unreadable(path))?.1.lines().collect();
    let last = lines.pop().unwrap_or_default();
    if last == end(lines.len()).trim_end() { Ok(lines) } else { Err(unreadable(path)) }
}

pub(super) fn end(lines: usize) -> String {
    format!("end {lines}\n")
}

pub(super) fn unreadable(path: &str) -> String {
    format!(
        "{path} in the store is not as this version writes it; remove it to have everything \
         written anew, or use the version of news-card that wrote it"
    )
}

#[cfg(test)]
mod tests {
    use super::{Digest, Entry, Manifest};

    fn book() -> Manifest {
        let some = Some(Digest::new(b"x"));
        let card = |id: &str| Entry {
            id: id.into(),
            inputs: some,
            files: [some, None, some, some, some],
            dirty: false,
        };
        let others = [("cards.json".to_owned(), some)].into();
        Manifest { cards: vec![card("a"), card("b")], others }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let text = book().write();
        let again = Manifest::read(&text).unwrap();
        assert_eq!(again.write(), text);
        assert!(again.find("b").is_some() && again.find("c").is_none());
    }

    #[test]
    fn a_book_with_a_page_torn_out_is_refused() {
        let text = book().write();
        for cut in ["", "news-card-manifest 2\nend 0\n", text.strip_suffix("end 3\n").unwrap()] {
            assert!(Manifest::read(cut).unwrap_err().contains("remove it"), "{cut}");
        }
    }
}
