//! The language of the interface: which a card speaks, and that its words come when they are needed.

use std::fs;

use serde_json::{Value, json};

use crate::support::{Page, in_browser, project};

const CARD: &str = "<news-card src=/cards/deepseek-big-fund.json></news-card>";

/// What a card calls its summary.
const SUMMARY: &str = "$('.tldr-title').textContent";

fn words(tag: &str) -> Value {
    let file = project().join(format!("src/locale/languages/{tag}.json"));
    serde_json::from_slice(&fs::read(file).unwrap()).unwrap()
}

fn in_language<'a>(lang: &'a str, body: &'a str) -> Page<'a> {
    Page { html: lang, ..Page::of(body) }
}

/// The languages that the page has asked for so far.
const ASKED: &str = "performance.getEntriesByType('resource').map(({ name }) => /languages\\/(.*)\\.json/.exec(name)?.[1]).filter(Boolean)";

#[test]
fn a_card_speaks_the_language_of_its_place() {
    in_browser(async |b| {
        for (lang, file) in [
            ("lang=de-AT", "de"),
            ("lang=ar", "ar"),
            ("lang=ja", "ja"),
            ("lang=zh-TW", "zh-Hant"),
            ("lang=zh-CN", "zh"),
            ("lang=pt-PT", "pt-PT"),
            ("lang=nn", "nb"),
            ("lang=iw", "he"),
        ] {
            b.show_ready(in_language(lang, CARD)).await;
            b.is(SUMMARY, words(file)["tldr"].clone()).await;
            b.becomes(ASKED, json!([file])).await;
            // It is said to be what it is, and the story stays what it is.
            b.is("$('article').lang", "en").await;
            b.is("$('.tldr-title span').lang.split('-')[0] === document.documentElement.lang.replace('iw', 'he').split('-')[0]", true).await;
        }
        for lang in ["lang=en-GB", "lang=tlh", "lang=''", "lang=x"] {
            b.show_ready(in_language(lang, CARD)).await;
            b.is(SUMMARY, "30-second TL;DR").await;
            b.is(ASKED, json!([])).await;
        }
    });
}

#[test]
fn the_nearest_element_decides_then_the_page() {
    in_browser(async |b| {
        let body = "<meta name=news-card:lang content=it>
            <meta name=news-card:loading content=eager>
            <section lang=fr><news-card src=/cards/deepseek-big-fund.json></news-card></section>
            <news-card src=/cards/deepseek-big-fund.json lang=de></news-card>
            <news-card src=/cards/deepseek-big-fund.json></news-card>";
        b.show_ready(in_language("lang=es", body)).await;
        let shared = "cards.map((card) => card.shadowRoot.querySelector('[part=share]').getAttribute('aria-label'))";
        let expected = ["fr", "de", "it"].map(|tag| words(tag)["share"].clone());
        b.is(shared, json!(expected)).await;
    });
}

#[test]
fn another_language_is_followed_in_place() {
    in_browser(async |b| {
        b.show_ready(CARD).await;
        b.js("window.before = $('article'); card.lang = 'de'").await;
        b.until(&format!("{SUMMARY} === {}", words("de")["tldr"])).await;
        b.js("card.lang = 'fa'").await;
        b.until(&format!("{SUMMARY} === {}", words("fa")["tldr"])).await;
        b.js("card.removeAttribute('lang')").await;
        b.until(&format!("{SUMMARY} === '30-second TL;DR'")).await;
        b.is("$('article') === before", true).await;
    });
}

#[test]
fn where_the_words_cannot_be_had_the_card_speaks_english() {
    in_browser(async |b| {
        let script = b.server.widget_without("wordless", "");
        let page = Page { script: &script, ..in_language("lang=de", CARD) };
        b.show_ready(page).await;
        b.is(SUMMARY, "30-second TL;DR").await;
        let said = b.console().await;
        assert!(
            said.iter().any(|line| line.to_string().contains("languages/de.json: status 404")),
            "{said:#?}"
        );
    });
}

#[test]
fn words_that_hang_keep_no_card_away_and_count_when_they_come() {
    in_browser(async |b| {
        b.before_scripts("const own = window.fetch; window.arrived = new Promise((go) => { window.arrive = go }); window.fetch = async (url, how) => { if (/languages/.test(url)) await arrived; return own(url, how) };").await;
        b.show_ready(in_language("lang=de", CARD)).await;
        b.is(SUMMARY, "30-second TL;DR").await;
        b.js("arrive()").await;
        b.until(&format!("{SUMMARY} === {}", words("de")["tldr"])).await;
    });
}

#[test]
fn a_page_calls_things_as_it_likes() {
    in_browser(async |b| {
        let strings = r#"<script type="application/json" id="news-card-strings">{"by_ai": "Made with AI", "items": {"one": "{} point", "other": "{} points"}}</script>"#;
        let body = format!("{strings}{CARD}");
        let said = "[$('[part=provenance]').textContent, $('[data-section=takeaways] .visually-hidden').textContent]";
        b.show_ready(&*body).await;
        b.is(said, json!(["Made with AI", "3 points"])).await;
        b.js("card.strings = { by_ai: 'Machine-made' }").await;
        b.until(&format!("{said}[0] === 'Machine-made'")).await;
        b.js("card.strings = undefined").await;
        b.until(&format!("{said}[0] === 'Made with AI'")).await;
        // In another language, the rest is in that.
        b.show_ready(in_language("lang=de", &body)).await;
        b.is(said, json!(["Made with AI", "3 points"])).await;
        b.is(SUMMARY, words("de")["tldr"].clone()).await;
    });
}

#[test]
fn words_that_were_set_before_the_script_came_count() {
    in_browser(async |b| {
        let body = format!(
            "{CARD}<script>document.querySelector('news-card').strings = {{ tldr: 'In short' }}</script>"
        );
        b.show_ready(&*body).await;
        b.is(SUMMARY, "In short").await;
    });
}

#[test]
fn what_failed_is_said_in_the_language_of_the_card() {
    in_browser(async |b| {
        b.show(in_language("lang=fr", "<news-card src=/nowhere.json></news-card>")).await;
        b.state("error").await;
        b.until("card.shadowRoot.querySelector('.notice') !== null").await;
        let words = words("fr");
        let text = format!(
            "{} {}",
            words["not_shown"].as_str().unwrap(),
            words["not_available"].as_str().unwrap()
        );
        b.is("card.shadowRoot.querySelector('.notice').textContent", text).await;
        b.is("card.shadowRoot.querySelector('.notice').lang", "fr").await;
        b.console().await;
    });
}

/// A text as long as the longest languages have it, with accents above and below, in brackets that
/// show where it is cut.
fn pseudo(text: &str) -> String {
    const FROM: &str = "aeiouAEIOUncs";
    const TO: &str = "åéïöűÅÉÏÖŰñçš";
    let accented: String =
        text.chars().map(|c| FROM.find(c).and_then(|at| TO.chars().nth(at)).unwrap_or(c)).collect();
    let more = "·".repeat(text.chars().count() * 2 / 5);
    format!("[{accented}{more}]")
}

#[test]
fn texts_that_are_two_fifths_longer_break_nothing_at_320_pixels() {
    in_browser(async |b| {
        let longer: serde_json::Map<_, _> = words("en")
            .as_object()
            .unwrap()
            .iter()
            .map(|(name, text)| {
                let text = match text {
                    Value::String(text) => pseudo(text).into(),
                    forms => forms
                        .as_object()
                        .unwrap()
                        .iter()
                        .map(|(name, form)| {
                            (name.clone(), Value::from(pseudo(form.as_str().unwrap())))
                        })
                        .collect::<serde_json::Map<_, _>>()
                        .into(),
                };
                (name.clone(), text)
            })
            .collect();
        let strings = format!(
            "<script type='application/json' id='news-card-strings'>{}</script>",
            Value::from(longer)
        );
        b.size(320, 900).await;
        for dir in ["en", "ar"] {
            let card = format!(
                "<news-card src=/cards/maximal.json open=all></news-card><script>fetch('/cards/maximal.json').then((answer) => answer.json()).then((data) => {{ document.querySelector('news-card').data = {{ ...data, lang: '{dir}' }} }})</script>"
            );
            b.show_ready(&*format!("{strings}{card}")).await;
            b.until(&format!("$('article').lang === '{dir}'")).await;
            b.is("document.documentElement.scrollWidth - document.documentElement.clientWidth", 0)
                .await;
            let cut = b.js("const edge = $('[part=card]').getBoundingClientRect();
                return $$('span, p, button, label, summary, time').filter((node) => node.checkVisibility() && !node.closest('.visually-hidden, thead'))
                    .filter((node) => { const box = node.getBoundingClientRect(); return box.width > 1 && (box.left < edge.left - 1 || box.right > edge.right + 1) })
                    .map(({ outerHTML }) => outerHTML.slice(0, 100))").await;
            assert_eq!(cut, json!([]), "{dir}: {cut:#}");
        }
    });
}
