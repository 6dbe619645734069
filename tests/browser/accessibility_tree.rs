//! Names, roles and states as the browser hands them to screen readers.

use serde_json::{Value, json};

use crate::support::{Browser, in_browser};

/// All nodes that are told, each as its role, its name, and what else is told of it.
async fn tree(b: &Browser) -> Vec<String> {
    let tree = b.cdp("Accessibility.getFullAXTree", json!({})).await;
    let nodes = tree["nodes"].as_array().expect("nodes");
    let told = nodes.iter().filter(|node| node["ignored"] == false);
    told.map(|node| {
        let text = |value: &Value| value["value"].as_str().unwrap_or_default().to_owned();
        let mut line = format!("{} “{}”", text(&node["role"]), text(&node["name"]));
        let description = text(&node["description"]);
        if !description.is_empty() {
            line += &format!(" ({description})");
        }
        for property in node["properties"].as_array().into_iter().flatten() {
            if let Some("expanded" | "level" | "checked") = property["name"].as_str() {
                line += &format!(
                    " {} {}",
                    property["name"].as_str().unwrap_or_default(),
                    property["value"]["value"]
                );
            }
        }
        line
    })
    .collect()
}

fn holds(tree: &[String], lines: &[&str]) {
    for line in lines {
        assert!(tree.iter().any(|told| told == line), "no {line} in {tree:#?}");
    }
}

const TITLE: &str = "Skerrow’s tides carry the island through a whole winter for the first time";

#[test]
fn a_card_and_its_table_have_names_and_its_sections_say_whether_they_are_open() {
    in_browser(async |b| {
        b.show_ready("<news-card src=/cards/maximal.json open=competitors></news-card>").await;
        let told = tree(b).await;
        holds(
            &told,
            &[
                &format!("article “{TITLE}”"),
                &format!("heading “{TITLE}” level 2"),
                "heading “30-second TL;DR” level 3",
                "DisclosureTriangle “Competitor analysis 11 items Written by people” expanded true",
                "DisclosureTriangle “Timeline 7 items Written by people” expanded false",
                "region “Competitor analysis”",
                "table “Competitor analysis”",
                "rowheader “Owned on the island”",
                "cell “Not known”",
                "link “Copy link”",
            ],
        );
        assert_eq!(told.iter().filter(|line| line.starts_with("article")).count(), 1);
    });
}

#[test]
fn a_citation_mark_is_named_by_its_number_and_its_source_is_said_once() {
    in_browser(async |b| {
        b.show_ready("<news-card src=/cards/maximal.json></news-card>").await;
        let source = "Northern Isles University: currents and costs in Skerrow Sound";
        holds(&tree(b).await, &[&format!("link “Source 2” ({source})")]);
    });
}

#[test]
fn the_order_of_the_table_is_announced() {
    in_browser(async |b| {
        b.show_ready("<news-card src=/cards/maximal.json open=competitors></news-card>").await;
        let said = "$('[data-section=competitors] [role=status]').textContent";
        b.is(said, "").await;
        for words in [
            "Sorted by Yearly output, MWh, ascending",
            "Sorted by Yearly output, MWh, descending",
            "",
        ] {
            b.click("$$('tbody th button')[1]").await;
            b.until(&format!("{said} === {words:?}")).await;
        }
        b.click("$$('tbody th button')[0]").await;
        b.until(&format!("{said} === 'Sorted by Rated power, kW, ascending'")).await;
        holds(&tree(b).await, &["status “”", "button “Rated power, kW” (Sort by Rated power, kW)"]);
    });
}

#[test]
fn what_failed_is_told() {
    in_browser(async |b| {
        b.show("<news-card src=/cards/nothing.json><a href=/>The story</a></news-card>").await;
        b.until("$('[part=notice]') !== null").await;
        holds(
            &tree(b).await,
            &[
                "link “The story”",
                "status “”",
                "StaticText “This card cannot be shown. Its server does not have it at the moment.”",
            ],
        );
        b.console().await;
    });
}
