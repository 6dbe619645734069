//! Markdown within a line: emphasis, links, pictures.

/// The text without emphasis and links, with single spaces.
pub(in super::super) fn plain(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = without_code(&kept_apart(&text));
    let mut out = String::new();
    let mut rest = text.as_str();
    while let Some((before, label, _, after)) = any_link(rest) {
        out.push_str(before);
        out.push_str(label);
        rest = after;
    }
    out.push_str(rest);
    let signs = ["***", "**", "__", "*", "_", "~~", "=="];
    let out = signs.iter().fold(out, |text, sign| without(&text, sign));
    let out: String = without_angles(&out).chars().map(signs_again).collect();
    out.trim().to_owned()
}

/// Signs behind a backslash, which are no markup, stand for letters of their own until all markup
/// is read.
const APART: u32 = 0xf_0000;

fn kept_apart(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().filter(|_| c == '\\');
        match next.filter(char::is_ascii_punctuation).and_then(apart) {
            Some(kept) => {
                chars.next();
                out.push(kept);
            }
            None => out.push(c),
        }
    }
    out
}

fn apart(c: char) -> Option<char> {
    char::from_u32(APART + u32::from(c))
}

fn signs_again(c: char) -> char {
    let sign = u32::from(c).checked_sub(APART).and_then(char::from_u32);
    sign.filter(char::is_ascii_punctuation).unwrap_or(c)
}

/// A text without the marks of code, in which no other sign is markup.
fn without_code(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('`') {
        let more = after.len() - after.trim_start_matches('`').len();
        let (marks, inner) = after.split_at_checked(more).unwrap_or(("", after));
        let end = ["`", marks].concat();
        let Some((code, after)) =
            inner.split_once(&end).filter(|(code, _)| !code.trim().is_empty())
        else {
            out.push_str(before);
            out.push_str(&end);
            rest = inner;
            continue;
        };
        out.push_str(before);
        let is_sign = |c: &char| "*_~=[]<>`".contains(*c);
        out.extend(
            code.trim().chars().map(|c| Some(c).filter(is_sign).and_then(apart).unwrap_or(c)),
        );
        rest = after;
    }
    out + rest
}

/// `<https://a.example/>` without the signs around it.
fn without_angles(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("<http") {
        out.push_str(before);
        match after.split_once('>').filter(|(address, _)| !address.contains(' ')) {
            Some((address, after)) => {
                out.extend(["http", address]);
                rest = after;
            }
            None => {
                out.push_str("<http");
                rest = after;
            }
        }
    }
    out + rest
}

/// The first Markdown link to a URL in a text: before, label, URL, after.
pub(in super::super) fn link(text: &str) -> Option<(&str, &str, &str, &str)> {
    let mut start = 0;
    while let Some((before, label, url, after)) = any_link(text.get(start..)?) {
        if url.starts_with("http") {
            return Some((text.get(..start + before.len())?, label, url, after));
        }
        start = text.len() - after.len();
    }
    None
}

/// The first Markdown link in a text, wherever it leads to: before, label, address, after.
pub(in super::super) fn any_link(text: &str) -> Option<(&str, &str, &str, &str)> {
    let (start, rest) = text.split_once("](")?;
    let (before, label) = start.rsplit_once('[')?;
    // Parentheses within an address come in pairs.
    let mut depth = 0_usize;
    let end = rest.char_indices().find(|(_, c)| {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return true,
            ')' => depth -= 1,
            _ => {}
        }
        false
    });
    let (target, after) = rest.split_at_checked(end?.0)?;
    // A title may follow the address.
    let address = target.split_whitespace().next().unwrap_or_default();
    Some((before, label, address.trim_matches(['<', '>']), after.get(1..)?))
}

/// The pictures of a line, each with its alternative text and address, and what else it holds.
pub(super) fn pictures(raw: &str) -> (Vec<(String, String)>, String) {
    let mut pictures = Vec::new();
    let mut out = String::new();
    let mut rest = raw;
    while let Some((before, after)) = rest.split_once("![") {
        let parts = after.split_once("](").and_then(|(alt, after)| {
            let (address, after) = after.split_once(')')?;
            (!alt.contains(['[', ']'])).then_some((alt, address, after))
        });
        let Some((alt, address, after)) = parts else { break };
        // A title may follow the address.
        let address = address.split_whitespace().next().unwrap_or_default();
        pictures.push((alt.trim().to_owned(), address.trim_matches(['<', '>']).to_owned()));
        out.push_str(before);
        rest = after;
    }
    out.push_str(rest);
    (pictures, out)
}

/// The emphasised words with which a text begins, and what follows them.
pub(in super::super) fn lead(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let sign = ["**", "__"].into_iter().find(|sign| text.starts_with(sign))?;
    let (words, rest) = text.strip_prefix(sign)?.split_once(sign)?;
    let is_plain = !words.trim().is_empty() && !words.starts_with(' ');
    is_plain.then_some((words.trim(), rest.trim()))
}

/// The text without pairs of this sign around words. A sign that stands alone, or within a word,
/// is none.
fn without(text: &str, sign: &str) -> String {
    let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    // Within a word a single sign, and any line below, is a sign of the word.
    let is_of_word = |c: Option<char>| is_word(c) && (sign.len() == 1 || sign.starts_with('_'));
    let around = |at: usize| {
        let before = text.get(..at).and_then(|before| before.chars().last());
        let after = text.get(at + sign.len()..).and_then(|after| after.chars().next());
        (before, after)
    };
    let opens = |at: usize| {
        let (before, after) = around(at);
        !is_space(after) && !is_of_word(before)
    };
    let closes = |at: usize| {
        let (before, after) = around(at);
        !is_space(before) && !is_of_word(after)
    };
    let mut out = String::new();
    let mut done = 0;
    let mut open: Option<usize> = None;
    for (at, _) in text.match_indices(sign) {
        match open {
            Some(start) if at > start + sign.len() && closes(at) => {
                out.push_str(text.get(done..start).unwrap_or_default());
                out.push_str(text.get(start + sign.len()..at).unwrap_or_default());
                done = at + sign.len();
                open = None;
            }
            None if opens(at) => open = Some(at),
            _ => {}
        }
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests {
    use super::{lead, link, pictures, plain};

    #[test]
    fn emphasis_and_links_go_and_signs_stay() {
        let check = |text: &str, expected: &str| assert_eq!(plain(text), expected, "{text:?}");
        check("**Bold** and *less* and _other_", "Bold and less and other");
        check("***Both***", "Both");
        check("*Harbour Post · 5 May*", "Harbour Post · 5 May");
        check("**2026年**：开始", "2026年：开始");
        check("`code` and ``a`b`` and `x*y*z`", "code and a`b and x*y*z");
        check("~~gone~~, ==marked== and a ~~ b == c", "gone, marked and a ~~ b == c");
        check("\\*kept\\* \\# 1 \\[2] C:\\dir", "*kept* # 1 [2] C:\\dir");
        check("See <https://post.example/a> now", "See https://post.example/a now");
        check("`", "`");
        check("2 ** 3, 2 * 3 * 4, a_b_c, *A, x*y*z", "2 ** 3, 2 * 3 * 4, a_b_c, *A, x*y*z");
        check("Read [the story](https://post.example/a) now", "Read the story now");
        check("Read [one](/a) and [two](https://post.example/b_(c) \"x\")", "Read one and two");
        let found = link("Read [one](/a) and [two](https://post.example/b_(c))");
        assert_eq!(found, Some(("Read [one](/a) and ", "two", "https://post.example/b_(c)", "")));
    }

    #[test]
    fn pictures_and_leads_are_taken_apart() {
        let (found, rest) = pictures("See ![A crane](https://a.example/c.jpg \"x\") there");
        assert_eq!(found, [("A crane".to_owned(), "https://a.example/c.jpg".to_owned())]);
        assert_eq!(rest, "See  there");
        assert_eq!(lead("**Fees fall.** Power is cheap."), Some(("Fees fall.", "Power is cheap.")));
        assert_eq!(lead("Fees **fall**"), None);
    }
}
