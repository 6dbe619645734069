//! Values of a page's data that are none, or are not what they should be.

use super::{Run, import, texts};

fn data(members: &str) -> Run {
    let json = format!("{{\"@type\":\"NewsArticle\",\"headline\":\"Line two ends\",{members}}}");
    import(&format!(
        "<!doctype html><html lang=en><head><title>Line two ends</title>\
         <script type='application/ld+json'>{json}</script></head><body>"
    ))
}

fn meta(name: &str, content: &str) -> Run {
    import(&format!(
        "<!doctype html><html lang=en><title>Line two ends</title>\
         <meta property='{name}' content='{content}'>"
    ))
}

#[test]
fn a_time_that_no_program_has_set_is_no_time() {
    for zero in ["1970-01-01T00:00:00Z", "1970-01-01", "Thu, 01 Jan 1970 00:00:00 GMT"] {
        let run = data(&format!(
            "\"datePublished\":\"2026-05-06T09:30:00Z\",\"dateModified\":\"{zero}\""
        ));
        assert!(run.card()["updated"].is_null(), "{zero}");
        run.must_say("updated", "1970");
        let run = data(&format!("\"datePublished\":\"{zero}\""));
        assert!(run.card()["published"].is_null(), "{zero}");
        run.must_say("published", "1970");
    }
    let run = data("\"datePublished\":0");
    assert!(run.card()["published"].is_null());
    run.must_say("published", "“0”");
}

#[test]
fn a_change_before_the_publication_is_none() {
    let run = data("\"datePublished\":\"2026-05-06T09:30:00Z\",\"dateModified\":\"2026-05-01\"");
    assert!(run.card()["updated"].is_null());
    run.must_say("updated", "2026-05-01");
    let run = data("\"datePublished\":\"2026-05-06T09:30:00Z\",\"dateModified\":\"2026-05-06\"");
    assert!(run.card()["updated"].is_null());
    assert!(!run.says("updated", "before the story"));
    let article = "# Vell\n\n2026-05-06\n\nUpdated: 2026-05-01\n\nNine cranes.\n\n## Timeline\n\n- 2020: One.\n\n## Sources\n\n- A";
    let run = import(article);
    assert!(run.card()["updated"].is_null());
    run.must_say("updated", "2026-05-01");
}

#[test]
fn times_that_are_numbers_are_read_as_counted_from_1970() {
    for value in
        ["1778059800", "1778059800000", "1778059800.0", "1778059800.25", "{\"@value\":1778059800}"]
    {
        for value in [value.to_owned(), format!("\"{value}\"")] {
            if value.starts_with("\"{") {
                continue;
            }
            let run = data(&format!("\"datePublished\":{value}"));
            assert_eq!(run.card()["published"], "2026-05-06T09:30:00Z", "{value}");
            run.must_say("published", "since 1970");
            assert!(!run.stderr.contains("left out"), "{value}: {}", run.stderr);
        }
    }
    for value in ["1778059800", "1778059800000", "/Date(1778059800000)/"] {
        let run = meta("article:published_time", value);
        assert_eq!(run.card()["published"], "2026-05-06T09:30:00Z", "{value}");
    }
}

#[test]
fn words_for_no_value_are_no_values_and_told() {
    for word in ["null", "undefined", "None", "N/A", "undefined undefined"] {
        let run = data(&format!(
            "\"author\":[{{\"@type\":\"Person\",\"name\":\"{word}\"}},\"{word}\"],\
             \"datePublished\":\"{word}\",\"image\":\"{word}\",\"description\":\"{word}\",\
             \"keywords\":[\"{word}\",\"Port\"],\"publisher\":\"{word}\""
        ));
        let card = run.card();
        for name in ["authors", "published", "image", "hook", "source"] {
            assert!(card[name].is_null(), "{word}: {name} {}", card[name]);
        }
        assert_eq!(texts(&card["subjects"], None), ["Port"], "{word}");
        for name in ["author", "datePublished", "image", "description", "keywords"] {
            assert!(run.stderr.contains(&format!("{name} “{word}”")), "{name}: {}", run.stderr);
        }
        for name in ["author", "og:image", "og:title", "article:published_time", "article:tag"] {
            let run = meta(name, word);
            let card = run.card();
            assert_eq!(card["title"], "Line two ends", "{name} {word}");
            for field in ["authors", "published", "image", "subjects"] {
                assert!(card[field].is_null(), "{word}: {field} {}", card[field]);
            }
            assert!(run.stderr.contains(&format!("“{word}”")), "{name}: {}", run.stderr);
        }
    }
    let run = data("\"image\":[null,\"undefined\",\"https://quay.example/a.jpg\"]");
    assert_eq!(run.card()["image"]["url"], "https://quay.example/a.jpg");
    let page = "<!doctype html><title>null | Quay Times</title><h1>Line two ends</h1>\
                <p class=byline>By undefined</p><img src=undefined><img src=https://q.example/a.jpg>";
    assert_eq!(import(page).card()["title"], "Line two ends");
    assert!(import(page).card()["authors"].is_null());
}

#[test]
fn a_name_in_parts_is_in_the_card_as_a_whole() {
    for person in [
        r#"{"@type":"Person","familyName":"Be","givenName":"Jo"}"#,
        r#"{"@type":"Person","name":"Jo Be","familyName":"Be","givenName":"Jo"}"#,
    ] {
        let run = data(&format!("\"author\":{person}"));
        assert_eq!(texts(&run.card()["authors"], Some("name")), ["Jo Be"], "{person}");
        assert_eq!(run.stderr, "", "{person}");
    }
}
