//! The page about the results: what stands between two marks is written anew.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

const BEGIN: &str = "<!-- What follows is written by cargo xtask bench web. -->\n";
const END: &str = "<!-- The end of what is written by cargo xtask bench web. -->\n";

/// Writes the tables into the folder's README.md, and the charts beside it.
pub(crate) fn write(folder: &Path, tables: &str, charts: &[(&str, String)]) -> Result<()> {
    let to = folder.join("charts");
    fs::create_dir_all(&to).with_context(|| format!("{} cannot be made", to.display()))?;
    for (name, chart) in charts {
        fs::write(to.join(format!("{name}.svg")), chart)?;
    }
    let readme = folder.join("README.md");
    // Where there is none, the results are all of it.
    let before = fs::read_to_string(&readme).unwrap_or_else(|_| [BEGIN, END].concat());
    let after = renewed(&before, tables).context("the README has lost its marks")?;
    fs::write(&readme, after).with_context(|| format!("{} cannot be written", readme.display()))
}

fn renewed(page: &str, tables: &str) -> Option<String> {
    let (before, rest) = page.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some([before, BEGIN, "\n", tables, "\n", END, after].concat())
}

#[cfg(test)]
mod tests {
    use super::{BEGIN, END, renewed};

    #[test]
    fn what_stands_around_the_results_stays() {
        let page = format!("# Benchmarks\n{BEGIN}old\n{END}## ssr\n");
        let expected = format!("# Benchmarks\n{BEGIN}\nnew\n\n{END}## ssr\n");
        assert_eq!(renewed(&page, "new\n").as_deref(), Some(&*expected));
        assert_eq!(renewed("# Benchmarks\n", "new\n"), None);
    }
}
