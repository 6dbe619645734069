//! A site that others have changed.

use std::fs;

use crate::workspace::{Workspace, card, errors, files, summary};

fn published() -> Workspace {
    let day = |n| format!("2026-05-{n:02}");
    let workspace = Workspace::with(&[
        ("a", card("Apples are red", &day(1))),
        ("b", card("Bears sleep on", &day(9))),
    ]);
    let mut command = crate::workspace::command();
    command.arg("publish").arg(workspace.path("cards")).arg("--to").arg(workspace.path("site"));
    summary(command.args(["--base-url", crate::workspace::BASE]), 0);
    workspace
}

/// Publishes with pictures; gives what was said.
fn run(workspace: &Workspace, options: &[&str]) -> String {
    let mut command = crate::workspace::command();
    command.arg("publish").arg(workspace.path("cards")).arg("--to").arg(workspace.path("site"));
    let output =
        command.args(["--base-url", crate::workspace::BASE]).args(options).output().unwrap();
    assert!(output.status.success(), "{}", errors(&output));
    errors(&output)
}

fn version(workspace: &Workspace) -> String {
    let mut versions = fs::read_dir(workspace.path("site/_news-card/v")).unwrap();
    versions.next().unwrap().unwrap().file_name().into_string().unwrap()
}

#[test]
fn what_others_changed_or_removed_is_named_and_mended() {
    let workspace = published();
    let whole = files(&workspace.path("site"));
    let style = format!("_news-card/v/{}/news-card.css", version(&workspace));
    let damaged = [
        "cards/a.html",
        "cards/a.json",
        "cards/b.png",
        "cards/embed/b.html",
        "cards.json",
        "feed.atom",
        "sitemap.xml",
        "_headers",
        ".nojekyll",
        &style,
    ];
    for (at, path) in damaged.into_iter().enumerate() {
        let path = workspace.path("site").join(path);
        if at % 2 == 0 { fs::remove_file(path) } else { fs::write(path, "changed") }.unwrap();
    }
    let said = run(&workspace, &["--verify", "--dry-run"]);
    assert!(files(&workspace.path("site")) != whole, "a dry run mends nothing");
    for path in damaged {
        assert!(said.contains(path), "{path} in {said}");
    }
    run(&workspace, &["--verify"]);
    let mended = files(&workspace.path("site"));
    for (path, bytes) in &whole {
        assert!(mended.get(path) == Some(bytes), "{path}");
    }
    let touched = workspace.touched_by(|| {
        let said = run(&workspace, &["--verify"]);
        assert!(!said.contains("missing") && !said.contains("not as it was"), "{said}");
    });
    assert_eq!(touched, [""; 0]);
}

#[test]
fn a_last_good_version_that_others_wrote_is_not_kept() {
    let workspace = published();
    workspace.write_text("a", "{");
    fs::write(workspace.path("site/cards/a.json"), r#"{"title": "Forged"}"#).unwrap();
    let mut command = workspace.command("site");
    let output = command.args(["--verify"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", errors(&output));
    assert!(!workspace.has("cards/a.json") && !workspace.read("cards.json").contains("Forged"));
}
