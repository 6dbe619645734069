//! Where things stand, at which width.

use serde_json::json;

use crate::support::{Page, in_browser};

#[test]
fn no_card_makes_a_page_scroll_sideways() {
    in_browser(async |b| {
        for width in [320, 768, 1280] {
            b.size(width, 900).await;
            for id in ["awkward", "maximal", "rtl", "deepseek-big-fund"] {
                for density in ["comfortable", "compact", "headline"] {
                    b.show_ready(&format!(
                        "<news-card src=/cards/{id}.json open=all density={density}></news-card>"
                    ))
                    .await;
                    let overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
                    let found = b.js(&format!("return {overflow}")).await;
                    assert_eq!(found, 0, "{id}, {density}, {width} pixels");
                    // Nor is anything cut off at the card's edge.
                    let cut = b.js("const edge = $('[part=card]').getBoundingClientRect();
                        return $$('p, li, td, th, a, b, span:not(.visually-hidden)').filter((node) => node.checkVisibility() && !node.closest('[role=region]'))
                            .filter((node) => { const box = node.getBoundingClientRect();
                                return box.width > 1 && (box.left < edge.left - 1 || box.right > edge.right + 1) })
                            .map(({ outerHTML }) => outerHTML.slice(0, 100))").await;
                    assert_eq!(cut, json!([]), "{id}, {density}, {width} pixels: {cut:#}");
                }
            }
        }
    });
}

#[test]
fn a_narrow_table_is_one_block_a_feature() {
    in_browser(async |b| {
        b.size(320, 900).await;
        b.show_ready("<news-card src=/cards/awkward.json open=competitors></news-card>").await;
        // In each row, the cells stand below one another, and nothing scrolls within.
        b.is("$$('tbody tr').every(({ children }) => [...children].every((cell, index, cells) =>
            index === 0 || cell.getBoundingClientRect().top >= cells[index - 1].getBoundingClientRect().bottom - 1))", true).await;
        b.is("$('[role=region]').scrollWidth - $('[role=region]').clientWidth", 0).await;
        // An engine may say what is written there, or where that comes from.
        b.is("$$('tbody td').every((cell) => [cell.dataset.column, 'attr(data-column)'].some((text) => getComputedStyle(cell, '::before').content.includes(text)))", true).await;
        // It is a table to assistive technology all the same.
        b.is(
            "$$('table, thead, tbody, tr, th, td').every((node) => node.hasAttribute('role'))",
            true,
        )
        .await;
    });
}

#[test]
fn the_head_and_the_first_column_of_a_long_table_stay_in_view() {
    in_browser(async |b| {
        b.show_ready("<news-card src=/cards/awkward.json open=competitors></news-card>").await;
        b.is("$$('tbody tr').length >= 60", true).await;
        b.size(540, 700).await;
        b.js("$('[role=region]').scrollTo(100, 0)").await;
        b.settle().await;
        b.is("$('[role=region]').scrollLeft > 20", true).await;
        b.is("Math.abs($('tbody tr:nth-child(5) th').getBoundingClientRect().left - $('[role=region]').getBoundingClientRect().left) < 3", true).await;
        // One that has room scrolls nowhere by itself: its head stays at the top of the page.
        b.size(768, 500).await;
        b.show_ready("<news-card no-image src=/cards/maximal.json open=competitors></news-card><div style='height: 2000px'></div>").await;
        b.js("$('tbody tr:nth-child(8)').scrollIntoView({ block: 'start', behavior: 'instant' })")
            .await;
        b.settle().await;
        b.is("Math.abs($('thead th').getBoundingClientRect().top) < 3", true).await;
        b.is("$('tbody tr:nth-child(3)').getBoundingClientRect().bottom < 0", true).await;
    });
}

#[test]
fn nothing_moves_where_the_height_of_a_card_is_reserved() {
    in_browser(async |b| {
        let text = "<p>Text below the card, of some length.</p>".repeat(5);
        // Where the text stands, from frame to frame.
        let watch = "<script>window.tops = []; (function look() {
                const text = document.querySelector('main > p');
                if (text) tops.push(text.getBoundingClientRect().top);
                requestAnimationFrame(look);
            })()</script>";
        let page = |head: &str, loading: &str| {
            let card = "<a href=/story.html>The story</a></news-card>";
            format!(
                "{head}{watch}<news-card src=/cards/deepseek-big-fund.json loading={loading}>{card}{text}"
            )
        };
        b.show_ready(&page("", "eager")).await;
        let height = b.js("return card.offsetHeight").await;
        // As the docs say; the second rule is for the time before the script.
        let head = format!(
            "<style>news-card {{ --news-card-reserved-height: {height}px }}
            news-card:not(:defined) {{ display: block; min-height: {height}px }}</style>"
        );
        for loading in ["eager", "lazy"] {
            b.show_ready(&page(&head, loading)).await;
            b.outlast_a_load().await;
            // Less than a pixel is a matter of rounding.
            let moved = b.js("return Math.max(...tops) - Math.min(...tops)").await;
            assert!(moved.as_f64().expect("a number") < 1.0, "{loading}: {moved}");
            if let Some(shift) = b.js("return seen.shift").await.as_f64() {
                assert!(shift <= 0.01, "{loading}: {shift}");
            }
        }
    });
}

/// What the README recommends for the time before the script.
const BEFORE_THE_SCRIPT: &str =
    "<style>news-card:not(:defined) { display: block; min-height: 85rem }</style>";

#[test]
fn nothing_in_view_moves_with_default_attributes_whatever_comes() {
    in_browser(async |b| {
        let text = "<p>Text below the card, of some length.</p>".repeat(60);
        for (width, height) in [(1280, 900), (390, 844)] {
            b.size(width, height).await;
            for (src, state) in [
                ("/cards/deepseek-big-fund.json", "ready"),
                ("/cards/minimal.json", "ready"),
                ("/cards/nothing.json", "error"),
            ] {
                let body =
                    format!("<news-card src={src}><a href=/>The story</a></news-card>{text}");
                b.show(Page { head: BEFORE_THE_SCRIPT, ..Page::of(&body) }).await;
                b.state(state).await;
                b.outlast_a_load().await;
                let shift = b.js("return seen.shift").await.as_f64().expect("a number");
                // The fallback itself comes to stand where the card would.
                assert!(shift <= 0.05, "{src} at {width}: {shift}");
                // Once it is out of sight, what is not needed goes.
                b.js("document.querySelector('main').lastElementChild.scrollIntoView()").await;
                b.until("$('[data-held]') === null").await;
                b.until(
                    "card.offsetHeight <= $('[data-state]').firstElementChild.offsetHeight + 120",
                )
                .await;
                b.console().await;
            }
        }
    });
}

#[test]
fn the_room_that_is_kept_is_about_what_a_card_takes() {
    in_browser(async |b| {
        for density in ["comfortable", "compact", "headline"] {
            for width in [360, 480, 720] {
                b.size(width + 32, 800).await;
                let card = format!("<news-card density={density} src=/cards/chip-benchmarks.json");
                let body = format!(
                    "{card} id=far style='margin-top: 900vh'></news-card>{card} loading=eager></news-card>"
                );
                b.show(Page { head: "<style>body { margin: 0 16px }</style>", ..Page::of(&body) })
                    .await;
                b.until("cards[1].state === 'ready' && cards[0].state === 'idle'").await;
                let heights = b.js("return cards.map((card) => card.offsetHeight)").await;
                let [kept, taken] = [0, 1].map(|index| heights[index].as_f64().expect("a height"));
                assert!((kept / taken - 1.0).abs() < 0.25, "{density} at {width}: {heights}");
            }
        }
    });
}

#[test]
fn room_goes_as_soon_as_nobody_sees_it() {
    in_browser(async |b| {
        for change in [
            "dispatchEvent(new Event('beforeprint'))",
            "Object.defineProperty(document, 'hidden', { value: true }); document.dispatchEvent(new Event('visibilitychange'))",
            "",
        ] {
            b.size(1280, 900).await;
            b.show_ready("<news-card src=/cards/minimal.json></news-card>").await;
            b.outlast_a_load().await;
            b.is("$('[data-held]') !== null", true).await;
            if change.is_empty() {
                // The card itself ends below such a window.
                b.size(1280, 120).await;
            } else {
                b.js(change).await;
            }
            b.until("$('[data-held]') === null").await;
        }
    });
}
