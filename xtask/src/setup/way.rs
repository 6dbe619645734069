//! The two ways to compile for wasm, and the choice between them.

use std::process::Command;
use std::time::Duration;

use super::apt;
use super::found::Found;
use crate::run;

/// A way to compile for wasm.
#[derive(Clone, Copy, Debug, Eq, PartialEq, clap::ValueEnum)]
pub(crate) enum Way {
    /// Stable Rust with the target `wasm32-unknown-unknown` installed.
    Rustup,
    /// Debian's rustc-web, which has no such target, building the standard
    /// library itself.
    Debian,
}

/// What is to be done next to be able to compile for wasm.
#[derive(Debug, Eq, PartialEq)]
pub(crate) enum Plan {
    /// All is there.
    Use(Way),
    /// Ask rustup for the target; without a network that fails.
    AddTarget,
    /// Install these Debian packages.
    Install(Vec<&'static str>),
    /// Only the reader can go on: one sentence that ends in what to type.
    Ask(String),
}

/// Decides on the next step from what was found and nothing else.
pub(crate) fn plan(found: &Found, wanted: Option<Way>) -> Plan {
    let packages = found.missing_packages();
    let rustup = wanted != Some(Way::Debian);
    let debian = wanted != Some(Way::Rustup);
    if rustup && found.target {
        Plan::Use(Way::Rustup)
    } else if debian && packages.is_empty() {
        Plan::Use(Way::Debian)
    } else if rustup && found.rustup && !found.target_refused {
        Plan::AddTarget
    } else if debian && found.apt.can_install() {
        Plan::Install(packages)
    } else if debian && found.apt != apt::Access::Absent {
        Plan::Ask(format!("not to be had without more rights; type: {}", apt::by_hand(&packages)))
    } else if found.rustup {
        Plan::Ask(
            "rustup could not fetch it; with a network, type: rustup target add \
             wasm32-unknown-unknown"
                .to_owned(),
        )
    } else {
        Plan::Ask(
            "there is neither rustup nor apt; install rustup (https://rustup.rs), then type: \
             rustup target add wasm32-unknown-unknown"
                .to_owned(),
        )
    }
}

/// Asks rustup for the target, and gives up soon where there is no network.
pub(crate) fn add_target(step: &str) -> anyhow::Result<()> {
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", "wasm32-unknown-unknown"]);
    rustup.env("RUSTUP_MAX_RETRIES", "0").env("RUST_BACKTRACE", "0");
    // Twenty megabytes take longer than this only on lines of under 3 Mbit/s.
    let outcome = run::quietly(step, &mut rustup, Duration::from_secs(60));
    match &outcome {
        Ok(_) => run::say(step, "added by rustup"),
        Err(error) => run::say(step, &format!("rustup cannot add it: {}", reason(error))),
    }
    outcome.map(|_| ())
}

/// Why, in a few words out of all that a program wrote.
fn reason(error: &anyhow::Error) -> String {
    let text = error.to_string();
    let named = text.lines().find_map(|line| line.trim().strip_prefix("error: "));
    let words = match named {
        Some(sentence) => sentence.split(": ").next(),
        None => text.lines().next().and_then(|line| line.rsplit(": ").next()),
    };
    words.unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::apt::Access;
    use super::*;

    fn nothing() -> Found {
        Found::default()
    }

    fn debian() -> Found {
        Found {
            debian_rustc: Some("1.96.0".to_owned()),
            debian_cargo: true,
            debian_sources: true,
            debian_linker: true,
            apt: Access::Root,
            ..nothing()
        }
    }

    fn asks(found: &Found, wanted: Option<Way>, command: &str) {
        match plan(found, wanted) {
            Plan::Ask(sentence) => assert!(sentence.ends_with(command), "{sentence}"),
            other => panic!("expected a question, got {other:?}"),
        }
    }

    const ALL: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-19"];

    #[test]
    fn an_installed_target_is_used_before_all_else() {
        assert_eq!(plan(&Found { target: true, ..nothing() }, None), Plan::Use(Way::Rustup));
        assert_eq!(plan(&Found { target: true, ..debian() }, None), Plan::Use(Way::Rustup));
    }

    #[test]
    fn complete_debian_packages_are_used_without_asking_the_network() {
        assert_eq!(plan(&debian(), None), Plan::Use(Way::Debian));
        assert_eq!(plan(&Found { rustup: true, ..debian() }, None), Plan::Use(Way::Debian));
    }

    #[test]
    fn rustup_is_asked_once_and_apt_after_it_refused() {
        let rustup = Found { rustup: true, apt: Access::Root, ..nothing() };
        assert_eq!(plan(&rustup, None), Plan::AddTarget);
        let refused = Found { target_refused: true, ..rustup };
        assert_eq!(plan(&refused, None), Plan::Install(ALL.to_vec()));
    }

    #[test]
    fn only_the_packages_that_are_missing_are_installed() {
        let found = Found { debian_linker: false, ..debian() };
        assert_eq!(plan(&found, None), Plan::Install(vec!["lld-19"]));
        let old = Found { debian_rustc: None, apt: Access::Sudo, ..debian() };
        assert_eq!(plan(&old, None), Plan::Install(vec!["rustc-web"]));
    }

    #[test]
    fn what_cannot_be_installed_ends_in_the_command_to_type() {
        let install = "sudo apt-get install -y --no-install-recommends lld-19";
        asks(&Found { debian_linker: false, apt: Access::NoRights, ..debian() }, None, install);
        let add = "rustup target add wasm32-unknown-unknown";
        asks(&Found { rustup: true, target_refused: true, ..nothing() }, None, add);
        asks(&nothing(), None, add);
    }

    #[test]
    fn a_wanted_way_rules_the_other_one_out() {
        let both = Found { target: true, ..debian() };
        assert_eq!(plan(&both, Some(Way::Debian)), Plan::Use(Way::Debian));
        assert_eq!(plan(&both, Some(Way::Rustup)), Plan::Use(Way::Rustup));
        let rustup = Found { rustup: true, ..debian() };
        assert_eq!(plan(&rustup, Some(Way::Rustup)), Plan::AddTarget);
        let refused = Found { target_refused: true, ..rustup };
        asks(&refused, Some(Way::Rustup), "rustup target add wasm32-unknown-unknown");
    }
}
