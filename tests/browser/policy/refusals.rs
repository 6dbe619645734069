//! Policies that ask for more than others, and some that leave too little.

use std::fs;

use news_card::prerender::{self, RenderOptions};
use news_card::{Context, Locale, Options, read};
use serde_json::json;

use super::{CARD, refused, shown, under};
use crate::support::{Page, in_browser, project};

const USUAL: &str = "default-src 'none'; img-src https: data:; connect-src 'self'";

#[test]
fn policies_on_styles_and_types_and_with_a_nonce_leave_the_card_as_it_is() {
    in_browser(async |b| {
        let run = "script-src 'self' 'wasm-unsafe-eval'";
        for policy in [
            format!("{USUAL}; {run}; style-src 'self'"),
            format!("{USUAL}; {run}; style-src 'none'"),
            format!("{USUAL}; {run}; require-trusted-types-for 'script'"),
            format!("style-src 'self'; {run}; object-src 'none'"),
        ] {
            assert_eq!(under(b, &policy, "", CARD).await, shown(), "{policy}");
            b.is("style('.news-card').borderTopStyle", "solid").await;
        }
        // What the loader imports has the nonce of its own tag.
        for sources in ["'nonce-abc'", "'nonce-abc' 'strict-dynamic'"] {
            let policy = format!("{USUAL}; script-src {sources} 'wasm-unsafe-eval'");
            assert_eq!(under(b, &policy, "nonce=abc", CARD).await, shown(), "{policy}");
            b.click("$$('tbody th button')[1]").await;
            b.is("$$('tbody th')[1].getAttribute('aria-sort')", "ascending").await;
        }
        b.is("seen.ran", json!([])).await;
    });
}

#[test]
fn a_card_that_came_with_styles_which_the_policy_forbids_gets_them_by_another_way() {
    in_browser(async |b| {
        let json = fs::read(project().join("www/cards/minimal.json")).expect("the card");
        let parsed = read(&json).expect("a card");
        let cx = Context::new(parsed.card, Options::default(), Locale::default(), None);
        let element = prerender::element(&cx, &RenderOptions::default());
        let bordered = "style('.news-card').borderTopStyle === 'solid'";
        for (policy, requests) in [("script-src 'self'", 0), ("style-src 'self'", 1)] {
            let script = "<script type=module src=/pkg/news-card.js></script>";
            b.show(Page { head: &super::meta(policy), script, ..Page::of(&element) }).await;
            b.until(bordered).await;
            b.outlast_a_load().await;
            let asked = "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.css')).length";
            b.becomes(asked, requests).await;
        }
        // The browser says what it left out.
        b.console().await;
    });
}

#[test]
fn a_policy_without_what_the_app_needs_leaves_the_fallback_and_one_error() {
    in_browser(async |b| {
        for policy in [
            // WebAssembly may not be compiled.
            "default-src 'self'",
            "default-src 'self'; script-src 'self'; img-src https:",
            // Nothing may be fetched.
            "default-src 'self' 'wasm-unsafe-eval'; connect-src 'none'",
            "script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'; trusted-types x; \
             require-trusted-types-for 'script'",
        ] {
            assert_eq!(under(b, policy, "", CARD).await, refused("app"), "{policy}");
            let console = b.console().await;
            assert!(console.iter().any(|it| it.starts_with("[news-card] ")), "{policy}");
        }
    });
}
