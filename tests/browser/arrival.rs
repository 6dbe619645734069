//! Elements and scripts that come late, twice, or into pages that changed the language.

use std::fs;

use serde_json::json;

use crate::support::{Page, in_browser, project};

const CARD: &str = "<news-card src=/cards/minimal.json></news-card>";

#[test]
fn a_second_copy_of_the_script_does_no_harm() {
    in_browser(async |b| {
        for file in fs::read_dir(project().join("pkg")).expect("the built files") {
            let file = file.expect("a file").path();
            // Languages and themes are asked for where they are named.
            if file.is_dir() {
                continue;
            }
            let name = file.file_name().expect("a name").to_string_lossy().into_owned();
            b.server.file(&format!("copy/{name}"), fs::read(&file).expect("its content"));
        }
        let script = |url: &str| format!("<script type=module src={url}></script>");
        // Notes what is said, and the clocks that are started.
        let head = "<script>
            window.said = []; window.clocks = 0;
            const every = setInterval;
            console.info = (sentence) => said.push(sentence);
            window.setInterval = (...given) => { clocks += 1; return every(...given) };
            </script>";
        for second in ["/pkg/news-card.js", "/pkg/news-card.js?v=2", "/copy/news-card.js"] {
            let scripts = [script("/pkg/news-card.js"), script(second)].concat();
            b.show_ready(Page { head, script: &scripts, ..Page::of(CARD) }).await;
            b.outlast_a_load().await;
            // The same address is the same module, which is no second copy.
            let said = if second == "/pkg/news-card.js" {
                json!([])
            } else {
                json!([format!("[news-card] second copy ignored: {}{second}", b.server.address())])
            };
            b.is("said", said).await;
            b.is("clocks", 1).await;
            b.becomes("performance.getEntriesByType('resource').filter(({ name }) => name.includes('/copy/')).length", u8::from(second.starts_with("/copy"))).await;
            assert_eq!(b.events("load").await.len(), 1, "{second}");
            b.is("$$('[part=card]').length", 1).await;
        }
        // Also once the first has long been at work.
        b.eventually("const late = document.createElement('script'); late.type = 'module';
            late.src = '/copy/news-card.js?late'; late.onload = () => done(); document.head.append(late)").await;
        b.js("document.querySelector('main').append(Object.assign(document.createElement('news-card'), { loading: 'eager' }))").await;
        b.js("cards.at(-1).data = { title: 'late' }").await;
        b.ready().await;
    });
}

#[test]
fn an_element_may_come_late() {
    in_browser(async |b| {
        b.show("<div id=place></div>").await;
        b.js(&format!("place.innerHTML = '{CARD}'")).await;
        b.ready().await;
        b.js("const made = document.createElement('news-card'); made.setAttribute('src', '/cards/maximal.json');
            made.setAttribute('density', 'compact'); place.replaceChildren(made)").await;
        b.ready().await;
        b.is("[card.card.id, $('[part=card]').dataset.density]", json!(["maximal", "compact"]))
            .await;
        b.js("const made = document.createElement('news-card'); place.replaceChildren(made); made.setAttribute('src', '/cards/rtl.json')").await;
        b.ready().await;
        b.is("card.card.id", "rtl").await;
        b.js("const made = new (customElements.get('news-card'))(); made.data = { title: 'new' }; place.replaceChildren(made)").await;
        b.ready().await;
        // A copy has the card, as it stands.
        b.js("place.replaceChildren(card.cloneNode(true)); ").await;
        b.is("[card.state, ...texts('[part=title]')]", json!(["ready", "new"])).await;
    });
}

#[test]
fn a_card_of_which_the_engine_has_forgotten_what_it_was_holds_up_no_other() {
    in_browser(async |b| {
        // As WebKit does once a card has left for good and its memory was needed.
        b.before_scripts(
            "const Observer = IntersectionObserver;
            window.IntersectionObserver = class extends Observer {
                constructor(tell, options) {
                    const forgotten = { target: document.createElement('i'), isIntersecting: true };
                    super((entries) => tell([forgotten, ...entries]), options);
                }
            };",
        )
        .await;
        b.show_ready(CARD).await;
    });
}

#[test]
fn the_script_may_come_late() {
    in_browser(async |b| {
        b.show(Page { script: "", ..Page::of(CARD) }).await;
        b.js("card.data = { title: 'set before' }").await;
        b.js("const late = document.createElement('script'); late.type = 'module'; late.src = '/pkg/news-card.js'; document.head.append(late)").await;
        b.ready().await;
        b.is("texts('[part=title]')", json!(["set before"])).await;
    });
}

#[test]
fn a_script_in_the_body_or_async_is_as_good() {
    in_browser(async |b| {
        let tag = "<script type=module src=/pkg/news-card.js></script>";
        for (script, body) in [
            ("", format!("{tag}{CARD}")),
            ("", format!("{CARD}{tag}")),
            ("<script async type=module src=/pkg/news-card.js></script>", CARD.to_owned()),
        ] {
            b.show_ready(Page { script, ..Page::of(&body) }).await;
        }
    });
}

#[test]
fn pages_that_changed_arrays_or_define_are_no_trouble() {
    in_browser(async |b| {
        let head = "<script>
            Array.from = () => { throw Error('replaced') };
            Array.prototype.each = function () {}; Object.prototype.extra = 1;
            window.define = () => { throw Error('called') }; window.define.amd = {};
        </script>";
        b.show_ready(Page {
            head,
            ..Page::of("<news-card src=/cards/maximal.json open=all></news-card>")
        })
        .await;
        b.click("$$('tbody th button')[1]").await;
        b.is("$$('tbody th')[1].getAttribute('aria-sort')", "ascending").await;
        b.is("$$('details[data-section]').length", 13).await;
    });
}
