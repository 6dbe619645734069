//! What a click on a share target does where the browser can do more than follow a link.

use gloo_utils::window;
use js_sys::{Promise, Reflect};

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Navigator, ShareData};

/// Copies the address or opens the device's own sheet, and tells whether it did.
pub(super) fn share(link: &Element, title: &str) -> bool {
    let navigator = window().navigator();
    let attribute = |name: &str| link.get_attribute(name).unwrap_or_default();
    match attribute("data-share").as_str() {
        "link" if offers(&navigator, "clipboard") => {
            copy(link.clone(), navigator.clipboard().write_text(&attribute("href")));
            true
        }
        "device" if offers(&navigator, "share") => {
            let data = ShareData::new();
            data.set_title(title);
            data.set_url(&attribute("data-url"));
            let sheet = navigator.share_with_data(&data);
            spawn_local(async move { drop(JsFuture::from(sheet).await) });
            true
        }
        _ => false,
    }
}

/// Shows the device's target where there is a sheet to open.
pub(super) fn reveal_device(card: &Element) {
    if offers(&window().navigator(), "share")
        && let Ok(Some(item)) = card.query_selector("[data-device]")
    {
        let _ = item.remove_attribute("hidden");
    }
}

fn offers(navigator: &Navigator, name: &str) -> bool {
    Reflect::get(navigator, &name.into()).is_ok_and(|member| member.is_truthy())
}

/// Once the address is on the clipboard, says so for two seconds: to the eye by a mark on the
/// link, to the ear through the status beside the targets.
fn copy(link: Element, writing: Promise) {
    spawn_local(async move {
        if JsFuture::from(writing).await.is_err() {
            return;
        }
        let done = link.get_attribute("data-done").unwrap_or_default();
        let status =
            link.closest("[role=group]").ok().flatten().and_then(|nav| nav.last_element_child());
        let say = |text: &str| status.as_ref().map(|status| status.set_text_content(Some(text)));
        let _ = link.set_attribute("data-copied", "");
        say(&done);
        let two_seconds = Promise::new(&mut |resolve, _| {
            let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 2_000);
        });
        let _ = JsFuture::from(two_seconds).await;
        let _ = link.remove_attribute("data-copied");
        say("");
    });
}
