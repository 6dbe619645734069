//! Cards in sandboxed frames, which may have no origin, no storage, no clipboard and no scripts.

use std::fs;

use news_card::prerender::{self, RenderOptions, Styles};
use news_card::{Context, Locale, Options, read};
use serde_json::{Value, json};

use super::{CARD, WATCH};
use crate::support::{Answer, Browser, Page, in_browser, project};

/// Within the frame: what came of the card once it is there, and once everything in it was clicked.
const TELL: &str = "
    const kinds = [];
    addEventListener('news-card-error', ({ detail }) => kinds.push(detail.kind));
    addEventListener('news-card-load', async ({ target }) => {
        const tell = () => parent.postMessage([origin, target.state, kinds, uncaught], '*');
        // What comes of a click comes in a task or two.
        const tasks = async () => { for (let task = 0; task < 5; task += 1) await new Promise((done) => setTimeout(done)) };
        let link;
        for (const element of target.shadowRoot.querySelectorAll('button, summary, [data-share]')) {
            if (!element.checkVisibility()) continue;
            if (element.dataset.share === 'link') { link = element; continue }
            if (element.matches('[data-share]')) element.addEventListener('click', (event) => event.preventDefault());
            element.click();
        }
        await tasks();
        // A link that may not be copied is gone to, which takes the frame along, and what it still has to say.
        addEventListener('pagehide', tell);
        link.click();
        await new Promise((done) => setTimeout(done));
        tell();
    });";

/// Shows a card in a frame that is sandboxed so, and gives what it tells.
async fn told(b: &Browser, frame: &str) -> Value {
    let head = "<script>window.told = null; addEventListener('message', ({ data }) => { told = data })</script>";
    b.show(Page { head, script: "", ..Page::of(frame) }).await;
    b.until("told !== null").await;
    b.js("return told").await
}

fn with_card(b: &Browser) -> String {
    let head = format!("<script>{WATCH}{TELL}</script>");
    b.server.file("framed.html", Page { head: &head, ..Page::of(CARD) }.text())
}

#[test]
fn a_card_in_a_sandboxed_frame_is_there_wherever_scripts_run() {
    in_browser(async |b| {
        let path = with_card(b);
        for sandbox in ["allow-scripts", "allow-scripts allow-popups allow-forms"] {
            let frame = format!("<iframe sandbox='{sandbox}' src={path} height=600></iframe>");
            assert_eq!(told(b, &frame).await, json!(["null", "ready", [], []]), "{sandbox}");
        }
        let sandbox = "allow-scripts allow-same-origin";
        let frame = format!("<iframe sandbox='{sandbox}' src={path} height=600></iframe>");
        let origin = b.server.address();
        assert_eq!(told(b, &frame).await, json!([origin, "ready", [], []]));

        // The same by a header, as sites that show other people's pages have it.
        let page = fs::read_to_string(project().join("www/cards/maximal.json")).expect("the card");
        let page = page.replace("</", "<\\/");
        let html = format!(
            "<!doctype html><script>{WATCH}{TELL}</script><script type=module src={origin}/pkg/news-card.js></script>
             <news-card loading=eager><script type=application/json>{page}</script></news-card>"
        );
        let headers = "content-security-policy: sandbox allow-scripts\r\n";
        let url = b.url(Answer { content_type: "text/html", headers, ..Answer::of(html) });
        let told = told(b, &format!("<iframe src={url} height=600></iframe>")).await;
        assert_eq!(told, json!(["null", "ready", [], []]));
        b.console().await;
    });
}

#[test]
fn a_frame_without_scripts_shows_the_fallback_or_the_card_that_came_as_html() {
    in_browser(async |b| {
        let card = fs::read(project().join("www/cards/maximal.json")).expect("the card");
        let cx = Context::new(
            read(&card).expect("a card").card,
            Options::default(),
            Locale::nearest("en"),
            None,
        );
        let setting = RenderOptions {
            styles: Styles::Link("/pkg/news-card.css"),
            ..RenderOptions::default()
        };
        let both = format!("{CARD}{}", prerender::element(&cx, &setting));
        let path = b.server.file("framed.html", Page::of(&both).text());
        // From outside one can look in, and scripts do not run in it all the same.
        let frame = format!("<iframe sandbox=allow-same-origin src={path} height=600></iframe>");
        b.show(Page { script: "", ..Page::of(&frame) }).await;
        b.until("frames[0].document.querySelectorAll('news-card').length === 2").await;
        b.until("frames[0].document.querySelector('news-card a').checkVisibility()").await;
        let written = "frames[0].document.querySelectorAll('news-card')[1].shadowRoot";
        b.until(&format!("{written}.querySelector('[part=title]').checkVisibility()")).await;
        b.until(&format!(
            "frames[0].getComputedStyle({written}.querySelector('.news-card')).borderTopStyle === 'solid'"
        ))
        .await;
        b.is("frames[0].customElements.get('news-card') === undefined", true).await;
        b.console().await;
    });
}
