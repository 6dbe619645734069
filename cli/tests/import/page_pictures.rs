//! Pictures of a page: the one of its story, and all others in the report.

use super::{Run, import};

fn page(head: &str, body: &str) -> Run {
    import(&format!(
        "<!doctype html><html lang=en><head><title>Line two ends</title>{head}</head><body>{body}"
    ))
}

#[test]
fn a_picture_behind_words_is_told_with_its_address() {
    for element in [
        "<div style=\"background-image:url('/a.jpg')\"></div>",
        "<div style='color: red; background: #fff url(/a.jpg) no-repeat'></div>",
        "<div data-bg=/a.jpg></div>",
    ] {
        let run = page("", &format!("<article><h1>Line two ends</h1>{element}</article>"));
        assert!(run.card()["image"].is_null(), "{element}");
        run.must_say("$", "“/a.jpg”");
    }
    let head = "<meta property=og:image content=https://q.example/a.jpg>";
    let div = "<div style='background:url(https://q.example/a.jpg)'></div>";
    let run = page(head, div);
    assert!(!run.says("$", "a.jpg"), "{}", run.stderr);
}

#[test]
fn the_picture_of_a_story_is_no_face_no_mark_and_no_place_for_another() {
    let picture = "<img src='https://quay.example/p.jpg'>";
    for before in [
        "<img src='https://quay.example/c.gif' width=1 height=1>",
        "<img src='https://quay.example/img/spacer.gif'>",
        "<div class=author><img src='https://quay.example/ana.jpg'></div>",
        "<img class='avatar photo' src='https://quay.example/ana.jpg'>",
        "<img src='https://quay.example/ana.jpg' width=48 height=48>",
    ] {
        let run = page("", &format!("<article>{before}{picture}</article>"));
        assert_eq!(run.card()["image"]["url"], "https://quay.example/p.jpg", "{before}");
    }
    let lazy = "<article><img src='https://quay.example/blank.gif' data-original='https://quay.example/p.jpg'></article>";
    assert_eq!(page("", lazy).card()["image"]["url"], "https://quay.example/p.jpg");
    for around in ["id=content", "class=article-body", "class=wp-caption", "class=entry-content"] {
        let run = page("", &format!("<div {around}><p>{picture}</p></div>"));
        assert_eq!(run.card()["image"]["url"], "https://quay.example/p.jpg", "{around}");
        run.must_say("image.url", "first picture");
    }
    assert!(
        page("", &format!("<div class=header-banner>{picture}</div>")).card()["image"].is_null()
    );
    for head in [
        "<link rel=image_src href='https://quay.example/p.jpg'>",
        "<meta itemprop=thumbnailUrl content='https://quay.example/p.jpg'>",
    ] {
        let run = page(head, "");
        assert_eq!(run.card()["image"]["url"], "https://quay.example/p.jpg", "{head}");
        run.must_say("image.url", "https://quay.example/p.jpg");
    }
}

#[test]
fn what_is_shown_without_scripts_is_in_the_card_or_told() {
    let probe = "https://quay.example/probe.jpg";
    for part in [
        "<noscript><img src=PROBE></noscript>",
        "<noscript><picture><img srcset='PROBE 2x'></picture></noscript>",
        "<object data=PROBE></object>",
    ] {
        for around in ["<article><p>Words.</p>PART</article>", "<div>PART</div>"] {
            let body = around.replace("PART", &part.replace("PROBE", probe));
            let run = page("", &body);
            assert!((run.stdout + &run.stderr).contains(probe), "{body}");
        }
    }
    for point in ["width=1 height=1", "style='display: none'"] {
        let body = format!("<article><noscript><img {point} src={probe}></noscript></article>");
        let run = page("", &body);
        assert!(!(run.stdout + &run.stderr).contains(probe), "{body}");
    }
}
