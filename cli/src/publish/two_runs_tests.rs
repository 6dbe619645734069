//! Two runs on one store in the network: whatever both have written, the next run makes it one site.

use std::collections::BTreeMap;
use std::fs;
use std::sync::{Arc, Mutex};

use clap::Parser as _;
use tempfile::TempDir;

use super::intent::{Intent, Run};
use super::job::Job;
use super::layout::INTENT;
use super::publish;
use super::store::Store;
use crate::args::PublishArgs;

type Objects = Arc<Mutex<BTreeMap<String, Vec<u8>>>>;

/// What happens before a write, by its number.
type Before = Box<dyn Fn(usize) + Send + Sync>;

/// A store that several runs share.
struct Shared {
    objects: Objects,
    puts: Mutex<usize>,
    before: Before,
}

impl Store for Shared {
    fn get(&self, path: &str) -> Result<Option<Vec<u8>>, String> {
        Ok(self.objects.lock().unwrap().get(path).cloned())
    }

    fn present<'a>(&self, paths: &'a [String]) -> Result<Vec<&'a str>, String> {
        let objects = self.objects.lock().unwrap();
        Ok(paths.iter().map(String::as_str).filter(|path| objects.contains_key(*path)).collect())
    }

    fn put(&self, path: &str, bytes: Vec<u8>) -> Result<(), String> {
        let mut puts = self.puts.lock().unwrap();
        (self.before)(*puts);
        *puts += 1;
        self.objects.lock().unwrap().insert(path.to_owned(), bytes);
        Ok(())
    }

    fn settle(&self) -> Result<(), String> {
        Ok(())
    }

    fn delete(&self, paths: Vec<String>) -> Result<(), String> {
        self.objects.lock().unwrap().retain(|path, _| !paths.contains(path));
        Ok(())
    }

    fn carries_headers(&self) -> bool {
        true
    }

    fn is_folder(&self) -> bool {
        false
    }
}

/// Publishes to the store; whether that was possible.
fn run(cards: &TempDir, theme: &str, objects: &Objects, before: Before) -> bool {
    let dir = cards.path().to_str().unwrap();
    let args = ["publish", dir, "--to", "memory:", "--theme", theme, "--no-pictures", "--quiet"];
    let fixed = ["--base-url", "https://news.example", "--jobs", "1"];
    let args = PublishArgs::parse_from(args.into_iter().chain(fixed));
    let objects = Arc::clone(objects);
    let open =
        || Ok(Box::new(Shared { objects, puts: Mutex::default(), before }) as Box<dyn Store>);
    publish(&Job::with_store(&args, None, open).unwrap()).is_ok()
}

fn alone() -> Before {
    Box::new(|_| {})
}

fn cards(count: usize) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for n in 0..count {
        let card = format!(r#"{{"title": "Story {n}", "published": "2026-05-06T09:30:00Z"}}"#);
        fs::write(folder.path().join(format!("s{n}.json")), card).unwrap();
    }
    folder
}

#[test]
fn after_a_run_that_a_later_one_has_overtaken_the_next_makes_it_one_site() {
    let folder = cards(4);
    let clean = Objects::default();
    assert!(run(&folder, "light", &clean, alone()));
    let clean = clean.lock().unwrap().clone();
    for overtaken_at in 1..26 {
        let objects = Objects::default();
        let (shared, same_cards) = (Arc::clone(&objects), cards(4));
        let before = Box::new(move |put| {
            if put == overtaken_at {
                assert!(run(&same_cards, "light", &shared, alone()));
            }
        });
        assert!(!run(&folder, "dark", &objects, before), "overtaken at {overtaken_at}");
        assert!(run(&folder, "light", &objects, alone()), "{overtaken_at}");
        assert!(*objects.lock().unwrap() == clean, "overtaken at {overtaken_at}");
    }
}

#[test]
fn what_an_overtaken_run_adds_stays_on_record_when_the_later_one_ends() {
    let (folder, objects) = (cards(1), Objects::default());
    let shared = Arc::clone(&objects);
    let before = Box::new(move |put| {
        if put == 5 {
            let mut objects = shared.lock().unwrap();
            let text = String::from_utf8(objects[INTENT].clone()).unwrap();
            let mut intent = Intent::read(&text).unwrap();
            intent.cards.insert("s7".into());
            let text = intent.write(&Run::of(&text).unwrap());
            objects.insert(INTENT.to_owned(), text.into_bytes());
        }
    });
    assert!(run(&folder, "light", &objects, before));
    let text = String::from_utf8(objects.lock().unwrap()[INTENT].clone()).unwrap();
    assert!(Intent::read(&text).unwrap().cards.contains("s7"));
    assert!(run(&folder, "light", &objects, alone()));
    assert!(!objects.lock().unwrap().contains_key(INTENT));
}
