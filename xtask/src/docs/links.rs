//! Where the links of a Markdown file lead once it is a page.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::pages::{self, BASE};

/// The links of one file.
pub(crate) struct Links<'a> {
    root: &'a Path,
    source: &'a str,
    /// What the page needs beside it, such as pictures: name on the site, and file.
    pub(crate) files: BTreeMap<String, PathBuf>,
}

impl<'a> Links<'a> {
    /// Those of the file `source` of the project at `root`.
    pub(crate) fn new(root: &'a Path, source: &'a str) -> Self {
        Self { root, source, files: BTreeMap::new() }
    }

    /// The URL that a link has on the page; none where it leads to a folder of the repository, which
    /// is no place on the site.
    pub(crate) fn resolve(&mut self, target: &str) -> Result<Option<String>> {
        if target.starts_with(['#', '/']) || has_scheme(target) {
            return Ok(Some(target.to_owned()));
        }
        let (path, fragment) = target.split_at(target.find('#').unwrap_or(target.len()));
        let Some(path) = join(self.source, path) else {
            bail!("{} links to {target}, which is outside of the project", self.source);
        };
        if let Some(page) = pages::made_of(&path) {
            return Ok(Some(page.url() + fragment));
        }
        let file = self.root.join(&path);
        if file.is_dir() {
            return Ok(None);
        }
        if !file.is_file() {
            bail!("{} links to {target}, which is missing; correct the link", self.source);
        }
        let name = name_on_site(&path);
        let url = [BASE, &name, fragment].concat();
        self.files.insert(name, file);
        Ok(Some(url))
    }
}

fn has_scheme(target: &str) -> bool {
    let scheme = target.split_once(':').map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| scheme.chars().all(|c| c.is_ascii_alphanumeric()))
}

/// The path from the root of the project that a path in the file `source` means.
fn join(source: &str, path: &str) -> Option<String> {
    let mut segments: Vec<&str> = source.split('/').collect();
    segments.pop();
    for segment in path.split('/').filter(|segment| !matches!(*segment, "" | ".")) {
        if segment == ".." {
            segments.pop()?;
        } else {
            segments.push(segment);
        }
    }
    Some(segments.join("/"))
}

/// Without an ending, a server could not say that a file is text, and browsers would save it.
fn name_on_site(path: &str) -> String {
    let name = path.strip_prefix("docs/").unwrap_or(path);
    let has_ending = Path::new(name).extension().is_some();
    if has_ending { name.to_owned() } else { [name, ".txt"].concat() }
}

#[cfg(test)]
mod tests {
    use super::Links;
    use crate::project::Project;

    #[track_caller]
    fn check(source: &str, target: &str, expected: Option<&str>) {
        let project = Project::here().unwrap();
        let url = Links::new(project.root(), source).resolve(target).unwrap();
        assert_eq!(url.as_deref(), expected);
    }

    #[track_caller]
    fn is_refused(target: &str, reason: &str) {
        let project = Project::here().unwrap();
        let error = Links::new(project.root(), "docs/html.md").resolve(target).unwrap_err();
        assert!(error.to_string().contains(reason), "{error}");
    }

    #[test]
    fn a_link_to_a_markdown_file_leads_to_its_page() {
        check("README.md", "docs/element.md", Some("/docs/element.html"));
        check("docs/format.md", "check.md#problems", Some("/docs/check.html#problems"));
        check("docs/publishing/cms.md", "../serving.md", Some("/docs/serving.html"));
        check("docs/html.md", "../README.md#looks", Some("/docs/#looks"));
    }

    #[test]
    fn a_link_to_another_file_brings_that_file_along() {
        check("docs/theming.md", "images/looks.png", Some("/docs/images/looks.png"));
        check("README.md", "docs/card.schema.json", Some("/docs/card.schema.json"));
        check("README.md", "LICENSE-MIT", Some("/docs/LICENSE-MIT.txt"));
        let project = Project::here().unwrap();
        let mut links = Links::new(project.root(), "README.md");
        links.resolve("LICENSE-MIT").unwrap();
        assert_eq!(links.files["LICENSE-MIT.txt"], project.root().join("LICENSE-MIT"));
    }

    #[test]
    fn other_addresses_stay_as_they_are_and_folders_are_none() {
        for target in ["https://news.example/a.md", "mailto:a@news.example", "#parts", "/www/"] {
            check("README.md", target, Some(target));
        }
        check("docs/leptos.md", "../examples", None);
    }

    #[test]
    fn a_link_that_leads_nowhere_is_refused_with_its_place() {
        is_refused("elment.md", "docs/html.md links to elment.md");
        is_refused("../../etc/passwd", "outside of the project");
    }
}
