//! A card in a frame on somebody else's page.

use serde_json::json;

use crate::support::in_browser;

/// A page that notes what frames tell it, as docs/serving.md says.
fn page(frame: &str) -> String {
    format!(
        "<iframe src='{frame}' style='width: 600px; height: 100px'></iframe>
        <script>window.told = []; addEventListener('message', ({{ origin, data }}) => told.push([origin, data]))</script>"
    )
}

#[test]
fn a_frame_tells_its_height_to_the_page_around_it() {
    in_browser(async |b| {
        b.show(&page("/embed/deepseek-big-fund")).await;
        b.until("told.length > 0").await;
        b.is("told[0][0] === location.origin", true).await;
        b.is("[told[0][1].type, told[0][1].id]", json!(["news-card:height", "deepseek-big-fund"]))
            .await;
        b.is("told[0][1].height > 300 && Number.isInteger(told[0][1].height)", true).await;
        b.is("frames[0].document.documentElement.getBoundingClientRect().height <= told.at(-1)[1].height", true).await;
        let before = b.js("return told.at(-1)[1].height").await;
        b.js("frames[0].document.querySelector('news-card').shadowRoot.querySelector('details[data-section]').open = true").await;
        b.until(&format!("told.at(-1)[1].height > {before}")).await;
    });
}

#[test]
fn a_frame_tells_nothing_to_another_origin_than_the_one_named() {
    in_browser(async |b| {
        b.show(&page("/embed/deepseek-big-fund?origin=https://other.example")).await;
        b.until("frames[0].document.readyState === 'complete'").await;
        b.outlast_a_load().await;
        b.is("told", json!([])).await;
        b.browser_says(1, "https://other.example").await;
    });
}
