//! Files that are no cards.

use crate::desk::{Desk, card, errors, summary};
use serde_json::json;

#[test]
fn a_broken_card_is_reported_and_left_out_and_the_others_go_on() {
    let desk = Desk::with(&[("good", card("Good", "2026-05-06"))]);
    desk.write_text("broken", "{ \"title\": ");
    desk.write_text("untitled", "{}");
    desk.write_text("bad name", "{}");
    desk.write("good.element", &card("In the way", "2026-05-06"));
    let summary = summary(&mut desk.command("site"), 1);
    assert_eq!((&summary["cards"]["written"], &summary["cards"]["failed"]), (&json!(1), &json!(4)));
    let output = desk.command("site").output().unwrap();
    let errors = errors(&output);
    for sentence in [
        "broken.json: the document is not JSON",
        "untitled.json: title: ",
        "bad name.json: has a name",
    ] {
        assert!(errors.contains(sentence), "{sentence} in {errors}");
    }
    assert!(desk.has("cards/good.html") && !desk.has("cards/broken.json"));
    assert!(!desk.read("cards.json").contains("untitled"));
}

#[test]
fn a_card_that_breaks_keeps_its_last_good_version() {
    let cards = [
        ("a", card("Acme opens", "2026-05-06")),
        ("b", card("Acme closes", "2026-05-07")),
        ("c", card("Another", "2026-05-08")),
    ];
    let desk = Desk::with(&cards);
    desk.publish(&[]);
    let before = desk.read("cards/a.json");
    desk.write_text("a", "{");
    let touched = desk.touched_by(|| {
        let summary = summary(&mut desk.command("site"), 1);
        assert_eq!(summary["failed"][0]["kept"], true);
    });
    assert_eq!(touched, ["_news-card/manifest"]);
    assert_eq!(desk.read("cards/a.json"), before);
    desk.remove("b");
    summary(&mut desk.command("site"), 1);
    assert!(desk.read("cards.json").contains("Acme opens"));
    assert!(!desk.read("cards/a.json").contains("Acme closes"), "what is worked out keeps current");
    desk.write("a", &card("Acme reopens", "2026-05-09"));
    desk.publish(&[]);
    assert!(desk.read("cards/a.json").contains("Acme reopens"));
}

#[test]
fn what_is_wrong_with_a_part_of_a_card_is_said_and_the_rest_published() {
    let mut odd = card("Odd", "2026-05-06");
    odd["takeaways"] = json!(7);
    let desk = Desk::with(&[("odd", odd)]);
    let output = desk.command("site").output().unwrap();
    assert!(output.status.success());
    assert!(errors(&output).contains("odd.json: takeaways: "), "{}", errors(&output));
    assert!(desk.has("cards/odd.html"));
}
