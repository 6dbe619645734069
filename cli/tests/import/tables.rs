//! The competitor table, in every form in which pages hold it.

use serde_json::{Value, json};

use super::{Run, page};

fn table(lines: &str) -> Run {
    page(&format!("Competitor Analysis\n{lines}\n\nTimeline\n2023\nIt began."))
}

/// Header and rows as texts.
fn grid(run: &Run) -> Vec<Vec<Value>> {
    let table = &run.card()["competitors"];
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let head = list(&table["columns"]).iter().map(|column| column["name"].clone()).collect();
    let row = |row: &Value| [vec![row["feature"].clone()], list(&row["cells"])].concat();
    [head].into_iter().chain(list(&table["rows"]).iter().map(row)).collect()
}

fn check(lines: &str, expected: &Value) {
    assert_eq!(json!(grid(&table(lines))), *expected, "{lines}");
}

#[test]
fn pipe_tables_are_read_with_and_without_outer_pipes() {
    let expected = json!([["A", "B"], ["Price", "low", "high"]]);
    check("| Feature | A | B |\n|---|:-:|---|\n| Price | low | high |", &expected);
    check("Feature | A | B\n--- | --- | ---\nPrice | low | high", &expected);
    check("| Feature | **A** | B |\n| Price | low | high |", &expected);
    check("| F | a\\|b |\n|---|---|\n| P | c\\|d |", &json!([["a|b"], ["P", "c|d"]]));
}

#[test]
fn tabs_part_cells_as_well() {
    check("Feature\tA\tB\nPrice\tlow\thigh", &json!([["A", "B"], ["Price", "low", "high"]]));
}

#[test]
fn flattened_tables_are_cut_at_their_seams() {
    check(
        "FeatureAlphaBeta\nPriceLowHigh\nSpeedFastSlow",
        &json!([["Alpha", "Beta"], ["Price", "Low", "High"], ["Speed", "Fast", "Slow"]]),
    );
    check(
        "FeatureOne (O)Two (T)Three (X)Four (F)Five (V)\nSizeSmallLargeLargeLargeTiny\nOpenYesNoNoNoYes",
        &json!([
            ["One (O)", "Two (T)", "Three (X)", "Four (F)", "Five (V)"],
            ["Size", "Small", "Large", "Large", "Large", "Tiny"],
            ["Open", true, false, false, false, true]
        ]),
    );
    check(
        "FeatureLlama 3.1GPT-4oGemini 2\nContext128K200K1M\nLicenceOpenClosedClosed\nMakerMeta PlatformsOther LabsBig Search",
        &json!([
            ["Llama 3.1", "GPT-4o", "Gemini 2"],
            ["Context", "128K", "200K", "1M"],
            ["Licence", "Open", "Closed", "Closed"],
            ["Maker", "Meta Platforms", "Other Labs", "Big Search"]
        ]),
    );
    check(
        "FeatureAlphaBeta\nOpen✅❌\nShare45%55%\nPriceLowHigh",
        &json!([
            ["Alpha", "Beta"],
            ["Open", true, false],
            ["Share", "45%", "55%"],
            ["Price", "Low", "High"]
        ]),
    );
}

#[test]
fn what_was_decided_is_reported() {
    let run = table("FeatureAlphaBeta\nPriceLowHigh\nSpeedFastSlow");
    run.must_say("competitors.columns", "Feature | Alpha | Beta");
    run.must_say("competitors.rows[0]", "Price | Low | High");
}

#[test]
fn a_table_that_cannot_be_rebuilt_stays_in_the_report() {
    let run = table("feature alpha beta\nprice low high");
    assert!(run.card()["competitors"].is_null());
    run.must_say("competitors", "feature alpha beta ⏎ price low high");
    assert_eq!(run.card()["timeline"][0]["date"], "2023");
}

#[test]
fn ragged_rows_are_filled_and_what_is_over_is_reported() {
    let run = table("| F | A | B |\n|---|---|---|\n| P | low |\n| Q | 1 | 2 | 3 |\n| | x | y |");
    let expected = json!([["A", "B"], ["P", "low", null], ["Q", 1, 2]]);
    assert_eq!(json!(grid(&run)), expected);
    run.must_say("competitors", "“3”");
    run.must_say("competitors", "names no feature");
}

#[test]
fn cells_say_yes_no_missing_and_numbers() {
    check(
        "| F | A | B | C | D |\n|---|---|---|---|---|\n| P | ✓ | No | — | 128 |",
        &json!([["A", "B", "C", "D"], ["P", true, false, null, 128]]),
    );
}

#[test]
fn a_header_without_a_name_for_the_features_keeps_its_first_cell() {
    let expected = json!([["A", "B"], ["Price", "low", "high"], ["Speed", "fast", "slow"]]);
    for lines in [
        "| A | B |\n|---|---|\n| Price | low | high |\n| Speed | fast | slow |",
        "A | B\n--- | ---\nPrice | low | high\nSpeed | fast | slow",
        "\tA\tB\nPrice\tlow\thigh\nSpeed\tfast\tslow",
        "A\tB\nPrice\tlow\thigh\nSpeed\tfast\tslow",
    ] {
        check(lines, &expected);
        table(lines).must_say("competitors", "all but the first");
    }
    check(
        "| | A | B |\n|---|---|---|\n| Price | low | high |",
        &json!([["A", "B"], ["Price", "low", "high"]]),
    );
}

#[test]
fn cells_that_spaces_signs_or_lines_keep_apart_are_a_table() {
    for table in [
        "Feature   Alpha  Beta\nPrice     Low    High",
        "Feature;Alpha;Beta\nPrice;Low;High",
        "Feature\nAlpha\nBeta\n\nPrice\nLow\nHigh",
        "**Feature**AlphaBeta\n**Price**LowHigh",
    ] {
        let run = super::page(&format!(
            "A hook.\n\n## Competitor Analysis\n\n{table}\n\n## Key points\n\n- One"
        ));
        let card = run.card();
        let table_read = &card["competitors"];
        assert_eq!(
            super::texts(&table_read["columns"], Some("name")),
            ["Alpha", "Beta"],
            "{table}"
        );
        assert_eq!(table_read["rows"][0]["feature"], "Price", "{table}");
        assert_eq!(super::texts(&table_read["rows"][0]["cells"], None), ["Low", "High"], "{table}");
        assert!(run.stderr.contains("competitors"), "{table}");
    }
}

#[test]
fn columns_that_are_clearly_several_are_never_one() {
    let run = super::page(
        "A hook.\n\n## Competitor Analysis\n\nFeatureAlphaBetaGamma\nCost ($)102030\nRating4.5/54.2/53.9/5\n\n## Key points\n\n- One",
    );
    assert!(run.card()["competitors"].is_null(), "{}", run.stdout);
    run.must_say("competitors", "Rating4.5/54.2/53.9/5");
}

#[test]
fn cells_say_yes_and_no_in_the_languages_of_the_importer() {
    for (yes, no) in [
        ("Sí", "No"),
        ("oui", "non"),
        ("Ja", "Nein"),
        ("да", "нет"),
        ("はい", "いいえ"),
        ("是", "否"),
        ("예", "아니오"),
        ("نعم", "لا"),
        ("हाँ", "नहीं"),
        ("Sim", "Não"),
    ] {
        let run = super::page(&format!(
            "Competitor Analysis\n\n| | Vell | Esk |\n|---|---|---|\n| Cranes | {yes} | {no} |"
        ));
        let cells = &run.card()["competitors"]["rows"][0]["cells"];
        assert_eq!((&cells[0], &cells[1]), (&true.into(), &false.into()), "{yes}");
    }
}
