//! Addresses in the text of a page that are nowhere in its card.

use std::collections::HashSet;

use news_card::Link;

use super::super::report::{Imported, Kind, Note};
use super::lines::{Line, any_link};
use super::page::Page;

/// Adds a note for each line of the page with addresses that are neither in the card nor in
/// another note.
pub(super) fn say_what_is_left(page: &Page, imported: &mut Imported) {
    let lines: Vec<(&Line, Vec<String>)> = page
        .lines()
        .map(|line| (line, addresses(&line.raw)))
        .filter(|(_, addresses)| !addresses.is_empty())
        .collect();
    if lines.is_empty() {
        return;
    }
    let mut kept = HashSet::new();
    if let Some(card) = &imported.card
        && let Ok(card) = serde_json::to_value(card)
    {
        words_of(&card, &mut kept);
    }
    imported.notes.iter().for_each(|note| kept.extend(words(&note.sentence)));
    for (line, addresses) in lines {
        let left: Vec<String> =
            addresses.into_iter().filter(|address| !is_kept(address, &kept)).collect();
        if left.is_empty() {
            continue;
        }
        let what = if left.len() == 1 { "the address" } else { "the addresses" };
        let shown: Vec<String> = left.iter().map(|address| format!("“{address}”")).collect();
        let sentence = format!("has no place in a card: {what} {}", shown.join(", "));
        imported.notes.push(Note {
            kind: Kind::LeftOut,
            path: format!("line {}", line.number),
            sentence,
        });
    }
}

/// The addresses of a line, in Markdown links and bare. A part of the page itself is none.
fn addresses(raw: &str) -> Vec<String> {
    let mut addresses: Vec<String> = Vec::new();
    let mut seen = HashSet::new();
    let mut add = |address: &str| {
        let address: String = address.chars().filter(|c| !c.is_control()).collect();
        let is_part = address.is_empty() || address.starts_with('#');
        if !is_part && seen.insert(address.clone()) {
            addresses.push(address);
        }
    };
    let mut rest = raw;
    let mut bare = String::new();
    while let Some((before, label, address, after)) = any_link(rest) {
        add(address);
        bare.extend([before, " ", label, " "]);
        rest = after;
    }
    bare.push_str(rest);
    words(&bare)
        .filter(|word| word.starts_with("http://") || word.starts_with("https://"))
        .for_each(|word| add(&word));
    addresses
}

fn is_kept(address: &str, kept: &HashSet<String>) -> bool {
    let link = Link::parse(address);
    kept.contains(trimmed(address))
        || link.is_some_and(|link| kept.contains(trimmed(link.as_str())))
}

/// All words of the texts of a card.
fn words_of(value: &serde_json::Value, kept: &mut HashSet<String>) {
    match value {
        serde_json::Value::String(text) => kept.extend(words(text)),
        serde_json::Value::Array(items) => items.iter().for_each(|item| words_of(item, kept)),
        serde_json::Value::Object(members) => {
            members.values().for_each(|value| words_of(value, kept));
        }
        _ => {}
    }
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split_whitespace().map(|word| trimmed(word).to_owned()).filter(|word| !word.is_empty())
}

/// A word without the signs around it.
fn trimmed(word: &str) -> &str {
    let word = word.trim_matches(|c: char| "“”„\"'‘’«»<>,;:.!|*[]".contains(c));
    // A parenthesis within an address has its pair.
    let word = word.trim_start_matches('(');
    if word.contains('(') { word } else { word.trim_end_matches([')', '.', ',', ';']) }
}

#[cfg(test)]
mod tests {
    use super::addresses;

    #[test]
    fn a_line_has_its_addresses_whole_and_once() {
        let check = |raw: &str, expected: &[&str]| assert_eq!(addresses(raw), expected, "{raw}");
        check("says [the port](https://a.example/3).", &["https://a.example/3"]);
        check("[a](/b) and [c](https://d.example/e_(f))", &["/b", "https://d.example/e_(f)"]);
        check(
            "See https://c.example and (https://d.example/x).",
            &["https://c.example", "https://d.example/x"],
        );
        check("[https://c.example](https://c.example)", &["https://c.example"]);
        check("[1](#note-1), a [b] (c)", &[]);
    }
}
