//! What WebDriver cannot do, done by scripts of Firefox's own windows.

use reqwest::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId, WebDriver};

/// Runs a script in the browser's window, where `browser` is the element that holds the page.
pub(super) async fn run(session: &WebDriver, script: &str, given: Value) {
    context(session, "chrome").await;
    let script =
        format!("const given = arguments[0], browser = gBrowser.selectedBrowser;\n{script}");
    let ran = session.execute(script, vec![given]).await;
    context(session, "content").await;
    ran.expect("a script that the browser runs");
}

async fn context(session: &WebDriver, name: &'static str) {
    session.handle().cmd(Context(name)).await.expect("another context");
}

/// Chooses whether scripts run in the page or in the browser's window.
#[derive(Debug)]
struct Context(&'static str);

impl FormatRequestData for Context {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let path = format!("/session/{session}/moz/context");
        RequestData::new(Method::POST, path).add_body(json!({ "context": self.0 }))
    }
}
