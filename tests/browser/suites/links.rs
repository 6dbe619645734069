//! URLs in every field that takes one: what leads somewhere leads to the web, and the browser's
//! parser and the command's say the same of each.

use std::fs;

use news_card::prerender::{self, RenderOptions, Styles};
use news_card::{Context, Link, Locale, Options, read};
use serde_json::{Value, json};

use super::suite;
use crate::support::{Browser, Page, in_browser};

/// No picture is fetched from wherever a URL leads.
const NO_PICTURES: &str =
    "<meta http-equiv=Content-Security-Policy content=\"img-src 'self' data:\">";

/// Says which links lead elsewhere than they should, or to what is no web page. An event of the
/// timeline and a picture are there as such only with a URL.
const WRONG: &str = r#"
    const wrong = (root, expected, input) => {
        const links = [...root.querySelectorAll('[data-link]')].map((link) => link.getAttribute('href'));
        const pictures = [...root.querySelectorAll('img')].map((picture) => picture.getAttribute('src'));
        const web = [...root.querySelectorAll('[href]:not([data-share], link)')].every(({ protocol }) => /^https?:$/.test(protocol));
        const right = links.length === (expected === null ? 8 : 9) && links.every((link) => link === expected)
            && pictures.length === (expected === null ? 0 : 3) && pictures.every((picture) => picture === expected);
        return web && right ? [] : [[input, expected, ...links, ...pictures]];
    };
"#;

const LIVE: &str = r#"return (async () => {
    const found = [];
    for (const [data, expected] of given) {
        const loaded = new Promise((resolve) => card.addEventListener('news-card-load', resolve, { once: true }));
        card.data = data;
        await loaded;
        found.push(...wrong(card.shadowRoot, expected, data.url));
    }
    return found;
})()"#;

const PRERENDERED: &str = "return cards.flatMap((card, index) => wrong(card.shadowRoot, given[index][1], given[index][0].url))";

/// A card with this URL in every field that takes one.
fn card(url: &str) -> Value {
    json!({
        "title": "T", "url": url,
        "source": { "name": "S", "url": url, "icon": url },
        "image": { "url": url },
        "timeline": [{ "date": "2026", "text": "E", "url": url }],
        "authors": [{ "name": "A", "url": url }],
        "quotes": [{ "text": "Q", "sources": [{ "name": "S", "url": url }] }],
        "citations": [{ "title": "C", "url": url, "icon": url }],
        "recap": { "title": "R", "url": url },
        "related": [{ "title": "U", "url": url }],
    })
}

/// Hosts that Chromium takes and the URL standard does not: it does not look into a label that says
/// to be Punycode, decodes what was decoded already, and decodes addresses. They lead to the web all
/// the same.
fn is_taken_by_chromium_alone(url: &str) -> bool {
    let url = url.to_ascii_lowercase();
    ["xn--pokxncvks", "％４１", "%ef%bc%85%ef%bc%94", "[::%31]", "%5b::1]", "ho%20st", "//xn--/"]
        .iter()
        .any(|host| url.contains(host))
}

fn urls() -> Option<Vec<String>> {
    let file = suite("url")?.join("urltestdata.json");
    let cases: Vec<Value> =
        serde_json::from_slice(&fs::read(file).expect("the cases")).expect("JSON");
    let inputs = cases.iter().filter_map(|case| case.get("input")?.as_str().map(str::to_owned));
    let mut urls: Vec<_> = inputs.collect();
    urls.extend(["javascript:alert(1)", "data:text/html,a", "blob:https://a/b"].map(str::to_owned));
    assert!(urls.len() > 800, "{}", urls.len());
    Some(urls)
}

/// The cards, each with where it leads.
fn cases(urls: &[String]) -> Vec<Value> {
    let case = |url: &String| json!([card(url), Link::parse(url).as_ref().map(Link::as_str)]);
    urls.iter().map(case).collect()
}

async fn written_lead_to_the_web(b: &Browser, cases: &[Value]) {
    let setting =
        RenderOptions { styles: Styles::Link("/pkg/news-card.css"), ..RenderOptions::default() };
    let elements = cases.iter().map(|case| {
        let card = read(case[0].to_string().as_bytes()).expect("a card").card;
        let cx = Context::new(card, Options::default(), Locale::nearest("en"), Some(0));
        prerender::element(&cx, &setting)
    });
    let body: String = elements.collect();
    b.show_ready(Page { head: NO_PICTURES, ..Page::of(&body) }).await;
    assert_eq!(b.js_with(&format!("{WRONG}{PRERENDERED}"), cases.to_vec()).await, json!([]));
}

#[test]
fn a_url_in_any_field_leads_to_the_web_or_nowhere() {
    let Some(urls) = urls() else { return };
    in_browser(async |b| {
        let cases = cases(&urls);
        let body = "<news-card open=all></news-card>";
        b.show(Page { head: NO_PICTURES, ..Page::of(body) }).await;
        b.until("card.state !== undefined").await;
        let (alone, alike): (Vec<_>, Vec<_>) = cases
            .iter()
            .cloned()
            .partition(|case| is_taken_by_chromium_alone(&case[0]["url"].to_string()));
        assert_eq!(alone.len(), 13);
        let mut wrong = Vec::new();
        for some in alike.chunks(150) {
            let found = b.js_with(&format!("{WRONG}{LIVE}"), some.to_vec()).await;
            wrong.extend(found.as_array().expect("a list").clone());
        }
        assert_eq!(wrong, [json!(null); 0]);
        for some in cases.chunks(300) {
            written_lead_to_the_web(b, some).await;
        }
        // What the policy forbids is said there, and what is no link.
        let said = b.console().await;
        let is_known = |it: &String| it.contains("img-src") || it.starts_with("[news-card] ");
        assert!(said.iter().all(is_known), "{said:#?}");
    });
}
