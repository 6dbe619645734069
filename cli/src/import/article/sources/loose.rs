//! Lines of a list of sources that are no items of it: marks in a text name sources by their
//! number, so that one line too many makes all that follow wrong.

use super::super::super::report::{Report, quote};
use super::super::dates;
use super::super::lines::{Line, any_link, plain};
use super::beside::is_age;

/// An item of a list.
pub(super) struct Item {
    pub(super) text: String,
    /// Lines below it that say who published it.
    pub(super) below: Vec<String>,
}

/// The items of a list, each with the lines that go on with it. Where some are numbered, only
/// these are items; where some have bullets, so is what has an address of its own.
pub(super) fn items(lines: &[Line], report: &mut Report) -> Vec<Item> {
    let is_numbered = lines.iter().any(number);
    let is_list = is_numbered || lines.iter().any(|line| line.bullet);
    let is_sign = |line: &&Line| if is_numbered { number(line) } else { line.bullet };
    let top = lines.iter().filter(is_sign).map(|line| line.indent).min().unwrap_or_default();
    let mut items: Vec<(usize, Item)> = Vec::new();
    for line in lines {
        // Below a title its publisher may stand, with how long ago that was.
        if let Some((_, item)) = items.last_mut().filter(|_| !line.gap && says_whence(line)) {
            item.below.push(line.text.clone());
            continue;
        }
        let is_nested = line.indent > top + 1 && !items.is_empty();
        let is_item = is_sign(&line) && !is_nested
            || !is_numbered && !is_nested && has_address(&line.rich) && !is_definition(line);
        if !is_list || is_item && !goes_on(line, items.last()) {
            items.push((line.indent, Item { text: line.rich.clone(), below: Vec::new() }));
            continue;
        }
        match items.last_mut() {
            Some((indent, item)) if joins(line, *indent, &item.text) => {
                let is_date = is_date(line);
                let (open, close) = if is_date { (" (", ")") } else { (" ", "") };
                item.text.extend([open, &line.rich, close]);
            }
            _ => {
                let sentence = format!("is no item of its list: {}", quote(&plain(&line.raw)));
                report.left_out(&format!("line {}", line.number), sentence);
            }
        }
    }
    items.into_iter().map(|(_, item)| item).collect()
}

/// Whether a line without a bullet below an item is the address that the item lacks.
fn goes_on(line: &Line, above: Option<&(usize, Item)>) -> bool {
    let is_bare = !line.bullet && !line.gap && !line.rich.contains("](");
    is_bare && above.is_some_and(|(_, item)| !has_address(&item.text)) && !number(line)
}

/// Whether a line continues an item: it stands further to the right, or directly below with what
/// the item lacks, and is an address, a date, or the rest of a title without an address.
fn joins(line: &Line, indent: usize, item: &str) -> bool {
    if line.bullet || is_definition(line) {
        return false;
    }
    let is_inner = line.indent > indent;
    (is_inner || !line.gap) && (is_date(line) || has_address(&line.rich) && !has_address(item))
        || is_inner && !line.gap && !has_address(item)
}

/// Whether a line says who published something and how long ago, and nothing else.
fn says_whence(line: &Line) -> bool {
    const MOST_PARTS: usize = 3;
    let parts: Vec<&str> = line.text.split(['·', '•', '|']).map(str::trim).collect();
    !line.bullet
        && !line.is_row()
        && (2..=MOST_PARTS).contains(&parts.len())
        && parts.iter().any(|part| is_age(part))
}

fn is_date(line: &Line) -> bool {
    dates::leading(&line.text).is_some_and(|dated| dated.rest.is_empty())
}

/// Whether a line has a number, such as `1.` or `[1]`.
fn number(line: &Line) -> bool {
    let raw = line.raw.trim_start();
    let inner = raw.trim_start_matches(['[', '(', '（', '^']);
    let begins = inner.chars().next().is_some_and(char::is_numeric);
    let in_marks = raw.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let is_mark = in_marks.is_some_and(|(mark, _)| {
        let digits = mark.trim_start_matches('^');
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    });
    is_mark || line.bullet && begins
}

/// `[r1]: https://…` says where a mark of Markdown leads.
fn is_definition(line: &Line) -> bool {
    let mark = line.raw.trim_start().strip_prefix('[').and_then(|rest| rest.split_once("]:"));
    mark.is_some() && !number(line)
}

fn has_address(text: &str) -> bool {
    any_link(text).is_some() || text.contains("http://") || text.contains("https://")
}
