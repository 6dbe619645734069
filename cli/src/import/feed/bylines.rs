//! Names of people as feeds write them: with markup, with an address of mail, and with `By` before.

mod parted;

use super::left::Left;
use super::text::Text;

pub(super) use parted::{Parted, parted};

/// Somebody who wrote an item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) url: Option<String>,
    pub(super) email: Option<String>,
}

/// Words before a name, where another word of any case follows.
const BY: &[&str] = &[
    "by ",
    "written by ",
    "words by ",
    "text by ",
    "story by ",
    "posted by ",
    "by: ",
    "author: ",
    "autor: ",
    "autorin: ",
    "auteur : ",
    "auteur: ",
    "автор: ",
    "작성자: ",
    "作者: ",
    "作者：",
    "文：",
    "著者：",
    "लेखक: ",
    "بقلم ",
    "الكاتب: ",
];

/// Words before a name that are also names: a whole name has to follow.
const OR_NAMES: &[&str] = &["Von ", "Par ", "Por ", "Di ", "Door ", "Av ", "Af ", "Od "];

/// The text without markup, and the page to which it links.
pub(super) fn plain(text: &str) -> (String, Option<String>) {
    if !has_markup(text) {
        return (text.trim().to_owned(), None);
    }
    let Some(markup) = Text::markup(text) else { return (text.trim().to_owned(), None) };
    let url = markup.embedded().links.into_iter().find(|link| !link.starts_with("mailto:"));
    let name = markup.as_str().split_whitespace().collect::<Vec<_>>().join(" ");
    (if name.is_empty() { text.trim().to_owned() } else { name }, url)
}

/// Somebody whose name stands apart from the page and the address.
pub(super) fn named(
    name: &str,
    url: Option<String>,
    email: Option<String>,
    left: &mut Left,
) -> Person {
    let (name, link) = plain(name);
    let found = person(without_by(&name));
    let (url, other) = if url.is_some() { (url, link) } else { (link, None) };
    left.add(
        "author’s page",
        &other.filter(|other| Some(other) != url.as_ref()).unwrap_or_default(),
    );
    let (email, other) = if email.is_some() { (email, found.email) } else { (found.email, None) };
    let other = other.filter(|other| Some(other) != email.as_ref());
    left.add("author’s mail", &other.unwrap_or_default());
    Person { name: found.name, url, email }
}

/// Whether a text has tags or references; an address of mail in such marks is none.
fn has_markup(text: &str) -> bool {
    let is_tag = |after: &str| {
        let after = after.strip_prefix('/').unwrap_or(after);
        let is_end = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, ':' | '-'));
        let name = after.split(is_end).next().unwrap_or_default();
        let rest = after.get(name.len()..).unwrap_or_default();
        name.starts_with(|c: char| c.is_ascii_alphabetic())
            && rest.starts_with([' ', '>', '/', '\n', '\t'])
            && after.contains('>')
    };
    let has_tag = text.match_indices('<').any(|(at, _)| text.get(at + 1..).is_some_and(is_tag));
    let reference = text.split_once('&').and_then(|(_, after)| after.split_once(';'));
    has_tag || reference.is_some_and(|(name, _)| !name.is_empty() && !name.contains(' '))
}

/// A name without the word before it that says that it is one.
pub(super) fn without_by(name: &str) -> &str {
    let name = name.trim();
    let begins = |word: &&&str| {
        let start = name.get(..word.len());
        start.is_some_and(|start| start.to_lowercase() == **word)
    };
    let by = BY.iter().find(begins).and_then(|word| name.get(word.len()..));
    let whole = || {
        let rest = OR_NAMES.iter().find_map(|word| name.strip_prefix(word))?;
        let words: Vec<&str> = rest.split_whitespace().collect();
        let are_names = words.iter().all(|word| word.starts_with(char::is_uppercase));
        (words.len() > 1 && are_names).then_some(rest)
    };
    let rest = by.or_else(whole).map(str::trim_start).filter(|rest| !rest.is_empty());
    rest.unwrap_or(name)
}

/// People each of whom has an address of mail; none where one has not.
pub(super) fn with_mail(text: &str) -> Vec<Person> {
    let parts: Vec<&str> = text.split([',', ';']).map(str::trim).collect();
    let all = parts.len() > 1 && parts.iter().all(|part| part.contains('@'));
    let people = parts.into_iter().filter(|_| all);
    people.map(person).collect()
}

/// Somebody with the address of mail that stands beside the name, in any order.
pub(super) fn person(text: &str) -> Person {
    let is_edge = |c: char| c.is_whitespace() || "()<>[],;:\"“”".contains(c);
    let is_mail = |word: &&str| {
        let parts = word.split_once('@');
        parts.is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
    };
    let text = &text.replace("mailto:", "");
    let mut words = text.split(is_edge);
    let Some(mail) = words.find(is_mail) else {
        return Person {
            name: text.trim().trim_matches(['"', '“', '”']).to_owned(),
            ..Person::default()
        };
    };
    let around = text.replacen(mail, "", 1).replace("()", "").replace("<>", "").replace("[]", "");
    let mut name = around.trim_matches(|c: char| is_edge(c) && c != '(' && c != ')').trim();
    // Parentheses around all that is left belong to the address.
    if let Some(inner) = name.strip_prefix('(').and_then(|it| it.strip_suffix(')'))
        && is_balanced(inner)
    {
        name = inner.trim();
    }
    if name.chars().any(char::is_alphanumeric) {
        Person { name: name.to_owned(), url: None, email: Some(mail.to_owned()) }
    } else {
        // An address is no name, and nobody else’s business.
        Person { email: Some(mail.to_owned()), ..Person::default() }
    }
}

/// Whether each parenthesis that ends began before it.
fn is_balanced(text: &str) -> bool {
    let mut depth = 0_usize;
    let are_ended = text.chars().all(|c| match c {
        '(' => {
            depth += 1;
            true
        }
        ')' => {
            let began = depth > 0;
            depth = depth.saturating_sub(1);
            began
        }
        _ => true,
    });
    are_ended && depth == 0
}

#[cfg(test)]
mod tests {
    use super::{person, plain, with_mail, without_by};

    #[test]
    fn a_person_is_read_as_rss_and_as_mail_writes_one() {
        let check = |text: &str, name: &str, email: Option<&str>| {
            let person = person(text);
            assert_eq!((person.name.as_str(), person.email.as_deref()), (name, email), "{text}");
        };
        let mail = Some("a@b.example");
        for text in [
            "a@b.example (A. Writer)",
            "A. Writer <a@b.example>",
            "\"A. Writer\" <a@b.example>",
            "A. Writer, a@b.example",
            "A. Writer a@b.example",
            "a@b.example, A. Writer",
            "A. Writer (a@b.example)",
            "A. Writer [mailto:a@b.example]",
        ] {
            check(text, "A. Writer", mail);
        }
        check("A. Writer (editor)", "A. Writer (editor)", None);
        check("A. Writer (editor) <a@b.example>", "A. Writer (editor)", mail);
        check("a@b.example", "", mail);
        check("a@b.example (Ana \"The Pen\" Be (staff))", "Ana \"The Pen\" Be (staff)", mail);
        check("a@b.example (Ana Be) (staff)", "(Ana Be) (staff)", mail);
        check("@ana", "@ana", None);
        assert_eq!(with_mail("a@b.example (Ana Be), c@d.example (Bo Ce)").len(), 2);
        assert_eq!(with_mail("a@b.example, Ana Be").len(), 0);
    }

    #[test]
    fn a_name_has_no_markup_and_no_word_before_it() {
        for (text, name) in [
            ("By Ana Be", "Ana Be"),
            ("by ana be", "ana be"),
            ("Von Ana Be", "Ana Be"),
            ("Par Ana Be", "Ana Be"),
            ("作者：安娜", "安娜"),
            ("Von Miller", "Von Miller"),
            ("von der Leyen", "von der Leyen"),
            ("Byron Be", "Byron Be"),
            ("By", "By"),
        ] {
            assert_eq!(without_by(text), name, "{text}");
        }
        let (name, url) = plain("<a href='https://a.example/ana'><b>Ana</b> Be</a>");
        assert_eq!((name.as_str(), url.as_deref()), ("Ana Be", Some("https://a.example/ana")));
        assert_eq!(plain("<foaf:Person><foaf:name>Ana Be</foaf:name></foaf:Person>").0, "Ana Be");
        assert_eq!(plain("Be &amp; Ce").0, "Be & Ce");
        assert_eq!(plain("Ana Be <a@b.example>").0, "Ana Be <a@b.example>");
        assert_eq!(plain("R&D desk").0, "R&D desk");
    }
}
