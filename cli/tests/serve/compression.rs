//! Brotli and gzip, and that caches are never misled by them.

use std::io::Read;

use crate::site::{Answer, Site};

fn site() -> Site {
    let text = "word ".repeat(2_000);
    Site::with(&[("cards/a.json", &format!(r#"{{"title": "A story", "hook": "{text}"}}"#))])
}

fn unpacked(answer: &Answer) -> Vec<u8> {
    let packed = answer.bytes.as_slice();
    let mut packed: Box<dyn Read> = match answer.header("content-encoding") {
        "br" => Box::new(brotli::Decompressor::new(packed, 4096)),
        "gzip" => Box::new(flate2::read::GzDecoder::new(packed)),
        _ => Box::new(packed),
    };
    let mut bytes = Vec::new();
    packed.read_to_end(&mut bytes).expect("sound data");
    bytes
}

#[test]
fn the_best_encoding_that_the_client_takes_is_sent() {
    let site = site();
    let plain = site.get("/cards/a.json").bytes;
    let check = |accepts: &str, expected: &str| {
        let answer = site.ask("GET", "/cards/a.json", &[("accept-encoding", accepts)]);
        assert_eq!(answer.header("content-encoding"), expected, "{accepts}");
        assert_eq!(answer.header("vary"), "accept-encoding", "{accepts}");
        assert_eq!(unpacked(&answer), plain, "{accepts}");
        let most = if expected.is_empty() { plain.len() } else { plain.len() / 10 };
        assert!(answer.bytes.len() <= most, "{accepts}");
    };
    check("br", "br");
    check("gzip", "gzip");
    check("gzip, deflate, br, zstd", "br");
    check("gzip;q=1, br;q=0.5", "gzip");
    check("identity", "");
    check("zstd", "");
}

#[test]
fn each_encoding_has_a_tag_of_its_own_and_304_goes_by_it() {
    let site = site();
    let ask = |accepts: &str, tag: &str| {
        let headers = [("accept-encoding", accepts), ("if-none-match", tag)];
        site.ask("GET", "/cards/a.json", &headers)
    };
    let encodings = ["br", "gzip", "identity"];
    let tags = encodings.map(|accepts| ask(accepts, "\"none\"").header("etag").to_owned());
    for (accepts, own) in encodings.iter().zip(&tags) {
        for tag in &tags {
            let answer = ask(accepts, tag);
            assert_eq!(answer.status, if tag == own { 304 } else { 200 }, "{accepts} with {tag}");
            assert_eq!(answer.header("etag"), own);
            assert_eq!(answer.header("vary"), "accept-encoding");
        }
    }
}

#[test]
fn head_names_the_encoding_that_get_would_have() {
    let site = site();
    let [get, head] = ["GET", "HEAD"]
        .map(|method| site.ask(method, "/cards/a.json", &[("accept-encoding", "br")]));
    assert_eq!(head.header("content-encoding"), "br");
    assert_eq!(head.header("etag"), get.header("etag"));
    assert!(head.bytes.is_empty());
}

#[test]
fn a_client_that_takes_nothing_gets_406() {
    let headers = [("accept-encoding", "identity;q=0, *;q=0")];
    site().ask("GET", "/cards/a.json", &headers).problem(406);
}
