//! Rust to wasm, with any of the toolchains.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use super::link;
use crate::native::cargo;
use crate::project::Project;
use crate::run;
use crate::setup::{DEBIAN_CARGO, DEBIAN_LINKER, DEBIAN_RUSTC, Toolchain};

/// The target that the app is compiled for.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";
const PROFILE: &str = "widget";

/// What makes the app smaller where the standard library is built along: a
/// panic is a trap without text, and neither `{:?}` nor source places cost
/// bytes. `--cfg=erase_components` would save another kilobyte, but brings
/// `innerHTML` into the glue.
const SMALLER: &str = "-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none \
                       -Zlocation-detail=none";
const BUILD_STD: [&str; 2] =
    ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// Unstable flags may change with the compiler; stable ones do not.
const OTHERWISE: &str = "if the compiler refused a flag above, go on without build-std by \
                         adding: --toolchain plain";

/// Compiles the library for wasm and returns the file's path.
pub(crate) fn compile(project: &Project, toolchain: Toolchain) -> Result<PathBuf> {
    let folder = project.widget_target();
    let mut command = compiler(project, toolchain)?;
    command.args(["rustc", "--package", "news-card", "--lib", "--crate-type", "cdylib"]);
    command.args(["--features", "widget"]);
    command.args(["--target", TARGET, "--profile", PROFILE, "--target-dir"]).arg(&folder);
    if toolchain.builds_std() {
        // A stable compiler takes unstable flags only when told to.
        command.env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", SMALLER).args(BUILD_STD);
    }
    if !folder.exists() {
        run::say("build: wasm", "the first time takes some minutes, the next ones seconds");
    }
    run::aloud("build: wasm", &mut command).map_err(|error| match toolchain {
        Toolchain::Rustup => error.context(OTHERWISE),
        Toolchain::Plain | Toolchain::Debian => error,
    })?;
    Ok(folder.join(TARGET).join(PROFILE).join("news_card.wasm"))
}

fn compiler(project: &Project, toolchain: Toolchain) -> Result<Command> {
    let mut command = match toolchain {
        Toolchain::Rustup | Toolchain::Plain => cargo(project),
        Toolchain::Debian => debian(project),
    };
    command.env_remove("CARGO_ENCODED_RUSTFLAGS");
    link::link_with(&mut command, linker(toolchain))?;
    Ok(command)
}

fn linker(toolchain: Toolchain) -> &'static str {
    match toolchain {
        // rustc puts the folder of its own linker on the PATH.
        Toolchain::Rustup | Toolchain::Plain => "rust-lld",
        Toolchain::Debian => DEBIAN_LINKER,
    }
}

fn debian(project: &Project) -> Command {
    let mut cargo = Command::new(DEBIAN_CARGO);
    cargo
        .current_dir(project.root())
        .env("RUSTC", DEBIAN_RUSTC)
        // Both are set by the rustup toolchain that runs this, and would mix
        // its libraries and its cargo into Debian's.
        .env_remove("LD_LIBRARY_PATH")
        .env_remove("CARGO");
    cargo
}
