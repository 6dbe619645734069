//! A site of one page that imports the package, as npm unpacks it, and the tools that build it.

use std::env;
use std::fs;
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::support::{Process, Server, project};

/// How long a tool may take; a large one is slow where many things run at once.
const BUILD: Duration = Duration::from_secs(180);

/// Where npm puts the tools, as `cargo xtask setup` has it do.
const TOOLS: &str = "xtask/bundlers/node_modules";

/// The site of a test.
pub(super) struct Site {
    folder: TempDir,
}

/// A running tool with all that it has started; they end with the value.
pub(super) struct Tool(Process);

impl Drop for Tool {
    fn drop(&mut self) {
        // Its group has its number, which nothing else gets before the tool itself is waited for.
        if self.0.runs() {
            let group = format!("-{}", self.0.id());
            let _ = Command::new("kill").args(["-9", "--", &group]).status();
        }
    }
}

impl Site {
    /// A site that can be built with the bundlers; without those, tests say so and end, or fail where
    /// all tools must be there.
    pub(super) fn for_bundlers() -> Option<Self> {
        let tools = project().join(TOOLS);
        if tools.join(".installed-from").exists() {
            let site = Self::new();
            // A site of its own within the folder that has the tools.
            std::os::unix::fs::symlink(tools, site.folder.path().join("node_modules")).unwrap();
            return Some(site);
        }
        let missing = "the bundlers are absent; type: cargo xtask setup";
        assert!(env::var_os("NEWS_CARD_REQUIRE_TOOLS").is_none(), "{missing}");
        eprintln!("skipped: {missing}");
        None
    }

    /// The same for what takes no tools.
    pub(super) fn new() -> Self {
        let site = Self { folder: tempfile::tempdir().unwrap() };
        site.file("package.json", r#"{ "private": true, "type": "module" }"#);
        site.file("src/main.js", "import 'news-card';\n");
        site.file("public/card.json", r#"{ "title": "A bundled card" }"#);
        site.has_the_package();
        site
    }

    /// Packs what is in pkg/ and unpacks it as npm does.
    fn has_the_package(&self) {
        let mut pack = Command::new("npm");
        pack.args(["pack", "--silent", "--pack-destination", "."]).arg(project().join("pkg"));
        let packed = self.run(&mut pack);
        let installed = self.path().join("node_modules/news-card");
        fs::create_dir_all(&installed).unwrap();
        let mut unpack = Command::new("tar");
        unpack.arg("xzf").arg(packed.trim()).args(["--strip-components=1", "-C"]).arg(installed);
        self.run(&mut unpack);
    }

    pub(super) fn path(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    pub(super) fn file(&self, name: &str, content: &str) {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    /// Writes the page, with the tag that brings the script.
    pub(super) fn page(&self, name: &str, script: &str) {
        let page = format!(
            "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>A site</title>\n\
             <link rel=\"icon\" href=\"data:,\">\n{script}\n<news-card loading=\"eager\" \
             src=\"/card.json\"><a href=\"https://news.example/\">A bundled card</a></news-card>\n"
        );
        self.file(name, &page);
    }

    /// A command line of one of the tools, or of the shell.
    fn command(&self, line: &str) -> Command {
        let mut words = line.split_whitespace();
        let tool = words.next().unwrap();
        // There are two of one name.
        let is_vite = tool.starts_with("vite");
        let tool_at = if is_vite { format!("{tool}/bin/vite.js") } else { format!(".bin/{tool}") };
        let installed = self.folder.path().join("node_modules").join(tool_at);
        let mut command = Command::new(if installed.exists() { installed } else { tool.into() });
        command.args(words);
        // What tools tell their makers about their use stays here.
        command.env("PARCEL_DISABLE_TELEMETRY", "1").env("WEBPACK_CLI_TELEMETRY", "0");
        command.env("NEXT_TELEMETRY_DISABLED", "1").env("NUXT_TELEMETRY_DISABLED", "1");
        command
    }

    /// Runs a command line to its end.
    pub(super) fn runs(&self, line: &str) {
        self.run(&mut self.command(line));
    }

    pub(super) fn run(&self, command: &mut Command) -> String {
        let mut tool = self.start(command);
        let started = Instant::now();
        while tool.0.runs() && started.elapsed() < BUILD {
            thread::sleep(Duration::from_millis(5));
        }
        let said = tool.0.output();
        assert!(tool.0.has_succeeded(), "{command:?}\n{said}");
        said
    }

    fn start(&self, command: &mut Command) -> Tool {
        let command = command.current_dir(self.path()).process_group(0);
        Tool(Process::start(command, &self.folder.path().join("said")))
    }

    /// Starts a development server, with `$PORT` in its command line, and gives its URL.
    pub(super) fn serves(&self, line: &str) -> (Tool, String) {
        let free = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).unwrap();
        let mut server =
            self.start(&mut self.command(&line.replace("$PORT", &free.port().to_string())));
        let started = Instant::now();
        while !answers(free) {
            let waits = server.0.runs() && started.elapsed() < BUILD;
            assert!(waits, "{line} does not serve: {}", server.0.output());
            thread::sleep(Duration::from_millis(20));
        }
        (server, format!("http://{free}/"))
    }

    /// Puts what was built to the root of a plain server.
    pub(super) fn publish(&self, server: &Server) {
        for folder in ["public", "dist"] {
            publish(&self.path().join(folder), "", server);
        }
    }
}

/// Whether there is a page at an address; some tools listen for a moment just to see whether they can.
fn answers(address: SocketAddr) -> bool {
    let ask = || -> io::Result<bool> {
        let mut stream = TcpStream::connect(address)?;
        stream.set_read_timeout(Some(BUILD))?;
        write!(stream, "GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
        let mut start = [0; 12];
        stream.read_exact(&mut start).map(|()| &start == b"HTTP/1.1 200")
    };
    ask().unwrap_or(false)
}

fn publish(folder: &Path, under: &str, server: &Server) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{under}{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            publish(&path, &format!("{name}/"), server);
        } else {
            server.file(&name, fs::read(&path).unwrap());
        }
    }
}
