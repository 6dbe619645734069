//! Pages whose policies allow no more than the card needs, or less: then what stands between its
//! tags can be read, one event says why, and nothing is left uncaught.

mod frames;
mod integrity;
mod isolation;
mod refusals;

use std::fs;

use serde_json::{Value, json};

use crate::support::{Answer, Browser, Page, in_browser, project};

/// What a page says of itself: the state of its card, the kinds of errors that it told of, what
/// nobody caught, and whether the fallback can be read.
const SEEN: &str = "[card.state ?? 'none', seen.events.filter(({ type }) => type === 'news-card-error').map(({ detail }) => detail.kind),
    window.uncaught, Boolean(card.querySelector('a')?.checkVisibility())]";

/// A script of the page's own that notes what nobody catches.
const WATCH: &str = "window.uncaught = [];
    addEventListener('error', ({ message }) => message && uncaught.push(message));
    addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)));";

/// A card with something to read in its place.
const CARD: &str = "<news-card src=/cards/maximal.json loading=eager open=all><a href=/story>The story</a></news-card>";

/// What the page of a card shows once it is there.
fn shown() -> Value {
    json!(["ready", [], [], false])
}

/// What is left where the card cannot be shown: the fallback, after one error of this kind.
fn refused(kind: &str) -> Value {
    json!(["error", [kind], [], true])
}

/// A policy as an element.
fn meta(policy: &str) -> String {
    format!("<meta http-equiv=Content-Security-Policy content=\"{policy}\">")
}

/// Shows a card under a policy, with this attribute on all scripts, and waits for what comes of it.
async fn under(b: &Browser, policy: &str, attribute: &str, body: &str) -> Value {
    b.server.file("watch.js", WATCH);
    let head = format!("{}<script {attribute} src=/watch.js></script>", meta(policy));
    let script = format!("<script {attribute} type=module src=/pkg/news-card.js></script>");
    b.show(Page { head: &head, script: &script, ..Page::of(body) }).await;
    b.until("['ready', 'error'].includes(card.state)").await;
    b.settle().await;
    b.js(&format!("return {SEEN}")).await
}

/// The policy that the README gives, for a widget and cards at these origins.
fn readme_policy(widget: &str, cards: &str) -> String {
    let readme = fs::read_to_string(project().join("README.md")).expect("the README");
    let (_, section) = readme.split_once("### Content-Security-Policy").expect("its section");
    let policy = section.split("```").nth(1).expect("a policy").trim();
    assert!(policy.contains("https://cdn.example") && policy.contains("https://news.example"));
    let policy = policy.replace("https://cdn.example", widget);
    policy.replace("https://news.example", cards).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_whole_card_works_with_nothing_but_what_the_readme_lists() {
    in_browser(async |b| {
        let maximal = fs::read(project().join("www/cards/maximal.json")).expect("the card");
        let src = b.url(Answer::of(maximal));
        let (cards, _) = src.rsplit_once('/').expect("an origin");
        let listed = readme_policy(b.server.address(), cards);
        let policy = format!(
            "default-src 'none'; {listed} base-uri 'none'; form-action 'none'; \
             require-trusted-types-for 'script'; trusted-types 'none'"
        );
        let body = format!("<news-card src={src} open=all loading=eager></news-card>");
        assert_eq!(under(b, &policy, "", &body).await, shown());
        // The policy is in force.
        b.js("new Image().src = 'http://127.0.0.1:9/picture.png'").await;
        b.until_console_says("Content Security Policy").await;
        works(b).await;
    });
}

#[test]
fn no_text_becomes_markup_where_the_policy_forbids_it() {
    in_browser(async |b| {
        let policy = "require-trusted-types-for 'script'; trusted-types 'none'";
        assert_eq!(under(b, policy, "", CARD).await, shown());
        b.is("(() => { try { document.createElement('p').innerHTML = 'a'; return false } catch { return true } })()", true).await;
        // In words of its own.
        b.until_console_says("").await;
    });
}

/// Tries what a card does, styles set by script among it.
async fn works(b: &Browser) {
    b.is("$$('details[data-section]').length", 13).await;
    b.is("Number(getComputedStyle($('[part=card]')).borderTopWidth.replace('px', '')) > 0", true)
        .await;
    b.is("$$('.number rect').some((bar) => bar.getBoundingClientRect().width > 10)", true).await;
    b.is(
        "$$('[part~=timeline] .gap svg').some((room) => room.getBoundingClientRect().height > 10)",
        true,
    )
    .await;
    b.click("$$('tbody th button')[1]").await;
    b.is("$$('tbody th')[1].getAttribute('aria-sort')", "ascending").await;
    b.is("$$('tbody tr').length", 11).await;
    b.click("$('[data-section=takeaways] > summary')").await;
    b.until("!$('[data-section=takeaways]').open").await;
    b.js("card.setAttribute('density', 'compact')").await;
    b.is("[$('[part=card]').dataset.density, card.state]", json!(["compact", "ready"])).await;
    b.js("card.data = { title: 'Another' }").await;
    b.until("texts('[part=title]')[0] === 'Another'").await;
}
