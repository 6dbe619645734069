use super::{expand, read, read_up_to};
use std::io::{Read as _, Write as _};
use std::net::TcpListener;

/// Answers one request with `answer`, and gives the URL to ask.
fn server(answer: String) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/card.json", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut request = [0; 1024];
        let _ = stream.read(&mut request);
        let _ = stream.write_all(answer.as_bytes());
    });
    address
}

fn answer(head: &str, body: &str) -> String {
    format!("HTTP/1.1 {head}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len())
}

#[test]
fn a_file_is_read_whole_and_keeps_its_name() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("a.json");
    std::fs::write(&file, "{}").unwrap();
    let input = read(file.to_str().unwrap()).unwrap();
    assert_eq!((input.name.as_str(), input.bytes.as_slice()), (file.to_str().unwrap(), &b"{}"[..]));
}

#[test]
fn what_is_too_large_or_missing_or_a_folder_is_refused_by_name() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("a.json");
    std::fs::write(&file, "12345").unwrap();
    assert!(read_up_to(file.to_str().unwrap(), 5).is_ok());
    let refused = |source: &str, limit, reason: &str| {
        let error = read_up_to(source, limit).unwrap_err();
        assert!(error.starts_with(source) && error.contains(reason), "{error}");
    };
    refused(file.to_str().unwrap(), 4, "larger than the 4 bytes");
    refused(dir.path().to_str().unwrap(), 4, "is a folder");
    refused("/nowhere/a.json", 4, "cannot be read");
    refused("https://news.example/a.json", 4, "download it");
}

#[test]
fn a_server_on_this_machine_is_asked() {
    assert_eq!(read(server(answer("200 OK", "{}"))).unwrap().bytes, b"{}");
    let elsewhere = answer("302 Found\r\nlocation: http://news.example/", "");
    assert!(read(server(elsewhere)).unwrap_err().contains("302"));
    assert!(read(server(answer("404 Not Found", "{}"))).unwrap_err().contains("404"));
    let endless = format!("HTTP/1.1 200 OK\r\n\r\n{}", "x".repeat(100));
    assert!(read_up_to(server(endless), 50).unwrap_err().contains("50 bytes"));
}

#[test]
fn a_folder_stands_for_its_own_files_by_name() {
    let dir = tempfile::tempdir().unwrap();
    for name in ["b.json", "a.json", ".hidden.json", "notes.txt"] {
        std::fs::write(dir.path().join(name), "{}").unwrap();
    }
    std::fs::create_dir(dir.path().join("below.json")).unwrap();
    let files = expand(dir.path().to_str().unwrap(), ".json").unwrap();
    let names: Vec<_> = files.iter().filter_map(|file| file.to_str()?.rsplit('/').next()).collect();
    assert_eq!(names, ["a.json", "b.json"]);
    assert_eq!(expand("-", ".json").unwrap(), ["-"]);
}
