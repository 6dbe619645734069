//! Languages and themes: a small file each, which a card asks for where it is named.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::bundle;
use super::names::{LANGUAGES, THEMES};
use crate::files;
use crate::project::Project;

/// Writes all of them into pkg/, and takes away what is no more.
pub(crate) fn build(project: &Project) -> Result<()> {
    let (source, built) =
        (project.root().join("src/locale/languages"), folder(project, LANGUAGES)?);
    for name in names(&source)? {
        files::write(&built.join(&name), in_one_line(&files::read_text(&source.join(&name))?))?;
    }
    let (source, built) = (project.root().join("src/view/themes"), folder(project, THEMES)?);
    for name in names(&source)? {
        files::write(&built.join(&name), bundle::minified_style(project, &source.join(&name))?)?;
    }
    Ok(())
}

/// All files of one of these folders in pkg/, by their paths there.
pub(crate) fn list(project: &Project, folder: &str) -> Result<Vec<String>> {
    let names = names(&project.pkg().join(folder))?;
    Ok(names.into_iter().map(|name| [folder, "/", &name].concat()).collect())
}

/// An empty folder of pkg/.
fn folder(project: &Project, name: &str) -> Result<std::path::PathBuf> {
    let folder = project.pkg().join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("{} stays", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    Ok(folder)
}

fn names(folder: &Path) -> Result<Vec<String>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("{} is not there", folder.display()))?;
    let mut names = Vec::new();
    for entry in entries {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// JSON that has a line for each member, in one line: its order says which text is which.
fn in_one_line(json: &str) -> String {
    json.lines().map(str::trim).collect()
}

#[cfg(test)]
mod tests {
    use super::in_one_line;

    #[test]
    fn a_language_keeps_its_order() {
        let json = "{\n  \"b\": \"B: b\",\n  \"a\": { \"other\": \"{} a\" }\n}\n";
        assert_eq!(in_one_line(json), "{\"b\": \"B: b\",\"a\": { \"other\": \"{} a\" }}");
    }
}
