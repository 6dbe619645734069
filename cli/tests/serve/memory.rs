//! Answers that are kept in memory: they are those that the disk would give.

use std::fs;
use std::time::{Duration, SystemTime};

use crate::site::{Site, wait_for};

const CARD: &str = r#"{"title": "Before", "hook": "A text that is long enough to be compressed."}"#;
const OTHER: &str =
    r#"{"title": "Behind", "hook": "A text that is long enough to be compressed."}"#;
const IDENTITY: (&str, &str) = ("accept-encoding", "identity");

fn site() -> Site {
    let page = "<p>A page that is long enough to be compressed.";
    let files = [
        ("cards/a.json", CARD),
        ("index.html", page),
        ("www/a.js", "let a = 'long enough to be compressed';"),
    ];
    let site = Site::with_options(&files, &["--index", "index.html", "--mount", "/www=www"]);
    site.settles();
    site
}

impl Site {
    /// Waits until no later change of a file can be missed, so that answers are kept.
    fn settles(&self) {
        let is_old = |file: &str| {
            let changed = fs::metadata(self.path(file)).and_then(|data| data.modified());
            changed.is_ok_and(|at| at.elapsed().is_ok_and(|age| age > Duration::from_millis(2_100)))
        };
        let files = ["cards/a.json", "index.html", "www/a.js"];
        wait_for("files that have settled", || files.into_iter().all(is_old).then_some(()));
    }

    /// All that a client sees, twice: read from the disk or kept, then kept.
    fn twice(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> [String; 2] {
        [(); 2].map(|()| {
            let answer = self.ask(method, path, headers);
            format!("{} {:?} {:?}", answer.status, answer.headers(), answer.bytes)
        })
    }
}

#[test]
fn what_is_kept_is_answered_as_what_was_read() {
    let site = site();
    let tag = site.get("/www/a.js").header("etag").to_owned();
    let date = site.get("/cards/a.json").header("last-modified").to_owned();
    let fields = [
        IDENTITY,
        ("accept-encoding", "gzip"),
        ("accept-encoding", "gzip, deflate, br, zstd"),
        ("accept-encoding", "x-gzip"),
        ("accept-encoding", "gzip;q=1, br;q=0.5"),
        ("accept-encoding", "identity;q=0, *;q=0"),
        ("if-none-match", "\"other\""),
        ("if-none-match", &tag),
        ("if-modified-since", &date),
        ("if-unmodified-since", "Sun, 06 Nov 1994 08:49:37 GMT"),
        ("range", "bytes=1-3"),
        ("content-length", "0"),
    ];
    for path in ["/cards/a.json", "/", "/www/a.js", "/_news-card/news-card.css"] {
        for field in fields {
            let [read, kept] = site.twice("GET", path, &[field]);
            assert_eq!(kept, read, "GET {path} with {field:?}");
            let [get, head] = ["GET", "HEAD"].map(|method| site.ask(method, path, &[field]));
            assert_eq!(head.headers(), get.headers(), "HEAD {path} with {field:?}");
            assert_eq!((head.status, head.bytes.len()), (get.status, 0));
        }
    }
}

#[test]
fn a_changed_file_is_served_changed_however_it_changed() {
    let site = site();
    let is = |text: &str| {
        let [first, second] = [(); 2].map(|()| site.ask("GET", "/cards/a.json", &[IDENTITY]));
        assert_eq!((first.text(), second.text()), (text, text));
    };
    is(CARD);
    // Of the same length.
    site.write("cards/a.json", OTHER);
    is(OTHER);
    site.settles();
    is(OTHER);
    // Of the same time as well, as some programs set it.
    let time = fs::metadata(site.path("cards/a.json")).and_then(|data| data.modified());
    let time: SystemTime = time.expect("a time");
    site.write("cards/a.json", CARD);
    let file = fs::File::options().write(true).open(site.path("cards/a.json")).expect("the card");
    file.set_modified(time).expect("a time that is set");
    is(CARD);
    site.remove("cards/a.json");
    site.get("/cards/a.json").problem(404);
}
