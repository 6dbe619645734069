//! The grid and the scale: few edges, few sizes of text, and not much to scroll on a phone.

use crate::support::{Browser, in_browser};

/// All texts that are seen, without those of the table, whose columns are edges of their own, and of rows of
/// icons: where each line of them begins and ends.
const LINES: &str = "
    const lines = [];
    const walker = document.createTreeWalker($('[part=card]'), NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
        const { parentElement: element } = node;
        if (!node.data.trim() || element.closest('.visually-hidden, .scroll, .share') || !element.checkVisibility()) continue;
        const box = element.closest('.chip, .freshness, .count');
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { left, top, bottom, width } of box ? [box.getBoundingClientRect()] : range.getClientRects())
            if (width > 1) lines.push({ left, top, bottom });
    }";

async fn show_all(b: &Browser, width: u32) {
    let card = format!(
        "<div style='width: {width}px'><news-card src=/cards/deepseek-big-fund.json open=all></news-card></div>"
    );
    b.show_ready(&card).await;
    b.settle().await;
}

#[test]
fn lines_begin_at_four_edges_at_most() {
    in_browser(async |b| {
        show_all(b, 640).await;
        let edges = b
            .js(&format!(
                "{LINES}
                const isFirst = (line) => !lines.some((other) =>
                    other.left < line.left - 1 && other.top < line.bottom - 2 && other.bottom > line.top + 2);
                const lefts = lines.filter(isFirst).map(({{ left }}) => left).sort((one, other) => one - other);
                return lefts.filter((left, index) => index === 0 || left - lefts[index - 1] > 2).map(Math.round)"
            ))
            .await;
        let count = edges.as_array().expect("edges").len();
        assert!((2..=4).contains(&count), "{edges}");
    });
}

#[test]
fn texts_have_five_sizes_at_most() {
    in_browser(async |b| {
        show_all(b, 640).await;
        let sizes = b
            .js("const sizes = new Set();
                const add = (element, pseudo) => sizes.add(Math.round(parseFloat(getComputedStyle(element, pseudo).fontSize) * 10) / 10);
                for (const element of $$('[part=card] *')) {
                    if (!element.checkVisibility() || element.closest('.visually-hidden')) continue;
                    if ([...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) add(element);
                    const { content } = getComputedStyle(element, '::before');
                    if (!['none', 'normal', '\"\"'].includes(content)) add(element, '::before');
                }
                return [...sizes].sort((one, other) => one - other)")
            .await;
        let count = sizes.as_array().expect("sizes").len();
        assert!((3..=5).contains(&count), "{sizes}");
    });
}

/// Before the grid and the scale it was six times as long.
#[test]
fn a_closed_card_as_wide_as_a_phone_is_at_most_four_and_a_half_times_as_long() {
    in_browser(async |b| {
        let card = "<div style='width: 320px'><news-card src=/cards/deepseek-big-fund.json></news-card></div>";
        b.show_ready(card).await;
        b.settle().await;
        b.is("$('[part=card]').offsetWidth", 320).await;
        let height = b.js("return $('[part=card]').offsetHeight").await;
        assert!(height.as_u64().is_some_and(|height| height < 320 * 9 / 2), "{height}");
    });
}
