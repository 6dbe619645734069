//! What can keep the server from starting, each with a hint.

use std::path::PathBuf;
use std::{fmt, io};

/// Why the server could not start.
#[derive(Debug)]
pub(crate) enum StartError {
    NoFolder { path: PathBuf, error: io::Error },
    MountedTwice(String),
    NoIndex { path: PathBuf, error: io::Error },
    CannotListen { host: String, port: u16, error: io::Error },
    NoRuntime(io::Error),
    NoOutput(io::Error),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, hint) = self.parts();
        write!(f, "{what}; {hint}")
    }
}

impl StartError {
    fn parts(&self) -> (String, &'static str) {
        match self {
            Self::NoFolder { path, error } => (
                format!("{} cannot be served: {error}", path.display()),
                "name a folder that exists",
            ),
            Self::MountedTwice(at) => {
                (format!("{at}/ is mounted twice"), "give each folder a URL path of its own")
            }
            Self::NoIndex { path, error } => (
                format!("{} cannot be the page at /: {error}", path.display()),
                "give --index a file that exists",
            ),
            Self::CannotListen { host, port, error } => match error.kind() {
                io::ErrorKind::AddrInUse => (
                    format!("port {port} of {host} is taken by another program"),
                    "stop that one, or choose another port with --port N (0 takes any free one)",
                ),
                _ => (
                    format!("cannot listen on port {port} of {host}: {error}"),
                    "choose others with --host and --port",
                ),
            },
            Self::NoRuntime(error) => (
                format!("the system lets no server start: {error}"),
                "free some memory or file handles and try again",
            ),
            Self::NoOutput(error) => (
                format!("cannot say where the server listens: {error}"),
                "leave the standard output open",
            ),
        }
    }
}
