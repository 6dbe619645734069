//! Chromium, its driver and a plain web server, for the browser tests.

use std::env;
use std::path::PathBuf;

use anyhow::{Result, bail};

use super::apt;
use crate::project::Project;
use crate::run::{find, say};

const STEP: &str = "setup: browser";
/// The names that Chromium goes by, in the order in which they are tried.
const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// What the browser tests drive.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) chromedriver: PathBuf,
    /// A server that knows nothing of cards, for published sites.
    pub(crate) nginx: PathBuf,
    pub(crate) axe: PathBuf,
}

/// Sees to them; `CHROMIUM`, `CHROMEDRIVER` and `NGINX` name others.
pub(crate) fn ready(project: &Project) -> Result<Browser> {
    let mut found = look();
    let missing = missing(found.0.is_some(), found.1.is_some(), found.2.is_some());
    if !missing.is_empty() {
        if !apt::Access::look().can_install() {
            bail!(
                "{STEP}: Chromium, its driver and nginx are needed; type: {}",
                apt::by_hand(&missing)
            );
        }
        apt::install(STEP, &missing)?;
        found = look();
    }
    let (Some(chromium), Some(chromedriver), Some(nginx)) = found else {
        bail!("{STEP}: apt installed {missing:?}, but what they bring is not on the PATH");
    };
    let names = [&chromium, &chromedriver, &nginx].map(|path| path.display().to_string());
    say(STEP, &names.join(", "));
    Ok(Browser { chromium, chromedriver, nginx, axe: project.tool("axe-core/axe.min.js") })
}

fn look() -> (Option<PathBuf>, Option<PathBuf>, Option<PathBuf>) {
    let named = |variable| env::var_os(variable).map(PathBuf::from);
    (
        named("CHROMIUM").or_else(|| CHROMIUM.into_iter().find_map(find)),
        named("CHROMEDRIVER").or_else(|| find("chromedriver")),
        named("NGINX").or_else(|| find("nginx")).or_else(|| {
            // Where Debian puts it is not on everyone's PATH.
            Some(PathBuf::from("/usr/sbin/nginx")).filter(|path| path.exists())
        }),
    )
}

fn missing(chromium: bool, driver: bool, nginx: bool) -> Vec<&'static str> {
    [("chromium", chromium), ("chromium-driver", driver), ("nginx-light", nginx)]
        .into_iter()
        .filter_map(|(package, present)| (!present).then_some(package))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::missing;

    #[test]
    fn the_browser_and_its_driver_are_installed_each_only_when_missing() {
        assert!(missing(true, true, true).is_empty());
        assert_eq!(missing(true, false, true), ["chromium-driver"]);
        assert_eq!(missing(false, false, false), ["chromium", "chromium-driver", "nginx-light"]);
    }
}
