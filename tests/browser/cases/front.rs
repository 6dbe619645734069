//! The server of the cases: the project's own, but for what some of them want to misbehave.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use crate::support::Server;

/// What a path does in place of giving its file.
#[derive(Clone, Copy)]
enum Misbehaviour {
    /// The page comes in two parts.
    InTwoParts,
    /// The first request fails.
    FailsOnce,
    /// A page is answered, as if there were one for every path.
    IsAPage,
    /// The document takes two seconds.
    Drips,
    /// This tells how the dripping document ended.
    TellsHowItEnded,
}

const MISBEHAVIOURS: [(&str, Misbehaviour); 5] = [
    ("/cases/09-prerendered-streamed-async-loader/index.html", Misbehaviour::InTwoParts),
    ("/cases/26-failed-import-is-kept/once/news-card-app.js", Misbehaviour::FailsOnce),
    ("/cases/27-stylesheet-answered-with-html/spa/news-card.css", Misbehaviour::IsAPage),
    ("/cases/46-no-abort/slow.json", Misbehaviour::Drips),
    ("/cases/46-no-abort/log", Misbehaviour::TellsHowItEnded),
];

/// Of the case that is streamed: the loader, which has long run when the card comes.
const FIRST_PART: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>waiting</title>\
    <script type=\"module\" async src=\"/pkg/news-card.js\"></script>";
const PAUSE: Duration = Duration::from_secs(2);
const SECOND_PART: &str = r#"<news-card id="c"><template shadowrootmode="open"><link rel="stylesheet" href="/pkg/news-card.css"><div data-state="ready"><div><article class="card" part="card" lang="en" dir="ltr" data-density="comfortable" data-theme="auto"><header class="header"><h2 class="title"><a part="title" data-link="title">A card needs only a headline</a></h2></header></article></div></div></template><span>A card needs only a headline</span></news-card><script type="module">await new Promise((ok) => setTimeout(ok, 800)); document.title = (c.shadowRoot.querySelector('article') ? 'PASS ' : 'FAIL ') + c.state</script>"#;

/// A listening server on a free port; it ends with the value.
pub(super) struct Front {
    address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    /// Where the server of all other paths is.
    server: String,
    has_failed: AtomicBool,
    ended: Mutex<&'static str>,
    is_over: AtomicBool,
}

impl Front {
    pub(super) fn start(server: &Server) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("its address");
        let shared = Arc::new(Shared {
            server: server.address().trim_start_matches("http://").to_owned(),
            has_failed: AtomicBool::new(false),
            ended: Mutex::new("nothing"),
            is_over: AtomicBool::new(false),
        });
        let for_all = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if for_all.is_over.load(Ordering::Relaxed) {
                    return;
                }
                let shared = Arc::clone(&for_all);
                // Either side may hang up at any time.
                thread::spawn(move || shared.serve(&stream));
            }
        });
        Self { address, shared }
    }

    pub(super) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

impl Drop for Front {
    fn drop(&mut self) {
        self.shared.is_over.store(true, Ordering::Relaxed);
        // The listener looks up at the next connection.
        let _ = TcpStream::connect(self.address);
    }
}

impl Shared {
    fn serve(&self, mut client: &TcpStream) -> io::Result<()> {
        let lines = BufReader::new(client).lines();
        let head: Vec<String> =
            lines.map_while(|line| line.ok().filter(|line| !line.is_empty())).collect();
        let path = head.first().and_then(|first| first.split([' ', '?']).nth(1)).unwrap_or("/");
        let row = MISBEHAVIOURS.iter().find(|(of, _)| *of == path);
        let start = |status: u16, kind: &str| {
            let head = format!("HTTP/1.1 {status} \r\ncontent-type: {kind}\r\n");
            head + "cache-control: no-cache\r\nconnection: close\r\n\r\n"
        };
        match row.map(|(_, misbehaviour)| *misbehaviour) {
            Some(Misbehaviour::InTwoParts) => {
                write!(client, "{}{FIRST_PART}", start(200, "text/html; charset=utf-8"))?;
                thread::sleep(PAUSE);
                write!(client, "{SECOND_PART}")
            }
            Some(Misbehaviour::FailsOnce) if !self.has_failed.swap(true, Ordering::Relaxed) => {
                write!(client, "{}", start(503, "text/plain"))
            }
            Some(Misbehaviour::IsAPage) => {
                write!(client, "{}<!doctype html><div id=app></div>", start(200, "text/html"))
            }
            Some(Misbehaviour::Drips) => {
                let sent = drip(client, &start(200, "application/json"));
                let ended = if sent.is_ok() { "read to the end" } else { "aborted" };
                *self.ended.lock().expect("how it ended") = ended;
                sent
            }
            Some(Misbehaviour::TellsHowItEnded) => {
                let ended = *self.ended.lock().expect("how it ended");
                write!(client, "{}{ended}", start(200, "text/plain"))
            }
            _ => self.hand_on(&head, client),
        }
    }

    /// Asks the server, and says what it says.
    fn hand_on(&self, head: &[String], mut client: &TcpStream) -> io::Result<()> {
        let mut server = TcpStream::connect(&self.server)?;
        let is_kept = |line: &&String| !line.to_ascii_lowercase().starts_with("connection:");
        let kept: String = head.iter().filter(is_kept).map(|line| format!("{line}\r\n")).collect();
        write!(server, "{kept}connection: close\r\n\r\n")?;
        io::copy(&mut server, &mut client).map(drop)
    }
}

/// Sends a title in twenty pieces, a tenth of a second apart, for as long as somebody listens.
fn drip(mut client: &TcpStream, start: &str) -> io::Result<()> {
    write!(client, "{start}{{\"title\":\"")?;
    for _ in 0..20 {
        thread::sleep(Duration::from_millis(100));
        client.write_all(&[b'x'; 20_000])?;
    }
    write!(client, "\"}}")
}
