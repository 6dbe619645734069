//! Words that say that a time is that of a change.

use crate::language::is_dense;

/// The beginnings of words for what was changed, in lower case. Where a language has no spaces, or
/// puts other letters before them, they stand within words, too.
#[rustfmt::skip]
const STEMS: &[&str] = &[
    "updat", "upd.", "modif", "revis", "amended", "edited", "corrected", "refreshed",
    "aktualis", "geändert", "bearbeitet", "überarbeitet", "ergänzt",
    "mis à jour", "mise à jour", "màj", "actualis", "corrigé",
    "actualiza", "atualiza", "alterad", "editad", "aggiorna", "actualitz",
    "bijgewerkt", "gewijzigd", "aangepast", "uppdatera", "ändrad", "opdater", "oppdater", "endret",
    "sist endra", "redigeret", "päivitet", "muokattu", "uuendatud", "muudetud",
    "aktualiz", "zaktualiz", "zmodyfik", "upraven", "uprave", "ažurir", "izmijenj", "posodobljen",
    "atjaunin", "atnaujin", "frissít", "módosít", "modificat", "actualizat", "përditësuar",
    "güncel", "düzenlen", "ενημ", "τροποπο", "yenilən", "жаңар",
    "обновл", "изменен", "изменён", "отредактир", "оновлен", "змінен", "абноўлен", "актуализ",
    "ажурира", "промен",
    "cập nhật", "diperbarui", "diperbaharui", "dikemas kini", "pembaruan", "na-update",
    "更新", "改訂", "修正", "修改", "修订", "修訂", "编辑于", "수정", "업데이트", "갱신",
    "تحديث", "تحدیث", "محدث", "تعديل", "حُدّث", "به‌روز", "بروزرسانی", "به روز", "ویرایش", "اپ ڈیٹ", "עודכן", "עדכון",
    "अपडेट", "अद्यतन", "संशोधित", "অপডেট", "আপডেট", "হালনাগাদ", "புதுப்பி", "నవీకరించ", "അപ്ഡേറ്റ്",
    "อัปเดต", "อัพเดต", "อัพเดท", "อัปเดท", "ปรับปรุง", "แก้ไข",
];

/// Words before those, which say no more.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "last", "latest", "zuletzt", "letzte", "letzter", "dernière", "última", "último", "ultimo", "ultima",
    "laatst", "laatste", "senast", "senest", "sist", "viimeksi", "ostatnio", "ostatnia", "poslední",
    "naposledy", "utolsó", "son", "последнее", "последний", "останнє", "τελευταία", "آخر", "अंतिम",
    "lần", "cuối", "terakhir", "and", "und", "et", "y", "e", "en", "och", "og", "i", "и", "was", "wurde",
];

/// A text in which the time of publication may stand, and one with that of a change.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parted<'a> {
    pub(super) published: &'a str,
    pub(super) updated: Option<&'a str>,
}

/// Whether words say that the time beside them is that of a change.
pub(super) fn says_change(words: &str) -> bool {
    find(words).is_some()
}

/// Parts a text before and behind the words that say that what follows is the time of a change. What
/// has no number behind them has it before them.
pub(super) fn parted(text: &str) -> Parted<'_> {
    let Some((at, end)) = find(text) else { return Parted { published: text, updated: None } };
    let has_number = |text: &str| text.contains(char::is_numeric);
    let (before, after) = (text.get(..at).unwrap_or_default(), text.get(end..).unwrap_or_default());
    let before = without_last_words(before).trim_end_matches(is_sign);
    // The end of the word, as in `aktualisiert`, is none of the time.
    let letters = |c: char| !is_dense(c) && (c.is_alphabetic() || c == '.');
    let after = after.trim_start_matches(letters).trim_start_matches(is_sign);
    match (has_number(before), has_number(after)) {
        (is_dated, true) => {
            Parted { published: if is_dated { before } else { "" }, updated: Some(after) }
        }
        (true, false) => Parted { published: "", updated: Some(before) },
        (false, false) => Parted { published: text, updated: None },
    }
}

/// Where the first of those words begins and ends.
fn find(text: &str) -> Option<(usize, usize)> {
    // Lower case may have other lengths; then the places are not those of the text.
    let lower = text.to_lowercase();
    let text = if lower.len() == text.len() { lower.as_str() } else { text };
    let starts = |at: usize, stem: &str| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let first = stem.chars().next();
        first.is_some_and(|c| is_dense(c) || !c.is_ascii() && !c.is_lowercase())
            || before.is_none_or(|c| !c.is_alphabetic())
    };
    let places = STEMS.iter().filter_map(|stem| {
        let mut places = text.match_indices(stem).map(|(at, _)| at);
        let is_section = |at: usize| text.get(at..).is_some_and(|it| it.starts_with("updates"));
        places.find(|at| starts(*at, stem) && !is_section(*at)).map(|at| (at, at + stem.len()))
    });
    // Of two that begin together, such as `actualis` and `actualisa`, the longer ends the word.
    places.min_by_key(|(at, end)| (*at, std::cmp::Reverse(*end)))
}

/// Whether a sign may part two times. In Korean a vowel stands for a line.
fn is_sign(c: char) -> bool {
    !c.is_alphanumeric() && c != '.' || c == 'ㅣ'
}

fn without_last_words(text: &str) -> &str {
    let mut text = text.trim_end_matches(is_sign);
    loop {
        let last = text.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let is_word = !last.is_empty() && BEFORE.contains(&last.to_lowercase().as_str());
        let Some(shorter) = text.strip_suffix(last).filter(|_| is_word) else { return text };
        text = shorter.trim_end_matches(is_sign);
    }
}

#[cfg(test)]
mod tests {
    use super::{Parted, parted};

    #[test]
    fn words_for_a_change_part_a_text() {
        for (text, published, updated) in [
            ("Last updated 6 May 2026", "", "6 May 2026"),
            ("Zuletzt aktualisiert: 6.5.2026", "", "6.5.2026"),
            ("最終更新日：2026年5月6日", "", "日：2026年5月6日"),
            ("2026年5月6日 更新", "", "2026年5月6日"),
            (
                "Publié le 5 mai 2026 et modifié le 6 mai 2026",
                "Publié le 5 mai 2026",
                "le 6 mai 2026",
            ),
            (
                "05/05/2026 09h30 - Atualizado em 06/05/2026 11h00",
                "05/05/2026 09h30",
                "em 06/05/2026 11h00",
            ),
            (
                "입력 : 2026.05.05 09:30 ㅣ 수정 : 2026.05.06 11:00",
                "입력 : 2026.05.05 09:30",
                "2026.05.06 11:00",
            ),
            (
                "5 maggio 2026 (modifica il 6 maggio 2026 | 10:00)",
                "5 maggio 2026",
                "il 6 maggio 2026 | 10:00)",
            ),
            ("Обновлено: 6 мая 2026", "", "6 мая 2026"),
        ] {
            let expected = Parted { published, updated: Some(updated) };
            assert_eq!(parted(text), expected, "{text}");
        }
        for text in ["6 May 2026", "Published 6 May 2026", "the update", "6 maj 2026"] {
            assert_eq!(parted(text), Parted { published: text, updated: None }, "{text}");
        }
    }
}
