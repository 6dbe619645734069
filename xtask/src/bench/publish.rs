//! `cargo xtask bench publish`: how fast a large folder of cards becomes a site, how much memory
//! that takes, what one changed card costs, and how Hugo does with the same stories.

mod hugo;
mod measure;
mod stories;
mod writing;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::report;
use crate::native::cargo;
use crate::project::Project;
use crate::run::{self, print, say};
use measure::Run;

/// How much is published.
struct Size {
    /// The cards of the large site.
    cards: usize,
    /// How often each program publishes the stories that both have, in turns.
    rounds: usize,
}

const FULL: Size = Size { cards: 100_000, rounds: 3 };
const QUICK: Size = Size { cards: 20_000, rounds: 1 };

/// The stories that both programs publish; Hugo holds all pages in memory, about 60 KB each.
const BESIDE_HUGO: usize = 10_000;

/// What is to hold on two cores: cards a second, megabytes, times Hugo, seconds.
const TARGETS: (f64, f64, f64, f64) = (5_000.0, 200.0, 3.5, 5.0);

/// Measures, prints and writes `target/bench/publish.json`.
pub(crate) fn publish(project: &Project, is_quick: bool) -> Result<()> {
    let size = if is_quick { QUICK } else { FULL };
    let cards = size.cards;
    let command = build(project)?;
    let hugo = hugo::find()?;
    let room = Room::make()?;
    let speed = large_site(&room, &command, cards)?;
    let (ours, hugo, writing) = beside_hugo(&room, &command, &hugo, size.rounds)?;
    let (ratio, target) = (speed / hugo, TARGETS.2);
    print(&format!(
        "{cards} cards: {ratio:.2} times Hugo's pages a second (target {target}: {})",
        holds(ratio >= target),
    ));
    let ratios = json!({
        "pages a second": { "hugo": ours / hugo, "writing alone": ours / writing },
        format!("pages a second, {cards} cards"): { "hugo": ratio },
    });
    let measures = json!({ "unit": "pages a second", format!("{cards} cards"): speed, "10000 cards": ours, "hugo": hugo, "writing alone": writing });
    report::write(project, "publish", ratios, measures)
}

/// Prints what the large site takes; the cards a second of the first time.
fn large_site(room: &Room, command: &Path, count: usize) -> Result<f64> {
    let (cards, site) = (room.path("cards"), room.path("site"));
    say("bench: stories", &format!("writing {count}"));
    stories::write_cards(&cards, count)?;
    let whole = measure::run(publishing(command, &cards, &site))?;
    are_all_there(&site.join("cards"), count)?;
    let (speed, memory, _, seconds) = TARGETS;
    print(&format!(
        "{count} cards for the first time: {:.1} s, {:.0} a second (target {speed:.0}: {}), peak \
         memory {:.0} MB (target {memory:.0}: {})",
        whole.seconds,
        rate(&whole, count),
        holds(rate(&whole, count) >= speed),
        whole.megabytes,
        holds(whole.megabytes < memory),
    ));
    stories::change_one(&cards, count / 2)?;
    let again = measure::run(publishing(command, &cards, &site))?;
    let summary: Value = serde_json::from_str(&again.output)?;
    let written = |what: &str| summary.pointer(what).and_then(Value::as_u64);
    let written = written("/cards/written").zip(written("/files/written"));
    let (cards_written, files) = written.context("the summary says nothing of what was written")?;
    print(&format!(
        "again with one changed: {:.1} s (target {seconds}: {}), {cards_written} of the cards and \
         {files} files in all written, peak memory {:.0} MB",
        again.seconds,
        holds(again.seconds < seconds),
        again.megabytes,
    ));
    Ok(rate(&whole, count))
}

/// Prints what both take for the same stories, and gives the pages a second of each, and those of
/// a program that only writes files like ours.
fn beside_hugo(room: &Room, command: &Path, hugo: &Path, rounds: usize) -> Result<(f64, f64, f64)> {
    let cards = room.path("cards-beside-hugo");
    stories::write_cards(&cards, BESIDE_HUGO)?;
    hugo::write_site(&room.path("hugo"), BESIDE_HUGO)?;
    let (mut ours, mut hugos) = (Vec::new(), Vec::new());
    for round in 0..rounds {
        say("bench: beside Hugo", &format!("round {} of {rounds}", round + 1));
        let (a, b) = (room.path(&format!("ours-{round}")), room.path(&format!("hugo-{round}")));
        ours.push(measure::run(publishing(command, &cards, &a))?);
        are_all_there(&a.join("cards"), BESIDE_HUGO)?;
        hugos.push(measure::run(hugo::publishing(hugo, &room.path("hugo"), &b))?);
        are_all_there(&b.join("stories"), BESIDE_HUGO)?;
    }
    let (ours, hugo) = (middle(&mut ours)?, middle(&mut hugos)?);
    let (ratio, target) = (hugo.seconds / ours.seconds, TARGETS.2);
    print(&format!(
        "{BESIDE_HUGO} stories, median of {rounds}: news-card {:.2} s, {:.0} a second, {:.0} MB; \
         Hugo {:.2} s, {:.0} a second, {:.0} MB; {ratio:.2} times Hugo (target {target}: {})",
        ours.seconds,
        rate(ours, BESIDE_HUGO),
        ours.megabytes,
        hugo.seconds,
        rate(hugo, BESIDE_HUGO),
        hugo.megabytes,
        holds(ratio >= target),
    ));
    let writing = writing::alone(&room.path("ours-0"), &room.path("writing"))?;
    print(&format!(
        "the same files, written and nothing else: {writing:.2} s, {:.2} of the time of news-card",
        writing / ours.seconds,
    ));
    let writing = BESIDE_HUGO as f64 / writing;
    Ok((rate(ours, BESIDE_HUGO), rate(hugo, BESIDE_HUGO), writing))
}

fn rate(run: &Run, cards: usize) -> f64 {
    cards as f64 / run.seconds
}

fn holds(holds: bool) -> &'static str {
    if holds { "holds" } else { "is missed here" }
}

fn middle(runs: &mut [Run]) -> Result<&Run> {
    runs.sort_by(|a, b| a.seconds.total_cmp(&b.seconds));
    runs.get(runs.len() / 2).context("nothing was measured")
}

fn build(project: &Project) -> Result<PathBuf> {
    let mut build = cargo(project);
    build.args(["build", "--release", "--package", "news-card-cli"]);
    run::aloud("build: news-card for speed", &mut build)?;
    Ok(project.target().join("release/news-card"))
}

fn publishing(command: &Path, cards: &Path, to: &Path) -> Command {
    let mut publish = Command::new(command);
    publish.arg("publish").arg(cards).arg("--to").arg(to);
    publish.args(["--base-url", "https://news.example", "--no-pictures", "--json"]);
    publish
}

/// A program that left pages out would look fast.
fn are_all_there(folder: &Path, least: usize) -> Result<()> {
    let found = fs::read_dir(folder)
        .with_context(|| format!("{} is not there", folder.display()))?
        .filter_map(Result::ok)
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with("story-"))
        .filter(|name| name.ends_with(".html") && !name.ends_with(".element.html"))
        .count();
    ensure!(found == least, "{} holds {found} pages, not {least}", folder.display());
    Ok(())
}

/// A folder for all that is written; it goes with the value, and nothing in it goes before: for
/// some minutes ext4 passes over the inodes of deleted files one by one, and a run after a large
/// removal would measure that. For the same reason two runs of this are best minutes apart.
struct Room(PathBuf);

impl Room {
    fn make() -> Result<Self> {
        let path = std::env::temp_dir().join(format!("news-card-bench-{}", std::process::id()));
        fs::create_dir_all(&path).with_context(|| format!("{} cannot be made", path.display()))?;
        Ok(Self(path))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
