//! Tables of more rows than are worth to be laid out at once.

use crate::support::{Browser, Engine, in_browser};

/// Shows a table of 300 rows, open, in a card of so many pixels.
async fn show_long_table(b: &Browser, width: u32, columns: u32) {
    b.show_ready(
        "<div id=place><news-card src=/cards/minimal.json open=competitors></news-card></div>",
    )
    .await;
    b.js_with(
        "const [width, count] = given;
        const columns = new Array(count).fill().map((_, number) => ({ name: `Product ${number}` }));
        const cells = columns.map(({ name }) => `${name} of some length`);
        const rows = new Array(300).fill().map((_, number) => ({ feature: `Feature ${number} of the long table`, cells }));
        place.style.width = `${width}px`;
        card.data = { title: 'A long table', competitors: { columns, rows } }",
        serde_json::json!([width, columns]),
    )
    .await;
    b.until("$$('tbody tr').length === 300").await;
    b.js("$('.all input').click()").await;
    // Every row has a box, whether or not there is something in it yet.
    b.until("$$('tbody tr').every((row) => row.getBoundingClientRect().height > 0)").await;
    b.settle().await;
}

/// The last row, once the reader has come to it.
const LAST: &str = "$$('tbody tr').at(-1)";

async fn go_to_last(b: &Browser) {
    b.js(&format!("{LAST}.scrollIntoView()")).await;
    b.settle().await;
}

#[test]
fn columns_stand_in_line_and_the_head_and_the_features_stay_in_view() {
    in_browser(async |b| {
        for (columns, scrolls) in [(3, false), (12, true)] {
            show_long_table(b, 700, columns).await;
            go_to_last(b).await;
            b.is("$('.scroll').scrollWidth > $('.scroll').clientWidth + 1", scrolls).await;
            let lines = format!(
                "[...{LAST}.children].every((cell, index) => {{
                    const head = $$('thead th')[index].getBoundingClientRect();
                    const {{ left, width }} = cell.getBoundingClientRect();
                    return Math.abs(head.left - left) < 1 && Math.abs(head.width - width) < 1;
                }})"
            );
            // What is laid out on the way may be higher than was thought, so once may not do.
            b.until(&format!("({LAST}.scrollIntoView(), {lines})")).await;
            b.js("$('.scroll').scrollLeft = 1e6").await;
            b.settle().await;
            let edge = "$('.scroll').getBoundingClientRect()";
            // One that scrolls sideways is as high as it is, so its head goes with its rows.
            let stays = "Math.abs($('thead').getBoundingClientRect().top) < 3";
            b.is(stays, !scrolls).await;
            b.is(&format!("Math.abs({LAST}.firstElementChild.getBoundingClientRect().left - {edge}.left) < 3"), true).await;
            b.is(
                &format!(
                    "{LAST}.lastElementChild.getBoundingClientRect().right - {edge}.right < 1"
                ),
                true,
            )
            .await;
        }
    });
}

#[test]
fn rows_far_from_what_is_seen_are_not_laid_out_and_are_found_all_the_same() {
    in_browser(async |b| {
        for width in [700, 300] {
            show_long_table(b, width, 3).await;
            let is_laid_out = format!(
                "{LAST}.firstElementChild.checkVisibility({{ contentVisibilityAuto: true }})"
            );
            b.is(&is_laid_out, false).await;
            if b.engine == Engine::Chromium {
                b.is("find('Feature 299 of the long table')", true).await;
                b.until(&is_laid_out).await;
            }
            // What is laid out on the way may be higher than was thought, so once may not do.
            b.until(&format!("({LAST}.scrollIntoView(), {is_laid_out})")).await;
        }
    });
}
