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

/// A text without the footer of a program, and that footer. A sign that the text goes on is an
/// ellipsis.
pub(super) fn cut(text: &str) -> (String, Option<&str>) {
    const LONGEST: usize = 600;
    let at = FOOTERS.iter().find_map(|(start, middle)| {
        let at = text.rfind(start)?;
        let footer = text.get(at..)?;
        (footer.len() <= LONGEST && footer.contains(middle)).then_some(at)
    });
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
        check("The post office appeared.", "The post office appeared.", None);
        check(footer, "", Some(footer));
    }
}
