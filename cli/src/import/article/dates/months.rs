//! The names of the months in eleven languages.

/// Names of each month in lower case, without accents. Of the first list the first three letters
/// or more are enough.
const SHORTENED: [&[&str]; 12] = [
    &["january", "januar", "jaenner", "janner", "enero", "janvier", "января", "январь"],
    &["february", "februar", "febrero", "fevrier", "февраля", "февраль"],
    &["march", "marz", "maerz", "marzo", "mars", "марта", "март"],
    &["april", "abril", "avril", "апреля", "апрель"],
    &["may", "mai", "mayo", "мая", "май"],
    &["june", "juni", "junio", "июня", "июнь"],
    &["july", "juli", "julio", "июля", "июль"],
    &["august", "agosto", "августа", "август"],
    &["september", "septiembre", "septembre", "сентября", "сентябрь"],
    &["october", "oktober", "octubre", "octobre", "октября", "октябрь"],
    &["november", "noviembre", "novembre", "ноября", "ноябрь"],
    &["december", "dezember", "diciembre", "decembre", "декабря", "декабрь"],
];

/// Names that count only as a whole.
const WHOLE: [&[&str]; 12] = [
    &["janeiro", "janv", "يناير", "كانون الثاني", "जनवरी"],
    &["fevereiro", "fevr", "فبراير", "شباط", "फरवरी", "फ़रवरी"],
    &["marco", "مارس", "آذار", "मार्च"],
    &["أبريل", "ابريل", "نيسان", "अप्रैल"],
    &["maio", "مايو", "أيار", "मई"],
    &["junho", "juin", "يونيو", "حزيران", "जून"],
    &["julho", "juillet", "juil", "يوليو", "تموز", "जुलाई"],
    &["aout", "أغسطس", "اغسطس", "آب", "अगस्त"],
    &["setembro", "sept", "سبتمبر", "أيلول", "सितंबर", "सितम्बर"],
    &["outubro", "أكتوبر", "اكتوبر", "अक्टूबर", "अक्तूबर"],
    &["novembro", "نوفمبر", "नवंबर", "नवम्बर"],
    &["dezembro", "ديسمبر", "दिसंबर", "दिसम्बर"],
];

/// The number of a month, from 1, by its name or the beginning of it.
pub(super) fn number(word: &str) -> Option<u32> {
    let word: String = word.to_lowercase().chars().map(without_accent).collect();
    let is_long = word.chars().count() >= 3;
    let starts = |name: &str| is_long && name.starts_with(&word);
    let months = SHORTENED.iter().zip(WHOLE);
    let found = months.enumerate().find(|(_, (shortened, whole))| {
        shortened.iter().any(|name| starts(name)) || whole.contains(&word.as_str())
    });
    found.and_then(|(index, _)| u32::try_from(index + 1).ok())
}

fn without_accent(c: char) -> char {
    match c {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ù'..='ü' => 'u',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn months_are_known_in_every_language() {
        for (words, month) in [
            (&["January", "jan", "enero", "Janvier", "janeiro", "января", "يناير", "जनवरी"][..], 1),
            (&["märz", "März", "mars", "marzo", "março", "марта", "mar"], 3),
            (&["May", "Mai", "mayo", "maio", "мая", "май", "مايو", "मई"], 5),
            (&["août", "August", "aug", "agosto", "أغسطس"], 8),
            (&["Sept", "sep", "setembro", "septiembre", "сентября"], 9),
            (&["décembre", "Dez", "dic", "dezembro", "दिसंबर"], 12),
        ] {
            words.iter().for_each(|word| assert_eq!(number(word), Some(month), "{word}"));
        }
        for word in ["", "ma", "the", "monday", "marching"] {
            assert_eq!(number(word), None, "{word}");
        }
    }
}
