//! Words, pictures and people of a page that have no place of their own: in the card or in the report.

use super::{Run, import};

fn page(head: &str, body: &str) -> Run {
    import(&format!(
        "<!doctype html><html lang=en><head><title>Line two ends</title>{head}</head><body>{body}"
    ))
}

fn data(members: &str) -> Run {
    let json = format!("{{\"@type\":\"NewsArticle\",\"headline\":\"Line two ends\",{members}}}");
    page(&format!("<script type='application/ld+json'>{json}</script>"), "")
}

#[test]
fn every_word_of_a_story_is_in_the_card_or_told() {
    for part in [
        "<h2>A probe\nof it</h2>",
        "<h2>A probe<br>of it</h2>",
        "<h3><span>A probe</span> <em>of it</em></h3>",
        "<h1>A probe of it</h1>",
        "<figure><img src=/a.jpg><figcaption>A probe of it</figcaption></figure>",
        "<figure><table><tr><td>1</table><figcaption>A probe of it</figcaption></figure>",
        "<figure><blockquote>Words</blockquote><figcaption>A probe of it</figcaption></figure>",
    ] {
        for story in [format!("<article>{part}</article>"), part.to_owned()] {
            let run = page("", &story);
            let said = run.stdout.clone() + &run.stderr;
            assert!(said.contains("A probe of it"), "{story}: {said}");
        }
    }
    for text in [
        "<div>Words</div>",
        "<dl><dt>Wo</dt><dd>rds</dd></dl>",
        "<section>Words</section>",
        "Words",
    ] {
        let run = page("", &format!("<article>{text}</article>"));
        run.must_say("$", "the text of the page (5 characters)");
    }
}

#[test]
fn every_picture_film_and_sound_is_in_the_card_or_told() {
    let probe = "https://quay.example/probe.jpg";
    for part in [
        "<img src=PROBE>",
        "<img data-src=PROBE src='data:image/gif;base64,R0'>",
        "<img srcset='PROBE 800w'>",
        "<picture><source srcset='PROBE 2x'></picture>",
        "<picture><source data-srcset='PROBE 2x'><img src='data:image/gif;base64,R0'></picture>",
        "<video poster=PROBE></video>",
        "<video src=PROBE></video>",
        "<video><source src=PROBE></video>",
        "<audio src=PROBE></audio>",
        "<iframe src=PROBE></iframe>",
        "<div class=h-entry><img class=u-photo src=PROBE></div>",
    ] {
        for around in ["<article><p>Words.</p>PART</article>", "<div>PART</div>"] {
            let body = around.replace("PART", &part.replace("PROBE", probe));
            let run =
                page("<meta property='og:image' content='https://quay.example/p.jpg'>", &body);
            assert!((run.stdout + &run.stderr).contains(probe), "{body}");
        }
    }
    for head in [
        "<meta name='twitter:image' content=PROBE>",
        "<meta property='og:image' content=PROBE>",
        "<meta property='og:image:secure_url' content=PROBE>",
        "<link rel=image_src href=PROBE>",
    ] {
        let first = "<meta property='og:image' content='https://quay.example/p.jpg'>";
        let run = page(&(first.to_owned() + &head.replace("PROBE", probe)), "");
        run.must_say("$", probe);
    }
}

#[test]
fn descriptions_that_say_something_else_are_told() {
    let first = "<meta property='og:description' content='Ferries end in May.'>";
    for name in ["twitter:description", "description", "dc.description"] {
        let run = page(&format!("{first}<meta name='{name}' content='Nobody knows why.'>"), "");
        assert_eq!(run.card()["hook"], "Ferries end in May.");
        run.must_say("$", "description “Nobody knows why.”");
        for same in
            ["Ferries end in May.", "Ferries end in…", "Ferries end in Ma...", "ferries end in may"]
        {
            let run = page(&format!("{first}<meta name='{name}' content='{same}'>"), "");
            assert!(!run.stderr.contains("description “"), "{same}: {}", run.stderr);
        }
    }
}

#[test]
fn a_caption_stands_below_its_picture() {
    let figure = "<article><figure><img src='https://quay.example/p.jpg' alt='A ferry'>\
                  <figcaption>The last ferry.</figcaption></figure></article>";
    let run = page("<meta property='og:image' content='https://quay.example/p.jpg'>", figure);
    let card = run.card();
    assert_eq!(card["image"]["caption"], "The last ferry.");
    assert_eq!(card["image"]["alt"], "A ferry");
    let run = data(
        r#""image":{"@type":"ImageObject","url":"https://quay.example/p.jpg","caption":"The last ferry.","creditText":"Bo Ce"}"#,
    );
    let card = run.card();
    assert_eq!(card["image"]["caption"], "The last ferry.");
    assert!(card["image"]["alt"].is_null());
    assert_eq!((card["image"]["credit"].as_str(), run.stderr.as_str()), (Some("Bo Ce"), ""));
}

#[test]
fn what_the_data_says_of_people_pictures_and_publishers_is_told() {
    for (member, part) in [
        (r#""author":{"name":"Ana Be","jobTitle":"A probe"}"#, "author.jobTitle “A probe”"),
        (
            r#""author":{"name":"Ana Be","url":"https://a.example/","sameAs":["https://b.example/"]}"#,
            "author.sameAs",
        ),
        (
            r#""author":{"name":"Ana Be","worksFor":{"name":"A probe"}}"#,
            "author.worksFor.name “A probe”",
        ),
        (r#""editor":[{"name":"Ed It","jobTitle":"A probe"}]"#, "editor.jobTitle “A probe”"),
        (
            r#""image":{"url":"https://a.example/p.jpg","license":"https://b.example/l"}"#,
            "image.license",
        ),
        (
            r#""image":{"url":"https://a.example/p.jpg","creditText":"Bo","copyrightHolder":{"name":"A probe"}}"#,
            "A probe",
        ),
        (r#""video":{"name":"Film","uploadDate":"2026-05-01"}"#, "video.uploadDate “2026-05-01”"),
        (
            r#""publisher":{"name":"Quay Times"},"isPartOf":{"@type":"Periodical","name":"A probe"}"#,
            "isPartOf",
        ),
    ] {
        data(member).must_say("$", part);
    }
    let run = data(
        r#""publisher":{"name":"Quay Times","legalName":"Quay Ltd","sameAs":"https://b.example/"}"#,
    );
    run.must_say("source", "publisher.legalName “Quay Ltd”");
    run.must_say("source", "https://b.example/");
    let run =
        data(r#""author":{"@type":"Person","name":"Ana Be","sameAs":["https://b.example/ana"]}"#);
    assert_eq!(run.card()["authors"][0]["url"], "https://b.example/ana");
    let run = data(r#""copyrightHolder":{"name":"Quay Ltd"},"copyrightYear":2026"#);
    assert_eq!(run.card()["attribution"], "© 2026 Quay Ltd");
    run.must_say("attribution", "copyrightHolder");
}

#[test]
fn microdata_and_rdfa_tell_as_much() {
    for (scope, name) in
        [("itemscope itemtype='https://schema.org/KIND'", "itemprop"), ("typeof=KIND", "property")]
    {
        let scope = |kind: &str| scope.replace("KIND", kind);
        let run = page(
            "",
            &format!(
                "<article {}><h1 {name}=headline>Line two ends</h1><p {name}=author {}><b {name}=name>Ana Be</b>\
             <i {name}=jobTitle>A probe</i></p><meta {name}=datePublished content='2026-05-06T09:30:00Z'></article>",
                scope("NewsArticle"),
                scope("Person"),
            ),
        );
        let card = run.card();
        assert_eq!(
            (&card["authors"][0]["name"], &card["published"]),
            (&"Ana Be".into(), &"2026-05-06T09:30:00Z".into())
        );
        run.must_say("$", "author.jobTitle “A probe”");
    }
    let both = "<article itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop='name headline'>Line two ends</h1>\
                <time itemprop='datePublished dateModified' datetime='2026-05-06T09:30:00Z'>6 May</time></article>";
    assert_eq!(page("", both).card()["published"], "2026-05-06T09:30:00Z");
}

#[test]
fn what_a_story_is_a_part_of_is_its_publisher_only_where_there_is_none() {
    let whole = r#""isPartOf":{"@type":"Periodical","name":"The Monthly"}"#;
    let run = data(whole);
    assert_eq!(run.card()["source"]["name"], "The Monthly");
    run.must_say("source.name", "isPartOf");
    let run = data(&format!(r#""publisher":{{"name":"Quay Times"}},{whole}"#));
    assert_eq!(run.card()["source"]["name"], "Quay Times");
    run.must_say("$", "The Monthly");
    let run = data(r#""isPartOf":{"@type":["CreativeWork","Product"],"name":"Basic"}"#);
    assert!(run.card()["source"].is_null());
    run.must_say("source", "Basic");
}

#[test]
fn a_comma_that_is_missing_costs_nothing() {
    let run = data(
        "\"author\":[{\"name\":\"Ana Be\"}{\"name\":\"Cy Dee\"}]\n\"keywords\":[\"Port\" \"Power\"]",
    );
    let card = run.card();
    assert_eq!(super::texts(&card["authors"], Some("name")), ["Ana Be", "Cy Dee"]);
    assert_eq!(super::texts(&card["subjects"], None), ["Port", "Power"]);
    run.must_say("JSON-LD script 1, line 1", "a comma is missing");
}

#[test]
fn what_was_created_before_it_was_published_counts_last() {
    let created = "<meta name='DC.date.created' content='2026-01-01'>";
    for name in ["citation_publication_date", "DC.date", "date", "article:published_time"] {
        let run = page(&format!("{created}<meta name='{name}' content='2026-05-06'>"), "");
        assert_eq!(run.card()["published"], "2026-05-06T00:00:00Z", "{name}");
        run.must_say("$", "2026-01-01");
    }
    assert_eq!(page(created, "").card()["published"], "2026-01-01T00:00:00Z");
}

#[test]
fn who_and_when_above_a_story_is_no_hook() {
    for line in [
        "Publié le 6 mai 2026 à 9 h 30 | Mis à jour le 7 mai 2026 à 10 h 15",
        "By Ana Be, Quay Times | May 6, 2026, 9:30 a.m. UTC | 3 min read",
        "Veröffentlicht am 6. Mai 2026 um 9:30 Uhr von Ana Be",
    ] {
        let long = "From May on one ferry less crosses the harbour, and nobody has said why.";
        let run = page("", &format!("<article><p>{line}</p><p>{long}</p></article>"));
        let card = run.card();
        assert_eq!(card["hook"], long, "{line}");
        assert_eq!(card["published"], "2026-05-06T09:30:00Z", "{line}");
    }
}

#[test]
fn what_is_for_programs_is_no_subject() {
    let run = data(
        r#""keywords":["Lite:true","Tag:Cranes","LayerCake:3","Tag:Ports"],"articleSection":"c5bfa7d5-0b1e-4c0a-9d55-3f1b7c0f2a11""#,
    );
    assert_eq!(super::texts(&run.card()["subjects"], None), ["Cranes", "Ports"]);
    for part in ["Lite:true", "LayerCake:3", "c5bfa7d5"] {
        run.must_say("subjects", part);
    }
    assert!(!run.stderr.contains("left out"), "{}", run.stderr);
    let run = page("<meta name=keywords content='Cranes, Lite:true'>", "");
    assert_eq!(super::texts(&run.card()["subjects"], None), ["Cranes"]);
    run.must_say("subjects", "Lite:true");
    assert!(!run.stderr.contains("left out"), "{}", run.stderr);
}

#[test]
fn what_a_page_says_twice_and_differently_is_told() {
    let own = "<link rel=canonical href='https://quay.example/a'>";
    for (head, part) in [
        (
            "<meta property=og:url content='https://quay.example/b'>",
            "address “https://quay.example/b”",
        ),
        (
            "<meta name=twitter:url content='https://quay.example/b'>",
            "address “https://quay.example/b”",
        ),
        ("<meta property=og:locale content=de_DE>", "language “de_DE”"),
        ("<meta name=DC.language content=fr>", "language “fr”"),
        ("<meta name=language content=Deutsch>", "language “Deutsch”"),
    ] {
        page(&format!("{own}{head}"), "").must_say("$", part);
    }
    for same in [
        "<meta property=og:url content='http://www.quay.example/a/?utm_source=x'>",
        "<meta property=og:locale content=en_GB>",
        "<meta name=language content=English>",
    ] {
        let run = page(&format!("{own}{same}"), "");
        assert!(!run.stderr.contains("left out"), "{same}: {}", run.stderr);
    }
    let german = r#""inLanguage":"de""#;
    data(german).must_say("$", "language “en”");
}
