//! One view for both worlds: the card that the browser builds is the HTML that is written
//! natively, and `Intl` writes numbers, dates and ages as ICU does.

use std::fs;

use news_card::{Card, Context, Density, LANGUAGES, Locale, Options, prerender, read};
use serde_json::{Value, json};

use crate::support::{Browser, in_browser, project};

/// 2026-05-06T12:00:00Z, in seconds: near the dates in the fixtures, so that ages vary.
const NOW: i64 = 1_778_068_800;

/// Shows a document as an element and compares what stands there with the HTML given; the first
/// place in which they differ, or nothing.
const COMPARE: &str = r#"return (async () => {
    const { document: data, density, html } = given;
    card.setAttribute('density', density);
    const loaded = new Promise((resolve) => card.addEventListener('news-card-load', resolve, { once: true }));
    card.data = data;
    await loaded;
    const template = document.createElement('template');
    template.innerHTML = html;
    const shown = (node) => node.nodeType === 1 ? node.cloneNode().outerHTML : JSON.stringify(node.data);
    const differs = (a, b) => {
        if (!a || !b) return `${a && shown(a)} and ${b && shown(b)}`;
        if (!a.cloneNode().isEqualNode(b.cloneNode())) return `${shown(a)} and ${shown(b)}`;
        const length = Math.max(a.childNodes.length, b.childNodes.length);
        for (let at = 0; at < length; at += 1) {
            const found = differs(a.childNodes[at], b.childNodes[at]);
            if (found) return found;
        }
        return null;
    };
    return differs($('article'), template.content.firstChild);
})()"#;

/// How dates are spelled is another thing in each version of CLDR, of which a browser has its own, and
/// leaves out some languages.
const BUT_DATES: &str = r#"
    for (const root of [$('article'), template.content]) {
        root.querySelectorAll('time, time span, [data-section=timeline] .preview').forEach((node) => {
            node.removeAttribute('title');
            if (!node.firstElementChild) node.textContent = '';
        });
        // So are the digits of Arabic.
        const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) walk.currentNode.data = walk.currentNode.data.replace(/[٠-٩]/g, (digit) => digit.charCodeAt(0) - 0x660);
        root.querySelectorAll('.confidence').forEach((node) => { node.lastChild.data = node.lastChild.data.replace(/[^\p{L}\p{N}]/gu, ''); });
    }
    const differs ="#;

/// Every document that can be shown: the fixtures, with and without faults, and the demo cards.
fn documents() -> Vec<(String, Value, Card)> {
    let folders = ["tests/fixtures/valid", "tests/fixtures/invalid", "www/cards"];
    let files = folders.iter().flat_map(|folder| fs::read_dir(project().join(folder)).unwrap());
    let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    files.sort();
    let json = files.into_iter().filter(|file| file.extension().is_some_and(|end| end == "json"));
    json.filter_map(|file| {
        let bytes = fs::read(&file).unwrap();
        let card = read(&bytes).ok()?.card;
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        Some((name, serde_json::from_slice(&bytes).ok()?, card))
    })
    .collect()
}

fn native(mut card: Card, lang: Option<&str>, density: Density) -> String {
    if let Some(lang) = lang {
        card.lang = Some(lang.into());
    }
    let options = Options { density, ..Options::default() };
    let context = Context::new(card, options, Locale::nearest("en"), Some(NOW));
    // The browser, which knows the reader's zone, does not name it; here both are UTC.
    prerender::card(&context).replace(" UTC", "")
}

async fn show(b: &Browser) {
    let clock = format!("<script>Date.now = () => {NOW}000;</script>");
    b.show_ready(&*format!("{clock}<news-card src=/cards/minimal.json></news-card>")).await;
}

/// Compares all documents in each density, in a language if one is given.
fn compare(lang: Option<&str>) {
    let documents = documents();
    assert!(documents.len() > 40, "{} documents", documents.len());
    in_browser(async |b| {
        show(b).await;
        let mut differences = vec![];
        for (name, mut document, card) in documents {
            if let (Some(lang), Some(members)) = (lang, document.as_object_mut()) {
                members.insert("lang".into(), lang.into());
            }
            for density in Density::ALL {
                let html = native(card.clone(), lang, *density);
                let given =
                    json!({ "document": document, "density": density.name(), "html": html });
                let found = b.js_with(COMPARE, given).await;
                if found != Value::Null {
                    differences.push(format!("{name}, {}: {found}", density.name()));
                }
            }
        }
        // Faults of the documents are warned about, which is not what this is about.
        b.console().await;
        assert!(differences.is_empty(), "{}", differences.join("\n"));
    });
}

#[test]
fn every_language_is_the_same_in_both_worlds() {
    let bytes = fs::read(project().join("tests/fixtures/valid/every-field.json")).unwrap();
    let document: Value = serde_json::from_slice(&bytes).unwrap();
    in_browser(async |b| {
        show(b).await;
        let mut differences = vec![];
        for tag in LANGUAGES.iter().chain(&["de-CH", "en-GB", "es-MX", "fr-CA", "zh-TW"]) {
            let card = read(&bytes).unwrap().card;
            let context = Context::new(card, Options::default(), Locale::nearest(tag), Some(NOW));
            let html = prerender::card(&context).replace(" UTC", "");
            b.js_with("card.lang = given", *tag).await;
            let has_data = b
                .js_with("return Intl.NumberFormat.supportedLocalesOf(given).length > 0", *tag)
                .await;
            if has_data == false {
                continue;
            }
            let given = json!({ "document": document, "density": "comfortable", "html": html });
            let found = b.js_with(&COMPARE.replace("const differs =", BUT_DATES), given).await;
            if found != Value::Null {
                differences.push(format!("{tag}: {found}"));
            }
        }
        b.console().await;
        assert!(differences.is_empty(), "{}", differences.join("\n"));
    });
}

#[test]
fn every_document_is_the_same_in_both_worlds_in_each_density() {
    compare(None);
}

#[test]
fn every_document_is_the_same_in_both_worlds_from_right_to_left() {
    compare(Some("ar"));
}
