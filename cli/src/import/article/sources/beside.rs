//! What stands beside a title: addresses, dates, publishers and buttons.

use super::super::dates;

/// What links say that are no title, in lower case.
pub(super) const BUTTONS: &[&str] = &[
    "read more",
    "read on",
    "read",
    "more",
    "link",
    "source",
    "here",
    "full story",
    "full article",
    "read the full story",
    "read the article",
    "learn more",
    "view",
    "open",
    "mehr",
    "mehr lesen",
    "weiterlesen",
    "quelle",
    "zum artikel",
    "lire la suite",
    "lire",
    "en savoir plus",
    "leer más",
    "leer",
    "ver más",
    "fuente",
    "leia mais",
    "saiba mais",
    "ler mais",
    "читать",
    "читать далее",
    "подробнее",
    "ссылка",
    "阅读全文",
    "阅读更多",
    "链接",
    "続きを読む",
    "もっと見る",
    "더 보기",
    "더보기",
    "اقرأ المزيد",
    "और पढ़ें",
];

const SIGNS: [char; 8] = [',', '·', '|', '(', ')', '（', '）', '，'];

/// The parts of a text at its signs. A date keeps those within it: `May 3, 2026`.
pub(super) fn parts(text: &str) -> Vec<&str> {
    const MOST_IN_DATE: usize = 3;
    let ends = text.match_indices(SIGNS).map(|(at, sign)| (at, at + sign.len()));
    let bounds: Vec<(usize, usize)> = ends.chain([(text.len(), text.len())]).collect();
    let bare = |part: &'_ str| -> usize { part.len() - part.trim_start_matches(is_edge).len() };
    let mut parts = Vec::new();
    let (mut start, mut next) = (0, 0);
    while next < bounds.len() {
        let within = |last: usize| {
            let (end, after) = *bounds.get(last)?;
            let part = text.get(start..end)?;
            Some((part.get(bare(part)..)?.trim_end_matches(is_edge), after))
        };
        let last = next + MOST_IN_DATE.min(bounds.len() - next);
        let dated = (next..last).rev().find_map(|at| {
            let (part, after) = within(at)?;
            is_date(part).then_some((at, part, after))
        });
        let found = dated.or_else(|| within(next).map(|(part, after)| (next, part, after)));
        let Some((at, part, after)) = found else { break };
        if part.chars().any(char::is_alphanumeric) {
            parts.push(part);
        }
        (start, next) = (after, at + 1);
    }
    parts
}

fn is_edge(c: char) -> bool {
    c.is_whitespace() || "–—-:.;[]：".contains(c)
}

fn is_date(text: &str) -> bool {
    dates::leading(text).is_some_and(|dated| dated.rest.is_empty())
}

/// Whether a text is a day that names no year: `May 2`.
pub(super) fn is_day_without_year(text: &str) -> bool {
    const LONGEST: usize = 30;
    /// A leap year has every day.
    const YEAR: &str = "2024";
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    let with_year =
        [format!("{text}, {YEAR}"), format!("{text} {YEAR}"), format!("{YEAR}年{text}")];
    text.len() <= LONGEST
        && has_digit
        && !is_date(text)
        && with_year.iter().any(|text| is_date(text))
}

/// Whether a text says how long ago something was: `2d ago`, `vor 3 Tagen`.
pub(super) fn is_age(text: &str) -> bool {
    const LONGEST: usize = 30;
    const STARTS: &[&str] = &["vor ", "il y a ", "hace ", "há ", "قبل ", "منذ "];
    const ENDS: &[&str] = &[" ago", " назад", "前", " 전", " atrás", " पहले"];
    let text = text.trim().to_lowercase();
    text.len() <= LONGEST
        && text.contains(char::is_numeric)
        && (STARTS.iter().any(|start| text.starts_with(start))
            || ENDS.iter().any(|end| text.ends_with(end)))
}

/// The bare address in a text, and the text without it.
pub(super) fn without_address(text: &str) -> (String, Option<String>) {
    let ends = ['<', '>', '(', ')', '.', ',', ';'];
    let is_whole = |word: &str| {
        let word = word.trim_start_matches(['<', '(']);
        word.starts_with("http://") || word.starts_with("https://")
    };
    let words = || text.split(' ');
    let found = words().find(|word| is_whole(word)).or_else(|| words().find(|it| is_path(it)));
    let Some(found) = found else { return (text.to_owned(), None) };
    let bare = found.trim_matches(ends);
    let address = if is_whole(found) { bare.to_owned() } else { format!("https://{bare}") };
    let is_other = |word: &&str| *word != found && !is_whole(word);
    let title = words().filter(is_other).collect::<Vec<_>>().join(" ");
    let title = title.trim_end_matches([' ', ':', '-', '–', '—', ',', '.']);
    // The number of an item is no title.
    let is_number = title.chars().all(|c| !c.is_alphabetic());
    (if is_number { String::new() } else { title.to_owned() }, Some(address))
}

/// Whether a word is an address without its scheme: a host and a path.
fn is_path(word: &str) -> bool {
    let word = word.trim_matches(['<', '>', '(', ')', ',', ';', '.']);
    let Some((host, path)) = word.split_once('/') else { return false };
    let mut labels = host.split('.');
    let ends = labels
        .next_back()
        .is_some_and(|end| end.len() >= 2 && end.bytes().all(|byte| byte.is_ascii_lowercase()));
    let is_label = |label: &str| {
        !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    ends && host.contains('.') && labels.all(is_label) && !path.is_empty() && !path.contains("//")
}
