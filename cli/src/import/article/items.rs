//! Lists of texts.

use super::super::report::{Report, quote};
use super::lines::Line;

/// One text an item. Where there are bullets, a line without one directly below continues its
/// item, and so does a point further to the right; without bullets every line is an item.
pub(super) fn list(lines: &[Line], path: &str, report: &mut Report) -> Vec<String> {
    let top = lines.iter().filter(|line| line.bullet).map(|line| line.indent).min();
    let mut items: Vec<String> = Vec::new();
    let mut is_first = true;
    let mut is_left = false;
    for line in lines {
        let is_remark = top.is_some() && line.gap && !items.is_empty() && is_remark(&line.text);
        is_left = !line.bullet && (is_remark || is_left && !line.gap);
        if is_left {
            let sentence = format!("is no item of the list above it: {}", quote(&line.text));
            report.left_out(&format!("line {}", line.number), sentence);
            continue;
        }
        let is_nested = |top: usize| line.bullet && line.indent > top + 1;
        match (items.last_mut(), top) {
            (Some(item), Some(top)) if is_nested(top) => {
                nest(item, &line.text, is_first);
                is_first = false;
            }
            (Some(item), Some(_)) if !line.bullet && !line.gap => {
                item.push(' ');
                item.push_str(&line.text);
            }
            _ => {
                if top.is_some() && !line.bullet {
                    let path = format!("{path}[{}]", items.len());
                    report.guess(&path, "has no bullet as the others have, and is read as an item");
                }
                items.push(line.text.clone());
                is_first = true;
            }
        }
    }
    items
}

/// Whether a text below a list is a remark with a label, such as `Disclosure: …`.
fn is_remark(text: &str) -> bool {
    const MOST_WORDS: usize = 4;
    const SIGNS: [char; 2] = [':', '：'];
    text.split_once(SIGNS).is_some_and(|(label, text)| {
        label.split(' ').count() <= MOST_WORDS
            && label.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
            && !text.trim().is_empty()
            && !text.starts_with("//")
    })
}

/// Adds a point to the one above it, of which it is the first point or another one.
fn nest(item: &mut String, point: &str, is_first: bool) {
    let sign = if item.ends_with(['.', '!', '?', ':', ';', '。', '！', '？', '：']) {
        ""
    } else if is_first {
        ":"
    } else {
        ";"
    };
    item.extend([sign, " ", point]);
}

/// All lines as one text.
pub(super) fn paragraph(lines: &[Line]) -> Option<String> {
    let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    (!texts.is_empty()).then(|| texts.join(" "))
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::{Report, list};

    #[test]
    fn points_further_to_the_right_belong_to_the_one_above() {
        let check = |text: &str, expected: &[&str]| {
            assert_eq!(list(&lines(text), "takeaways", &mut Report::default()), expected, "{text}");
        };
        check(
            "- Noise falls\n  - by day\n  - by night\n- Fees rise.\n  - from May",
            &["Noise falls: by day; by night", "Fees rise. from May"],
        );
        check(
            "- The brand stays.\n  - safe until 2028\n  - open after that\n  - maybe sold\n- Fees: more\n  - two\n  - five",
            &[
                "The brand stays. safe until 2028; open after that; maybe sold",
                "Fees: more: two; five",
            ],
        );
        check("• One\n goes on\n• Two", &["One goes on", "Two"]);
    }
}
