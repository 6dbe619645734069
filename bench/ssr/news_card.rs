//! The contender "news-card" of `cargo xtask bench ssr`: the card written natively by its own
//! components. It answers one line of standard input with one line of standard output, as the
//! contenders in JavaScript do; bench/README.md has the questions.

use news_card::prerender::{self, RenderOptions, Styles};
use news_card::{Context, Locale, Options, read};
use std::error::Error;
use std::hint::black_box;
use std::io::{BufRead, Write, stdin, stdout};
use std::time::Instant;

/// The command's allocator, as the peers have that of their own engine.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How often the clock is asked: after this many cards, as asking costs time itself.
const BATCH: u32 = 256;

/// 2026-05-06T12:00:00Z, in seconds: two and a half hours after the reference card appeared.
const NOW: i64 = 1_778_068_800;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("type: cargo xtask bench ssr")?;
    let document = std::fs::read(file)?;
    let locale = Locale::nearest("en");
    let story = Context::new(read(&document)?.card, Options::default(), locale, Some(NOW));
    let setting = RenderOptions {
        styles: Styles::Link("https://cdn.example/news-card@1/news-card.css"),
        document: Some("https://news.example/cards/deepseek-big-fund.json"),
        ..RenderOptions::default()
    };
    for line in stdin().lock().lines() {
        let line = line?;
        let (question, seconds) = line.split_once(' ').unwrap_or((&line, "0"));
        let time = seconds.parse()?;
        let answer = match question {
            "html" => serde_json::to_string(&prerender::card(&story))?,
            "card" => timed(time, || prerender::card(&story)),
            "element" => timed(time, || prerender::element(&story, &setting)),
            "read" => timed(time, || read(&document)),
            unknown => return Err(format!("{unknown}: no such question").into()),
        };
        writeln!(stdout(), "{answer}")?;
        stdout().flush()?;
    }
    Ok(())
}

/// Repeats `work` for at least `time`; says how often, and in how many seconds.
fn timed<T>(time: f64, work: impl Fn() -> T) -> String {
    let epoch = Instant::now();
    let clock = || seconds_on_core().unwrap_or_else(|| epoch.elapsed().as_secs_f64());
    let started = clock();
    let mut count = 0_u64;
    loop {
        for _ in 0..BATCH {
            black_box(work());
        }
        count += u64::from(BATCH);
        let passed = clock() - started;
        if passed >= time {
            return format!("{count} {passed}");
        }
    }
}

/// Seconds that this thread has had a core, from Linux's own account, so that other programs do
/// not count; none elsewhere.
fn seconds_on_core() -> Option<f64> {
    let account = std::fs::read_to_string("/proc/self/schedstat").ok()?;
    let nanoseconds: u64 = account.split(' ').next()?.parse().ok()?;
    Some(nanoseconds as f64 / 1e9)
}
