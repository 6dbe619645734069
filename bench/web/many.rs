//! Many cards on one page, whose script runs already: how long until the next frame and until all is
//! there, what of that is script and what layout, and what one changed field costs.

use anyhow::{Result, ensure};
use fastrand::Rng;

use super::chromium::{Chromium, number};
use super::contender::Contender;
use super::page::Page;
use super::plan::{Plan, say};
use super::profile::NONE;
use super::results::Results;
use super::site::Site;

/// What makes cards in a page.
const CARDS: &str = include_str!("cards.js");

const COUNTS: [usize; 4] = [1, 10, 100, 1_000];

/// Ours with default attributes, and peers that start at once.
const MIXED: &str = "default, peers eager";

/// How many cards are refreshed at once.
const REFRESHED: usize = 100;

/// Measures each contender once, in an order of this round alone.
pub(crate) fn round(
    chromium: &mut Chromium,
    site: &Site,
    plan: &Plan,
    random: &mut Rng,
    results: &mut Results,
) -> Result<()> {
    for contender in Contender::from_json_shuffled(random) {
        say(&format!("many cards: {}", contender.name));
        for count in COUNTS.into_iter().filter(|&count| plan.measures(count)) {
            for loading in ["eager", "default"] {
                let mut page = warm(chromium, site, contender)?;
                let figures = mount(&mut page, contender, count, loading)?;
                let mut add = |circumstances: &str| {
                    for (figure, value) in &figures {
                        let measure = format!("many/{count}/{circumstances}/{figure}");
                        results.add(&measure, contender, *value);
                    }
                };
                add(loading);
                // Few elements are lazy, so ours as it comes stands beside peers that are not, too.
                if contender.is_ours == (loading == "default") {
                    add(MIXED);
                }
                if count == REFRESHED && loading == "eager" {
                    let took = page.eval("bench.cards.refresh()")?;
                    let there = number(&took, "/there")? / count as f64;
                    results.add("refresh/one field of a card", contender, there);
                }
            }
        }
    }
    Ok(())
}

/// A page whose script has shown a card already, and holds none any more.
pub(crate) fn warm<'a>(
    chromium: &'a mut Chromium,
    site: &Site,
    contender: &Contender,
) -> Result<Page<'a>> {
    let mut page = Page::open(chromium, &NONE)?;
    page.go(&site.eager_url(contender))?;
    page.eval("bench.readable")?;
    page.eval(CARDS)?;
    page.eval("bench.cards.load()")?;
    page.eval("bench.quiet(150)")?;
    page.eval("bench.cards.clear()")?;
    Ok(page)
}

fn mount(
    page: &mut Page<'_>,
    contender: &Contender,
    count: usize,
    loading: &str,
) -> Result<[(&'static str, f64); 5]> {
    let attributes = if loading == "eager" { "{ loading: 'eager' }" } else { "{}" };
    let before = Spent::until_now(page)?;
    let took = page.eval(&format!("bench.cards.mount({count}, {attributes})"))?;
    let spent = Spent::until_now(page)?;
    let there = number(&took, "/there")?;
    ensure!(there > 0.0, "{}: no card of {count} is there", contender.name);
    let layout = spent.layout - before.layout;
    let script = spent.all - before.all - layout;
    Ok([
        ("first frame", number(&took, "/frame")?),
        ("all there", number(&took, "/whole")?),
        ("layout", layout),
        ("script", script),
        ("script a card", script / there),
    ])
}

/// Milliseconds that the page's main thread has had a core.
struct Spent {
    all: f64,
    layout: f64,
}

impl Spent {
    /// What the browser calls script leaves out what runs after a promise, so all but layout and
    /// style counts as script.
    fn until_now(page: &mut Page<'_>) -> Result<Self> {
        let layout = page.metric("LayoutDuration")? + page.metric("RecalcStyleDuration")?;
        Ok(Self { all: page.metric("TaskDuration")? * 1e3, layout: layout * 1e3 })
    }
}
