//! Headings of article pages: in other words, in other languages, and those that nobody knows.

use super::{import, import_with, page, texts};
use serde_json::Value;

fn parts(card: &Value) -> Vec<(&str, Vec<&str>)> {
    let parts = card["more"].as_array().map(Vec::as_slice).unwrap_or_default();
    parts
        .iter()
        .map(|part| (part["title"].as_str().expect("a title"), texts(&part["points"], None)))
        .collect()
}

#[test]
fn what_stands_under_an_unknown_heading_is_a_section_of_its_own() {
    for heading in ["## Methodology", "Methodology\n---", "**Methodology**", "🧪 Methodology"] {
        let run = page(&format!(
            "## Timeline\n\n- 2021-02: The port orders nine kits.\n- 2026-05-05: The last crane is switched over.\n\n\
             {heading}\n\nFigures are from the notice.\n- One is not.\n\n## Key Takeaways\n\n- Noise falls."
        ));
        let card = run.card();
        assert_eq!(card["timeline"][1]["text"], "The last crane is switched over.", "{heading}");
        assert_eq!(texts(&card["takeaways"], None), ["Noise falls."], "{heading}");
        assert_eq!(card["more"][0]["title"], "Methodology", "{heading}");
        assert_eq!(card["more"][0]["text"], "Figures are from the notice.", "{heading}");
        assert_eq!(card["more"][0]["points"][0], "One is not.", "{heading}");
    }
    // Without any mark it is one directly above a text.
    let run = page(
        "Timeline\n2021-02\nThe port orders nine kits.\n\nMethodology\nFigures are from the notice.",
    );
    assert_eq!(run.card()["timeline"][0]["text"], "The port orders nine kits.");
    assert_eq!(run.card()["more"][0]["text"], "Figures are from the notice.");
}

#[test]
fn the_last_heading_does_not_become_a_point_of_the_section_before_it() {
    let card =
        page("## Key Takeaways\n\n- Noise falls.\n\n## The bottom line\n\n- It can be done.")
            .card();
    assert_eq!(texts(&card["takeaways"], None), ["Noise falls."]);
    assert_eq!(parts(&card), [("The bottom line", vec!["It can be done."])]);
}

#[test]
fn a_heading_between_empty_lines_is_none_of_the_section_before_it() {
    for (section, above) in [
        ("citations", "Sources\n\n1. Notice https://port.example/n"),
        ("implications", "Future Implications\n\nEsk will finish by 2027.\nTwo kits are on order."),
        ("implications", "Future Implications\n\nEsk finishes by 2027\nTwo kits are on order."),
        ("timeline", "Timeline\n\n2021-02\nKits ordered."),
        ("takeaways", "Key Takeaways\n\n- Noise falls"),
        ("background", "Background\n\nThe port is old."),
    ] {
        let alone = page(above).card();
        let card = page(&format!(
            "{above}\n\nOur view\n\nPorts should hurry.\n\nFunding\n\nPaid by nobody."
        ))
        .card();
        assert_eq!(card[section], alone[section], "{above}");
        assert_eq!(texts(&card["more"], Some("title")), ["Our view", "Funding"], "{above}");
        assert_eq!(card["more"][0]["text"], "Ports should hurry.", "{above}");
    }
    // Where items stand alone as well, a short one is an item.
    let card = page("Key Takeaways\n\nNoise falls\n\nFees rise\n\nIt can be done.").card();
    assert_eq!(texts(&card["takeaways"], None).len(), 3);
}

#[test]
fn headings_are_known_by_kind() {
    let card = page(
        "## In a nutshell\n\nIt runs on power.\n\n## The big picture\n\nSoot falls.\n\n## What's next\n\nEsk will follow by 2027.\n\n\
         ## Key points\n\n- Noise falls.\n\n## How it compares\n\n| | Vell | Esk |\n|---|---|---|\n| Cranes | 9 | 4 |\n\n\
         ## Under the hood\n\n- Each kit stores power.\n\n## Further reading\n\n- [Esk follows](https://gazette.example/esk)",
    )
    .card();
    assert_eq!(card["tldr"]["what_changed"], "It runs on power.");
    assert_eq!(card["tldr"]["why_it_matters"], "Soot falls.");
    assert_eq!(card["implications"][0]["prediction"], "Esk will follow by 2027.");
    assert_eq!(texts(&card["takeaways"], None), ["Noise falls."]);
    assert_eq!(card["competitors"]["rows"][0]["feature"], "Cranes");
    assert_eq!(texts(&card["deep_dive"], None), ["Each kit stores power."]);
    assert_eq!(card["related"][0]["title"], "Esk follows");
}

/// A page in another language: the words for source, summary, its parts, takeaways, timeline and
/// sources, and a date.
fn check(lang: &str, words: [&str; 7], date: &str) {
    let [source, summary, changed, care, takeaways, timeline, sources] = words;
    let text = format!(
        "# Vell\n\n{source} [Post](https://post.example/a)\n\n## {summary}\n\n**{changed}:** X1.\n**{care}:** X2\n\n\
         ## {takeaways}\n\n- X3.\n\n## {timeline}\n\n- {date}: X4.\n\n## {sources}\n\n1. [X5](https://port.example/b)"
    );
    let card = import(&text).card();
    assert_eq!(card["lang"], lang, "{text}");
    assert_eq!(card["source"]["name"], "Post", "{lang}");
    assert_eq!(card["tldr"]["what_changed"], "X1.", "{lang}");
    assert_eq!(texts(&card["tldr"]["who_should_care"], None), ["X2"], "{lang}");
    assert_eq!(texts(&card["takeaways"], None), ["X3."], "{lang}");
    assert_eq!(card["timeline"][0]["date"], "2026-05-05", "{lang}");
    assert_eq!(card["timeline"][0]["text"], "X4.", "{lang}");
    assert_eq!(card["citations"][0]["title"], "X5", "{lang}");
    assert!(card["more"].is_null(), "{lang}");
}

#[test]
fn pages_are_read_in_ten_other_languages() {
    check(
        "zh",
        ["来源：", "30秒速览", "发生了什么", "谁该关注", "核心要点", "时间线", "参考来源"],
        "2026年5月5日",
    );
    check(
        "de",
        [
            "Quelle:",
            "Kurz gesagt",
            "Was sich geändert hat",
            "Für wen",
            "Die wichtigsten Punkte",
            "Chronik",
            "Quellen",
        ],
        "5. Mai 2026",
    );
    check(
        "es",
        [
            "Fuente:",
            "En pocas palabras",
            "Qué ha cambiado",
            "A quién le importa",
            "Puntos clave",
            "Cronología",
            "Fuentes",
        ],
        "5 de mayo de 2026",
    );
    check(
        "fr",
        [
            "Source :",
            "En bref",
            "Ce qui a changé",
            "Qui est concerné",
            "Points clés",
            "Chronologie",
            "Sources",
        ],
        "5 mai 2026",
    );
    check(
        "pt",
        [
            "Fonte:",
            "Em poucas palavras",
            "O que mudou",
            "A quem interessa",
            "Pontos principais",
            "Linha do tempo",
            "Fontes",
        ],
        "5 de maio de 2026",
    );
    check(
        "ja",
        [
            "出典：",
            "30秒でわかる要約",
            "何が変わったか",
            "誰が注目すべきか",
            "重要ポイント",
            "タイムライン",
            "情報源",
        ],
        "2026年5月5日",
    );
    check(
        "ko",
        [
            "출처:",
            "30초 요약",
            "무엇이 달라졌나",
            "관심 대상",
            "핵심 요점",
            "타임라인",
            "참고 자료",
        ],
        "2026년 5월 5일",
    );
    check(
        "ru",
        [
            "Источник:",
            "Кратко",
            "Что изменилось",
            "Для кого",
            "Главные выводы",
            "Хронология",
            "Источники",
        ],
        "5 мая 2026 г.",
    );
    check(
        "ar",
        [
            "المصدر:",
            "باختصار",
            "ما الذي تغير",
            "من المعني",
            "النقاط الرئيسية",
            "الجدول الزمني",
            "المصادر",
        ],
        "5 مايو 2026",
    );
    check(
        "hi",
        ["स्रोत:", "संक्षेप में", "क्या बदला", "किसके लिए", "मुख्य बिंदु", "समयरेखा", "स्रोत"],
        "5 मई 2026",
    );
}

#[test]
fn a_given_language_is_taken_before_that_of_the_headings() {
    let run = import_with(
        &["-", "--lang", "de-AT"],
        "# Vell\n\n## Chronik\n\n- 5. Mai 2026: Los.\n".as_bytes(),
    );
    assert_eq!(run.card()["lang"], "de-AT");
}

#[test]
fn an_html_page_with_known_headings_has_its_sections() {
    let run = import(
        "<!doctype html><html lang=en><title>Vell | Post</title><nav><h3>Timeline</h3><h3>Sources</h3></nav>\
         <main><h1>Vell</h1><p>Nine cranes off diesel four years early, says the port.</p>\
         <h2>Key Takeaways</h2><ul><li>Noise falls.</li><li>Fees rise.</li></ul>\
         <h2>Competitor Analysis</h2><table><tr><th>Feature</th><th>Vell</th><th>Esk</th></tr><tr><td>Cranes</td><td>9</td><td>4</td></tr></table>\
         <h2>Timeline</h2><p><b>2021-02</b>: Kits are ordered.</p><p><b>2026</b>: All is done.</p>\
         <h2>Methodology</h2><p>Figures are from the notice.</p>\
         <h2>Sources</h2><ol><li><a href='https://port.example/n'>The notice</a></li></ol></main><footer>© Post</footer>",
    );
    let card = run.card();
    assert_eq!(card["hook"], "Nine cranes off diesel four years early, says the port.");
    assert_eq!(texts(&card["takeaways"], None), ["Noise falls.", "Fees rise."]);
    assert_eq!(card["competitors"]["rows"][0]["feature"], "Cranes");
    assert_eq!(texts(&card["timeline"], Some("text")), ["Kits are ordered.", "All is done."]);
    assert_eq!(card["citations"][0]["url"], "https://port.example/n");
    assert_eq!(card["more"][0]["title"], "Methodology");
    assert!(!run.stderr.contains("the text of the page"), "{}", run.stderr);
}

#[test]
fn headings_with_the_same_words_are_read_in_the_language_of_the_page() {
    let text = "## Points clés\n\n- Le bruit baisse.\n\n## Citations\n\n- « Nous avons quatre ans d’avance », dit Ana Be.";
    let card = page(text).card();
    assert_eq!(card["lang"], "fr");
    assert!(card["citations"].is_null());
    assert_eq!(card["quotes"].as_array().map(Vec::len), Some(1));
    let english =
        "## Key points\n\n- Noise falls with the new cranes.\n\n## Citations\n\n1. Harbour Post";
    assert_eq!(page(english).card()["citations"][0]["title"], "Harbour Post");
    let run = import_with(
        &["-", "--lang", "fr-CA"],
        "A\n\n## Timeline\n\n- 2023: x\n\n## Citations\n\n- « Nous » — Ana Be".as_bytes(),
    );
    assert_eq!(run.card()["quotes"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_page_is_in_english_only_where_something_says_so() {
    let dutch = "De haven krijgt nieuwe kranen\n\nDe gemeenteraad heeft dinsdag besloten dat de veerboot vanaf juni ook in de \
        nacht vaart en dat een kaartje evenveel kost als overdag. De vervoerder had om meer geld gevraagd.";
    let run = import_with(&["-", "--from", "article"], dutch.as_bytes());
    assert_eq!(run.card()["lang"], "nl");
    run.must_say("lang", "nl, as the words are");
    let card = import(&format!("{dutch}\n\n## Timeline\n\n- 2023: de eerste kraan")).card();
    assert_eq!(card["lang"], "nl");
    let run = import_with(&["-", "--from", "article"], "Kranen\n\nDe kranen komen".as_bytes());
    assert!(run.card()["lang"].is_null());
    run.must_say("lang", "not known");
}
