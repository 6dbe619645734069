//! Firefox and WebKit with their drivers, for the browser tests, which run in every engine.
//!
//! Unlike Chromium these may be absent: the tests in them are then left out, which the list of steps
//! says, unless `NEWS_CARD_REQUIRE_ENGINES` is set to 1.

mod geckodriver;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::apt;
use crate::project::Project;
use crate::run::{find, say};

const STEP: &str = "setup: engines";
/// The names that Firefox goes by, in the order in which they are tried.
const FIREFOX: [&str; 2] = ["firefox-esr", "firefox"];
/// Below a folder of `/usr/lib`; beside each WebKitGTK library stands its own small browser.
const MINIBROWSER: [&str; 3] =
    ["webkit2gtk-4.1/MiniBrowser", "webkitgtk-6.0/MiniBrowser", "webkit2gtk-4.0/MiniBrowser"];

/// What the tests in other engines drive.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(crate) struct Engines {
    pub(crate) firefox: Option<Firefox>,
    pub(crate) webkit: Option<WebKit>,
    /// Reads what was printed.
    pub(crate) pdftotext: Option<PathBuf>,
    /// Which of them are missing, and what would bring them; empty when none is.
    pub(crate) missing: String,
}

/// Firefox and its driver.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Firefox {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

/// WebKitGTK's own browser, its driver, and the screen that both need.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct WebKit {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
    pub(crate) screen: PathBuf,
    /// Tells the browser what the user of the screen prefers.
    pub(crate) settings: PathBuf,
}

/// Sees to both engines as far as this machine allows; fails only where they are required.
pub(crate) fn ready(project: &Project) -> Result<Engines> {
    let packages = Packages::look().missing();
    let mut hints = Vec::new();
    if !packages.is_empty() {
        match apt::Access::look().can_install().then(|| apt::install(STEP, &packages)) {
            Some(Ok(())) => {}
            Some(Err(error)) => hints.push(format!("{error:#}")),
            None => hints.push(format!("type: {}", apt::by_hand(&packages))),
        }
    }
    let found = Packages::look();
    let driver = found.firefox.as_ref().and_then(|_| {
        let driver = geckodriver::ready(project);
        driver.inspect_err(|error| hints.push(format!("{error:#}"))).ok()
    });
    let engines = Engines {
        firefox: found
            .firefox
            .clone()
            .zip(driver)
            .map(|(browser, driver)| Firefox { browser, driver }),
        pdftotext: found.pdftotext.clone(),
        webkit: found.webkit(),
        missing: String::new(),
    };
    engines.judge(&hints, env::var("NEWS_CARD_REQUIRE_ENGINES").is_ok_and(|value| value == "1"))
}

impl Engines {
    /// Says what there is, and what is missing where it is not required.
    fn judge(self, hints: &[String], required: bool) -> Result<Self> {
        let parts = [
            ("Firefox with geckodriver", self.firefox.is_some()),
            ("WebKit with its driver", self.webkit.is_some()),
            ("pdftotext", self.pdftotext.is_some()),
        ];
        let names = |there| {
            let chosen = parts.iter().filter(|(_, found)| *found == there).map(|(name, _)| *name);
            chosen.collect::<Vec<_>>().join(", ")
        };
        let missing = names(false);
        if missing.is_empty() {
            say(STEP, &names(true));
            return Ok(self);
        }
        let missing = format!("not here: {missing}; {}", hints.join("; "));
        if required {
            bail!("{STEP}: {missing}");
        }
        say(STEP, &missing);
        Ok(Self { missing, ..self })
    }
}

/// What apt brings, as far as it is there.
#[derive(Default)]
struct Packages {
    firefox: Option<PathBuf>,
    minibrowser: Option<PathBuf>,
    webkit_driver: Option<PathBuf>,
    screen: Option<PathBuf>,
    settings: Option<PathBuf>,
    pdftotext: Option<PathBuf>,
}

impl Packages {
    fn look() -> Self {
        Self {
            firefox: FIREFOX.into_iter().find_map(find),
            minibrowser: minibrowser(),
            webkit_driver: find("WebKitWebDriver"),
            screen: find("Xvfb"),
            settings: find("xsettingsd"),
            pdftotext: find("pdftotext"),
        }
    }

    fn missing(&self) -> Vec<&'static str> {
        [
            ("firefox-esr", self.firefox.is_some()),
            // Its driver brings the library, and the library its small browser.
            ("webkit2gtk-driver", self.webkit_driver.is_some() && self.minibrowser.is_some()),
            ("xvfb", self.screen.is_some()),
            ("xsettingsd", self.settings.is_some()),
            ("poppler-utils", self.pdftotext.is_some()),
        ]
        .into_iter()
        .filter_map(|(package, present)| (!present).then_some(package))
        .collect()
    }

    fn webkit(self) -> Option<WebKit> {
        Some(WebKit {
            browser: self.minibrowser?,
            driver: self.webkit_driver?,
            screen: self.screen?,
            settings: self.settings?,
        })
    }
}

/// The small browser is not on the PATH, but in a folder named after the architecture.
fn minibrowser() -> Option<PathBuf> {
    let folders = fs::read_dir("/usr/lib").ok()?;
    let roots: Vec<_> = folders.filter_map(Result::ok).map(|entry| entry.path()).collect();
    let below = |name: &&str| {
        let files = roots.iter().map(|root| root.join(name));
        files.chain([Path::new("/usr/libexec").join(name)]).find(|file| file.is_file())
    };
    MINIBROWSER.iter().find_map(below)
}

#[cfg(test)]
mod tests {
    use super::{Engines, Firefox, Packages};

    fn without_webkit() -> Engines {
        let firefox = Firefox { browser: "firefox-esr".into(), driver: "geckodriver".into() };
        let pdftotext = Some("pdftotext".into());
        Engines { firefox: Some(firefox), pdftotext, ..Engines::default() }
    }

    #[test]
    fn each_package_is_installed_only_when_what_it_brings_is_missing() {
        let all = ["firefox-esr", "webkit2gtk-driver", "xvfb", "xsettingsd", "poppler-utils"];
        assert_eq!(Packages::default().missing(), all);
        let firefox = Packages { firefox: Some("firefox".into()), ..Packages::default() };
        assert_eq!(firefox.missing(), all[1..]);
        let driver_alone = Packages { webkit_driver: Some("driver".into()), ..Packages::default() };
        assert_eq!(driver_alone.missing(), all);
    }

    #[test]
    fn a_missing_engine_is_named_with_the_way_out_and_fails_only_where_it_is_required() {
        let hints = ["type: apt-get install it".to_owned()];
        let expected = "not here: WebKit with its driver; type: apt-get install it";
        let engines = without_webkit().judge(&hints, false).unwrap();
        assert_eq!(engines.missing, expected);
        let error = without_webkit().judge(&hints, true).unwrap_err();
        assert_eq!(error.to_string(), format!("setup: engines: {expected}"));
    }
}
