//! Who wrote a story, when and on what, wherever a page says it.

use super::{Run, import, texts};

const WORDS: &str =
    "<p>From May on one ferry less crosses the harbour, and nobody has said why.</p>";

fn page(body: &str) -> Run {
    import(&format!("<!doctype html><html lang=en><title>Line two ends</title><body>{body}"))
}

fn authors(run: &Run) -> String {
    texts(&run.card()["authors"], Some("name")).join("+")
}

#[test]
fn what_stands_below_a_story_says_who_wrote_it_and_when() {
    let day = "<time datetime='2026-05-06T09:30:00Z'>6 May</time>";
    let about = format!("By <a rel=author href='https://quay.example/ana'>Ana Be</a> on {day}");
    for story in [
        format!("<article>{WORDS}<footer>{about}</footer></article>"),
        format!("<article><header><footer>{about}</footer></header>{WORDS}</article>"),
        format!("<div class=hentry>{WORDS}<footer>{about}</footer></div>"),
        format!("<div>{WORDS}<footer class=entry-meta>{about}</footer></div>"),
        format!("<article><aside class=byline>{about}</aside>{WORDS}</article>"),
        format!("<article>{WORDS}<aside class=post-meta><p>{about}</p></aside></article>"),
        format!("<article>{WORDS}<footer>By Ana Be, 2026-05-06 09:30 UTC</footer></article>"),
    ] {
        let run = page(&story);
        let card = run.card();
        assert_eq!(authors(&run), "Ana Be", "{story}: {}", run.stderr);
        assert_eq!(card["published"], "2026-05-06T09:30:00Z", "{story}: {}", run.stderr);
        assert!(card["hook"].as_str().unwrap_or_default().starts_with("From May"), "{story}");
    }
    let face =
        "<img src='https://quay.example/ana.jpg'><p>She has written on ferries for years.</p>";
    let run = page(&format!("<article><header><footer>{face}</footer></header>{WORDS}</article>"));
    assert!(run.card()["image"].is_null());
    run.must_say("$", "https://quay.example/ana.jpg");
    run.must_say("$", "words beside the story “She has written on ferries for years.”");
    for other in [
        format!("<article>{WORDS}</article><footer>{about}</footer>"),
        format!("<article>{WORDS}<aside>{about}</aside></article>"),
        format!("<article>{WORDS}<footer class=related>{about}</footer></article>"),
        format!("<article>{WORDS}<div class=comments><footer>{about}</footer></div></article>"),
    ] {
        let card = page(&other).card();
        assert!(card["authors"].is_null() && card["published"].is_null(), "{other}");
    }
}

#[test]
fn properties_of_no_object_are_read_as_meta_elements_are() {
    for body in [
        "<b itemprop=author>Ana Be</b><time itemprop=datePublished datetime=2026-05-06>x</time>",
        "<b itemprop='author name'>Ana Be</b><i itemprop=datePublished content=2026-05-06>x</i>",
        "<div vocab='http://schema.org/'><b property=author>Ana Be</b><i property=datePublished>2026-05-06</i></div>",
        "<b property=schema:creator inlist>Ana Be</b><i property=dc:date>2026-05-06</i>",
        "<p itemprop=author itemscope><b itemprop=name>Ana Be</b></p><i itemprop=datePublished>2026-05-06</i>",
    ] {
        let run = page(body);
        assert_eq!(authors(&run), "Ana Be", "{body}: {}", run.stderr);
        assert_eq!(run.card()["published"], "2026-05-06T00:00:00Z", "{body}");
        run.must_say("authors[0]", "meta data");
    }
    let run = page(
        "<b itemprop=jobTitle>Ferry pilot</b><a itemprop=author href='https://quay.example/ana'>Ana Be</a>\
         <div itemprop=articleBody>Words.</div>",
    );
    run.must_say("$", "jobtitle “Ferry pilot”");
    run.must_say("$", "https://quay.example/ana");
    run.must_say("$", "(6 characters)");
    let other = "<div class=comments><b itemprop=author>Bo Ce</b></div>";
    assert_eq!(authors(&page(other)), "");
}
