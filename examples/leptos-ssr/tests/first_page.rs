//! The page as the server writes it, before any script.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};

#[test]
fn the_server_writes_a_card_that_can_be_read_with_its_styles() {
    let mut server = Command::new(env!("CARGO_BIN_EXE_leptos-ssr"));
    let mut server = server.arg(".").stderr(Stdio::piped()).spawn().unwrap();
    let said = BufReader::new(server.stderr.take().unwrap()).lines().next().unwrap().unwrap();
    let address = said.split("http://").nth(1).unwrap();
    let mut page = String::new();
    let mut stream = TcpStream::connect(address).unwrap();
    let request = format!("GET / HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    stream.read_to_string(&mut page).unwrap();
    server.kill().unwrap();
    server.wait().unwrap();

    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    assert_eq!(page.matches("<style data-news-card nonce=").count(), 1);
    assert_eq!(page.matches("<article class=\"news-card\"").count(), 1);
    assert!(page.contains("DeepSeek"), "{page}");
}
