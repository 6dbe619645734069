//! A published site behind a plain web server, with the widget and the pages on other origins.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::support::{Browser, Nginx, Page, in_browser, program, project};

/// Publishes the demo cards with the built widget to `site`, for a base that a test can know.
fn publish(site: &Path) {
    let mut command = Command::new(program("NEWS_CARD_CLI"));
    command.current_dir(project()).args(["publish", "www/cards", "--no-pictures", "--quiet"]);
    command.args(["--widget", "pkg", "--to"]).arg(site);
    let output = command.output().expect("the command runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

async fn with_site(b: &Browser, test: impl AsyncFnOnce(&Browser, &Nginx, &Path)) {
    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path().join("site");
    publish(&site);
    let nginx = Nginx::serve(&site, folder.path());
    test(b, &nginx, &site).await;
}

/// What is left of a folder on GitHub Pages: unless told not to, Jekyll leaves out what begins with an
/// underscore or a dot.
fn as_on_github_pages(site: &Path) {
    if site.join(".nojekyll").exists() {
        return;
    }
    for entry in fs::read_dir(site).expect("the site") {
        let entry = entry.expect("an entry");
        if entry.file_name().to_string_lossy().starts_with(['_', '.']) && entry.path().is_dir() {
            fs::remove_dir_all(entry.path()).expect("it goes");
        }
    }
}

#[test]
fn a_site_on_github_pages_is_whole() {
    in_browser(async |b| {
        with_site(b, async |b, nginx, site| {
            as_on_github_pages(site);
            b.open(&format!("{}/cards/deepseek-big-fund.html", nginx.address())).await;
            b.ready().await;
            b.is("style('.news-card').borderTopStyle", "solid").await;
            let said = b.console().await;
            assert!(said.iter().all(|sentence| sentence.contains("favicon.ico")), "{said:?}");
        })
        .await;
    });
}

#[test]
fn a_page_for_frames_is_dressed_as_its_address_asks() {
    in_browser(async |b| {
        with_site(b, async |b, nginx, _| {
            let page = format!("{}/cards/embed/deepseek-big-fund.html", nginx.address());
            b.open(&format!("{page}?theme=dark")).await;
            b.ready().await;
            b.until("style('.news-card').colorScheme === 'dark'").await;
            b.is("document.querySelector('base').target", "_blank").await;
            b.open(&page).await;
            b.ready().await;
            b.is("card.getAttribute('theme') ?? 'auto'", "auto").await;
            let said = b.console().await;
            assert!(said.iter().all(|sentence| sentence.contains("favicon.ico")), "{said:?}");
        })
        .await;
    });
}

#[test]
fn a_page_of_another_origin_shows_a_published_card_with_a_widget_of_its_own() {
    in_browser(async |b| {
        with_site(b, async |b, nginx, _| {
            let address = nginx.address();
            b.show_ready(&format!(
                "<news-card src={address}/cards/deepseek-big-fund.json></news-card>"
            ))
            .await;
            b.is("card.card.id", "deepseek-big-fund").await;
            b.is("$$('tbody tr').length", 4).await;
        })
        .await;
    });
}

#[test]
fn a_prerendered_element_of_the_site_is_adopted_by_the_sites_widget_on_any_page() {
    in_browser(async |b| {
        with_site(b, async |b, nginx, site| {
            let element = fs::read_to_string(site.join("cards/deepseek-big-fund.element.html"));
            let address = nginx.address();
            // The site knows no address of its own here, so its paths start at its root.
            let element = element.expect("the element").replace("=\"/", &format!("=\"{address}/"));
            let version = fs::read_dir(site.join("_news-card/v")).expect("versions").next();
            let version = version.expect("one").expect("a folder").file_name();
            let loader = format!(
                "<script type=module src={address}/_news-card/v/{}/news-card.js></script>",
                version.to_string_lossy()
            );
            b.show_ready(Page { script: &loader, ..Page::of(&element) }).await;
            b.is("style('.news-card').borderTopStyle", "solid").await;
            b.is("card.card", json!(null)).await;
            b.js("card.setAttribute('sections', 'timeline')").await;
            b.until("card.card?.id === 'deepseek-big-fund'").await;
        })
        .await;
    });
}

#[test]
fn the_sites_own_page_is_whole_and_comes_to_life() {
    in_browser(async |b| {
        with_site(b, async |b, nginx, _| {
            b.open(&format!("{}/cards/deepseek-big-fund.html", nginx.address())).await;
            b.ready().await;
            b.is("document.contentType", "text/html").await;
            // What sorts comes beside the loader; it is there once the age stands.
            b.until("/ago|last/.test(texts('.badge summary')[0])").await;
            b.click("$('[data-section=competitors] > summary')").await;
            b.js("$$('tbody th button')[0].click()").await;
            b.until("$$('tbody th')[0].getAttribute('aria-sort') === 'ascending'").await;
            // The app comes for what the rows cannot show.
            b.js("card.setAttribute('sections', 'competitors')").await;
            b.until("$$('details[data-section]').length === 1").await;
            b.is("$$('tbody th')[0].getAttribute('aria-sort')", "ascending").await;
            let headers = "const answer = await fetch(given + '/cards/deepseek-big-fund.json');
                return ['content-type', 'cache-control', 'access-control-allow-origin'].map((name) => answer.headers.get(name))";
            let given = nginx.address().to_owned();
            let headers = b.js_with(&format!("return (async () => {{ {headers} }})()"), given).await;
            let expected = ["application/json; charset=utf-8", "public, max-age=60, stale-while-revalidate=600", "*"];
            assert_eq!(headers, json!(expected));
            // The icon of a site is its publisher's; here there is none.
            let said = b.console().await;
            assert!(said.iter().all(|sentence| sentence.contains("favicon.ico")), "{said:?}");
        })
        .await;
    });
}
