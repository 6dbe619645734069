//! Each page of the guide.

use std::fs;
use std::path::Path;

use crate::console::{files, folder, run, steps};

fn holds(page: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs").join(page);
    let markdown = fs::read_to_string(&path).expect("the page");
    let steps = steps(&markdown);
    assert!(!steps.is_empty(), "{page} has no commands");
    let folder = folder(&files(&markdown));
    run(page, &steps, folder.path());
}

#[test]
fn the_guide_holds() {
    holds("publishing.md");
}

#[test]
fn the_page_on_static_sites_holds() {
    holds("publishing/static-site.md");
}

#[test]
fn the_pages_on_hosts_hold() {
    for host in ["github-pages", "cloudflare-pages", "netlify"] {
        holds(&format!("publishing/{host}.md"));
    }
}

#[test]
fn the_page_on_object_stores_holds() {
    holds("publishing/object-store.md");
}

#[test]
fn the_page_on_a_cms_holds() {
    holds("publishing/cms.md");
}
