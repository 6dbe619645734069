//! `/cards/{id}.json` and `/cards.json`.

use crate::site::Site;

const STORY: &str = r#"{
  "title": "A story", "url": "https://news.example/a", "lang": "en", "hook": "In a sentence.",
  "published": "2026-05-06T09:30:00Z", "updated": "2026-05-06T10:00:00Z",
  "source": {"name": "The Example", "url": "https://news.example/"}
}"#;

#[test]
fn a_card_is_sent_as_its_file_is() {
    let site = Site::with(&[("cards/a.json", STORY)]);
    let answer = site.get("/cards/a.json");
    assert_eq!(answer.status, 200);
    assert_eq!(answer.text(), STORY);
    assert_eq!(answer.header("content-type"), "application/json; charset=utf-8");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
}

#[test]
fn the_index_tells_of_each_card_what_a_list_needs() {
    let site = Site::with(&[("cards/a.json", STORY)]);
    let answer = site.get("/cards.json");
    assert_eq!(answer.header("content-type"), "application/json; charset=utf-8");
    let expected = serde_json::json!({"version": 1, "cards": [{
        "id": "a", "href": "/cards/a.json", "title": "A story", "url": "https://news.example/a",
        "lang": "en", "published": "2026-05-06T09:30:00Z", "updated": "2026-05-06T10:00:00Z",
        "hook": "In a sentence.", "source": {"name": "The Example"},
    }]});
    assert_eq!(answer.json(), expected);
}

#[test]
fn the_index_of_an_empty_folder_is_empty() {
    let site = Site::with(&[]);
    assert_eq!(site.get("/cards.json").json(), serde_json::json!({"version": 1, "cards": []}));
}

#[test]
fn the_newest_card_comes_first_and_cards_of_one_time_by_id() {
    let site = Site::with(&[
        ("cards/older.json", r#"{"title": "1", "published": "2026-05-06T09:30:00Z"}"#),
        ("cards/timeless-b.json", r#"{"title": "2"}"#),
        ("cards/timeless-a.json", r#"{"title": "3"}"#),
        ("cards/newer-b.json", r#"{"title": "4", "published": "2026-05-06T12:00:00+02:00"}"#),
        ("cards/newer-a.json", r#"{"title": "5", "published": "2026-05-06T10:00:00Z"}"#),
        ("cards/notes.txt", "no card"),
        ("cards/.hidden.json", r#"{"title": "6"}"#),
    ]);
    let index = site.get("/cards.json").json();
    let ids: Vec<_> =
        index["cards"].as_array().expect("a list").iter().map(|card| &card["id"]).collect();
    assert_eq!(ids, ["newer-a", "newer-b", "older", "timeless-a", "timeless-b"]);
}

#[test]
fn head_answers_like_get_without_the_body() {
    let site = Site::with(&[("cards/a.json", STORY)]);
    for path in ["/cards/a.json", "/cards.json", "/cards/none.json"] {
        let get = site.get(path);
        let head = site.ask("HEAD", path, &[]);
        assert_eq!(head.status, get.status);
        assert!(head.bytes.is_empty());
        for name in ["content-type", "content-length", "etag", "cache-control", "vary"] {
            assert_eq!(head.header(name), get.header(name), "{name} of {path}");
        }
    }
}

#[test]
fn what_is_not_there_is_a_problem() {
    let site = Site::with(&[("cards/a.json", STORY)]);
    let problem = site.get("/cards/b.json").problem(404);
    assert_eq!(problem["type"], "urn:problem-type:news-card:unknown-card");
    assert_eq!(problem["instance"], "/cards/b.json");
    for path in ["/", "/nothing", "/cards", "/cards/", "/cards/a", "/cards/a.json/", "/cards/a.txt"]
    {
        site.get(path).problem(404);
    }
}

#[test]
fn no_name_leads_out_of_the_folder() {
    let site = Site::with(&[
        ("secret.json", STORY),
        ("cards/.hidden.json", STORY),
        ("cards/deep/a.json", STORY),
        ("cards/white space.json", STORY),
    ]);
    for name in [
        "../secret",
        "..%2fsecret",
        "%2e%2e%2fsecret",
        "..%5csecret",
        ".hidden",
        "deep/a",
        "deep%2fa",
        "white%20space",
        "a%00",
        "%ff",
        "",
    ] {
        site.get(&format!("/cards/{name}.json")).problem(404);
    }
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_inside_the_folder_only() {
    let site = Site::with(&[("secret.json", STORY), ("cards/a.json", STORY)]);
    std::os::unix::fs::symlink("a.json", site.path("cards/inside.json")).expect("a link");
    std::os::unix::fs::symlink("../secret.json", site.path("cards/outside.json")).expect("a link");
    assert_eq!(site.get("/cards/inside.json").status, 200);
    site.get("/cards/outside.json").problem(404);
    assert!(!site.get("/cards.json").text().contains("outside"));
    site.logs(&["outside.json", "link out of the folder"]);
}
