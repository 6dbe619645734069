//! Names of encodings: those of the web, and those that programs use beside them.

use encoding_rs::Encoding;

/// Numbers that Microsoft gives encodings, and the name of the web.
const PAGES: &[(u32, &str)] = &[
    (437, ""),
    (866, "ibm866"),
    (874, "windows-874"),
    (932, "shift_jis"),
    (936, "gbk"),
    (943, "shift_jis"),
    (949, "euc-kr"),
    (950, "big5"),
    (951, "big5"),
    (1200, "utf-16le"),
    (1201, "utf-16be"),
    (10000, "macintosh"),
    (10007, "x-mac-cyrillic"),
    (20127, "us-ascii"),
    (20866, "koi8-r"),
    (20932, "euc-jp"),
    (20936, "gbk"),
    (20949, "euc-kr"),
    (21866, "koi8-u"),
    (50220, "iso-2022-jp"),
    (50221, "iso-2022-jp"),
    (50222, "iso-2022-jp"),
    (51932, "euc-jp"),
    (51936, "gbk"),
    (51949, "euc-kr"),
    (54936, "gb18030"),
    (65001, "utf-8"),
];

/// Names without signs between their parts, and the name of the web.
const OTHERS: &[(&str, &str)] = &[
    ("ansi", "windows-1252"),
    ("big5eten", "big5"),
    ("big5hkscs", "big5-hkscs"),
    ("euccn", "gbk"),
    ("eucjpms", "euc-jp"),
    ("eucjpwin", "euc-jp"),
    ("eucgb2312cn", "gbk"),
    ("euctw", ""),
    ("gb18030mb4", "gb18030"),
    ("gb180302000", "gb18030"),
    ("gb180302005", "gb18030"),
    ("johab", ""),
    ("maccyrillic", "x-mac-cyrillic"),
    ("macroman", "macintosh"),
    ("macukraine", "x-mac-ukrainian"),
    ("macukrainian", "x-mac-ukrainian"),
    ("msansi", "windows-1252"),
    ("msarab", "windows-1256"),
    ("mscyrl", "windows-1251"),
    ("msee", "windows-1250"),
    ("msgreek", "windows-1253"),
    ("mshebr", "windows-1255"),
    ("mskanji", "shift_jis"),
    ("msturk", "windows-1254"),
    ("shiftjis2004", "shift_jis"),
    ("shiftjisx0213", "shift_jis"),
    ("uhc", "euc-kr"),
    ("ujis", "euc-jp"),
    ("utf8mb3", "utf-8"),
    ("utf8mb4", "utf-8"),
    ("utf8n", "utf-8"),
    ("utf8sig", "utf-8"),
    ("winbaltrim", "windows-1257"),
    ("xuhc", "euc-kr"),
];

/// The encoding of a name, also as people and programs write names.
pub(super) fn named(charset: &str) -> Option<&'static Encoding> {
    let name = charset.trim();
    let spellings = [name.to_owned(), name.replace('_', "-"), name.replace(['_', '-', ' '], "")];
    let of_label = |name: &str| Encoding::for_label_no_replacement(name.as_bytes());
    spellings.iter().find_map(|name| of_label(name)).or_else(|| of_label(&of_program(name)?))
}

/// The name of the web for one that a program uses.
fn of_program(name: &str) -> Option<String> {
    let is_sign = |c: char| !c.is_ascii_alphanumeric();
    let plain = name.to_ascii_lowercase().replace(is_sign, "");
    if let Some((_, name)) = OTHERS.iter().find(|(it, _)| *it == plain) {
        return Some((*name).to_owned());
    }
    let prefixes = ["windows", "win", "codepage", "cp", "ms", "xms", "xcp", "xwindows", "mswin"];
    let number = prefixes.iter().find_map(|it| plain.strip_prefix(it)?.parse::<u32>().ok())?;
    match number {
        1250..=1258 => Some(format!("windows-{number}")),
        // Those of ISO are counted from here.
        28591..=28606 => Some(format!("iso-8859-{}", number - 28590)),
        number => PAGES.iter().find(|(it, _)| *it == number).map(|(_, name)| (*name).to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn encodings_are_known_by_the_names_that_programs_use() {
        for (names, expected) in [
            (&["cp949", "ms949", "uhc", "windows-949", "x-windows-949"][..], "EUC-KR"),
            (&["cp950", "MS950", "Big5_HKSCS"], "Big5"),
            (&["cp932", "windows-932", "MS_Kanji"], "Shift_JIS"),
            (&["cp936", "euc-cn"], "GBK"),
            (&["cp54936", "gb18030-2000"], "gb18030"),
            (&["cp874"], "windows-874"),
            (&["macroman", "Mac-Roman", "x-mac-roman"], "macintosh"),
            (&["maccyrillic", "mac-cyrillic", "x-mac-cyrillic"], "x-mac-cyrillic"),
            (&["ms-cyrl", "win1251", "win-1251", "cp-1251", "windows_1251"], "windows-1251"),
            (&["ms-ee", "cp1250"], "windows-1250"),
            (&["cp28605"], "ISO-8859-15"),
            (&["cp65001", "utf8mb4", "UTF8"], "UTF-8"),
            (&["ujis", "eucJP-ms", "cp51932"], "EUC-JP"),
            (&["cp866"], "IBM866"),
        ] {
            for name in names {
                assert_eq!(named(name).map(encoding_rs::Encoding::name), Some(expected), "{name}");
            }
        }
        for name in ["cp437", "ibm437", "no-such", "cp", "", "hz-gb-2312"] {
            assert_eq!(named(name), None, "{name}");
        }
    }
}
