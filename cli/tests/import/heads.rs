//! What the heads of HTML pages say in names of `meta` that few sites use, and in their titles.

use super::{Run, import, texts};

fn page(head: &str) -> Run {
    import(&format!("<!doctype html><html lang=en><head>{head}</head><body>"))
}

fn with(meta: &str) -> Run {
    page(&format!("<title>Last crane</title><meta property=og:title content='Last crane'>{meta}"))
}

#[test]
fn people_in_any_name_of_meta_are_authors_or_told() {
    for name in [
        "articleAuthor",
        "byline",
        "news_authors",
        "mediator_author",
        "dable:author",
        "article-author",
        "vg:author",
        "pageAuthor",
        "site:byline",
    ] {
        let run = with(&format!("<meta name='{name}' content='By Ana Be'>"));
        assert_eq!(texts(&run.card()["authors"], Some("name")), ["Ana Be"], "{name}");
    }
    for name in ["contributor", "photographer", "translator", "DC.contributor", "page:editor"] {
        with(&format!("<meta name='{name}' content='Ana Be'>")).must_say("$", "Ana Be");
    }
    let both = "<meta name=author content='Cy Dee'><meta name='vg:author' content='Ana Be'>";
    with(both).must_say("$", "Ana Be");
}

#[test]
fn subjects_and_publishers_in_any_name_of_meta_are_in_the_card_or_told() {
    for name in ["articleSection", "topic", "tags", "mediator_theme", "section", "categories"] {
        let run = with(&format!("<meta name='{name}' content='Ports'>"));
        assert_eq!(texts(&run.card()["subjects"], None), ["Ports"], "{name}");
    }
    for name in ["vg:section", "page-topic", "site_category", "contentTheme-theme"] {
        with(&format!("<meta name='{name}' content='Ports'>")).must_say("$", "Ports");
    }
    let run = with("<meta name=source content='Harbour Post'>");
    assert_eq!(run.card()["source"]["name"], "Harbour Post");
    with("<meta name=source content='https://hp.example/a'>").must_say("$", "https://hp.example/a");
    let run = with("<meta name='DC.identifier' content='https://hp.example/crane'>");
    assert_eq!(run.card()["url"], "https://hp.example/crane");
    with("<meta name='DC.identifier' content='urn:isbn:9'>").must_say("$", "urn:isbn:9");
    with("<meta property=article:publisher content='https://social.example/hp'>")
        .must_say("source", "https://social.example/hp");
}

/// A page whose data says all that a card holds.
fn with_data(meta: &str) -> Run {
    page(&format!(
        "<title>Last crane</title><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\
         \"headline\":\"Last crane\",\"description\":\"It stands.\",\"author\":{{\"name\":\"Ana Be\"}},\
         \"publisher\":{{\"name\":\"Quay Times\"}},\"datePublished\":\"2026-05-06T09:30:00Z\",\
         \"dateModified\":\"2026-05-07T09:30:00Z\"}}</script>{meta}"
    ))
}

#[test]
fn a_name_of_meta_is_known_in_every_spelling() {
    for name in
        ["pub_date", "dc:date", "date-published", "mediator_published_time", "x.firstPublished"]
    {
        let run = with(&format!("<meta name='{name}' content='2026-05-06T09:30:00Z'>"));
        assert_eq!(run.card()["published"], "2026-05-06T09:30:00Z", "{name}: {}", run.stderr);
    }
    for name in ["article:post_modified_time", "lastmodified", "revision_date", "Date_Modified"] {
        let run = with(&format!("<meta name='{name}' content='2026-05-06T09:30:00Z'>"));
        assert_eq!(run.card()["updated"], "2026-05-06T09:30:00Z", "{name}: {}", run.stderr);
    }
    let run = with("<meta itemprop=dateCreated datetime=2026-05-06>");
    assert_eq!(run.card()["published"], "2026-05-06T00:00:00Z");
    let run = with("<meta property='dc:creator article:author' content='Ana Be'>");
    assert_eq!(texts(&run.card()["authors"], Some("name")), ["Ana Be"]);
    let run = with("<meta name=site_name content='Quay Times'>");
    assert_eq!(run.card()["source"]["name"], "Quay Times");
    let run = with("<meta name=dek content='Nobody knows why.'>");
    assert_eq!(run.card()["hook"], "Nobody knows why.");
}

#[test]
fn what_a_meta_element_says_that_nobody_knows_is_told() {
    for (name, content) in [
        ("pagedate", "20250103"),
        ("live_date", "2025-01-03T10:00:00Z"),
        ("epoch-publish-stamp", "1420279200000"),
        ("clmst", "Bo Ce"),
        ("by", "李明"),
        ("publication", "Port Review"),
        ("licence", "https://rights.example/by"),
        ("geo", "riga"),
        ("des", "COVID-19"),
        ("subtitle", "Nobody knows why"),
        ("og:image:caption", "The last crane."),
        ("wholly:unknown", "A probe of it"),
    ] {
        for attribute in ["name", "property"] {
            let run = with_data(&format!("<meta {attribute}='{name}' content='{content}'>"));
            run.must_say("$", content);
            assert_eq!(run.card()["published"], "2026-05-06T09:30:00Z", "{name}");
        }
    }
}

#[test]
fn what_a_meta_element_says_to_programs_is_silent() {
    for (name, content) in [
        ("viewport", "width=device-width, initial-scale=1"),
        ("robots", "index, follow, max-image-preview:large"),
        ("google-site-verification", "Xb4kQ9-zz81_A"),
        ("theme-color", "#ffffff"),
        ("generator", "Press 6.1"),
        ("msapplication-TileImage", "/tile.png"),
        ("fb:app_id", "48291"),
        ("og:image:width", "1200"),
        ("og:type", "article"),
        ("article:content_tier", "free"),
        ("story-index", "post-48291"),
        ("has-ads", "false"),
        ("wholly:unknown", "Ana Be"),
        ("wholly:dated", "2026-05-06T09:30:00Z"),
    ] {
        let run = with_data(&format!("<meta name='{name}' content='{content}'>"));
        assert_eq!(run.stderr, "", "{name}");
    }
    let run = with_data("<meta http-equiv=Content-Security-Policy content='default-src self'>");
    assert_eq!(run.stderr, "");
    let run = with_data("<p itemscope><meta itemprop=height content='A probe of it'></p>");
    assert!(!run.stderr.contains("meta height"), "{}", run.stderr);
}

#[test]
fn the_name_of_the_site_in_the_title_is_the_source_wherever_the_title_is_read() {
    let preview = "<meta property=og:title content='Last crane'>";
    let data = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Last crane\"}</script>";
    for more in [preview, data] {
        for (title, site, section) in [
            ("Last crane | Business | Harbour Post", "Harbour Post", Some("Business")),
            ("Last crane - Harbour Post", "Harbour Post", None),
            ("Last crane – Harbour Post", "Harbour Post", None),
            ("Harbour Diary: Last crane", "Harbour Diary", None),
            ("Harbour Post | Last crane", "Harbour Post", None),
            ("Last crane :: Economy :: Harbour Post", "Harbour Post", Some("Economy")),
        ] {
            let run = page(&format!("<title>{title}</title>{more}"));
            let card = run.card();
            assert_eq!(card["title"], "Last crane", "{title}");
            assert_eq!(card["source"]["name"], site, "{title}: {}", run.stderr);
            assert_eq!(card["source"]["inferred"], true, "{title}");
            run.must_say("source.name", site);
            section.iter().for_each(|section| run.must_say("$", section));
        }
    }
    let run = import(
        "<html lang=ru><title>Последний кран :: Экономика :: Портовые вести</title>\
         <body><h1>Последний кран</h1>",
    );
    assert_eq!(run.card()["source"]["name"], "Портовые вести");
    run.must_say("$", "Экономика");
    let run = page(&format!("<title>Last crane - at last</title>{preview}"));
    assert_eq!(run.card()["source"], serde_json::Value::Null);
    run.must_say("$", "at last");
    page(&format!("<title>The crane has gone</title>{preview}"))
        .must_say("$", "The crane has gone");
}

#[test]
fn several_people_in_one_text_are_several_authors() {
    for (author, expected) in [
        ("Ana Be, Cy Dee and Eli Fox", &["Ana Be", "Cy Dee", "Eli Fox"][..]),
        ("Ana Be und Cy Dee", &["Ana Be", "Cy Dee"]),
        ("Ana Be & Cy Dee", &["Ana Be", "Cy Dee"]),
        ("Ana Be; Cy Dee", &["Ana Be", "Cy Dee"]),
        ("Be, Ana; Dee, Cy", &["Ana Be", "Cy Dee"]),
        ("By Ana Be and Cy Dee", &["Ana Be", "Cy Dee"]),
        ("Автор: Ana Be", &["Ana Be"]),
        ("بقلم: Ana Be", &["Ana Be"]),
        ("文・Ana Be", &["Ana Be"]),
        ("Ana Be, PhD", &["Ana Be, PhD"]),
        ("Ministry of Ports and Care", &["Ministry of Ports and Care"]),
    ] {
        for head in [
            format!("<meta name=author content='{author}'>"),
            format!(
                "<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"Last crane\",\"author\":\"{author}\"}}</script>"
            ),
        ] {
            let run = with(&head);
            assert_eq!(texts(&run.card()["authors"], Some("name")), expected, "{head}");
            assert!(!run.stderr.contains("left out: author"), "{head}: {}", run.stderr);
        }
    }
}

#[test]
fn what_previews_say_beside_labels_is_in_the_card_or_told() {
    let pair = |number: u32, label: &str, data: &str| {
        format!(
            "<meta name=twitter:label{number} content='{label}'>\
             <meta name=twitter:data{number} content='{data}'>"
        )
    };
    for label in ["Written by", "Author", "Verfasst von", "Écrit par", "Autor", "作者"] {
        let run = with(&pair(1, label, "Ana Be"));
        assert_eq!(texts(&run.card()["authors"], Some("name")), ["Ana Be"], "{label}");
        run.must_say("authors[0]", "meta data");
    }
    let run = with(&[pair(1, "Filed under", "Port, Trams"), pair(2, "Price", "9 EUR")].concat());
    assert_eq!(texts(&run.card()["subjects"], None), ["Port", "Trams"]);
    run.must_say("$", "label “Price: 9 EUR”");
    let run = with(&pair(1, "Published", "May 6, 2026"));
    assert_eq!(run.card()["published"], "2026-05-06T00:00:00Z");
    let run =
        with(&["<meta name=author content='Bo Ce'>", &pair(1, "Written by", "Ana Be")].concat());
    assert_eq!(texts(&run.card()["authors"], Some("name")), ["Bo Ce"]);
    run.must_say("$", "label “Written by: Ana Be”");
    let run = with(&pair(2, "Est. reading time", "3 minutes"));
    assert!(!run.stderr.contains("3 minutes"), "{}", run.stderr);
}
