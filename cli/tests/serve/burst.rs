//! Many clients at once.

use std::io::{Read as _, Write as _};
use std::thread;

use crate::site::Site;

/// How many clients ask at once, and how often each: as many as are worked on at once, and many more.
const BURSTS: [(usize, usize); 2] = [(64, 2), (300, 1)];

fn card() -> String {
    let points: Vec<_> = (0..100)
        .map(|n| {
            format!("\"Point {n} that says something about {} boats and their harbour\"", n * 37)
        })
        .collect();
    format!("{{\"title\": \"Many\", \"lang\": \"en\", \"deep_dive\": [{}]}}", points.join(","))
}

fn ask(site: &Site) {
    let mut stream = site.connect();
    stream.set_read_timeout(None).expect("no timeout");
    let request =
        "GET /cards/a.html HTTP/1.1\r\nhost: a\r\naccept-encoding: br\r\nconnection: close\r\n\r\n";
    stream.write_all(request.as_bytes()).expect("a request");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    assert!(answer.starts_with(b"HTTP/1.1 200 OK"));
}

#[cfg(target_os = "linux")]
#[test]
fn pages_for_many_clients_at_once_take_little_memory() {
    let card = card();
    let site = Site::with_options(&[("cards/a.json", &card)], &["--request-timeout", "120"]);
    for (clients, requests) in BURSTS {
        thread::scope(|scope| {
            for _ in 0..clients {
                scope.spawn(|| (0..requests).for_each(|_| ask(&site)));
            }
        });
    }
    let most = site.memory();
    assert!(most < 200 << 10, "{most} KiB at most");
}
