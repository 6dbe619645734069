//! Pages with something that has no end: they are read in the time that reading takes.

use std::thread;
use std::time::Duration;

use super::import_with;

/// Of each of two places, in bytes: what takes four times as long for twice as much
/// is not done with this in hours.
const LENGTH: usize = 200_000;

/// Far longer than any of these takes on a slow machine, and far shorter than what is not linear.
const BOUND: Duration = Duration::from_secs(60);

fn is_read_soon(unit: &'static str) {
    let text = unit.repeat(LENGTH / unit.len());
    let page = format!(
        "A story\n⚡ 30-Second TL;DR\nWhat changed\nIt began.\n📊 Competitor Analysis▸ Show\n\
         KindDesigner (no fab)Designer with fabLab\nStaffFewManyNone\n🛠️ Technical Deep Dive\n{text}\n\
         🔮 Future Implications\nIt ends by 2027. {text}\n⏳ Timeline\n2023\nIt began.\n"
    );
    let (done, when_done) = std::sync::mpsc::channel();
    thread::spawn(move || done.send(import_with(&["-"], page.as_bytes())));
    let run = when_done.recv_timeout(BOUND).unwrap_or_else(|_| panic!("no end of {unit:?}"));
    assert_eq!(run.code, Some(0), "{unit:?}: {}", run.stderr);
}

#[test]
fn digits_letters_and_signs_without_end_take_linear_time() {
    for unit in ["9", "2020", "aA", "A", "(", "[1]", "✓", "$1", "128K", "ภาษา"] {
        is_read_soon(unit);
    }
}

#[test]
fn words_lines_and_dates_without_end_take_linear_time() {
    for unit in ["word ", "by 2027 ", "\n- x", "\n", " | ", "2026-01-01: x\n", "\n# a", "Ã©", "<"]
    {
        is_read_soon(unit);
    }
}
