//! What the head and the body of an HTML page say where its data does not.

use super::{Run, import, import_with};

fn page(head_and_body: &str) -> Run {
    import(&format!("<!doctype html><html lang=en>{head_and_body}"))
}

#[test]
fn the_name_of_the_site_is_no_part_of_the_title() {
    let site = "<meta property='og:site_name' content='Quay Times'>";
    for head in [
        format!("<title>Line two ends - Quay Times</title>{site}"),
        format!("<title>Line two ends – Quay Times</title>{site}"),
        format!("<title>Quay Times: Line two ends</title>{site}"),
        format!("<title>x</title><meta property='og:title' content='Line two ends | Quay Times'>{site}"),
        "<title>Line two ends - Town news</title><h1>Line two ends</h1>".to_owned(),
        "<title>Line two ends – Quay Times</title><link rel=canonical href='https://www.quaytimes.example/a'>".to_owned(),
        "<article><h1>Line two ends</h1><p>Words.</p></article>".to_owned(),
    ] {
        let run = page(&head);
        assert_eq!(run.card()["title"], "Line two ends", "{head}");
        run.must_say("title", "Line two ends");
    }
    let run = page(&format!("<title>Line two - the end</title>{site}"));
    assert_eq!(run.card()["title"], "Line two - the end");
}

#[test]
fn the_time_of_publication_is_found_wherever_it_stands() {
    for (place, from) in [
        ("<meta name=date content='2026-05-06'>", "date"),
        ("<meta name='DC.date.issued' content='2026-05-06'>", "dc.date.issued"),
        ("<meta itemprop=datePublished content='2026-05-06'>", "datepublished"),
        ("<meta name='parsely-pub-date' content='2026-05-06'>", "parsely-pub-date"),
        ("<article><time datetime='2026-05-06'>Wednesday</time></article>", "time element"),
        ("<article><time>6 May 2026</time></article>", "time element"),
        ("<p class='post-date'>Published on May 6, 2026</p>", "class"),
        ("<link rel=canonical href='https://quay.example/2026/05/06/line-two'>", "address"),
    ] {
        let run = page(&format!("<title>Line two ends</title>{place}"));
        let card = run.card();
        let published = card["published"].as_str().unwrap_or_default();
        assert!(published.starts_with("2026-05-06"), "{place}: {}", run.stderr);
        run.must_say("published", from);
    }
}

#[test]
fn a_date_that_is_none_is_reported_and_the_next_one_taken() {
    let run = page(
        "<title>T</title><meta name='article:published_time' content='soon'>\
         <time datetime='2026-05-06T09:30:00Z'>6 May</time>",
    );
    assert_eq!(run.card()["published"], "2026-05-06T09:30:00Z");
    run.must_say("published", "soon");
}

#[test]
fn dates_of_other_stories_do_not_count() {
    let run = page(
        "<title>T</title><aside><time datetime='2020-01-01'>1 January</time></aside>\
         <div class='related'><time datetime='2020-01-02'>2 January</time></div>",
    );
    assert!(run.card()["published"].is_null());
}

#[test]
fn the_first_paragraph_is_the_hook_where_nothing_else_is_and_the_text_is_counted() {
    let long = "From May on one ferry less crosses the harbour, and nobody has said why.";
    let run = page(&format!(
        "<title>T</title><nav><p>{long} Not this.</p></nav><article><p>Short.</p><p>{long}</p><p>More words.</p></article>"
    ));
    assert_eq!(run.card()["hook"], long);
    run.must_say("hook", "first paragraph");
    run.must_say("$", "the text of the page (17 characters)");
}

#[test]
fn the_first_picture_and_the_icon_are_guesses() {
    let run = page(
        "<title>T | Quay Times</title><link rel=icon href='/i.png'><link rel=canonical href='https://quay.example/a'>\
         <article><img src='/p.jpg' alt='The last ferry'><img src='/q.jpg'><p>Words.</p></article>",
    );
    let card = run.card();
    assert_eq!(card["image"]["url"], "https://quay.example/p.jpg");
    assert_eq!(card["image"]["alt"], "The last ferry");
    assert_eq!(card["source"]["icon"], "https://quay.example/i.png");
    run.must_say("image.url", "first picture");
    run.must_say("$", "1 picture");
}

#[test]
fn a_language_that_is_none_is_reported() {
    let run = import("<html lang='our own'><title>T</title>");
    assert!(run.card()["lang"].is_null());
    run.must_say("lang", "our own");
    for (said, tag) in [("english", "en"), ("Deutsch", "de"), ("en-", "en"), ("pt_BR, en", "pt-BR")]
    {
        let run = import(&format!("<html lang='{said}'><title>T</title>"));
        assert_eq!(run.card()["lang"], tag, "{said}");
        run.must_say("lang", said);
    }
}

/// Each of these `meta` elements says something that has to be somewhere.
const METAS: &[&str] = &[
    "author",
    "dc.creator",
    "article:author",
    "parsely-author",
    "keywords",
    "news_keywords",
    "article:section",
    "article:tag",
    "dc.subject",
    "og:title",
    "og:description",
    "description",
    "og:site_name",
    "copyright",
    "dc.rights",
    "og:video",
    "og:audio",
    "og:see_also",
    "twitter:creator",
    "syndication-source",
    "original-source",
    "article:published_time",
    "article:modified_time",
];

#[test]
fn every_meta_element_ends_in_the_card_or_in_the_report() {
    for name in METAS {
        let run = page(&format!("<title>T</title><meta name='{name}' content='Probe of it'>"));
        let said = run.stdout.clone() + &run.stderr;
        assert!(said.contains("Probe of it"), "{name}: {said}");
    }
}

#[test]
fn html_is_html_whatever_its_lines_say() {
    let nav = "<nav>\n<a href='#t'>\nTimeline\n</a>\n<a href='#s'>\nSources\n</a>\n</nav>";
    for start in [
        "<!DOCTYPE html>\n<html lang=\"en\">",
        "<html>",
        "\u{feff}<!doctype html>",
        "<!-- x --><html>",
    ] {
        let run = import(&format!("{start}\n<title>Ten steps</title>\n{nav}\n<h1>Ten steps</h1>"));
        let card = run.card();
        assert_eq!(card["title"], "Ten steps");
        assert!(card["citations"].is_null() && card["timeline"].is_null());
    }
}

#[test]
fn drawings_and_scripts_are_no_nesting() {
    let title = "<title>Where the ferries go</title>";
    for many in [
        format!("<svg>{}</svg>", "<path d='M0 0h1'/>\n".repeat(2_200)),
        format!("<script>{}</script>", "if(a<b0)".repeat(2_200)),
    ] {
        assert_eq!(page(&format!("{title}{many}")).card()["title"], "Where the ferries go");
    }
}

#[test]
fn a_page_with_too_many_elements_is_read_in_part() {
    let script = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Line two ends\"}</script>";
    let page = format!("<!doctype html><title>T</title>{}{script}", "<p>x</p>".repeat(300_000));
    let run = import_with(&["-"], page.as_bytes());
    assert_eq!(run.card()["title"], "Line two ends");
    run.must_say("$", "more elements than any page");
}

#[test]
fn no_card_holds_a_sign_for_what_is_no_character() {
    let run = page(
        "<title>Line&#0; two\0 ends</title><meta name=description content='So&#xD800; it is'>",
    );
    assert_eq!(run.card()["title"], "Line two ends");
    assert!(!run.stdout.contains('\u{fffd}'), "{}", run.stdout);
}

#[test]
fn the_encoding_that_a_page_declares_is_that_of_its_text() {
    for declaration in [
        "<meta charset=windows-1251>",
        "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>",
    ] {
        let start = format!("<!doctype html><html lang=ru><head>{declaration}<title>");
        let page = [start.as_bytes(), b"\xcf\xe0\xf0\xee\xec</title>"].concat();
        assert_eq!(import_with(&["-"], &page).card()["title"], "Паром", "{declaration}");
    }
}

#[test]
fn a_part_of_a_page_is_html_and_a_comment_is_no_text() {
    for text in [
        "<div class=\"wrap\">\n<h1>Ten steps</h1>\nTimeline\n2021: x\nSources\n</div>",
        "<h1 align=\"center\">Ten steps</h1>\n\nHook",
        "<!-- draft -->\n# Ten steps\n\n## Key Takeaways\n\n- Noise falls.",
    ] {
        assert_eq!(import(text).card()["title"], "Ten steps", "{text}");
    }
    let bare =
        super::import_with(&["-", "--from", "article"], b"<!-- draft -->\n# Ten steps\n\nA hook.");
    assert_eq!(bare.card()["title"], "Ten steps");
}
