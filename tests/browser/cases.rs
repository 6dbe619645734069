//! The pages of `../shared/cases/page`, on which the card once did the wrong thing; each says PASS or
//! FAIL in its own title, and has to say PASS. Every folder there is tried, but for what [`LEFT_OUT`]
//! names. Skipped, saying so, where the folder is absent; with `NEWS_CARD_REQUIRE_SUITES=1`, as in
//! CI, its absence fails.

mod by_hand;
mod front;
mod on_paper;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use crate::support::{Browser, elsewhere, in_browser};
use front::Front;

/// What is left out, by its number, and why.
const LEFT_OUT: [(&str, &str); 7] = [
    ("31", "takes a real click: `by_hand`"),
    ("35", "asks what the engine knows, not what is on paper: `on_paper`"),
    (
        "42",
        "wants one node to come for three attributes, and here nothing is built anew: \
         `in_place::attributes_that_change_at_once_are_one_update`",
    ),
    ("45", "takes going away and coming back: `by_hand`"),
    ("54", "cannot say PASS: `by_hand`"),
    ("64", "is a command: `bundlers::importing_it_in_node_does_nothing_and_gives_the_class`"),
    ("65", "is a command: `bundlers`"),
];

/// What the system prefers while a case is shown: its number, the feature, the value and the usual one.
const PREFERENCES: [(&str, &str, &str, &str); 2] = [
    ("20", "prefers-color-scheme", "dark", "light"),
    ("51", "prefers-reduced-motion", "reduce", "no-preference"),
];

/// In how many tests the pages are tried, so that none takes as long as a test may.
const PARTS: usize = 3;

/// A page looks at the card after fixed times of its own, which can be too short where many things
/// run at once. So it is tried again with so many times as long; what is wrong is so each time.
const TIMES_AS_LONG: [u32; 3] = [1, 2, 5];

/// How each page says that it waits.
const WAITS: &str = "setTimeout(ok,ms)";

/// The folder of the cases.
fn folder() -> Option<PathBuf> {
    elsewhere("cases/page")
}

fn number(name: &str) -> &str {
    name.split('-').next().unwrap_or(name)
}

/// The names of all cases, in order.
fn names() -> Option<BTreeSet<String>> {
    let entries = fs::read_dir(folder()?).expect("the cases").map(|entry| entry.expect("a case"));
    let folders = entries.filter(|entry| entry.path().is_dir());
    Some(folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect())
}

/// Where the server has a file of a case.
fn path(name: &str, file: &str) -> String {
    format!("cases/{name}/{file}")
}

/// The page of a case, if it is a file, which waits so many times as long as it would.
fn patient_page(name: &str, times: u32) -> Option<String> {
    let page = fs::read_to_string(folder()?.join(name).join("index.html")).ok()?;
    Some(page.replace(WAITS, &format!("setTimeout(ok,ms*{times})")))
}

fn is_tried(name: &str) -> bool {
    !LEFT_OUT.iter().any(|(of, _)| *of == number(name))
}

/// A server of all cases.
fn serve(b: &Browser) -> Option<Front> {
    let folder = folder()?;
    for name in names()? {
        for file in ["index.html", "expected.txt"] {
            if let Ok(content) = fs::read(folder.join(&name).join(file)) {
                b.server.file(&path(&name, file), content);
            }
        }
    }
    b.server.file("favicon.ico", "");
    b.server.widget_without("cases/26-failed-import-is-kept/once", "");
    b.server.widget_without("cases/27-stylesheet-answered-with-html/spa", "");
    Some(Front::start(&b.server))
}

/// What the page of a case says of itself; nothing where it was left before anyone could read it, as
/// a page that clicks a link may be.
async fn verdict(b: &Browser, front: &Front, name: &str) -> String {
    b.open(&front.url(&format!("/cases/{name}/index.html"))).await;
    let said = "const done = arguments[0];
        const look = () => ['', 'waiting'].includes(document.title) && performance.now() < 25e3
            ? setTimeout(look) : done(document.title);
        look()";
    let said = b.session().execute_async(said, vec![]).await;
    said.ok().and_then(|said| Some(said.json().as_str()?.to_owned())).unwrap_or_default()
}

/// Shows a case until it says PASS; gives what it said, and the console with it, if it never does.
async fn fault(b: &Browser, front: &Front, name: &str) -> Option<String> {
    let preference = PREFERENCES.iter().find(|(of, ..)| *of == number(name));
    if let Some((_, feature, value, _)) = preference {
        b.prefer(feature, value).await;
    }
    let mut said = String::new();
    for times in TIMES_AS_LONG {
        if let Some(page) = patient_page(name, times) {
            b.server.file(&path(name, "index.html"), page);
        }
        said = verdict(b, front, name).await;
        let console = b.console().await;
        if said.starts_with("PASS") {
            break;
        }
        said = format!("{name}: {said} {console:?}");
    }
    if let Some((_, feature, _, usual)) = preference {
        b.prefer(feature, usual).await;
    }
    (!said.starts_with("PASS")).then_some(said)
}

/// Shows the cases of a part one after another.
fn all_say_pass(part: usize) {
    let Some(names) = names() else { return };
    in_browser(async |b| {
        let Some(front) = serve(b) else { return };
        let mut faults = vec![];
        for name in names.iter().filter(|name| is_tried(name)).skip(part).step_by(PARTS) {
            faults.extend(fault(b, &front, name).await);
        }
        assert!(faults.is_empty(), "{faults:#?}");
    });
}

#[test]
fn the_pages_of_the_first_third_of_all_cases_say_pass() {
    all_say_pass(0);
}

#[test]
fn the_pages_of_the_second_third_of_all_cases_say_pass() {
    all_say_pass(1);
}

#[test]
fn the_pages_of_the_last_third_of_all_cases_say_pass() {
    all_say_pass(2);
}

#[test]
fn what_is_left_out_and_what_needs_a_preference_is_there() {
    let Some(names) = names() else { return };
    let numbers: BTreeSet<_> = names.iter().map(|name| number(name)).collect();
    let named = LEFT_OUT.iter().map(|(of, _)| of).chain(PREFERENCES.iter().map(|(of, ..)| of));
    for number in named {
        assert!(numbers.contains(number), "there is no case {number}");
    }
    assert!(names.len() > 40, "{}", names.len());
}

#[test]
fn a_page_that_is_tried_again_waits_longer() {
    let Some(names) = names() else { return };
    let pages: Vec<_> = names
        .iter()
        .filter(|name| is_tried(name))
        .filter_map(|name| patient_page(name, 5))
        .collect();
    assert!(pages.len() > 30, "{}", pages.len());
    for page in pages {
        assert!(page.contains("setTimeout(ok,ms*5)"), "it waits in another way: {page}");
    }
}
