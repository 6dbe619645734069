//! Files that are no cards.

use crate::workspace::{Workspace, card, errors, summary};
use serde_json::json;

#[test]
fn a_broken_card_is_reported_and_left_out_and_the_others_go_on() {
    let workspace = Workspace::with(&[("good", card("Good", "2026-05-06"))]);
    workspace.write_text("broken", "{ \"title\": ");
    workspace.write_text("untitled", "{}");
    workspace.write_text("bad name", "{}");
    workspace.write("good.element", &card("In the way", "2026-05-06"));
    let summary = summary(&mut workspace.command("site"), 1);
    assert_eq!((&summary["cards"]["written"], &summary["cards"]["failed"]), (&json!(1), &json!(4)));
    let output = workspace.command("site").output().unwrap();
    let errors = errors(&output);
    for sentence in [
        "broken.json: the document is not JSON",
        "untitled.json: title: ",
        "bad name.json: has a name",
    ] {
        assert!(errors.contains(sentence), "{sentence} in {errors}");
    }
    assert!(workspace.has("cards/good.html") && !workspace.has("cards/broken.json"));
    assert!(!workspace.read("cards.json").contains("untitled"));
}

#[test]
fn each_card_is_named_where_all_are_broken() {
    let workspace =
        Workspace::with(&[("a", card("A", "2026-05-06")), ("b", card("B", "2026-05-06"))]);
    workspace.publish(&[]);
    for id in ["a", "b"] {
        workspace.remove(id);
        workspace.write_text(&format!("new-{id}"), "{");
    }
    let output = workspace.command("site").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let errors = errors(&output);
    for sentence in ["new-a.json: the document is not JSON", "new-b.json: ", "--allow-empty"] {
        assert!(errors.contains(sentence), "{sentence} in {errors}");
    }
}

#[test]
fn files_that_look_like_cards_and_are_not_published_are_named() {
    let workspace = Workspace::with(&[("good", card("Good", "2026-05-06"))]);
    for (name, hint) in [("story.md", "news-card import"), ("b.JSON", "small letters")] {
        std::fs::write(workspace.path("cards").join(name), "# A story").unwrap();
        let output = workspace.command("site").output().unwrap();
        let errors = errors(&output);
        assert!(output.status.success() && errors.contains(name), "{errors}");
        assert!(errors.contains(hint), "{hint} in {errors}");
    }
    std::fs::write(workspace.path("cards/.draft.md"), "").unwrap();
    std::fs::write(workspace.path("cards/notes.txt"), "").unwrap();
    let said = errors(&workspace.command("site").output().unwrap());
    assert!(!said.contains("draft") && !said.contains("notes"), "{said}");
}

#[test]
fn a_card_that_breaks_keeps_its_last_good_version() {
    let cards = [
        ("a", card("Acme opens", "2026-05-06")),
        ("b", card("Acme closes", "2026-05-07")),
        ("c", card("Another", "2026-05-08")),
    ];
    let workspace = Workspace::with(&cards);
    workspace.publish(&[]);
    let before = workspace.read("cards/a.json");
    workspace.write_text("a", "{");
    let touched = workspace.touched_by(|| {
        let summary = summary(&mut workspace.command("site"), 1);
        assert_eq!(summary["failed"][0]["kept"], true);
    });
    assert_eq!(touched, ["_news-card/manifest"]);
    assert_eq!(workspace.read("cards/a.json"), before);
    workspace.remove("b");
    summary(&mut workspace.command("site"), 1);
    assert!(workspace.read("cards.json").contains("Acme opens"));
    assert!(
        !workspace.read("cards/a.json").contains("Acme closes"),
        "what is worked out keeps current"
    );
    workspace.write("a", &card("Acme reopens", "2026-05-09"));
    workspace.publish(&[]);
    assert!(workspace.read("cards/a.json").contains("Acme reopens"));
}

#[test]
fn what_is_wrong_with_a_part_of_a_card_is_said_and_the_rest_published() {
    let mut odd = card("Odd", "2026-05-06");
    odd["takeaways"] = json!(7);
    let workspace = Workspace::with(&[("odd", odd)]);
    let output = workspace.command("site").output().unwrap();
    assert!(output.status.success());
    assert!(errors(&output).contains("odd.json: takeaways: "), "{}", errors(&output));
    assert!(workspace.has("cards/odd.html"));
}
