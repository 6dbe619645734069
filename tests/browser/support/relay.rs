//! What the requests of a browser go through whose driver cannot run a script before those of a
//! page: pages come with it at their start. All else passes as it is; what is not on this machine
//! is not reached.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use super::PATIENCE;

/// After which a script can stand without another effect on a page.
const DOCTYPE: &[u8] = b"<!doctype html>";

/// A listening relay on a free port; it ends with the value.
pub(crate) struct Relay {
    address: SocketAddr,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    scripts: Mutex<String>,
    is_cut: AtomicBool,
    is_over: AtomicBool,
}

impl Relay {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("its address");
        let shared = Arc::new(Shared::default());
        let ours = Arc::clone(&shared);
        thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                if ours.is_over.load(Ordering::Relaxed) {
                    return;
                }
                let shared = Arc::clone(&ours);
                // Either side may hang up at any time.
                thread::spawn(move || shared.relay(&client));
            }
        });
        Self { address, shared }
    }

    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    /// From now on, runs a script before those of each page.
    pub(crate) fn insert(&self, script: &str) {
        let mut scripts = self.shared.scripts.lock().expect("the scripts");
        scripts.push_str(script);
        scripts.push('\n');
    }

    /// From now on, runs none of them.
    pub(crate) fn forget(&self) {
        self.shared.scripts.lock().expect("the scripts").clear();
    }

    /// Answers nothing, or again.
    pub(crate) fn cut(&self, is_cut: bool) {
        self.shared.is_cut.store(is_cut, Ordering::Relaxed);
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.shared.is_over.store(true, Ordering::Relaxed);
        // The listener looks up at the next connection.
        let _ = TcpStream::connect(self.address);
    }
}

impl Shared {
    fn relay(&self, mut client: &TcpStream) -> io::Result<()> {
        client.set_read_timeout(Some(PATIENCE * 3))?;
        let mut from_client = BufReader::new(client);
        let head = head(&mut from_client)?;
        if self.is_cut.load(Ordering::Relaxed) {
            return Ok(());
        }
        if let Some(host) = head.first().and_then(|line| line.strip_prefix("CONNECT ")) {
            let server = on_this_machine(host.split(' ').next().unwrap_or(host))?;
            client.write_all(b"HTTP/1.1 200 OK\r\n\r\n")?;
            return both_ways(client, from_client, server);
        }
        let Some(request) = Request::of(&head) else { return Ok(()) };
        let mut server = on_this_machine(request.host)?;
        server.set_read_timeout(Some(PATIENCE * 3))?;
        server.write_all(request.text().as_bytes())?;
        if request.is_for_a_socket {
            return both_ways(client, from_client, server);
        }
        io::copy(&mut from_client.take(request.length), &mut server)?;
        let mut from_server = BufReader::new(server);
        if request.is_for_a_page {
            self.start_page(&mut from_server, client)?;
        }
        io::copy(&mut from_server, &mut client).map(drop)
    }

    /// Hands on the start of an answer, with the scripts if it is a page; the rest may come later.
    fn start_page(&self, from_server: &mut impl BufRead, mut client: &TcpStream) -> io::Result<()> {
        let head = head(from_server)?;
        let is_page =
            value(&head, "content-type").is_some_and(|kind| kind.starts_with("text/html"));
        let kept = head.iter().filter(|line| !is_page || !names(line, "content-length"));
        let mut start = (lines(kept) + "\r\n").into_bytes();
        if is_page {
            let mut first = vec![];
            from_server.take(DOCTYPE.len() as u64).read_to_end(&mut first)?;
            let at = if first.eq_ignore_ascii_case(DOCTYPE) { first.len() } else { 0 };
            let scripts = self.scripts.lock().expect("the scripts");
            // A page is to find itself as it was written.
            let script = format!("<script>{scripts}document.currentScript.remove()</script>");
            first.splice(at..at, script.into_bytes());
            start.extend(first);
        }
        client.write_all(&start)
    }
}

fn on_this_machine(host: &str) -> io::Result<TcpStream> {
    let is_here = host.starts_with("127.0.0.1:");
    if is_here { TcpStream::connect(host) } else { Err(io::ErrorKind::HostUnreachable.into()) }
}

/// What is no request and answer, such as a socket of a page, passes both ways.
fn both_ways(
    client: &TcpStream,
    mut sent: BufReader<&TcpStream>,
    mut server: TcpStream,
) -> io::Result<()> {
    client.set_read_timeout(None)?;
    server.set_read_timeout(None)?;
    let (mut to_client, mut from_server) = (client.try_clone()?, server.try_clone()?);
    thread::spawn(move || {
        let _ = io::copy(&mut from_server, &mut to_client);
        let _ = to_client.shutdown(Shutdown::Both);
    });
    let outcome = io::copy(&mut sent, &mut server);
    let _ = server.shutdown(Shutdown::Both);
    outcome.map(drop)
}

/// What a browser asks a proxy for.
struct Request<'a> {
    method: &'a str,
    host: &'a str,
    path: &'a str,
    headers: &'a [String],
    length: u64,
    is_for_a_page: bool,
    is_for_a_socket: bool,
}

impl<'a> Request<'a> {
    fn of(head: &'a [String]) -> Option<Self> {
        let (first, headers) = head.split_first()?;
        let (method, rest) = first.split_once(' ')?;
        let url = rest.strip_prefix("http://").or_else(|| rest.strip_prefix("ws://"))?;
        let (url, _version) = url.rsplit_once(' ')?;
        let (host, path) = url.split_at(url.find('/')?);
        let length = value(headers, "content-length").and_then(|length| length.parse().ok());
        let is_for_a_page =
            value(headers, "accept").is_some_and(|kinds| kinds.starts_with("text/html"));
        let is_for_a_socket = value(headers, "upgrade").is_some();
        let length = length.unwrap_or(0);
        Some(Self { method, host, path, headers, length, is_for_a_page, is_for_a_socket })
    }

    /// The request for the server. An answer by HTTP 1.0 is in one piece, and what is not asked
    /// for packed comes plain.
    fn text(&self) -> String {
        let Self { method, path, .. } = self;
        let version = if self.is_for_a_page { "1.0" } else { "1.1" };
        let is_ours = |line: &&String| {
            names(line, "proxy-connection")
                || !self.is_for_a_socket && names(line, "connection")
                || self.is_for_a_page && names(line, "accept-encoding")
        };
        let kept = lines(self.headers.iter().filter(|line| !is_ours(line)));
        let end = if self.is_for_a_socket { "" } else { "connection: close\r\n" };
        format!("{method} {path} HTTP/{version}\r\n{kept}{end}\r\n")
    }
}

/// The lines before the empty one.
fn head(from: &mut impl BufRead) -> io::Result<Vec<String>> {
    from.lines().take_while(|line| line.as_ref().map_or(true, |line| !line.is_empty())).collect()
}

fn names(line: &str, header: &str) -> bool {
    line.split_once(':').is_some_and(|(name, _)| name.eq_ignore_ascii_case(header))
}

fn value<'a>(head: &'a [String], header: &str) -> Option<&'a str> {
    let line = head.iter().find(|line| names(line, header))?;
    line.split_once(':').map(|(_, value)| value.trim())
}

fn lines<'a>(lines: impl Iterator<Item = &'a String>) -> String {
    lines.map(|line| format!("{line}\r\n")).collect()
}

mod tests {
    use std::io::{Read, Write};
    use std::net::{TcpListener, TcpStream};
    use std::sync::mpsc;
    use std::thread;

    use super::super::PATIENCE;
    use super::Relay;

    #[test]
    fn what_there_is_of_a_page_is_handed_on_before_the_rest_comes() {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("its address");
        let (read, is_read) = mpsc::channel();
        thread::spawn(move || {
            let (mut client, _) = listener.accept().expect("a request");
            let start = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n<!doctype html><p>first";
            client.write_all(start.as_bytes()).expect("the start");
            if is_read.recv_timeout(PATIENCE).is_ok() {
                client.write_all(b"<p>last").expect("the rest");
            }
        });
        let relay = Relay::start();
        relay.insert("one()");
        let mut client = TcpStream::connect(("127.0.0.1", relay.port())).expect("the relay");
        write!(client, "GET http://{address}/ HTTP/1.1\r\naccept: text/html\r\n\r\n")
            .expect("asked");
        let mut said = String::new();
        let mut piece = [0; 1024];
        while let Ok(length @ 1..) = client.read(&mut piece) {
            said.push_str(&String::from_utf8_lossy(&piece[..length]));
            if said.ends_with("first") {
                read.send(()).expect("somebody waits for it");
            }
        }
        let script = "<script>one()\ndocument.currentScript.remove()</script>";
        let page = format!("<!doctype html>{script}<p>first<p>last");
        assert!(said.ends_with(&page), "{said}");
    }
}
