//! What a reader does with mouse and keyboard.

use std::time::{Duration, Instant};

use serde_json::Value;
use thirtyfour::Key;
use thirtyfour::error::WebDriverErrorInner;
use tokio::time::sleep;

use super::{Browser, PATIENCE};

/// Brings the element `given` near into view and tells whether all pictures that may be on their way are there, or
/// known not to come: one that goes moves what is below it, from under the mouse.
const PICTURES_ARE_SETTLED: &str = "
    const { top, bottom } = given.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) given.scrollIntoView({ block: 'center', behavior: 'instant' });
    const isNear = ({ top, bottom }) => top < innerHeight + 1000 && bottom > -1000;
    const images = cards.flatMap((card) => [...card.shadowRoot?.querySelectorAll('img') ?? []]);
    const isAwaited = (image) => !image.complete && image.checkVisibility() && isNear(image.getBoundingClientRect());
    return !images.some(isAwaited);";

/// Pictures that a browser does not ask for yet may be near for it, and not for the test.
const PICTURES_TAKE: Duration = Duration::from_secs(2);

impl Browser {
    /// Clicks with the mouse on what an expression names.
    pub(crate) async fn click(&self, expression: &str) {
        self.settle_pictures(expression).await;
        let script = format!("{}return {expression}", include_str!("prelude.js"));
        let found = self.session().execute(script, vec![]).await.expect("a script that runs");
        let Ok(element) = found.element() else { panic!("there is no {expression}") };
        let started = Instant::now();
        while let Err(error) = element.click().await {
            // What still unfolds cannot be clicked on in every engine.
            let can_wait = matches!(*error, WebDriverErrorInner::ElementNotInteractable(_));
            assert!(can_wait && started.elapsed() < PATIENCE, "{expression}: {error}");
            sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits until no picture of a card that comes or goes can move what an expression names.
    async fn settle_pictures(&self, expression: &str) {
        let started = Instant::now();
        let look = PICTURES_ARE_SETTLED.replace("given", &format!("({expression})"));
        while self.run(&look, Value::Null).await == Ok(Value::Bool(false))
            && started.elapsed() < PICTURES_TAKE
        {
            sleep(Duration::from_millis(20)).await;
        }
    }

    /// Presses a key and lets it go.
    pub(crate) async fn press(&self, key: Key) {
        self.session().action_chain().send_keys(key).perform().await.expect("a key press");
    }

    /// Presses a key while the control key is down.
    async fn chord(&self, key: &str) {
        let chain = self.session().action_chain().key_down(Key::Control);
        let chain = chain.send_keys(key).key_up(Key::Control);
        chain.perform().await.expect("two keys at once");
    }

    /// Has a field of the page hold this text, and copies it as a reader does.
    pub(crate) async fn copied(&self, field: &str, text: &str) {
        self.js_with(&format!("{field}.focus(); {field}.value = given; {field}.select()"), text)
            .await;
        self.chord("c").await;
    }

    /// What a field of the page holds once the reader has pasted what was copied.
    pub(crate) async fn pasted(&self, field: &str) -> Value {
        self.js(&format!("{field}.value = ''; {field}.focus()")).await;
        self.chord("v").await;
        self.until(&format!("{field}.value !== ''")).await;
        self.js(&format!("return {field}.value")).await
    }
}
