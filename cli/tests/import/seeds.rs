//! The two captured pages, read in place.

use serde_json::Value;

use super::{import_files, seed, texts};

/// The card of a captured page with all that both have; how many timeline entries it has.
fn check(name: &str, timeline: usize, delay: &str) -> Option<Value> {
    let path = seed(name)?;
    let run = import_files(&[path.to_str().expect("a plain path")]);
    let card = run.card();
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let count = |list: &Value| list.as_array().map_or(0, Vec::len);
    assert_eq!(count(&card["takeaways"]), 3);
    assert_eq!(count(&card["competitors"]["columns"]), 3);
    let rows = card["competitors"]["rows"].as_array().expect("rows");
    assert_eq!(rows.iter().map(|row| count(&row["cells"])).collect::<Vec<_>>(), [3, 3, 3, 3]);
    assert_eq!(count(&card["deep_dive"]), 3);
    let implications = card["implications"].as_array().expect("implications");
    assert_eq!(implications.len(), 2);
    assert!(implications.iter().all(|implication| implication["rationale"].is_string()));
    assert_eq!(count(&card["timeline"]), timeline);
    for part in ["what_changed", "why_it_matters", "what_to_do_next"] {
        assert!(card["tldr"][part].is_string(), "{part}");
    }
    assert_eq!(texts(&card["tldr"]["who_should_care"], None), ["Founders", "Product Leaders"]);
    assert_eq!(card["provenance"]["kind"], "ai");
    assert_eq!(card["provenance"]["sections"]["implications"]["kind"], "ai");
    assert_eq!(card["provenance"]["note"], format!("Collected {delay} after publication."));
    run.must_say("published", delay);
    run.must_say("implications", "4 lines are read as 2 predictions");
    for field in ["hook", "attribution", "recap", "id"] {
        assert!(!card[field].is_null(), "{field}");
    }
    // What surrounds the story is in no field.
    let text = card.to_string();
    for part in ["SetupAI", "PostLinkedIn", "Show", "Read original", "•", "\u{e42}", "\u{e50}"] {
        assert!(!text.contains(part), "{part} in {text}");
    }
    Some(card)
}

#[test]
fn the_plain_page_becomes_a_whole_card() {
    let Some(card) = check("bloomberg-page.txt", 3, "30 minutes") else { return };
    assert_eq!(card["source"]["name"], "Bloomberg Technology");
    assert!(card["source"]["inferred"].is_null());
    let columns = &card["competitors"]["columns"];
    assert_eq!(texts(columns, Some("name")), ["DeepSeek", "GPT-4o", "Claude 3.5"]);
    assert_eq!(columns[0]["subject"], true);
    assert_eq!(
        (&columns[1]["vendor"], &columns[2]["vendor"]),
        (&"OpenAI".into(), &"Anthropic".into())
    );
    let rows = &card["competitors"]["rows"];
    assert_eq!(
        texts(rows, Some("feature")),
        ["Architecture", "Efficiency Focus", "Primary Market", "Benchmark Focus"]
    );
    let last = ["Coding/Math/Reasoning", "Multimodal/General", "Reasoning/Safety"];
    assert_eq!(texts(&rows[3]["cells"], None), last);
    assert_eq!(texts(&card["timeline"], Some("date")), ["2023-04", "2024-01", "2025-02"]);
}

#[test]
fn the_damaged_page_becomes_a_whole_card_whose_source_is_inferred() {
    let Some(card) = check("tmtpost-page.md", 4, "13 minutes") else { return };
    assert_eq!(card["source"]["name"], "钛媒体 TMTPost");
    assert_eq!(card["source"]["inferred"], true);
    let columns = &card["competitors"]["columns"];
    assert_eq!(texts(columns, Some("name")), ["DeepSeek (MoE)", "GPT-4o", "Gemini 1.5 Pro"]);
    assert_eq!(columns[0]["subject"], true);
    assert_eq!(
        texts(&card["timeline"], Some("date")),
        ["2023-07", "2024-01", "2025-02", "2026-03"]
    );
}

#[test]
fn a_time_of_publication_gives_the_time_of_collection() {
    let Some(path) = seed("bloomberg-page.txt") else { return };
    let path = path.to_str().expect("a plain path");
    let card = import_files(&[path, "--published", "2026-05-06T09:30:00Z"]).card();
    assert_eq!(card["collected"], "2026-05-06T10:00:00Z");
    assert!(card["provenance"]["note"].is_null());
    let card = import_files(&[path, "--collected-at", "2026-05-06T10:00:00Z"]).card();
    assert_eq!(card["published"], "2026-05-06T09:30:00Z");
}
