//! The headings of an article page, however they are decorated.

mod folding;
mod signs;
mod words;

use folding::beginning;
pub(super) use signs::is_ai_claim;

/// Lists the parts once, for the type and for their names.
macro_rules! parts {
    ($($part:ident)*) => {
        /// A part of an article page that has a heading.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub(super) enum Heading {
            $($part,)*
        }

        use Heading::*;

        impl Heading {
            /// The part of this name.
            fn of(part: &str) -> Option<Self> {
                match part {
                    $(stringify!($part) => Some($part),)*
                    _ => None,
                }
            }
        }
    };
}

parts! {
    Tldr
    WhatChanged
    WhyItMatters
    WhatToDoNext
    WhoShouldCare
    DeepInsight
    Takeaways
    Competitors
    DeepDive
    Implications
    Timeline
    Citations
    Recap
    Related
    Background
    Perspectives
    Quotes
    Questions
    Glossary
}

/// What buttons beside a heading say.
const BUTTONS: &[&str] =
    &["show", "hide", "show more", "show less", "expand", "collapse", "show all"];

impl Heading {
    /// The symbol that these pages put before it; empty for none.
    pub(super) fn symbol(self) -> &'static str {
        match self {
            Tldr => "⚡",
            DeepInsight => "🧠",
            Takeaways => "🔑",
            Competitors => "📊",
            DeepDive => "🛠️",
            Implications => "🔮",
            Timeline => "⏳",
            Related => "👉",
            _ => "",
        }
    }

    /// Whether its text may follow on the same line, after a colon.
    pub(super) fn has_inline_text(self) -> bool {
        matches!(self, WhatChanged | WhyItMatters | WhatToDoNext | WhoShouldCare)
    }

    /// Whether it stands below a summary.
    pub(super) fn is_in_summary(self) -> bool {
        self == Tldr || self.has_inline_text()
    }

    /// Whether its items may have headings of their own.
    pub(super) fn has_headed_items(self) -> bool {
        matches!(self, Implications | Timeline | Perspectives | Quotes | Questions | Glossary)
    }
}

/// A heading found in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found<'a> {
    pub(super) heading: Heading,
    /// As it stands there, without its decoration.
    pub(super) name: &'a str,
    /// What follows it on the line: its text, or what the page claims about how it was made.
    pub(super) after: &'a str,
    /// What `after` is.
    pub(super) what: After,
}

/// What follows a heading on its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum After {
    /// Nothing that counts.
    Nothing,
    /// The text of the section.
    Text,
    /// How the section was made.
    Claim,
    /// More words of the heading, which a card has no place for.
    Subtitle,
}

/// The heading that a line is, if it is one. Symbols, `#`, `*` and a number around it do not
/// matter.
pub(super) fn find(line: &str) -> Option<Found<'_>> {
    find_in(line, is_marked(line), None)
}

/// The same, where the line is known to be marked as a heading or not, and in a page of this
/// language, if it is known: what sources are called in one is what quotes are in another.
pub(super) fn find_in<'a>(line: &'a str, marked: bool, lang: Option<&str>) -> Option<Found<'a>> {
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let line = if marked { without_number(line) } else { line };
    let names = words::starting(line).iter().filter(|name| marked || !name.only_marked);
    let found = names.filter_map(|name| Some((named(line, name, marked)?, Some(name.language))));
    // The longest name counts: one may be the beginning of another.
    let better = |(best, in_best): (Found<'a>, _), (next, in_next): (Found<'a>, _)| {
        let is_longer = next.name.len() > best.name.len();
        let is_own = next.name.len() == best.name.len() && in_next == lang && in_best != lang;
        if is_longer || is_own { (next, in_next) } else { (best, in_best) }
    };
    found.reduce(better).map(|(found, _)| found)
}

/// Whether a line is marked as a heading: by `#`, a symbol, or emphasis of the whole line.
pub(super) fn is_marked(line: &str) -> bool {
    let line = line.trim();
    let is_bold = |sign: &str| line.starts_with(sign) && line.ends_with(sign);
    line.starts_with('#')
        || line.starts_with(super::lines::is_symbol)
        || is_bold("**")
        || is_bold("__")
}

/// The languages in which a heading is called so.
pub(super) fn languages(name: &str) -> Vec<&'static str> {
    let is_name = |known: &&words::Name| beginning(name, known.name) == Some(name.len());
    let known = words::starting(name).iter().filter(is_name);
    let mut languages: Vec<&str> = known.map(|known| known.language).collect();
    languages.sort_unstable();
    languages.dedup();
    languages
}

/// `3. Timeline` and `3) Timeline` without the number.
fn without_number(line: &str) -> &str {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - rest.len();
    match rest.strip_prefix(['.', ')']) {
        Some(rest) if (1..=2).contains(&digits) && rest.starts_with(' ') => rest.trim_start(),
        _ => line,
    }
}

fn named<'a>(line: &'a str, name: &words::Name, marked: bool) -> Option<Found<'a>> {
    let (start, rest) = line.split_at_checked(beginning(line, name.name)?)?;
    let heading = Heading::of(name.part)?;
    let found = |after, what| Some(Found { heading, name: start, after, what });
    let is_word = |c: char| c.is_alphanumeric() || is_vowel_sign(c);
    let words = rest.trim_matches(|c: char| !is_word(c));
    let is_count = words.chars().all(|c| c.is_ascii_digit());
    if is_count || BUTTONS.iter().any(|button| button.eq_ignore_ascii_case(words)) {
        return found("", After::Nothing);
    }
    if is_ai_claim(words) {
        return found(words, After::Claim);
    }
    let rest = rest.trim_start_matches(['*', '_', ' ']);
    let text = rest.strip_prefix([':', '：']).or_else(|| {
        let dashes = ["– ", "— ", "- "];
        dashes.iter().find_map(|dash| rest.strip_prefix(dash))
    });
    let text = text.or_else(|| signs::behind_question(rest));
    if let Some(text) = text.filter(|_| heading.has_inline_text()) {
        return found(text.trim_start_matches(['*', '_', ' ']).trim(), After::Text);
    }
    let is_parted = rest.starts_with([':', '：', '–', '—', '(', '（', '|', '-']);
    (marked && is_parted).then_some(())?;
    found(
        rest.trim_start_matches([':', '：', '–', '—', '-', '|', ' '])
            .trim_end_matches(['*', '#', ' ']),
        After::Subtitle,
    )
}

/// Signs of Devanagari that belong to the letter before them and are no letters themselves.
fn is_vowel_sign(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}')
}

#[cfg(test)]
mod tests {
    use super::words;
    use super::{After, Heading, find, find_in, languages};

    fn check(line: &str, expected: Option<(Heading, &str)>) {
        let found = find(line).map(|found| (found.heading, found.after));
        assert_eq!(found, expected, "{line:?}");
    }

    #[test]
    fn headings_are_found_in_any_decoration() {
        check("⚡ 30-Second TL;DR", Some((Heading::Tldr, "")));
        check("## **Key Takeaways**", Some((Heading::Takeaways, "")));
        check("## 3. Key Takeaways (5)", Some((Heading::Takeaways, "")));
        check("📊 Competitor Analysis▸ Show", Some((Heading::Competitors, "")));
        check("TIMELINE:", Some((Heading::Timeline, "")));
        check("👉Related Updates", Some((Heading::Related, "")));
        check("What’s next", Some((Heading::Implications, "")));
        let claim = "AI analysis grounded in cited sources";
        check(&format!("🔮 Future Implications{claim}"), Some((Heading::Implications, claim)));
    }

    #[test]
    fn parts_of_the_summary_may_have_their_text_beside_them() {
        check("Who should care:Founders", Some((Heading::WhoShouldCare, "Founders")));
        check("**What changed:** It did.", Some((Heading::WhatChanged, "It did.")));
        check("**What changed** — It did.", Some((Heading::WhatChanged, "It did.")));
        check("**发生了什么：** 接入电网。", Some((Heading::WhatChanged, "接入电网。")));
        check("**Who is affected?** Shops.", Some((Heading::WhoShouldCare, "Shops.")));
        check("**Qui est concerné ?** Tous.", Some((Heading::WhoShouldCare, "Tous.")));
        check("What happened? Nobody knows.", None);
    }

    #[test]
    fn sentences_that_begin_like_a_heading_are_none() {
        check("Timeline of the deal slips", None);
        check("Sources: three people said so", None);
        check("Takeaways from the summit", None);
        check("## Sources of soot", None);
        check("Summary", None);
        check("", None);
    }

    #[test]
    fn a_name_that_several_languages_have_is_read_in_that_of_the_page() {
        let check = |lang: Option<&str>, expected: Heading| {
            let found = find_in("## Citations", true, lang).map(|found| found.heading);
            assert_eq!(found, Some(expected), "{lang:?}");
        };
        check(None, Heading::Citations);
        check(Some("en"), Heading::Citations);
        check(Some("nl"), Heading::Citations);
        check(Some("fr"), Heading::Quotes);
    }

    #[test]
    fn marked_lines_may_say_more() {
        check("## Summary", Some((Heading::Tldr, "")));
        let found = find("## Timeline: how it came").unwrap();
        assert_eq!(
            (found.heading, found.after, found.what),
            (Heading::Timeline, "how it came", After::Subtitle)
        );
    }

    #[test]
    fn every_name_in_every_language_is_found_as_what_it_is() {
        let lines = include_str!("headings/words.txt").lines();
        let listed = lines
            .filter(|line| !line.starts_with('#'))
            .map(|line| line.matches(" | ").count() + usize::from(!line.is_empty()));
        assert_eq!(words::all().count(), listed.sum::<usize>());
        for known in words::all() {
            let name = known.name;
            let heading = Heading::of(known.part);
            assert!(heading.is_some() && name.to_lowercase() == name, "{name}");
            let line = format!("## {name}");
            let found = find(&line).map(|it| (it.heading, it.name));
            let is_shared = languages(name).len() > 1;
            assert!(found == heading.map(|it| (it, name)) || is_shared, "{name}: {found:?}");
            assert!(languages(name).contains(&known.language), "{name}");
        }
        assert_eq!(languages("Chronologie"), ["de", "fr"]);
        check("## CRONOLOGIA", Some((Heading::Timeline, "")));
    }
}
