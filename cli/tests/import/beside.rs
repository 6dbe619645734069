//! Lines of article pages that stand below a list and are none of it.

use super::{page, texts};

#[test]
fn remarks_and_tags_below_the_events_are_none() {
    let run = page(
        "Timeline\n2019-03: Founded.\n2020-01: Sold.\n\nDisclosure: The author owns shares.\n\nTags: banks, payments\n",
    );
    let card = run.card();
    assert_eq!(texts(&card["timeline"], Some("text")), ["Founded.", "Sold."]);
    assert_eq!(texts(&card["subjects"], None), ["banks", "payments"]);
    run.must_say("timeline", "The author owns shares.");
    let run = page("Timeline\n2019-03: Founded.\n\nDisclosure: The author owns shares.\n");
    assert_eq!(texts(&run.card()["timeline"], Some("text")), ["Founded."]);
    run.must_say("timeline", "The author owns shares.");
}

#[test]
fn remarks_below_the_points_are_none() {
    let run = page(
        "Key takeaways\n* One.\n* Two.\n\nDisclosure: The author of this long analysis\nowns shares.\n\nTags: banks, payments\n",
    );
    let card = run.card();
    assert_eq!(texts(&card["takeaways"], None), ["One.", "Two."]);
    assert_eq!(texts(&card["subjects"], None), ["banks", "payments"]);
    assert!(
        run.stderr.contains("Disclosure: The author of") && run.stderr.contains("owns shares.")
    );
}

#[test]
fn a_table_below_a_list_is_no_point_of_it() {
    let card =
        page("Key takeaways\n* A.\n\nComparison\nFeature\tPello\tZahlo\nFee\t0.9%\t1.2%\n").card();
    assert_eq!(texts(&card["takeaways"], None), ["A."]);
    assert_eq!(card["competitors"]["columns"][0]["name"], "Pello", "{card}");
    let card =
        page("Key takeaways\n* A.\n\nFees today\nFeature\tPello\tZahlo\nFee\t0.9%\t1.2%\n").card();
    assert_eq!(texts(&card["takeaways"], None), ["A."], "{card}");
    assert_eq!(card["more"][0]["title"], "Fees today");
}

#[test]
fn a_footnote_is_a_source_wherever_it_stands() {
    let card =
        page("Key takeaways\n\n- One.[^1]\n\n[^1]: Harbour Post, https://hp.example/pello\n")
            .card();
    assert_eq!(texts(&card["takeaways"], None), ["One.[^1]"], "{card}");
    assert_eq!(card["citations"][0]["title"], "Harbour Post", "{card}");
    assert_eq!(card["citations"][0]["url"], "https://hp.example/pello");
}

#[test]
fn a_list_of_related_stories_may_follow_at_once() {
    let card =
        page("Timeline\n2019-03: Founded.\nRelated:\n- [Pad moved](https://v.example/t)\n").card();
    assert_eq!(texts(&card["timeline"], Some("text")), ["Founded."], "{card}");
    assert_eq!(card["related"][0]["title"], "Pad moved");
}
