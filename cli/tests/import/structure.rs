//! What belongs together on an article page: nested points, tables, units, bylines, pictures.

use super::{import, page, texts};
use serde_json::json;

#[test]
fn nested_points_and_emphasised_words_show_what_the_grounds_are() {
    let card = page(
        "## Future Implications\n\n1. Esk will follow by 2027.\n   - Two kits are on order.\n2. **Fees will fall from 2028.** Power is cheap.",
    )
    .card();
    let all = &card["implications"];
    assert_eq!(
        texts(all, Some("prediction")),
        ["Esk will follow by 2027.", "Fees will fall from 2028."]
    );
    assert_eq!(texts(all, Some("rationale")), ["Two kits are on order.", "Power is cheap."]);
    let card = page("## Future Implications\n\n### Esk will follow\n\nTwo kits are on order.\n\n### Fees will fall\n\nPower is cheap.").card();
    assert_eq!(
        texts(&card["implications"], Some("prediction")),
        ["Esk will follow", "Fees will fall"]
    );
    let card =
        page("## Key Takeaways\n\n- Noise falls\n  - by day\n  - by night\n- Fees rise.").card();
    assert_eq!(texts(&card["takeaways"], None), ["Noise falls: by day; by night", "Fees rise."]);
}

#[test]
fn an_entry_without_a_date_is_not_added_to_the_one_before_it() {
    let card = page("## Timeline\n\n- 2021-02: Kits are ordered.\n- The day after: A ship is unloaded.\n- 2022: All is done.").card();
    let timeline = &card["timeline"];
    assert_eq!(
        texts(timeline, Some("text")),
        ["Kits are ordered.", "A ship is unloaded.", "All is done."]
    );
    assert_eq!(timeline[1]["when"], "The day after");
}

#[test]
fn a_second_table_is_not_merged_into_the_first() {
    let first = "| Feature | Vell | Esk |\n|---|---|---|\n| Cranes | 9 of 9 | 4 of 6 |";
    for second in [
        "| Price per lift | Vell | Esk |\n|---|---|---|\n| Day | €12 | €14 |",
        "| Price per lift | Vell | Esk |\n| Day | €12 | €14 |",
        "| Price per lift | Low |\n| Day | €12 | \n",
    ] {
        let card = page(&format!(
            "## Competitor Analysis\n\n{first}\n\n{second}\n\n## Key Takeaways\n\n- Noise falls."
        ))
        .card();
        assert_eq!(texts(&card["competitors"]["rows"], Some("feature")), ["Cranes"], "{second}");
        assert!(card["more"][0]["title"].as_str().expect("a title").starts_with("Price per lift"));
        assert!(card["more"][0]["points"][0].as_str().expect("a point").starts_with("Day"));
    }
    let card = page(&format!("## Key Takeaways\n\n- Noise falls.\n\n{first}")).card();
    assert_eq!(texts(&card["takeaways"], None), ["Noise falls."]);
    assert_eq!(card["more"][0]["points"][0], "Cranes | 9 of 9 | 4 of 6");
}

#[test]
fn units_stay_with_their_numbers() {
    let card = page("Competitor Analysis\nFeatureVellEskThorn\nBattery3000 mAh4000 mAh5000 mAh\nPower20 kW30 kW25 kW\nPriceHighLowMedium").card();
    let rows = &card["competitors"]["rows"];
    assert_eq!(rows[0]["cells"], json!(["3000 mAh", "4000 mAh", "5000 mAh"]));
    assert_eq!(rows[1]["cells"], json!(["20 kW", "30 kW", "25 kW"]));
}

#[test]
fn sources_keep_their_dates_and_publishers() {
    let card = page("## Sources\n\n1. [The notice](https://port.example/n) (2026-05-05)\n2. Grid report, https://grid.example/r.pdf").card();
    assert_eq!(card["citations"][0]["date"], "2026-05-05");
    assert_eq!(card["citations"][1]["title"], "Grid report");
    assert_eq!(card["citations"][1]["url"], "https://grid.example/r.pdf");
}

#[test]
fn lines_beside_the_items_of_a_list_are_no_sources() {
    let check = |lines: &str, titles: &[&str], said: &[&str]| {
        let run = page(&format!("## Sources\n\n{lines}"));
        let card = run.card();
        assert_eq!(texts(&card["citations"], Some("title")), titles, "{lines}");
        said.iter().for_each(|part| assert!(run.stderr.contains(part), "{part}: {}", run.stderr));
        card
    };
    let (first, second) = ("1. [A b](https://a.example)", "2. [C d](https://c.example)");
    for line in [
        "   Accessed in May",
        "All links were checked.",
        "   - Read twice",
        "[r1]: https://r.example/x",
    ] {
        let said = line.trim_start_matches([' ', '-']);
        check(&format!("{first}\n{line}\n{second}"), &["A b", "C d"], &[said]);
    }
    check(
        &format!("We used:\n\n{first}\n{second}\n\nAll links were checked."),
        &["A b", "C d"],
        &["We used:", "All links"],
    );
    let card = check(
        "1. The notice of\n   the port\n   https://a.example/n\n   5 May 2026\n2. C d",
        &["The notice of the port", "C d"],
        &[],
    );
    assert_eq!(card["citations"][0]["url"], "https://a.example/n");
    check("- [A b](https://a.example)\n\n[C d](https://c.example)", &["A b", "C d"], &[]);
    check("[A b](https://a.example)\nHarbour register", &["A b", "Harbour register"], &[]);
}

#[test]
fn the_line_below_the_title_says_who_and_when() {
    let run = import(
        "# Vell\n\n*Harbour Gazette · 5 May 2026 · 3 min read*\n\nNine cranes.\n\n## Key points\n\n- Noise falls.",
    );
    let card = run.card();
    assert_eq!(card["source"]["name"], "Harbour Gazette");
    assert_eq!(card["published"], "2026-05-05T00:00:00Z");
    assert_eq!(card["hook"], "Nine cranes.");
    run.must_say("published", "UTC");
    run.must_say("$", "3 min read");
    let card =
        import("# Vell\n\nBy A. Writer and B. Writer\n\n## Key points\n\n- Noise falls.").card();
    assert_eq!(texts(&card["authors"], Some("name")), ["A. Writer", "B. Writer"]);
}

#[test]
fn the_first_picture_is_the_cards_and_the_others_are_reported() {
    let run = import(
        "# Vell\n\n![A crane](https://post.example/c.jpg)\n\nNine cranes.\n\n## Key points\n\n- Noise falls.\n\n![A ship](https://post.example/s.jpg)",
    );
    let card = run.card();
    assert_eq!(
        (&card["image"]["url"], &card["image"]["alt"]),
        (&"https://post.example/c.jpg".into(), &"A crane".into())
    );
    assert_eq!(
        (&card["hook"], texts(&card["takeaways"], None)),
        (&"Nine cranes.".into(), vec!["Noise falls."])
    );
    run.must_say("line 11", "A ship");
}

#[test]
fn a_part_of_the_summary_may_be_a_point_of_it() {
    let card = page(
        "## TL;DR\n\n- **What changed:** It runs on power.\n- **Why it matters:** Soot falls.",
    )
    .card();
    assert_eq!(card["tldr"]["what_changed"], "It runs on power.");
    assert_eq!(card["tldr"]["why_it_matters"], "Soot falls.");
}

#[test]
fn points_with_the_words_of_buttons_are_points() {
    let points = ["X", "Email", "Facebook", "LinkedIn", "Next", "Home"];
    let list = points.map(|point| format!("- {point}")).join("\n");
    for (heading, section) in [("Key Takeaways", "takeaways"), ("Background", "background")] {
        let card = page(&format!("## {heading}\n\n{list}\n\nShare\nX")).card();
        assert_eq!(texts(&card[section], None), points, "{heading}");
    }
    let card =
        page(&format!("## Key Takeaways\n\n- Noise falls.\n\n## Who should care\n\n{list}")).card();
    assert_eq!(texts(&card["tldr"]["who_should_care"], None), points);
}

#[test]
fn points_with_the_marks_of_any_script_keep_their_order_and_lose_the_marks() {
    for (first, second) in [
        ("・", "・"),
        ("①", "②"),
        ("※", "※"),
        ("● ", "● "),
        ("■", "■"),
        ("◆ ", "◆ "),
        ("– ", "– "),
        ("a) ", "b) "),
        ("1) ", "2) "),
        ("١. ", "٢. "),
        ("１．", "２．"),
        ("一、", "二、"),
    ] {
        let card = page(&format!("## 要点\n\n{first}騒音が減る\n{second}費用が増える")).card();
        assert_eq!(texts(&card["takeaways"], None), ["騒音が減る", "費用が増える"], "{first}");
    }
    let card = page("■ 要点\n\n・騒音が減る\n\n■ 背景\n\n・港は古い").card();
    assert_eq!(texts(&card["takeaways"], None), ["騒音が減る"]);
    assert_eq!(texts(&card["background"], None), ["港は古い"]);
}
