//! What stands beside a page's title: the name of its site, and sections of it.

use super::own::letters;
use super::title::{Around, SIGNS, is_site, places};

/// What stands around a title within a longer one: names of sections and of the site.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Beside<'a> {
    pub(super) before: Vec<&'a str>,
    pub(super) after: Vec<&'a str>,
}

impl<'a> Beside<'a> {
    /// The part that names the site: one that does so elsewhere, else the last one, which only a
    /// name can be; before the title, the first one.
    pub(super) fn site(&self, around: &Around) -> Option<&'a str> {
        let named = self.all().find(|part| is_site(part, around));
        let outer = || self.after.last().or(self.before.first()).copied();
        named.or_else(|| outer().filter(|part| may_be_name(part)))
    }

    /// All parts.
    pub(super) fn all(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.before.iter().chain(&self.after).copied()
    }
}

/// What stands around this title in the whole of it.
pub(super) fn beside<'a>(whole: &'a str, title: &str) -> Beside<'a> {
    /// Places in a title that are looked at.
    const MOST: usize = 20;
    const LONGEST: usize = 2_000;
    let is_title = |part: &str| !letters(part).is_empty() && letters(part) == letters(title);
    if whole.len() > LONGEST || title.len() > LONGEST {
        return Beside::default();
    }
    for (before, after) in places(whole).take(MOST) {
        if is_title(before) {
            return Beside { before: Vec::new(), after: parts(after) };
        }
        if is_title(after) {
            return Beside { before: parts(before), after: Vec::new() };
        }
        let inner = places(before).take(MOST).find(|(_, inner)| is_title(inner));
        if let Some((outer, _)) = inner {
            return Beside { before: parts(outer), after: parts(after) };
        }
    }
    Beside::default()
}

/// The parts of what stands beside a title, between signs that stand in no name.
fn parts(text: &str) -> Vec<&str> {
    const INNER: &[char] = &['-', '–', ':', '/', '_', '~', '*', '·', '・', '‐', '―', '<', '>', '.'];
    let mut parts = vec![text];
    for sign in SIGNS {
        // Within a name such signs stand between letters.
        let at = if INNER.contains(sign) { format!(" {sign}") } else { sign.to_string() };
        parts = parts.iter().flat_map(|part| part.split(at.as_str())).collect();
    }
    let bare = parts.into_iter().map(|part| part.trim().trim_matches(SIGNS).trim());
    bare.filter(|part| part.contains(char::is_alphanumeric)).collect()
}

/// Whether words are short and no sentence, as names are.
fn may_be_name(text: &str) -> bool {
    const MOST_WORDS: usize = 6;
    let first = text.chars().find(|c| c.is_alphanumeric());
    text.split(' ').count() <= MOST_WORDS
        && first.is_some_and(|c| !c.is_lowercase())
        && !text.ends_with(['.', '!', '?', '…', '。', '！', '？'])
}

#[cfg(test)]
mod tests {
    use super::super::title::Around;
    use super::beside;

    #[test]
    fn sections_beside_a_title_are_told_from_the_site() {
        let check = |whole: &str, site: Option<&str>, all: &[&str]| {
            let beside = beside(whole, "Last crane");
            assert_eq!(beside.site(&Around::default()), site, "{whole}");
            assert_eq!(beside.all().collect::<Vec<_>>(), all, "{whole}");
        };
        check(
            "Last crane | Business | Harbour Post",
            Some("Harbour Post"),
            &["Business", "Harbour Post"],
        );
        check(
            "Last crane :: Business :: Harbour-Post",
            Some("Harbour-Post"),
            &["Business", "Harbour-Post"],
        );
        check("Harbour Diary: Last crane", Some("Harbour Diary"), &["Harbour Diary"]);
        check(
            "Harbour Diary | Last crane - Business",
            Some("Business"),
            &["Harbour Diary", "Business"],
        );
        check("Last crane - at last", None, &["at last"]);
        check("Another title | Harbour Post", None, &[]);
    }
}
