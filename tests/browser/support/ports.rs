//! Ports that have no past: what a browser keeps of a page, it keeps by its address.

use std::collections::HashSet;
use std::sync::Mutex;

static USED: Mutex<Option<HashSet<String>>> = Mutex::new(None);

/// Starts a server whose address none of this run has had before it.
pub(super) fn used_once<T>(start: impl Fn() -> T, address: impl Fn(&T) -> &str) -> T {
    // One that came upon an old address holds it until another is found.
    let mut old = vec![];
    loop {
        let server = start();
        let mut used = USED.lock().expect("the addresses");
        if used.get_or_insert_default().insert(address(&server).to_owned()) {
            return server;
        }
        drop(used);
        old.push(server);
    }
}
