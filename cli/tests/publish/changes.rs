//! What a second run does.

use crate::workspace::{Workspace, card, errors, files, summary};
use serde_json::json;

fn three() -> Workspace {
    let day = |n| format!("2026-05-{n:02}");
    let cards = [
        ("a", card("Apples are red", &day(1))),
        ("b", card("Bears sleep on", &day(9))),
        ("c", card("Clocks go back", &day(20))),
    ];
    Workspace::with(&cards)
}

#[test]
fn a_second_run_with_nothing_new_writes_nothing() {
    let workspace = three();
    workspace.publish(&[]);
    let touched = workspace.touched_by(|| {
        let summary = workspace.publish(&[]);
        assert_eq!(summary["files"], json!({"written": 0, "removed": 0}));
        assert_eq!(summary["cards"]["unchanged"], 3);
    });
    assert_eq!(touched, [""; 0]);
}

#[test]
fn one_changed_card_rewrites_its_files_and_the_indexes_that_tell_of_it() {
    let workspace = three();
    workspace.publish(&[]);
    let mut changed = card("Bears sleep on", "2026-05-09");
    changed["hook"] = json!("Until spring.");
    workspace.write("b", &changed);
    let touched = workspace.touched_by(|| {
        assert_eq!(workspace.publish(&[])["cards"]["written"], 1);
    });
    let expected = [
        "_news-card/manifest",
        "cards.json",
        "cards/b.element.html",
        "cards/b.html",
        "cards/b.json",
        "cards/embed/b.html",
        "feed.atom",
        "feed.json",
    ];
    assert_eq!(touched, expected);
}

#[test]
fn a_folder_without_cards_empties_no_site_unless_that_is_asked_for() {
    let workspace = three();
    workspace.publish(&[]);
    for id in ["a", "b", "c"] {
        workspace.remove(id);
    }
    let touched = workspace.touched_by(|| {
        let output = workspace.command("site").output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(errors(&output).contains("--allow-empty"), "{}", errors(&output));
    });
    assert_eq!(touched, [""; 0]);
    assert_eq!(workspace.publish(&["--allow-empty"])["cards"]["removed"], 3);
    assert!(!workspace.has("cards/a.html") && workspace.read("cards.json").contains("[]"));
    // Where nothing is published, nothing is lost, and that there is nothing is said.
    let output = workspace.command("site").output().unwrap();
    assert!(output.status.success());
    assert!(errors(&output).contains("holds no card that can be published"), "{}", errors(&output));
}

#[test]
fn a_removed_card_goes_with_all_its_files() {
    let workspace = three();
    workspace.publish(&[]);
    workspace.remove("b");
    let summary = workspace.publish(&[]);
    assert_eq!(
        (&summary["cards"]["removed"], &summary["files"]["removed"]),
        (&json!(1), &json!(5))
    );
    let files = files(&workspace.path("site"));
    assert!(files.keys().all(|path| !path.starts_with("cards/b.") && !path.ends_with("/b.html")));
    assert!(
        !workspace.read("cards.json").contains("Bears")
            && !workspace.read("sitemap.xml").contains("/b.html")
    );
}

#[test]
fn a_site_is_the_same_however_it_came_to_be() {
    let workspace = three();
    workspace.publish(&["--theme", "paper"]);
    workspace.write("d", &card("Apples are green", "2026-05-02"));
    workspace.publish(&[]);
    workspace.remove("c");
    workspace.publish(&["--jobs", "1"]);
    summary(&mut workspace.command("other"), 0);
    assert_eq!(files(&workspace.path("site")), files(&workspace.path("other")));
}

#[test]
fn a_dry_run_counts_and_writes_nothing() {
    let workspace = three();
    let summary = workspace.publish(&["--dry-run"]);
    assert_eq!((&summary["dry_run"], &summary["cards"]["written"]), (&json!(true), &json!(3)));
    assert!(!workspace.path("site").exists());
    workspace.publish(&[]);
    workspace.write("b", &card("Bears wake up", "2026-05-09"));
    let touched = workspace.touched_by(|| {
        let summary = workspace.publish(&["--dry-run"]);
        assert_eq!(summary["cards"]["written"], 1);
        assert!(summary["files"]["written"].as_u64().unwrap() >= 5, "{summary}");
    });
    assert_eq!(touched, [""; 0]);
}

#[test]
fn a_manifest_of_another_make_is_left_alone() {
    let workspace = three();
    workspace.publish(&[]);
    std::fs::write(workspace.path("site/_news-card/manifest"), "something else\n").unwrap();
    let output = workspace.command("site").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let errors = crate::workspace::errors(&output);
    assert!(errors.contains("_news-card/manifest") && errors.contains("remove it"), "{errors}");
}
