//! What is asked for again, how often, and after which pause.

use serde_json::json;

use super::show_with;
use crate::support::in_browser;

#[test]
fn a_server_that_recovers_is_asked_again() {
    in_browser(async |b| {
        for (answer, tries) in [
            ("(number) => number < 3 ? failed(500) : good()", 3),
            ("(number) => number < 2 ? Promise.reject(TypeError('no network')) : good()", 2),
            ("(number) => number < 2 ? failed(429, '0') : good()", 2),
            ("(number) => number < 2 ? failed(429, new Date().toUTCString()) : good()", 2),
            ("(number) => number < 2 ? failed(429, 'soon') : good()", 2),
            ("(number) => number < 2 ? failed(503, '1') : good()", 2),
        ] {
            show_with(b, answer).await;
            b.ready().await;
            b.is("tries.length", tries).await;
            assert_eq!(b.events("error").await.len(), 0, "{answer}");
        }
    });
}

#[test]
fn a_server_says_when_it_may_be_asked_again_up_to_a_minute() {
    in_browser(async |b| {
        let own = "pause >= 250 && pause < 750";
        for (after, expected) in [
            ("'7'", "pause === 7e3"),
            ("'3600'", "pause === 6e4"),
            ("new Date(Date.now() + 30e3).toUTCString()", "pause > 1e3 && pause <= 30e3"),
            ("new Date(Date.now() + 864e5).toUTCString()", "pause === 6e4"),
            ("new Date(Date.now() - 864e5).toUTCString()", own),
            ("'soon'", own),
            ("'-5'", own),
            ("''", own),
            ("undefined", own),
        ] {
            show_with(b, &format!("(number) => number < 2 ? failed(429, {after}) : good()")).await;
            b.ready().await;
            let pauses = b.js("return pauses").await;
            assert_eq!(
                b.js(&format!("const [pause] = pauses; return {expected}")).await,
                true,
                "{after}: {pauses}"
            );
        }
    });
}

#[test]
fn each_pause_is_twice_the_one_before_and_half_of_it_is_chance() {
    in_browser(async |b| {
        for (chance, pauses) in [(0.0, [250, 500]), (0.5, [500, 1_000])] {
            show_with(b, &format!("(Math.random = () => {chance}, () => failed(500))")).await;
            b.state("error").await;
            b.is("pauses", json!(pauses)).await;
            b.console_says(1, "status 500").await;
        }
    });
}

#[test]
fn what_asking_again_does_not_help_is_asked_for_once() {
    in_browser(async |b| {
        for (answer, tries) in
            [("() => failed(404)", 1), ("() => json('{')", 1), ("() => failed(500, '0')", 3)]
        {
            show_with(b, answer).await;
            b.state("error").await;
            b.outlast_a_load().await;
            b.is("tries.length", tries).await;
            b.is("document.querySelector('news-card a').checkVisibility()", true).await;
            assert_eq!(b.events("error").await.len(), 1, "{answer}");
            b.console_says(1, "[news-card] ").await;
        }
    });
}
