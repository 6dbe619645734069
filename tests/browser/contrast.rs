//! What readers see whose system sets the colours, or who ask for more contrast.

use serde_json::json;

use crate::support::in_browser;

const CARD: &str = "<news-card open=all src=/cards/maximal.json></news-card>";

#[test]
fn where_the_system_sets_the_colours_lines_say_what_grounds_said() {
    in_browser(async |b| {
        b.prefer("forced-colors", "active").await;
        b.show_ready(CARD).await;
        for selector in [".freshness", ".chip", ".count", ".mark a", ".meter"] {
            b.is(&format!("style('{selector}').borderTopStyle"), "solid").await;
            b.is(&format!("style('{selector}').borderTopWidth"), "1px").await;
        }
        b.is("style('td[data-subject]').borderInlineStartWidth", "2px").await;
        b.is("style('.icon').forcedColorAdjust", "auto").await;
        // What is a drawing without letters has the colour of letters.
        for drawing in [".number .bar", ".meter .bar"] {
            b.is(&format!("style('{drawing}').fill === style('.news-card').color"), true).await;
        }
        for dot in [".freshness:not([hidden])", ".timeline li:last-child .date"] {
            let ground = format!("getComputedStyle($('{dot}'), '::before').backgroundColor");
            b.is(&format!("{ground} === style('.news-card').color"), true).await;
        }
    });
}

#[test]
fn who_asks_for_more_contrast_gets_letters_and_lines_of_the_texts_own_colour() {
    in_browser(async |b| {
        b.show_ready(CARD).await;
        let muted = "['.source', '.provenance', '.confidence'].map((selector) => style(selector).color === style('.news-card').color)";
        let border = "return style('.news-card').borderTopColor";
        b.is(muted, json!([false, false, false])).await;
        let faint = b.js(border).await;
        b.prefer("prefers-contrast", "more").await;
        b.is(muted, json!([true, true, true])).await;
        assert_ne!(b.js(border).await, faint);
        b.is("style('.news-card').boxShadow", "none").await;
        b.is(
            "[style('.meter').borderTopWidth, style('.meter').backgroundColor]",
            json!(["1px", "rgba(0, 0, 0, 0)"]),
        )
        .await;
    });
}
