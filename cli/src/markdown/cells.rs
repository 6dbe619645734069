//! Cells and column heads of the competitor table, in both directions.

use news_card::{Better, Cell, Column, Row};
use serde_json::{Number, Value, json};

/// What stands for a value that is not known.
const MISSING: [&str; 5] = ["", "-", "–", "—", "n/a"];
const YES: [&str; 3] = ["yes", "✓", "✔"];
const NO: [&str; 3] = ["no", "✗", "✘"];

/// What stands behind a feature whose large or small numbers are better.
const ARROWS: [(Better, &str); 2] = [(Better::Higher, " ↑"), (Better::Lower, " ↓")];

/// A row’s head: the feature, and which of its numbers are better.
pub(super) fn feature(words: &str) -> (&str, Option<Better>) {
    let with = |(better, arrow): (Better, &str)| Some((words.strip_suffix(arrow)?, Some(better)));
    ARROWS.into_iter().find_map(with).unwrap_or((words, None))
}

/// The same as it is written; `None` where it would be read as another.
pub(super) fn row_head(row: &Row) -> Option<String> {
    let arrow = ARROWS.into_iter().find(|(better, _)| Some(*better) == row.better);
    let head = [&*row.feature, arrow.map_or("", |(_, arrow)| arrow)].concat();
    (feature(&head) == (&*row.feature, row.better)).then_some(head)
}

/// The value that the words of a cell mean, unless they are just text.
pub(super) fn value(words: &str) -> Option<Value> {
    let is_one_of = |names: &[&str]| names.iter().any(|name| name.eq_ignore_ascii_case(words));
    if is_one_of(&MISSING) {
        Some(Value::Null)
    } else if is_one_of(&YES) {
        Some(true.into())
    } else if is_one_of(&NO) {
        Some(false.into())
    } else {
        number(words).map(Value::Number)
    }
}

/// The number that is written as JSON writes numbers.
pub(super) fn number(words: &str) -> Option<Number> {
    let bytes = words.strip_prefix('-').unwrap_or(words).as_bytes();
    let is_plain = match bytes {
        [b'0', b'0'..=b'9', ..] => false,
        [b'0'..=b'9', .., b'0'..=b'9'] | [b'0'..=b'9'] => true,
        _ => false,
    };
    let number: f64 = words.parse().ok().filter(|_| is_plain)?;
    Number::from_f64(number)
}

/// A cell as it is written, with `escape` for text.
pub(super) fn written(cell: &Cell, escape: impl Fn(&str) -> String) -> String {
    match cell {
        // All of these are short words without a backtick.
        Cell::Text(text) if value(text).is_some() => format!("`{text}`"),
        Cell::Text(text) => escape(text),
        Cell::Number(number) if number.abs() < 1e15 => number.to_string(),
        Cell::Number(number) => format!("{number:?}"),
        Cell::Bool(true) => "yes".to_owned(),
        Cell::Bool(false) => "no".to_owned(),
        Cell::Missing => "–".to_owned(),
    }
}

/// `Name (Vendor)` as a column: the last brackets hold the vendor; empty ones say that there is
/// none.
pub(super) fn column(head: &str, subject: bool) -> Value {
    let mut column = match vendor_start(head).and_then(|at| head.split_at_checked(at)) {
        Some((name, vendor)) if !name.trim().is_empty() => {
            let vendor = vendor.strip_prefix(" (").and_then(|rest| rest.strip_suffix(')'));
            match vendor {
                Some("") | None => json!({"name": name}),
                Some(vendor) => json!({"name": name, "vendor": vendor}),
            }
        }
        _ => json!({"name": head}),
    };
    if let (true, Some(members)) = (subject, column.as_object_mut()) {
        members.insert("subject".to_owned(), true.into());
    }
    column
}

/// A column head's words; `None` if they would be read as another column.
pub(super) fn head(column: &Column) -> Option<String> {
    let Column { name, vendor, subject } = column;
    let plain = match vendor {
        Some(vendor) => format!("{name} ({vendor})"),
        None => name.clone(),
    };
    let emptied = format!("{name} ()");
    let wanted = serde_json::to_value(column).ok()?;
    [plain, emptied].into_iter().find(|words| self::column(words, *subject) == wanted)
}

/// Where ` (` opens the brackets that end the text.
fn vendor_start(head: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in head.char_indices().rev() {
        match c {
            ')' => depth += 1,
            '(' => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            let is_there = head.get(..at).is_some_and(|before| before.ends_with(' '));
            return (c == '(' && is_there).then(|| at - 1);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{column, value};
    use serde_json::{Value, json};

    fn cell(words: &str, expected: Option<Value>) {
        assert_eq!(value(words), expected, "{words:?}");
    }

    #[test]
    fn words_that_mean_a_value_are_told_from_text() {
        cell("Yes", Some(json!(true)));
        cell("✗", Some(json!(false)));
        cell("–", Some(Value::Null));
        cell("", Some(Value::Null));
        cell("-3.5", Some(json!(-3.5)));
        cell("2e3", Some(json!(2000.0)));
        for text in ["yes!", "1,000", "007", "1.", ".5", "+1", "1e999", "inf", "3 GB", "--1"] {
            cell(text, None);
        }
    }

    #[test]
    fn the_last_brackets_of_a_head_hold_the_vendor() {
        let check = |words: &str, expected: Value| assert_eq!(column(words, false), expected);
        check("GPT-4o", json!({"name": "GPT-4o"}));
        check("GPT-4o (OpenAI)", json!({"name": "GPT-4o", "vendor": "OpenAI"}));
        check("A (b) (C (D))", json!({"name": "A (b)", "vendor": "C (D)"}));
        check("A (b) ()", json!({"name": "A (b)"}));
        check("(A)", json!({"name": "(A)"}));
        check("f(x)", json!({"name": "f(x)"}));
        check("A (b", json!({"name": "A (b"}));
        assert_eq!(column("A", true), json!({"name": "A", "subject": true}));
    }
}
