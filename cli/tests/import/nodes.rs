//! What stands around a story in the data of HTML pages: blogs, claims, films, events.

use super::{Run, import, import_with, texts};

fn page(head: &str, body: &str) -> Run {
    import(&format!(
        "<!doctype html><html lang=en><head><title>Last crane - Harbour Notes</title>{head}</head>\
         <body>{body}"
    ))
}

fn data(json: &str) -> Run {
    page(&format!("<script type='application/ld+json'>{json}</script>"), "")
}

const POST: &str = r#"{"@type":"BlogPosting","headline":"Last crane","datePublished":"2026-05-06T09:30:00Z","author":{"@type":"Person","name":"Ana Be"}}"#;

fn is_the_post(run: &Run, what: &str) {
    let card = run.card();
    assert_eq!(card["title"], "Last crane", "{what}");
    assert_eq!(card["published"], "2026-05-06T09:30:00Z", "{what}");
    assert_eq!(texts(&card["authors"], Some("name")), ["Ana Be"], "{what}");
    assert!(!run.says("title", "read from"), "{what}: {}", run.stderr);
}

#[test]
fn the_post_of_a_blog_or_of_a_page_is_the_story() {
    for around in [
        r#"{"@type":"Blog","name":"Harbour Notes","blogPost":[POST]}"#,
        r#"{"@type":"Blog","blogPost":POST}"#,
        r#"{"@type":"Blog","blogPosts":[POST]}"#,
        r#"{"@type":"WebPage","mainContentOfPage":POST}"#,
        r#"{"@type":"WebPage","mainContentOfPage":{"@type":"Blog","blogPost":[POST]}}"#,
        r#"{"@type":"WebPage","mainEntity":{"@type":"Blog","blogPost":[POST]}}"#,
        r#"{"@type":"WebPage","hasPart":[POST]}"#,
        r#"{"@graph":[{"@type":"WebSite","hasPart":POST}]}"#,
    ] {
        is_the_post(&data(&around.replace("POST", POST)), around);
    }
    let post = "<article itemprop=blogPost itemscope itemtype='https://schema.org/BlogPosting'>\
         <h1 itemprop=headline>Last crane</h1>\
         <time itemprop=datePublished datetime='2026-05-06T09:30:00Z'>6 May</time>\
         <span itemprop=author itemscope itemtype='https://schema.org/Person'>\
         <b itemprop=name>Ana Be</b></span></article>";
    for around in [
        "<div itemscope itemtype='https://schema.org/Blog'>POST</div>",
        "<div itemscope itemtype='https://schema.org/WebPage'><main itemprop=mainContentOfPage>POST</main></div>",
        "<main itemprop=mainContentOfPage itemscope itemtype='https://schema.org/Blog'>POST</main>",
        "<div itemscope itemtype='https://schema.org/WebPage'><main itemprop=mainContentOfPage itemscope \
         itemtype='https://schema.org/Blog'>POST</main></div>",
    ] {
        is_the_post(&page("", &around.replace("POST", post)), around);
    }
}

#[test]
fn every_other_object_of_the_data_is_named_with_its_texts() {
    for (object, parts) in [
        (
            r#"{"@type":"ClaimReview","claimReviewed":"Cranes are silent","itemReviewed":{"@type":"Claim","author":{"name":"Mayor Rex"}},"reviewRating":{"alternateName":"Mostly false"}}"#,
            &["ClaimReview", "Cranes are silent", "Mayor Rex", "Mostly false"][..],
        ),
        (
            r#"{"@type":"VideoObject","name":"Crane film","contentUrl":"https://hp.example/v.mp4"}"#,
            &["VideoObject", "Crane film", "https://hp.example/v.mp4"],
        ),
        (
            r#"{"@type":"ImageObject","contentUrl":"https://hp.example/big.jpg","caption":"The crane at dusk"}"#,
            &["ImageObject", "https://hp.example/big.jpg", "The crane at dusk"],
        ),
        (
            r#"{"@type":"Person","name":"Cy Dee","jobTitle":"Editor"}"#,
            &["Person", "Cy Dee", "Editor"],
        ),
        (
            r#"{"@type":"Event","name":"Day of cranes","startDate":"2026-06-01"}"#,
            &["Event", "Day of cranes", "2026-06-01"],
        ),
        (
            r#"{"@type":"ItemList","itemListElement":[{"@type":"ListItem","name":"First ferry"}]}"#,
            &["ItemList", "First ferry"],
        ),
    ] {
        for script in [format!(r#"{{"@graph":[{POST},{object}]}}"#), format!("[{object},{POST}]")] {
            let run = data(&script);
            is_the_post(&run, object);
            parts.iter().for_each(|part| run.must_say("$", part));
            let html = format!("<script type='application/ld+json'>{script}</script>");
            assert_eq!(import_with(&["--strict", "-"], html.as_bytes()).code, Some(1), "{object}");
        }
    }
    let site =
        format!(r#"[{POST},{{"@type":"WebSite","name":"Harbour Notes","about":"Ports of Vell"}}]"#);
    data(&site).must_say("source", "Ports of Vell");
}

#[test]
fn what_stands_in_the_markup_of_a_text_of_the_data_is_told() {
    let run = data(
        r#"[{"@type":"NewsArticle","headline":"Last crane","description":"See <a href=\"https://x.example/rep\">the report</a>."},
        {"@type":"FAQPage","mainEntity":[{"@type":"Question","name":"Silent?","acceptedAnswer":{"@type":"Answer",
        "text":"Almost, <a href='https://x.example/q'>see</a> <img src='https://x.example/i.png'>",
        "author":{"@type":"Person","name":"Eli Fox"},"dateCreated":"2026-05-07"}}]}]"#,
    );
    assert_eq!(run.card()["questions"][0]["text"], "Almost, see");
    for part in [
        "https://x.example/rep",
        "https://x.example/q",
        "https://x.example/i.png",
        "Eli Fox",
        "2026-05-07",
    ] {
        run.must_say("$", part);
    }
}

#[test]
fn rdfa_names_its_people_and_subjects() {
    let run = page(
        "",
        "<article about='/node/3' typeof='schema:Article'>\
         <span property='schema:name' content='Last crane'></span>\
         <span rel='schema:author'><span about='/es/user/7' typeof='schema:Person' \
         property='schema:name' datatype=''>Lola Ruiz</span></span>\
         <a href='/es/tags/puerto' property='schema:about'>Puerto</a></article>",
    );
    let card = run.card();
    assert_eq!(texts(&card["authors"], Some("name")), ["Lola Ruiz"], "{}", run.stderr);
    assert_eq!(texts(&card["subjects"], None), ["Puerto"], "{}", run.stderr);
    run.must_say("$", "/es/tags/puerto");
    for (markup, name) in [
        ("<a itemprop=author href=/ana>Ana Be</a>", "Ana Be"),
        ("<a rel='schema:author' href=/ana>Ana Be</a>", "Ana Be"),
        ("<a property='schema:author' href=/ana>Ana Be</a>", "Ana Be"),
        (
            "<div property='schema:author' typeof='schema:Person'><a property='schema:name' href=/ana>Ana Be</a></div>",
            "Ana Be",
        ),
        (
            "<div rel='schema:author'><div typeof='schema:Person'><b property='schema:name'>Ana Be</b></div></div>",
            "Ana Be",
        ),
    ] {
        let run = page(
            "",
            &format!(
                "<article typeof='schema:Article'><h1 property='schema:headline'>Last crane</h1>{markup}</article>"
            ),
        );
        assert_eq!(texts(&run.card()["authors"], Some("name")), [name], "{markup}");
        assert!(!run.says("authors[0]", "read from"), "{markup}: {}", run.stderr);
    }
}

#[test]
fn microdata_is_read_where_an_object_refers_to_it() {
    let kind = "https://schema.org/BlogPosting";
    let run = page(
        "",
        &format!(
            "<h1 id=h itemprop=headline>Last crane</h1><p id=w><time itemprop=datePublished \
             datetime=2026-05-06T09:30:00Z>6 May</time><span itemprop=author itemscope \
             itemtype=Person itemref=n></span></p><b id=n itemprop=name>Ana Be</b>\
             <div itemscope itemtype='{kind}' itemref='h w absent'></div>"
        ),
    );
    is_the_post(&run, "itemref");
    assert!(!run.stderr.contains("Person"), "{}", run.stderr);
}

#[test]
fn members_of_one_name_are_all_read() {
    let names = |run: &Run| super::texts(&run.card()["authors"], Some("name")).join("+");
    for members in [
        r#""author":{"name":"Ana Be"},"author":{"name":"Cy Dee"}"#,
        r#""author":"Ana Be","author":["Cy Dee"]"#,
    ] {
        let run = data(&format!(r#"{{"@type":"NewsArticle","headline":"A probe",{members}}}"#));
        assert_eq!(names(&run), "Ana Be+Cy Dee", "{members}: {}", run.stderr);
        run.must_say("JSON-LD script 1", "“author” stands twice");
    }
    let run = data(
        r#"{"@type":"NewsArticle","headline":"A probe","datePublished":"2026-05-06","datePublished":"2026-05-09"}"#,
    );
    assert_eq!(run.card()["published"], "2026-05-06T00:00:00Z");
    run.must_say("$", "2026-05-09");
    let run = data(
        r#"{"@type":"NewsArticle","headline":"A probe","comment":[{"text":"No!","author":{"name":"Bo Ce"},"datePublished":"2026-05-09"}]}"#,
    );
    run.must_say("$", "comment “No!”, comment.author “Bo Ce”, comment.date “2026-05-09”");
}

#[test]
fn json_ld_is_read_in_each_of_its_forms() {
    for members in [
        r#""@type":"NewsArticle","headline":"A probe","author":{"@list":[{"name":"Ana Be"},{"name":"Cy Dee"}]}"#,
        r#""@type":"NewsArticle","headline":"A probe","author":{"@type":"Person","name":["Ana Be","Cy Dee"]}"#,
        r#""@context":{"s":"https://schema.org/"},"@type":"s:NewsArticle","s:headline":"A probe","s:author":[{"s:name":"Ana Be"},"Cy Dee"]"#,
        r#""@context":["x",{"by":"http://schema.org/author"}],"@type":"NewsArticle","headline":"A probe","by":["Ana Be","Cy Dee"]"#,
    ] {
        let run = data(&format!("{{{members}}}"));
        let card = run.card();
        let authors = super::texts(&card["authors"], Some("name")).join("+");
        assert_eq!(authors, "Ana Be+Cy Dee", "{members}: {}", run.stderr);
        assert_eq!(card["title"], "A probe", "{members}");
    }
}
