//! The forms in which a card is prerendered besides the bare card: the element, the page and the
//! text. The head of the page and the text are held by goldens in `snapshots/`; when a change of
//! them is meant, write them anew with `INSTA_UPDATE=always cargo test --test forms`.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a helper of a test fails the test, as the test itself may"
)]

use news_card::prerender::{self, RenderOptions, Script, Styles};
use news_card::{Context, Density, Locale, Options, Section, read};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const SETTING: RenderOptions<'static> = RenderOptions {
    styles: Styles::Link("/news-card.css"),
    document: Some("/cards/a.json"),
    lang: None,
    script: Some(Script { src: "/news-card.js", integrity: Some("sha384-abc"), nonce: None }),
    page: Some("https://news.example/cards/a.html"),
    picture: None,
    oembed: Some("https://news.example/oembed/a.json"),
    json_feed: Some("https://news.example/feed.json"),
    atom_feed: Some("https://news.example/feed.atom"),
    site_name: Some("The Example"),
};

fn demo(id: &str) -> Context {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("www/cards/{id}.json"));
    story(&fs::read(file).unwrap(), Options::default())
}

fn story(json: &[u8], options: Options) -> Context {
    Context::new(read(json).unwrap().card, options, Locale::nearest("en"), None)
}

fn of(document: &Value) -> Context {
    story(document.to_string().as_bytes(), Options::default())
}

/// The page's head, its linked data in many lines.
fn head(story: &Context) -> String {
    let page = prerender::page(story, &SETTING);
    let head = page.split("</head>").next().unwrap();
    let (before, json) = head.split_once("<script type=\"application/ld+json\">").unwrap();
    let json = json.split("</script>").next().unwrap();
    // Whether its order is kept depends on what else is built; lines in any order do not.
    let data: Value = serde_json::from_str(json).unwrap();
    let pretty = serde_json::to_string_pretty(&sorted(data)).unwrap();
    format!("{before}{pretty}\n")
}

fn sorted(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.into_iter().collect();
            members.sort_by(|(a, _), (b, _)| a.cmp(b));
            Value::Object(members.into_iter().map(|(name, value)| (name, sorted(value))).collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(sorted).collect()),
        other => other,
    }
}

#[test]
fn goldens_of_heads_and_texts_hold() {
    for id in ["deepseek-big-fund", "maximal"] {
        insta::assert_snapshot!(format!("head-{id}"), head(&demo(id)));
        insta::assert_snapshot!(format!("text-{id}"), prerender::text(&demo(id), 72));
    }
    insta::assert_snapshot!("text-narrow", prerender::text(&demo("maximal"), 40));
    insta::assert_snapshot!("text-rtl", prerender::text(&demo("rtl"), 72));
}

#[test]
fn the_attributes_of_an_element_say_its_options_again() {
    let theme = || "paper".to_owned();
    let check = |options: Options| {
        let attributes = options.attributes();
        let get = |name: &str| {
            let found = attributes.iter().find(|(attribute, _)| *attribute == name);
            found.map(|(_, value)| value.clone())
        };
        let read = Options::read(get, |sentence| panic!("{sentence}"));
        assert_eq!(read, options);
    };
    check(Options::default());
    check(Options { open: Section::COLLAPSIBLE.to_vec(), theme: theme(), ..Options::default() });
    check(Options { sections: vec![Section::Timeline, Section::Tldr], ..Options::default() });
    check(Options { heading_level: 4, density: Density::Compact, ..Options::default() });
    check(Options {
        no_share: true,
        no_footer: true,
        no_image: true,
        no_icons: true,
        ..Options::default()
    });
}

#[test]
fn an_event_without_a_time_is_told_apart_from_the_one_above() {
    let story = of(&json!({ "title": "T", "lang": "en", "timeline": [
        { "when": "First leg", "text": "A wins." },
        { "text": "The coach resigns.", "url": "https://a.example/" },
        { "when": "Final", "text": "Draw." },
    ]}));
    let text = prerender::text(&story, 72);
    let events =
        "First leg\n  A wins.\n- The coach resigns.\n  <https://a.example/>\nFinal\n  Draw.\n";
    assert!(text.ends_with(events), "{text}");
}

#[test]
fn whom_a_story_concerns_has_no_citation_marks_in_the_linked_data() {
    let story = of(&json!({
        "title": "T", "citations": [{ "title": "S" }], "tldr": { "who_should_care": ["Ports [1]"] },
    }));
    assert!(head(&story).contains(r#""audienceType": "Ports""#), "{}", head(&story));
}

#[test]
fn no_text_can_leave_the_linked_data() {
    let hostile = "</script><script>alert(1)</script><!-- & \u{2028} \" \\";
    let story = of(&json!({
        "title": hostile, "hook": hostile, "lang": "en", "attribution": hostile,
        "source": { "name": hostile }, "citations": [{ "title": hostile }],
        "provenance": { "kind": "mixed", "model": hostile, "reviewed_by": hostile },
    }));
    let page = prerender::page(&story, &RenderOptions { site_name: Some(hostile), ..SETTING });
    assert_eq!(page.matches("<script").count(), 3, "the loader, the data and the document: {page}");
    assert!(!page.contains("<!--"), "{page}");
    let json = page.split("ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
    let data: Value = serde_json::from_str(json).unwrap();
    assert_eq!(data["headline"], hostile);
    assert_eq!(data["publisher"]["name"], hostile);
}

#[test]
fn a_page_carries_its_document() {
    for id in ["maximal", "rtl", "awkward"] {
        let story = demo(id);
        let page = prerender::page(&story, &SETTING);
        let json = page.split("id=\"news-card-document\">").nth(1).unwrap();
        let parsed = read(json.split("</script>").next().unwrap().as_bytes()).unwrap();
        assert_eq!((&parsed.card, &*parsed.problems), (&*story.card, &[][..]), "{id}");
    }
}

#[test]
fn who_wrote_it_is_machine_readable_in_the_terms_of_the_iptc() {
    for (kind, term) in [
        ("ai", "trainedAlgorithmicMedia"),
        ("mixed", "compositeWithTrainedAlgorithmicMedia"),
        ("human", "digitalCreation"),
    ] {
        let head = head(&of(&json!({ "title": "A", "provenance": { "kind": kind } })));
        let term = format!("\"http://cv.iptc.org/newscodes/digitalsourcetype/{term}\"");
        assert!(head.contains(&term), "{kind}: {head}");
    }
    assert!(!head(&of(&json!({ "title": "A" }))).contains("iptc"));
}

#[test]
fn a_page_runs_the_way_of_its_story() {
    let page = prerender::page(&demo("rtl"), &SETTING);
    assert!(page.starts_with("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">"), "{page}");
    assert!(page.contains("<meta property=\"og:locale\" content=\"ar_EG\">"), "{page}");
    assert!(page.contains(" lang=\"ar\" dir=\"rtl\">"), "the fallback too: {page}");
}

#[test]
fn a_page_of_a_headline_alone_says_nothing_that_is_not_known() {
    let page = prerender::page(&of(&json!({ "title": "A [1] B" })), &RenderOptions::default());
    for absent in
        ["og:url", "canonical", "og:image", "description", "published", "alternate", "href"]
    {
        assert!(!page.split("<body").next().unwrap().contains(absent), "{absent} in {page}");
    }
    assert!(page.contains("<meta name=\"twitter:card\" content=\"summary\">"), "{page}");
    assert!(page.contains("<span>A [1] B</span></news-card>"), "{page}");
}

#[test]
fn marks_of_citations_stay_in_the_card_with_the_space_before_them() {
    let story = of(&json!({ "title": "A", "hook": "One [1].", "citations": [{ "title": "B" }] }));
    assert!(head(&story).contains("name=\"description\" content=\"One.\""), "{}", head(&story));
}

#[test]
fn the_prerendered_variant_is_current() {
    const BEGIN: &str = "<!-- Written by: UPDATE=1 cargo test --test forms -->\n";
    const END: &str = "<!-- /Written -->";
    let setting = RenderOptions {
        styles: Styles::Link("/pkg/news-card.css"),
        document: Some("/cards/deepseek-big-fund.json"),
        ..RenderOptions::default()
    };
    let element = prerender::element(&demo("deepseek-big-fund"), &setting);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/variants/prerendered.html");
    let page = fs::read_to_string(&file).unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let current = [before, BEGIN, &element, "\n", END, after].concat();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(file, current).unwrap();
    } else {
        assert!(page == current, "type: UPDATE=1 cargo test --test forms");
    }
}
