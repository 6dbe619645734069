//! What a second run does.

use crate::desk::{Desk, card, files, summary};
use serde_json::json;

fn three() -> Desk {
    let day = |n| format!("2026-05-{n:02}");
    let cards = [
        ("a", card("Apples are red", &day(1))),
        ("b", card("Bears sleep on", &day(9))),
        ("c", card("Clocks go back", &day(20))),
    ];
    Desk::with(&cards)
}

#[test]
fn a_second_run_with_nothing_new_writes_nothing() {
    let desk = three();
    desk.publish(&[]);
    let touched = desk.touched_by(|| {
        let summary = desk.publish(&[]);
        assert_eq!(summary["files"], json!({"written": 0, "removed": 0}));
        assert_eq!(summary["cards"]["unchanged"], 3);
    });
    assert_eq!(touched, [""; 0]);
}

#[test]
fn one_changed_card_rewrites_its_files_and_the_indexes_that_tell_of_it() {
    let desk = three();
    desk.publish(&[]);
    let mut changed = card("Bears sleep on", "2026-05-09");
    changed["hook"] = json!("Until spring.");
    desk.write("b", &changed);
    let touched = desk.touched_by(|| {
        assert_eq!(desk.publish(&[])["cards"]["written"], 1);
    });
    let expected = [
        "_news-card/manifest",
        "cards.json",
        "cards/b.element.html",
        "cards/b.html",
        "cards/b.json",
        "feed.atom",
        "feed.json",
    ];
    assert_eq!(touched, expected);
}

#[test]
fn a_removed_card_goes_with_all_its_files() {
    let desk = three();
    desk.publish(&[]);
    desk.remove("b");
    let summary = desk.publish(&[]);
    assert_eq!(
        (&summary["cards"]["removed"], &summary["files"]["removed"]),
        (&json!(1), &json!(4))
    );
    assert!(files(&desk.path("site")).keys().all(|path| !path.starts_with("cards/b.")));
    assert!(
        !desk.read("cards.json").contains("Bears") && !desk.read("sitemap.xml").contains("/b.html")
    );
}

#[test]
fn a_site_is_the_same_however_it_came_to_be() {
    let desk = three();
    desk.publish(&["--theme", "paper"]);
    desk.write("d", &card("Apples are green", "2026-05-02"));
    desk.publish(&[]);
    desk.remove("c");
    desk.publish(&["--jobs", "1"]);
    summary(&mut desk.command("other"), 0);
    assert_eq!(files(&desk.path("site")), files(&desk.path("other")));
}

#[test]
fn a_dry_run_counts_and_writes_nothing() {
    let desk = three();
    let summary = desk.publish(&["--dry-run"]);
    assert_eq!((&summary["dry_run"], &summary["cards"]["written"]), (&json!(true), &json!(3)));
    assert!(!desk.path("site").exists());
    desk.publish(&[]);
    desk.write("b", &card("Bears wake up", "2026-05-09"));
    let touched = desk.touched_by(|| {
        let summary = desk.publish(&["--dry-run"]);
        assert_eq!(summary["cards"]["written"], 1);
        assert!(summary["files"]["written"].as_u64().unwrap() >= 5, "{summary}");
    });
    assert_eq!(touched, [""; 0]);
}

#[test]
fn a_manifest_of_another_make_is_left_alone() {
    let desk = three();
    desk.publish(&[]);
    std::fs::write(desk.path("site/_news-card/manifest"), "something else\n").unwrap();
    let output = desk.command("site").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let errors = crate::desk::errors(&output);
    assert!(errors.contains("_news-card/manifest") && errors.contains("remove it"), "{errors}");
}
