//! The publisher's records: what stands in the store, file by file, by the content's digest.
//!
//! Plain lines, sorted, so that the same site always has the same book.

use std::collections::BTreeMap;

use super::layout::{MANIFEST, is_of_site, is_publishable};
use crate::digest::Digest;
use crate::site_urls::CardFile;

const TITLE: &str = "news-card-manifest 1";
/// How many kinds of files each manifest has.
const FIRST_KINDS: usize = 5;

/// What is known of one card in the store.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) id: Box<str>,
    /// What its files were made of; `None` where it was never published to the end.
    pub(super) inputs: Option<Digest>,
    /// Its files, in the order of [`CardFile::ALL`]; a picture by what it was drawn of.
    pub(super) files: [Option<Digest>; CardFile::ALL.len()],
    /// The bytes of its picture, where that is known.
    pub(super) picture: Option<Digest>,
    /// Whether an interrupted run may have left its files otherwise than recorded here.
    pub(super) dirty: bool,
}

impl Entry {
    /// A card of which only an interrupted run knows.
    pub(super) fn doubtful(id: Box<str>) -> Self {
        Self { id, inputs: None, files: [None; CardFile::ALL.len()], picture: None, dirty: true }
    }
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
                (Some("c"), Some(id)) if !is_publishable(id) => return Err(foreign(MANIFEST, id)),
                (Some("f"), Some(path)) if !is_of_site(path) => {
                    return Err(foreign(MANIFEST, path));
                }
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
            for file in card.files.iter().chain([&card.picture]) {
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
        let (mut files, mut picture) = ([None; CardFile::ALL.len()], None);
        for (at, file) in files.iter_mut().chain([&mut picture]).enumerate() {
            *file = match words.next() {
                Some("-") => None,
                Some(word) => Some(Digest::parse(word)?),
                // Earlier versions of the command had fewer kinds of files.
                None if at >= FIRST_KINDS => None,
                None => return None,
            };
        }
        self.cards.push(Entry { id: id.into(), inputs, files, picture, dirty: false });
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
        "{path} in the store is not as this version writes it; remove it and publish with \
         --overwrite to have everything written anew, or use the version of news-card that wrote it"
    )
}

/// What is said where the records name what is no file of a site.
pub(super) fn foreign(path: &str, named: &str) -> String {
    format!(
        "{path} in the store names {named:?}, which no run can have written, so nothing is \
         touched; remove {path} and publish with --overwrite to have everything written anew"
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
            files: [some, None, some, some, some, some],
            picture: None,
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

    #[test]
    fn a_book_of_an_earlier_version_has_fewer_kinds_of_files() {
        let text = book().write();
        let line = text.lines().nth(1).unwrap();
        let short = line.split(' ').take(8).collect::<Vec<_>>().join(" ");
        let earlier = Manifest::read(&text.replacen(line, &short, 1)).unwrap();
        assert!(earlier.cards[0].files[4].is_some() && earlier.cards[0].files[5].is_none());
    }

    #[test]
    fn a_book_that_names_what_no_run_writes_is_refused() {
        for line in
            ["f ../a", "f /etc/hosts", "f index.html", "c ../a", "c a/b", "c .git", "c a.element"]
        {
            let text = format!("news-card-manifest 1\n{line} 00\nend 1\n");
            assert!(
                Manifest::read(&text).unwrap_err().contains("no run can have written"),
                "{line}"
            );
        }
    }
}
