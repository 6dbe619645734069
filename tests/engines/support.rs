//! What the tests stand on: an engine's window and a server for each. What is the same for the
//! browser tests is theirs.

#[path = "../browser/support/caught.rs"]
mod caught;
#[path = "../browser/support/chromium.rs"]
mod chromium;
mod firefox;
#[path = "../browser/support/page.rs"]
mod page;
#[path = "../browser/support/process.rs"]
mod process;
#[path = "../browser/support/programs.rs"]
mod programs;
#[path = "../browser/support/server.rs"]
mod server;
mod webkit;
mod window;

pub(crate) use page::Page;
pub(crate) use programs::{program, project};
pub(crate) use window::{Window, in_window};

use std::time::Duration;

/// No wait for anything takes longer than this; all are over in a fraction of it.
const PATIENCE: Duration = Duration::from_secs(20);

/// What draws the page.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// How the reader has set the engine up.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Reader {
    /// As it comes.
    Usual,
    /// No page may run scripts.
    WithoutScripts,
}

impl Reader {
    fn runs_scripts(self) -> bool {
        self == Self::Usual
    }
}
