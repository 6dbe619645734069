//! What programs add to the end of a text: that it goes on, and where it came from.

/// What WordPress writes below each item, in its languages: how it begins and how it goes on.
#[rustfmt::skip]
const FOOTERS: &[(&str, &str)] = &[
    ("The post ", " appeared first on "),
    ("The article ", " first appeared on "),
    ("Der Beitrag ", " erschien zuerst auf "),
    ("L’article ", " est apparu en premier sur "),
    ("La entrada ", " se publicó primero en "),
    ("La entrada ", " aparece primero en "),
    ("O post ", " apareceu primeiro em "),
    ("L’articolo ", " proviene da "),
    ("Het bericht ", " verscheen eerst op "),
    ("Artykuł ", " pochodzi z serwisu "),
    ("Сообщение ", " появились сначала на "),
    ("Запись ", " впервые появилась "),
    ("Inlägget ", " dök först upp på "),
    ("Indlægget ", " blev først udgivet på "),
    ("投稿 ", " に最初に表示されました"),
];

/// Signs that a text goes on elsewhere.
const GOES_ON: &[&str] = &["[…]", "[...]", "(…)", "[&hellip;]"];

/// Words of a link to the whole text, in lower case.
#[rustfmt::skip]
const INVITATIONS: &[&str] = &[
    "continue reading", "keep reading", "read more", "read on", "read full article", "read full story",
    "read the full article", "read the full story", "read the whole story", "read the rest",
    "read the article", "read full post", "read the full post", "read the rest of this entry",
    "click here to read more", "see more", "view article", "view full article", "full story",
    "full article", "learn more", "(more)", "weiterlesen", "mehr lesen", "lire la suite",
    "lire plus", "leer más", "seguir leyendo", "sigue leyendo", "leia mais", "continue lendo",
    "leggi tutto", "continua a leggere", "lees verder", "lees meer", "läs mer", "læs mere",
    "les mer", "lue lisää", "czytaj dalej", "czytaj więcej", "читать далее", "читать дальше",
    "devamını oku", "続きを読む", "阅读全文", "閱讀全文", "阅读更多",
];

/// Where a link to the whole text begins that ends a text: behind a sentence, or with a capital.
fn invitation(text: &str) -> Option<usize> {
    const LONGEST: usize = 200;
    let is_arrow = |c: char| {
        matches!(c, '→' | '»' | '›' | '>' | '➔' | '…' | '.' | ']' | ')') || c.is_whitespace()
    };
    let near = text.char_indices().rev().nth(LONGEST).map_or(0, |(at, _)| at);
    let end = text.get(near..)?;
    INVITATIONS.iter().find_map(|words| {
        let is_it = |at: &usize| {
            let found = end.get(*at..at + words.len());
            found.is_some_and(|found| found.to_lowercase() == **words)
        };
        let at = near + end.char_indices().rev().map(|(at, _)| at).find(is_it)?;
        let (before, after) = (text.get(..at)?.trim_end(), text.get(at + words.len()..)?);
        let after = after.trim_start_matches(is_arrow);
        let has_capital = text.get(at..)?.starts_with(|c: char| !c.is_lowercase());
        // A title of the text may stand in it.
        let is_title = after.starts_with(['“', '"', '‘', '«', '„'])
            || has_capital && text.ends_with(['→', '»', '›', '>']) && !after.contains(". ");
        let is_end = after.is_empty() || is_title;
        let is_sentence = before.ends_with([
            '.', '!', '?', '…', '”', '"', ')', ']', '。', '！', '？', ':', '|', '–', '—',
        ]);
        let is_invitation = is_end && !before.is_empty() && (is_sentence || has_capital);
        let bracket = before.trim_end_matches(['[', '(']).len();
        is_invitation.then_some(if bracket < before.len() { bracket } else { at })
    })
}

/// A text without the footer of a program, and that footer. A sign that the text goes on is an
/// ellipsis.
pub(super) fn cut(text: &str) -> (String, Option<&str>) {
    const LONGEST: usize = 600;
    let at = FOOTERS.iter().find_map(|(start, middle)| {
        let at = text.rfind(start)?;
        let footer = text.get(at..)?;
        (footer.len() <= LONGEST && footer.contains(middle)).then_some(at)
    });
    let whole = text.get(..at.unwrap_or(text.len())).unwrap_or(text).trim_end();
    let at = invitation(whole).or(at);
    let (text, footer) = at.and_then(|at| text.split_at_checked(at)).unwrap_or((text, ""));
    let text = text.trim_end();
    let before = GOES_ON.iter().find_map(|sign| text.strip_suffix(sign));
    let text = before.map_or_else(|| text.to_owned(), |text| format!("{}…", text.trim_end()));
    (text, Some(footer).filter(|footer| !footer.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_footer_goes_and_a_sign_that_a_text_goes_on_is_an_ellipsis() {
        let check = |text: &str, expected: &str, footer: Option<&str>| {
            assert_eq!(cut(text), (expected.to_owned(), footer), "{text}");
        };
        let footer = "The post Cranes appeared first on Harbour Blog.";
        check(&format!("Nine cranes. {footer}"), "Nine cranes.", Some(footer));
        check(&format!("Nine cranes […] {footer}"), "Nine cranes…", Some(footer));
        check("Nine cranes [...]", "Nine cranes…", None);
        for end in [
            "Continue reading...",
            "Read full article >>",
            "Read more",
            "Weiterlesen →",
            "Continue reading “Cranes”",
            "Continue reading Cranes →",
            "[Read more…]",
        ] {
            check(&format!("Nine cranes. {end}"), "Nine cranes.", Some(end));
        }
        check("Nine cranes turn Read more »", "Nine cranes turn", Some("Read more »"));
        for text in ["They want to read more.", "Read more", "Children read more. So do we."] {
            check(text, text, None);
        }
        check("The post office appeared.", "The post office appeared.", None);
        check(footer, "", Some(footer));
    }
}
