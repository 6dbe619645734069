//! Text that may be written to a terminal.

/// A text on one line, without what a terminal would act upon.
///
/// White space of any kind becomes one space. Left out are the control characters, with which
/// escape sequences begin; the marks that embed, override or isolate a direction, which can make
/// a line read as something else; and characters that are no text. The two marks that only say
/// which way a neighbour runs stay, as Arabic and Hebrew need them, and so do the joiners of
/// emoji and of Indian scripts.
pub(super) fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() {
            if !cleaned.is_empty() && !cleaned.ends_with(' ') {
                cleaned.push(' ');
            }
        } else if !acts(c) {
            cleaned.push(c);
        }
    }
    cleaned.truncate(cleaned.trim_end().len());
    cleaned
}

fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{206a}'..='\u{206f}')
        || matches!(c, '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e001f}')
        || u32::from(c) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::clean;

    fn check(text: &str, expected: &str) {
        assert_eq!(clean(text), expected, "{text:?}");
    }

    #[test]
    fn escape_sequences_lose_what_makes_them_one() {
        check("\u{1b}[31mred\u{1b}[0m", "[31mred[0m");
        check("\u{9b}31m\u{9d}0;title\u{7}", "31m0;title");
        check("a\u{8}\u{7f}b\0", "ab");
    }

    #[test]
    fn white_space_is_one_space_and_none_at_the_ends() {
        check(" a\r\n\tb\u{2028}c\u{85}d\u{a0}e ", "a b c d e");
        check("\n", "");
    }

    #[test]
    fn nothing_turns_the_direction_around() {
        check("user\u{202e}gpj.exe\u{2066}x\u{2069}", "usergpj.exex");
        check("שלום\u{200f}!", "שלום\u{200f}!");
    }

    #[test]
    fn what_is_text_stays() {
        check("北京 – “ok” 👩‍🚀 é क्‍ष", "北京 – “ok” 👩‍🚀 é क्‍ष");
    }
}
