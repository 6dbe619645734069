//! The line below a title that says who published the story and when:
//! `Harbour Post · 5 May 2026 · 3 min read`.

use news_card::PartialDate;

use super::super::dates;

/// A byline, in parts.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Byline {
    pub(super) source: Option<String>,
    pub(super) authors: Vec<String>,
    /// When the story was published, or changed where the line says so.
    pub(super) published: Option<PartialDate>,
    pub(super) updated: Option<PartialDate>,
    /// What is neither, such as the time that reading takes.
    pub(super) rest: Vec<String>,
}

/// What stands before an author.
const BY: &[&str] = &[
    "by ",
    "written by ",
    "von ",
    "par ",
    "por ",
    "автор: ",
    "작성: ",
    "作者：",
    "作者:",
    "文：",
    "文/",
];
/// What stands before a date.
const ON: &[&str] = &[
    "published on ",
    "published: ",
    "published ",
    "posted on ",
    "posted ",
    "date: ",
    "on ",
    "veröffentlicht am ",
    "stand: ",
    "publicado el ",
    "publié le ",
    "publicado em ",
    "опубликовано ",
    "发布于",
    "发布时间：",
    "公開日：",
];
const UPDATED: &[&str] = &[
    "last updated on ",
    "last updated ",
    "updated on ",
    "updated: ",
    "updated ",
    "aktualisiert am ",
    "更新于",
];

/// The byline that a line is, if it is one: it has a date, an author or a time to read, and no
/// more than a few short parts.
pub(super) fn read(text: &str) -> Option<Byline> {
    const MOST_PARTS: usize = 6;
    const MOST_WORDS: usize = 6;
    let mut byline = Byline::default();
    let parts: Vec<&str> = text.split(['·', '•', '|', '｜']).map(str::trim).collect();
    if parts.len() > MOST_PARTS {
        return None;
    }
    let mut names = Vec::new();
    let mut is_sure = false;
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if let Some(date) = after(part, UPDATED).and_then(whole_date) {
            byline.updated = byline.updated.or(Some(date));
        } else if let Some(date) = whole_date(after(part, ON).unwrap_or(part)) {
            byline.published = byline.published.or(Some(date));
        } else if let Some(name) = after(part, BY).filter(|name| is_name(name)) {
            byline.authors.extend(people(name));
        } else if is_reading_time(part) {
            byline.rest.push(part.to_owned());
        } else if part.split(' ').count() <= MOST_WORDS && !part.ends_with('.') {
            names.push(part.to_owned());
            continue;
        } else {
            return None;
        }
        is_sure = true;
    }
    let mut names = names.into_iter();
    byline.source = names.next();
    byline.rest.extend(names);
    is_sure.then_some(byline)
}

fn after<'a>(text: &'a str, starts: &[&str]) -> Option<&'a str> {
    starts.iter().find_map(|start| {
        let (before, after) = text.split_at_checked(start.len())?;
        (before.to_lowercase() == *start).then(|| after.trim())
    })
}

fn whole_date(text: &str) -> Option<PartialDate> {
    let dated = dates::leading(text)?;
    (dated.rest.is_empty() && dated.guess.is_none()).then_some(dated.date)
}

fn is_name(text: &str) -> bool {
    const MOST_WORDS: usize = 8;
    text.split(' ').count() <= MOST_WORDS
        && !text.contains(|c: char| c.is_ascii_digit())
        && !text.ends_with(['.', '!', '?'])
        && text.chars().next().is_some_and(|c| !c.is_lowercase())
}

/// The names in `A. Writer, B. Writer and C. Writer`.
fn people(names: &str) -> Vec<String> {
    let names = [" and ", " & ", " und ", " et ", " y ", " e ", "、"]
        .iter()
        .fold(names.to_owned(), |names, and| names.replace(and, ","));
    names.split(',').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

fn is_reading_time(text: &str) -> bool {
    let lower = text.to_lowercase();
    let starts = lower.starts_with(|c: char| c.is_ascii_digit());
    let ends = [
        "min read",
        "minute read",
        "minutes read",
        "min",
        "minuten lesezeit",
        "分钟阅读",
        "分で読める",
    ];
    starts && lower.len() <= 30 && ends.iter().any(|end| lower.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::{Byline, read};

    fn check(text: &str, source: Option<&str>, authors: &[&str], published: Option<&str>) {
        let byline = read(text).unwrap_or_else(|| panic!("{text:?}"));
        let date = byline.published.as_ref().map(news_card::PartialDate::as_str);
        assert_eq!((byline.source.as_deref(), date), (source, published), "{text:?}");
        assert_eq!(byline.authors, authors, "{text:?}");
    }

    #[test]
    fn a_byline_gives_its_parts_in_any_order() {
        check(
            "Harbour Post · 5 May 2026 · 3 min read",
            Some("Harbour Post"),
            &[],
            Some("2026-05-05"),
        );
        check("By A. Writer | May 5, 2026", None, &["A. Writer"], Some("2026-05-05"));
        check("By A. Writer and B. Writer", None, &["A. Writer", "B. Writer"], None);
        check("Published on 2026-05-05", None, &[], Some("2026-05-05"));
        check("港口公报 · 2026年5月5日", Some("港口公报"), &[], Some("2026-05-05"));
        let updated = read("Updated 6 May 2026").and_then(|byline| byline.updated);
        assert_eq!(updated.as_ref().map(news_card::PartialDate::as_str), Some("2026-05-06"));
    }

    #[test]
    fn other_lines_are_none() {
        for text in [
            "Nine cranes off diesel four years early.",
            "By 2027 all cranes run on power",
            "Cranes | Power | Port",
            "5 May 2026 was the day on which it ended.",
            "",
        ] {
            assert_eq!(read(text), None::<Byline>, "{text:?}");
        }
    }
}
