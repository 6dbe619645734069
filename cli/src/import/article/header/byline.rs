//! The line below a title that says who published the story and when:
//! `Harbour Post · 5 May 2026 · 3 min read`.

mod halves;
mod minutes;
mod moment;
mod names;
mod parts;
mod roles;
mod when;
mod words;

use super::super::super::no_value::is_no_value;
use super::super::super::times as times_of_feeds;
use super::super::dates;
use super::super::labelled::{self, Labelled};
use super::clock::has_clock;
pub(super) use names::without_by;
use names::{author, is_doubtful, is_person, people};
use parts::{MOST_WORDS, SIGNS, parted};
use roles::ROLES;
use when::{after, has_date, is_dated, is_reading_time, is_vague, published, updated};
use words::{BY, FROM, WRITTEN_FOR};

/// A byline, in parts.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Byline {
    pub(super) source: Option<String>,
    pub(super) authors: Vec<String>,
    /// Those of them that stand last and behind a comma, and so may be no person.
    pub(super) doubtful: Vec<String>,
    /// Those that nothing says to be authors but where they stand.
    pub(super) unlabelled: Vec<String>,
    /// Who made the picture, and what the story is about.
    pub(super) credits: Vec<String>,
    pub(super) subjects: Vec<String>,
    /// When the story was published, or changed where the line says so, as it is written.
    pub(super) published: Option<String>,
    pub(super) updated: Option<String>,
    /// What is neither, such as the time that reading takes.
    pub(super) rest: Vec<String>,
}

/// The byline that a line is, if it is one: it has a date, an author or a time to read, and no
/// more than a few short parts.
pub(super) fn read(text: &str) -> Option<Byline> {
    let text = &times_of_feeds::with_colons(text);
    const MOST_PARTS: usize = 6;
    let mut byline = Byline::default();
    let wholes: Vec<&str> = text
        .split(SIGNS)
        .flat_map(|part| part.split(" -- "))
        .flat_map(|it| it.split(" / "))
        .collect();
    if wholes.len() > MOST_PARTS + 1 {
        return None;
    }
    let mut parts: Vec<String> = Vec::new();
    for part in wholes.into_iter().flat_map(|part| parted(part.trim())) {
        match parts.last_mut() {
            // A time of day belongs to the day before it.
            Some(day)
                if has_clock(part) && !is_dated(part) && is_dated(&format!("{day} {part}")) =>
            {
                day.extend([" ", part]);
            }
            _ => parts.push(part.to_owned()),
        }
    }
    if parts.len() > MOST_PARTS {
        return None;
    }
    let mut names = Vec::new();
    let mut is_sure = false;
    for part in parts.iter().map(String::as_str).filter(|part| !part.is_empty()) {
        if let Some(time) = updated(part).filter(|_| byline.updated.is_none()) {
            byline.updated = Some(time);
        } else if let Some(time) = published(part).filter(|_| byline.published.is_none()) {
            byline.published = Some(time);
        } else if let Some(name) = after(part, FROM).filter(|_| byline.source.is_none()) {
            byline.source = Some(name.to_owned());
        } else if is_dated(part) || is_vague(part) || has_no_value(part) {
            byline.rest.push(part.to_owned());
        } else if let Some(said) = labelled::of(part) {
            match said {
                Labelled::Credit(name) => byline.credits.push(name),
                Labelled::Subjects(subjects) => byline.subjects.extend(subjects),
            }
            // A picture or a subject alone makes no byline of what stands beside it.
            continue;
        } else if let Some(name) = author(part) {
            let (people, employers): (Vec<_>, Vec<_>) =
                people(name).into_iter().partition(|it| after(it, WRITTEN_FOR).is_none());
            for employer in employers.iter().filter_map(|it| after(it, WRITTEN_FOR)) {
                match byline.source {
                    None => byline.source = Some(employer.to_owned()),
                    Some(_) => byline.rest.push(employer.to_owned()),
                }
            }
            byline.doubtful.extend(people.last().filter(|_| is_doubtful(name, &people)).cloned());
            byline.authors.extend(people);
        } else if is_reading_time(part) || is_role(part) {
            byline.rest.push(part.to_owned());
        } else if part.split(' ').count() <= MOST_WORDS && !part.ends_with('.') {
            names.push(part.to_owned());
            continue;
        } else {
            return None;
        }
        is_sure = true;
    }
    // What says when is no name of a publisher, nor is what begins with a number.
    let (rest, mut names): (Vec<_>, Vec<_>) = names.into_iter().partition(|name| {
        dates::leading(name).is_some()
            || has_clock(name)
            || has_date(name)
            || name.contains([':', '：'])
    });
    byline.rest.extend(rest);
    if byline.source.is_none() {
        byline.source = (!names.is_empty()).then(|| names.remove(0));
    }
    // Beside a source stands who wrote for it.
    if let [name] = names.as_slice()
        && byline.authors.is_empty()
        && is_person(name)
    {
        byline.authors.push(name.clone());
        byline.unlabelled.append(&mut names);
    }
    byline.rest.extend(names);
    is_sure.then_some(byline)
}

impl Byline {
    /// Adds what another line says; what was said before stays.
    pub(super) fn add(&mut self, other: Self) {
        let mut put = |ours: &mut Option<String>, theirs: Option<String>| match theirs {
            Some(theirs) if ours.as_ref().is_some_and(|ours| *ours != theirs) => {
                self.rest.push(theirs);
            }
            theirs => *ours = ours.take().or(theirs),
        };
        put(&mut self.source, other.source);
        put(&mut self.published, other.published);
        put(&mut self.updated, other.updated);
        for author in other.authors {
            if !self.authors.contains(&author) {
                self.authors.push(author);
            }
        }
        self.doubtful.extend(other.doubtful);
        self.unlabelled.extend(other.unlabelled);
        self.credits.extend(other.credits);
        self.subjects.extend(other.subjects);
        self.rest.extend(other.rest);
    }
}

/// Whether nothing stands behind a label, but a word for that.
fn has_no_value(text: &str) -> bool {
    const MOST_WORDS: usize = 3;
    let said = text.split_once([':', '：']);
    said.is_some_and(|(label, said)| label.split(' ').count() <= MOST_WORDS && is_no_value(said))
        || after(text, BY).is_some_and(is_no_value)
}

/// Whether a part says what the author before it is: `Staff Writer`.
pub(super) fn is_role(text: &str) -> bool {
    const MOST_WORDS: usize = 5;
    let lower = text.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    let is_title = text.starts_with(char::is_uppercase) && !text.ends_with(['.', '!', '?', ':']);
    is_title && text.split(' ').count() <= MOST_WORDS && words.any(|word| ROLES.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::{Byline, read};

    fn check(text: &str, source: Option<&str>, authors: &[&str], published: Option<&str>) {
        let byline = read(text).unwrap_or_else(|| panic!("{text:?}"));
        let date = byline.published.as_deref();
        assert_eq!((byline.source.as_deref(), date), (source, published), "{text:?}");
        assert_eq!(byline.authors, authors, "{text:?}");
    }

    #[test]
    fn a_byline_gives_its_parts_in_any_order() {
        check(
            "Harbour Post · 5 May 2026 · 3 min read",
            Some("Harbour Post"),
            &[],
            Some("5 May 2026"),
        );
        check("By A. Writer | May 5, 2026", None, &["A. Writer"], Some("May 5, 2026"));
        check("By A. Writer, for Harbour Post", Some("Harbour Post"), &["A. Writer"], None);
        check("By A. Writer and B. Writer", None, &["A. Writer", "B. Writer"], None);
        check("Published on 2026-05-05", None, &[], Some("2026-05-05"));
        check("港口公报 · 2026年5月5日", Some("港口公报"), &[], Some("2026年5月5日"));
        let updated = read("Updated 6 May 2026").and_then(|byline| byline.updated);
        assert_eq!(updated.as_deref(), Some("6 May 2026"));
        for text in [
            "By A. Writer | May 5, 2026 9:30 AM ET",
            "By A. Writer, May 5, 2026 9:30 AM ET",
            "Posted on May 5, 2026 9:30 AM ET by A. Writer",
            "By A. Writer on May 5, 2026 9:30 AM ET",
            "By A. Writer — May 5, 2026 9:30 AM ET",
        ] {
            check(text, None, &["A. Writer"], Some("May 5, 2026 9:30 AM ET"));
        }
        check("Tuesday, May 5, 2026", None, &[], Some("Tuesday, May 5, 2026"));
        for text in ["Updated: 2 hours ago", "2 days ago", "Published by B. on May 5, 2026"] {
            assert_eq!(read(text).map(|byline| byline.rest), Some(vec![text.to_owned()]));
        }
        let both = read("By A. Writer, May 5 2026 (Updated May 6, 2026)").unwrap_or_default();
        assert_eq!(
            (both.published.as_deref(), both.updated.as_deref()),
            (Some("May 5 2026"), Some("May 6, 2026"))
        );
        check("Am 5. Mai 2026 von A. Writer", None, &["A. Writer"], Some("Am 5. Mai 2026"));
        check(
            "By A. Writer Tuesday, May 5, 2026",
            None,
            &["A. Writer"],
            Some("Tuesday, May 5, 2026"),
        );
        check("Author: A. Writer", None, &["A. Writer"], None);
        check("By A. Writer - Harbour Post", Some("Harbour Post"), &["A. Writer"], None);
        for (text, source, author, published) in [
            ("作者：李明 来源：港口公报 2026-05-06 09:30", "港口公报", "李明", "2026-05-06 09:30"),
            ("港新聞 2026年5月6日 9時30分 山田花子", "港新聞", "山田花子", "2026-05-06 09:30"),
            (
                "Küstenbote, 6. Mai 2026 – Von Jana Krüger",
                "Küstenbote",
                "Jana Krüger",
                "6. Mai 2026",
            ),
            (
                "Автор: А. Иванова. Источник: Портовые вести. 6 мая 2026, 09:30",
                "Портовые вести",
                "А. Иванова",
                "6 мая 2026, 09:30",
            ),
            ("Harbour Post -- Ana Be -- 6 May 2026", "Harbour Post", "Ana Be", "6 May 2026"),
            ("Harbour Post, May 6, 2026 | By Ana Be", "Harbour Post", "Ana Be", "May 6, 2026"),
            (
                "By Ana Be, May 6, 2026. Source: Harbour Post",
                "Harbour Post",
                "Ana Be",
                "May 6, 2026",
            ),
            ("항구신문 | 김하나 기자 | 2026.05.06", "항구신문", "김하나", "2026.05.06"),
        ] {
            check(text, Some(source), &[author], Some(published));
        }
        check("김하나 기자", None, &["김하나"], None);
        check(
            "[서울=항구신문] 김하나 기자 = 2026.05.06",
            Some("항구신문"),
            &["김하나"],
            Some("2026.05.06"),
        );
        let editor = read("来源：港口公报 作者：李明 编辑：王芳 2026-05-06").unwrap_or_default();
        assert_eq!(
            (editor.authors, editor.rest),
            (vec!["李明".to_owned()], vec!["编辑：王芳".to_owned()])
        );
        assert_eq!(read("Author: null").unwrap_or_default().rest, ["Author: null"]);
        let none = read("By undefined | Harbour Post | May 6, 2026").unwrap_or_default();
        assert_eq!((none.source.as_deref(), none.authors.len()), (Some("Harbour Post"), 0));
        check("May 6, 2026, Harbour Post", Some("Harbour Post"), &[], Some("May 6, 2026"));
        check(
            "Harbour Post | World News | May 6, 2026",
            Some("Harbour Post"),
            &[],
            Some("May 6, 2026"),
        );
        let photos = read("By A. Writer · Photos by L. Ott · May 6, 2026").unwrap_or_default();
        assert_eq!((photos.source, photos.credits), (None, vec!["L. Ott".to_owned()]));
    }

    #[test]
    fn other_lines_are_none() {
        for text in [
            "Nine cranes off diesel four years early.",
            "By 2027 all cranes run on power",
            "Cranes | Power | Port",
            "Cranes left 5 May 2026 at 10:00",
            "5 May 2026 was the day on which it ended.",
            "",
        ] {
            assert_eq!(read(text), None::<Byline>, "{text:?}");
        }
    }
}
