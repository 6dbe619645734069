//! Pictures of a card that cannot be had.

use serde_json::json;

use crate::adoption::written;
use crate::support::in_browser;
use news_card::{Options, read};

fn card(image: &str, icon: &str) -> String {
    json!({ "title": "A picture", "image": { "url": image, "alt": "A harbour" },
        "source": { "name": "The Post", "url": "https://post.example/", "icon": icon } })
    .to_string()
}

const SEEN: &str = "['.image', '.source-icon'].map((name) => $(name)?.checkVisibility() ?? false)";

#[test]
fn one_that_cannot_be_loaded_leaves_no_hole() {
    in_browser(async |b| {
        let address = b.server.address();
        let broken = format!("{address}/nowhere.png");
        for json in [card(&broken, &broken)] {
            b.server.file("card.json", &json);
            b.show_ready("<news-card src=/card.json></news-card>").await;
            b.until(&format!("JSON.stringify({SEEN}) === '[false,false]'")).await;
            let html =
                written(read(json.as_bytes()).expect("a card").card, Options::default(), None);
            b.show_ready(&html).await;
            b.until(&format!("JSON.stringify({SEEN}) === '[false,false]'")).await;
            b.console().await;
        }
    });
}

#[test]
fn one_of_two_may_be_there_and_a_later_one_too() {
    in_browser(async |b| {
        let address = b.server.address();
        let there = b
            .server
            .file("there.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='12' height='8'/>");
        let (there, broken) = (format!("{address}{there}"), format!("{address}/nowhere.png"));
        b.server.file("card.json", &card(&broken, &there));
        b.show_ready("<news-card src=/card.json></news-card>").await;
        b.until(&format!("JSON.stringify({SEEN}) === '[false,true]'")).await;
        b.js_with("card.data = JSON.parse(given)", card(&there, &there)).await;
        b.until(&format!("JSON.stringify({SEEN}) === '[true,true]'")).await;
        b.console().await;
    });
}
