//! What the command's users cannot see from outside, or only with a site of 50,000 pages.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use clap::Parser as _;
use news_card::Card;
use tempfile::TempDir;

use super::contents::Stop;
use super::intent::Intent;
use super::job::Job;
use super::layout::INTENT;
use super::pictures::Painter;
use super::store::{self, Store};
use super::survey::Survey;
use super::{publish, sitemap};
use crate::args::PublishArgs;
use crate::site_urls::LIST;

/// Draws nothing, and counts.
struct Counter(Arc<AtomicUsize>);

impl Painter for Counter {
    fn png(&self, card: &Card) -> Result<Vec<u8>, String> {
        self.0.fetch_add(1, Ordering::Relaxed);
        Ok(card.title.clone().into_bytes())
    }
}

fn job(folder: &TempDir, to: &str, painter: Option<Box<dyn Painter>>) -> Job {
    let dir = folder.path().to_str().unwrap();
    let args = ["publish", dir, "--to", to, "--base-url", "https://news.example", "--quiet"];
    Job::new(&PublishArgs::parse_from(args), painter).unwrap()
}

fn write(folder: &TempDir, id: &str, title: &str) {
    let card = format!(r#"{{"title": "{title}", "published": "2026-05-06T09:30:00Z"}}"#);
    fs::write(folder.path().join(format!("{id}.json")), card).unwrap();
}

#[test]
fn a_picture_is_drawn_anew_only_when_its_card_changes() {
    let (cards, site) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let drawn = Arc::new(AtomicUsize::new(0));
    let run = |expected: usize| {
        drawn.store(0, Ordering::Relaxed);
        let painter = Box::new(Counter(Arc::clone(&drawn)));
        publish(&job(&cards, site.path().to_str().unwrap(), Some(painter))).unwrap();
        // One is drawn each time to see how this painter draws.
        assert_eq!(drawn.load(Ordering::Relaxed), 1 + expected);
    };
    let read = |name: &str| fs::read_to_string(site.path().join("cards").join(name)).unwrap();
    write(&cards, "a", "The Zephyr sails");
    run(1);
    assert_eq!(read("a.png"), "The Zephyr sails");
    assert!(read("a.oembed.json").contains("https://news.example/cards/a.png"));
    write(&cards, "b", "The Zephyr returns");
    run(1);
    assert!(read("a.json").contains("The Zephyr returns"));
    publish(&job(&cards, site.path().to_str().unwrap(), None)).unwrap();
    assert!(!site.path().join("cards/a.png").exists());
}

/// Meets a fault of its own at some cards.
struct Faulty;

impl Painter for Faulty {
    fn png(&self, card: &Card) -> Result<Vec<u8>, String> {
        assert!(!card.title.contains("fault"), "a fault");
        Ok(card.title.clone().into_bytes())
    }
}

#[test]
fn a_card_that_meets_a_fault_of_the_command_costs_no_other() {
    let (cards, site) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let to = site.path().to_str().unwrap();
    write(&cards, "a", "The Zephyr sails");
    write(&cards, "b", "A good one that turns");
    publish(&job(&cards, to, Some(Box::new(Faulty)))).unwrap();
    write(&cards, "b", "The second fault");
    for n in 0..5 {
        write(&cards, &format!("c{n}"), "A fault");
    }
    write(&cards, "d", "The last");
    let job = job(&cards, to, Some(Box::new(Faulty)));
    let survey = loop {
        match publish(&job) {
            Ok((survey, _)) => break survey,
            Err(stop) => assert!(matches!(stop, Stop::Changed), "{stop:?}"),
        }
    };
    let failed: Vec<_> = survey.failures.iter().map(|it| (&*it.id, it.kept)).collect();
    let left_out = ["c0", "c1", "c2", "c3", "c4"].map(|id| (id, false));
    assert_eq!(failed, [&[("b", true)], &left_out[..]].concat());
    assert!(survey.failures[0].reason.contains("please report it"));
    let kept = fs::read_to_string(site.path().join("cards/b.json")).unwrap();
    assert!(kept.contains("A good one"), "{kept}");
    assert!(
        site.path().join("cards/d.html").exists() && !site.path().join("cards/c0.html").exists()
    );
}

#[test]
fn a_run_stops_when_a_later_one_has_begun() {
    let cards = tempfile::tempdir().unwrap();
    let job = job(&cards, "memory:", None);
    job.declare(&Intent::default()).unwrap();
    job.check_alone().unwrap();
    let others = Intent::default().write(&super::intent::Run::new());
    job.store.put(INTENT, others.into_bytes()).unwrap();
    job.settle().unwrap();
    assert!(job.check_alone().unwrap_err().contains("another run has begun"));
}

#[test]
fn a_sitemap_of_more_than_fifty_thousand_pages_is_in_parts() {
    let cards = tempfile::tempdir().unwrap();
    let job = job(&cards, "memory:", None);
    let mut survey = Survey::default();
    for n in 0..50_001 {
        survey.add(&job, &format!("s{n:05}"), Card { title: "S".into(), ..Card::default() });
    }
    let files: Vec<_> = sitemap::files(&job.site, &survey.stories).collect();
    let names: Vec<_> = files.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(names, ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]);
    let count = |at: usize| String::from_utf8_lossy(&files[at].1).matches("<loc>").count();
    assert_eq!((count(0), count(1), count(2)), (50_000, 1, 2));
    assert!(
        String::from_utf8_lossy(&files[2].1)
            .contains("<loc>https://news.example/sitemap-2.xml</loc>")
    );
}

/// A folder out of which somebody takes a file while a run is under way.
struct Emptied {
    inner: Box<dyn Store>,
    /// What is taken, as soon as the list of cards is written.
    taken: &'static str,
}

impl Store for Emptied {
    fn get(&self, path: &str) -> Result<Option<Vec<u8>>, String> {
        self.inner.get(path)
    }

    fn present<'a>(&self, paths: &'a [String]) -> Result<Vec<&'a str>, String> {
        self.inner.present(paths)
    }

    fn put(&self, path: &str, bytes: Vec<u8>) -> Result<(), String> {
        self.inner.put(path, bytes)?;
        let taken = if path == LIST { vec![self.taken.to_owned()] } else { Vec::new() };
        self.inner.delete(taken)
    }

    fn settle(&self) -> Result<(), String> {
        self.inner.settle()
    }

    fn delete(&self, paths: Vec<String>) -> Result<(), String> {
        self.inner.delete(paths)
    }

    fn carries_headers(&self) -> bool {
        self.inner.carries_headers()
    }

    fn is_folder(&self) -> bool {
        self.inner.is_folder()
    }
}

#[test]
fn a_site_that_somebody_empties_meanwhile_is_not_called_published() {
    for taken in [INTENT, "cards/a.html", "feed.atom"] {
        let (cards, site) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        write(&cards, "a", "The Zephyr sails");
        let to = site.path().to_str().unwrap();
        let args = ["publish", cards.path().to_str().unwrap(), "--to", to];
        let fixed = ["--base-url", "https://news.example", "--quiet"];
        let args = PublishArgs::parse_from(args.into_iter().chain(fixed));
        let open = || {
            let inner = store::open(to, &[], true)?;
            Ok(Box::new(Emptied { inner, taken }) as Box<dyn Store>)
        };
        let ended = publish(&Job::with_store(&args, None, open).unwrap());
        let Err(Stop::Failed(sentence)) = ended else { panic!("{taken}: {:?}", ended.is_ok()) };
        assert!(sentence.contains("somebody has removed"), "{taken}: {sentence}");
        // The next run knows what it may touch, and finishes the site.
        publish(&job(&cards, to, None)).unwrap();
        assert!(
            site.path().join("cards/a.html").exists() && site.path().join("feed.atom").exists()
        );
    }
}
