//! Which toolchain to use, and what has to be installed for it.

use std::process::Command;
use std::time::Duration;

use super::apt;
use super::found::Found;
use super::toolchain::Toolchain;
use crate::run;

/// What is to be done next to be able to compile for wasm.
#[derive(Debug, Eq, PartialEq)]
pub(crate) enum Plan {
    /// All is there.
    Use(Toolchain),
    /// Ask rustup for the target; without a network that fails.
    AddTarget,
    /// Ask rustup for the sources of the standard library; likewise.
    AddSources,
    /// Install these Debian packages.
    Install(Vec<&'static str>),
    /// Only the reader can go on: one sentence that ends in what to type.
    Ask(String),
}

/// Decides on the next step from what was found and nothing else.
pub(crate) fn plan(found: &Found, wanted: Option<Toolchain>) -> Plan {
    let allowed = |it| wanted.is_none_or(|wanted| wanted == it);
    let packages = found.missing_packages();
    let rustup = allowed(Toolchain::Rustup) || allowed(Toolchain::Plain);
    if allowed(Toolchain::Rustup) && found.target && found.sources {
        Plan::Use(Toolchain::Rustup)
    } else if allowed(Toolchain::Debian) && packages.is_empty() {
        Plan::Use(Toolchain::Debian)
    } else if rustup && found.rustup && !found.target && !found.target_asked {
        Plan::AddTarget
    } else if allowed(Toolchain::Rustup) && found.rustup && found.target && !found.sources_asked {
        Plan::AddSources
    } else if allowed(Toolchain::Plain) && found.target {
        Plan::Use(Toolchain::Plain)
    } else if allowed(Toolchain::Debian) && found.apt.can_install() {
        Plan::Install(packages)
    } else {
        Plan::Ask(ask(found, allowed(Toolchain::Debian), &packages))
    }
}

fn ask(found: &Found, debian: bool, packages: &[&str]) -> String {
    const TARGET: &str = "rustup target add wasm32-unknown-unknown";
    if debian && found.apt != apt::Access::Absent {
        return format!("not to be had without more rights; type: {}", apt::by_hand(packages));
    }
    match (found.rustup, found.target) {
        (true, true) => {
            "rustup could not fetch rust-src; with a network, type: rustup component add rust-src"
                .to_owned()
        }
        (true, false) => format!("rustup could not fetch it; with a network, type: {TARGET}"),
        (false, _) => format!("install rustup (https://rustup.rs), then type: {TARGET}"),
    }
}

/// Asks rustup for the target, and gives up soon where there is no network.
pub(crate) fn add_target(step: &str) {
    add(step, ["target", "add", "wasm32-unknown-unknown"]);
}

/// Asks rustup for the sources of the standard library, as patiently.
pub(crate) fn add_sources(step: &str) {
    add(step, ["component", "add", "rust-src"]);
}

/// Says what came of it; what is there then is looked at anew.
fn add(step: &str, arguments: [&str; 3]) {
    let [.., what] = arguments;
    let mut rustup = Command::new("rustup");
    rustup.args(arguments);
    rustup.env("RUSTUP_MAX_RETRIES", "0").env("RUST_BACKTRACE", "0");
    // Twenty megabytes take longer than this only on lines of under 3 Mbit/s.
    match run::quietly(step, &mut rustup, Duration::from_secs(60)) {
        Ok(_) => run::say(step, &format!("{what} added by rustup")),
        Err(error) => run::say(step, &format!("rustup cannot add {what}: {}", reason(&error))),
    }
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

    fn with_sources(found: Found) -> Found {
        Found { rustup: true, target: true, sources: true, ..found }
    }

    fn asks(found: &Found, wanted: Option<Toolchain>, command: &str) {
        match plan(found, wanted) {
            Plan::Ask(sentence) => assert!(sentence.ends_with(command), "{sentence}"),
            other => panic!("expected a question, got {other:?}"),
        }
    }

    const ALL: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-19"];

    #[test]
    fn an_installed_target_with_sources_is_used_before_all_else() {
        assert_eq!(plan(&with_sources(nothing()), None), Plan::Use(Toolchain::Rustup));
        assert_eq!(plan(&with_sources(debian()), None), Plan::Use(Toolchain::Rustup));
    }

    #[test]
    fn rustup_is_asked_for_sources_once_and_the_larger_build_is_used_after_it_refused() {
        let target = Found { rustup: true, target: true, apt: Access::Root, ..nothing() };
        assert_eq!(plan(&target, None), Plan::AddSources);
        let refused = Found { sources_asked: true, ..target.clone() };
        assert_eq!(plan(&refused, None), Plan::Use(Toolchain::Plain));
        assert_eq!(plan(&Found { rustup: false, ..target }, None), Plan::Use(Toolchain::Plain));
        let debian = Found { rustup: true, target: true, ..debian() };
        assert_eq!(plan(&debian, None), Plan::Use(Toolchain::Debian));
    }

    #[test]
    fn complete_debian_packages_are_used_without_asking_the_network() {
        assert_eq!(plan(&debian(), None), Plan::Use(Toolchain::Debian));
        assert_eq!(plan(&Found { rustup: true, ..debian() }, None), Plan::Use(Toolchain::Debian));
    }

    #[test]
    fn rustup_is_asked_once_and_apt_after_it_refused() {
        let rustup = Found { rustup: true, apt: Access::Root, ..nothing() };
        assert_eq!(plan(&rustup, None), Plan::AddTarget);
        let refused = Found { target_asked: true, ..rustup };
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
        asks(&Found { rustup: true, target_asked: true, ..nothing() }, None, add);
        asks(&nothing(), None, add);
    }

    #[test]
    fn a_wanted_toolchain_rules_the_others_out() {
        let all = with_sources(debian());
        for toolchain in [Toolchain::Rustup, Toolchain::Plain, Toolchain::Debian] {
            assert_eq!(plan(&all, Some(toolchain)), Plan::Use(toolchain));
        }
        let rustup = Found { rustup: true, ..debian() };
        assert_eq!(plan(&rustup, Some(Toolchain::Rustup)), Plan::AddTarget);
        assert_eq!(plan(&rustup, Some(Toolchain::Plain)), Plan::AddTarget);
        let no_target = Found { target_asked: true, ..rustup };
        asks(&no_target, Some(Toolchain::Rustup), "rustup target add wasm32-unknown-unknown");
        let no_sources = Found { target: true, sources_asked: true, ..no_target };
        asks(&no_sources, Some(Toolchain::Rustup), "rustup component add rust-src");
    }
}
