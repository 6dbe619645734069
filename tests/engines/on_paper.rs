//! The prerendered card on paper, scripts off: closed sections are there too, as nothing can be
//! opened on paper, wherever the engine lets a page say so.

use std::fs;
use std::process::Command;

use thirtyfour::common::print::PrintParameters;

use crate::cards::STYLESHEET;
use crate::support::{Engine, Reader, Window, in_window, program, project};
use crate::without_scripts::show;

/// Some words of what is open from the start.
const OPEN: [&str; 4] = ["state chip fund in talks", "Beijing set up", "shore up", "Founders"];
/// Some words of each closed section.
const CLOSED: [&str; 6] =
    ["champions", "Multimodal", "Huawei", "worldwide price war", "High-Flyer Quant", "Report"];
pub(crate) fn printed(engine: Engine) {
    in_window(engine, Reader::WithoutScripts, async |w| match engine {
        Engine::Chromium | Engine::Firefox => print(w).await,
        Engine::WebKit => as_if_printed(w).await,
    });
}

async fn print(w: &Window) {
    show(w, STYLESHEET, ("", "")).await;
    w.is("$$('details[data-section]').some(({ open }) => open)", false).await;
    let pdf = w.session.print_page(PrintParameters::default()).await.expect("a printed page");
    let text = text(w, &pdf);
    let missing = |words: &[&'static str]| {
        let words = words.iter().filter(|words| !text.contains(**words));
        words.copied().collect::<Vec<_>>()
    };
    assert_eq!(missing(&OPEN), [""; 0], "{text}");
    assert!(!text.contains("Highlight differences"), "a control is on the paper: {text}");
    let closed = missing(&CLOSED);
    // Firefox 140 has no way for a page to show on paper what a closed section hides.
    if w.engine == Engine::Firefox && closed == CLOSED {
        eprintln!("this Firefox prints closed sections closed");
    } else {
        assert_eq!(closed, [""; 0], "{text}");
    }
}

/// The words of a PDF, with one space between them.
fn text(w: &Window, pdf: &[u8]) -> String {
    let file = w.folder().join("printed.pdf");
    fs::write(&file, pdf).expect("a file for the PDF");
    let output = Command::new(program("PDFTOTEXT")).arg(&file).arg("-").output();
    let output = output.expect("pdftotext runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8_lossy(&output.stdout);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// WebKit's driver cannot print, so the rules for paper are put on the screen.
async fn as_if_printed(w: &Window) {
    let sheet = fs::read_to_string(project().join("pkg/news-card.css")).expect("the stylesheet");
    let on_screen = sheet.replace("@media print", "@media screen");
    assert_ne!(sheet, on_screen, "there are no rules for paper");
    show(w, &w.server.file("paper.css", on_screen), ("", "")).await;
    w.is("$$('details[data-section]').some(({ open }) => open)", false).await;
    w.is("$('.share').checkVisibility()", false).await;
    w.is("$('[part=title]').checkVisibility()", true).await;
    w.until("$$('.disclosure-content').every((content) => content.checkVisibility() && content.offsetHeight > 20)").await;
    w.is("$('.news-card').getBoundingClientRect().bottom > $('[data-section=related] .disclosure-content').getBoundingClientRect().bottom", true).await;
}
