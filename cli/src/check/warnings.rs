//! What a reader would miss in a card that is otherwise faultless.

use news_card::Card;

use super::about::About;
use super::language_tag::{self, Fault};
use super::{citations, dates, language, lengths, links, markup};
use crate::code::Code;
use crate::fields::texts;
use crate::finding::Finding;

/// Everything that a reader, or whoever embeds the card, would miss.
pub(crate) fn warnings(card: &Card, about: &About<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    identity(card, about, &mut findings);
    findings.extend(dates::find(card, about));
    image(card, &mut findings);
    let texts = texts(card);
    findings.extend(citations::find(card, &texts));
    findings.extend(links::find(card));
    findings.extend(markup::find(card, &texts));
    findings.extend(language::find(card, &texts));
    findings.extend(lengths::find(card, &texts));
    findings
}

fn identity(card: &Card, about: &About<'_>, findings: &mut Vec<Finding>) {
    let mut warn = |code, path: &str, sentence: String, hint: &str| {
        findings.push(Finding::warning(code, path, sentence, hint));
    };
    match (&card.id, about.id) {
        (None, _) => {
            let sentence = "is missing, so updates of the card cannot be told from new ones";
            warn(
                Code::MissingId,
                "id",
                sentence.to_owned(),
                "give the name of the file without its ending",
            );
        }
        (Some(own), Some(name)) if own != name => {
            let sentence = format!("is “{own}”, but the file’s name makes it “{name}” at a server");
            warn(Code::IdMismatch, "id", sentence, "give both the same name");
        }
        _ => {}
    }
    let hint = "give a BCP 47 tag such as \"en\" or \"zh-Hans\"";
    match about.lang.or(card.lang.as_deref()) {
        None => {
            let sentence = "is missing, so the text may be spoken, hyphenated and dated wrongly";
            warn(Code::MissingLang, "lang", sentence.to_owned(), hint);
        }
        Some(lang) => {
            if let Some(fault) = language_tag::fault(lang) {
                let what = match fault {
                    Fault::Malformed => "is not a language tag".to_owned(),
                    Fault::Unregistered(part, kind) => {
                        format!("holds “{part}”, which is registered as no {kind}")
                    }
                };
                let sentence =
                    format!("{what}, so the text may be spoken, hyphenated and dated wrongly");
                let meant = language_tag::meant(lang).map(|tag| format!("write \"{tag}\""));
                warn(Code::InvalidLang, "lang", sentence, meant.as_deref().unwrap_or(hint));
            }
        }
    }
    if card.url.is_none() {
        let sentence = "is missing, so readers share the page that embeds the card";
        warn(
            Code::MissingUrl,
            "url",
            sentence.to_owned(),
            "give the URL of your own page of the story",
        );
    }
}

fn image(card: &Card, findings: &mut Vec<Finding>) {
    let Some(image) = &card.image else { return };
    if image.alt.is_none() {
        let sentence = "is missing, so those who do not see the picture take it for decoration";
        let hint = "say in one sentence what the picture shows";
        findings.push(Finding::warning(Code::MissingAlt, "image.alt", sentence, hint));
    }
    if image.width.is_none() || image.height.is_none() {
        let sentence = "lacks its width or height, so the page jumps when it arrives";
        let hint = "give both \"width\" and \"height\" in pixels";
        findings.push(Finding::warning(Code::MissingSize, "image", sentence, hint));
    }
}
