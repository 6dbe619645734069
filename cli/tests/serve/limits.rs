//! What a client may not do.

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::TcpStream;

use crate::site::{Site, first_line};

#[test]
fn only_reading_is_allowed() {
    let site = Site::with(&[]);
    for method in ["POST", "PUT", "DELETE", "PATCH"] {
        let line = site.say(format!("{method} /cards.json HTTP/1.1\r\nhost: a\r\n\r\n").as_bytes());
        assert_eq!(line, "HTTP/1.1 405 Method Not Allowed");
    }
}

#[test]
fn a_request_has_no_body() {
    let site = Site::with(&[]);
    for field in ["content-length: 5", "transfer-encoding: chunked"] {
        let line =
            site.say(format!("GET /cards.json HTTP/1.1\r\nhost: a\r\n{field}\r\n\r\n").as_bytes());
        assert_eq!(line, "HTTP/1.1 413 Payload Too Large", "{field}");
    }
}

#[test]
fn a_long_path_is_not_read() {
    let site = Site::with(&[]);
    site.get(&format!("/{}", "a".repeat(2_000))).problem(404);
    site.get(&format!("/{}", "a".repeat(2_048))).problem(414);
}

#[test]
fn a_large_head_is_not_read() {
    let site = Site::with(&[]);
    let long = format!("a: {}\r\n", "b".repeat(20_000));
    let many = "a: b\r\n".repeat(65);
    for fields in [long, many] {
        let line = site.say(format!("GET / HTTP/1.1\r\nhost: a\r\n{fields}\r\n").as_bytes());
        assert_eq!(line, "HTTP/1.1 431 Request Header Fields Too Large");
    }
}

#[test]
fn a_slow_head_and_an_idle_connection_are_cut_off() {
    let site = Site::with_options(&[], &["--idle-timeout", "1"]);
    let mut slow = site.connect();
    slow.write_all(b"GET / HTTP/1.1\r\n").expect("half a head");
    let mut idle = site.connect();
    assert_eq!(first_line(&mut idle), "");
    assert_eq!(first_line(&mut slow), "");
}

const REQUEST: &[u8] = b"HEAD /cards.json HTTP/1.1\r\nhost: a\r\n\r\n";

/// Asks on this connection, and hears the answer out.
fn answers(stream: &mut TcpStream) {
    stream.write_all(REQUEST).expect("a request");
    assert_eq!(first_line(stream), "HTTP/1.1 200 OK");
    while !first_line(stream).is_empty() {}
}

#[test]
fn further_connections_wait_for_a_place() {
    let site = Site::with_options(&[], &["--max-connections", "1"]);
    let mut first = site.connect();
    answers(&mut first);
    let mut second = site.connect();
    second.write_all(REQUEST).expect("a request");
    // The second asked before all of these, and would have been answered before them.
    (0..50).for_each(|_| answers(&mut first));
    second.set_nonblocking(true).expect("a socket that does not wait");
    let heard = second.read(&mut [0]).map_err(|error| error.kind());
    assert_eq!(heard, Err(ErrorKind::WouldBlock));
    drop(first);
    second.set_nonblocking(false).expect("a socket that waits");
    assert_eq!(first_line(&mut second), "HTTP/1.1 200 OK");
}

#[test]
fn options_and_a_refused_method_name_the_same_methods() {
    let site = Site::with(&[("cards/a.json", r#"{"title": "A"}"#)]);
    for path in ["/cards.json", "/cards/a.json", "/nothing", "/feed.json"] {
        let answer = site.ask("OPTIONS", path, &[]);
        assert_eq!((answer.status, answer.header("allow")), (200, "GET, HEAD, OPTIONS"), "{path}");
        let refused = site.ask("DELETE", path, &[]);
        assert_eq!(
            (refused.status, refused.header("allow")),
            (405, "GET, HEAD, OPTIONS"),
            "{path}"
        );
        assert_eq!(site.get(path).header("allow"), "", "{path}");
    }
}
