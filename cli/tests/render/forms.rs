//! Element, page and text, and the options that shape them.

use super::{demo, printed, run, run_with, stderr, stdout};

/// Renders the reference card.
fn reference(args: &[&str]) -> String {
    printed(&[&[&*demo("deepseek-big-fund")], args].concat())
}

#[test]
fn an_element_is_the_tag_with_the_card_in_a_shadow_root_and_the_headline_as_fallback() {
    let html = reference(&["--styles=link"]);
    let start = "<news-card><template shadowrootmode=\"open\" shadowrootclonable><link rel=\"stylesheet\" \
                 href=\"news-card.css\"><div data-state=\"ready\"><div><article class=\"news-card\"";
    assert!(html.starts_with(start), "{html}");
    let end = "</article></div></div></template><a href=\"https://news.example/deepseek-big-fund\" \
               lang=\"en\">China’s state chip fund in talks to lead DeepSeek round at $45 \
               billion</a></news-card>\n";
    assert!(html.ends_with(end), "{html}");
}

#[test]
fn the_element_carries_what_it_was_rendered_with() {
    let html = reference(&[
        "--styles=link",
        "--src=/{id}.json",
        "--lang=en-GB",
        "--theme=paper",
        "--sections=tldr timeline",
        "--open=timeline",
        "--heading-level=3",
        "--density=compact",
        "--no-share",
        "--no-footer",
        "--no-image",
        "--no-icons",
    ]);
    let start = "<news-card src=\"/deepseek-big-fund.json\" lang=\"en-GB\" theme=\"paper\" \
                 sections=\"tldr timeline\" open=\"timeline\" heading-level=\"3\" \
                 density=\"compact\" no-share=\"\" no-footer=\"\" no-image=\"\" no-icons=\"\">";
    assert!(html.starts_with(start), "{html}");
    assert!(html.contains("data-section=\"timeline\" open"), "{html}");
    assert!(!html.contains("takeaways") && html.contains("6 May 2026"), "{html}");
}

#[test]
fn a_page_has_all_that_others_look_for_in_its_head() {
    let html = reference(&[
        "--as=page",
        "--script=https://cdn.example/news-card.js",
        "--integrity=sha384-abc",
        "--page-url=https://n.example/{id}?a&b",
        "--picture=https://n.example/{id}.png",
        "--oembed=https://n.example/o?id={id}",
        "--feed=/feed.json",
        "--atom=/feed.atom",
        "--site-name=The \"News\"",
    ]);
    for expected in [
        "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">",
        "<script type=\"module\" src=\"https://cdn.example/news-card.js\" integrity=\"sha384-abc\"></script>",
        "<link rel=\"canonical\" href=\"https://n.example/deepseek-big-fund?a&amp;b\">",
        "<meta property=\"og:image\" content=\"https://n.example/deepseek-big-fund.png\">",
        "<meta property=\"og:image:width\" content=\"1200\">",
        "<link rel=\"alternate\" href=\"https://n.example/o?id=deepseek-big-fund\" type=\"application/json+oembed\"",
        "<link rel=\"alternate\" href=\"/feed.json\" type=\"application/feed+json\" title=\"The &quot;News&quot;\">",
        "<link rel=\"alternate\" href=\"/feed.atom\" type=\"application/atom+xml\"",
        "\"digitalSourceType\":\"http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia\"",
        "\"publisher\":{\"@type\":\"Organization\",\"name\":\"The \\\"News\\\"\"}",
        "<main><news-card>",
    ] {
        assert!(html.contains(expected), "{expected} in {html}");
    }
}

#[test]
fn the_output_is_the_same_at_any_time_unless_a_time_is_given() {
    assert_eq!(reference(&[]), reference(&[]));
    assert!(reference(&[]).contains(">May 6, 2026<"));
    let later = reference(&["--now=2026-05-06T12:00:00Z"]);
    assert!(later.contains("2 hours ago") && later.contains("data-kind=\"fresh\">Fresh<"));
}

#[test]
fn a_text_is_as_wide_as_asked_for() {
    for (width, args) in [(72, &["--as=text"][..]), (40, &["--as=text", "--width=40"])] {
        let text = reference(args);
        let fits = |line: &&str| {
            line.trim_start().starts_with("<https://") || line.chars().count() <= width
        };
        let long: Vec<_> = text.lines().filter(|line| !fits(line)).collect();
        assert!(long.is_empty(), "{long:?}");
        assert!(text.lines().any(|line| line.chars().count() > width - 8), "{text}");
    }
}

#[test]
fn a_text_cannot_act_on_a_terminal() {
    let card = "{\"title\": \"a\\u001b]0;x\\u0007\\u009b31m\", \"hook\": \"b\\r\\u202ec\\n\\u0000d\", \
                \"source\": {\"name\": \"\\u001b[2J\"}, \"takeaways\": [\"\\u001b[31m\"]}";
    let output = run_with(&["-", "--as=text"], card);
    let acts = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
    assert!(!stdout(&output).contains(acts), "{:?}", stdout(&output));
    assert!(stdout(&output).contains("b c d"), "{:?}", stdout(&output));
}

#[test]
fn an_option_that_means_nothing_is_named_and_falls_back() {
    let output = run(&[&*demo("minimal"), "--theme=a b", "--script=x.js"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(stderr(&output).contains("warning: theme=\"a b\" is not "), "{}", stderr(&output));
    let idle = "warning: --script only applies to --as page\n";
    assert!(stderr(&output).contains(idle), "{}", stderr(&output));
}
