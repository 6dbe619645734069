//! Many clients at once.

use std::io::{Read as _, Write as _};
use std::thread;

use crate::site::Site;

const CLIENTS: usize = 64;
const REQUESTS: usize = 2;

fn card() -> String {
    let points: Vec<_> = (0..100)
        .map(|n| {
            format!("\"Point {n} that says something about {} boats and their harbour\"", n * 37)
        })
        .collect();
    format!("{{\"title\": \"Many\", \"lang\": \"en\", \"deep_dive\": [{}]}}", points.join(","))
}

#[cfg(target_os = "linux")]
#[test]
fn pages_for_many_clients_at_once_take_little_memory() {
    let card = card();
    let site = Site::with_options(&[("cards/a.json", &card)], &["--request-timeout", "120"]);
    thread::scope(|scope| {
        for _ in 0..CLIENTS {
            scope.spawn(|| {
                for _ in 0..REQUESTS {
                    let mut stream = site.connect();
                    stream.set_read_timeout(None).expect("no timeout");
                    let request = "GET /cards/a.html HTTP/1.1\r\nhost: a\r\naccept-encoding: br\r\nconnection: close\r\n\r\n";
                    stream.write_all(request.as_bytes()).expect("a request");
                    let mut answer = Vec::new();
                    stream.read_to_end(&mut answer).expect("an answer");
                    assert!(answer.starts_with(b"HTTP/1.1 200 OK"));
                }
            });
        }
    });
    let most = site.memory();
    assert!(most < 200 << 10, "{most} KiB at most");
}
