//! Policies that ask for more than others, and some that leave too little.

use serde_json::json;

use super::{CARD, refused, shown, under};
use crate::support::in_browser;

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
            b.click("$$('thead th button')[1]").await;
            b.is("$$('thead th')[1].getAttribute('aria-sort')", "ascending").await;
        }
        b.is("seen.ran", json!([])).await;
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
