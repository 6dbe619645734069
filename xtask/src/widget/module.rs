//! The app as a module of WebAssembly.

use anyhow::{Result, anyhow};
use walrus::Module;

/// Reads the app.
pub(crate) fn parse(wasm: &[u8]) -> Result<Module> {
    Module::from_buffer(wasm).map_err(|error| anyhow!("the app is not valid wasm: {error:#}"))
}
