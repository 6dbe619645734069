//! Cards that come and go, and change, a thousand times: nothing of them stays.

use serde_json::{Value, json};

use crate::support::{Browser, in_browser};

/// Runs `step` so many times, each in a task of its own, as a page would over hours.
const REPEAT: &str = "window.repeat = async (count, step) => {
    const { port1, port2 } = new MessageChannel();
    const task = () => new Promise((resolve) => { port1.onmessage = resolve; port2.postMessage(0); });
    for (let number = 0; number < count; number += 1) { await step(number); await task(); }
    // What was put off by a timer is over, too.
    await new Promise((resolve) => setTimeout(resolve, 50));
};";

/// What the page holds: bytes of the heap and of the app's memory, nodes, and listeners.
#[derive(Debug)]
struct Held {
    heap: f64,
    app: f64,
    nodes: f64,
    listeners: f64,
}

async fn held(b: &Browser) -> Held {
    for _ in 0..2 {
        b.cdp("HeapProfiler.collectGarbage", json!({})).await;
    }
    let metrics = b.cdp("Performance.getMetrics", json!({})).await;
    let metric = |name: &str| {
        let all = metrics["metrics"].as_array().expect("metrics");
        let metric = all.iter().find(|metric| metric["name"] == name).expect("the metric");
        metric["value"].as_f64().expect("a number")
    };
    let app = b
        .eventually(
            "import('/pkg/news-card-app.js').then((glue) => glue.default()).then((app) =>
            done(Object.values(app).find((value) => value instanceof WebAssembly.Memory).buffer.byteLength))",
        )
        .await;
    Held {
        heap: metric("JSHeapUsedSize"),
        app: app.as_f64().expect("a number"),
        nodes: metric("Nodes"),
        listeners: metric("JSEventListeners"),
    }
}

/// Repeats a step `warm` times and then `count` times more, and checks that the page holds no more then.
async fn is_flat(b: &Browser, step: &str, warm: u32, count: u32) {
    b.show_ready("<news-card src=/cards/minimal.json loading=eager></news-card>").await;
    b.cdp("Performance.enable", json!({})).await;
    b.js(REPEAT).await;
    let run = async |count: u32| {
        let script = format!(
            "repeat({count}, async (number) => {{ {step} }}).then(() => done(null), (error) => done(String(error)))"
        );
        assert_eq!(b.eventually(&script).await, Value::Null, "{step}");
        held(b).await
    };
    let before = run(warm).await;
    let after = run(count).await;
    assert!(after.heap <= before.heap * 1.02 + 50_000.0, "{before:?} {after:?}");
    assert!(after.app <= before.app, "{before:?} {after:?}");
    assert!(after.nodes <= before.nodes * 1.02, "{before:?} {after:?}");
    assert!(after.listeners <= before.listeners, "{before:?} {after:?}");
}

#[test]
fn a_card_that_comes_and_goes_leaves_nothing() {
    in_browser(async |b| {
        let step = "window.gone ??= card; if (gone.isConnected) gone.remove(); else document.body.append(gone);";
        is_flat(b, step, 2_000, 20_000).await;
    });
}

#[test]
fn attributes_that_change_leave_nothing() {
    in_browser(async |b| {
        let step = "card.setAttribute('density', number % 2 ? 'compact' : 'comfortable'); card.setAttribute('theme', number % 3 ? 'paper' : 'auto');";
        is_flat(b, step, 1_000, 9_000).await;
    });
}

#[test]
fn cards_that_are_made_shown_and_removed_leave_nothing() {
    in_browser(async |b| {
        let step = "const made = document.createElement('news-card');
            const ready = new Promise((resolve) => made.addEventListener('news-card-load', resolve));
            made.data = { title: `Story ${number}`, takeaways: ['One', 'Two'] };
            made.setAttribute('loading', 'eager');
            document.body.append(made);
            await ready;
            // What the test itself notes is no leak.
            seen.events = [];
            made.remove();";
        is_flat(b, step, 1_500, 1_500).await;
    });
}
