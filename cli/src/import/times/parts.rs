//! A text that says a time, cut into numbers and words.

/// A number or a word, and what stands between it and the one before.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part<'a> {
    pub(super) before: &'a str,
    pub(super) text: &'a str,
}

impl Part<'_> {
    pub(super) fn number(&self) -> Option<i32> {
        self.text.parse().ok()
    }

    pub(super) fn is_number(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }

    /// How many digits it has.
    pub(super) fn digits(&self) -> usize {
        if self.is_number() { self.text.len() } else { 0 }
    }

    pub(super) fn follows(&self, sign: &str) -> bool {
        self.before.trim() == sign
    }
}

/// The text in lower case, with digits of ASCII, and with the signs that others write as letters.
pub(super) fn plain(raw: &str) -> String {
    /// The zeros of the scripts that have digits of their own.
    const ZEROS: [char; 7] = ['٠', '۰', '०', '০', '๐', '０', '௦'];
    /// What is written with signs between its letters, or as a letter.
    const WRITTEN: &[(&str, &str)] = &[
        ("年", "-"),
        ("月", "-"),
        ("日", " "),
        ("時", ":"),
        ("时", ":"),
        ("点", ":"),
        ("分", " "),
        ("년", "-"),
        ("월", "-"),
        ("일", " "),
        ("시", ":"),
        ("분", " "),
        ("a. m.", "am"),
        ("p. m.", "pm"),
        ("a.m.", "am"),
        ("p.m.", "pm"),
        ("a.m", "am"),
        ("p.m", "pm"),
        ("π.μ.", "am"),
        ("μ.μ.", "pm"),
        ("上午", " am "),
        ("下午", " pm "),
        ("午前", " am "),
        ("午後", " pm "),
        ("오전", " am "),
        ("오후", " pm "),
        ("−", "-"),
        ("ม.ค", " jan "),
        ("ก.พ", " feb "),
        ("มี.ค", " mar "),
        ("เม.ย", " apr "),
        ("พ.ค", " may "),
        ("มิ.ย", " jun "),
        ("ก.ค", " jul "),
        ("ส.ค", " aug "),
        ("ก.ย", " sep "),
        ("ต.ค", " oct "),
        ("พ.ย", " nov "),
        ("ธ.ค", " dec "),
    ];
    let digit = |c: char| {
        let value = |zero: &char| u32::from(c).checked_sub(u32::from(*zero)).filter(|it| *it < 10);
        ZEROS.iter().find_map(value).and_then(|value| char::from_digit(value, 10))
    };
    // Spaces that hold a line together are spaces.
    let sign = |c: char| if matches!(c, '\u{a0}' | '\u{202f}') { ' ' } else { c };
    let text: String = raw.chars().map(|c| digit(c).unwrap_or_else(|| sign(c))).collect();
    let mut text = text.to_lowercase();
    for (from, to) in WRITTEN {
        if text.contains(from) {
            text = text.replace(from, to);
        }
    }
    text
}

pub(super) fn parts(text: &str) -> Vec<Part<'_>> {
    let is_mark =
        |c: char| c.is_ascii_punctuation() || c.is_whitespace() || matches!(c, '，' | '、');
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some(start) = rest.find(|c| !is_mark(c)) {
        let (before, tail) = rest.split_at(start);
        let is_number = tail.starts_with(|c: char| c.is_ascii_digit());
        let goes_on = |c: char| !is_mark(c) && c.is_ascii_digit() == is_number;
        let end = tail.find(|c| !goes_on(c)).unwrap_or(tail.len());
        let (text, after) = tail.split_at(end);
        parts.push(Part { before, text });
        rest = after;
    }
    parts
}
