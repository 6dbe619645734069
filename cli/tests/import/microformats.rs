//! People, dates and texts of pages by microformats: `h-entry`, `hentry`, `vcard`; and bylines.

use super::{Run, import, texts};

fn page(body: &str) -> Run {
    import(&format!(
        "<!doctype html><html lang=en><head><title>Harbour notes</title></head><body>{body}"
    ))
}

const TEXT: &str = "<p>Line two ends in May, after forty years on the water of the old port.</p>";

#[test]
fn an_entry_of_microformats_says_all_of_its_story() {
    let run = page(&format!(
        "<article class=h-entry><h1 class=p-name>Line two ends</h1>\
         <p class=p-summary>Line two ends in May.</p>\
         <a class='p-author h-card' href=https://p.example/ana><img class=u-photo \
         src=https://p.example/face.jpg>Ana Be</a><time class=dt-published \
         datetime=2026-05-06T09:30:00Z>6 May</time><time class=dt-updated \
         datetime=2026-05-07T09:30:00Z>7 May</time><a class=u-url href=https://p.example/line>link</a>\
         <a class=p-category href=/t/port>Port</a><data class=p-category value=Ferries></data>\
         <div class=e-content>{TEXT}<img src=https://p.example/ferry.jpg></div></article>"
    ));
    let card = run.card();
    for (field, expected) in [
        ("title", "Line two ends"),
        ("hook", "Line two ends in May."),
        ("url", "https://p.example/line"),
        ("published", "2026-05-06T09:30:00Z"),
        ("updated", "2026-05-07T09:30:00Z"),
    ] {
        assert_eq!(card[field], expected, "{field}: {}", run.stderr);
    }
    let author = &card["authors"][0];
    assert_eq!(
        (&author["name"], &author["url"]),
        (&"Ana Be".into(), &"https://p.example/ana".into())
    );
    assert_eq!(card["image"]["url"], "https://p.example/ferry.jpg");
    assert_eq!(texts(&card["subjects"], None), ["Port", "Ferries"]);
    run.must_say("$", "face.jpg");
}

#[test]
fn a_card_of_a_person_names_the_author_and_what_stands_beside_is_told() {
    for card in [
        "<div class='p-author h-card'><img class=u-photo src=/face.jpg><a class='p-name u-url' href=https://p.example/ana>Ana Be</a><p>Writes on ports.</p></div>",
        "<div class='author vcard'>By <a class='url fn' href=https://p.example/ana>Ana Be</a><img class=photo src=/face.jpg><i>Writes on ports.</i></div>",
        "<span class=vcard>Posted by <a class=fn href=https://p.example/ana>Ana Be</a> <i>Writes on ports.</i><img src=/face.jpg></span>",
    ] {
        let run = page(&format!(
            "<div class='h-entry hentry'><h2 class='p-name entry-title'>Line two ends</h2>{card}{TEXT}</div>"
        ));
        let imported = run.card();
        assert_eq!(imported["title"], "Line two ends", "{card}");
        assert_eq!(texts(&imported["authors"], Some("name")), ["Ana Be"], "{card}: {}", run.stderr);
        assert_eq!(imported["authors"][0]["url"], "https://p.example/ana", "{card}");
        assert!(imported["image"].is_null(), "{card}");
        run.must_say("$", "Writes on ports.");
        run.must_say("$", "/face.jpg");
        assert!(!run.stderr.contains("Posted by"), "{}", run.stderr);
    }
}

#[test]
fn a_post_of_blogger_says_when_it_was_published_in_its_title() {
    let run = page(&format!(
        "<div class='post hentry'><h3 class='post-title entry-title'>Line two ends</h3>\
         <div class=entry-content>{TEXT}</div><span class='post-author vcard'>Posted by \
         <span class=fn>Ana Be</span></span> at <a class=timestamp-link href=https://b.example/line \
         rel=bookmark><abbr class=published title=2026-05-06T09:30:00Z>9:30 AM</abbr></a></div>"
    ));
    let card = run.card();
    assert_eq!(card["title"], "Line two ends");
    assert_eq!(card["published"], "2026-05-06T09:30:00Z");
    assert_eq!(card["url"], "https://b.example/line");
    assert_eq!(texts(&card["authors"], Some("name")), ["Ana Be"]);
    assert!(!run.stderr.contains("9:30 AM"), "{}", run.stderr);
}

#[test]
fn a_byline_in_any_language_names_the_author() {
    for (byline, author) in [
        ("김하나 기자", "김하나"),
        ("글: 김하나", "김하나"),
        ("김하나 기자 hana@p.example", "김하나"),
        ("بقلم: آنا بي", "آنا بي"),
        ("كتب: آنا بي", "آنا بي"),
        ("記者：山田花子", "山田花子"),
        ("山田花子記者", "山田花子"),
        ("लेखक: आना बी", "आना बी"),
        ("Автор: Анна Бе, 6 мая 2026", "Анна Бе"),
        ("Von Ana Be, Hafenpost, 6. Mai 2026", "Ana Be"),
        ("By Ana Be | May 6, 2026", "Ana Be"),
    ] {
        let run = page(&format!(
            "<article><h1>Line two ends</h1><div class=byline>{byline}</div>{TEXT}</article>"
        ));
        let card = run.card();
        assert_eq!(card["authors"][0]["name"], author, "{byline}: {}", run.stderr);
        assert_eq!(card["published"].is_string(), byline.contains("2026"), "{byline}");
        assert_eq!(run.says("$", "hana@p.example"), byline.contains('@'), "{byline}");
    }
    let run = page(&format!(
        "<article><h1>Line two ends</h1><p class=byline>By Ana Be | Harbour Post | May 6, 2026</p>{TEXT}</article>"
    ));
    assert_eq!(run.card()["source"]["name"], "Harbour Post");
    run.must_say("source.name", "byline");
}
