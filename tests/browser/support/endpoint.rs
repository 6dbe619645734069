//! An endpoint that answers as no good server does: late, cut off, too much, the wrong thing.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;

use super::PATIENCE;

/// What the endpoint says to each request of one path.
#[derive(Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) content_type: &'static str,
    pub(crate) body: Vec<u8>,
    /// Header lines, each with its end of line.
    pub(crate) headers: &'static str,
    /// Hangs up after this many bytes of the body.
    pub(crate) cut_after: Option<usize>,
    /// Says nothing before `Endpoint::release`.
    pub(crate) held: bool,
    /// The pause before each byte of the body, until the client has heard enough.
    pub(crate) pace: Duration,
}

impl Answer {
    /// A good answer with this body.
    pub(crate) fn of(body: impl Into<Vec<u8>>) -> Self {
        Self {
            status: 200,
            content_type: "application/json",
            body: body.into(),
            headers: "access-control-allow-origin: *\r\n",
            cut_after: None,
            held: false,
            pace: Duration::ZERO,
        }
    }
}

/// A listening endpoint on a free port; it ends with the value.
pub(crate) struct Endpoint {
    address: String,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    answers: Vec<Answer>,
    requests: Vec<String>,
    released: bool,
    over: bool,
}

impl Endpoint {
    /// Listens.
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("its address").to_string();
        let shared = Arc::<Shared>::default();
        let for_all = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if for_all.state.lock().expect("the state").over {
                    return;
                }
                let shared = Arc::clone(&for_all);
                thread::spawn(move || shared.serve(stream));
            }
        });
        Self { address, shared }
    }

    /// Its address, without `http://`.
    pub(super) fn address(&self) -> &str {
        &self.address
    }

    /// The URL at which `answer` is given.
    pub(crate) fn url(&self, answer: Answer) -> String {
        let mut state = self.shared.state.lock().expect("the state");
        state.answers.push(answer);
        format!("http://{}/{}", self.address, state.answers.len() - 1)
    }

    /// Lets all held answers go, also those of later requests.
    pub(crate) fn release(&self) {
        self.shared.state.lock().expect("the state").released = true;
        self.shared.changed.notify_all();
    }

    /// The heads of all requests so far.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.shared.state.lock().expect("the state").requests.clone()
    }
}

impl Drop for Endpoint {
    fn drop(&mut self) {
        self.shared.state.lock().expect("the state").over = true;
        self.release();
        // The listener looks up at the next connection.
        let _ = TcpStream::connect(&self.address);
    }
}

impl Shared {
    fn serve(&self, mut stream: TcpStream) {
        let _ = stream.set_read_timeout(Some(PATIENCE));
        let head: Vec<_> = BufReader::new(&stream)
            .lines()
            .map_while(|line| line.ok().filter(|line| !line.is_empty()))
            .collect();
        let Some(answer) = self.answer(&head) else { return };
        let length = answer.body.len();
        let sent = &answer.body[..answer.cut_after.unwrap_or(length)];
        let Answer { status, content_type, headers, pace, .. } = answer;
        // A client that has heard enough may hang up.
        let _ = write!(
            stream,
            "HTTP/1.1 {status} \r\ncontent-type: {content_type}\r\ncontent-length: {length}\r\n\
             {headers}connection: close\r\n\r\n"
        );
        if pace.is_zero() {
            let _ = stream.write_all(sent);
        } else {
            for byte in sent {
                thread::sleep(pace);
                if stream.write_all(&[*byte]).is_err() {
                    return;
                }
            }
        }
    }

    fn answer(&self, head: &[String]) -> Option<Answer> {
        let path = head.first()?.split([' ', '?']).nth(1)?;
        let index: usize = path.trim_start_matches('/').parse().ok()?;
        let mut state = self.state.lock().ok()?;
        state.requests.push(head.join("\n"));
        let answer = state.answers.get(index)?.clone();
        let waits = |state: &mut State| answer.held && !state.released && !state.over;
        // Longer than a card waits, which is what is tried.
        drop(self.changed.wait_timeout_while(state, PATIENCE * 3, waits).ok()?);
        Some(answer)
    }
}
