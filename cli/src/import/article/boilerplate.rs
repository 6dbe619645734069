//! Lines that surround every story of a site: buttons, navigation, source, rights.

use news_card::Link;

use super::header::above::is_byline_with_source;
use super::headings::is_ai_claim;
use super::lines::{Line, link, without_symbols};

/// What such a line is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Boilerplate {
    /// Buttons for sharing, or navigation.
    Share,
    /// The original's publisher, and the URL of the original. Behind words such as `Source:` it may
    /// be that of a part.
    Source(String, Option<String>),
    /// The line on rights.
    Rights(String),
    /// That a machine wrote the analysis.
    Claim(String),
    /// The page's title as in a browser's tab, in parts.
    SiteTitle(Vec<String>),
}

/// What buttons say, in lower case and without spaces. A line of several without any space
/// between them is known, too.
const BUTTONS: &[&str] = &[
    "bluesky",
    "copylink",
    "copy",
    "email",
    "facebook",
    "instapaper",
    "line",
    "linkedin",
    "mastodon",
    "post",
    "print",
    "reddit",
    "save",
    "share",
    "telegram",
    "threads",
    "tweet",
    "twitter",
    "weibo",
    "wechat",
    "whatsapp",
    "x",
];

const NAVIGATION: &[&str] = &[
    "accept all cookies",
    "back to top",
    "home",
    "log in",
    "menu",
    "newsletter",
    "next",
    "next article",
    "previous",
    "previous article",
    "search",
    "see less",
    "see more",
    "show all",
    "show less",
    "show more",
    "sign in",
    "sign up",
    "skip to content",
    "skip to main content",
    "subscribe",
    "mehr anzeigen",
    "weniger anzeigen",
    "voir plus",
    "voir moins",
    "ver más",
    "ver menos",
    "ver mais",
    "показать ещё",
    "свернуть",
    "展开",
    "收起",
    "もっと見る",
    "閉じる",
    "더 보기",
    "접기",
];

/// Where a line stands.
#[derive(Default)]
pub(super) struct Place {
    /// Among the rows of a table.
    pub(super) in_table: bool,
    /// Below a heading.
    pub(super) in_section: bool,
}

/// Lines above the first heading among which the title is.
const HEADER_LINES: usize = 20;

/// Longest line of buttons, in bytes.
const LONGEST: usize = 120;

/// What a line is beside the story, if it is that. `header` are the lines above the first
/// heading, of which one is the title; rows of a table may look like a page's title, and points
/// below a heading like buttons.
pub(super) fn find(line: &Line, header: &[Line], place: &Place) -> Option<Boilerplate> {
    // Below a title a line may name the source among others.
    let is_byline = || !place.in_section && is_byline_with_source(&line.text);
    if let Some((name, url)) = source(line).filter(|_| !is_byline()) {
        return Some(Boilerplate::Source(name, url));
    }
    let lower = line.text.to_lowercase();
    let is_point = line.bullet && place.in_section;
    if !is_point
        && lower.len() <= LONGEST
        && (NAVIGATION.contains(&lower.as_str()) || is_buttons(&lower))
    {
        return Some(Boilerplate::Share);
    }
    if line.bullet {
        return None;
    }
    if is_ai_claim(&line.text) {
        return Some(Boilerplate::Claim(line.text.clone()));
    }
    if is_rights(&lower) {
        return Some(Boilerplate::Rights(line.text.clone()));
    }
    site_title(line, header, place.in_table).map(Boilerplate::SiteTitle)
}

/// Whether a source stands behind a word alone, as below tables and pictures.
pub(super) fn is_source_label(text: &str) -> bool {
    let starts = ["read ", "original", "原文"];
    let text = text.to_lowercase();
    !starts.iter().any(|start| text.starts_with(start))
}

fn source(line: &Line) -> Option<(String, Option<String>)> {
    const STARTS: &[&str] = &[
        "read original on ",
        "read the original on ",
        "read the original at ",
        "original source:",
        "originally published by ",
        "originally published on ",
        "source:",
        "quelle:",
        "originalquelle:",
        "fuente:",
        "source :",
        "fonte:",
        "来源:",
        "來源:",
        "原文来源:",
        "出典:",
        "出处:",
        "출처:",
        "источник:",
        "المصدر:",
        "स्रोत:",
    ];
    let text = line.text.replace('：', ":").replace('\u{a0}', " ");
    let name = STARTS.iter().find_map(|start| {
        let (before, after) = text.split_at_checked(start.len())?;
        (before.to_lowercase() == **start).then_some(after)
    })?;
    let url = link(&line.raw).map(|(_, _, address, _)| address.to_owned());
    let name = without_symbols(name).to_owned();
    // An address alone names its host.
    let bare = name.starts_with("http").then(|| Link::parse(&name)).flatten();
    if let Some(bare) = bare {
        return Some((bare.host().to_owned(), url.or(Some(name))));
    }
    // Behind a name its address may stand, as in `Harbour Post (https://post.example/a)`.
    let address =
        name.split(' ').find(|word| word.trim_start_matches(['(', '<']).starts_with("http"));
    let bare = address.map(|word| word.trim_matches(['(', ')', '<', '>', ',', '.']).to_owned());
    let (Some(address), Some(bare)) = (address, bare.filter(|it| Link::parse(it).is_some())) else {
        return (!name.is_empty()).then_some((name, url));
    };
    let name = name.replace(address, "");
    let name = name.trim().trim_end_matches([',', ':', '–', '—', '-', ' ']).to_owned();
    (!name.is_empty()).then_some((name, url.or(Some(bare))))
}

/// Whether a line is nothing but the names of buttons.
fn is_buttons(lower: &str) -> bool {
    let text: String = lower.chars().filter(|c| c.is_alphanumeric()).collect();
    // Ends of the beginnings that are made of names alone.
    let mut ends = vec![0];
    let mut next = 0;
    while let Some(end) = ends.get(next).copied() {
        next += 1;
        let rest = text.get(end..).unwrap_or_default();
        for button in BUTTONS.iter().filter(|button| rest.starts_with(**button)) {
            let end = end + button.len();
            if !ends.contains(&end) {
                ends.push(end);
            }
        }
    }
    !text.is_empty() && ends.contains(&text.len())
}

fn is_rights(lower: &str) -> bool {
    ["rights belong to", "all rights reserved", "content rights"]
        .iter()
        .any(|part| lower.contains(part))
        || ["©", "copyright ", "(c) "].iter().any(|start| lower.starts_with(start))
}

/// `Title | Publisher | Site`: begins with a title that is known, or says the site twice.
fn site_title(line: &Line, header: &[Line], in_table: bool) -> Option<Vec<String>> {
    let parts: Vec<String> = line.text.split(" | ").map(|part| part.trim().to_owned()).collect();
    let title = parts.first().filter(|title| !title.is_empty() && parts.len() > 1)?;
    let is_known = header.iter().take(HEADER_LINES).any(|line| line.text == *title);
    let repeats = || parts.windows(2).any(|pair| pair.first() == pair.last());
    (is_known || (!in_table && repeats())).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::{Boilerplate, Place, find};

    fn check(text: &str, expected: Option<Boilerplate>) {
        assert_eq!(find(&lines(text)[0], &lines("T"), &Place::default()), expected, "{text:?}");
    }

    fn source(name: &str, url: Option<&str>) -> Option<Boilerplate> {
        Some(Boilerplate::Source(name.into(), url.map(str::to_owned)))
    }

    #[test]
    fn buttons_and_navigation_are_known_together_and_alone() {
        for text in [
            "PostLinkedIn",
            "Share | Tweet",
            "X",
            "Copy link",
            "Skip to content",
            "FacebookXWhatsAppEmail",
        ] {
            check(text, Some(Boilerplate::Share));
        }
        for text in ["Post-training pays", "X buys a lab", "Home is where it is", "Save the chips"]
        {
            check(text, None);
        }
    }

    #[test]
    fn the_source_is_read_with_its_address() {
        check("📊Read original on The Daily", source("The Daily", None));
        check("Original source: The Daily →", source("The Daily", None));
        check(
            "Read original on [The Daily](https://daily.example/a)",
            source("The Daily", Some("https://daily.example/a")),
        );
        check("Source:", None);
    }

    #[test]
    fn rights_claims_and_tab_titles_are_known() {
        check("© 2026 Us", Some(Boilerplate::Rights("© 2026 Us".into())));
        check(
            "AI-generated analysis for this event.",
            Some(Boilerplate::Claim("AI-generated analysis for this event.".into())),
        );
        check("A | B | B", Some(Boilerplate::SiteTitle(vec!["A".into(), "B".into(), "B".into()])));
        check("T | B", Some(Boilerplate::SiteTitle(vec!["T".into(), "B".into()])));
        check("| A | B |", None);
        check("A | B | C", None);
        let place = Place { in_table: true, in_section: true };
        assert_eq!(find(&lines("Price | Low | Low")[0], &lines("T"), &place), None);
        assert_eq!(find(&lines("- X")[0], &lines("T"), &place), None);
    }
}
