//! Sections that open and close.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::support::{Browser, in_browser};

/// All sections that open and close, in the order shown.
pub(crate) const DISCLOSURES: [&str; 13] = [
    "takeaways",
    "competitors",
    "deep-dive",
    "implications",
    "background",
    "perspectives",
    "quotes",
    "questions",
    "timeline",
    "more",
    "glossary",
    "citations",
    "related",
];

const OPEN: &str = "$$('details[data-section][open]').map(({ dataset }) => dataset.section)";

async fn show(b: &Browser) {
    b.show_ready("<news-card src=/cards/maximal.json></news-card>").await;
}

async fn is_open(b: &Browser, section: &str, open: bool) {
    b.until(&format!("$('[data-section={section}]').open === {open}")).await;
    let content = format!("$('[data-section={section}] > :not(summary)').checkVisibility()");
    b.until(&format!("{content} === {open}")).await;
}

#[test]
fn each_opens_and_closes_by_mouse() {
    in_browser(async |b| {
        show(b).await;
        for section in DISCLOSURES {
            let summary = format!("$('[data-section={section}] > summary')");
            is_open(b, section, false).await;
            b.click(&summary).await;
            is_open(b, section, true).await;
            b.click(&summary).await;
            is_open(b, section, false).await;
        }
    });
}

#[test]
fn each_opens_and_closes_by_keyboard_in_the_order_shown() {
    in_browser(async |b| {
        show(b).await;
        let mut reached = vec![];
        let focused = "return card.shadowRoot.activeElement?.closest('summary')?.parentElement.dataset.section";
        for _ in 0..100 {
            b.press(Key::Tab).await;
            let Value::String(section) = b.js(focused).await else { continue };
            b.press(Key::Enter).await;
            is_open(b, &section, true).await;
            b.press(Key::Space).await;
            is_open(b, &section, false).await;
            reached.push(section);
            if reached.len() == DISCLOSURES.len() {
                break;
            }
        }
        assert_eq!(reached, DISCLOSURES);
    });
}

#[test]
fn a_closed_section_tells_its_count_and_a_line_of_what_is_inside() {
    in_browser(async |b| {
        show(b).await;
        for (section, count) in
            [("takeaways", "4"), ("competitors", "11"), ("timeline", "7"), ("citations", "4")]
        {
            let summary = format!("$('[data-section={section}] > summary').innerText");
            let text = b.js(&format!("return {summary}")).await;
            let text = text.as_str().expect("a text");
            assert!(text.contains(count), "{section}: {text}");
            assert!(text.lines().count() > 1 && text.len() > 20, "{section}: {text}");
        }
    });
}

#[test]
fn all_can_be_opened_and_closed_by_script() {
    in_browser(async |b| {
        show(b).await;
        b.js("card.openAll()").await;
        b.is(OPEN, json!(DISCLOSURES)).await;
        b.js("card.closeAll()").await;
        b.is(OPEN, json!([])).await;
    });
}

#[test]
fn what_is_open_stays_open_when_an_attribute_changes_or_the_card_moves() {
    in_browser(async |b| {
        show(b).await;
        b.click("$('[data-section=timeline] > summary')").await;
        is_open(b, "timeline", true).await;
        for change in [
            "card.setAttribute('density', 'compact')",
            "card.setAttribute('theme', 'dark')",
            "card.setAttribute('sections', 'timeline hook')",
            "document.body.append(document.createElement('section')); document.body.lastChild.append(card)",
            "document.querySelector('main').prepend(card)",
            // Not every engine has this move.
            "document.body.lastChild.moveBefore?.(card, null)",
            "document.querySelector('main').moveBefore?.(card, null)",
            "card.remove(); document.querySelector('main').append(card)",
        ] {
            b.js(change).await;
            b.settle().await;
            b.is(OPEN, json!(["timeline"])).await;
            b.is("card.state", "ready").await;
        }
        b.outlast_a_load().await;
        assert_eq!(b.server.requests("/cards/maximal.json"), 1);
        assert_eq!(b.events("load").await.len(), 1);
    });
}

#[test]
fn a_card_that_was_away_for_long_comes_back_without_a_request() {
    in_browser(async |b| {
        show(b).await;
        b.js("window.kept = card; card.remove()").await;
        b.outlast_a_load().await;
        b.js("document.querySelector('main').append(window.kept)").await;
        b.until("card.state === 'ready' && $('[part=title]').checkVisibility()").await;
        b.is("$$('[part=card]').length", 1).await;
        assert_eq!(b.server.requests("/cards/maximal.json"), 1);
    });
}

#[test]
fn an_attribute_that_changes_within_a_move_shows() {
    in_browser(async |b| {
        show(b).await;
        b.js("card.remove(); card.setAttribute('density', 'compact'); document.querySelector('main').append(card)").await;
        b.until("$('[part=card]').dataset.density === 'compact'").await;
    });
}

#[test]
fn an_address_that_changes_while_the_card_is_away_counts() {
    in_browser(async |b| {
        show(b).await;
        b.js("window.kept = card; card.remove()").await;
        b.outlast_a_load().await;
        b.js("kept.setAttribute('src', '/cards/minimal.json'); document.querySelector('main').append(kept)").await;
        b.until("texts('[part=title]')[0] === 'A card needs only a headline'").await;
    });
}
