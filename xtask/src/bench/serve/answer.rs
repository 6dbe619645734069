//! One answer, asked for without a library: it is compared, not measured.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

/// What the answer's own server says of itself, the connection and the time.
const OWN: [&str; 6] = ["server", "date", "connection", "etag", "last-modified", "content-length"];

/// An answer's fields and body.
pub(super) struct Answer {
    fields: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl Answer {
    /// The answer to who takes gzip.
    pub(super) fn of(port: u16, path: &str) -> Result<Self> {
        let mut stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept-encoding: gzip\r\nconnection: close\r\n\r\n"
        )?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        Self::parse(&bytes).with_context(|| format!("port {port} does not answer {path}"))
    }

    fn parse(bytes: &[u8]) -> Result<Self> {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").context("no head")?;
        let (head, body) = bytes.split_at(end);
        let mut lines = std::str::from_utf8(head)?.lines();
        let status = lines.next().unwrap_or_default();
        ensure!(status.starts_with("HTTP/1.1 200 "), "{status}");
        let field = |line: &str| {
            let (name, value) = line.split_once(':')?;
            Some((name.to_ascii_lowercase(), value.trim().to_owned()))
        };
        let body = body.get(4..).unwrap_or_default().to_vec();
        Ok(Self { fields: lines.filter_map(field).collect(), body })
    }

    pub(super) fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(own, _)| own == name).map(|(_, value)| &**value)
    }

    /// The fields that another server can have as well.
    pub(super) fn shared_fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields
            .iter()
            .map(|(name, value)| (&**name, &**value))
            .filter(|(name, _)| !OWN.contains(name))
    }
}

#[cfg(test)]
mod tests {
    use super::Answer;

    #[test]
    fn an_answer_has_fields_and_a_body() {
        let answer =
            Answer::parse(b"HTTP/1.1 200 OK\r\nVary: accept-encoding\r\nServer: x\r\n\r\nbody")
                .unwrap();
        assert_eq!(answer.body, b"body");
        assert_eq!(answer.field("vary"), Some("accept-encoding"));
        assert_eq!(answer.shared_fields().collect::<Vec<_>>(), [("vary", "accept-encoding")]);
        assert!(Answer::parse(b"HTTP/1.1 404 Not Found\r\n\r\n").is_err());
        assert!(Answer::parse(b"").is_err());
    }
}
