//! The whole documentation, as it is today.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use super::{pages, site};
use crate::files;
use crate::project::Project;

/// The oldest node that html-validate takes.
const OLDEST_NODE: u32 = 20;

/// All pages, by URL.
fn documentation() -> BTreeMap<String, String> {
    let files = site(Project::here().unwrap().root()).unwrap();
    let text = |page: &pages::Page| String::from_utf8(files[&page.file()].clone()).unwrap();
    pages::all().map(|page| (page.url(), text(page))).collect()
}

/// The values of an attribute, in order. In a text, a tag would be written with `&lt;`.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    let tags = html.split('<').filter_map(|rest| rest.split('>').next());
    let rests = tags.filter_map(|tag| tag.split_once(&start).map(|(_, rest)| rest));
    rests.filter_map(|rest| rest.split('"').next()).collect()
}

/// Whether a URL of the site that is no page of the documentation leads to a file.
fn is_served(root: &Path, url: &str, files: &BTreeMap<String, Vec<u8>>) -> bool {
    let below = root.join(url.trim_start_matches('/'));
    match url.strip_prefix(pages::BASE) {
        Some(name) => files.contains_key(name),
        None if url.ends_with('/') => below.join("index.html").is_file(),
        None => below.is_file(),
    }
}

#[test]
fn every_link_of_every_page_leads_somewhere() {
    let root = Project::here().unwrap().root().to_owned();
    let files = site(&root).unwrap();
    let pages = documentation();
    for (url, html) in &pages {
        let links = ["href", "src", "srcset"].map(|attribute| values(html, attribute)).concat();
        for link in links.iter().filter(|link| !link.contains(':')) {
            let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
            let target = if path.is_empty() { Some(html) } else { pages.get(path) };
            let is_there = target.is_some() || is_served(&root, path, &files);
            assert!(is_there, "{url} links to {link}, which is missing");
            let ids = target.map(|html| values(html, "id")).unwrap_or_default();
            let has_place = fragment.is_empty() || ids.contains(&fragment);
            assert!(has_place, "{url} links to {link}, where nothing has that id");
        }
    }
}

#[test]
fn every_page_lists_all_pages_and_marks_itself() {
    let pages = documentation();
    for (url, html) in &pages {
        let links: BTreeSet<_> = values(html, "href").into_iter().collect();
        for other in pages.keys() {
            assert!(links.contains(other.as_str()), "{url} does not link to {other}");
        }
        assert!(html.contains(&format!("<a href=\"{url}\" aria-current=\"page\">")), "{url}");
        assert_eq!(html.matches("aria-current=\"page\"").count(), 1, "{url}");
    }
}

#[test]
fn every_page_has_one_main_heading_a_description_and_ids_of_its_own() {
    for (url, html) in documentation() {
        assert_eq!(html.matches("<h1").count(), 1, "{url}");
        let description = html.split_once("<meta name=\"description\" content=\"").unwrap().1;
        assert!(description.find('"').is_some_and(|length| length > 20), "{url}");
        let ids = values(&html, "id");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{url}");
    }
}

#[test]
fn no_page_has_scripts_or_styles_that_its_own_policy_forbids() {
    for (url, html) in documentation() {
        assert!(!html.contains("<script>") && !html.contains("<style"), "{url}");
        assert!(values(&html, "style").is_empty(), "{url}");
    }
}

#[test]
fn the_pages_of_the_site_link_to_the_documentation() {
    let root = Project::here().unwrap().root().to_owned();
    let variants = root.join("www/variants").read_dir().unwrap().map(|entry| entry.unwrap().path());
    let variants = variants.filter(|path| path.extension().is_some_and(|end| end == "html"));
    let others = ["index.html", "www/hosts/index.html"].map(|page| root.join(page));
    for page in variants.chain(others) {
        let html = files::read_text(&page).unwrap();
        assert!(values(&html, "href").contains(&pages::BASE), "{}", page.display());
    }
}

#[test]
fn the_pages_are_valid() {
    let project = Project::here().unwrap();
    let validator = project.tool("html-validate/bin/html-validate.mjs");
    if !validator.exists() || node().is_none_or(|major| major < OLDEST_NODE) {
        // The machine that must have all tools says so in the tests of the command.
        eprintln!("skipped: html-validate needs node {OLDEST_NODE}, and npm ci in xtask/tools");
        return;
    }
    let folder = std::env::temp_dir().join(format!("news-card-docs-{}", std::process::id()));
    for (place, html) in documentation().values().enumerate() {
        files::write(&folder.join(format!("{place}.html")), html).unwrap();
    }
    let config = project.root().join("xtask/src/docs/html-validate.cjs");
    let mut validate = Command::new("node");
    validate.arg(validator).arg("--config").arg(config).args(["--formatter", "text", "."]);
    let output = validate.current_dir(&folder).output().unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

fn node() -> Option<u32> {
    let version = crate::run::answer(Command::new("node").arg("--version"))?;
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}
