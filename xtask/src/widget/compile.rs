//! Rust to wasm, in either way.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use super::link;
use crate::native::cargo;
use crate::project::Project;
use crate::run;
use crate::setup::{DEBIAN_CARGO, DEBIAN_LINKER, DEBIAN_RUSTC, Way};

/// The target that the app is compiled for.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";
const PROFILE: &str = "widget";

/// Flags for Debian's compiler, where unstable ones can be used: a panic is a
/// trap without text, and neither `{:?}` nor source places cost bytes.
const SMALLER: &str = "-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none \
                       -Zlocation-detail=none";

/// Compiles the library for wasm and returns the file's path.
pub(crate) fn compile(project: &Project, way: Way) -> Result<PathBuf> {
    let folder = project.widget_target();
    let mut command = compiler(project, way)?;
    command.args(["rustc", "--package", "news-card", "--lib", "--crate-type", "cdylib"]);
    command.args(["--target", TARGET, "--profile", PROFILE, "--target-dir"]).arg(&folder);
    if way == Way::Debian {
        command.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
    }
    if !folder.exists() {
        run::say("build: wasm", "the first time takes some minutes, the next ones seconds");
    }
    run::aloud("build: wasm", &mut command)?;
    Ok(folder.join(TARGET).join(PROFILE).join("news_card.wasm"))
}

fn compiler(project: &Project, way: Way) -> Result<Command> {
    let mut command = match way {
        Way::Rustup => cargo(project),
        Way::Debian => debian(project),
    };
    command.env_remove("CARGO_ENCODED_RUSTFLAGS");
    link::link_with(&mut command, linker(way))?;
    Ok(command)
}

fn linker(way: Way) -> &'static str {
    match way {
        // rustc puts the folder of its own linker on the PATH.
        Way::Rustup => "rust-lld",
        Way::Debian => DEBIAN_LINKER,
    }
}

fn debian(project: &Project) -> Command {
    let mut cargo = Command::new(DEBIAN_CARGO);
    cargo
        .current_dir(project.root())
        .env("RUSTC", DEBIAN_RUSTC)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", SMALLER)
        // Both are set by the rustup toolchain that runs this, and would mix
        // its libraries and its cargo into Debian's.
        .env_remove("LD_LIBRARY_PATH")
        .env_remove("CARGO");
    cargo
}
