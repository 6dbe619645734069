//! The same stories as a site of Hugo's.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::stories::{set, story};
use crate::run;
use crate::setup::apt;

/// A page with the same sections as the card.
const LAYOUT: &str = include_str!("../../../../bench/publish/hugo/layouts/_default/single.html");
/// Pages, a feed of fifty and a sitemap, as the card's site has; no lists of all pages.
const CONFIG: &str = "baseURL = \"https://news.example/\"\ntitle = \"News\"\n\
    disableKinds = [\"taxonomy\", \"term\", \"section\", \"404\"]\nuglyURLs = true\n\
    [services.rss]\nlimit = 50\n";
const HOME: &str = "<!doctype html><title>News</title>\n";

/// Finds Hugo, or installs Debian's.
pub(super) fn find() -> Result<PathBuf> {
    if let Some(hugo) = run::find("hugo") {
        return Ok(hugo);
    }
    apt::install("setup: Hugo", &["hugo"])?;
    run::find("hugo").context("hugo is installed and not on the PATH")
}

/// Writes the stories as Hugo's content: the same data as front matter.
pub(super) fn write_site(root: &Path, stories: usize) -> Result<()> {
    let content = root.join("content/stories");
    let layouts = root.join("layouts/_default");
    fs::create_dir_all(&content)?;
    fs::create_dir_all(&layouts)?;
    fs::write(root.join("config.toml"), CONFIG)?;
    fs::write(layouts.join("single.html"), LAYOUT)?;
    fs::write(root.join("layouts/index.html"), HOME)?;
    for n in 0..stories {
        let mut story = story(n);
        let published = story.get("published").cloned().unwrap_or_default();
        set(&mut story, "date", published);
        let text = serde_json::to_string_pretty(&story)? + "\n";
        fs::write(content.join(format!("story-{n:06}.md")), text)?;
    }
    Ok(())
}

pub(super) fn publishing(hugo: &Path, root: &Path, to: &Path) -> Command {
    let mut command = Command::new(hugo);
    command.arg("--quiet").arg("--source").arg(root).arg("--destination").arg(to);
    command
}
