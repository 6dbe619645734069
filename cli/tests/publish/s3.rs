//! An S3-compatible server over a real connection.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::process::{Command, Stdio};

use hyper::body::Incoming;
use hyper::service::{Service, service_fn};
use object_store::aws::{AmazonS3, AmazonS3Builder};
use object_store::signer::Signer as _;
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;
use serde_json::json;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use ureq::http::{Request, Response, StatusCode};

use crate::workspace::{BASE, Workspace, card, files, summary};

/// How a request fares.
enum Fault {
    None,
    /// It is answered with 503, as by a store that throttles.
    Busy,
    /// The connection breaks off.
    Breaks,
}

const KEY: &str = "a-key";
const SECRET: &str = "a-secret";

/// A server on a free port; it ends with the value.
struct Server {
    runtime: tokio::runtime::Runtime,
    address: SocketAddr,
}

impl Server {
    fn start(workspace: &Workspace) -> Self {
        Self::hindered(workspace, |_| Fault::None)
    }

    /// A server with which some requests fare otherwise.
    fn hindered(
        workspace: &Workspace,
        fault: impl Fn(&Request<Incoming>) -> Fault + Clone + Send + Sync + 'static,
    ) -> Self {
        std::fs::create_dir_all(workspace.path("store/bucket")).expect("a folder for the bucket");
        let runtime =
            tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("threads");
        let store = s3s_fs::FileSystem::new(workspace.path("store")).expect("a store");
        let mut service = S3ServiceBuilder::new(store);
        service.set_auth(SimpleAuth::from_single(KEY, SECRET));
        let service = service.build();
        let listener =
            runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).expect("a port");
        let address = listener.local_addr().expect("an address");
        runtime.spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let stream = hyper_util::rt::TokioIo::new(stream);
                let (service, fault) = (service.clone(), fault.clone());
                let answer = service_fn(move |request: Request<Incoming>| {
                    let (service, fault) = (service.clone(), fault(&request));
                    async move {
                        let mut busy = Response::new(s3s::Body::empty());
                        *busy.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
                        match fault {
                            Fault::None => Service::call(&service, request)
                                .await
                                .map_err(|error| format!("{error:?}")),
                            Fault::Busy => Ok(busy),
                            Fault::Breaks => Err("the connection breaks".to_owned()),
                        }
                    }
                });
                let answers =
                    hyper::server::conn::http1::Builder::new().serve_connection(stream, answer);
                tokio::spawn(async move {
                    let _ = answers.await;
                });
            }
        });
        Self { runtime, address }
    }

    fn publish(&self, workspace: &Workspace) -> Command {
        let mut command = crate::workspace::command();
        command.arg("publish").arg(workspace.path("cards"));
        command.args(["--to", "s3://bucket/news", "--base-url", BASE, "--no-pictures"]);
        command.env("AWS_ENDPOINT", format!("http://{}", self.address));
        command.env("AWS_ALLOW_HTTP", "true").env("AWS_REGION", "us-east-1");
        command.env("AWS_ACCESS_KEY_ID", KEY).env("AWS_SECRET_ACCESS_KEY", SECRET);
        command
    }

    fn client(&self) -> AmazonS3 {
        AmazonS3Builder::new()
            .with_endpoint(format!("http://{}", self.address))
            .with_allow_http(true)
            .with_region("us-east-1")
            .with_bucket_name("bucket")
            .with_access_key_id(KEY)
            .with_secret_access_key(SECRET)
            .build()
            .expect("a client")
    }

    /// GETs a file by a signed address: status, content type, caching, bytes.
    fn get(&self, path: &str) -> (u16, String, String, Vec<u8>) {
        let path = object_store::path::Path::from(format!("news/{path}"));
        let (client, age) = (self.client(), Duration::from_secs(60));
        let url = self.runtime.block_on(client.signed_url(ureq::http::Method::GET, &path, age));
        let agent = ureq::Agent::config_builder()
            .proxy(None)
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(10)))
            .build()
            .new_agent();
        let mut answer = agent.get(url.expect("an address").as_str()).call().expect("an answer");
        let header = |name: &str| {
            let value = answer.headers().get(name);
            value.map_or(String::new(), |value| value.to_str().expect("text").to_owned())
        };
        let (kind, caching) = (header("content-type"), header("cache-control"));
        let bytes = answer.body_mut().read_to_vec().expect("bytes");
        (answer.status().as_u16(), kind, caching, bytes)
    }
}

const CARD: &str = "public, max-age=60, stale-while-revalidate=600";
const INDEX: &str = "public, max-age=15, stale-while-revalidate=60";

#[test]
fn a_site_is_published_to_an_object_store_and_comes_back_byte_by_byte() {
    let workspace = Workspace::with(&[]);
    for n in 0..20 {
        workspace.write(
            &format!("s{n}"),
            &card(&format!("Story {n} of Zephyr"), &format!("2026-05-{:02}", n + 1)),
        );
    }
    let server = Server::start(&workspace);
    let first = summary(&mut server.publish(&workspace), 0);
    workspace.publish(&[]);
    // What the folder needs as files, the store keeps beside each object.
    let mut expected = files(&workspace.path("site"));
    expected.retain(|path, _| {
        !path.starts_with(['_', '.'])
            || path.starts_with("_news-card/v/")
            || path.ends_with("manifest")
    });
    assert_eq!(first["files"]["written"], json!(expected.len() - 1), "all but the manifest");
    for (path, bytes) in &expected {
        let (status, kind, caching, found) = server.get(path);
        assert_eq!(status, 200, "{path}");
        let text = path.rsplit('.').next().unwrap_or_default();
        let (expected_kind, expected_caching) = match (path.as_str(), text) {
            ("feed.json", _) => ("application/feed+json; charset=utf-8", INDEX),
            ("feed.atom", _) => ("application/atom+xml; charset=utf-8", INDEX),
            ("sitemap.xml", _) => ("application/xml; charset=utf-8", INDEX),
            ("cards.json", _) => ("application/json; charset=utf-8", INDEX),
            ("_news-card/manifest", _) => ("text/plain; charset=utf-8", "no-store"),
            (_, "js") => ("text/javascript; charset=utf-8", "public, max-age=31536000, immutable"),
            (_, "css") => ("text/css; charset=utf-8", "public, max-age=31536000, immutable"),
            (it, "json") if it.starts_with("_news-card/v/") => {
                ("application/json; charset=utf-8", "public, max-age=31536000, immutable")
            }
            (_, "json") => ("application/json; charset=utf-8", CARD),
            _ => ("text/html; charset=utf-8", CARD),
        };
        assert_eq!((kind.as_str(), caching.as_str()), (expected_kind, expected_caching), "{path}");
        if path != "_news-card/manifest" {
            assert!(found == *bytes, "{path}");
        }
    }
    let again = summary(&mut server.publish(&workspace), 0);
    assert_eq!(again["files"], json!({"written": 0, "removed": 0}));
    workspace.remove("s3");
    let less = summary(&mut server.publish(&workspace), 0);
    assert_eq!((&less["cards"]["removed"], &less["files"]["removed"]), (&json!(1), &json!(5)));
    assert_eq!(server.get("cards/s3.html").0, 404);
}

#[test]
fn a_store_that_is_too_busy_for_seconds_is_asked_again() {
    let workspace =
        Workspace::with(&[("a", card("One", "2026-05-06")), ("b", card("Two", "2026-05-06"))]);
    let begun = Instant::now();
    let server = Server::hindered(&workspace, move |_| {
        if begun.elapsed() < Duration::from_secs(4) { Fault::Busy } else { Fault::None }
    });
    assert_eq!(summary(&mut server.publish(&workspace), 0)["cards"]["written"], 2);
}

#[test]
fn a_connection_that_breaks_while_files_are_removed_is_tried_again() {
    let workspace =
        Workspace::with(&[("a", card("One", "2026-05-06")), ("b", card("Two", "2026-05-06"))]);
    let broken = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&broken);
    let server = Server::hindered(&workspace, move |request| {
        let is_removal = request.uri().query().is_some_and(|query| query.contains("delete"));
        if is_removal && count.fetch_add(1, Ordering::SeqCst) % 4 < 3 {
            Fault::Breaks
        } else {
            Fault::None
        }
    });
    summary(&mut server.publish(&workspace), 0);
    workspace.remove("b");
    assert_eq!(summary(&mut server.publish(&workspace), 0)["files"]["removed"], 5);
    assert_eq!(server.get("cards/b.html").0, 404);
    assert!(broken.load(Ordering::SeqCst) > 4, "nothing broke");
}

#[test]
fn a_store_with_files_of_others_stays_as_it_is() {
    let workspace = Workspace::with(&[("a", card("One", "2026-05-06"))]);
    let server = Server::start(&workspace);
    let own = workspace.path("store/bucket/news/sitemap.xml");
    std::fs::create_dir_all(own.parent().expect("a folder")).expect("a folder");
    std::fs::write(&own, "mine").expect("a file");
    let output = server.publish(&workspace).output().expect("the command starts");
    assert_eq!(output.status.code(), Some(2));
    assert!(crate::workspace::errors(&output).contains("sitemap.xml"));
    assert_eq!(files(&workspace.path("store/bucket")).len(), 1);
}

#[test]
fn a_store_that_cannot_be_reached_is_told_at_once() {
    let workspace = Workspace::with(&[("a", card("One", "2026-05-06"))]);
    let server = Server::start(&workspace);
    // Nothing listens on a port that was free just now.
    let port = std::net::TcpListener::bind("127.0.0.1:0").expect("a port").local_addr();
    let address = port.expect("an address");
    let mut command = server.publish(&workspace);
    command.env("AWS_ENDPOINT", format!("http://{address}"));
    let mut child = command.stderr(Stdio::piped()).spawn().expect("the command starts");
    let begun = Instant::now();
    let mut line = String::new();
    let said = BufReader::new(child.stderr.take().expect("a pipe")).read_line(&mut line);
    child.kill().expect("it ends");
    child.wait().expect("it ended");
    said.expect("a line");
    assert!(line.starts_with(&format!("{address} cannot be reached: ")), "{line}");
    assert!(line.contains("retrying for up to 60 seconds"), "{line}");
    assert!(begun.elapsed() < Duration::from_secs(30), "{:?}", begun.elapsed());
}
