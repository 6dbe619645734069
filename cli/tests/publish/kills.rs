//! A run may be killed at any moment.

use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::desk::{Desk, card, files};
use crate::reach::everything_named_is_there;

const KILLS: usize = 100;
/// One in so many runs publishes everything for the first time.
const FRESH: usize = 12;
const CARDS: u64 = 150;

/// A small generator of numbers that are the same in every run of the test.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }
}

fn story(n: u64, version: u64) -> Value {
    let firms = ["Acorn", "Birch", "Cedar", "Damson", "Elder", "Fir", "Gorse", "Hazel"];
    let firm = firms[(n % 8) as usize];
    let title = format!(
        "{firm} ships {} number {n}, version {version}",
        ["lamps", "kites"][(n % 2) as usize]
    );
    let mut story = card(&title, &format!("2026-{:02}-{:02}", 1 + n % 12, 1 + n % 28));
    story["takeaways"] = json!([format!("Version {version} of number {n}.")]);
    story
}

/// Adds, changes and removes some cards.
fn edit(desk: &Desk, dice: &mut Dice, version: u64) {
    for _ in 0..6 {
        let n = dice.roll(CARDS);
        let id = format!("s{n}");
        let is_there = desk.path("cards").join(format!("{id}.json")).exists();
        if is_there && dice.roll(3) == 0 {
            desk.remove(&id);
        } else {
            desk.write(&id, &story(n, version));
        }
    }
}

/// Runs to the end, and says how long that took.
fn finish(desk: &Desk, to: &str) -> Duration {
    let begun = Instant::now();
    let output = desk.command(to).arg("--quiet").output().expect("the command starts");
    assert!(output.status.success(), "{}", crate::desk::errors(&output));
    begun.elapsed()
}

fn kill_at(desk: &Desk, after: Duration, once_begun: bool) {
    let mut child: Child = desk
        .command("site")
        .arg("--quiet")
        .stderr(Stdio::null())
        .spawn()
        .expect("the command starts");
    let intent = desk.path("site/_news-card/intent");
    let limit = Instant::now() + Duration::from_secs(10);
    while once_begun
        && !intent.exists()
        && child.try_wait().expect("its status").is_none()
        && Instant::now() < limit
    {
        std::thread::sleep(Duration::from_micros(200));
    }
    std::thread::sleep(after);
    // It may have ended by then, which is one more case.
    let _ = child.kill();
    let _ = child.wait();
}

#[test]
fn a_hundred_kills_leave_no_gap_for_readers_and_no_trace_after_the_next_run() {
    let desk = Desk::in_memory();
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for n in 0..CARDS {
        desk.write(&format!("s{n}"), &story(n, 0));
    }
    let whole = finish(&desk, "undisturbed");
    let mut interrupted = 0;
    for kill in 0..KILLS {
        let is_fresh = kill % FRESH == 0;
        if is_fresh {
            let _ = std::fs::remove_dir_all(desk.path("site"));
        }
        edit(&desk, &mut dice, kill as u64 + 1);
        let took = finish(&desk, "undisturbed");
        let usual = if is_fresh { whole } else { took };
        // Half of the kills come when files are being written, the others at any moment.
        let once_begun = dice.roll(2) == 0;
        let most = usual.as_micros() as u64 + 1;
        let after = Duration::from_micros(dice.roll(if once_begun { most / 2 + 1 } else { most }));
        kill_at(&desk, after, once_begun);
        interrupted += usize::from(desk.has("_news-card/intent"));
        everything_named_is_there(&desk.path("site"));
        finish(&desk, "site");
        let (site, undisturbed) = (files(&desk.path("site")), files(&desk.path("undisturbed")));
        let names = |files: &std::collections::BTreeMap<String, Vec<u8>>| {
            files.keys().cloned().collect::<Vec<_>>()
        };
        assert_eq!(names(&site), names(&undisturbed), "after kill {kill}");
        assert!(site == undisturbed, "after kill {kill}");
    }
    everything_named_is_there(&desk.path("site"));
    assert!(interrupted >= KILLS / 5, "only {interrupted} kills came while files were written");
}
