//! The log on stderr.

use crate::site::Site;

const FILES: [(&str, &str); 2] = [("cards/a.json", r#"{"title": "A"}"#), ("cards/b.json", "{")];

#[test]
fn a_request_is_one_line_of_text() {
    let site = Site::with(&FILES);
    site.get("/cards/a.json?q=1");
    let line = site.logs(&["/cards/a.json"]);
    for field in
        ["time=", "level=info", "method=GET", "path=/cards/a.json", "status=200", "bytes=14", "ms="]
    {
        assert!(line.contains(field), "{field} in {line}");
    }
}

#[test]
fn a_request_is_one_line_of_json() {
    let site = Site::with_options(&FILES, &["--log", "json"]);
    site.get("/cards/b.json").problem(500);
    let line = site.logs(&["\"method\""]);
    let line: serde_json::Value = serde_json::from_str(&line).expect("JSON");
    assert_eq!(line["method"], "GET");
    assert_eq!(line["path"], "/cards/b.json");
    assert_eq!(line["status"], 500);
    assert_eq!(line["level"], "error");
    assert!(line["bytes"].is_u64() && line["ms"].is_u64() && line["time"].is_string(), "{line}");
    let broken: serde_json::Value =
        serde_json::from_str(&site.logs(&["\"problem\""])).expect("JSON");
    assert!(broken["file"].as_str().is_some_and(|file| file.ends_with("b.json")), "{broken}");
}

#[cfg(unix)]
#[test]
fn the_log_can_be_off() {
    let mut site = Site::with_options(&FILES, &["--log", "off"]);
    site.get("/cards/a.json");
    site.get("/cards/b.json");
    // When it has ended, nothing is still to be written.
    site.signal("TERM");
    assert!(site.ends().success());
    assert_eq!(site.log(), "");
}
