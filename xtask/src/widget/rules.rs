//! What must not stand in the scripts that a page runs.

use anyhow::{Result, bail};

use super::names::{GLUE, LIVE, LOADER};
use super::words::words;
use crate::files;
use crate::project::Project;

/// Ways to make markup or code out of text. They throw on pages that require
/// trusted types, and the card has only text.
const FORBIDDEN: [&str; 4] = ["innerHTML", "outerHTML", "insertAdjacentHTML", "eval"];

/// Fails where the built loader or glue names one of them.
pub(crate) fn check(project: &Project) -> Result<()> {
    for file in [LOADER, LIVE, GLUE] {
        let text = files::read_text(&project.pkg().join(file))?;
        if let Some(word) = forbidden(&text) {
            bail!("pkg/{file} names {word}, which pages with trusted types refuse");
        }
    }
    Ok(())
}

fn forbidden(script: &str) -> Option<&'static str> {
    let words = words(script);
    FORBIDDEN.into_iter().find(|word| words.contains(word))
}

#[cfg(test)]
mod tests {
    use super::forbidden;

    #[test]
    fn a_script_that_makes_markup_or_code_of_text_is_refused() {
        for (script, found) in [
            ("e.innerHTML=t", Some("innerHTML")),
            ("(0,eval)(t)", Some("eval")),
            ("function f(){e.textContent=evaluate(t)}", None),
        ] {
            assert_eq!(forbidden(script), found, "{script}");
        }
    }
}
