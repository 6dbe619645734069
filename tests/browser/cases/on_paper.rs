//! The case about paper, whose page asks what the engine knows: on paper all sections are there.

use super::{serve, verdict};
use crate::support::{Engine, in_browser};

/// A word of each section that is closed on the screen.
const CLOSED: [&str; 7] =
    ["sensor", "Prototype", "nacelle", "mothballs", "unaffordable", "minutes,", "In print only"];

#[test]
fn what_is_closed_on_the_screen_is_open_while_the_page_is_printed() {
    in_browser(async |b| {
        let Some(front) = serve(b) else { return };
        verdict(b, &front, "35-closed-sections-on-paper-in-firefox-esr").await;
        let open = "$$('details[data-section]').map(({ open }) => open)";
        b.is(open, [false; 13]).await;
        b.js(&format!("addEventListener('beforeprint', () => {{ window.onPaper = {open} }})"))
            .await;
        if b.engine == Engine::WebKit {
            // Its driver cannot print, so the page is told by hand.
            b.js("dispatchEvent(new Event('beforeprint'))").await;
            b.is("onPaper", [true; 13]).await;
            b.js("dispatchEvent(new Event('afterprint'))").await;
        } else {
            let text = b.printed().await;
            b.is("onPaper", [true; 13]).await;
            for word in CLOSED {
                assert!(text.contains(word), "{word} is not on paper: {text}");
            }
        }
        b.until(&format!("!{open}.includes(true)")).await;
    });
}
