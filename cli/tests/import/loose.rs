//! Lines of an article page beside the items of a section: in the card as what they are, or in the
//! report, and never in the field of the line above them.

use super::{page, texts};
use serde_json::{Value, json};

#[test]
fn a_label_of_the_summary_that_is_not_known_is_a_part_of_its_own() {
    for (summary, label) in [
        (
            "## TL;DR\n\n- What changed: It runs.\n- By the numbers: 9 of 9.\n- Why it matters: It counts.",
            "By the numbers",
        ),
        (
            "## TL;DR\n\n- By the numbers: 9 of 9.\n- What changed: It runs.\n- Why it matters: It counts.",
            "By the numbers",
        ),
        (
            "## TL;DR\n\n**What changed:** It runs.\n\n**By the numbers:** 9 of 9.\n\n**Why it matters:** It counts.",
            "By the numbers",
        ),
        (
            "TL;DR\nWhat changed: It runs.\nThe catch: 9 of 9.\nWhy it matters: It counts.",
            "The catch",
        ),
        (
            "## Kurzfassung\n\n- Was sich geändert hat: It runs.\n- In Zahlen: 9 of 9.\n- Warum es wichtig ist: It counts.",
            "In Zahlen",
        ),
        (
            "## 30秒速览\n\n- 发生了什么：It runs.\n- 数字：9 of 9.\n- 为什么重要：It counts.",
            "数字",
        ),
    ] {
        let card = page(summary).card();
        let expected = json!({"what_changed": "It runs.", "why_it_matters": "It counts."});
        assert_eq!(card["tldr"], expected, "{summary}");
        assert_eq!(card["more"], json!([{"title": label, "text": "9 of 9."}]), "{summary}");
    }
    let audiences = page("## TL;DR\n\n### What changed\n\nIt runs.\n\n### Who should care\n\n- Ports: they pay.\n- Ships").card();
    assert_eq!(texts(&audiences["tldr"]["who_should_care"], None), ["Ports: they pay.", "Ships"]);
}

/// The predictions of a section, each with its grounds.
fn predictions(card: &Value) -> Vec<(&str, Option<&str>)> {
    let all = card["implications"].as_array().map(Vec::as_slice).unwrap_or_default();
    all.iter()
        .map(|it| (it["prediction"].as_str().unwrap_or_default(), it["rationale"].as_str()))
        .collect()
}

#[test]
fn lines_around_predictions_are_reported_and_no_grounds() {
    let pairs =
        [("Esk will follow.", Some("Kits are there.")), ("Fees fall.", Some("Power is cheap."))];
    for lines in [
        "Here is what we expect:\n\n- Esk will follow.\n  - Kits are there.\n- Fees fall.\n  - Power is cheap.\n\nAll may change.",
        "We expect two things.\n\n- **Esk will follow.** Kits are there.\n- **Fees fall.** Power is cheap.\n\nAll may change.",
        "Here is what we expect:\n\nEsk will follow.\nKits are there.\n\nFees fall.\nPower is cheap.\n\nAll may change.",
        "We expect two things.\n\nPrediction: Esk will follow.\nRationale: Kits are there.\n\nPrediction: Fees fall.\nRationale: Power is cheap.\n\nAll may change.",
    ] {
        let run = page(&format!("## Future Implications\n\n{lines}"));
        assert_eq!(predictions(&run.card()), pairs, "{lines}\n{}", run.stderr);
        assert!(run.stderr.contains("“All may change.”"), "{}", run.stderr);
        assert!(run.stderr.contains("expect"), "{}", run.stderr);
    }
    // Paragraphs below most points are their grounds.
    let run = page(
        "## Future Implications\n\n1. Esk will follow.\n\nKits are there.\n\n2. Fees fall.\n\nPower is cheap.",
    );
    assert_eq!(predictions(&run.card()), pairs);
}

#[test]
fn headings_over_several_predictions_are_none() {
    for (first, second) in [
        ("Short term", "Long term"),
        ("Kurzfristig", "Langfristig"),
        ("2027", "2030"),
        ("短期", "长期"),
    ] {
        let run = page(&format!(
            "## Future Implications\n\n### {first}\n\n- Esk will follow.\n- Fees fall.\n\n### {second}\n\n- All is electric."
        ));
        let expected =
            [("Esk will follow.", None), ("Fees fall.", None), ("All is electric.", None)];
        assert_eq!(predictions(&run.card()), expected, "{}", run.stderr);
        run.must_say("line 5", first);
        run.must_say("line 10", second);
    }
    let grouped = page("## Future Implications\n\nEsk will follow.\n- Kits are there.\n- Docks agree.\n\nFees fall.\n- Power is cheap.").card();
    let expected = [
        ("Esk will follow.", Some("Kits are there. Docks agree.")),
        ("Fees fall.", Some("Power is cheap.")),
    ];
    assert_eq!(predictions(&grouped), expected);
}

#[test]
fn a_paragraph_below_a_list_is_none_of_its_last_item() {
    for (section, lines, last) in [
        ("timeline", "## Timeline\n\n- 2021: One.\n- 2022: Two.", "Two."),
        ("timeline", "## Timeline\n\n2021: One.\n2022: Two.", "Two."),
        ("questions", "## Questions and Answers\n\n- Is it? No.\n- Is it done? Yes.", "Yes."),
        (
            "questions",
            "## Questions and Answers\n\nQ: Is it?\nA: No.\n\nQ: Is it done?\nA: Yes.",
            "Yes.",
        ),
        ("glossary", "## Glossary\n\n- Kit: stores.\n- Cot: sleeps.", "sleeps."),
        ("quotes", "## Quotes\n\n- “At last.” — The mayor\n- “Soon.” — The port", "Soon."),
    ] {
        let run = page(&format!("{lines}\n\nMore is to come."));
        let card = run.card();
        let all = texts(&card[section], Some("text"));
        assert_eq!((all.len(), all.last()), (2, Some(&last)), "{lines}");
        run.must_say(section, "“More is to come.”");
    }
    let views = page("## Perspectives\n\n- Dock union: Fine.\n\nOthers were silent.").card();
    assert_eq!(texts(&views["perspectives"], Some("text")), ["Fine.", "Others were silent."]);
}

#[test]
fn the_source_of_a_part_is_its_own() {
    let run = page(
        "## Key Takeaways\n\n- Noise falls.\n\n## Methodology\n\nFigures are counted.\n\nSource: [The notice](https://port.example/n)\n\n## Background\n\nThe port is old.",
    );
    let expected = json!([{"name": "The notice", "url": "https://port.example/n"}]);
    assert_eq!(run.card()["more"][0]["sources"], expected, "{}", run.stderr);
    assert!(run.card()["source"].is_null());
}
