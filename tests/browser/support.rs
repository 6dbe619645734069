//! What the tests stand on: a browser, a server and an endpoint for each, all of them gone when
//! it ends, however it ends.

mod browser;
mod caught;
mod console;
mod elsewhere;
mod emulation;
mod endpoint;
mod engine;
mod example;
mod firefox;
mod input;
mod kept;
mod lacks;
mod nginx;
mod page;
mod ports;
mod process;
mod programs;
mod relay;
mod server;

pub(crate) use browser::{Browser, in_browser, in_browser_without_scripts, same};
pub(crate) use elsewhere::elsewhere;
pub(crate) use endpoint::{Answer, Endpoint};
pub(crate) use engine::Engine;
pub(crate) use example::Example;
pub(crate) use nginx::Nginx;
pub(crate) use page::Page;
pub(crate) use process::Process;
pub(crate) use programs::{program, project};
pub(crate) use server::Server;

use std::time::Duration;

/// No wait for anything takes longer than this; all are over in a fraction of it.
const PATIENCE: Duration = Duration::from_secs(20);
