//! A screen that nobody sees, and what its user prefers.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::super::super::process::Process;
use super::super::super::programs::program;

/// A running screen; it ends with the value.
pub(crate) struct Screen {
    display: String,
    /// Tells all programs on the screen what its user prefers.
    settings: Process,
    file: PathBuf,
    _screen: Process,
}

impl Screen {
    /// Starts one whose user prefers nothing.
    pub(super) fn start(folder: &Path) -> Self {
        let mut command = Command::new(program("XVFB"));
        // It takes a number that is free, and says which.
        command.args(["-displayfd", "1", "-screen", "0", "1400x1200x24", "-nolisten", "tcp"]);
        let mut screen = Process::start(&command, &folder.join("screen"));
        let number = screen.tells("its number", |line| line.parse::<u32>().ok());
        let Some(number) = number else { panic!("no screen: {}", screen.output()) };
        let display = format!(":{number}");

        let file = folder.join("settings");
        fs::write(&file, "").expect("a file for the settings");
        let mut command = Command::new(program("XSETTINGSD"));
        command.arg("-c").arg(&file).env("DISPLAY", &display);
        let mut settings = Process::start(&command, &folder.join("settings.log"));
        settings.says("Took ownership of selection");
        Self { display, settings, file, _screen: screen }
    }

    /// By which programs find it.
    pub(super) fn display(&self) -> &str {
        &self.display
    }

    /// Prefers a dark theme, or less motion; what is not named here is as it is by default.
    pub(crate) fn prefer(&self, feature: &str, value: &str) {
        let setting = match (feature, value) {
            ("prefers-color-scheme", "dark") => "Net/ThemeName \"Adwaita-dark\"\n",
            ("prefers-reduced-motion", "reduce") => "Gtk/EnableAnimations 0\n",
            ("prefers-reduced-motion", "no-preference") => "Gtk/EnableAnimations 1\n",
            ("prefers-color-scheme", "light") => "Net/ThemeName \"Adwaita\"\n",
            _ => panic!("WebKit's screen cannot be told of {feature}: {value}"),
        };
        fs::write(&self.file, setting).expect("the settings");
        let id = self.settings.id().to_string();
        let told = Command::new("kill").args(["-HUP", &id]).status();
        assert!(told.is_ok_and(|status| status.success()), "the settings are not read");
    }
}
