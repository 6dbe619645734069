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
