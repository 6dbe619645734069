//! The front page, and folders of plain files.

use crate::site::Site;

fn site() -> Site {
    let files = [
        ("index.html", "<p>front"),
        ("secret.txt", "secret"),
        ("www/index.html", "<p>www"),
        ("www/a b.txt", "space"),
        ("www/.hidden", "hidden"),
        ("www/deep/index.html", "<p>deep"),
        ("www/bare/a.txt", "bare"),
        ("pkg/app.js", "export {}"),
        ("pkg/app.wasm", "\0asm"),
        ("pkg/app.css", "a{}"),
    ];
    let options = ["--index", "index.html", "--mount", "/www=www", "--mount", "/www/pkg=pkg"];
    Site::with_options(&files, &options)
}

#[test]
fn a_path_leads_to_the_file_of_the_nearest_mount() {
    let site = site();
    let check = |path: &str, text: &str, kind: &str| {
        let answer = site.get(path);
        assert_eq!((answer.status, answer.text()), (200, text), "{path}");
        assert_eq!(answer.header("content-type"), kind, "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
    };
    check("/", "<p>front", "text/html; charset=utf-8");
    check("/?query", "<p>front", "text/html; charset=utf-8");
    check("/www/", "<p>www", "text/html; charset=utf-8");
    check("/www/deep/", "<p>deep", "text/html; charset=utf-8");
    check("/www/a%20b.txt", "space", "text/plain; charset=utf-8");
    check("/www/pkg/app.js", "export {}", "text/javascript; charset=utf-8");
    check("/www/pkg/app.wasm", "\0asm", "application/wasm");
    check("/www/pkg/app.css", "a{}", "text/css; charset=utf-8");
}

#[test]
fn nothing_else_is_let_out() {
    let site = site();
    for path in [
        "/www/none.txt",
        "/www/bare/",
        "/www/../secret.txt",
        "/www/%2e%2e/secret.txt",
        "/www/..%2fsecret.txt",
        "/www/.hidden",
        "/www//index.html",
        "/wwwindex.html",
        "/secret.txt",
        "/www/index.html/",
        "/index.html",
    ] {
        site.get(path).problem(404);
    }
}

#[test]
fn a_folder_with_a_page_is_shown_under_its_name_with_a_slash() {
    let site = site();
    for (path, location) in [("/www", "/www/"), ("/www/deep?a=b", "/www/deep/?a=b")] {
        let answer = site.get(path);
        assert_eq!((answer.status, answer.header("location")), (307, location));
    }
}

#[cfg(unix)]
#[test]
fn no_link_leads_out_of_a_mount() {
    let site = site();
    std::os::unix::fs::symlink("../secret.txt", site.path("www/link.txt")).expect("a link");
    site.get("/www/link.txt").problem(404);
}

#[test]
fn a_changed_page_is_served_changed() {
    let site = site();
    site.write("index.html", "<p>after");
    assert_eq!(site.get("/").text(), "<p>after");
    site.remove("index.html");
    site.get("/").problem(404);
}

#[test]
fn a_part_of_a_file_can_be_asked_for() {
    let site = site();
    site.write("www/film.bin", vec![7; 1 << 20]);
    assert_eq!(site.get("/www/film.bin").bytes.len(), 1 << 20);
    let part = site.ask("GET", "/www/film.bin", &[("range", "bytes=1-3")]);
    assert_eq!((part.status, part.bytes), (206, vec![7; 3]));
}

#[test]
fn one_range_of_bytes_is_sent_if_the_client_has_a_part_of_what_is_there() {
    let site = Site::with_options(&[("www/film.bin", "0123456789")], &["--mount", "/www=www"]);
    let ask = |fields: &[(&str, &str)]| {
        let answer = site.ask("GET", "/www/film.bin", fields);
        (answer.status, answer.text().to_owned())
    };
    let whole = (200, "0123456789".to_owned());
    let part = (206, "123".to_owned());
    let range = ("range", "bytes=1-3");
    assert_eq!(ask(&[range]), part);
    for other in ["lines=1-2", "bytes=0-1,3-4", "bytes=5-2", "bytes=x"] {
        assert_eq!(ask(&[("range", other)]), whole, "{other}");
    }
    let head = site.get("/www/film.bin");
    let (tag, time) = (head.header("etag").to_owned(), head.header("last-modified").to_owned());
    assert_eq!(ask(&[range, ("if-range", &tag)]), part);
    assert_eq!(ask(&[range, ("if-range", &time)]), part);
    for had in ["\"other\"", "W/\"other\"", "Sun, 06 Nov 1994 08:49:37 GMT", &format!("W/{tag}")] {
        assert_eq!(ask(&[range, ("if-range", had)]), whole, "{had}");
    }
    assert_eq!(ask(&[("range", "bytes=-3")]), (206, "789".to_owned()));
    assert_eq!(ask(&[("range", "bytes=-99")]), whole, "the last 99 are all");
    assert_eq!(ask(&[("range", "bytes=-0")]).0, 416);
    let beyond = site.ask("GET", "/www/film.bin", &[("range", "bytes=20-30")]);
    beyond.problem(416);
    assert_eq!(beyond.header("content-range"), "bytes */10");
}

#[test]
fn what_is_not_as_it_has_to_be_is_not_sent() {
    let files = [("www/film.bin", "0123456789"), ("cards/a.json", r#"{"title": "A"}"#)];
    let site = Site::with_options(&files, &["--mount", "/www=www"]);
    for path in ["/www/film.bin", "/cards/a.json", "/cards.json", "/cards/a.html"] {
        let answer = site.get(path);
        let tag = answer.header("etag").to_owned();
        for field in [("if-match", &*tag), ("if-match", "*")] {
            assert_eq!(site.ask("GET", path, &[field]).status, 200, "{path} {field:?}");
        }
        let long_ago = ("if-unmodified-since", "Sun, 06 Nov 1994 08:49:37 GMT");
        for field in [("if-match", "\"other\""), long_ago] {
            site.ask("GET", path, &[field]).problem(412);
        }
        let range = ("range", "bytes=1-3");
        site.ask("GET", path, &[range, ("if-match", "\"other\"")]).problem(412);
    }
}
