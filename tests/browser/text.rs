//! Text is text, whatever it looks like.

use serde_json::{Value, json};

use crate::suites::card;
use crate::support::{Browser, in_browser};

/// Shows a document, and gives the elements and attributes that it makes and all of its texts. Only
/// `dir` may depend on a text, as a text may run from right to left.
async fn shown(b: &Browser, document: &Value) -> Value {
    b.js_with("seen.events = []; card.data = given", document.clone()).await;
    b.until("seen.events.some(({ type }) => type === 'news-card-load') && card.state === 'ready'")
        .await;
    b.js("return {
        elements: $$('*').map((element) => [element.localName, ...element.getAttributeNames().filter((name) => !['dir', 'data-far', 'data-held'].includes(name))].join(' ')),
        texts: ['[part=title]', '[part=hook]', '[part=source] b', '[part=tldr] .tldr-part p', '[part=audience] li', '[part~=takeaways] li',
            '[part~=deep-dive] li', 'thead th b', 'tbody th', 'tbody td', '.prediction', '[part~=timeline] .event', '[part~=citations] li a',
            '[part=recap] .recap-text', '[part~=related] li > a', '[part=footer] p'].map((selector) => $(selector).textContent),
        ran: seen.ran,
    }").await
}

async fn start(b: &Browser) -> Value {
    b.show("<news-card open=all></news-card>").await;
    shown(b, &card("harmless")).await
}

/// Checks that a text makes the same card as a harmless one, and reads as it was given.
async fn is_text(b: &Browser, harmless: &Value, text: &str) {
    let shown = shown(b, &card(text)).await;
    assert_eq!(shown["elements"], harmless["elements"], "{text}");
    assert_eq!(shown["ran"], json!([]), "{text}");
    for found in shown["texts"].as_array().expect("texts") {
        assert_eq!(found, text);
    }
}

#[test]
fn markup_in_a_text_stays_text() {
    in_browser(async |b| {
        let harmless = start(b).await;
        for text in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\"><svg onload=alert(1)>",
            "</article></details><style>*{display:none}</style>",
            "{{constructor.constructor('alert(1)')()}}",
            "javascript:alert(1)",
            "&lt;b&gt; &amp; &#39;",
            "**bold** [link](javascript:alert(1)) `code`",
            "\u{202e}gnihton\u{2069} \u{200b}|\u{feff}|\u{0}|\u{7}",
            "  spaces  kept  ",
        ] {
            is_text(b, &harmless, text).await;
        }
    });
}

#[test]
fn awkward_content_is_shown_as_it_is() {
    in_browser(async |b| {
        b.show_ready("<news-card src=/cards/awkward.json open=all></news-card>").await;
        b.is("$('[part=title]').textContent === card.card.title", true).await;
        b.is("$('[part=hook]').textContent === card.card.hook", true).await;
        b.is("$$('tbody tr').length === card.card.competitors.rows.length", true).await;
        b.is("texts('tbody th').every((text, row) => text === card.card.competitors.rows[row].feature)", true).await;
        b.is("$$('script, style, iframe, object, embed, link, base, form').length", 0).await;
        b.is("$$('*').every((element) => element.getAttributeNames().every((name) => !name.startsWith('on')))", true).await;
        b.is("seen.ran", json!([])).await;
    });
}
