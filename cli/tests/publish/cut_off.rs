//! Runs that are killed.

use std::process::Stdio;
use std::thread;
use std::time::Duration;

use crate::workspace::{Workspace, card, files};

/// How many moments of a run are tried, this far apart.
const MOMENTS: u64 = 12;
const STEP: Duration = Duration::from_millis(15);

#[test]
fn a_run_that_is_killed_leaves_no_half_a_file_and_the_next_one_ends_it() {
    let ids: Vec<_> = (0..40).map(|n| format!("story-{n}")).collect();
    let cards: Vec<_> =
        ids.iter().map(|id| (id.as_str(), card(&format!("The {id}"), "2026-05-06"))).collect();
    let workspace = Workspace::with(&cards);
    workspace.publish(&[]);
    let whole = files(&workspace.path("site"));
    for moment in 0..MOMENTS {
        let to = format!("cut{moment}");
        let quiet = || {
            let mut command = workspace.command(&to);
            command.stdout(Stdio::null()).stderr(Stdio::null());
            command
        };
        let mut run = quiet().spawn().unwrap();
        thread::sleep(STEP * u32::try_from(moment).unwrap());
        run.kill().unwrap();
        run.wait().unwrap();
        let folder = workspace.path(&to);
        for (path, bytes) in if folder.exists() { files(&folder) } else { Default::default() } {
            // What is put together beside its place has no name that a server would ask for.
            if path.starts_with("cards/") && !path.ends_with("#new") {
                assert!(whole.get(&path) == Some(&bytes), "{path} is not whole");
            }
        }
        assert!(quiet().status().unwrap().success());
        assert_eq!(files(&folder).keys().collect::<Vec<_>>(), whole.keys().collect::<Vec<_>>());
    }
}
