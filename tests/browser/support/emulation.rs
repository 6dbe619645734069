//! What surrounds a page: its size, what its reader prefers, paper, the network, memory.

use std::fs;
use std::process::Command;

use serde_json::{Value, json};
use thirtyfour::common::print::PrintParameters;

use super::engine::Engine;
use super::{Browser, firefox, program};

impl Browser {
    /// Gives the page this many pixels.
    pub(crate) async fn size(&self, width: u32, height: u32) {
        match self.engine {
            Engine::Chromium => {
                let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.command("Emulation.setDeviceMetricsOverride", size).await;
            }
            Engine::Firefox => {
                // A window has a least width, the page within it has none.
                let style = format!(
                    "flex: none; min-width: 0; min-height: 0; width: {width}px; max-width: {width}px; height: {height}px; max-height: {height}px"
                );
                self.in_firefox("browser.style.cssText = given", style).await;
            }
            Engine::WebKit => {
                // The bar above the page has a height of its own.
                let bar = self.js("return outerHeight - innerHeight").await;
                let height = height + u32::try_from(bar.as_u64().unwrap_or(0)).unwrap_or(0);
                let set = self.session().set_window_rect(0, 0, width, height).await;
                set.expect("another size");
            }
        }
        self.until(&format!("innerWidth === {width} && innerHeight === {height}")).await;
    }

    /// Says what the system prefers, such as `prefers-color-scheme`, `dark`.
    pub(crate) async fn prefer(&self, feature: &str, value: &str) {
        self.sets_up();
        match self.engine {
            Engine::Chromium => {
                let features = json!({ "features": [{ "name": feature, "value": value }] });
                self.command("Emulation.setEmulatedMedia", features).await;
            }
            Engine::Firefox => {
                let script = match feature {
                    "prefers-color-scheme" => {
                        "browser.browsingContext.prefersColorSchemeOverride = given"
                    }
                    "prefers-reduced-motion" => {
                        "Services.prefs.setIntPref('ui.prefersReducedMotion', given === 'reduce' ? 1 : 0)"
                    }
                    _ => panic!("Firefox cannot be told of {feature}"),
                };
                self.in_firefox(script, value).await;
            }
            Engine::WebKit => {
                let screen = self.running.screen.as_ref();
                screen.expect("a screen").prefer(feature, value);
            }
        }
        self.until(&format!("matchMedia('({feature}: {value})').matches")).await;
    }

    /// Shows the page as it would be on paper, or on the screen again.
    pub(crate) async fn on_paper(&self, on_paper: bool) {
        self.sets_up();
        let media = if on_paper { "print" } else { "" };
        match self.engine {
            Engine::Chromium => {
                drop(self.command("Emulation.setEmulatedMedia", json!({ "media": media })).await);
            }
            Engine::Firefox => {
                self.in_firefox("browser.browsingContext.mediumOverride = given", media).await;
            }
            // There is no way to change the medium, so its rules change theirs.
            Engine::WebKit => {
                let (from, to) = if on_paper { ("print", "screen") } else { ("screen", "print") };
                let script = "for (const { shadowRoot } of cards)
                    for (const { cssRules } of [...shadowRoot.styleSheets, ...shadowRoot.adoptedStyleSheets])
                        for (const { media } of cssRules) if (media?.mediaText === given.from) media.mediaText = given.to";
                self.js_with(script, json!({ "from": from, "to": to })).await;
            }
        }
    }

    /// Prints the page, which WebKit's driver cannot, and gives its words with one space between them.
    pub(crate) async fn printed(&self) -> String {
        let pdf = self.session().print_page(PrintParameters::default()).await;
        let file = self.folder().join("printed.pdf");
        fs::write(&file, pdf.expect("a printed page")).expect("a file for the PDF");
        let output = Command::new(program("PDFTOTEXT")).arg(&file).arg("-").output();
        let output = output.expect("pdftotext runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8_lossy(&output.stdout);
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        // Some fonts have a sign of its own for two letters.
        [("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl")]
            .iter()
            .fold(words, |words, (sign, letters)| words.replace(sign, letters))
    }

    /// Has the browser keep a page that is left, for when the reader comes back.
    pub(crate) async fn keep_pages(&self) {
        self.sets_up();
        if self.engine == Engine::Firefox {
            // Its driver listens for the end of each page that it has run a script in, and Firefox keeps
            // no page where anything does.
            let script = "Services.prefs.setBoolPref('docshell.shistory.bfcache.allow_unload_listeners', true)";
            self.in_firefox(script, Value::Null).await;
        }
    }

    /// Takes the network away from the browser, or gives it back.
    pub(crate) async fn offline(&self, offline: bool) {
        self.sets_up();
        match self.engine {
            Engine::Chromium => {
                let network = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
                self.command("Network.enable", json!({})).await;
                self.command("Network.emulateNetworkConditions", network).await;
            }
            Engine::Firefox => self.in_firefox("Services.io.offline = given", offline).await,
            // It asks the whole machine, so the page is told by hand.
            Engine::WebKit => {
                self.running.relay.as_ref().expect("a relay").cut(offline);
                let script = "Object.defineProperty(navigator, 'onLine', { value: !given, configurable: true });
                    dispatchEvent(new Event(given ? 'offline' : 'online'))";
                self.js_with(script, offline).await;
            }
        }
        self.until(&format!("navigator.onLine === {}", !offline)).await;
    }

    /// Waits until an expression is true of what was dropped, while the browser clears its memory.
    pub(crate) async fn until_dropped(&self, expression: &str) {
        match self.engine {
            Engine::Chromium => {
                drop(self.command("HeapProfiler.collectGarbage", json!({})).await);
            }
            Engine::Firefox => {
                let script = "for (const topic of ['child-mmu-request', 'child-gc-request', 'child-cc-request']) Services.obs.notifyObservers(null, topic)";
                self.in_firefox(script, Value::Null).await;
            }
            // What fills its memory has it clear it, at some time.
            Engine::WebKit => {
                let fill =
                    "for (let round = 0; round < 50; round += 1) new Uint8Array(4e6).fill(round)";
                return self.until(&format!("(() => {{ {fill}; return {expression} }})()")).await;
            }
        }
        self.until(expression).await;
    }

    /// The page as it is drawn, one picture a screenful, each as a URL.
    pub(crate) async fn pictures(&self) -> Vec<String> {
        let mut pictures = vec![];
        let height = "document.documentElement.scrollHeight";
        let screenfuls = self.js(&format!("return Math.ceil({height} / innerHeight)")).await;
        for screenful in 0..screenfuls.as_u64().expect("a number") {
            let top = format!("{{ top: {screenful} * innerHeight, behavior: 'instant' }}");
            self.js(&format!("scrollTo({top})")).await;
            self.settle().await;
            let picture = self.session().screenshot_as_png_base64().await.expect("a picture");
            pictures.push(format!("data:image/png;base64,{picture}"));
        }
        pictures
    }

    /// How many pixels of two pictures a reader could tell from each other; text that is drawn
    /// anew may differ by less.
    pub(crate) async fn pixels_that_differ(&self, one: &str, other: &str) -> Value {
        let script = "const pixels = async (url) => {
                const picture = Object.assign(new Image(), { src: url });
                await picture.decode();
                const { width, height } = picture;
                const canvas = Object.assign(document.createElement('canvas'), { width, height });
                const context = canvas.getContext('2d');
                context.drawImage(picture, 0, 0);
                return context.getImageData(0, 0, width, height).data;
            };
            return Promise.all(given.map(pixels)).then(([one, other]) => one.length === other.length
                ? one.reduce((count, part, at) => count + (Math.abs(part - other[at]) > 16), 0)
                : 'another size')";
        self.js_with(script, json!([one, other])).await
    }

    /// Sends a command of the DevTools protocol, which is Chromium's.
    pub(crate) async fn cdp(&self, method: &str, parameters: Value) -> Value {
        self.sets_up();
        self.command(method, parameters).await
    }

    /// The same for what goes with the page.
    pub(super) async fn command(&self, method: &str, parameters: Value) -> Value {
        let answer = self.session().cdp().send_raw(method, parameters).await;
        answer.unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    async fn in_firefox(&self, script: &str, given: impl Into<Value>) {
        firefox::run(self.session(), script, given.into()).await;
    }
}
