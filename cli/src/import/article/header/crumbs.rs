//! The line beside a title that says where its page stands: `Home > Business > Ports`.

use super::super::lines::{Line, any_link};

/// Signs between the steps.
const SIGNS: &[&str] = &[" > ", " › ", " » ", " → ", " / ", " ▸ ", " ❯ "];

/// The first step, in lower case.
const HOME: &[&str] = &[
    "home",
    "homepage",
    "start",
    "startseite",
    "accueil",
    "inicio",
    "início",
    "главная",
    "首页",
    "首頁",
    "ホーム",
    "トップ",
    "홈",
    "الرئيسية",
    "होम",
];

/// The sections on the way to a page, without its beginning; none if a line is something else.
pub(super) fn read(line: &Line, title: Option<&str>) -> Option<Vec<String>> {
    const MOST_WORDS: usize = 4;
    let sign = SIGNS.iter().find(|sign| line.text.contains(**sign))?;
    let steps: Vec<&str> = line.text.split(sign).map(str::trim).collect();
    let is_home = |step: &&str| HOME.contains(&step.to_lowercase().as_str());
    let is_step = |step: &&str| {
        !step.is_empty()
            && step.split(' ').count() <= MOST_WORDS
            && !step.ends_with(['.', '!', '?'])
    };
    // The last step may be the page itself.
    let (last, before) = steps.split_last()?;
    let is_title = title.is_some_and(|title| title == *last);
    let begins = steps.first().is_some_and(is_home) || links(&line.raw) >= before.len();
    let fits = before.iter().all(is_step) && (is_title || is_step(last));
    let sections = before.iter().chain(Some(last).filter(|_| !is_title));
    (begins && fits && !line.is_heading())
        .then(|| sections.filter(|step| !is_home(step)).map(|step| (*step).to_owned()).collect())
}

/// Links of a line.
fn links(raw: &str) -> usize {
    let mut rest = raw;
    let mut count = 0;
    while let Some((.., after)) = any_link(rest) {
        count += 1;
        rest = after;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::super::super::lines::lines;
    use super::read;

    #[test]
    fn the_way_to_a_page_is_its_sections() {
        for text in [
            "Home > Business > Ports",
            "Startseite › Business › Ports",
            "[Business](/b) > [Ports](/p)",
            "[Home](/) / [Business](/b) / Ports / Vell",
        ] {
            assert_eq!(
                read(&lines(text)[0], Some("Vell")).unwrap_or_default(),
                ["Business", "Ports"],
                "{text}"
            );
        }
        for text in ["Vell > Esk", "Cranes / power", "Home is > where it is.", "[A](/a) is here"] {
            assert_eq!(read(&lines(text)[0], None), None, "{text}");
        }
    }
}
