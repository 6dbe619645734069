//! One card on one page: what it takes until it can be read, until its first sort, and in all.

use anyhow::{Context, Result, bail, ensure};
use fastrand::Rng;

use super::chromium::{Chromium, number};
use super::contender::{ALL, Arrival, Contender};
use super::page::Page;
use super::plan::{Plan, say};
use super::profile::{FAST_4G, NONE, Profile, SLOW_4G};
use super::results::Results;
use super::server::Asked;
use super::site::Site;

/// Sorts those compared in a card's table by one of its rows, and says how long that took.
pub(crate) const SORT: &str = include_str!("sort.js");

/// Opens the section of the table, as its reader has to.
const OPEN: &str = "document.querySelector('news-card').shadowRoot
    .querySelector('[data-section=competitors]').open = true";

const IN_ALL: &str = "bytes in all";

/// One visit to measure.
#[derive(Clone, Copy)]
struct Case {
    contender: &'static Contender,
    profile: &'static Profile,
    hints: bool,
}

/// Measures each case once, in an order of this round alone.
pub(crate) fn round(
    chromium: &mut Chromium,
    site: &Site,
    plan: &Plan,
    random: &mut Rng,
    results: &mut Results,
) -> Result<()> {
    let mut cases = cases(plan);
    random.shuffle(&mut cases);
    for case in cases {
        let Case { contender, profile, .. } = case;
        say(&format!("loading: {}, {}", contender.name, profile.title));
        let mut page = Page::open(chromium, profile)?;
        for cache in ["cold", "warm"] {
            let mut figures = visit(&mut page, site, &case)?;
            if cache == "cold" {
                figures.extend(sort(&mut page, site, &figures)?);
            }
            page.renew()?;
            for hints in case.circumstances() {
                for (figure, value) in &figures {
                    let measure = format!("loading/{}/{cache}/{hints}/{figure}", profile.name);
                    results.add(&measure, contender, *value);
                }
            }
        }
    }
    Ok(())
}

impl Case {
    /// What its figures stand for: a card that is in the HTML has the same with hints and without.
    fn circumstances(&self) -> &'static [&'static str] {
        match (self.contender.arrival, self.hints) {
            (Arrival::Written, _) => &["hints", "no hints"],
            (Arrival::Json, true) => &["hints"],
            (Arrival::Json, false) => &["no hints"],
        }
    }
}

fn cases(plan: &Plan) -> Vec<Case> {
    let profiles: &[&Profile] =
        if plan.is_quick { &[&SLOW_4G] } else { &[&NONE, &FAST_4G, &SLOW_4G] };
    let mut cases = Vec::new();
    for profile in profiles {
        for contender in ALL {
            let hints: &[bool] =
                if contender.arrival == Arrival::Json { &[false, true] } else { &[false] };
            cases.extend(hints.iter().map(|&hints| Case { contender, profile, hints }));
        }
    }
    cases
}

/// Figures by their names.
type Figures = Vec<(&'static str, f64)>;

/// Loads the page until it wants nothing more.
fn visit(page: &mut Page<'_>, site: &Site, case: &Case) -> Result<Figures> {
    let Case { contender, hints, .. } = case;
    site.asked();
    page.go(&site.load_url(contender, *hints))?;
    let readable = page.number("bench.readable")?;
    settle(page, site, 0.0).with_context(|| contender.name)?;
    let until = page.eval(&format!("bench.transferred({readable})"))?;
    let paint =
        page.number("performance.getEntriesByName('first-contentful-paint')[0].startTime")?;
    // As the page sees it: what was hinted at and asked for otherwise may come from the cache then.
    let names = page.eval("performance.getEntriesByType('resource').map(({ name }) => name)")?;
    let asked = site.asked();
    for Asked { path, bytes } in &asked {
        ensure!(*bytes > 0, "{}: there is no {path}", contender.name);
    }
    Ok(vec![
        ("readable", readable),
        ("first paint", paint),
        ("bytes to the card", number(&until, "/bytes")?),
        ("requests to the card", number(&until, "/requests")?),
        (IN_ALL, bytes(&asked)),
        ("requests in all", asked.len() as f64),
        ("requests twice", twice(serde_json::from_value(names)?) as f64),
        ("layout shift", page.number("bench.shift")?),
        ("blocking time", page.number("bench.blocking")?),
        ("long tasks", page.number("bench.tasks")?),
    ])
}

/// How many answers a page has.
const ANSWERS: &str = "bench.transferred(Infinity).requests";

/// How often a page is looked at, before it counts as one that never ends.
const LOOKS: usize = 200;

/// Waits until the page, which had so many answers `before`, has all that it asked for since, and asks
/// for nothing more.
fn settle(page: &mut Page<'_>, site: &Site, before: f64) -> Result<()> {
    for _ in 0..LOOKS {
        page.eval("bench.quiet(150)")?;
        if page.number(ANSWERS)? - before >= site.count() as f64 {
            return Ok(());
        }
    }
    bail!("what was asked for never came")
}

/// The first sort of a card of which nobody opened the table before; `figures` are those of the visit.
fn sort(page: &mut Page<'_>, site: &Site, figures: &Figures) -> Result<Figures> {
    let answers = page.number(ANSWERS)?;
    page.eval(OPEN)?;
    settle(page, site, answers)?;
    let took = page.eval(&format!("({SORT})(document.querySelector('news-card'), 0)"))?;
    let before = figures.iter().find(|(name, _)| *name == IN_ALL).map_or(0.0, |(_, bytes)| *bytes);
    let asked = bytes(&site.asked());
    Ok(vec![
        ("first sort", number(&took, "/painted")?),
        ("bytes to the first sort", before + asked),
    ])
}

fn bytes(asked: &[Asked]) -> f64 {
    asked.iter().map(|asked| asked.bytes as f64).sum()
}

/// How many of these came before.
fn twice(mut names: Vec<String>) -> usize {
    names.sort();
    let all = names.len();
    names.dedup();
    all - names.len()
}

#[cfg(test)]
mod tests {
    use super::twice;

    #[test]
    fn what_is_asked_for_again_counts_each_time() {
        let count = |names: &str| twice(names.split(' ').map(str::to_owned).collect());
        assert_eq!(count("card.json news-card.js card.json card.json"), 2);
        assert_eq!(count("card.json news-card.js"), 0);
    }
}
