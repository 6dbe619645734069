//! How a load can fail, and what the page is told and the reader sees then.

use std::io::Write as _;
use std::net::TcpListener;
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::json;

use crate::support::{Answer, Browser, Page, in_browser};

/// Checks how a load fails: the state, one event of this kind, one warning, a sentence in the card and
/// the fallback; the browser may add what it says about requests.
async fn fails(b: &Browser, src: &str, kind: &str) {
    b.show(&format!("<news-card loading=eager src={src}><a href=/story>The story</a></news-card>"))
        .await;
    b.state("error").await;
    b.until("$('[part=notice]')?.textContent.startsWith('This card cannot be shown. ')").await;
    let events = b.events("error").await;
    assert_eq!(events.len(), 1, "{kind} of {src}");
    let event = &events[0];
    assert_eq!((&event["detail"]["kind"], &event["state"]), (&json!(kind), &json!("error")));
    let message = event["detail"]["message"].as_str().expect("a message");
    assert!(message.len() > 5, "{message}");
    for name in ["bubbles", "composed"] {
        assert_eq!(event[name], true, "{name}");
    }
    b.is("document.querySelector('news-card a').checkVisibility()", true).await;
    b.is("seen.ran", json!([])).await;
    let (own, others): (Vec<_>, Vec<_>) =
        b.console().await.into_iter().partition(|sentence| sentence.starts_with("[news-card] "));
    assert_eq!(own.len(), 1, "{kind}: {own:#?}");
    for other in others {
        let about_the_request = ["Failed to load resource", "CORS policy"];
        assert!(about_the_request.iter().any(|part| other.contains(part)), "{kind}: {other}");
    }
}

/// Counts in `bytes` what is read of answers, and in `more` how often after there was more than a mebibyte; how
/// much an engine hands out at once is its own affair.
const COUNT: &str = "const { read } = ReadableStreamDefaultReader.prototype;
    window.bytes = window.more = 0;
    ReadableStreamDefaultReader.prototype.read = async function () {
        const chunk = await read.call(this);
        more += this.bytes > 1 << 20;
        this.bytes = (this.bytes ?? 0) + (chunk.value?.length ?? 0);
        bytes = Math.max(bytes, this.bytes);
        return chunk;
    };";

#[test]
fn an_answer_that_is_no_success_is_a_status() {
    in_browser(async |b| {
        fails(b, "/cards/nothing.json", "status").await;
        for status in [204, 304, 403, 410, 500] {
            fails(
                b,
                &b.url(Answer { status, ..Answer::of("") }),
                if status == 204 { "not-json" } else { "status" },
            )
            .await;
        }
    });
}

#[test]
fn an_answer_that_is_no_json_is_told_from_one_that_is_no_card() {
    in_browser(async |b| {
        let page = Answer { content_type: "text/html", ..Answer::of("<!doctype html><p>Sorry") };
        for answer in
            [Answer::of("{\"title\": "), Answer::of(""), page, Answer::of(b"{\"title\": \"\xff\"}")]
        {
            fails(b, &b.url(answer), "not-json").await;
        }
        for text in ["[]", "null", "3", r#"{"hook": "no title"}"#] {
            fails(b, &b.url(Answer::of(text)), "not-a-card").await;
        }
        let deep = format!(r#"{{"hook": {}{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
        fails(b, &b.url(Answer::of(deep)), "not-a-card").await;
    });
}

#[test]
fn a_connection_that_breaks_or_is_refused_is_the_network() {
    in_browser(async |b| {
        // The first URL of the endpoint, which leads to itself.
        let headers = "access-control-allow-origin: *\r\nlocation: /0\r\n";
        fails(b, &b.url(Answer { status: 302, headers, ..Answer::of("") }), "network").await;
        let closed = Answer { headers: "", ..Answer::of(r#"{"title": "not for you"}"#) };
        fails(b, &b.url(closed), "network").await;
        let nobody = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        fails(b, &format!("http://{}/", nobody.expect("an address")), "network").await;
    });
}

#[test]
fn an_answer_that_is_cut_off_is_the_network() {
    in_browser(async |b| {
        let cut = Answer { cut_after: Some(10), ..Answer::of(r#"{"title": "cut off"}"#) };
        fails(b, &b.url(cut), "network").await;
    });
}

#[test]
fn a_document_may_have_one_mebibyte_and_no_byte_more() {
    in_browser(async |b| {
        let document = |length: usize| {
            let rest = r#"{"title": "large", "unknown": ""}"#;
            let padding = "x".repeat(length - rest.len());
            Answer::of(rest.replace("\"\"", &format!("\"{padding}\"")))
        };
        b.show_ready(&format!("<news-card src={}></news-card>", b.url(document(1 << 20)))).await;
        b.is("texts('[part=title]')", json!(["large"])).await;
        fails(b, &b.url(document((1 << 20) + 1)), "too-large").await;
        b.before_scripts(COUNT).await;
        fails(b, &b.url(document(50 << 20)), "too-large").await;
        b.is("[bytes > 1 << 20, more]", json!([true, 0])).await;
    });
}

/// 200 MiB of one text, in less than 300 KB.
fn bomb() -> Answer {
    let mut bomb = GzEncoder::new(Vec::new(), Compression::best());
    bomb.write_all(br#"{"title": "small", "hook": ""#).expect("compressed");
    for _ in 0..200 {
        bomb.write_all(&[b'x'; 1 << 20]).expect("compressed");
    }
    let body = bomb.finish().expect("compressed");
    assert!(body.len() < 300_000, "{}", body.len());
    let headers = "access-control-allow-origin: *\r\ncontent-encoding: gzip\r\n";
    Answer { headers, ..Answer::of(body) }
}

#[test]
fn a_small_answer_that_holds_much_is_read_no_further_than_a_large_one() {
    in_browser(async |b| {
        b.before_scripts(COUNT).await;
        // The app is there, which a busy machine that unpacks all this would let wait for too long.
        b.show_ready("<news-card src=/cards/minimal.json></news-card>").await;
        let add = "const other = document.createElement('news-card');
            Object.assign(other, { loading: 'eager', src: given });
            document.body.append(other);";
        b.js_with(add, b.url(bomb())).await;
        b.until("cards[1].state === 'error'").await;
        assert_eq!(b.details("error").await[0]["kind"], "too-large");
        b.console_says(1, "larger than 1 MiB").await;
        b.is("[bytes > 1 << 20, more]", json!([true, 0])).await;
    });
}

#[test]
fn an_answer_that_is_too_large_does_not_hold_up_the_page() {
    in_browser(async |b| {
        let large = Answer::of(vec![b' '; 50 << 20]);
        for src in [b.url(bomb()), b.url(large)] {
            // The app is there, so that only the answer is measured. The machine may be busy with
            // something else, but hardly each time.
            b.show_ready("<news-card src=/cards/minimal.json></news-card>").await;
            let mut longest = f64::INFINITY;
            for _ in 0..5 {
                b.js_with(
                    "window.longest = 0;
                    let last = performance.now();
                    const other = document.createElement('news-card');
                    const beat = () => {
                        const now = performance.now();
                        longest = Math.max(longest, now - last);
                        last = now;
                        if (other.state === 'error') document.body.dataset.done = '';
                        else setTimeout(beat);
                    };
                    beat();
                    delete document.body.dataset.done;
                    Object.assign(other, { loading: 'eager', src: given });
                    document.body.append(other);",
                    &*src,
                )
                .await;
                b.until("'done' in document.body.dataset").await;
                longest = longest.min(b.js("return longest").await.as_f64().expect("a time"));
                b.console_says(1, "larger than 1 MiB").await;
            }
            assert!(longest <= 100.0, "held up for {longest} ms by {src}");
        }
    });
}

#[test]
fn a_document_without_a_floor_is_a_card_with_a_problem() {
    in_browser(async |b| {
        let (open, close) = ("[".repeat(100_000), "]".repeat(100_000));
        let answer = Answer::of(format!(r#"{{"title": "Deep", "hook": {open}{close}}}"#));
        // What notes events would go down as far as the document does.
        let alone = "<script>document.querySelector('news-card').addEventListener('news-card-load', (event) => event.stopPropagation())</script>";
        b.show_ready(&format!("<news-card src={}></news-card>{alone}", b.url(answer))).await;
        b.is("texts('[part=title]')", json!(["Deep"])).await;
        b.console_says(1, "hook").await;
    });
}

#[test]
fn a_list_without_end_is_a_card_with_a_problem() {
    in_browser(async |b| {
        let items = vec!["\"T\""; 100_000].join(",");
        let answer = Answer::of(format!(r#"{{"title": "Many", "takeaways": [{items}]}}"#));
        b.show_ready(&format!("<news-card src={}></news-card>", b.url(answer))).await;
        b.is("$$('[part~=takeaways] li').length", 500).await;
        assert_eq!(b.details("load").await[0]["problems"][0]["code"], "too-many");
        b.console_says(1, "takeaways").await;
    });
}

#[test]
fn cards_that_never_come_are_given_up_and_a_good_one_waits_no_longer() {
    in_browser(async |b| {
        let hung = b.url(Answer { held: true, ..Answer::of("{}") });
        let drip = b.url(Answer {
            pace: Duration::from_millis(200),
            ..Answer::of(format!(r#"{{"title": "{}"}}"#, "x".repeat(1_000)))
        });
        let mut page: String = (0..5)
            .map(|number| {
                format!(
                    "<news-card loading=eager src={hung}?{number}><a href=/>Story</a></news-card>"
                )
            })
            .collect();
        page += &format!("<news-card loading=eager src={drip}><a href=/>Story</a></news-card>");
        page += "<news-card loading=eager src=/cards/minimal.json></news-card>";
        b.show(&*page).await;
        b.js(
            "return new Promise((resolve) => cards[6].addEventListener('news-card-load', resolve))",
        )
        .await;
        b.until("cards.slice(0, 6).every(({ state }) => state === 'error')").await;
        let kinds: Vec<_> =
            b.details("error").await.iter().map(|detail| detail["kind"].clone()).collect();
        assert_eq!(kinds, vec![json!("timeout"); 6]);
        b.is(
            "[...document.querySelectorAll('news-card a')].every((link) => link.checkVisibility())",
            true,
        )
        .await;
        b.console_says(6, "no answer for 10 s").await;
    });
}

#[test]
fn a_file_of_the_widget_that_hangs_is_given_up() {
    in_browser(async |b| {
        // Ten seconds pass in one; nothing here comes later than that.
        let head = |hung: &str| {
            format!("<script>
            const wait = setTimeout, ask = fetch;
            window.setTimeout = (act, time, ...given) => wait(act, time === 1e4 ? 1e3 : time, ...given);
            window.fetch = (url, ...given) => /{hung}$/.test(url) ? new Promise(() => {{}}) : ask(url, ...given);
        </script>")
        };
        let body =
            "<news-card loading=eager src=/cards/minimal.json><a href=/>Story</a></news-card>";
        let whole = Page::of(body).script;
        let without_glue = b.server.widget_without("hung", "news-card-app.js");
        b.server.file("hung/news-card-app.js", "await new Promise(() => {})");
        for (hung, script) in
            [("app[.]wasm", whole), ("[.]css", whole), ("nothing", &*without_glue)]
        {
            b.show(Page { head: &head(hung), script, ..Page::of(body) }).await;
            b.state("error").await;
            assert_eq!(b.details("error").await[0]["kind"], "app", "{hung}");
            b.is("document.querySelector('news-card a').checkVisibility()", true).await;
            b.console_says(1, "no answer for 10 s").await;
        }
    });
}
