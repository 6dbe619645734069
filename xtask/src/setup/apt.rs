//! Installing Debian packages.

use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::run::{self, answer, find, say};

/// A slow mirror may need minutes for Chromium; nothing takes longer than this.
const LIMIT: Duration = Duration::from_secs(30 * 60);

/// Whether apt is there, and with which rights it can be run.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum Access {
    /// There is no apt on this machine.
    #[default]
    Absent,
    /// This is not root, and sudo is absent or would ask for a password.
    NoRights,
    /// sudo works without a password.
    Sudo,
    /// This is root.
    Root,
}

impl Access {
    /// Looks at this machine.
    pub(crate) fn look() -> Self {
        decide(
            find("apt-get").is_some(),
            answer(Command::new("id").arg("-u")).as_deref() == Some("0"),
            || answer(Command::new("sudo").args(["-n", "true"])).is_some(),
        )
    }

    pub(crate) fn can_install(self) -> bool {
        matches!(self, Self::Sudo | Self::Root)
    }
}

/// Installs packages, refreshing the lists only when they lack one of them.
pub(crate) fn install(step: &str, packages: &[&str]) -> Result<()> {
    if !listed(packages) {
        say(step, "reading the lists of Debian packages");
        run::quietly(step, &mut apt(&["update"]), LIMIT).with_context(|| type_this(packages))?;
    }
    say(step, &format!("installing {} by apt", packages.join(" ")));
    let arguments = [&["install", "-y", "--no-install-recommends"], packages].concat();
    run::quietly(step, &mut apt(&arguments), LIMIT).with_context(|| type_this(packages))?;
    Ok(())
}

/// The command that installs packages, for a reader to type.
pub(crate) fn by_hand(packages: &[&str]) -> String {
    format!(
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends {}",
        packages.join(" ")
    )
}

fn type_this(packages: &[&str]) -> String {
    format!("apt could not install it; type: {}", by_hand(packages))
}

fn decide(apt: bool, root: bool, sudo: impl FnOnce() -> bool) -> Access {
    match (apt, root) {
        (false, _) => Access::Absent,
        (true, true) => Access::Root,
        (true, false) if sudo() => Access::Sudo,
        (true, false) => Access::NoRights,
    }
}

fn listed(packages: &[&str]) -> bool {
    let mut show = Command::new("apt-cache");
    answer(show.args(["show", "--no-all-versions"]).args(packages))
        .is_some_and(|text| packages.iter().all(|package| names(&text, package)))
}

fn names(text: &str, package: &str) -> bool {
    text.lines().any(|line| line.strip_prefix("Package: ") == Some(package))
}

fn apt(arguments: &[&str]) -> Command {
    let front = (Access::look() == Access::Sudo).then_some(["sudo", "-n", "--"]);
    let settings = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"];
    let mut words = front.iter().flatten().chain(&settings).chain(arguments);
    let mut command = Command::new(words.next().unwrap_or(&"apt-get"));
    command.args(words).env_remove("LD_LIBRARY_PATH");
    command
}

#[cfg(test)]
mod tests {
    use super::{Access, decide};

    #[test]
    fn rights_follow_from_apt_root_and_sudo() {
        for (apt, root, sudo, expected) in [
            (false, true, true, Access::Absent),
            (true, true, false, Access::Root),
            (true, false, true, Access::Sudo),
            (true, false, false, Access::NoRights),
        ] {
            assert_eq!(decide(apt, root, || sudo), expected);
        }
    }
}
