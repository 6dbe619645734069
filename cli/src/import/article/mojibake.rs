//! Pages whose UTF-8 bytes were read as TIS-620, the Thai encoding, with bytes 0x80 to 0x9F lost.
//!
//! What was lost cannot be decoded; it can be looked up. A symbol before a known heading is the
//! heading's own; a name is one of a few known publishers, if damaging that publisher's name
//! gives what stands here. Sequences of which nothing was lost are decoded.

use super::headings;
use super::names;

/// A page after the attempt.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Restored {
    pub(super) text: String,
    /// Names of publishers that were looked up, as they now stand in the text.
    pub(super) names: Vec<String>,
    /// Headings with the symbols that were restored before them.
    pub(super) headings: Vec<String>,
    /// What other texts became: before and after.
    pub(super) guesses: Vec<(String, String)>,
}

/// Symbols that these pages use outside of headings, and signs of ordinary texts.
/// Those of which only the first byte is left are no use: many others look the same.
const SYMBOLS: &[&str] = &["📰", "💡", "•", "…", "€", "▸"];

/// The page restored, or none if it is not damaged in this way: no Thai letters stand before a
/// known heading that is not Thai.
pub(super) fn restore(text: &str) -> Option<Restored> {
    text.lines().any(|line| heading(line).is_some()).then(|| {
        let mut restored = Restored::default();
        for line in text.lines() {
            let line = restored.line(line);
            restored.text.push_str(&line);
            restored.text.push('\n');
        }
        restored
    })
}

/// What becomes of a text in this kind of damage.
pub(super) fn mojibake(text: &str) -> String {
    text.bytes().filter_map(damaged_byte).collect()
}

fn damaged_byte(byte: u8) -> Option<char> {
    match byte {
        ..0x80 => Some(char::from(byte)),
        0xa0 => Some(' '),
        0xa1..=0xda | 0xdf..=0xfb => char::from_u32(0x0e00 + u32::from(byte) - 0xa0),
        _ => None,
    }
}

/// The first byte of every picture.
const LOST_PICTURE: &str = "๐";

fn is_thai(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{e5b}')
}

/// The known heading that follows a line's leading Thai letters, and its symbol.
fn heading(line: &str) -> Option<(String, &'static str)> {
    let rest = line.trim_start_matches(|c: char| is_thai(c) || c.is_whitespace());
    let (before, _) = line.split_at_checked(line.len() - rest.len())?;
    if !before.contains(is_thai) {
        return None;
    }
    let rest = runs(rest);
    let symbol = headings::find(&rest)?.heading.symbol();
    Some((rest, symbol))
}

impl Restored {
    fn line(&mut self, line: &str) -> String {
        if let Some((rest, symbol)) = heading(line) {
            let name = headings::find(&rest).map_or("", |found| found.name);
            self.headings.push([symbol, name].join(" ").trim().to_owned());
            return format!("{symbol} {rest}");
        }
        let mut line = line.to_owned();
        for (name, shown) in names::LOOKED_UP {
            let damaged = mojibake(name);
            if line.contains(&damaged) {
                line = line.replace(&damaged, shown);
                self.names.push((*shown).to_owned());
            }
        }
        let repaired = runs(&line);
        if line.contains(is_thai) && !is_only_a_symbol(&line) {
            self.guesses.push((line, repaired.clone()));
        }
        repaired
    }
}

/// Whether all that is Thai here are symbols that the pages are known to use.
fn is_only_a_symbol(line: &str) -> bool {
    let mut rest = line.to_owned();
    for symbol in SYMBOLS {
        rest = rest.replace(&mojibake(symbol), "");
    }
    let rest = rest.replace(LOST_PICTURE, "");
    !rest.contains(is_thai) || rest.trim_end().ends_with(" โ")
}

/// The line with each run of Thai letters replaced as far as it can be.
fn runs(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some(start) = rest.find(is_thai) {
        let (before, from) = rest.split_at_checked(start).unwrap_or((rest, ""));
        let end = from.find(|c| !is_thai(c)).unwrap_or(from.len());
        let (run, after) = from.split_at_checked(end).unwrap_or((from, ""));
        out.push_str(before);
        let next = after.chars().next();
        let repaired = symbol(run).or_else(|| decoded(run));
        let repaired = repaired.or_else(|| punctuation(run, out.chars().last(), next));
        out.push_str(repaired.as_deref().unwrap_or(run));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// One or more symbols that were damaged to this run; nothing for a picture of which only the
/// first byte is left.
fn symbol(run: &str) -> Option<String> {
    if run == LOST_PICTURE {
        return Some(String::new());
    }
    let mut rest = run;
    let mut out = String::new();
    while !rest.is_empty() {
        let damaged = |symbol: &&&str| rest.starts_with(mojibake(symbol).as_str());
        let found = SYMBOLS.iter().find(damaged)?;
        out.push_str(found);
        rest = rest.strip_prefix(mojibake(found).as_str())?;
    }
    Some(out)
}

/// The text of which no byte was lost.
fn decoded(run: &str) -> Option<String> {
    let byte = |c: char| u8::try_from(u32::from(c).checked_sub(0x0e00)? + 0xa0).ok();
    let bytes = run.chars().map(byte).collect::<Option<Vec<_>>>()?;
    String::from_utf8(bytes).ok()
}

/// A lone first byte of the block of dashes, quotation marks and arrows; its place says which.
fn punctuation(run: &str, before: Option<char>, after: Option<char>) -> Option<String> {
    if run != mojibake("’") {
        return None;
    }
    let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let sign = match (before, after) {
        (before, None) if is_space(before) => "→",
        (before, after) if is_letter(before) && is_letter(after) => "’",
        (before, after) if is_space(before) && is_space(after) => "–",
        (before, _) if is_space(before) => "“",
        _ => "”",
    };
    Some(sign.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{mojibake, restore};

    fn check(line: &str, expected: &str) {
        let page = format!("{} Deep Insight\n{}", mojibake("🧠"), mojibake(line));
        let restored = restore(&page).unwrap();
        assert_eq!(restored.text, format!("🧠 Deep Insight\n{expected}\n"), "{page:?}");
    }

    #[test]
    fn the_symbols_of_known_headings_come_back() {
        check("🔑 Enhanced Key Takeaways", "🔑 Enhanced Key Takeaways");
        check("🛠️ Technical Deep Dive", "🛠️ Technical Deep Dive");
        check("📊 Competitor Analysis▸ Show", "📊 Competitor Analysis▸ Show");
        check("💡A hook", "💡A hook");
        check("🎈A balloon", "A balloon");
    }

    #[test]
    fn a_known_publishers_name_is_looked_up() {
        check("Original source: 钛媒体 →", "Original source: 钛媒体 TMTPost →");
        check("📰机器之心•Fresh", "📰机器之心 Synced•Fresh");
    }

    #[test]
    fn what_lost_no_byte_is_decoded_and_the_rest_is_guessed_or_kept() {
        check("café", "café");
        check("The lab’s plan", "The lab’s plan");
        check("so – it is", "so – it is");
        let unknown = mojibake("未知媒体");
        check("未知媒体", &unknown);
    }

    #[test]
    fn thai_pages_and_whole_pages_are_left_alone() {
        assert_eq!(restore("ข่าววันนี้\nTimeline\n2023\nข่าว"), None);
        assert_eq!(restore("🧠 Deep Insight\n"), None);
        assert_eq!(restore(""), None);
    }
}
