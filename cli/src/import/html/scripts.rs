//! The scripts of a page that hold JSON-LD.

use super::super::report::Report;
use super::graph::Graph;
use super::lenient_json;

/// Longest script and all scripts together, in bytes: what a story says of itself is far
/// shorter, and a value in memory is far larger than its text.
const LONGEST: usize = 1 << 20;
const LONGEST_TOGETHER: usize = 2 << 20;

/// Adds what the scripts hold. What is mended, too long or no JSON is reported.
pub(super) fn read(scripts: impl Iterator<Item = String>, graph: &mut Graph, report: &mut Report) {
    let (mut together, mut too_long) = (0, 0);
    for (index, script) in scripts.enumerate() {
        let number = index + 1;
        together += script.len();
        if script.len() > LONGEST || together > LONGEST_TOGETHER {
            too_long += 1;
        } else if script.trim().is_empty() {
            // Some sites write the element and fill it later.
        } else if let Some(script) = lenient_json::read(&script) {
            if !script.mends.is_empty() {
                let mends = script.mends.join(", ");
                report.guess(
                    "$",
                    format!("JSON-LD script {number} of the page is no JSON as it stands; mended: {mends}"),
                );
            }
            script.values.into_iter().for_each(|value| graph.add(value));
        } else {
            report.left_out("$", format!("JSON-LD script {number} of the page is no JSON"));
        }
    }
    if too_long > 0 {
        let sentence = format!(
            "{too_long} JSON-LD scripts of the page are not read: a story needs no more than 1 MiB, \
             and all of a page no more than 2 MiB"
        );
        report.left_out("$", sentence);
    }
}

/// The scripts in markup that is not parsed any more.
pub(super) fn in_markup(markup: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = markup;
    while let Some((_, after)) = rest.split_once("application/ld+json") {
        let Some((_, script)) = after.split_once('>') else { break };
        let (script, after) = script.split_once("</script").unwrap_or((script, ""));
        found.push(script.to_owned());
        rest = after;
    }
    found
}
