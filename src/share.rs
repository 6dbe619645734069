//! What a click on a share target does where the browser can do more than follow a link.

use gloo_utils::window;
use js_sys::{Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Navigator, ShareData};

/// Copies the URL, or opens the device's own sheet.
pub(crate) async fn share(link: &Element) -> Result<(), JsValue> {
    let navigator = window().navigator();
    let attribute = |name: &str| link.get_attribute(name).unwrap_or_default();
    if attribute("data-share") == "device" {
        let data = ShareData::new();
        data.set_title(&title(link));
        data.set_url(&attribute("data-url"));
        // A reader who closes the sheet has decided; that is no failure.
        let _ = JsFuture::from(navigator.share_with_data(&data)).await;
        return Ok(());
    }
    if !offers(&navigator, "clipboard") {
        return Err(JsValue::NULL);
    }
    JsFuture::from(navigator.clipboard().write_text(&attribute("href"))).await?;
    spawn_local(say_copied(link.clone()));
    Ok(())
}

/// Whether the device has a sheet to share with.
pub(crate) fn has_sheet() -> bool {
    let navigator = window().navigator();
    let data = ShareData::new();
    data.set_url("https://news.example/");
    // Some devices have the function and refuse all that it is asked.
    offers(&navigator, "canShare") && navigator.can_share_with_data(&data)
}

fn offers(navigator: &Navigator, name: &str) -> bool {
    Reflect::get(navigator, &name.into()).is_ok_and(|member| member.is_truthy())
}

fn title(link: &Element) -> String {
    let card = link.closest("article").ok().flatten();
    let title = card.and_then(|card| card.query_selector("[part=title]").ok()?);
    title.and_then(|title| title.text_content()).unwrap_or_default()
}

/// Says so for two seconds: by a mark on the link, and for screen readers through the status beside
/// the targets.
async fn say_copied(link: Element) {
    let done = link.get_attribute("data-done").unwrap_or_default();
    let group = link.closest("[role=group]").ok().flatten();
    let status = group.and_then(|group| group.last_element_child());
    let say = |text: &str| status.as_ref().map(|status| status.set_text_content(Some(text)));
    let _ = link.set_attribute("data-copied", "");
    say(&done);
    let two_seconds = Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 2_000);
    });
    let _ = JsFuture::from(two_seconds).await;
    let _ = link.remove_attribute("data-copied");
    say("");
}
