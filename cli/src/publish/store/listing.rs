//! Which of many files are in a folder.

use std::collections::{HashMap, HashSet};
use std::ffi::OsStr;
use std::path::Path;

/// Up to how many files of one folder are each asked for alone; for more, the folder is listed,
/// which takes a system call for some hundred of them.
const MOST_ASKED: usize = 64;

/// Those of the paths below the root at which something is, be it a link that leads nowhere.
pub(super) fn present(root: &Path, paths: &[String]) -> Vec<String> {
    let mut by_folder: HashMap<&Path, Vec<&String>> = HashMap::new();
    for path in paths {
        let folder = Path::new(path).parent().unwrap_or(Path::new(""));
        by_folder.entry(folder).or_default().push(path);
    }
    let found: HashSet<&String> =
        by_folder.into_iter().flat_map(|(folder, paths)| in_folder(root, folder, paths)).collect();
    paths.iter().filter(|path| found.contains(path)).cloned().collect()
}

fn in_folder<'a>(root: &Path, folder: &Path, mut paths: Vec<&'a String>) -> Vec<&'a String> {
    if paths.len() <= MOST_ASKED {
        paths.retain(|path| root.join(path).symlink_metadata().is_ok());
        return paths;
    }
    let names = paths.iter().filter_map(|path| Some((Path::new(*path).file_name()?, *path)));
    let wanted: HashMap<&OsStr, &String> = names.collect();
    let listed = root.join(folder).read_dir().into_iter().flatten().flatten();
    listed.filter_map(|entry| wanted.get(&*entry.file_name()).copied()).collect()
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
        let there = ["cards/link.json", "a.json", "cards/b.json"];
        assert_eq!(present(root.path(), &few), there);
        let more = (0..MOST_ASKED).map(|n| format!("cards/missing-{n}.json"));
        let many: Vec<_> = few.into_iter().chain(more).collect();
        assert_eq!(present(root.path(), &many), there);
    }
}
