//! Texts in a card that the app draws.

use serde_json::{Value, json};

use super::{LOOK, card, texts};
use crate::support::{Browser, in_browser};

/// Shows each card and says what is wrong with it, measured by the first, which is harmless: both
/// have citations or both have none.
const SHOW: &str = r#"return (async () => {
    const show = async (data) => {
        const loaded = new Promise((resolve) => card.addEventListener('news-card-load', resolve, { once: true }));
        card.data = data;
        await loaded;
    };
    const wrong = [];
    let harmless;
    for (const data of given) {
        await show(data);
        const root = card.shadowRoot;
        harmless ??= consists(root);
        const text = data.title;
        if (consists(root) !== harmless) wrong.push(['consists of something else', text]);
        const other = says(root).findIndex((said) => said !== text && !(said === null && !data.citations.length));
        if (other >= 0) wrong.push([`says something else in ${TEXTS[other]}`, text, says(root)[other]]);
        if ($('[part=image]').alt !== text) wrong.push(['has another alternative', text]);
        if (!leads(root)) wrong.push(['leads elsewhere', text]);
        provoke(root);
        if (!root.contains($('article'))) wrong.push(['is gone', text]);
    }
    return wrong;
})()"#;

/// Shows cards with each text in all fields, so many a time that no script takes long.
async fn stay_texts(b: &Browser, texts: &[&String], harmless: &str) {
    for some in texts.chunks(100) {
        let harmless = card(harmless);
        let cards = [harmless].into_iter().chain(some.iter().map(|text| card(text)));
        let cards: Vec<Value> = cards.collect();
        assert_eq!(b.js_with(&format!("{LOOK}{SHOW}"), cards).await, json!([]));
    }
}

/// Tries all texts of a part.
fn each_is_a_text(part: usize) {
    let Some(texts) = texts(part) else { return };
    in_browser(async |b| {
        b.show("<news-card open=all></news-card>").await;
        b.until("card.state !== undefined").await;
        let (marked, others): (Vec<_>, Vec<_>) =
            texts.iter().partition(|text| text.contains("[1]"));
        stay_texts(b, &others, "harmless").await;
        stay_texts(b, &marked, "harmless [1]").await;
        b.is("seen.ran", json!([])).await;
        b.is("document.querySelectorAll('news-card, h1').length", 2).await;
        nothing_was_asked_for(b).await;
    });
}

#[test]
fn in_every_field_of_a_live_card_the_first_third_of_all_payloads_is_text() {
    each_is_a_text(0);
}

#[test]
fn in_every_field_of_a_live_card_the_second_third_of_all_payloads_is_text() {
    each_is_a_text(1);
}

#[test]
fn in_every_field_of_a_live_card_the_last_third_of_all_payloads_is_text() {
    each_is_a_text(2);
}

/// Checks that the page asked for nothing but the widget's files and the card's own picture.
pub(super) async fn nothing_was_asked_for(b: &Browser) {
    let asked = "performance.getEntriesByType('resource').map(({ name }) => name)
        .filter((name) => !name.startsWith(`${location.origin}/pkg/`) && name !== 'https://news.example/a.png')";
    b.is(asked, json!([])).await;
}
