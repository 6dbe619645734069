//! The whole npm package: the widget, what describes it, and the list of all.

use anyhow::Result;
use serde::{Deserialize, Serialize};

use crate::brotli_size::brotli_size;
use crate::files;
use crate::integrity::integrity;
use crate::native::NewsCard;
use crate::project::Project;
use crate::run::say;
use crate::setup::Toolchain;
use crate::widget::{self, APP, GLUE, LANGUAGES, LIVE, LOADER, MORE, STYLE, THEMES};

const LIST: &str = "assets.json";
const ELEMENTS: &str = "custom-elements.json";
const SCHEMA: &str = "card.schema.json";

/// What a built file is for.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Role {
    Loader,
    Live,
    More,
    Glue,
    App,
    Style,
    Locale,
    Theme,
    Other,
}

/// One built file.
#[derive(Deserialize, Serialize)]
pub(crate) struct Asset {
    pub(crate) name: String,
    pub(crate) role: Role,
    pub(crate) bytes: usize,
    pub(crate) brotli: usize,
    pub(crate) integrity: String,
}

/// The content of `assets.json`: every built file but itself.
#[derive(Deserialize, Serialize)]
pub(crate) struct Assets {
    pub(crate) files: Vec<Asset>,
}

/// The built files of pkg/ that have names of their own, but the list itself.
const BUILT: [(&str, Role); 8] = [
    (LOADER, Role::Loader),
    (LIVE, Role::Live),
    (MORE, Role::More),
    (GLUE, Role::Glue),
    (APP, Role::App),
    (STYLE, Role::Style),
    (ELEMENTS, Role::Other),
    (SCHEMA, Role::Other),
];

/// Builds everything into pkg/.
pub(crate) fn dist(project: &Project, toolchain: Toolchain) -> Result<()> {
    let command = NewsCard::build(project)?;
    dist_with(project, toolchain, &command)
}

/// The same with the command `news-card` already built.
pub(crate) fn dist_with(project: &Project, toolchain: Toolchain, command: &NewsCard) -> Result<()> {
    widget::build_with(project, toolchain, command)?;
    let pkg = project.pkg();
    files::write(&pkg.join(ELEMENTS), command.describe("custom-elements")?)?;
    files::write(&pkg.join(SCHEMA), command.describe("schema")?)?;
    widget::build_loose(project)?;
    let before = list(project).map(|assets| assets.files).unwrap_or_default();
    let named =
        BUILT.into_iter().map(|(name, role)| (name.to_owned(), role)).chain(loose(project)?);
    let files =
        named.map(|(name, role)| asset(&name, role, &files::read(&pkg.join(&name))?, &before));
    let assets = Assets { files: files.collect::<Result<_>>()? };
    files::write(&pkg.join(LIST), serde_json::to_string_pretty(&assets)? + "\n")?;
    say("dist: pkg/", &format!("{} files and {LIST}", assets.files.len()));
    Ok(())
}

/// Languages and themes.
fn loose(project: &Project) -> Result<impl Iterator<Item = (String, Role)>> {
    let languages = widget::list_loose(project, LANGUAGES)?.into_iter();
    let themes = widget::list_loose(project, THEMES)?.into_iter();
    let languages = languages.map(|name| (name, Role::Locale));
    Ok(languages.chain(themes.map(|name| (name, Role::Theme))))
}

/// The list as the last `dist` left it.
pub(crate) fn list(project: &Project) -> Result<Assets> {
    let path = project.pkg().join(LIST);
    let text = files::read(&path).map_err(|error| error.context("type: cargo xtask dist"))?;
    Ok(serde_json::from_slice(&text)?)
}

/// Describes a file; where it is as it was before, Brotli is spared the work.
fn asset(name: &str, role: Role, content: &[u8], before: &[Asset]) -> Result<Asset> {
    let integrity = integrity(content);
    let known = before.iter().find(|asset| asset.integrity == integrity);
    let brotli = known.map_or_else(|| brotli_size(content), |asset| Ok(asset.brotli))?;
    Ok(Asset { name: name.to_owned(), role, bytes: content.len(), brotli, integrity })
}

#[cfg(test)]
mod tests {
    use super::{Role, asset};

    #[test]
    fn an_asset_has_its_sizes_and_its_integrity() {
        let asset = asset("news-card.js", Role::Loader, b"abc", &[]).unwrap();
        let json = serde_json::to_value(asset).unwrap();
        assert_eq!(json["role"], "loader");
        assert_eq!(json["bytes"], 3);
        assert_eq!(json["brotli"], 7);
        assert_eq!(json["integrity"], crate::integrity::integrity(b"abc"));
    }
}
