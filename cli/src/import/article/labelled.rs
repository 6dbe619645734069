//! Lines above the first heading or below the last section that say of themselves what they are: `Photo: …`, `Tags: …`.

use super::lines::Line;

/// What such a line says.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Labelled {
    /// Who made the picture.
    Credit(String),
    Subjects(Vec<String>),
}

/// Words before who made the picture, in lower case.
const CREDIT: &[&str] = &[
    "photo",
    "photos",
    "photo by",
    "photo credit",
    "photograph",
    "photograph by",
    "image",
    "images",
    "image credit",
    "image by",
    "image source",
    "picture",
    "picture credit",
    "pictures",
    "credit",
    "illustration",
    "illustration by",
    "graphic",
    "cover photo",
    "featured image",
    "foto",
    "fotos",
    "foto von",
    "bild",
    "bilder",
    "bildquelle",
    "bildnachweis",
    "titelbild",
    "crédit photo",
    "crédits photo",
    "crédit",
    "crédits",
    "crédito",
    "créditos",
    "crédito da foto",
    "imagen",
    "imagem",
    "fotografía",
    "fotografia",
    "foto de",
    "фото",
    "фотография",
    "фото автора",
    "иллюстрация",
    "写真",
    "画像",
    "撮影",
    "写真提供",
    "图片",
    "图片来源",
    "图源",
    "摄影",
    "图",
    "圖片",
    "圖片來源",
    "攝影",
    "사진",
    "사진 제공",
    "사진제공",
    "사진 출처",
    "صورة",
    "الصورة",
    "تصوير",
    "مصدر الصورة",
    "फोटो",
    "फ़ोटो",
    "तस्वीर",
    "चित्र",
];

/// Words before subjects, in lower case.
const SUBJECTS: &[&str] = &[
    "tag",
    "tags",
    "tagged",
    "tagged with",
    "topic",
    "topics",
    "keyword",
    "keywords",
    "filed under",
    "posted in",
    "category",
    "categories",
    "section",
    "schlagwort",
    "schlagwörter",
    "schlagworte",
    "stichwörter",
    "themen",
    "thema",
    "kategorie",
    "kategorien",
    "rubrik",
    "mots-clés",
    "mots clés",
    "thèmes",
    "thème",
    "catégorie",
    "catégories",
    "rubrique",
    "étiquettes",
    "etiquetas",
    "temas",
    "tema",
    "categoría",
    "categorías",
    "sección",
    "palabras clave",
    "categoria",
    "categorias",
    "seção",
    "editoria",
    "assuntos",
    "tópicos",
    "palavras-chave",
    "теги",
    "тег",
    "метки",
    "темы",
    "тема",
    "рубрика",
    "категория",
    "ключевые слова",
    "标签",
    "標籤",
    "关键词",
    "關鍵詞",
    "分类",
    "分類",
    "栏目",
    "タグ",
    "キーワード",
    "カテゴリ",
    "カテゴリー",
    "태그",
    "키워드",
    "카테고리",
    "분류",
    "وسوم",
    "الوسوم",
    "كلمات مفتاحية",
    "الكلمات المفتاحية",
    "التصنيف",
    "القسم",
    "टैग",
    "टैग्स",
    "विषय",
    "श्रेणी",
    "कीवर्ड",
];

/// What a line says, if a word before a colon says what that is.
pub(super) fn read(line: &Line) -> Option<Labelled> {
    of(&line.text)
}

/// Whether a text begins with words before who made the picture.
pub(super) fn begins_with_credit(text: &str) -> bool {
    matches!(of(text), Some(Labelled::Credit(_)))
}

/// Whether these words stand before who made the picture, or before its address.
pub(super) fn is_picture(label: &str) -> bool {
    CREDIT.contains(&label.to_lowercase().as_str())
}

/// The same of a text.
pub(super) fn of(text: &str) -> Option<Labelled> {
    const LONGEST: usize = 300;
    let text = text.trim();
    let text =
        text.strip_prefix(['(', '[']).and_then(|it| it.strip_suffix([')', ']'])).unwrap_or(text);
    if text.len() > LONGEST {
        return None;
    }
    if let Some(name) = by(text) {
        return Some(Labelled::Credit(name.to_owned()));
    }
    let (label, said) = text.split_once([':', '：'])?;
    let (label, said) = (label.trim().to_lowercase(), said.trim());
    if !said.chars().any(char::is_alphanumeric) {
        return None;
    }
    if CREDIT.contains(&label.as_str()) {
        return Some(Labelled::Credit(said.to_owned()));
    }
    let subjects = said.split([',', ';', '，', '、', '；', '|', '·', '#', '،']).map(str::trim);
    let subjects = subjects.filter(|it| it.chars().any(char::is_alphanumeric)).map(str::to_owned);
    SUBJECTS.contains(&label.as_str()).then(|| Labelled::Subjects(subjects.collect()))
}

/// `Photo by Bo Ce`, which is no sentence.
fn by(text: &str) -> Option<&str> {
    const MOST_WORDS: usize = 8;
    let lower = text.to_lowercase();
    let starts = [
        "photo by ",
        "photos by ",
        "photograph by ",
        "photographs by ",
        "photography by ",
        "image by ",
        "images by ",
        "illustration by ",
        "illustrations by ",
        "picture by ",
        "pictures by ",
        "graphic by ",
        "graphics by ",
        "foto von ",
        "fotos von ",
        "bilder von ",
        "photo par ",
        "photos par ",
        "foto por ",
        "fotos por ",
    ];
    let start = starts.iter().find(|start| lower.starts_with(**start))?;
    let name = text.get(start.len()..)?.trim();
    let is_name = name.starts_with(char::is_uppercase) && !name.ends_with(['.', '!', '?']);
    (is_name && name.split(' ').count() <= MOST_WORDS).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::{Labelled, read};

    #[test]
    fn a_word_before_a_colon_says_what_a_line_is() {
        for text in [
            "Photo: Bo Ce",
            "(Photo by Bo Ce)",
            "Foto: Bo Ce",
            "撮影：Bo Ce",
            "Crédit photo : Bo Ce",
        ] {
            assert_eq!(read(&lines(text)[0]), Some(Labelled::Credit("Bo Ce".to_owned())), "{text}");
        }
        for text in [
            "Tags: Port, Power",
            "Schlagwörter: Port; Power",
            "标签：Port、Power",
            "Filed under: Port | Power",
        ] {
            let subjects = vec!["Port".to_owned(), "Power".to_owned()];
            assert_eq!(read(&lines(text)[0]), Some(Labelled::Subjects(subjects)), "{text}");
        }
        for text in
            ["Vell: cranes stop", "Photo by photo, cranes stop.", "Tags:", "Photos show cranes"]
        {
            assert_eq!(read(&lines(text)[0]), None, "{text}");
        }
    }
}
