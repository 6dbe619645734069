//! Lines of article pages that stand below a list and are none of it.

use super::{page, texts};

#[test]
fn remarks_and_tags_below_the_events_are_none() {
    let run = page(
        "Timeline\n2019-03: Founded.\n2020-01: Sold.\n\nDisclosure: The author owns shares.\n\nTags: banks, payments\n",
    );
    let card = run.card();
    assert_eq!(texts(&card["timeline"], Some("text")), ["Founded.", "Sold."]);
    assert_eq!(texts(&card["subjects"], None), ["banks", "payments"]);
    run.must_say("timeline", "The author owns shares.");
    let run = page("Timeline\n2019-03: Founded.\n\nDisclosure: The author owns shares.\n");
    assert_eq!(texts(&run.card()["timeline"], Some("text")), ["Founded."]);
    run.must_say("timeline", "The author owns shares.");
}

#[test]
fn remarks_below_the_points_are_none() {
    let run = page(
        "Key takeaways\n* One.\n* Two.\n\nDisclosure: The author of this long analysis\nowns shares.\n\nTags: banks, payments\n",
    );
    let card = run.card();
    assert_eq!(texts(&card["takeaways"], None), ["One.", "Two."]);
    assert_eq!(texts(&card["subjects"], None), ["banks", "payments"]);
    assert!(
        run.stderr.contains("Disclosure: The author of") && run.stderr.contains("owns shares.")
    );
}

#[test]
fn a_table_below_a_list_is_no_point_of_it() {
    let card =
        page("Key takeaways\n* A.\n\nComparison\nFeature\tPello\tZahlo\nFee\t0.9%\t1.2%\n").card();
    assert_eq!(texts(&card["takeaways"], None), ["A."]);
    assert_eq!(card["competitors"]["columns"][0]["name"], "Pello", "{card}");
    let card =
        page("Key takeaways\n* A.\n\nFees today\nFeature\tPello\tZahlo\nFee\t0.9%\t1.2%\n").card();
    assert_eq!(texts(&card["takeaways"], None), ["A."], "{card}");
    assert_eq!(card["more"][0]["title"], "Fees today");
}

#[test]
fn a_footnote_is_a_source_wherever_it_stands() {
    let card =
        page("Key takeaways\n\n- One.[^1]\n\n[^1]: Harbour Post, https://hp.example/pello\n")
            .card();
    assert_eq!(texts(&card["takeaways"], None), ["One.[1]"], "{card}");
    assert_eq!(card["citations"][0]["title"], "Harbour Post", "{card}");
    assert_eq!(card["citations"][0]["url"], "https://hp.example/pello");
}

#[test]
fn a_list_of_related_stories_may_follow_at_once() {
    let card =
        page("Timeline\n2019-03: Founded.\nRelated:\n- [Pad moved](https://v.example/t)\n").card();
    assert_eq!(texts(&card["timeline"], Some("text")), ["Founded."], "{card}");
    assert_eq!(card["related"][0]["title"], "Pad moved");
}

#[test]
fn what_stands_beside_a_source_is_its_date_and_publisher() {
    let url = "https://nb.example/pr";
    for (item, title, publisher, date) in [
        (
            "- [Notice](URL) — Vell Times, May 3, 2026",
            "Notice",
            Some("Vell Times"),
            Some("2026-05-03"),
        ),
        (
            "- [Notice](URL), May 3, 2026, Vell Times",
            "Notice",
            Some("Vell Times"),
            Some("2026-05-03"),
        ),
        (
            "- [Notice](URL) (Vell Times, 3 May 2026)",
            "Notice",
            Some("Vell Times"),
            Some("2026-05-03"),
        ),
        ("- May 2: [Notice](URL)", "Notice", None, None),
        ("- 2. Mai: [Notice](URL)", "Notice", None, None),
        ("- **Pad closed**: Vell shuts its pad. [Read more](URL)", "Pad closed", None, None),
        ("- Pad closed [Weiterlesen](URL)", "Pad closed", None, None),
        ("- Pad closed: [Source](URL)", "Pad closed", None, None),
        ("1 nb.example/pr", "nb.example", None, None),
        ("- Notice, nb.example/pr", "Notice", None, None),
        ("- Notice\n  Vell Times · 2d ago\n  URL", "Notice", Some("Vell Times"), None),
    ] {
        let run = page(&format!("## Sources\n\n{}\n", item.replace("URL", url)));
        let card = run.card();
        let source = &card["citations"][0];
        assert_eq!(card["citations"].as_array().map(Vec::len), Some(1), "{item}: {card}");
        assert_eq!(source["title"], title, "{item}: {card}");
        assert_eq!(source["url"], url, "{item}");
        assert_eq!(source["publisher"].as_str(), publisher, "{item}: {card}");
        assert_eq!(source["date"].as_str(), date, "{item}: {card}");
        for words in ["Vell shuts its pad", "2d ago"] {
            assert!(!item.contains(words) || run.stderr.contains(words), "{item}: {}", run.stderr);
        }
        for (start, day) in [("- May 2:", "May 2"), ("- 2. Mai:", "2. Mai")] {
            assert!(!item.starts_with(start) || run.stderr.contains(day), "{item}: {}", run.stderr);
        }
    }
    let list = "SpaceX delays pad\nNorland Daily · 2d ago\nVell adds pad\nVell Times · vor 3 Tagen";
    let card = page(&format!("## Related\n\n{list}\n")).card();
    assert_eq!(texts(&card["related"], Some("title")), ["SpaceX delays pad", "Vell adds pad"]);
    assert_eq!(texts(&card["related"], Some("source")), ["Norland Daily", "Vell Times"]);
}

#[test]
fn a_comparison_in_points_is_a_part_with_these_points() {
    let points = ["Heron: 200 kW, $1.2M", "Volt: 180 kW, $0.9M"];
    let list: String = points.iter().map(|point| format!("- {point}\n")).collect();
    let card = page(&format!("## How they compare\n\n{list}")).card();
    assert_eq!(card["competitors"], serde_json::Value::Null, "{card}");
    assert_eq!(card["more"][0]["title"], "How they compare");
    assert_eq!(texts(&card["more"][0]["points"], None), points);
}

#[test]
fn marks_of_ai_and_buttons_are_no_points() {
    for mark in ["AI-generated", "(AI-generated)", "KI-generiert", "AI生成", "Generated by AI"] {
        let text =
            format!("## Key Takeaways\n{mark}\n\n- One.\n- Two.\n\nShow more\n\nShow less\n");
        let card = page(&text).card();
        assert_eq!(texts(&card["takeaways"], None), ["One.", "Two."], "{mark}: {card}");
        assert_eq!(card["provenance"]["sections"]["takeaways"]["kind"], "ai", "{mark}: {card}");
    }
    let run = page("## Key Takeaways\n\n- One.\n\nAI analysis grounded in cited sources\n");
    run.must_say("provenance", "which the note tells");
    let note = "The page speaks of cited sources but names none.";
    assert!(run.stdout.contains(note), "{}", run.stdout);
}

#[test]
fn the_address_behind_the_name_of_the_source_is_its_address() {
    for line in [
        "Source: Harbour Post (https://hp.example/pello)",
        "Source: Harbour Post, https://hp.example/pello",
        "Quelle: Harbour Post – <https://hp.example/pello>",
    ] {
        let card = page(&format!("{line}\n\n## Key Takeaways\n\n- One.\n")).card();
        assert_eq!(card["source"]["name"], "Harbour Post", "{line}: {card}");
        assert_eq!(card["source"]["url"], "https://hp.example/pello", "{line}: {card}");
    }
}
