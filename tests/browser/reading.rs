//! What makes a card easier to read: the size of its text, having it read aloud, and how long it takes.

use serde_json::json;

use crate::adoption::big_fund;
use crate::support::{Browser, in_browser};

const CARD: &str = "<news-card loading=eager src=/cards/deepseek-big-fund.json></news-card>";

/// A voice that nobody hears: what it says is noted, a sentence a turn.
const VOICE: &str = "
    window.said = [];
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } };
    const voice = {
        speak(sentence) {
            said.push([sentence.text, sentence.lang]);
            setTimeout(() => sentence.onstart?.());
            if (!window.isSlow) setTimeout(() => sentence.onend?.(), 5);
        },
        cancel() { window.wasHushed = true },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: voice });";

async fn open_tools(b: &Browser) {
    b.until("$('[data-live] [part=tools]') !== null").await;
    b.click("$('[part=tools]')").await;
    b.until("$('.popover')?.matches(':popover-open') === true").await;
}

/// Live, and as HTML whose app never comes.
fn in_both_ways(check: impl AsyncFn(&Browser)) {
    in_browser(async |b| {
        b.before_scripts(VOICE).await;
        for card in [CARD, &big_fund()] {
            b.show_ready(card).await;
            check(b).await;
        }
    });
}

#[test]
fn the_tools_say_how_long_the_card_takes_to_read() {
    in_both_ways(async |b| {
        open_tools(b).await;
        b.is("$('.popover').ariaLabel", "Reading tools").await;
        b.is("/^[2-9] min read$/.test(texts('.reading-tools > span')[0])", true).await;
    });
}

#[test]
fn a_size_of_text_holds_for_all_cards_and_for_the_next_visit() {
    in_browser(async |b| {
        let size = "cards.map(({ shadowRoot }) => parseFloat(getComputedStyle(shadowRoot.querySelector('article')).fontSize))";
        b.show_ready(&format!("{CARD}{CARD}")).await;
        b.is(size, json!([16, 16])).await;
        open_tools(b).await;
        for _ in 0..2 {
            b.click("$('.sizes button:last-child')").await;
        }
        b.is(size, json!([20, 20])).await;
        // A page's own size is what it is a part of; a card that came as HTML has it, too.
        let styled = format!(
            "<style>news-card {{ --news-card-font-size: 1.25rem }}</style>{CARD}{}",
            big_fund()
        );
        b.show_ready(&styled).await;
        b.until(&format!("{size}.every((size) => size === 25)")).await;
        open_tools(b).await;
        for _ in 0..9 {
            b.js("$('.sizes button').click()").await;
        }
        b.is(
            "[$$('.sizes button')[0].disabled, $$('.sizes button')[1].disabled]",
            json!([true, false]),
        )
        .await;
        b.is(size, json!([17.5, 17.5])).await;
        b.js("$('.sizes button:last-child').click()").await;
        b.is("localStorage.getItem('news-card-text-size')", json!(null)).await;
        b.is(size, json!([20, 20])).await;
    });
}

#[test]
fn a_card_is_read_aloud_sentence_by_sentence() {
    in_both_ways(async |b| {
        open_tools(b).await;
        b.click("$('.reading-tools > button')").await;
        b.until("said.length > 8 && !$('[data-speaking]')").await;
        b.is(
            "said[0]",
            json!(["China’s state chip fund in talks to lead DeepSeek round at $45 billion", "en"]),
        )
        .await;
        // A hook of two sentences is said as two; marks, buttons and closed sections are not.
        b.is("said[2][0]", "Its next bet may be a lab that made its name by needing fewer chips.")
            .await;
        b.is("said.filter(([text]) => /^\\d+$|Aa|mixture-of-experts/.test(text)).length", 0).await;
    });
}

#[test]
fn it_stops_where_the_reader_says_so_or_the_card_leaves() {
    in_browser(async |b| {
        b.before_scripts(VOICE).await;
        b.before_scripts("window.isSlow = true").await;
        b.show_ready(CARD).await;
        let listen = "$('.reading-tools > button')";
        open_tools(b).await;
        b.click(listen).await;
        b.is(&format!("{listen}.textContent"), "■ Stop listening").await;
        if b.js("return 'highlights' in CSS").await == json!(true) {
            b.until("CSS.highlights.get('news-card-spoken')?.size === 1").await;
        }
        b.js("window.wasHushed = false").await;
        b.click(listen).await;
        b.is(&format!("[wasHushed, {listen}.textContent]"), json!([true, "▶ Listen"])).await;
        b.is("globalThis.CSS.highlights?.has('news-card-spoken') ?? false", false).await;

        b.click(listen).await;
        b.js("window.wasHushed = false; window.before = card; card.remove()").await;
        b.until("wasHushed").await;
    });
}

#[test]
fn each_sentence_is_said_in_its_language() {
    in_browser(async |b| {
        b.before_scripts(VOICE).await;
        b.show("<news-card lang=de></news-card>").await;
        b.js("card.data = { lang: 'fr', title: 'Le pont rouvre. Enfin.', tldr: { what_changed: 'Tout.' } }").await;
        b.ready().await;
        open_tools(b).await;
        b.is("$('.popover').ariaLabel", "Leseoptionen").await;
        b.is("texts('.reading-tools button').at(-1)", "▶ Vorlesen").await;
        b.click("$('.reading-tools > button')").await;
        b.until("said.some(([text]) => text === 'Tout.')").await;
        b.is("said.slice(0, 2)", json!([["Le pont rouvre.", "fr"], ["Enfin.", "fr"]])).await;
        b.is("said.find(([text]) => /geändert/.test(text))?.[1]", "de").await;
    });
}
