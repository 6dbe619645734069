//! `leptos-csr`: an application in the browser, whose signals a card follows.

use serde_json::json;

use super::{open, removing_leaves_nothing};
use crate::support::{Browser, Example, in_browser};

const DETAILS: &str = ".news-card-box [data-section=timeline]";

fn in_the_example(test: impl AsyncFnOnce(&Browser)) {
    in_browser(async |b| {
        let example = Example::csr();
        open(b, &example).await;
        b.until("one('.controls + .news-card-box article') !== null").await;
        // The second card is loaded.
        b.until("all('article').length === 2").await;
        test(b).await;
    });
}

/// Chooses in the page's own list.
async fn choose_theme(b: &Browser, theme: &str) {
    let choose = "one('select').value = given; one('select').dispatchEvent(new Event('change', { bubbles: true }))";
    b.js_with(choose, theme).await;
    b.until(&format!("one('article').dataset.theme === {theme:?}")).await;
}

#[test]
fn the_cards_show_with_one_sheet_of_styles() {
    in_the_example(async |b| {
        b.is(
            "all('article').map((card) => getComputedStyle(card).borderTopWidth)",
            json!(["1px", "1px"]),
        )
        .await;
        b.is("document.adoptedStyleSheets.length", 1).await;
        b.is("all('.news-card-box style').length", 0).await;
        b.is("one('article').getAttribute('part')", "card").await;
        b.is("text('article [part=title]').includes('DeepSeek')", true).await;
    });
}

#[test]
fn theme_and_density_change_without_a_new_element() {
    in_the_example(async |b| {
        b.js("watch()").await;
        let background = "return getComputedStyle(one('article')).backgroundColor";
        let before = b.js(background).await;
        choose_theme(b, "midnight").await;
        assert_ne!(b.js(background).await, before);
        b.click("one('.controls input')").await;
        b.until("one('article').dataset.density === 'compact'").await;
        b.is("changes", 0).await;
    });
}

#[test]
fn the_next_story_comes_into_the_same_card() {
    in_the_example(async |b| {
        b.click(&format!("one('{DETAILS} > summary')")).await;
        b.until(&format!("one('{DETAILS}').open")).await;
        b.js("globalThis.before = { card: one('article'), title: text('[part=title]') }").await;
        b.click("one('#next')").await;
        b.until("text('[part=title]') !== before.title").await;
        b.is("before.card === one('article')", true).await;
        b.is(&format!("one('{DETAILS}').open"), true).await;
    });
}

#[test]
fn a_section_folds_and_says_so() {
    in_the_example(async |b| {
        for open in [true, false] {
            b.click(&format!("one('{DETAILS} > summary')")).await;
            b.until(&format!("one('{DETAILS}').open === {open}")).await;
            let is = if open { "open" } else { "closed" };
            b.until(&format!("text('output') === 'The section timeline is {is}.'")).await;
        }
    });
}

#[test]
fn the_table_sorts_and_says_so() {
    in_the_example(async |b| {
        b.js("one('[data-section=competitors]').open = true").await;
        b.js("globalThis.cells = all('.controls + * tbody td')").await;
        b.click("all('tbody th button')[1]").await;
        b.until("all('tbody th')[1].ariaSort === 'ascending'").await;
        b.is("all('.controls + * tbody td').every((cell) => cells.includes(cell))", true).await;
        let feature = "text('tbody tr:nth-child(2) th button span')";
        b.is(&format!("text('output') === `The table is sorted by ${{{feature}}}.`"), true).await;
        for direction in ["'descending'", "null"] {
            b.click("all('tbody th button')[1]").await;
            b.until(&format!("all('tbody th')[1].ariaSort === {direction}")).await;
        }
    });
}

#[test]
fn removing_the_card_leaves_nothing_behind() {
    in_the_example(async |b| removing_leaves_nothing(b).await);
}

#[test]
fn what_the_application_puts_into_the_card_outlives_every_change_of_it() {
    in_the_example(async |b| {
        b.js("globalThis.save = one('.save')").await;
        b.click("save").await;
        b.until("save.textContent === 'Saved'").await;
        choose_theme(b, "midnight").await;
        b.js("one('[data-section=competitors]').open = true").await;
        b.click("all('tbody th button')[1]").await;
        b.until("all('tbody th')[1].ariaSort === 'ascending'").await;
        b.js("globalThis.title = text('[part=title]')").await;
        b.click("one('#next')").await;
        b.until("text('[part=title]') !== title").await;
        b.is("save.isConnected && save.textContent", "Saved").await;
        b.click("save").await;
        b.until("save.textContent === 'Save for later'").await;
    });
}

#[test]
fn what_was_open_from_the_start_is_not_told() {
    in_the_example(async |b| {
        // A change of `open` by the reader is told; the sections of the second card, which nobody
        // touched, are not.
        b.js("globalThis.first = text('output')").await;
        b.js("one('.news-card-box details[data-section]').dispatchEvent(new Event('toggle'))")
            .await;
        b.is("text('output') === first", true).await;
        b.click(&format!("one('{DETAILS} > summary')")).await;
        b.until("text('output') === 'The section timeline is open.'").await;
    });
}

#[test]
fn the_pages_own_styles_end_at_the_card() {
    const RULES: &str = "header, footer, section, article { margin: 40px; padding: 40px; border: 9px solid }
        h2, h3, p, ul, ol, li, b, time { margin: 30px; color: red; text-transform: uppercase; letter-spacing: 4px }
        table, tr, td, th { display: block; border: 5px solid red; text-align: right }
        svg, img { display: block; margin: 20px } summary, details { padding: 25px; font-size: 40px; list-style: square }
        button { outline-offset: 7px; text-decoration: underline } input, label { min-block-size: 90px; background: red } a { display: block; font-weight: 900 }
        .badge, .title, .source, .share, .label, .chip, .mark, .meta, .hook { float: right; border: 9px solid; font-size: 50px }
        p::before, li::after, footer::before, .title::after { content: 'page'; font-size: 60px }";
    in_the_example(async |b| {
        // What moves has no size that could be compared, and not every engine can be told to keep still.
        b.prefer("prefers-reduced-motion", "reduce").await;
        b.js("all('.news-card-box details').forEach((details) => { details.open = true })").await;
        b.settle().await;
        b.until("document.getAnimations().length === 0").await;
        b.js("globalThis.parts = all('.controls + .news-card-box :is(.news-card, .news-card *)').filter((node) => !node.closest('.slotted, svg *'));
            globalThis.look = () => parts.map((node) => { const { x, width, height } = node.getBoundingClientRect(); const { color, fontSize, textTransform, display } = getComputedStyle(node);
                return `${node.localName}.${node.className?.baseVal ?? node.className} ${[Math.round(x), Math.round(width), Math.round(height), color, fontSize, textTransform, display]}` });
            globalThis.plain = look()").await;
        b.js_with("document.head.append(Object.assign(document.createElement('style'), { textContent: given }))", RULES).await;
        b.is("getComputedStyle(one('.save')).outlineOffset", "7px").await;
        b.is(
            "look().map((now, at) => [plain[at], now]).filter(([plain, now]) => plain !== now)",
            json!([]),
        )
        .await;
    });
}
