//! The words of bylines.

use super::super::marks;

/// Words before names of other people, who are no authors, in lower case.
pub(super) const OTHERS: &[&str] = &[
    "editing by ",
    "edited by ",
    "edited by: ",
    "editor: ",
    "editors: ",
    "photos by ",
    "photo by ",
    "photography by ",
    "photographs by ",
    "pictures by ",
    "illustration by ",
    "illustrations by ",
    "translated by ",
    "reviewed by ",
    "fact checked by ",
    "foto: ",
    "fotos: ",
    "foto von ",
    "fotos von ",
    "bilder: ",
    "redaktion: ",
    "editor : ",
    "責任編輯：",
    "责任编辑：",
    "编辑：",
    "編輯：",
    "编辑:",
    "責任編輯:",
    "photo: ",
    "photos: ",
    "crédit photo : ",
    "foto di ",
];

/// Words of buttons beside names, in lower case.
pub(super) const ACTIONS: &[&str] = &[
    "follow",
    "follow me",
    "following",
    "subscribe",
    "share",
    "email",
    "e-mail",
    "tweet",
    "bio",
    "contact",
    "by",
    "author",
    "authors",
    "written by",
    "posted on",
    "published on",
    "von",
    "par",
    "por",
    "reads",
    "autor",
    "autorin",
    "auteur",
    "reporter",
    "photo",
    "contributors",
    "posted",
    "published",
    "updated",
    "updated on",
    "last updated",
    "on",
    "at",
    "in",
    "veröffentlicht am",
    "aktualisiert am",
    "publié le",
    "mis à jour le",
    "publicado el",
    "publicado em",
    "pubblicato il",
    "gepubliceerd op",
    "geplaatst op",
    "publisert",
    "oppdatert",
    "publicerad",
    "опубликовано",
    "作者",
    "記者",
    "记者",
    "文",
    "글",
    "автор",
    "follow author",
    "message",
];

/// Words before the names of authors in bylines alone, in lower case: elsewhere they begin names.
const BY: &[&str] = &[
    "by: ",
    "by ",
    "written by: ",
    "author ",
    "redactor: ",
    "撰文：",
    "posted by: ",
    "posted by ",
    "submitted by ",
    "published by ",
    "di ",
    "door ",
    "door: ",
    "av ",
    "av: ",
    "de ",
    "af ",
    "tekst: ",
    "text: ",
    "texte : ",
    "texto: ",
    "testo di ",
    "autori: ",
    "autore: ",
    "מאת: ",
    "מאת ",
    "نویسنده: ",
    "โดย ",
    "โดย: ",
    "记者 ",
    "記者 ",
    "kirjoittaja: ",
    "yazar: ",
    "auteurs: ",
    "auteurs : ",
    "tác giả: ",
];

/// Words for texts that stand before “by” and “von”, in lower case.
const TEXTS: &[&str] = &[
    "kommentar",
    "bericht",
    "analyse",
    "interview",
    "gastbeitrag",
    "reportage",
    "essay",
    "kolumne",
    "text",
    "beitrag",
    "artikel",
    "rezension",
];

/// What stands behind a word such as “by”, if one begins the text, or ends a few words before names.
pub(super) fn by(text: &str) -> Option<&str> {
    const MOST_BEFORE: usize = 3;
    let bare = marks::without_by(text);
    if bare.len() < text.len()
        && !bare.is_empty()
        && !bare.eq(text.trim_matches([' ', ':', ',', '|', '·']))
    {
        return Some(bare);
    }
    if let Some(rest) = after(text, BY) {
        // A surname may be one of these words.
        let is_small = text.starts_with(char::is_lowercase) || text.contains(':');
        let is_name = rest.split(' ').count() > 1 || !rest.is_ascii();
        let is_surname = ["de ", "di "].iter().any(|it| text.to_lowercase().starts_with(it));
        return Some(rest).filter(|_| is_name && (is_small || !is_surname));
    }
    let found = [" by ", " von "].iter().find_map(|word| {
        let (before, names) = text.split_once(word)?;
        let before = before.to_lowercase();
        let is_text = before.split(' ').any(|it| TEXTS.contains(&it)) || *word == " by ";
        let is_short =
            before.split(' ').count() <= MOST_BEFORE && !before.contains(char::is_numeric);
        (is_text && is_short).then_some(names)
    });
    found.map(str::trim)
}

/// What stands behind one of these words.
pub(super) fn after<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|word| {
        let (before, rest) = text.split_at_checked(word.len())?;
        (before.to_lowercase() == **word).then(|| rest.trim())
    })
}

/// Whether a text is that of a button: `3 Comments`, `More from Ana »`, `5 min read`.
pub(super) fn is_button(text: &str) -> bool {
    let lower = text.to_lowercase();
    let starts =
        ["follow ", "more from", "more by", "view all", "see all", "read more", "about the author"];
    let ends = ["»", "›", "→", "comments", "comment", "min read", "minute read", "kommentare"];
    starts.iter().any(|it| lower.starts_with(it)) || ends.iter().any(|it| lower.ends_with(it))
}
