//! Pages whose stylesheets reach for everything.

use serde_json::Value;

use crate::support::{Browser, Page, in_browser};

const BODY: &str = "<news-card src=/cards/maximal.json open=all></news-card>";

/// How the nodes of each kind look, as far as inherited and reset properties go.
async fn looks(b: &Browser) -> Value {
    b.js("const names = ['fontSize', 'fontFamily', 'fontWeight', 'fontStyle', 'letterSpacing', 'wordSpacing', 'lineHeight', 'textTransform',
            'textAlign', 'textIndent', 'textShadow', 'direction', 'writingMode', 'color', 'backgroundColor', 'display', 'visibility', 'opacity',
            'whiteSpace', 'cursor', 'listStyleType', 'pointerEvents', 'userSelect', 'hyphens', 'tabSize', 'textWrap', 'wordBreak', 'quotes'];
        const nodes = ['[part=card]', '[part=title]', '[part=source]', '[part=hook]', '[part=tldr] p', '[part~=takeaways] li',
            'summary', 'td', 'thead th', '[part~=timeline] li', '[part=footer] p'];
        return nodes.map((node) => [node, ...names.map((name) => `${name}: ${style(node)[name]}`)])").await
}

#[test]
fn the_card_looks_the_same_on_every_page() {
    in_browser(async |b| {
        b.show_ready(BODY).await;
        let plain = looks(b).await;
        for rules in [
            "* { all: unset !important }",
            "* { letter-spacing: 1em; text-transform: uppercase; line-height: 3; direction: rtl }",
            "* { letter-spacing: 1em !important; word-spacing: 2em !important; text-align: right !important; text-indent: 9em !important;
                 text-shadow: 1px 1px red !important; white-space: pre !important; cursor: help !important; hyphens: auto !important;
                 list-style: square !important; user-select: none !important; color: red !important; quotes: '<' '>' !important }",
            "html { font-size: 62.5%; writing-mode: horizontal-tb } body { font: italic 900 40px/3 cursive; word-break: break-all; tab-size: 1 }",
            "body { visibility: visible; text-wrap: nowrap; font-variant: small-caps; text-decoration: line-through }",
            "p, li, td, th, h2, h3, summary, details, a, article, header { display: none !important; font-size: 99px !important }",
        ] {
            let head = format!("<style>{rules}</style>");
            b.show_ready(Page { head: &head, ..Page::of(BODY) }).await;
            b.is("$('article').offsetWidth > 600", true).await;
            let now = looks(b).await;
            for (now, plain) in now.as_array().expect("a list").iter().zip(plain.as_array().expect("a list")) {
                let differs: Vec<_> = now.as_array().expect("a list").iter().zip(plain.as_array().expect("a list")).filter(|(now, plain)| now != plain).collect();
                assert!(differs.is_empty(), "{rules}\n{}: {differs:?}", now[0]);
            }
        }
    });
}
