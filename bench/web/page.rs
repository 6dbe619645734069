//! A page in a browser context of its own: nothing is cached, compiled or connected yet.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::chromium::{Chromium, text};
use super::profile::Profile;

/// What each page runs before anything of its own.
const OBSERVER: &str = include_str!("observer.js");

/// A page; its context goes with the value.
pub(crate) struct Page<'a> {
    chromium: &'a mut Chromium,
    profile: Profile,
    context: String,
    target: String,
    session: String,
}

impl<'a> Page<'a> {
    pub(crate) fn open(chromium: &'a mut Chromium, profile: &Profile) -> Result<Self> {
        let answer = chromium.call(None, "Target.createBrowserContext", json!({}))?;
        let context = text(&answer, "/browserContextId")?.to_owned();
        let (target, session) = (String::new(), String::new());
        let mut page = Self { chromium, profile: *profile, context, target, session };
        page.open_tab()?;
        Ok(page)
    }

    /// Goes on in another tab of the same context, which has what was cached: a tab that showed a
    /// page already would be quicker or slower than a new one.
    pub(crate) fn renew(&mut self) -> Result<()> {
        let before = json!({ "targetId": self.target });
        self.open_tab()?;
        self.chromium.call(None, "Target.closeTarget", before)?;
        Ok(())
    }

    fn open_tab(&mut self) -> Result<()> {
        let target = json!({ "url": "about:blank", "browserContextId": self.context });
        let answer = self.chromium.call(None, "Target.createTarget", target)?;
        self.target = text(&answer, "/targetId")?.to_owned();
        let target = json!({ "targetId": self.target, "flatten": true });
        let answer = self.chromium.call(None, "Target.attachToTarget", target)?;
        self.session = text(&answer, "/sessionId")?.to_owned();
        let profile = self.profile;
        self.call("Page.enable", json!({}))?;
        self.call("Network.enable", json!({}))?;
        // Time in which other programs have the core does not count.
        self.call("Performance.enable", json!({ "timeDomain": "threadTicks" }))?;
        self.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": OBSERVER }))?;
        let size = json!({ "width": 1280, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.call("Emulation.setDeviceMetricsOverride", size)?;
        self.call("Network.emulateNetworkConditions", profile.network())?;
        self.call("Emulation.setCPUThrottlingRate", json!({ "rate": profile.slowdown }))?;
        Ok(())
    }

    pub(crate) fn call(&mut self, method: &str, parameters: Value) -> Result<Value> {
        self.chromium.call(Some(&self.session), method, parameters)
    }

    /// Begins to load a page.
    pub(crate) fn go(&mut self, url: &str) -> Result<()> {
        let answer = self.call("Page.navigate", json!({ "url": url }))?;
        match answer.get("errorText") {
            Some(error) => bail!("{url}: {error}"),
            None => Ok(()),
        }
    }

    /// What an expression comes to, once it is no promise any more.
    pub(crate) fn eval(&mut self, expression: &str) -> Result<Value> {
        let parameters =
            json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let mut answer = self.call("Runtime.evaluate", parameters)?;
        if let Some(details) = answer.get("exceptionDetails") {
            let said = details.pointer("/exception/description").unwrap_or(details);
            bail!("{expression}: {said}");
        }
        Ok(answer.pointer_mut("/result/value").map(Value::take).unwrap_or_default())
    }

    /// The same, a number.
    pub(crate) fn number(&mut self, expression: &str) -> Result<f64> {
        let value = self.eval(expression)?;
        value.as_f64().with_context(|| format!("{expression} is no number, but {value}"))
    }

    /// One of the browser's own figures of the page, such as `ScriptDuration`, in seconds or bytes.
    pub(crate) fn metric(&mut self, name: &str) -> Result<f64> {
        let answer = self.call("Performance.getMetrics", json!({}))?;
        let metrics = answer.get("metrics").and_then(Value::as_array).context("no metrics")?;
        let metric = metrics.iter().find(|metric| metric.get("name") == Some(&json!(name)));
        metric
            .and_then(|metric| metric.get("value")?.as_f64())
            .with_context(|| format!("no {name}"))
    }
}

impl Drop for Page<'_> {
    fn drop(&mut self) {
        let context = json!({ "browserContextId": self.context });
        let _ = self.chromium.call(None, "Target.disposeBrowserContext", context);
    }
}
