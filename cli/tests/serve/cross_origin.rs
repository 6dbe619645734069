//! The cards are public: any page may read them.

use crate::site::Site;

#[test]
fn every_answer_may_be_read_from_any_origin() {
    let site = Site::with(&[("cards/a.json", r#"{"title": "A"}"#), ("cards/b.json", "{")]);
    for path in ["/cards/a.json", "/cards/b.json", "/cards/c.json", "/cards.json", "/nothing"] {
        let answer = site.ask("GET", path, &[("origin", "https://site.example")]);
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
        assert!(answer.header("access-control-expose-headers").contains("etag"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert!(!answer.header("vary").contains("origin"), "{path}");
    }
}

#[test]
fn a_preflight_is_answered() {
    let site = Site::with(&[("cards/a.json", r#"{"title": "A"}"#)]);
    let headers = [
        ("origin", "https://site.example"),
        ("access-control-request-method", "GET"),
        ("access-control-request-headers", "if-none-match"),
    ];
    let answer = site.ask("OPTIONS", "/cards/a.json", &headers);
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert_eq!(answer.header("access-control-allow-methods"), "GET,HEAD,OPTIONS");
    assert_eq!(answer.header("access-control-allow-headers"), "*");
    assert_eq!(answer.header("access-control-max-age"), "86400");
}
