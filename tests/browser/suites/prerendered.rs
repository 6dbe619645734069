//! Texts in cards that were written as HTML, on a page that runs scripts.

use news_card::prerender::{self, RenderOptions, Styles};
use news_card::{Context, Locale, Options, Section, read};
use serde_json::{Value, json};

use super::live::nothing_was_asked_for;
use super::{LOOK, card, texts};
use crate::support::{Browser, Page, in_browser};

/// Says what is wrong with the cards of the page, of which the first is harmless.
const SEE: &str = r#"return (async () => {
    const wrong = [];
    let harmless;
    for (const [index, card] of cards.entries()) {
        const root = card.shadowRoot;
        harmless ??= consists(root);
        const text = given[index];
        if (consists(root) !== harmless) wrong.push(['consists of something else', text]);
        const other = says(root).findIndex((said) => said !== text && said !== null);
        if (other >= 0) wrong.push([`says something else in ${TEXTS[other]}`, text, says(root)[other]]);
        if (root.querySelector('[part=image]').alt !== text) wrong.push(['has another alternative', text]);
        if (card.querySelector('a').textContent !== text) wrong.push(['has another fallback', text]);
        if (!leads(root) || !leads(card)) wrong.push(['leads elsewhere', text]);
        provoke(root);
        provoke(card);
    }
    return wrong;
})()"#;

/// How many cards stand on one page.
const ON_A_PAGE: usize = 100;

fn written(text: &str) -> (Context, RenderOptions<'static>) {
    let card = read(card(text).to_string().as_bytes()).expect("a card").card;
    let options = Options { open: Section::COLLAPSIBLE.to_vec(), ..Options::default() };
    let setting =
        RenderOptions { styles: Styles::Link("/pkg/news-card.css"), ..RenderOptions::default() };
    (Context::new(card, options, Locale::nearest("en"), Some(1_800_000_000)), setting)
}

/// What HTML can hold of a text: all but NUL.
fn in_html(text: &str) -> String {
    text.replace('\0', "")
}

async fn stay_texts(b: &Browser, texts: &[&String], harmless: &str) {
    for (index, some) in texts.chunks(ON_A_PAGE).enumerate() {
        let texts = [harmless].into_iter().chain(some.iter().map(|text| text.as_str()));
        let texts: Vec<_> = texts.collect();
        let elements = texts.iter().map(|text| {
            let (cx, setting) = written(text);
            prerender::element(&cx, &setting)
        });
        let body: String = elements.collect();
        // Of five pages one is drawn, as to draw takes longest.
        let html = if index % 5 == 0 { "" } else { "hidden" };
        b.show_ready(Page { html, ..Page::of(&body) }).await;
        b.is("cards.length", texts.len()).await;
        let texts: Vec<Value> = texts.into_iter().map(|text| json!(in_html(text))).collect();
        assert_eq!(b.js_with(&format!("{LOOK}{SEE}"), texts).await, json!([]));
        b.is("seen.ran", json!([])).await;
        b.is("document.querySelectorAll('main > :not(news-card, h1)').length", 0).await;
        nothing_was_asked_for(b).await;
    }
}

/// Tries all texts of a part.
fn each_is_a_text(part: usize) {
    let Some(texts) = texts(part) else { return };
    in_browser(async |b| {
        let (marked, others): (Vec<_>, Vec<_>) =
            texts.iter().partition(|text| text.contains("[1]"));
        stay_texts(b, &others, "harmless").await;
        stay_texts(b, &marked, "harmless [1]").await;
    });
}

#[test]
fn in_every_field_of_a_prerendered_card_the_first_third_of_all_payloads_is_text() {
    each_is_a_text(0);
}

#[test]
fn in_every_field_of_a_prerendered_card_the_second_third_of_all_payloads_is_text() {
    each_is_a_text(1);
}

#[test]
fn in_every_field_of_a_prerendered_card_the_last_third_of_all_payloads_is_text() {
    each_is_a_text(2);
}
