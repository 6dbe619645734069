//! The element's place in the page is the page's affair, as with any element.

use serde_json::json;

use crate::support::{Page, in_browser};

const CARD: &str = "<news-card loading=eager src=/cards/maximal.json></news-card>";

#[test]
fn a_hidden_card_stays_hidden() {
    for body in [
        "<div hidden><news-card loading=eager src=/cards/minimal.json></news-card></div>",
        "<news-card hidden loading=eager src=/cards/minimal.json></news-card>",
        "<style>.d-none { display: none }</style><news-card class=d-none loading=eager src=/cards/minimal.json></news-card>",
        "<news-card style='visibility: hidden' loading=eager src=/cards/minimal.json></news-card>",
    ] {
        in_browser(async |b| {
            b.show_ready(body).await;
            b.is("card.checkVisibility({ visibilityProperty: true })", false).await;
        });
    }
}

#[test]
fn a_box_that_fits_its_content_gives_a_card_the_width_of_a_card() {
    in_browser(async |b| {
        let boxes = [
            "<dialog open>",
            "<div style='display: inline-block'>",
            "<div style='position: absolute; top: 0'>",
            "<div style='width: fit-content'>",
            "<div style='display: table'>",
            "<div style='float: right'>",
            "<div style='display: flex'>",
            "<div style='display: flex; flex-direction: column; align-items: center'>",
            "<div style='display: grid; justify-items: center'>",
        ];
        for width in [1280, 320] {
            b.size(width, 900).await;
            for start in boxes {
                b.show_ready(&*format!("{start}{CARD}")).await;
                // Within an article of the page a long text takes the room that there is.
                let room = "Math.min(768, document.body.clientWidth)";
                let fits = format!(
                    "Math.abs(card.offsetWidth - {room}) <= 48 && card.offsetWidth <= innerWidth"
                );
                assert_eq!(
                    b.js(&format!("return {fits}")).await,
                    true,
                    "{start} at {width}: {}",
                    b.js("return card.offsetWidth").await
                );
            }
        }
    });
}

#[test]
fn a_card_narrows_with_the_items_beside_it() {
    in_browser(async |b| {
        b.size(700, 900).await;
        b.show_ready(&*format!(
            "<div style='display: flex'><p style='flex: none; width: 300px'>Beside</p>{CARD}</div>"
        ))
        .await;
        b.is("card.getBoundingClientRect().right <= innerWidth", true).await;
        b.is("document.documentElement.scrollWidth <= innerWidth", true).await;
    });
}

#[test]
fn nothing_of_a_card_lies_over_the_page() {
    in_browser(async |b| {
        let page = "<header style='position: fixed; inset: 0 0 auto; height: 600px; z-index: 1; background: #fff'></header><news-card open=all src=/cards/maximal.json></news-card>";
        b.show_ready(page).await;
        b.js("scrollTo(0, 1500)").await;
        b.is("[...Array(60).keys()].filter((row) => document.elementFromPoint(innerWidth / 2, row * 10)?.localName !== 'header')", json!([]))
            .await;
    });
}

#[test]
fn dark_cards_have_dark_ink_on_paper() {
    in_browser(async |b| {
        for theme in ["dark", "midnight", "contrast"] {
            let body = format!("<news-card theme={theme} src=/cards/maximal.json></news-card>");
            b.show_ready(Page { head: "<meta name=color-scheme content=dark>", ..Page::of(&body) })
                .await;
            b.on_paper(true).await;
            let is_dark = "getComputedStyle($('.hook')).color.match(/[\\d.]+/g).slice(0, 3).every((part) => part < 110)";
            b.is(is_dark, true).await;
            b.on_paper(false).await;
        }
    });
}

#[test]
fn without_pictures_none_is_fetched() {
    in_browser(async |b| {
        b.show_ready("<news-card no-image src=/cards/maximal.json></news-card>").await;
        b.is("$$('img').length", 0).await;
    });
}

#[test]
fn nothing_moves_where_motion_is_not_wanted() {
    in_browser(async |b| {
        b.prefer("prefers-reduced-motion", "reduce").await;
        b.show_ready(CARD).await;
        let moving = "$$('*').filter((node) => [getComputedStyle(node), getComputedStyle(node, '::before')].some(({ transitionDuration, animationName }) => animationName !== 'none' || transitionDuration.split(', ').some((time) => parseFloat(time) > 0)))";
        b.is(&format!("{moving}.map((node) => node.className)"), json!([])).await;
    });
}

#[test]
fn lists_keep_their_role_and_links_hold_no_links() {
    in_browser(async |b| {
        b.show_ready("<news-card open=all src=/cards/maximal.json></news-card>").await;
        b.is("$$('ul, ol').filter((list) => list.getAttribute('role') !== 'list').length", 0).await;
        b.is("$$('a a').length", 0).await;
    });
}
