//! What changes is changed in place: nothing is built anew, so what the reader did stays.

use serde_json::{Value, json};

use crate::support::{Browser, in_browser};

/// Counts the nodes that come and go in the card from now on, and notes where.
const WATCH: &str = "
    globalThis.changes = { elements: 0, places: [] };
    const place = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest('[part]')?.part[0] ?? 'card';
    new MutationObserver((records) => records.forEach(({ addedNodes, removedNodes, oldValue, target }) => {
        // The loader writes ages anew, the same or not.
        if (oldValue !== null && oldValue === target.data) return;
        const nodes = [...addedNodes, ...removedNodes].filter((node) => node.nodeType === 1);
        changes.elements += nodes.length;
        changes.places.push(target.parentElement?.closest('[data-section]')?.dataset.section ?? place(target));
    })).observe($('article').parentNode, { childList: true, characterData: true, characterDataOldValue: true, subtree: true });
";

async fn show(b: &Browser) {
    b.show_ready("<news-card src=/cards/maximal.json></news-card>").await;
    b.js(WATCH).await;
}

#[test]
fn theme_density_and_open_sections_change_without_a_new_element() {
    in_browser(async |b| {
        show(b).await;
        b.js("card.setAttribute('theme', 'paper')").await;
        b.until("$('article').dataset.theme === 'paper'").await;
        b.js("card.setAttribute('density', 'compact')").await;
        b.until("$('article').dataset.density === 'compact'").await;
        b.js("card.setAttribute('open', 'timeline')").await;
        b.until("$('[data-section=timeline]').open").await;
        b.is("changes", json!({ "elements": 0, "places": [] })).await;
    });
}

#[test]
fn attributes_that_change_at_once_are_one_update() {
    in_browser(async |b| {
        show(b).await;
        // In a task of the page's own: after each step of a driver's script an engine may run what waits.
        b.js("window.updates = [];
            const look = () => updates.push([$('article').dataset.theme, $('article').dataset.density, !!$('[part=share]')]);
            new MutationObserver(look).observe($('article').parentNode, { attributes: true, childList: true, subtree: true });
            setTimeout(() => {
                card.setAttribute('theme', 'dark');
                card.setAttribute('density', 'compact');
                card.setAttribute('no-share', '');
                look();
            })")
            .await;
        b.until("updates.length > 1").await;
        b.settle().await;
        b.is("updates", json!([["auto", "comfortable", true], ["dark", "compact", false]])).await;
    });
}

#[test]
fn a_new_card_changes_the_section_that_differs_alone() {
    in_browser(async |b| {
        show(b).await;
        b.js("card.data = { ...card.card, takeaways: [...card.card.takeaways, 'One more.'] }")
            .await;
        b.until("$$('.takeaways > li').at(-1).textContent === 'One more.'").await;
        let places = b.js("return [...new Set(changes.places)]").await;
        assert_eq!(places, json!(["takeaways"]));
        b.is("changes.elements", 1).await;
    });
}

#[test]
fn a_sort_moves_the_cells_that_are_there() {
    in_browser(async |b| {
        show(b).await;
        b.js("globalThis.cells = $$('td'); $('[data-section=competitors]').open = true").await;
        b.click("$$('th button')[0]").await;
        b.until("$('tbody th').ariaSort === 'ascending'").await;
        b.is("$$('td').every((cell) => cells.includes(cell))", true).await;
        b.is("$$('td').every((cell, at) => cell === cells[at])", false).await;
        b.is("$$('td').length === cells.length", true).await;
    });
}

#[test]
fn what_the_reader_did_survives_a_new_card_and_a_new_theme() {
    in_browser(async |b| {
        show(b).await;
        b.js("$('[data-section=timeline]').open = $('[data-section=competitors]').open = true")
            .await;
        b.js("$('.differences input').checked = true; $('.scroll').scrollLeft = 20").await;
        b.click("$$('th button')[1]").await;
        b.until("$$('tbody th')[1].ariaSort === 'ascending'").await;
        let order = b.js("return texts('thead th')").await;
        let scrolled = b.js("return $('.scroll').scrollLeft").await;
        b.js("$('[part=source]').focus()").await;
        b.js("card.data = { ...card.card, hook: 'Another hook.' }; card.setAttribute('theme', 'dark')").await;
        b.until("$('[part=hook]').textContent === 'Another hook.'").await;
        b.is(
            "[$('[data-section=timeline]').open, $('.differences input').checked]",
            json!([true, true]),
        )
        .await;
        b.is("texts('thead th')", order).await;
        b.is("$('.scroll').scrollLeft", scrolled).await;
        b.is("card.shadowRoot.activeElement === $('[part=source]')", true).await;
        assert_ne!(b.js("return changes.places.length").await, Value::from(0));
    });
}
