//! Nobody wins by leaving something out: before anything is measured, each contender's card has the
//! same elements and texts as ours in the browser, and looks the same, closed and with all sections
//! open.

use anyhow::{Result, bail};
use serde_json::{Value, json};

use super::chromium::{Chromium, text};
use super::contender::{ALL, Contender};
use super::page::Page;
use super::profile::NONE;
use super::site::Site;

/// The share of pixels that may differ, for letters that are smoothed otherwise.
const TOLERANCE: f64 = 0.001;

const LINES: &str = include_str!("lines.js");
const PIXELS: &str = include_str!("pixels.js");

/// A card as the browser has it.
struct Shown {
    lines: Vec<String>,
    /// Pictures, closed and open.
    pictures: [String; 2],
}

/// Fails with what differs.
pub(crate) fn check(chromium: &mut Chromium, site: &Site) -> Result<()> {
    let mut shown = Vec::new();
    for contender in ALL {
        shown.push((contender, show(chromium, site, contender)?));
    }
    let mut page = Page::open(chromium, &NONE)?;
    let mut problems = Vec::new();
    let Some(((_, model), others)) = shown.split_first() else { return Ok(()) };
    for (contender, other) in others {
        if let Some(difference) = difference(&model.lines, &other.lines) {
            problems.push(format!("{}: {difference}", contender.name));
        }
        let pictures = model.pictures.iter().zip(&other.pictures).zip(["closed", "open"]);
        for ((ours, theirs), state) in pictures {
            let share = page.number(&format!("({PIXELS})({}, {})", json!(ours), json!(theirs)))?;
            problems.extend(visible(share, contender.name, state));
        }
    }
    if !problems.is_empty() {
        bail!("not the same card, so not measured:\n{}", problems.join("\n"));
    }
    Ok(())
}

fn show(chromium: &mut Chromium, site: &Site, contender: &Contender) -> Result<Shown> {
    let mut page = Page::open(chromium, &NONE)?;
    // Sections open at once.
    let still = json!([{ "name": "prefers-reduced-motion", "value": "reduce" }]);
    page.call("Emulation.setEmulatedMedia", json!({ "features": still }))?;
    page.go(&site.load_url(contender, false))?;
    page.eval("bench.readable")?;
    page.eval("bench.quiet(300)")?;
    let lines = serde_json::from_value(page.eval(LINES)?)?;
    let closed = picture(&mut page)?;
    page.eval(
        "document.querySelector('news-card').shadowRoot.querySelectorAll('details[data-section]')
            .forEach((details) => { details.open = true; })",
    )?;
    page.eval("bench.frames(2)")?;
    Ok(Shown { lines, pictures: [closed, picture(&mut page)?] })
}

/// The whole page as PNG, in base64.
fn picture(page: &mut Page<'_>) -> Result<String> {
    let height = page.number("document.documentElement.scrollHeight")?;
    let parameters = json!({
        "captureBeyondViewport": true,
        "clip": { "x": 0, "y": 0, "width": 1280, "height": height, "scale": 1 },
    });
    let answer: Value = page.call("Page.captureScreenshot", parameters)?;
    Ok(text(&answer, "/data")?.to_owned())
}

fn visible(share: f64, name: &str, state: &str) -> Option<String> {
    (share > TOLERANCE)
        .then(|| format!("{name}, {state}: {:.2} % of the pixels differ", share * 100.0))
}

/// The first line in which a card differs from the model.
fn difference(model: &[String], other: &[String]) -> Option<String> {
    let longest = model.len().max(other.len());
    let line =
        |lines: &[String], at: usize| lines.get(at).map_or("nothing", String::as_str).to_owned();
    (0..longest)
        .find(|at| model.get(*at) != other.get(*at))
        .map(|at| format!("{} instead of {} at {at}", line(other, at), line(model, at)))
}

#[cfg(test)]
mod tests {
    use super::{difference, visible};

    fn lines(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn a_contender_that_leaves_something_out_is_found() {
        let model = lines("<article> <h2> \"Title </h2> <p> \"Text </p> </article>");
        assert_eq!(difference(&model, &model), None);
        let check = |other: &str, found: &str| {
            assert_eq!(difference(&model, &lines(other)).as_deref(), Some(found));
        };
        check("<article> <h2> \"Title </h2> </article>", "</article> instead of <p> at 4");
        check("<article> <h2> \"Title </h2> <p> \"Text </p>", "nothing instead of </article> at 7");
        check(
            "<article> <h2> \"Other </h2> <p> \"Text </p> </article>",
            "\"Other instead of \"Title at 2",
        );
    }

    #[test]
    fn a_contender_that_looks_otherwise_is_found() {
        assert_eq!(visible(0.0005, "lit", "open"), None);
        let found = visible(0.02, "lit", "open");
        assert_eq!(found.as_deref(), Some("lit, open: 2.00 % of the pixels differ"));
    }
}
