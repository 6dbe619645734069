//! The scripts of a page that hold JSON-LD.

use super::super::json;
use super::super::mends::Mends;
use super::super::report::{Report, quote};
use super::graph::Graph;
use super::plain::plain;
use super::twice;

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
        } else if let Some((value, names)) = twice::read(&script) {
            for name in names {
                let sentence = format!("{} stands twice; both are read", quote(&name));
                report.guess(&format!("JSON-LD script {number}"), sentence);
            }
            graph.add(plain(value));
        } else {
            mended(number, &script, graph, report);
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

/// Adds what there is of a script that is no JSON as it stands.
fn mended(number: usize, script: &str, graph: &mut Graph, report: &mut Report) {
    let mut mends = Mends::within(format!("JSON-LD script {number}"));
    let is_escaped = script.contains("&quot;") && !script.contains('"');
    let decoded = is_escaped.then(|| html_escape::decode_html_entities(script));
    if is_escaped {
        mends.guess(1, "references stand in place of quotation marks");
    }
    let (script, halves) = json::without_halves(decoded.as_deref().unwrap_or(script));
    if halves > 0 {
        mends.guess(1, format!("{halves} halves of characters are left out"));
    }
    let values = json::all(&script, &mut mends);
    if values.is_empty() {
        mends.left_out(1, format!("is no JSON: {}", quote(&script)));
    }
    mends.report(report);
    values.into_iter().for_each(|value| graph.add(plain(value)));
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
