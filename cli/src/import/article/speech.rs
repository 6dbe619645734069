//! Who speaks, in the words around a quotation: `said Cy Dee`, `Cy Dee sagte`, `Cy Dee表示`.

#[rustfmt::skip]
/// Verbs of speech before or behind a name, in lower case.
const VERBS: &[&str] = &[
    "said", "says", "say", "told reporters", "told", "tells", "added", "adds", "wrote", "writes", "stated",
    "states", "announced", "explained", "explains", "argued", "argues", "noted", "notes", "warned",
    "warns", "asked", "asks", "according to", "commented", "claimed", "claims", "continued", "concluded",
    "replied", "remarked", "insisted", "stressed",
    "sagte", "sagt", "sagten", "erklärte", "erklärt", "betonte", "betont", "meinte", "meint", "so",
    "laut", "schrieb", "schreibt", "fügte hinzu", "warnte", "teilte mit", "kommentierte",
    "a déclaré", "a dit", "a expliqué", "a affirmé", "a ajouté", "a indiqué", "a précisé", "a assuré",
    "a estimé", "a annoncé", "ont déclaré", "déclare", "dit", "affirme", "explique", "estime", "assure",
    "indique", "ajoute", "précise", "selon", "d’après", "d'après",
    "dijo", "dice", "afirmó", "afirma", "declaró", "declara", "señaló", "señala", "explicó", "explica",
    "aseguró", "asegura", "indicó", "añadió", "ha dicho", "ha declarado", "según", "advirtió",
    "comentó", "anunció",
    "disse", "diz", "afirmou", "declarou", "declara", "explicou", "ressaltou", "destacou", "contou",
    "segundo", "de acordo com", "acrescentou", "alertou", "comentou", "anunciou",
    "сказал", "сказала", "сказали", "говорит", "заявил", "заявила", "заявили", "отметил", "отметила",
    "сообщил", "сообщила", "рассказал", "рассказала", "подчеркнул", "подчеркнула", "пояснил", "пояснила",
    "добавил", "добавила", "считает", "написал", "написала", "по словам",
    "قال", "قالت", "وقال", "وقالت", "يقول", "تقول", "أضاف", "أضافت", "وأضاف", "صرح", "صرحت", "وفقا ل",
    "ने कहा", "ने बताया", "का कहना है", "कहते हैं", "कहती हैं", "बोले", "बोलीं", "के अनुसार",
];
#[rustfmt::skip]
/// What scripts without spaces, and Korean, write behind a name.
const BEHIND: &[&str] = &[
    "表示", "说道", "说", "說道", "說", "指出", "称", "稱", "认为", "認為", "强调", "強調", "写道", "寫道", "告诉记者",
    "對記者表示", "对记者表示", "介绍", "は述べた", "は語った", "は話した", "は話す", "は語る", "は言う", "は言った",
    "はコメントした", "は強調した", "は指摘した", "は", "が", "은 말했다", "는 말했다", "이 말했다", "가 말했다",
    "은 밝혔다", "는 밝혔다", "이 밝혔다", "가 밝혔다", "은 전했다", "는 전했다", "은 강조했다", "는 강조했다",
    "은 설명했다", "는 설명했다", "은 덧붙였다", "는 덧붙였다", "은", "는",
];
/// What stands there alone, on the other side of the quotation.
const ALONE: &[&str] = &[
    "と述べた",
    "と語った",
    "と話した",
    "と話す",
    "と語る",
    "と言う",
    "と言った",
    "とコメントした",
    "と強調した",
    "と指摘した",
    "라고 말했다",
    "고 말했다",
    "라고 밝혔다",
    "고 밝혔다",
    "라고 전했다",
    "고 전했다",
    "라고 강조했다",
    "라고 설명했다",
];
/// What leads from a quotation to a name there.
const BEFORE: &[&str] = &["と", "라고", "이라고", "고", "据", "據"];

/// Who speaks, and what else is said of that, such as to whom.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Speaker {
    pub(super) name: String,
    pub(super) rest: String,
}

/// The speaker that one side of a quotation names; an empty name where it has a verb alone.
pub(super) fn speaker(side: &str) -> Speaker {
    let side = side.trim_matches(is_sign);
    let found = |name: &str, rest: &str| Speaker {
        name: name.trim_matches(is_sign).to_owned(),
        rest: rest.trim_matches(is_sign).to_owned(),
    };
    if side.contains(is_joined) {
        return found(joined(side), "");
    }
    let lower = side.to_lowercase();
    // Other offsets than those of the text are no use.
    if lower.len() != side.len() {
        return found(side, "");
    }
    let ends = |at: usize| lower.get(at..).is_some_and(|it| !it.starts_with(char::is_alphanumeric));
    let starts = VERBS.iter().filter(|verb| lower.starts_with(**verb) && ends(verb.len()));
    if let Some(verb) = starts.max_by_key(|verb| verb.len()) {
        let name = side.get(verb.len()..).unwrap_or_default();
        let (name, rest) = without_circumstances(name);
        return found(name, rest);
    }
    let inner = VERBS.iter().filter_map(|verb| {
        let at = lower.find(&format!(" {verb}"))?;
        ends(at + 1 + verb.len()).then_some((at, verb.len()))
    });
    // The first verb, and of those there the longest.
    match inner.min_by_key(|(at, length)| (*at, std::cmp::Reverse(*length))) {
        Some((at, length)) => {
            let name = side.get(..at).unwrap_or_default();
            found(name, side.get(at + 1 + length..).unwrap_or_default())
        }
        None => found(side, ""),
    }
}

fn is_sign(c: char) -> bool {
    c.is_whitespace() || "—–-,:：.，、。「」“”\"".contains(c)
}

/// Whether a letter is of a script that joins verbs to names.
fn is_joined(c: char) -> bool {
    crate::language::is_dense(c) || matches!(c, '\u{ac00}'..='\u{d7af}')
}

fn joined(side: &str) -> &str {
    if ALONE.contains(&side) {
        return "";
    }
    let without = BEFORE.iter().find_map(|word| {
        let rest = side.strip_prefix(word)?;
        // A name may begin with these letters, too; behind it stands a verb then.
        BEHIND.iter().any(|end| rest.trim_end().ends_with(end)).then_some(rest)
    });
    let side = without.unwrap_or(side).trim();
    let ends = BEHIND.iter().filter_map(|end| side.strip_suffix(end));
    let shortest = ends.min_by_key(|name| name.len());
    shortest.filter(|name| !name.trim().is_empty()).unwrap_or(side)
}

/// A name without when and where it was said.
fn without_circumstances(name: &str) -> (&str, &str) {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        " in a ", " in an ", " on monday", " on tuesday", " on wednesday", " on thursday", " on friday",
        " on saturday", " on sunday", " during ", " after ", " at a ", " when ", " while ", " am montag",
        " am dienstag", " am mittwoch", " am donnerstag", " am freitag", " in einer ", " in einem ",
        " dans un ", " lors ", " en una ", " durante ", " em entrevista", " в интервью",
    ];
    let lower = name.to_lowercase();
    let found =
        WORDS.iter().filter_map(|word| lower.find(word)).filter(|_| lower.len() == name.len());
    found.min().and_then(|at| name.split_at_checked(at)).unwrap_or((name, ""))
}

#[cfg(test)]
mod tests {
    use super::speaker;

    #[test]
    fn the_verb_of_speech_is_no_part_of_a_name() {
        for side in [
            "said Cy Dee",
            "Cy Dee said",
            "says Cy Dee",
            "according to Cy Dee",
            "Cy Dee told reporters",
            "sagte Cy Dee",
            "so Cy Dee",
            "Cy Dee sagt",
            "a déclaré Cy Dee",
            "selon Cy Dee",
            "dijo Cy Dee",
            "según Cy Dee",
            "disse Cy Dee",
            "afirmou Cy Dee",
            "Cy Dee, the mayor, said",
        ] {
            let found = speaker(side);
            assert!(
                found.name.starts_with("Cy Dee") && !found.name.ends_with("said"),
                "{side}: {found:?}"
            );
            assert_eq!(found.rest, "", "{side}");
        }
        for (side, name) in [
            ("сказала Ана Бе", "Ана Бе"),
            ("заявил мэр Вела", "мэр Вела"),
            ("قال آنا بي", "آنا بي"),
            ("आना बे ने कहा", "आना बे"),
            ("港务局长王伟表示", "港务局长王伟"),
            ("王伟说", "王伟"),
            ("と山田氏は述べた", "山田氏"),
            ("山田氏は", "山田氏"),
            ("と述べた", ""),
            ("라고 김 시장은 말했다", "김 시장"),
            ("said", ""),
        ] {
            assert_eq!(speaker(side).name, name, "{side}");
        }
    }

    #[test]
    fn names_without_a_verb_stay_and_nothing_is_lost() {
        for name in [
            "The mayor",
            "Cy Dee, mayor of Vell",
            "Sofia Soto",
            "Dijon port",
            "王伟",
            "김 시장",
            "",
        ] {
            assert_eq!((speaker(name).name.as_str(), speaker(name).rest.as_str()), (name, ""));
        }
        let found = speaker("Cy Dee told the Harbour Post");
        assert_eq!((found.name.as_str(), found.rest.as_str()), ("Cy Dee", "the Harbour Post"));
        let found = speaker("said Cy Dee in an interview");
        assert_eq!((found.name.as_str(), found.rest.as_str()), ("Cy Dee", "in an interview"));
    }
}
