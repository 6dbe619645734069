//! Writing the reference card's HTML: our own components natively, Preact and Lit in node.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::json;

use super::contender::Contender;
use super::figures::{Figures, heading};
use super::report;
use crate::native::cargo;
use crate::project::Project;
use crate::run::{self, print, say};
use crate::setup;

/// Rounds of each contender, in turns, so that what slows the machine for a while slows all.
const ROUNDS: usize = 7;
/// The same where it is to be quick.
const FEW_ROUNDS: usize = 2;
/// Seconds of a round at least.
const ROUND: f64 = 0.5;
/// Seconds of each contender before anything counts: what node takes to compile what is hot.
const WARM_UP: f64 = 2.0;
/// A card takes one core so many microseconds at most.
const CARD_LIMIT: f64 = 10.0;
/// An element takes at most this part of a card in preact-render-to-string.
const OF_PREACT: f64 = 0.04;
/// And at most this part of a card in Lit.
const OF_LIT: f64 = 0.02;

const OURS: &str = "news-card";

pub(super) fn run(project: &Project, is_quick: bool) -> Result<()> {
    let rounds = if is_quick { FEW_ROUNDS } else { ROUNDS };
    setup::for_bench(project)?;
    let mut contenders = contenders(project)?;
    compare(project, &mut contenders)?;
    let [ours, preact, lit] = &mut contenders;
    let mut works = [
        (
            ours,
            vec![
                ("card", Figures::new("news-card: card")),
                ("element", Figures::new("news-card: element")),
                ("read", Figures::new("news-card: JSON to card")),
            ],
        ),
        (preact, vec![("card", Figures::new("preact-render-to-string"))]),
        (lit, vec![("card", Figures::new("lit, @lit-labs/ssr"))]),
    ];
    for (contender, works) in &mut works {
        for (work, _) in works {
            contender.microseconds(work, WARM_UP)?;
        }
    }
    for round in 1..=rounds {
        say("bench: round", &format!("{round} of {rounds}"));
        for (contender, works) in &mut works {
            for (work, figures) in works {
                figures.add(contender.microseconds(work, ROUND)?);
            }
        }
    }
    let figures: Vec<&Figures> =
        works.iter().flat_map(|(_, works)| works.iter().map(|(_, figures)| figures)).collect();
    let [card, element, read, preact, lit] = figures.as_slice() else {
        bail!("a figure is missing")
    };
    print(&heading());
    for figures in &figures {
        print(&figures.line(card.median()));
    }
    for target in targets(card.median(), element.median(), preact.median(), lit.median()) {
        print(&target);
    }
    let beside = |ours: &Figures| json!({ "preact": ours.median() / preact.median(), "lit": ours.median() / lit.median() });
    report::write(
        project,
        "ssr",
        json!({ "card": beside(card), "element": beside(element) }),
        json!({ "unit": "µs", "card": card.median(), "element": element.median(),
            "read": read.median(), "preact": preact.median(), "lit": lit.median() }),
    )
}

/// Ours first: it is the model of the others.
fn contenders(project: &Project) -> Result<[Contender; 3]> {
    let mut build = cargo(project);
    build.args(["build", "--release", "--package", "news-card-bench", "--bin", "bench-ssr"]);
    run::aloud("build: news-card-bench", &mut build)?;
    let card = project.root().join("www/cards/deepseek-big-fund.json");
    let ours = project.target().join("release/bench-ssr");
    let node = |script: &str| {
        let mut node = Command::new("node");
        node.arg(project.bench("ssr").join(script)).arg(&card).env("NODE_ENV", "production");
        node
    };
    Ok([
        Contender::start(OURS, Command::new(ours).arg(&card))?,
        Contender::start("preact", &mut node("preact.mjs"))?,
        Contender::start("lit", &mut node("lit.mjs"))?,
    ])
}

/// Fails if a contender writes another card than ours: a faster one may only do less.
fn compare(project: &Project, contenders: &mut [Contender]) -> Result<()> {
    let mut cards = Vec::new();
    for contender in contenders {
        let html = contender.ask("html")?;
        cards.push(format!("\"{}\":{}", contender.name(), html.trim()));
    }
    let mut compare = Command::new("node");
    compare.arg(project.bench("ssr").join("differences.mjs")).stdin(Stdio::piped());
    let answer = run::answer_to(&mut compare, &format!("{{{}}}", cards.join(",")))
        .context("the cards cannot be compared")?;
    if !answer.is_empty() {
        bail!("not the same card, so not measured:\n{answer}");
    }
    say("bench: the cards", "all the same");
    Ok(())
}

fn targets(card: f64, element: f64, preact: f64, lit: f64) -> [String; 3] {
    let verdict = |holds: bool| if holds { "holds" } else { "MISSED" };
    let part = |of: f64, most: f64, name: &str| {
        let part = element / of;
        format!(
            "an element in {part:.3} of {name}'s time, at most {most}: {}",
            verdict(part <= most)
        )
    };
    [
        format!("a card in at most {CARD_LIMIT} µs: {}", verdict(card <= CARD_LIMIT)),
        part(preact, OF_PREACT, "preact"),
        part(lit, OF_LIT, "lit"),
    ]
}

#[cfg(test)]
mod tests {
    use super::targets;

    #[test]
    fn each_target_is_judged_by_itself() {
        let check = |card, element, preact, lit, expected: [bool; 3]| {
            let targets = targets(card, element, preact, lit);
            assert_eq!(targets.map(|target| target.ends_with("holds")), expected);
        };
        check(10.0, 12.0, 400.0, 600.0, [true, true, true]);
        check(10.1, 12.0, 290.0, 610.0, [false, false, true]);
    }
}
