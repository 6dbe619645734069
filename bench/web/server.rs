//! Files from memory, compressed before anything is measured, on a port of its own; it notes what
//! was asked for.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use anyhow::Result;

/// How long a browser may keep a file: as long as it likes, or for no time at all.
pub(crate) enum Cache {
    Forever,
    Never,
}

/// What a path is answered with.
struct File {
    head: String,
    body: Vec<u8>,
}

#[derive(Default)]
struct Shared {
    files: Mutex<HashMap<String, Arc<File>>>,
    asked: Mutex<Vec<Asked>>,
}

/// A request that was answered.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) path: String,
    /// Bytes of the answer without its head.
    pub(crate) bytes: usize,
}

/// A server that listens as long as the program runs.
pub(crate) struct Server {
    origin: String,
    shared: Arc<Shared>,
}

impl Server {
    pub(crate) fn start() -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let origin = format!("http://{}", listener.local_addr()?);
        let shared = Arc::<Shared>::default();
        let for_all = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let shared = Arc::clone(&for_all);
                thread::spawn(move || shared.serve(stream));
            }
        });
        Ok(Self { origin, shared })
    }

    /// The URL of a path, which has no slash before it.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}/{path}", self.origin)
    }

    /// Serves a file from now on.
    pub(crate) fn put(&self, path: &str, content: &[u8], cache: &Cache) -> Result<()> {
        let body = compressed(content)?;
        let cache = match cache {
            Cache::Forever => "public, max-age=31536000, immutable",
            Cache::Never => "no-store",
        };
        let head = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: {}\r\ncontent-encoding: br\r\ncontent-length: {}\r\n\
             cache-control: {cache}\r\naccess-control-allow-origin: *\r\ntiming-allow-origin: *\r\n\r\n",
            media_type(path),
            body.len(),
        );
        let mut files = self.shared.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.insert(format!("/{path}"), Arc::new(File { head, body }));
        Ok(())
    }

    /// What was asked for since this was last called.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        std::mem::take(&mut *self.shared.asked.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// How many requests that is, so far.
    pub(crate) fn count(&self) -> usize {
        self.shared.asked.lock().unwrap_or_else(PoisonError::into_inner).len()
    }
}

impl Shared {
    /// Answers one request after another, until the browser hangs up.
    fn serve(&self, mut stream: TcpStream) {
        let _ = stream.set_nodelay(true);
        let Ok(reading) = stream.try_clone() else { return };
        let mut lines = BufReader::new(reading).lines().map_while(Result::ok);
        while let Some(request) = lines.next() {
            if lines.by_ref().take_while(|line| !line.is_empty()).count() == 0 {
                return;
            }
            if self.answer(&request, &mut stream).is_err() {
                return;
            }
        }
    }

    fn answer(&self, request: &str, stream: &mut TcpStream) -> std::io::Result<()> {
        let path = request.split([' ', '?']).nth(1).unwrap_or_default();
        let file = self.files.lock().unwrap_or_else(PoisonError::into_inner).get(path).cloned();
        let bytes = file.as_ref().map_or(0, |file| file.body.len());
        let asked = Asked { path: path.trim_start_matches('/').to_owned(), bytes };
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).push(asked);
        match file {
            Some(file) => stream.write_all(&[file.head.as_bytes(), &file.body].concat()),
            None => stream.write_all(b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n"),
        }
    }
}

/// A file as it goes over the network.
pub(crate) fn compressed(content: &[u8]) -> Result<Vec<u8>> {
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut body = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut body, &settings)?;
    Ok(body)
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, end)| end) {
        "css" => "text/css",
        "js" => "text/javascript",
        "json" => "application/json",
        "wasm" => "application/wasm",
        _ => "text/html; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use super::{Cache, Server};
    use std::io::{Read, Write};
    use std::net::TcpStream;

    fn get(server: &Server, path: &str) -> String {
        let mut stream = TcpStream::connect(server.origin.trim_start_matches("http://")).unwrap();
        let request = format!("GET /{path} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    #[test]
    fn a_file_is_answered_compressed_and_every_request_is_noted() {
        let server = Server::start().unwrap();
        server.put("card.json", &[b' '; 5_000], &Cache::Forever).unwrap();
        let answer = get(&server, "card.json?again");
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
        for head in
            ["application/json", "content-encoding: br", "immutable", "timing-allow-origin: *"]
        {
            assert!(answer.contains(head), "{answer}");
        }
        assert!(get(&server, "missing.js").starts_with("HTTP/1.1 404 "));
        assert_eq!(server.count(), 2);
        let asked = server.asked();
        let told: Vec<_> = asked.iter().map(|asked| (&*asked.path, asked.bytes < 100)).collect();
        assert_eq!(told, [("card.json", true), ("missing.js", true)]);
        assert!(asked[0].bytes > 0);
        assert!(server.asked().is_empty());
    }
}
