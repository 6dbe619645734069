//! The documentation as pages: the Markdown files of the project in the looks of its front page, made
//! anew each time, so that there is one source of each.

mod document;
mod layout;
mod links;
mod outline;
mod pages;
mod pictures;
mod slugs;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use document::Document;
use links::Links;

use crate::files;
use crate::project::Project;
use crate::run::say;

/// Makes the pages, with all files that they need but those of www/, and returns their folder. It is to
/// be mounted at `/docs`.
pub(crate) fn build(project: &Project) -> Result<PathBuf> {
    let site = site(project.root())?;
    let folder = project.docs_pages();
    // A page that was renamed must not stay under its old name.
    if folder.exists() {
        let context = || format!("{} cannot be removed", folder.display());
        fs::remove_dir_all(&folder).with_context(context)?;
    }
    for (name, content) in &site {
        files::write(&folder.join(name), content)?;
    }
    say("docs", &format!("{} files in {}", site.len(), folder.display()));
    Ok(folder)
}

/// All files of the folder, by name.
fn site(root: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut site = BTreeMap::new();
    for page in pages::all() {
        let markdown = files::read_text(&root.join(page.source))?;
        let mut links = Links::new(root, page.source);
        let document = Document::read(&markdown, &mut links)
            .with_context(|| format!("{} is no page", page.source))?;
        site.insert(page.file(), layout::html_of(page, &document).into_bytes());
        for (name, file) in links.files {
            site.insert(name, files::read(&file)?);
        }
    }
    Ok(site)
}
