//! The data of HTML pages: JSON-LD as people write it, microdata, and whose story it is.

use super::{Run, import, import_with, texts};

/// A page with a script of JSON-LD.
fn page(script: &str) -> Run {
    import(&format!(
        "<!doctype html><html lang=en><title>Line two ends - Quay Times</title>\
         <script type='application/ld+json'>{script}</script>"
    ))
}

const STORY: &str = r#"{"@type":"NewsArticle","headline":"Line two ends","datePublished":"2026-05-06T09:30:00Z","publisher":{"name":"Quay Times"}"#;

#[test]
fn json_ld_is_read_as_people_write_it() {
    for script in [
        format!("<![CDATA[\n{STORY}}}\n]]>"),
        format!("/* <![CDATA[ */{STORY}}}/* ]]> */"),
        format!("//<![CDATA[\n{STORY}}}\n//]]>"),
        format!("<!--\n{STORY}}}\n-->"),
        format!("\u{feff}{STORY}}}"),
        format!("// the story\n{STORY}}}"),
        format!("{STORY},}}"),
        format!("{STORY}}};"),
        format!("{STORY},\"description\":\"One line,\nthen another.\"}}"),
        format!("{STORY},\"description\":\"They said \"never\" again\"}}"),
        STORY.to_owned(),
    ] {
        let card = page(&script).card();
        assert_eq!(card["title"], "Line two ends", "{script}");
        assert_eq!(card["source"]["name"], "Quay Times", "{script}");
        assert_eq!(card["published"], "2026-05-06T09:30:00Z", "{script}");
    }
}

#[test]
fn what_was_mended_in_a_script_is_reported() {
    page(&format!("{STORY},}};")).must_say("JSON-LD script 1, line 1", "a comma too many");
    let run = page(&format!("/* <![CDATA[ */{STORY}}}/* ]]> */"));
    assert_eq!(run.stderr, "");
}

#[test]
fn a_text_may_hold_references_and_tags() {
    let run =
        page(r#"{"@type":"Article","headline":"Line two &amp;amp; <b>ferries</b> &#8217;26"}"#);
    assert_eq!(run.card()["title"], "Line two &amp; ferries ’26");
}

#[test]
fn of_several_stories_the_pages_own_is_taken_and_the_others_are_named() {
    let other =
        r#"{"@type":"NewsArticle","headline":"Trams return","url":"https://quay.example/trams"}"#;
    let ferry = "https://quay.example/line-two";
    for own in [
        format!(r#""url":"{ferry}""#),
        format!(r#""@id":"{ferry}#article""#),
        format!(r#""mainEntityOfPage":{{"@type":"WebPage","@id":"{ferry}/"}}"#),
        r#""name":"x""#.to_owned(),
    ] {
        let run = import(&format!(
            "<title>Line two ends - Quay Times</title><link rel=canonical href='{ferry}'>\
             <script type='application/ld+json'>[{other},{STORY},{own}}}]</script>"
        ));
        let card = run.card();
        assert_eq!(
            (&card["title"], &card["url"]),
            (&"Line two ends".into(), &ferry.into()),
            "{own}"
        );
        run.must_say("$", "Trams return");
    }
}

#[test]
fn a_story_of_another_page_is_not_taken_for_the_pages_own() {
    let run = import(
        "<title>Harbour plan</title><link rel=canonical href='https://quay.example/plan'>\
         <script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Trams return\",\"url\":\"https://quay.example/trams\"}</script>",
    );
    assert_eq!(run.card()["title"], "Harbour plan");
    run.must_say("$", "Trams return");
}

#[test]
fn a_story_without_an_address_is_the_pages_own_only_if_its_headline_may_be() {
    let story = |title: &str| {
        format!(
            r#"{{"@type":"NewsArticle","headline":"{title}","datePublished":"2026-05-05","author":"Ana Be"}}"#
        )
    };
    let read = |data: &str| {
        import(&format!(
            "<title>Night trams return</title><link rel=canonical href='https://v.example/n'>\
             <script type='application/ld+json'>{data}</script><h1>Night trams return</h1>"
        ))
    };
    let (ferry, tram) = (story("Ferry line two ends"), story("Trams are back at night"));
    for data in [ferry.clone(), format!("[{ferry},{}]", story("Harbour fees rise"))] {
        let run = read(&data);
        let card = run.card();
        assert_eq!(card["title"], "Night trams return", "{data}");
        assert!(card["authors"].is_null() && card["published"].is_null(), "{data}");
        run.must_say("$", "Ferry line two ends");
    }
    for data in [format!("[{ferry},{tram}]"), format!("[{tram},{ferry}]")] {
        let run = read(&data);
        assert_eq!(run.card()["title"], "Trams are back at night", "{data}");
        run.must_say("$", "Ferry line two ends");
    }
}

#[test]
fn every_other_story_of_the_data_is_named() {
    let story = |index: usize| format!(r#"{{"@type":"NewsArticle","headline":"Story {index}"}}"#);
    let more = r#"{"@type":"BlogPosting","name":"A post"}"#;
    let run = page(&format!("[{STORY}}},{},{more},{STORY}}}]", story(1)));
    assert_eq!(run.card()["title"], "Line two ends");
    run.must_say("$", "other stories, too: “A post”, “Story 1”");
    let stories: Vec<String> = (0..8).map(story).collect();
    page(&format!("[{}]", stories.join(","))).must_say("$", "“Story 4” and 3 more");
}

#[test]
fn what_links_are_relative_to_is_not_the_pages_address() {
    let story = r#"{"@type":"NewsArticle","headline":"Trams run at night","description":"From May on.","url":"https://quay.example/trams"}"#;
    let page = format!(
        "<!doctype html><title>Night trams are back</title><script type='application/ld+json'>{story}</script>"
    );
    for args in [&["-"][..], &["-", "--base-url", "https://v.example/"]] {
        let run = import_with(args, page.as_bytes());
        let card = run.card();
        assert_eq!(card["title"], "Trams run at night", "{}", run.stderr);
        assert_eq!(card["url"], "https://quay.example/trams");
        assert_eq!(card["hook"], "From May on.");
    }
}

#[test]
fn titles_are_compared_without_tags_and_references() {
    let run = import(
        "<title>Trams &amp; ferries</title><link rel=canonical href='https://quay.example/a'>\
         <script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Trams &amp; <i>ferries</i>\",\
         \"url\":\"https://quay.example/b\",\"description\":\"From May on.\"}</script>",
    );
    assert_eq!(run.card()["hook"], "From May on.");
}

#[test]
fn a_picture_may_refer_to_its_address_and_a_person_may_have_a_name_in_parts() {
    let run = page(&format!(
        r#"{STORY},"image":{{"@type":"ImageObject","url":{{"@id":"https://quay.example/p.jpg"}}}},
        "author":{{"@type":"Person","givenName":"Ada","familyName":"Writer"}},
        "editor":{{"@type":"Person","givenName":"Bo","familyName":"Reader"}}}}"#
    ));
    let card = run.card();
    assert_eq!(card["image"]["url"], "https://quay.example/p.jpg");
    assert_eq!(texts(&card["authors"], Some("name")), ["Ada Writer"]);
    run.must_say("$", "editor “Bo Reader”");
}

#[test]
fn a_name_that_the_pages_title_begins_with_is_the_title() {
    let run = import(
        "<title>Vell - Encyclopedia</title><script type='application/ld+json'>\
         {\"@type\":\"Article\",\"name\":\"Vell\",\"headline\":\"port in the north\"}</script>",
    );
    assert_eq!(run.card()["title"], "Vell");
    run.must_say("$", "port in the north");
}

#[test]
fn references_lead_to_what_is_said_elsewhere() {
    let run = page(
        r##"{"@graph":[{"@type":"NewsArticle","headline":"Line two ends","publisher":{"@id":"#us"},"image":{"@id":"#p"},"isPartOf":{"@id":"#page"}},
        {"@type":"WebPage","@id":"#page","name":"Line two ends - Quay Times","datePublished":"2026-05-06T09:30:00Z"},
        {"@type":"Organization","@id":"#us","name":"Quay Times","logo":{"@id":"#l"}},
        {"@type":"ImageObject","@id":"#p","url":"https://quay.example/p.jpg","caption":"The last ferry"},
        {"@type":"ImageObject","@id":"#l","contentUrl":"https://quay.example/l.png"}]}"##,
    );
    let card = run.card();
    assert_eq!(card["source"]["name"], "Quay Times");
    assert_eq!(card["source"]["icon"], "https://quay.example/l.png");
    assert_eq!(card["image"]["url"], "https://quay.example/p.jpg");
    assert_eq!(card["published"], "2026-05-06T09:30:00Z");
    run.must_say("published", "WebPage");
}

#[test]
fn microdata_and_rdfa_say_as_much() {
    for page in [
        "<article itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop=headline>Line two ends</h1>\
         <meta itemprop=datePublished content='2026-05-06T09:30:00Z'>\
         <span itemprop=publisher itemscope itemtype='https://schema.org/Organization'><b itemprop=name>Quay Times</b></span></article>",
        "<article vocab='https://schema.org/' typeof=NewsArticle><h1 property=headline>Line two ends</h1>\
         <time property=datePublished datetime='2026-05-06T09:30:00Z'>6 May</time>\
         <span property=publisher typeof=Organization><b property=name>Quay Times</b></span></article>",
    ] {
        let card = import(&format!("<!doctype html><html lang=en>{page}")).card();
        assert_eq!(card["title"], "Line two ends");
        assert_eq!(card["published"], "2026-05-06T09:30:00Z");
        assert_eq!(card["source"]["name"], "Quay Times");
    }
}

#[test]
fn who_wrote_it_what_it_is_about_cites_and_answers_has_its_place() {
    let run = page(&format!(
        r#"[{STORY},"author":[{{"@type":"Person","name":"A. Writer","url":"https://quay.example/w"}},{{"name":"B. Writer"}}],
        "articleSection":"Ports","keywords":"ferries, Ports; trams","citation":{{"name":"The notice","url":"https://port.example/n"}}}},
        {{"@type":"FAQPage","mainEntity":[{{"@type":"Question","name":"Is it done?","acceptedAnswer":{{"@type":"Answer","text":"<p>No.</p>"}}}}]}}]"#
    ));
    let card = run.card();
    assert_eq!(texts(&card["authors"], Some("name")), ["A. Writer", "B. Writer"]);
    assert_eq!(card["authors"][0]["url"], "https://quay.example/w");
    assert_eq!(texts(&card["subjects"], None), ["Ports", "ferries", "trams"]);
    assert_eq!(card["citations"][0]["title"], "The notice");
    assert_eq!(card["questions"][0]["text"], "No.");
    assert_eq!(run.stderr, "");
}

/// Members of a story's data whose texts have to be somewhere.
const MEMBERS: &[&str] = &[
    "about",
    "abstract",
    "accountablePerson",
    "acquireLicensePage",
    "alternateName",
    "alternativeHeadline",
    "archivedAt",
    "articleBody",
    "articleSection",
    "associatedMedia",
    "audio",
    "author",
    "award",
    "backstory",
    "character",
    "citation",
    "comment",
    "contentLocation",
    "contentRating",
    "contributor",
    "copyrightHolder",
    "copyrightNotice",
    "correction",
    "creator",
    "creditText",
    "dateline",
    "description",
    "disambiguatingDescription",
    "editor",
    "funder",
    "genre",
    "image",
    "isBasedOn",
    "keywords",
    "license",
    "locationCreated",
    "mentions",
    "name",
    "producer",
    "provider",
    "publication",
    "publisher",
    "recordedAt",
    "relatedLink",
    "reviewBody",
    "sourceOrganization",
    "spatialCoverage",
    "sponsor",
    "teaches",
    "temporalCoverage",
    "text",
    "thumbnailUrl",
    "translator",
    "usageInfo",
    "video",
    "somethingOfOurOwn",
];

#[test]
fn every_member_of_a_story_ends_in_the_card_or_in_the_report() {
    for member in MEMBERS {
        for value in [
            "\"Probe of it\"".to_owned(),
            "[\"Other\",\"Probe of it\"]".to_owned(),
            "{\"@type\":\"Thing\",\"name\":\"Probe of it\"}".to_owned(),
            "[{\"name\":\"Other\"},{\"name\":\"Probe of it\"}]".to_owned(),
        ] {
            let run = page(&format!(
                "{{\"@type\":\"NewsArticle\",\"headline\":\"Line two ends\",\"{member}\":{value}}}"
            ));
            let said = run.stdout.clone() + &run.stderr;
            let is_counted = run.stderr.contains("the whole text (");
            assert!(said.contains("Probe of it") || is_counted, "{member} {value}: {said}");
        }
    }
}
