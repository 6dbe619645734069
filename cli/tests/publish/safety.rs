//! What publishing must never do to files of others.

use std::fs;
use std::path::Path;
use std::process::Output;

use crate::workspace::{Workspace, card, errors, files};

fn newsroom() -> Workspace {
    let day = |n| format!("2026-05-{n:02}");
    Workspace::with(&[
        ("a", card("Apples are red", &day(1))),
        ("b", card("Bears sleep on", &day(9))),
    ])
}

/// Publishes, which has to end with 2, this hint, and the same files as before.
fn refused(workspace: &Workspace, to: &str, options: &[&str], hint: &str) {
    let before = files(&workspace.path(""));
    let output = workspace.command(to).args(options).output().unwrap();
    let errors = errors(&output);
    assert_eq!(output.status.code(), Some(2), "{errors}");
    assert!(errors.contains(hint), "{hint} in {errors}");
    assert!(files(&workspace.path("")) == before, "{to}: some file is another");
}

fn published(workspace: &Workspace, options: &[&str]) -> Output {
    let output = workspace.command("site").args(options).output().unwrap();
    assert!(output.status.success(), "{}", errors(&output));
    output
}

#[test]
fn records_that_name_what_no_run_writes_are_not_believed() {
    let workspace = newsroom();
    workspace.publish(&[]);
    fs::write(workspace.path("precious"), "mine").unwrap();
    fs::write(workspace.path("site/index.html"), "mine").unwrap();
    let records = [("manifest", workspace.read("_news-card/manifest")), ("intent", String::new())];
    for (record, before) in records {
        let record = format!("_news-card/{record}");
        let title = format!("news-card-{} 1", record.rsplit('/').next().unwrap());
        for line in
            ["f ../precious", "c ../precious", "f index.html", "f /etc/hostname", "f cards/../a"]
        {
            let digests = " AAAAAAAAAAAAAAAA".repeat(7);
            let text = format!("{title}\n{line}{digests}\nend 1\n");
            fs::write(workspace.path("site").join(&record), text).unwrap();
            refused(&workspace, "site", &[], "");
        }
        match before.as_str() {
            "" => fs::remove_file(workspace.path("site").join(&record)).unwrap(),
            before => fs::write(workspace.path("site").join(&record), before).unwrap(),
        }
    }
    published(&workspace, &[]);
}

#[test]
fn cards_within_the_target_are_refused() {
    let workspace = newsroom();
    for to in ["", "cards", "cards/../cards", "cards/new/..", "new/../cards", "."] {
        refused(&workspace, to, &[], "lie within");
    }
    // A site within the folder of the cards takes nobody's place.
    assert!(workspace.command("cards/site").output().unwrap().status.success());
}

#[test]
fn a_target_that_is_empty_or_the_whole_disk_is_refused() {
    let workspace = newsroom();
    for (to, hint) in [
        ("", "--to is empty"),
        (" ", "--to is empty"),
        ("/", "the root"),
        ("/nowhere/..", "the root"),
        ("file:///", "the root"),
        ("file:site", "file:///FOLDER"),
        ("s3:/bucket/news", "s3://bucket/news"),
    ] {
        let mut command = crate::workspace::command();
        let output =
            command.arg("publish").arg(workspace.path("cards")).args(["--to", to]).output();
        let output = output.unwrap();
        assert_eq!(output.status.code(), Some(2), "{to:?}");
        assert!(errors(&output).contains(hint), "{to:?}: {}", errors(&output));
    }
}

#[test]
fn a_file_that_no_run_has_written_is_named_and_stays() {
    for file in ["sitemap.xml", "cards.json", "feed.atom", "cards/a.html", "cards/embed/b.html"] {
        let workspace = newsroom();
        let path = workspace.path("site").join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "mine").unwrap();
        refused(&workspace, "site", &[], file);
        refused(&workspace, "site", &["--dry-run"], file);
        assert!(!workspace.has("_news-card"), "no folder is left, either");
        published(&workspace, &["--overwrite"]);
        assert_ne!(fs::read_to_string(&path).unwrap(), "mine");
        published(&workspace, &[]);
    }
}

#[test]
fn a_site_whose_records_are_gone_is_not_taken_for_ours() {
    let workspace = newsroom();
    workspace.publish(&[]);
    fs::remove_file(workspace.path("site/_news-card/manifest")).unwrap();
    refused(&workspace, "site", &[], "--overwrite");
    published(&workspace, &["--overwrite"]);
    published(&workspace, &[]);
}

#[test]
fn header_fields_of_the_sites_own_stay_and_that_is_said() {
    const OWN: [&str; 4] = ["_headers", "_news-card/nginx.conf", ".nojekyll", "index.html"];
    let workspace = newsroom();
    fs::create_dir_all(workspace.path("site/_news-card")).unwrap();
    for file in OWN {
        fs::write(workspace.path("site").join(file), "mine").unwrap();
    }
    for _ in 0..2 {
        let said = errors(&published(&workspace, &[]));
        for file in &OWN[..2] {
            assert!(said.contains(&format!("{file} is not of publish and stays")), "{said}");
        }
        assert!(OWN.iter().all(|file| workspace.read(file) == "mine"));
    }
    published(&workspace, &["--overwrite"]);
    assert!(workspace.read("_headers").contains("/cards/*"));
    assert!(workspace.read("_news-card/nginx.conf").contains("location"));
    assert_eq!(workspace.read("index.html"), "mine");
}

#[cfg(unix)]
fn link(to: &Path, at: &Path) {
    std::os::unix::fs::symlink(to, at).unwrap();
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_of_cards_is_not_followed() {
    let workspace = newsroom();
    let secret = card("A secret", "2026-05-06").to_string();
    fs::write(workspace.path("secret.json"), &secret).unwrap();
    link(&workspace.path("secret.json"), &workspace.path("cards/c.json"));
    link(Path::new("a.json"), &workspace.path("cards/d.json"));
    let output = workspace.command("site").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(errors(&output).contains("c.json: is a link out of the folder"), "{}", errors(&output));
    assert!(!workspace.has("cards/c.json") && workspace.has("cards/d.json"));
}

#[cfg(unix)]
#[test]
fn a_folder_of_the_target_that_is_a_link_is_told_before_anything_is_written() {
    for name in ["cards", "_news-card", "cards/embed", "_news-card/v"] {
        let workspace = newsroom();
        fs::create_dir(workspace.path("outside")).unwrap();
        fs::write(workspace.path("outside/file"), "mine").unwrap();
        fs::create_dir_all(workspace.path("site").join(name).parent().unwrap()).unwrap();
        link(&workspace.path("outside"), &workspace.path("site").join(name));
        for options in [&[][..], &["--overwrite"], &["--verify"], &["--dry-run"]] {
            refused(&workspace, "site", options, &format!("{name} is a link"));
        }
    }
}

#[cfg(unix)]
#[test]
fn a_file_of_the_target_that_is_a_link_is_not_written_through() {
    for name in ["cards/a.html", "cards/a.html#new", "cards.json", "feed.json", "feed.atom"] {
        let workspace = newsroom();
        fs::create_dir_all(workspace.path("site/cards")).unwrap();
        fs::write(workspace.path("mine"), "mine").unwrap();
        link(&workspace.path("mine"), &workspace.path("site").join(name));
        if !name.contains('#') {
            refused(&workspace, "site", &[], &format!("replace: {name}"));
        }
        published(&workspace, &["--overwrite"]);
        assert_eq!(fs::read(workspace.path("mine")).unwrap(), b"mine", "{name}");
        assert!(!workspace.path("site").join(name).is_symlink(), "{name}");
    }
}

/// A limit on the length of files stands for a disk that is full.
#[cfg(unix)]
#[test]
fn a_write_that_fails_leaves_no_half_a_file() {
    let workspace = newsroom();
    workspace.publish(&[]);
    let whole = files(&workspace.path("site"));
    for kibibytes in [4, 12, 24] {
        let limited = workspace.command(&format!("limited{kibibytes}"));
        let limit = format!("ulimit -f {kibibytes}; trap '' XFSZ; exec \"$@\"");
        let mut shell = std::process::Command::new("bash");
        shell.args(["-c", &limit, "bash"]).arg(limited.get_program()).args(limited.get_args());
        let output = shell.output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{}", errors(&output));
        for (path, bytes) in files(&workspace.path(&format!("limited{kibibytes}"))) {
            if !path.starts_with("_news-card/intent") && !path.starts_with("feed.") {
                assert!(whole.get(&path) == Some(&bytes), "{path} is not whole");
            }
        }
    }
}

#[test]
fn names_that_differ_by_case_alone_are_told() {
    let workspace = newsroom();
    workspace.write("A", &card("Another", "2026-05-06"));
    let said = errors(&published(&workspace, &[]));
    assert!(said.contains("a.json: its name differs from A.json by case alone"), "{said}");
}

#[test]
fn a_card_whose_name_is_nearly_that_of_a_generated_file_is_told() {
    let workspace = newsroom();
    for day in ["2026-05-04", "2026-05-06", "2026-05-10"] {
        workspace.write(day, &card("A story", day));
    }
    workspace.write("RECAP-2026-w19", &card("Another", "2026-01-06"));
    workspace.write("A.OEMBED", &card("Another", "2026-01-06"));
    workspace.write("A.Element", &card("Another", "2026-01-06"));
    workspace.write("a.png", &card("Another", "2026-01-06"));
    let said = errors(&published(&workspace, &[]));
    for sentence in [
        "RECAP-2026-w19.json: its name differs from recap-2026-W19.json, the recap of a week, by case alone",
        "A.OEMBED.json: its file cards/A.OEMBED.json differs from cards/a.oembed.json of a.json by case alone",
        "A.Element.json: its file cards/A.Element.html differs from cards/a.element.html of a.json by case alone",
    ] {
        assert!(said.contains(sentence), "{sentence}: {said}");
    }
    assert_eq!(said.matches("by case alone").count(), 3, "{said}");
}

#[test]
fn control_characters_of_a_card_reach_no_terminal() {
    let workspace = newsroom();
    workspace.write_text(
        "c",
        r#"{"title": "One", "\u001b[2J\u009b": 1, "url": "\u001b]0;x\u0007", "lang": 7}"#,
    );
    let output = workspace.command("site").output().unwrap();
    let odd = |c: char| c.is_control() && c != '\n';
    assert!(!errors(&output).contains(odd), "{:?}", errors(&output));
    let output = crate::workspace::command().arg("check").arg(workspace.path("cards")).output();
    let output = output.unwrap();
    assert!(!String::from_utf8_lossy(&output.stdout).contains(odd));
}
