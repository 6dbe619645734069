//! Browsers that have shown a test's pages and wait for those of the next: to start one takes longer
//! than most tests.

use std::sync::Mutex;
use std::time::Duration;

use tokio::time::timeout;

use super::engine::{Reader, Running};

static KEPT: Mutex<Vec<Running>> = Mutex::new(vec![]);

/// A browser that turns its page over in more than this has had enough.
const TURN: Duration = Duration::from_secs(10);

/// Keeps a browser that is as it comes, but for its page, which is left at once: what it still does
/// is nobody's any more.
pub(super) async fn keep(running: Running) {
    match timeout(TURN, running.turn_over()).await {
        Ok(Ok(())) => KEPT.lock().expect("the browsers").push(running),
        failed => {
            eprintln!("a browser cannot be used again: {failed:?}");
            running.close().await;
        }
    }
}

/// One that is set up for this reader, with an empty page.
pub(super) fn take(reader: Reader) -> Option<Running> {
    let mut kept = KEPT.lock().expect("the browsers");
    let at = kept.iter().position(|running| running.reader == reader)?;
    Some(kept.swap_remove(at))
}
