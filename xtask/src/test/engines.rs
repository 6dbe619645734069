//! The tests in Chromium, Firefox and WebKit.

use anyhow::Result;

use super::steps::Steps;
use crate::native::{NewsCard, cargo};
use crate::project::Project;
use crate::setup::{Browser, Engines};

const STEP: &str = "tests in all engines";

/// Runs them in the engines that are here, and notes what is left out.
pub(super) fn test(
    project: &Project,
    browser: &Browser,
    engines: &Engines,
    command: &NewsCard,
    steps: &mut Steps,
) -> Result<()> {
    let mut tests = cargo(project);
    // With all default members for the same reason as the browser tests.
    tests.args(["test", "--test", "engines", "--"]);
    tests.args(left_out(engines).iter().flat_map(|part| ["--skip", part]));
    tests.env("NEWS_CARD_CLI", command.path());
    tests.env("CHROMEDRIVER", &browser.chromedriver).env("CHROMIUM", &browser.chromium);
    if let Some(firefox) = &engines.firefox {
        tests.env("FIREFOX", &firefox.browser).env("GECKODRIVER", &firefox.driver);
    }
    if let Some(webkit) = &engines.webkit {
        tests.env("MINIBROWSER", &webkit.browser).env("WEBKITDRIVER", &webkit.driver);
        tests.env("XVFB", &webkit.screen);
    }
    if let Some(pdftotext) = &engines.pdftotext {
        tests.env("PDFTOTEXT", pdftotext);
    }
    steps.command(STEP, "cargo xtask test --only browser", &mut tests)?;
    if !engines.missing.is_empty() {
        steps.leave_out("tests in some engines", &format!("left out; {}", engines.missing));
    }
    Ok(())
}

/// The parts of test names that stand for what is not here.
fn left_out(engines: &Engines) -> Vec<&'static str> {
    [
        ("firefox", engines.firefox.is_some()),
        ("webkit", engines.webkit.is_some()),
        ("on_paper", engines.pdftotext.is_some()),
    ]
    .into_iter()
    .filter_map(|(part, present)| (!present).then_some(part))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::left_out;
    use crate::setup::Engines;

    #[test]
    fn only_what_is_not_here_is_left_out() {
        assert_eq!(left_out(&Engines::default()), ["firefox", "webkit", "on_paper"]);
        let reader = Engines { pdftotext: Some("pdftotext".into()), ..Engines::default() };
        assert_eq!(left_out(&reader), ["firefox", "webkit"]);
    }
}
