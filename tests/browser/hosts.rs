//! The pages under `www/hosts/`, each of which says itself whether the card bears it.

use std::fs;

use crate::support::{in_browser, project};

#[test]
fn every_host_says_pass_and_is_listed() {
    in_browser(async |b| {
        let folder = project().join("www/hosts");
        let index = fs::read_to_string(folder.join("index.html")).expect("the list");
        let mut tried = 0;
        for file in fs::read_dir(&folder).expect("the pages") {
            let path = file.expect("a file").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            b.server.file(&format!("hosts/{name}"), fs::read(&path).expect("its content"));
        }
        for file in fs::read_dir(&folder).expect("the pages") {
            let name = file.expect("a file").file_name().to_string_lossy().into_owned();
            if !name.ends_with(".html") || name == "index.html" {
                continue;
            }
            assert!(index.contains(&format!("href=\"{name}\"")), "{name} is not listed");
            b.go(&format!("/hosts/{name}")).await;
            b.until("document.title !== 'waiting'").await;
            assert_eq!(b.js("return document.title").await, "PASS", "{name}");
            b.console().await;
            tried += 1;
        }
        assert!(tried > 5);
    });
}
