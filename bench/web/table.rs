//! One card with a long table: how long until it is there, and until those compared are in the order
//! of one of its rows. The peers have no filter, so none is measured.

use anyhow::Result;
use fastrand::Rng;

use super::chromium::{Chromium, number};
use super::contender::Contender;
use super::loading::SORT;
use super::many::warm;
use super::plan::{Plan, say};
use super::results::Results;
use super::site::Site;

/// The last two are more than a document of ours may have.
const ROWS: [usize; 5] = [10, 100, OURS, 1_000, 10_000];

/// As many as our document format admits: `MAX_ITEMS` in src/model/field.rs.
const OURS: usize = 500;

/// Measures each contender once, in an order of this round alone.
pub(crate) fn round(
    chromium: &mut Chromium,
    site: &Site,
    plan: &Plan,
    random: &mut Rng,
    results: &mut Results,
) -> Result<()> {
    for contender in Contender::from_json_shuffled(random) {
        say(&format!("table: {}", contender.name));
        let most = if contender.is_ours { OURS } else { usize::MAX };
        for rows in ROWS.into_iter().filter(|&rows| rows <= most && plan.measures(rows)) {
            let mut page = warm(chromium, site, contender)?;
            let mount = page.eval(&format!("bench.cards.table({rows})"))?;
            // What ours asks for once a reader sees the table.
            page.eval("bench.quiet(150)")?;
            let sort = page.eval(&format!("({SORT})(bench.shown[0], 1)"))?;
            for (figure, took, at) in [
                ("mount", &mount, "/mount"),
                ("sort", &sort, "/there"),
                ("sort painted", &sort, "/painted"),
            ] {
                results.add(&format!("table/{rows}/{figure}"), contender, number(took, at)?);
            }
        }
    }
    Ok(())
}
