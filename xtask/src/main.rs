//! The project's own commands, run as `cargo xtask COMMAND`.
//!
//! Every command finds or installs what it needs first, so that a fresh clone
//! needs no other instruction than the command itself.

mod assets;
mod bench;
mod brotli_size;
mod docs;
mod example;
mod files;
mod fuzz;
// Shared with the command, which takes much longer to compile than the rest of this.
#[path = "../../cli/src/integrity.rs"]
mod integrity;
mod native;
mod project;
mod run;
mod serve;
mod setup;
mod size;
mod test;
mod widget;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use project::Project;
use setup::Toolchain;

/// The project's own commands.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Args {
    #[command(subcommand)]
    task: Task,

    /// The compiler that builds the wasm: `rustup` with its sources of the standard
    /// library, `debian` for Debian's rustc-web with the same, or `plain` for rustup
    /// without sources and a larger app. Defaults to the first that is complete, in
    /// this order; else to the first that can be installed.
    #[arg(long, alias = "way", global = true)]
    toolchain: Option<Toolchain>,
}

#[derive(Subcommand)]
enum Task {
    /// Find or install everything that the other commands need.
    Setup,
    /// Build the widget's own four files into pkg/.
    Build,
    /// Build everything and serve the front page, the documentation, the demo cards and the widget.
    Serve {
        /// The port to listen on; 0 takes any free one. Defaults to 8080.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Make the pages of the documentation, which `serve` has at /docs/, in target/docs-pages/.
    Docs,
    /// Build an example, a Leptos application with cards, and serve it.
    Example {
        /// Which one.
        name: example::Name,
        /// The port to listen on; 0 takes any free one. Defaults to 8080.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Check, build and try everything, the widget in a real browser included.
    Test {
        /// Run only one part. Defaults to all of them.
        #[arg(long)]
        only: Option<test::Part>,
        /// Run the browser tests in only one engine. Defaults to all that are here.
        #[arg(long)]
        engine: Option<test::Engine>,
    },
    /// Build the whole npm package into pkg/.
    Dist,
    /// Print what the built widget weighs, and fail where it is above its limits.
    Size,
    /// Give the reader, the importer or the renderer inputs made at random.
    Fuzz {
        /// What is given them.
        target: fuzz::Target,
        /// How many. Defaults to a million.
        #[arg(long, default_value_t = 1_000_000)]
        inputs: u64,
        /// How long at most, in seconds. Defaults to an hour.
        #[arg(long, default_value_t = 3_600)]
        seconds: u64,
        /// How long one may be, in bytes. Defaults to 16 KiB; the shorter they are, the more of them are
        /// tried in a second.
        #[arg(long, default_value_t = 16 << 10)]
        longest: u32,
    },
    /// Measure the card beside others that do the same, and print a table.
    Bench(bench::How),
}

fn main() -> ExitCode {
    let outcome = match widget::link_if_asked() {
        Some(error) => Err(error),
        None => perform(&Args::parse()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(args: &Args) -> anyhow::Result<()> {
    let project = Project::here()?;
    match args.task {
        Task::Setup => {
            setup::for_building(&project, args.toolchain)?;
            setup::for_browser_tests(&project)?;
            setup::for_engine_tests(&project)?;
            Ok(())
        }
        Task::Build => widget::build(&project, setup::for_building(&project, args.toolchain)?),
        Task::Dist => assets::dist(&project, setup::for_building(&project, args.toolchain)?),
        Task::Serve { port } => serve::serve(&project, args.toolchain, port),
        Task::Docs => docs::build(&project).map(drop),
        Task::Example { name, port } => example::serve(&project, args.toolchain, name, port),
        Task::Size => size::report(&project),
        Task::Fuzz { target, inputs, seconds, longest } => {
            fuzz::run(&project, target, fuzz::Bounds { inputs, seconds, longest })
        }
        Task::Bench(ref how) => bench::run(&project, args.toolchain, how),
        Task::Test { only, engine } => test::test(&project, args.toolchain, only, engine),
    }
}
