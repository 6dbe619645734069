//! The prerendered card on paper, scripts off: closed sections are there too, as nothing can be
//! opened on paper.

use std::fs;

use super::{STYLESHEET, show};
use crate::support::{Browser, Engine, in_browser_without_scripts, project};

/// Some words of what is open from the start.
const OPEN: [&str; 4] = ["state chip fund in talks", "Beijing set up", "shore up", "Founders"];
/// Some words of each closed section.
const CLOSED: [&str; 6] =
    ["champions", "Multimodal", "Huawei", "worldwide price war", "High-Flyer Quant", "Report"];

#[test]
fn what_is_open_is_there_and_no_control() {
    in_browser_without_scripts(async |b| {
        if b.engine == Engine::WebKit {
            show_as_if_printed(b).await;
            b.is("$('.share').checkVisibility()", false).await;
            b.is("$('[part=title]').checkVisibility()", true).await;
            return;
        }
        let text = printed(b).await;
        assert_eq!(missing(&OPEN, &text), [""; 0], "{text}");
        assert!(!text.contains("Only differences"), "a control is on the paper: {text}");
    });
}

#[test]
fn what_is_closed_is_there_too() {
    in_browser_without_scripts(async |b| {
        if b.engine == Engine::WebKit {
            show_as_if_printed(b).await;
            b.until("$$('.disclosure-content').every((content) => content.checkVisibility() && content.offsetHeight > 20)").await;
            b.is("$('.news-card').getBoundingClientRect().bottom > $('[data-section=related] .disclosure-content').getBoundingClientRect().bottom", true).await;
            return;
        }
        let text = printed(b).await;
        assert_eq!(missing(&CLOSED, &text), [""; 0], "{text}");
    });
}

/// The words of the card as it is printed.
async fn printed(b: &Browser) -> String {
    show(b, STYLESHEET, ("", "")).await;
    b.is("$$('details[data-section]').some(({ open }) => open)", false).await;
    b.printed().await
}

fn missing<'a>(words: &[&'a str], text: &str) -> Vec<&'a str> {
    words.iter().filter(|words| !text.contains(**words)).copied().collect()
}

/// WebKit's driver cannot print, so the rules for paper are put on the screen.
async fn show_as_if_printed(b: &Browser) {
    let sheet = fs::read_to_string(project().join("pkg/news-card.css")).expect("the stylesheet");
    let on_screen = sheet.replace("@media print", "@media screen");
    assert_ne!(sheet, on_screen, "there are no rules for paper");
    show(b, &b.server.file("paper.css", on_screen), ("", "")).await;
    b.is("$$('details[data-section]').some(({ open }) => open)", false).await;
}
