//! The ways to compile for wasm, and the choice between them.

use std::process::Command;
use std::time::Duration;

use super::apt;
use super::found::Found;
use crate::run;

/// A way to compile for wasm.
#[derive(Clone, Copy, Debug, Eq, PartialEq, clap::ValueEnum)]
pub(crate) enum Way {
    /// Stable Rust with the target `wasm32-unknown-unknown` and the component
    /// rust-src, building the standard library itself.
    Rustup,
    /// The same without rust-src: the standard library comes built for speed.
    Plain,
    /// Debian's rustc-web, which has no such target, building the standard
    /// library itself.
    Debian,
}

impl Way {
    /// Whether the standard library is built along, as small as the app; the
    /// limits on sizes are for such builds.
    pub(crate) fn builds_std(self) -> bool {
        self != Self::Plain
    }
}

/// What is to be done next to be able to compile for wasm.
#[derive(Debug, Eq, PartialEq)]
pub(crate) enum Plan {
    /// All is there.
    Use(Way),
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
pub(crate) fn plan(found: &Found, wanted: Option<Way>) -> Plan {
    let allowed = |way| wanted.is_none_or(|wanted| wanted == way);
    let packages = found.missing_packages();
    let rustup = allowed(Way::Rustup) || allowed(Way::Plain);
    if allowed(Way::Rustup) && found.target && found.sources {
        Plan::Use(Way::Rustup)
    } else if allowed(Way::Debian) && packages.is_empty() {
        Plan::Use(Way::Debian)
    } else if rustup && found.rustup && !found.target && !found.target_asked {
        Plan::AddTarget
    } else if allowed(Way::Rustup) && found.rustup && found.target && !found.sources_asked {
        Plan::AddSources
    } else if allowed(Way::Plain) && found.target {
        Plan::Use(Way::Plain)
    } else if allowed(Way::Debian) && found.apt.can_install() {
        Plan::Install(packages)
    } else {
        Plan::Ask(ask(found, allowed(Way::Debian), &packages))
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

    fn asks(found: &Found, wanted: Option<Way>, command: &str) {
        match plan(found, wanted) {
            Plan::Ask(sentence) => assert!(sentence.ends_with(command), "{sentence}"),
            other => panic!("expected a question, got {other:?}"),
        }
    }

    const ALL: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-19"];

    #[test]
    fn an_installed_target_with_sources_is_used_before_all_else() {
        assert_eq!(plan(&with_sources(nothing()), None), Plan::Use(Way::Rustup));
        assert_eq!(plan(&with_sources(debian()), None), Plan::Use(Way::Rustup));
    }

    #[test]
    fn rustup_is_asked_for_sources_once_and_the_larger_build_is_used_after_it_refused() {
        let target = Found { rustup: true, target: true, apt: Access::Root, ..nothing() };
        assert_eq!(plan(&target, None), Plan::AddSources);
        let refused = Found { sources_asked: true, ..target.clone() };
        assert_eq!(plan(&refused, None), Plan::Use(Way::Plain));
        assert_eq!(plan(&Found { rustup: false, ..target }, None), Plan::Use(Way::Plain));
        let debian = Found { rustup: true, target: true, ..debian() };
        assert_eq!(plan(&debian, None), Plan::Use(Way::Debian));
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
    fn a_wanted_way_rules_the_others_out() {
        let all = with_sources(debian());
        for way in [Way::Rustup, Way::Plain, Way::Debian] {
            assert_eq!(plan(&all, Some(way)), Plan::Use(way));
        }
        let rustup = Found { rustup: true, ..debian() };
        assert_eq!(plan(&rustup, Some(Way::Rustup)), Plan::AddTarget);
        assert_eq!(plan(&rustup, Some(Way::Plain)), Plan::AddTarget);
        let no_target = Found { target_asked: true, ..rustup };
        asks(&no_target, Some(Way::Rustup), "rustup target add wasm32-unknown-unknown");
        let no_sources = Found { target: true, sources_asked: true, ..no_target };
        asks(&no_sources, Some(Way::Rustup), "rustup component add rust-src");
    }

    #[test]
    fn only_a_build_with_its_own_standard_library_is_held_to_the_limits() {
        let held = [Way::Rustup, Way::Plain, Way::Debian].map(Way::builds_std);
        assert_eq!(held, [true, false, true]);
    }
}
