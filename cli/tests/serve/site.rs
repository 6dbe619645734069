//! A served folder, for the length of one test.

use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;
use ureq::http::{HeaderValue, Request, Response};

/// No step of a test takes longer than this.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(10);

/// A running server; it ends with the value.
pub(crate) struct Site {
    folder: TempDir,
    server: Child,
    address: String,
}

/// An answer, read to its end.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) bytes: Vec<u8>,
    head: Response<()>,
}

impl Site {
    /// Serves the folder `cards` among these files.
    pub(crate) fn with(files: &[(&str, &str)]) -> Self {
        Self::with_options(files, &[])
    }

    /// The same with further options; paths in them start at the files.
    pub(crate) fn with_options(files: &[(&str, &str)], options: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the files");
        fs::create_dir(folder.path().join("cards")).expect("a folder for the cards");
        let [out, err] = ["stdout", "stderr"].map(|name| File::create(folder.path().join(name)));
        for (file, text) in files {
            write(folder.path().join(file), text.as_bytes());
        }
        let server = command()
            .args(["serve", "cards", "--port", "0"])
            .args(options)
            .current_dir(folder.path())
            .stdout(out.expect("a file for stdout"))
            .stderr(err.expect("a file for stderr"))
            .spawn()
            .expect("the command starts");
        let mut site = Self { folder, server, address: String::new() };
        let line =
            wait_for("the address", || site.read("stdout").strip_suffix('\n').map(str::to_owned));
        site.address =
            line.strip_prefix("listening on http://").expect("the announcement").to_owned();
        site
    }

    /// `GET path`.
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[])
    }

    /// A request without a body.
    pub(crate) fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request =
            Request::builder().method(method).uri(format!("http://{}{path}", self.address));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let agent = ureq::Agent::config_builder()
            .proxy(None)
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_global(Some(TIMEOUT))
            .build()
            .new_agent();
        let answer = agent.run(request.body(()).expect("a request")).expect("an answer");
        let (head, mut body) = answer.into_parts();
        let bytes = body.read_to_vec().expect("the whole answer");
        Answer { status: head.status.as_u16(), bytes, head: Response::from_parts(head, ()) }
    }

    /// A connection to say anything on.
    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.address).expect("a connection");
        stream.set_read_timeout(Some(TIMEOUT)).expect("a time limit");
        stream
    }

    /// Sends these bytes and gives the first line of what comes back, or nothing.
    pub(crate) fn say(&self, bytes: &[u8]) -> String {
        let mut stream = self.connect();
        // The server may hang up before it has heard all.
        let _ = stream.write_all(bytes);
        first_line(&mut stream)
    }

    /// Whether the server takes no more connections.
    pub(crate) fn is_closed(&self) -> bool {
        TcpStream::connect(&self.address).is_err()
    }

    /// The port it listens on.
    pub(crate) fn port(&self) -> &str {
        self.address.rsplit(':').next().expect("a port")
    }

    /// Puts a file beside or over those there are.
    pub(crate) fn write(&self, file: &str, bytes: impl AsRef<[u8]>) {
        write(self.path(file), bytes.as_ref());
    }

    /// Takes a file away.
    pub(crate) fn remove(&self, file: &str) {
        fs::remove_file(self.path(file)).expect("the file goes");
    }

    /// Where a file of the site is.
    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join(file)
    }

    /// Waits until a line of the log holds all of these, and gives the line.
    pub(crate) fn logs(&self, parts: &[&str]) -> String {
        wait_for(&format!("a line with {parts:?} in the log"), || {
            let log = self.log();
            log.lines().find(|line| parts.iter().all(|part| line.contains(part))).map(str::to_owned)
        })
    }

    /// The log so far.
    pub(crate) fn log(&self) -> String {
        self.read("stderr")
    }

    /// The number of its process.
    pub(crate) fn process(&self) -> u32 {
        self.server.id()
    }

    /// What it has taken at most so far, in KiB.
    #[cfg(target_os = "linux")]
    pub(crate) fn memory(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process()));
        let status = status.expect("a status");
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a line");
        line.trim().trim_end_matches(" kB").parse().expect("a number")
    }

    /// Sends a signal, such as TERM.
    pub(crate) fn signal(&self, name: &str) {
        let kill = format!("kill -{name} {}", self.server.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().expect("a shell").success());
    }

    /// Waits until the server has ended by itself.
    pub(crate) fn ends(&mut self) -> ExitStatus {
        let server = &mut self.server;
        wait_for("the end of the server", || server.try_wait().expect("its status"))
    }

    fn read(&self, file: &str) -> String {
        String::from_utf8_lossy(&fs::read(self.path(file)).unwrap_or_default()).into_owned()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

impl Answer {
    /// A header field, or an empty text.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.head.headers().get(name).map_or("", |value| value.to_str().expect("plain text"))
    }

    /// What it varies with.
    pub(crate) fn vary(&self) -> Vec<String> {
        let fields = self.headers().into_iter().filter(|(name, _)| name == "vary");
        fields
            .flat_map(|(_, names)| names.split(", ").map(str::to_owned).collect::<Vec<_>>())
            .collect()
    }

    /// All header fields but the date, sorted.
    pub(crate) fn headers(&self) -> Vec<(String, String)> {
        let fields = self.head.headers().iter().filter(|(name, _)| *name != "date");
        let text = |value: &HeaderValue| value.to_str().expect("plain text").to_owned();
        let mut fields: Vec<_> =
            fields.map(|(name, value)| (name.to_string(), text(value))).collect();
        fields.sort();
        fields
    }

    /// The body as text.
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).expect("UTF-8")
    }

    /// The body as JSON.
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.bytes).expect("JSON")
    }

    /// Checks that this is a JSON problem of this status, and gives it.
    pub(crate) fn problem(&self, status: u16) -> serde_json::Value {
        assert_eq!(self.status, status, "{}", self.text());
        assert_eq!(self.header("content-type"), "application/problem+json");
        assert_eq!(self.header("cache-control"), "no-store");
        let problem = self.json();
        assert_eq!(problem["status"], status);
        for member in ["type", "title", "detail"] {
            assert!(problem[member].is_string(), "{member} in {problem}");
        }
        problem
    }
}

/// The command itself, with nothing on its standard input.
pub(crate) fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_news-card"));
    command.stdin(Stdio::null());
    command
}

/// The first line that a server sends; empty if it hangs up without a word.
pub(crate) fn first_line(stream: &mut TcpStream) -> String {
    let mut heard = Vec::new();
    let mut byte = [0];
    while !heard.ends_with(b"\r\n") && stream.read(&mut byte).is_ok_and(|read| read == 1) {
        heard.push(byte[0]);
    }
    String::from_utf8_lossy(&heard).trim_end().to_owned()
}

/// Asks again and again until there is something.
pub(crate) fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(begun.elapsed() < TIMEOUT, "waited in vain for {what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

fn write(path: PathBuf, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("the folder");
    fs::write(path, bytes).expect("the file");
}
