//! What stands before the items of a list, in the scripts of the world.

use super::super::dates;

/// Signs that are bullets wherever a line begins with them.
const SIGNS: &[char] = &[
    '•', '·', '‣', '◦', '▪', '▫', '●', '○', '■', '□', '◆', '◇', '◉', '◼', '◾', '❑', '❖', '➢', '➤',
    '►', '∙', '⁃', '※', '・', '･', '‧', '٭', '⦁', '⦿',
];

/// Signs that are bullets where a space follows, as other texts begin with them as well.
const SPACED: &[&str] = &["- ", "* ", "+ ", "– ", "— ", "― ", "-\t", "*\t", "–\t"];

/// Numbers as one sign each: in circles, in parentheses, with a point, doubly circled, filled.
const NUMBERS: &[std::ops::RangeInclusive<char>] =
    &['①'..='⒛', '⓪'..='⓾', '❶'..='➓', '㉈'..='㉟', '㊱'..='㊿', '㈠'..='㈩', '㊀'..='㊉'];

/// Bullets that Japanese and Chinese pages put before headings, too.
const OF_HEADINGS: &[char] = &['●', '■', '□', '◆', '◇', '◉', '○', '▪', '►', '※', '・'];

/// Whether a line begins with a bullet that may be that of a heading.
pub(in super::super) fn may_be_of_heading(raw: &str) -> bool {
    raw.trim_start().starts_with(OF_HEADINGS)
}

/// Whether a bullet or an item's number stands before the text, and the text. A sign behind it,
/// as in `- •`, is one with it; a number or a dash behind it belongs to the text, such as that of
/// `- 1. FC Köln`.
pub(super) fn without_bullets(text: &str) -> (bool, &str) {
    let first = text.trim_start();
    let spaced = || SPACED.iter().find_map(|bullet| first.strip_prefix(bullet));
    let after = without_sign(first).or_else(spaced);
    let after = after.or_else(|| without_number(first)).or_else(|| without_letter(first));
    let Some(after) = after else { return (false, first) };
    let mut rest = after.trim_start();
    while let Some(after) = without_sign(rest).or_else(|| without_box(rest)) {
        rest = after.trim_start();
    }
    (true, rest)
}

/// The text after a sign that is a bullet or a number wherever it stands.
fn without_sign(text: &str) -> Option<&str> {
    text.strip_prefix(|c: char| SIGNS.contains(&c)).or_else(|| without_round_number(text))
}

/// The text after the box of a task, which stands behind a bullet.
fn without_box(text: &str) -> Option<&str> {
    ["[ ] ", "[x] ", "[X] "].into_iter().find_map(|it| text.strip_prefix(it))
}

/// The text after `①` or `⒈`.
fn without_round_number(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(|c: char| NUMBERS.iter().any(|it| it.contains(&c)))?;
    Some(rest.trim_start_matches(['.', '．', '、', ':', '：']))
}

/// The text after an item's number: `1. `, `1) `, `(1) `, `1、`, `（1）` or `١. `, of at most
/// two digits. In `5. Mai 2026` the number is a day.
fn without_number(text: &str) -> Option<&str> {
    if dates::begins_with_day(text) {
        return None;
    }
    let inner = text.strip_prefix(['(', '（']).unwrap_or(text);
    let rest = inner.trim_start_matches(|c: char| is_digit(c));
    let digits = inner.get(..inner.len() - rest.len()).map_or(0, |it| it.chars().count());
    let is_number = (1..=2).contains(&digits);
    let after = is_number.then(|| ended(rest, inner.len() < text.len(), &['.', '-']));
    after.flatten().or_else(|| chinese(text))
}

/// The text after `a) `, `(b) ` or `iv) `. With a point, a letter is the first of a name.
fn without_letter(text: &str) -> Option<&str> {
    const ROMAN: &[&str] = &["ii", "iii", "iv", "vi", "vii", "viii", "ix"];
    let inner = text.strip_prefix(['(', '（']).unwrap_or(text);
    let rest = inner.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = inner.get(..inner.len() - rest.len())?;
    let is_item = letters.len() == 1 || ROMAN.contains(&letters.to_ascii_lowercase().as_str());
    is_item.then(|| ended(rest, inner.len() < text.len(), &[]))?
}

/// The text after `一、` or `（二）`.
fn chinese(text: &str) -> Option<&str> {
    let inner = text.strip_prefix(['(', '（']).unwrap_or(text);
    let rest = inner.trim_start_matches(|c: char| "一二三四五六七八九十".contains(c));
    let digits = (inner.len() - rest.len()) / '一'.len_utf8();
    let after = match inner.len() < text.len() {
        true => rest.strip_prefix([')', '）']),
        false => rest.strip_prefix(['、', '．']),
    };
    after.filter(|_| (1..=3).contains(&digits))
}

/// What follows the sign that ends a number. Behind one of ASCII stands a space, so that a number
/// with a fraction is none.
fn ended<'a>(rest: &'a str, in_parentheses: bool, others: &[char]) -> Option<&'a str> {
    if let Some(after) = rest.strip_prefix('）') {
        return Some(after);
    }
    if !in_parentheses && let Some(after) = rest.strip_prefix(['、', '．']) {
        return (!after.starts_with(is_digit)).then_some(after);
    }
    let others = if in_parentheses { &[] } else { others };
    let after = rest.strip_prefix(|c: char| c == ')' || others.contains(&c))?;
    after.starts_with([' ', '\t']).then_some(after)
}

/// A digit of any script whose numbers stand before items.
fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '٠'..='٩' | '۰'..='۹' | '०'..='९' | '০'..='৯' | '๐'..='๙' | '０'..='９')
}

#[cfg(test)]
mod tests {
    use super::without_bullets;

    #[test]
    fn bullets_and_numbers_of_all_scripts_are_cut_off() {
        for text in [
            "・A",
            "･ A",
            "※A",
            "● A",
            "■A",
            "◆ A",
            "– A",
            "①A",
            "② A",
            "⑳A",
            "⑴ A",
            "⒈A",
            "❶ A",
            "㉑A",
            "a) A",
            "(b) A",
            "iv) A",
            "1) A",
            "1- A",
            "１．A",
            "１）A",
            "（1）A",
            "2、A",
            "一、A",
            "（二）A",
            "١. A",
            "١- A",
            "٢) A",
            "۲. A",
            "१. A",
            "๑. A",
            "- ・A",
            "1. ・ A",
            "– ① A",
        ] {
            assert_eq!(without_bullets(text), (true, "A"), "{text}");
        }
    }

    #[test]
    fn only_one_is_cut_off() {
        for (text, rest) in [
            ("- 1. FC Köln gewinnt.", "1. FC Köln gewinnt."),
            ("- 10. März kommt.", "10. März kommt."),
            ("- 40. Jahrestag.", "40. Jahrestag."),
            ("1. 5. May is the date.", "5. May is the date."),
            ("- – 5 degrees", "– 5 degrees"),
            ("- 2. Quartal 2025: Los.", "2. Quartal 2025: Los."),
            ("• a) A", "a) A"),
            ("- [x] 1. FC", "1. FC"),
        ] {
            assert_eq!(without_bullets(text), (true, rest), "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_one_stays() {
        for text in [
            "A. Writer",
            "a. m.",
            "3.5 percent",
            "٣.٥ في المئة",
            "2-0 for the harbour",
            "–5 degrees",
            "一年后",
            "1、2号线",
            "(a)b",
            "ab) x",
            "2026) x",
            "5. Mai 2026",
            "12月3日",
            "二〇二六年",
        ] {
            assert_eq!(without_bullets(text), (false, text), "{text}");
        }
    }
}
