//! Changes of all that there is to import, made by number: the same number gives the same input, so
//! that a million are tried in one process, and one that fails is found again.

use std::panic::catch_unwind;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Instant;

use news_card_cli::{Story, imported};

use super::inputs;

/// How many are tried where nobody says how many.
const INPUTS: u64 = 1_000;

/// What formats give a meaning to.
const PIECES: &[&str] = &[
    "<",
    ">",
    "</",
    "/>",
    "&",
    "&amp;",
    "&#0;",
    "&#xD800;",
    "&#8217;",
    "]]>",
    "\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "\\ud83d",
    "\\u0000",
    "\n",
    "\r",
    "\n\n",
    "\n## ",
    "\n- ",
    "| a |\n",
    "---\n",
    "\t",
    "\u{feff}",
    "\u{202e}",
    "\u{85}",
    "\u{a0}",
    "<item>",
    "</item>",
    "<title>",
    "</channel>",
    "<p>",
    "<br>",
    "<div class=\"date\">",
    "2026-05-06",
    "99999999999",
    "-1",
    "T25:61",
    "http://",
    "javascript:",
    "é",
    "\u{e9}\u{301}",
    "漢",
    "👩‍👩‍👧‍👦",
    "١",
    "①",
    "・",
    "<!DOCTYPE rss [<!ENTITY a '&b;&b;'><!ENTITY b 'c'>]>",
    "&a;",
    " xml:base='//x'",
    "<?xml ",
];

/// What takes other text out of sight, so that nothing can be asked of it.
const HIDING: &[(&str, &str)] = &[
    ("<!--", "-->"),
    ("<![CDATA[", "]]>"),
    ("<script>", "</script>"),
    ("<style>", "</style>"),
    ("<?", "?>"),
    ("<!", ">"),
];

/// How many words were not found, where a text was told by its length alone.
static EXCUSED: AtomicU64 = AtomicU64::new(0);

/// A sequence of numbers that looks like chance: SplitMix64.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let x = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^ (x >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        let most = u64::try_from(most.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.next() % most).unwrap_or(0)
    }

    fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        all.get(self.below(all.len())).expect("there are some")
    }
}

/// A seed with a word of its own in one of its texts, and with some changes elsewhere.
struct Input {
    bytes: Vec<u8>,
    /// The word, where the input has texts between tags or in quotation marks.
    word: Option<String>,
}

fn input(number: u64, seeds: &[Vec<u8>]) -> Input {
    let mut numbers = Numbers(number.wrapping_mul(0x2545_f491_4f6c_dd1d));
    let mut bytes = numbers.one_of(seeds).clone();
    let word = format!("zq{number}qz");
    let is_planted = plant(&mut bytes, &word, &mut numbers);
    for _ in 0..1 + numbers.below(6) {
        change(&mut bytes, &mut numbers);
    }
    Input { bytes, word: is_planted.then_some(word) }
}

/// Puts a word in the place of a text between two tags of a feed, or of one in quotation marks.
fn plant(bytes: &mut Vec<u8>, word: &str, numbers: &mut Numbers) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let start = text.trim_start();
    let (before, end) = match start.starts_with("<?xml") || start.starts_with("<rss") {
        true => (">", '<'),
        false if start.starts_with('{') && text.contains("\"items\"") => (": \"", '"'),
        false => return false,
    };
    let places = text.match_indices(before).map(|(at, _)| at + before.len());
    let says = |at: &usize| {
        let text = text.get(*at..).unwrap_or_default().split(end).next().unwrap_or_default();
        text.len() > 3 && text.contains(char::is_alphabetic) && !text.contains("]]>")
    };
    let places: Vec<usize> = places.filter(says).collect();
    if places.is_empty() {
        return false;
    }
    let at = *numbers.one_of(&places);
    let end = text.get(at..).and_then(|text| text.find(end)).map_or(text.len(), |end| at + end);
    drop(bytes.splice(at..end, word.bytes()));
    true
}

fn change(bytes: &mut Vec<u8>, numbers: &mut Numbers) {
    let at = numbers.below(bytes.len() + 1);
    let end = |long: usize| (at + long).min(bytes.len());
    match numbers.below(8) {
        0 | 1 => drop(bytes.splice(at..at, numbers.one_of(PIECES).bytes())),
        2 => {
            let end = end(1 + numbers.below(200));
            drop(bytes.drain(at..end));
        }
        3 => {
            let end = end(1 + numbers.below(100));
            let piece = bytes.get(at..end).unwrap_or_default().repeat(1 + numbers.below(20));
            drop(bytes.splice(at..at, piece));
        }
        4 => bytes.truncate(at.max(bytes.len() / 4)),
        5 if numbers.below(4) == 0 => {
            drop(bytes.splice(at..at, numbers.one_of(HIDING).0.bytes()));
        }
        _ => {
            let byte = numbers.next().to_le_bytes()[0];
            if let Some(place) = bytes.get_mut(at) {
                *place = byte;
            }
        }
    }
}

/// What has to hold for any input; the sentence says what does not.
fn fault(input: &Input) -> Option<String> {
    let stories = imported(&input.bytes);
    let text = String::from_utf8_lossy(&input.bytes);
    let has_fffd = input.bytes.windows(3).any(|three| three == "\u{fffd}".as_bytes());
    let (mut has_word, mut is_counted) = (false, false);
    for Story { card, notes } in &stories {
        let Some(card) = card else {
            if notes.is_empty() {
                return Some("no card and no reason".to_owned());
            }
            has_word |= said(notes, input, &mut is_counted);
            continue;
        };
        let json = serde_json::to_string(card).expect("a card is JSON");
        let again = news_card::read(json.as_bytes());
        if !again.is_ok_and(|again| again.problems.is_empty() && again.card == *card) {
            return Some(format!("a card with problems: {json}"));
        }
        if json.contains('\u{fffd}')
            && !has_fffd
            && !text.to_lowercase().contains("fffd")
            && !text.contains("65533")
        {
            return Some(format!("a replacement character: {json}"));
        }
        has_word |= input.word.as_ref().is_some_and(|word| json.contains(word.as_str()));
        has_word |= said(notes, input, &mut is_counted);
    }
    let word = input.word.as_ref().filter(|word| !has_word && is_in_sight(&text, word))?;
    if is_counted {
        EXCUSED.fetch_add(1, Ordering::Relaxed);
        if std::env::var_os("NEWS_CARD_EXCUSED").is_some() {
            eprintln!("excused {word}: {}", text.replace('\n', " "));
        }
        return None;
    }
    Some(format!("{word} is lost without a word"))
}

/// Whether the report has the word. A long text is told by its length, and so are many parts.
fn said(notes: &[String], input: &Input, is_counted: &mut bool) -> bool {
    let counts = |note: &String| {
        note.contains(" characters)")
            || note.contains(" more")
            || note.contains('…')
            || note.contains("is left out")
    };
    *is_counted |= notes.iter().any(counts);
    input.word.as_ref().is_some_and(|word| notes.iter().any(|note| note.contains(word.as_str())))
}

/// Whether a word is still whole, and in a text and not in a tag or behind what hides it.
fn is_in_sight(text: &str, word: &str) -> bool {
    let Some((before, _)) = text.split_once(word) else { return false };
    let is_hidden = HIDING.iter().any(|(start, end)| before.rfind(start) > before.rfind(end));
    let is_in_tag = before.rfind('<') > before.rfind('>');
    let is_xml = before.trim_start().starts_with('<');
    !is_hidden
        && if is_xml { !is_in_tag } else { serde_json::from_str::<serde_json::Value>(text).is_ok() }
}

#[test]
fn any_change_of_what_is_imported_gives_cards_or_reasons_and_loses_nothing_in_silence() {
    let wanted = std::env::var("NEWS_CARD_MUTATIONS").ok().and_then(|count| count.parse().ok());
    let (count, seeds) = (wanted.unwrap_or(INPUTS), inputs::all_pages());
    assert!(seeds.len() > 5, "there are seeds");
    let (next, since) = (AtomicU64::new(0), Instant::now());
    let tried = || {
        let mut faults = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= count || faults.len() > 20 {
                return faults;
            }
            let made = input(number, &seeds);
            let found = catch_unwind(|| fault(&made));
            if let Some(fault) = found.unwrap_or_else(|_| Some("it panics".to_owned())) {
                keep(number, &made.bytes);
                faults.push(format!("{number}: {fault}"));
            }
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let faults: Vec<String> = thread::scope(|scope| {
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(tried)).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("it ends")).collect()
    });
    let excused = EXCUSED.load(Ordering::Relaxed);
    let seconds = since.elapsed().as_secs();
    println!("{count} inputs of {} seeds in {seconds} s; {excused} excused", seeds.len());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Keeps an input that shows a fault, beside those of the fuzzer.
fn keep(number: u64, bytes: &[u8]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/artifacts/import");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join(format!("mutation-{number}")), bytes).expect("a file");
}
