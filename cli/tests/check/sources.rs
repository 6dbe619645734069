//! What can be checked: files, folders, URLs, standard input, JSON and Markdown.

use super::{card, folder, run, text};
use serde_json::json;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::process::{Command, Stdio};

#[test]
fn a_folder_is_its_cards_by_name() {
    let (dir, _) = folder("b.json", "{}");
    std::fs::write(dir.path().join("a.md"), "no title").expect("a file");
    std::fs::write(dir.path().join("c.txt"), "{}").expect("a file");
    let output = run(&[dir.path().to_str().expect("UTF-8")]);
    let files: Vec<_> = text(&output.stdout)
        .lines()
        .filter(|line| !line.starts_with(' '))
        .filter_map(|line| line.split(": ").next()?.rsplit('/').next().map(str::to_owned))
        .collect();
    assert_eq!(files, ["a.md", "b.json"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_folder_without_cards_is_refused_with_the_hint() {
    let (dir, _) = folder("c.txt", "{}");
    let output = run(&[dir.path().to_str().expect("UTF-8")]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("ends in .json or .md"));
}

#[test]
fn a_card_in_markdown_is_reported_by_line() {
    let (_dir, file) = folder("a.md", "---\nid: a\nurl: /b\n---\n\n# A **bold** title\n");
    let output = run(&[&file]);
    let lines = text(&output.stdout);
    assert!(lines.contains(&format!("{file}: line 3: url: is not an absolute http")), "{lines}");
    assert!(lines.contains(&format!("{file}: line 6: emphasis is left out")), "{lines}");
    assert!(lines.contains(&format!("{file}: lang: warning: is missing")), "{lines}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn standard_input_is_json_or_markdown_with_front_matter() {
    let code = |content: &str| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_news-card"))
            .args(["check", "--strict", "--now", super::NOW, "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the command runs");
        let mut input = child.stdin.take().expect("a pipe");
        input.write_all(content.as_bytes()).expect("it reads");
        drop(input);
        child.wait().expect("it ends").code()
    };
    assert_eq!(code(&card(json!({})).to_string()), Some(0));
    let markdown = "---\nid: a\nlang: en\nurl: https://a.example/\npublished: 2026-01-01T00:00:00Z\n---\n# a\n";
    assert_eq!(code(markdown), Some(0));
    assert_eq!(code("# a\n"), Some(2));
}

#[test]
fn an_address_on_this_machine_is_asked_and_others_are_not() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}/cards/a.json?x=1", listener.local_addr().expect("a port"));
    let body = card(json!({})).to_string();
    let server = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a request");
        let _ = stream.read(&mut [0; 1024]);
        let head = "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length";
        let _ = write!(stream, "{head}: {}\r\n\r\n{body}", body.len());
    });
    assert_eq!(run(&["--strict", &url]).status.code(), Some(0));
    server.join().expect("it answered");
    let output = run(&["https://news.example/a.json"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stdout).contains("download it and name the file"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_utf8_is_one_that_no_card_can_have() {
    use std::os::unix::ffi::OsStrExt as _;
    let (dir, _) = folder("b.json", &card(json!({"id": "b"})).to_string());
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9.json");
    std::fs::write(dir.path().join(name), card(json!({})).to_string()).expect("a file");
    let output = run(&[dir.path().to_str().expect("UTF-8")]);
    let out = text(&output.stdout);
    assert!(
        out.contains("caf\u{fffd}.json: $: warning: has a name that no card can have"),
        "{out}"
    );
    assert!(!out.contains("cannot be read"), "{out}");
    assert_eq!(output.status.code(), Some(0), "{out}");
}
