//! Texts in another language than the one that `lang` names.

mod chinese;
mod letters;
mod prose;
mod quotations;
mod words;

use news_card::Card;

use super::script::expected;
use super::verbatim::beside_code;
use crate::code::Code;
use crate::fields::Text;
use crate::finding::Finding;
use crate::language::shortest;
use prose::Prose;

/// Fewer letters than this may be a name, which is written alike in many languages.
const FEWEST: usize = 12;
/// A text of its own may be a name or a quotation, if it is no longer than this.
const QUOTED: usize = 40;
/// What is in no language, and what names or repeats something that may be in any.
const ELSEWHERE: [&str; 11] = [
    "id",
    "lang",
    "source",
    "citations",
    "related",
    "provenance",
    "quotes",
    "competitors",
    "authors",
    "subjects",
    "attribution",
];

/// Fields of names, which stay what they are in every language.
const NAMING: [&str; 5] = ["name", "vendor", "by", "credit", "publisher"];

pub(super) fn find(card: &Card, texts: &[Text]) -> Vec<Finding> {
    let Some(lang) = card.lang.as_deref() else { return Vec::new() };
    let texts: Vec<_> = texts.iter().filter(|text| !is_elsewhere(&text.path)).collect();
    let all = Prose::of(texts.iter().flat_map(|text| beside_code(&text.text)));
    if let Some(other) = other_language(&all, lang, FEWEST) {
        let sentence = format!("is “{lang}”, but the texts seem to be {other}");
        let hint = "name the language of the texts, or the dates and labels will not fit them";
        return vec![Finding::warning(Code::OtherLanguage, "lang", sentence, hint)];
    }
    let others = texts.iter().filter_map(|Text { path, text }| {
        let prose = Prose::of(beside_code(text).into_iter());
        let other = other_language(&prose, lang, QUOTED)?;
        let sentence = format!("seems to be {other}, but the card is in “{lang}”");
        let hint = "translate it, or make a card of its own for each language";
        Some(Finding::warning(Code::OtherLanguage, path, sentence, hint))
    });
    others.collect()
}

/// Whether a text names somebody or something, or is another’s.
fn is_elsewhere(path: &str) -> bool {
    let field = path.split(['.', '[']).next().unwrap_or_default();
    let last = path.rsplit('.').next().unwrap_or_default();
    let is_term = field == "glossary" && last == "title";
    is_term || ELSEWHERE.contains(&field) || NAMING.contains(&last)
}

/// What prose is in, if that is surely not the language of the tag.
fn other_language(prose: &Prose<'_>, tag: &str, fewest: usize) -> Option<String> {
    let expected = expected(tag)?;
    let running = prose.running();
    let (own, letters) = (running.of_any(expected.scripts()), running.letters());
    // A word is enough for a card of a few words to be in its own script.
    let own = own.max(prose.loose().of_any(expected.scripts()));
    if own * 10 < letters {
        return (letters >= fewest).then(|| format!("in the script {}", running.most()));
    }
    let text = prose.text_in(expected.scripts());
    if let Some(characters) = chinese::other_characters(&text, tag, fewest / 2) {
        return Some(format!("in {characters}"));
    }
    by_words(&text, tag).or_else(|| letters::other_language(&text, tag))
}

/// The language of words, if that is surely not the one of the tag.
fn by_words(text: &str, tag: &str) -> Option<String> {
    let language = shortest(tag)?;
    // Only among languages that are told apart is one a surprise.
    let found = words::surely(text, &language).filter(|_| words::is_known(&language, text))?;
    let other = shortest(found.code())?;
    let is_other = other != language && !words::are_near(&other, &language);
    is_other.then(|| words::name(found).to_owned())
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::fields::texts;
    use news_card::Card;

    const ENGLISH: &str = "The council agreed on Tuesday that the ferry will run through the night from \
        June on, and that a ticket costs as much as during the day. The operator had asked for more \
        money, and gets a part of it if fewer than forty people take the boat.";
    const GERMAN: &str = "Der Rat hat am Dienstag beschlossen, dass die Fähre ab Juni auch in der Nacht \
        fährt und eine Karte so viel kostet wie am Tag. Der Betreiber hatte mehr Geld verlangt und \
        bekommt einen Teil davon, wenn weniger als vierzig Leute das Boot nehmen.";
    const PERSIAN: &str = "قایق شبانه بازگشت";

    /// Where a card of this language, title and hook has a text of another.
    fn found(lang: &str, title: &str, hook: &str) -> Vec<String> {
        let card = Card {
            lang: Some(lang.into()),
            title: title.into(),
            hook: (!hook.is_empty()).then(|| hook.into()),
            ..Card::default()
        };
        find(&card, &texts(&card)).into_iter().map(|finding| finding.path).collect()
    }

    #[test]
    fn a_card_in_another_language_than_it_says_is_told() {
        assert_eq!(found("en", PERSIAN, ""), ["lang"]);
        assert_eq!(found("ja", "Ferry adds a night boat", ""), ["lang"]);
        assert_eq!(found("en", "Die Fähre", GERMAN), ["lang"]);
        assert_eq!(found("de-AT", "The ferry", ENGLISH), ["lang"]);
    }

    #[test]
    fn a_text_in_another_script_than_the_rest_is_told() {
        let hook = "渡轮将于六月起在夜间运行，票价与白天相同，运营商将获得部分补贴。";
        let title = ENGLISH.split('.').next().unwrap();
        assert_eq!(found("en", title, hook), ["hook"]);
    }

    #[test]
    fn a_long_name_in_another_script_is_none() {
        let card = r#"{"title": "クラウドの料金が上がる", "lang": "ja", "takeaways": ["料金は来月から上がる",
            "Amazon Web Services Elastic Kubernetes Service for the Enterprise"], "competitors":
            {"columns": [{"name": "amazon web services elastic kubernetes service", "vendor": "x"}],
            "rows": [{"feature": "料金", "cells": ["十円"]}]}}"#;
        let mut card = news_card::read(card.as_bytes()).unwrap().card;
        assert_eq!(find(&card, &texts(&card)), []);
        card.takeaways.push("The council agreed on Tuesday that the ferry will run".into());
        let found = find(&card, &texts(&card));
        assert_eq!(found.iter().map(|it| &*it.path).collect::<Vec<_>>(), ["takeaways[2]"]);
    }

    #[test]
    fn a_card_in_its_language_and_names_in_it_are_not() {
        for (lang, title, hook) in [
            ("en", "Ferry adds a night boat", ENGLISH),
            ("de", "Die Fähre", GERMAN),
            ("fa_IR", PERSIAN, ""),
            ("ja", "OpenAI", ""),
            ("zh", "OpenAI 发布 GPT-5", ""),
            ("gl", "The ferry", ""),
            ("tlh", "The ferry", ENGLISH),
            ("nb", "Ferge", ""),
            ("und", PERSIAN, ENGLISH),
            ("mul", PERSIAN, ""),
            ("", "x", ""),
        ] {
            assert_eq!(found(lang, title, hook), [""; 0], "{lang} {title}");
        }
    }
}
