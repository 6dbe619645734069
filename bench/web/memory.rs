//! What a page holds: with a hundred cards, once they are gone, and with a hundred others.

use anyhow::Result;
use fastrand::Rng;
use serde_json::json;

use super::chromium::Chromium;
use super::contender::Contender;
use super::many::warm;
use super::page::Page;
use super::plan::say;
use super::results::Results;
use super::site::Site;

const CARDS: usize = 100;

/// Measures each contender once, in an order of this round alone.
pub(crate) fn round(
    chromium: &mut Chromium,
    site: &Site,
    random: &mut Rng,
    results: &mut Results,
) -> Result<()> {
    for contender in Contender::from_json_shuffled(random) {
        say(&format!("memory: {}", contender.name));
        let mut page = warm(chromium, site, contender)?;
        let mut note = |figure: &str, page: &mut Page<'_>| -> Result<f64> {
            let held = held(page)?;
            results.add(&format!("memory/{figure}/bytes"), contender, held);
            Ok(held)
        };
        note("before", &mut page)?;
        let mut filled = Vec::new();
        for (full, empty) in
            [("100 cards", "100 removed"), ("second 100 cards", "second 100 removed")]
        {
            page.eval(&format!("bench.cards.mount({CARDS}, {{ loading: 'eager' }})"))?;
            filled.push(note(full, &mut page)?);
            page.eval("bench.cards.clear()")?;
            note(empty, &mut page)?;
        }
        if let [first, second] = filled[..] {
            results.add("memory/added by the second 100/bytes", contender, second - first);
        }
    }
    Ok(())
}

/// Bytes of the heap and of the memories of WebAssembly, once all that nobody holds is gone.
fn held(page: &mut Page<'_>) -> Result<f64> {
    // What is held by what goes, goes the next time.
    for _ in 0..3 {
        page.call("HeapProfiler.collectGarbage", json!({}))?;
        page.eval("bench.frames(2)")?;
    }
    let wasm = page.number(
        "[...new Set(bench.memories)].reduce((sum, { buffer }) => sum + buffer.byteLength, 0)",
    )?;
    Ok(page.metric("JSHeapUsedSize")? + wasm)
}
