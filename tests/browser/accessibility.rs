//! What axe finds on a page with a card: nothing.

use std::fs;

use serde_json::{Value, json};

use crate::support::{Answer, Browser, in_browser, program};

/// Checks the page as it stands, with axe's own configuration.
async fn check(b: &Browser, what: &str) {
    let axe = fs::read_to_string(program("AXE")).expect("the script of axe");
    let axe = b.server.file("axe.js", axe);
    // In the page, as a script of the driver's may see it through a pane of glass, and slowly.
    let load = format!(
        "if (window.axe) return done(); const script = document.createElement('script');
        script.src = '{axe}'; script.onload = () => done(); document.head.append(script)"
    );
    b.eventually(&load).await;
    b.settle().await;
    let run = "axe.run(document, { resultTypes: ['violations'] }).then(({ violations, passes }) => done({
        passes: passes.length,
        violations: violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, html, failureSummary }) =>
            ({ id, help, target: target.flat().join(' '), html: html.slice(0, 200), failureSummary }))),
    }), (error) => done({ error: String(error) }))";
    let found = b.eventually(run).await;
    assert!(found["passes"].as_u64() > Some(10), "{what}: axe did not run: {found}");
    assert_eq!(found["violations"], json!([]), "{what}: {:#}", found["violations"]);
}

async fn check_both_schemes(b: &Browser, id: &str) {
    for theme in ["light", "dark"] {
        let card = |open: &str| {
            format!("<news-card src=/cards/{id}.json theme={theme} {open}></news-card>")
        };
        b.show_ready(&card("")).await;
        check(b, &format!("{id}, {theme}, closed")).await;
        b.show_ready(&card("open=all")).await;
        check(b, &format!("{id}, {theme}, open")).await;
    }
}

#[test]
fn nothing_is_wrong_with_a_story_closed_or_open_light_or_dark() {
    in_browser(async |b| check_both_schemes(b, "deepseek-big-fund").await);
}

#[test]
fn nothing_is_wrong_with_every_part_there_is() {
    in_browser(async |b| check_both_schemes(b, "maximal").await);
}

#[test]
fn nothing_is_wrong_from_right_to_left() {
    in_browser(async |b| check_both_schemes(b, "rtl").await);
}

#[test]
fn nothing_is_wrong_while_loading_or_after_failing() {
    in_browser(async |b| {
        let fallback = "<a href=/story.html>The story</a>";
        for theme in ["light", "dark"] {
            let held = b.url(Answer { held: true, ..Answer::of("{}") });
            b.show(&format!("<news-card theme={theme} src={held}>{fallback}</news-card>")).await;
            b.state("loading").await;
            check(b, "loading").await;
            b.show(&format!(
                "<news-card theme={theme} src=/cards/nothing.json>{fallback}</news-card>"
            ))
            .await;
            b.state("error").await;
            check(b, "failed").await;
        }
        b.console().await;
    });
}

#[test]
fn nothing_is_wrong_at_other_densities_widths_and_themes() {
    in_browser(async |b| {
        for attributes in [
            "density=compact",
            "density=headline",
            "theme=paper",
            "theme=midnight",
            "theme=contrast",
            "heading-level=4",
        ] {
            b.show_ready(&format!("<h2>Two</h2><h3>Three</h3><news-card src=/cards/maximal.json open=all {attributes}></news-card>")).await;
            check(b, attributes).await;
        }
        b.size(320, 700).await;
        b.show_ready("<news-card src=/cards/maximal.json open=all></news-card>").await;
        check(b, "320 pixels").await;
    });
}

#[test]
fn nothing_is_wrong_after_sorting_and_highlighting() {
    in_browser(async |b| {
        b.show_ready("<news-card src=/cards/maximal.json open=competitors></news-card>").await;
        b.click("$('input[type=checkbox]')").await;
        b.click("$$('tbody th button')[1]").await;
        check(b, "sorted and highlighted").await;
    });
}

#[test]
fn every_control_is_large_enough_and_has_a_name() {
    in_browser(async |b| {
        b.show_ready("<news-card src=/cards/maximal.json open=all></news-card>").await;
        // WCAG 2.2, 2.5.8: 24 by 24 pixels, but for links within a sentence.
        let small = b.js("return $$('button, summary, input, [data-share]').filter((control) => control.checkVisibility())
            .map((control) => [control, (control.closest('label') ?? control).getBoundingClientRect()])
            .filter(([, { width, height }]) => width < 24 || height < 24)
            .map(([control, { width, height }]) => `${control.outerHTML.slice(0, 80)} ${width} x ${height}`)").await;
        assert_eq!(small, Value::Array(vec![]), "{small:#}");
        b.is("$$('button, a[href]').every((control) => (control.ariaLabel || control.innerText.trim() || control.title) !== '')", true).await;
    });
}
