//! Letters as they are compared: without what many keyboards and pages leave out.

/// How many bytes of a line are this name; case, accents and apostrophes do not matter.
pub(super) fn beginning(line: &str, name: &str) -> Option<usize> {
    let mut rest = line.char_indices();
    for known in name.chars() {
        let (_, c) = rest.next()?;
        if folded(c) != folded(known) {
            return None;
        }
    }
    Some(rest.next().map_or(line.len(), |(at, _)| at))
}

/// A letter without its case and accent, where many keyboards and pages leave them out.
pub(super) fn folded(c: char) -> char {
    let c = c.to_lowercase().next().unwrap_or(c);
    match c {
        '’' | '‘' | '`' | 'ʼ' => '\'',
        '\u{a0}' | '\u{3000}' => ' ',
        '‐' | '‑' | '–' => '-',
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ё' => 'е',
        'أ' | 'إ' | 'آ' => 'ا',
        'ى' => 'ي',
        c => c,
    }
}
