//! Cards in their language, which stay silent, and cards in another, which are told.

use super::run;
use serde_json::{Value, json};

/// Sentences of a language, of which cards are made.
const JA: [&str; 2] = [
    "夜の渡し船が六月から毎日走ることになった。",
    "料金は昼と同じで、市が費用の一部を払うという。",
];
const RU: [&str; 2] =
    ["Ночной паром снова пойдёт с июня", "Билет будет стоить столько же, сколько и днём."];
const AR: [&str; 2] =
    ["العبارة الليلية تعود في يونيو", "سعر التذكرة مثل سعر النهار، والمدينة تدفع جزءا."];
const KO: [&str; 2] =
    ["밤에 다니는 배가 유월부터 다시 다닌다", "요금은 낮과 같고 시가 비용의 일부를 낸다."];
const HE: [&str; 2] = ["מעבורת הלילה חוזרת ביוני", "מחיר הכרטיס יהיה כמו ביום, והעירייה תשלם חלק."];
const EL: [&str; 2] =
    ["Το νυχτερινό πλοίο επιστρέφει τον Ιούνιο", "Το εισιτήριο θα κοστίζει όσο και την ημέρα."];
const ZH: [&str; 2] = ["夜班渡轮六月起恢复运行", "票价与白天相同，市政府承担一部分费用。"];
const HI: [&str; 2] =
    ["रात की नाव जून से फिर चलेगी", "टिकट का दाम दिन जितना ही रहेगा और शहर कुछ हिस्सा देगा।"];
const TH: [&str; 2] = ["เรือกลางคืนจะกลับมาวิ่งในเดือนมิถุนายน", "ค่าโดยสารเท่ากับตอนกลางวัน"];
const DE: [&str; 2] = [
    "Die Fähre fährt ab Juni auch in der Nacht",
    "Eine Karte kostet so viel wie am Tag, und die Stadt zahlt einen Teil davon.",
];

/// The languages of which each case is made a card.
const LANGUAGES: [(&str, [&str; 2]); 10] = [
    ("ja", JA),
    ("ru", RU),
    ("ar", AR),
    ("ko", KO),
    ("he", HE),
    ("el", EL),
    ("zh-Hans", ZH),
    ("hi", HI),
    ("th", TH),
    ("de", DE),
];

/// What is found about the language of each card, as `number lang path`.
pub(crate) fn told(cards: &[Value]) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    for (at, card) in cards.iter().enumerate() {
        let file = folder.path().join(format!("{at:03}.json"));
        std::fs::write(file, card.to_string()).expect("a file");
    }
    let output = run(&["--json", &folder.path().to_string_lossy()]);
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let mut found = Vec::new();
    for (at, file) in report["files"].as_array().expect("files").iter().enumerate() {
        for finding in file["problems"].as_array().expect("findings") {
            if finding["code"] == "other-language" {
                let path = finding["path"].as_str().expect("a path");
                found.push(format!("{at} {} {path}", cards[at]["lang"].as_str().expect("lang")));
            }
        }
    }
    found
}

/// A card of two sentences with a part of it, in each language.
fn with(part: &Value) -> Vec<Value> {
    let card = |(lang, [title, text]): &(&str, [&str; 2])| {
        let mut card = json!({"lang": lang, "title": title, "hook": text});
        let members = card.as_object_mut().expect("an object");
        members.extend(part.as_object().expect("an object").clone());
        card
    };
    LANGUAGES.iter().map(card).collect()
}

pub(crate) fn short(lang: &str, title: &str, hook: &str) -> Value {
    json!({"lang": lang, "title": title, "hook": hook})
}

#[test]
fn what_is_alike_in_all_languages_is_no_other_language() {
    for part in [
        json!({"deep_dive": ["cargo install parcel --path cli --features a,b --locked",
            "pip install requests beautifulsoup4 && python -m http.server --bind 127.0.0.1",
            "https://files.example/releases/download/v1.2.3/parcel-x86_64-unknown-linux.tar.gz",
            "`for each of the items in the list do what the caller has asked for`",
            "$ make all of the targets that the file has in it",
            "fn main() { let all_of_it = read(\"a\"); for it in all_of_it { print(it); } }"]}),
        json!({"takeaways": ["NVIDIA GeForce RTX 7080 Ti, AMD Radeon RX 9800 XT, Intel Arc C770",
            "iPhone 18 Pro Max / iPhone 18 Pro / iPhone Air 2 / iPad mini / MacBook Air / tvOS",
            "prompt caching, structured outputs, fine-tuning, rate limits, batch processing",
            "The Lord of the Rings: The Return of the King, Gone with the Wind, West Side Story"]}),
        json!({"quotes": [{"text": "Ask not what your country can do for you, but ask what you can \
            do for your country, as the old speech has it.", "by": "Somebody Else"}]}),
        json!({"quotes": [{"text": "Мы будем ждать этого дня столько, сколько нужно, и ни днём \
            меньше, сказал он нам вечером."}]}),
        json!({"background": ["“We will run the boat at night for as long as the people of the \
            city want it,” “and that is all that there is to say about it”"]}),
        json!({"competitors": {"columns": [{"name": "Harbour Night Line of the North"}], "rows": [{
            "feature": "what the ticket costs at night and in the day", "cells":
            ["as much as the city asks for it and not a cent more than that"]}]}}),
        json!({"image": {"url": "https://a.example/b.png", "alt": "2026", "credit":
            "Photo by somebody for The Harbour Post and its readers, used with permission"},
            "attribution": "Based on what The Harbour Post has written about it in the last week",
            "authors": [{"name": "the staff of the paper and all who help it at night"}],
            "glossary": [{"title": "a ticket that holds for all of the day", "text": "1 + 1"}]}),
    ] {
        assert_eq!(told(&with(&part)), [""; 0], "{part}");
    }
}

#[test]
fn short_cards_of_names_and_terms_are_in_their_language() {
    let cards = [
        short("he", "OpenAI משיקה דגם חדש", "function calling, prompt caching, rate limits"),
        short("ar", "OpenAI تطلق نموذجا", "structured outputs, fine-tuning, batch jobs"),
        short("el", "COVID-19", "SARS-CoV-2"),
        short("ru", "NVIDIA GeForce RTX 7080 Ti", "DLSS 6, Ray Reconstruction: обзор"),
        short("ja", "Pixel 12 Pro XL、Galaxy S27 Ultra", "iOS 27、Android 17に対応"),
        short("ko", "애플 iPhone 18 Pro Max, Apple Intelligence 공개", "macOS 27 beta"),
        short("zh-Hans", "NVIDIA Blackwell Ultra GPU", "CUDA, cuDNN, TensorRT-LLM 升级"),
        short("ja", "OpenAI", "GPT-6"),
        short("en", "東京", "The Japanese capital in pictures"),
        short("en", "Москва", "The Russian capital in pictures"),
        short("de", "Microsoft Build: Copilot Studio und Azure AI Foundry", "Mit GitHub Actions"),
        short("und", RU[0], "The ferry runs through the night"),
        short("mul", AR[0], "The ferry runs through the night"),
    ];
    assert_eq!(told(&cards), [""; 0]);
}

#[test]
fn sentences_of_another_language_are_told() {
    let english = "The ferry will run through the night from June on, says the city";
    let part = json!({"takeaways": [english], "quotes": [{"text": english}]});
    let told_in_part = told(&with(&part));
    let expected = |(at, (lang, _)): (usize, &(&str, [&str; 2]))| {
        // A sentence does not tell languages of one script apart.
        (*lang != "de").then(|| format!("{at} {lang} takeaways[0]"))
    };
    let expected: Vec<_> = LANGUAGES.iter().enumerate().filter_map(expected).collect();
    assert_eq!(told_in_part, expected);

    let whole = |(lang, _): &(&str, _)| short(lang, english, "");
    let cards: Vec<_> = LANGUAGES.iter().filter(|(lang, _)| *lang != "de").map(whole).collect();
    let paths = told(&cards).into_iter().map(|it| it.rsplit(' ').next().map(str::to_owned));
    assert_eq!(paths.collect::<Vec<_>>(), vec![Some("lang".to_owned()); cards.len()]);

    let others: Vec<_> = LANGUAGES.iter().filter(|(lang, _)| *lang != "de").collect();
    for (lang, [title, text]) in others {
        let cards = ["en", "fr", "tr", "ka"].map(|other| short(other, title, text));
        assert_eq!(told(&cards).len(), cards.len(), "{lang}");
    }
}
