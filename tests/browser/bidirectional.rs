//! A text that turns the direction around, and never turns it back, disturbs nobody: where each
//! letter of its neighbours is drawn depends on none of it.

use std::fs;

use serde_json::{Value, json};

use crate::support::{Browser, in_browser, project};

/// Marks, embeddings, overrides and isolates, begun and not ended, or ended and never begun.
const CONTROLS: [&str; 8] = [
    "\u{202e}",
    "\u{202b}",
    "\u{2067}",
    "\u{2068}",
    "\u{202d}",
    "\u{2069}",
    "\u{200f}",
    "\u{202c}\u{2069}\u{2067}\u{202e}",
];

/// What stands in the field that is tried. The letter stands nowhere else, and reads the same from
/// either side.
const TEXT: &str = "ŵŵ ŵŵ";

/// Puts each text into the field of each path, and names the pairs for which any letter of the
/// neighbours is elsewhere than with the first text, which is harmless. What draws nothing counts
/// as nothing, and neither does an arrow or a bar: letters alone can be reordered.
const DISTURBED: &str = r#"return (async () => {
    const { document: whole, paths, texts } = given;
    const show = async (path, text) => {
        const data = structuredClone(whole);
        const [last, ...above] = [...path].reverse();
        const place = above.reverse().reduce((place, name) => place[name], data);
        place[last] = text;
        const loaded = new Promise((resolve) => card.addEventListener('news-card-load', resolve, { once: true }));
        card.data = data;
        await loaded;
        $$('.clocks').forEach((clocks) => { clocks.open = true });
    };
    const letters = () => {
        const found = [];
        const walk = document.createTreeWalker($('article'), NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        while (walk.nextNode()) {
            const { data } = walk.currentNode;
            for (let at = 0; at < data.length; at += 1) {
                if (/[ŵ\s\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/.test(data[at])) continue;
                range.setStart(walk.currentNode, at);
                range.setEnd(walk.currentNode, at + 1);
                const { x, y, width } = range.getBoundingClientRect();
                found.push([data[at], x, y, width]);
            }
        }
        return found;
    };
    // A font may have room for a mark that nobody sees, and what follows on its line moves by that.
    const ROOM = 5;
    const isWhereItWas = (now, before) => before && now.every((part, index) => part === before[index] || Math.abs(part - before[index]) < ROOM);
    const wrong = [];
    for (const path of paths) {
        await show(path, texts[0]);
        if (!$('article').textContent.includes(texts[0])) wrong.push(`${path} is not shown`);
        const before = letters();
        for (const text of texts.slice(1)) {
            await show(path, text);
            const after = letters();
            const at = after.findIndex((letter, index) => !isWhereItWas(letter, before[index]));
            if (at >= 0 || after.length !== before.length) {
                wrong.push(`${path} with ${escape(text)}: ${before[at]} is at ${after[at]}`);
            }
        }
    }
    return [wrong, letters().length];
})()"#;

/// The paths of all texts that a card shows as they are, in the fixture with every field.
fn paths(value: &Value, path: &[Value], found: &mut Vec<Value>) {
    match value {
        // What is no free text, and what is shown in an attribute alone, or with a picture that is there.
        Value::String(text) => {
            let name = path.iter().rev().find_map(Value::as_str).unwrap_or_default();
            let is_form =
                ["id", "lang", "share", "kind", "alt", "date", "better", "caption", "credit"]
                    .contains(&name)
                    || name == "by" && path.contains(&json!("implications"));
            let is_time = text.starts_with("20") && text.ends_with('Z');
            let is_of_section = path.contains(&json!("sections"));
            if !is_form && !is_time && !is_of_section && !text.starts_with("https:") {
                found.push(json!(path));
            }
        }
        Value::Array(items) => items.iter().enumerate().for_each(|(index, item)| {
            paths(item, &[path, &[json!(index)]].concat(), found);
        }),
        Value::Object(members) => members.iter().for_each(|(name, member)| {
            paths(member, &[path, &[json!(name)]].concat(), found);
        }),
        _ => {}
    }
}

async fn disturbs_nobody(b: &Browser, lang: &str) {
    let file = project().join("tests/fixtures/valid/every-field.json");
    let mut document: Value =
        serde_json::from_slice(&fs::read(file).expect("the fixture")).expect("JSON");
    document["lang"] = json!(lang);
    let mut all = Vec::new();
    paths(&document, &[], &mut all);
    assert!(all.len() > 25, "{all:?}");
    let around = |control: &&str| format!("{control}{TEXT}{control}");
    let texts: Vec<_> = [TEXT.to_owned()].into_iter().chain(CONTROLS.iter().map(around)).collect();
    let given = json!({ "document": document, "paths": all, "texts": texts });
    let found = b.js_with(DISTURBED, given).await;
    assert_eq!(found[0], json!([]));
    assert!(found[1].as_u64() > Some(200), "letters were looked at: {found}");
}

#[test]
fn a_text_that_turns_the_direction_around_moves_no_letter_of_its_neighbours() {
    in_browser(async |b| {
        b.show("<news-card open=all no-image></news-card>").await;
        disturbs_nobody(b, "en").await;
        disturbs_nobody(b, "ar").await;
        // Sections that are closed show the beginning of what is in them.
        b.show("<news-card no-image></news-card>").await;
        disturbs_nobody(b, "en").await;
    });
}
