//! Which of many files are in a folder.

use std::collections::BTreeMap;
use std::path::Path;

/// Up to how many files of one folder are each asked for alone; for more, the folder is listed,
/// which takes a system call for some hundred of them.
const MOST_ASKED: usize = 64;

/// Those of the paths below the root at which something is, be it a link that leads nowhere; folder
/// by folder.
pub(super) fn present<'a>(root: &Path, paths: &'a [String]) -> Vec<&'a str> {
    let mut by_folder: BTreeMap<&Path, Vec<&str>> = BTreeMap::new();
    for path in paths {
        let folder = Path::new(path).parent().unwrap_or(Path::new(""));
        by_folder.entry(folder).or_default().push(path);
    }
    by_folder.into_iter().flat_map(|(folder, paths)| in_folder(root, folder, paths)).collect()
}

fn in_folder<'a>(root: &Path, folder: &Path, mut paths: Vec<&'a str>) -> Vec<&'a str> {
    paths.sort_unstable();
    if paths.len() <= MOST_ASKED {
        paths.retain(|path| root.join(path).symlink_metadata().is_ok());
        return paths;
    }
    // Half a million files take little more than their names: no table of them is made.
    let mut is_there = vec![false; paths.len()];
    for entry in root.join(folder).read_dir().into_iter().flatten().flatten() {
        let path = folder.join(entry.file_name());
        let at = path.to_str().and_then(|path| paths.binary_search(&path).ok());
        if let Some(found) = at.and_then(|at| is_there.get_mut(at)) {
            *found = true;
        }
    }
    let mut is_there = is_there.into_iter();
    paths.retain(|_| is_there.next().unwrap_or(false));
    paths
}

#[cfg(test)]
mod tests {
    use super::{MOST_ASKED, present};

    #[test]
    fn few_and_many_files_are_found_alike() {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir(root.path().join("cards")).unwrap();
        for name in ["a.json", "cards/b.json", "cards/c.json"] {
            std::fs::write(root.path().join(name), "").unwrap();
        }
        std::os::unix::fs::symlink("nowhere", root.path().join("cards/link.json")).unwrap();
        let few =
            ["cards/link.json", "cards/missing.json", "a.json", "gone/d.json", "cards/b.json"];
        let few = few.map(String::from).to_vec();
        let there = ["a.json", "cards/b.json", "cards/link.json"];
        assert_eq!(present(root.path(), &few), there);
        let more = (0..MOST_ASKED).map(|n| format!("cards/missing-{n}.json"));
        let many: Vec<_> = few.into_iter().chain(more).collect();
        assert_eq!(present(root.path(), &many), there);
    }
}
