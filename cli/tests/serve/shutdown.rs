//! Stopping by signal.
#![cfg(unix)]

use std::io::{Read as _, Write as _};

use crate::site::{Site, first_line, wait_for};

#[test]
fn each_signal_ends_an_idle_server_with_success() {
    for signal in ["TERM", "INT"] {
        let mut site = Site::with(&[]);
        let _idle = site.connect();
        site.signal(signal);
        assert!(site.ends().success(), "{signal}");
    }
}

/// A site with a file larger than what sockets hold between them.
fn site_with_a_large_file() -> (Site, usize) {
    let length = 15 << 20;
    let site = Site::with_options(&[("www/a.txt", "")], &["--mount", "/www=www"]);
    site.write("www/large.bin", vec![b'x'; length]);
    (site, length)
}

#[test]
fn an_answer_under_way_is_finished_and_no_new_one_started() {
    let (mut site, length) = site_with_a_large_file();
    let mut stream = site.connect();
    stream.write_all(b"GET /www/large.bin HTTP/1.1\r\nhost: a\r\n\r\n").expect("a request");
    assert_eq!(first_line(&mut stream), "HTTP/1.1 200 OK");
    site.signal("TERM");
    wait_for("the closed door", || site.is_closed().then_some(()));
    let mut rest = Vec::new();
    stream.read_to_end(&mut rest).expect("the rest of the answer");
    assert!(rest.ends_with(&vec![b'x'; length]));
    assert!(site.ends().success());
}

#[test]
fn a_second_signal_cuts_off_what_is_under_way() {
    let (mut site, _) = site_with_a_large_file();
    let mut stream = site.connect();
    stream.write_all(b"GET /www/large.bin HTTP/1.1\r\nhost: a\r\n\r\n").expect("a request");
    assert_eq!(first_line(&mut stream), "HTTP/1.1 200 OK");
    site.signal("TERM");
    wait_for("the closed door", || site.is_closed().then_some(()));
    site.signal("TERM");
    assert!(site.ends().success());
}
