//! Predictions whose parts have labels.

use super::{page, texts};
use serde_json::json;

#[test]
fn labels_say_what_the_parts_of_a_prediction_are() {
    for lines in [
        "**Prediction:** It will rise by Q2 2027.\n**Rationale:** Because.\n**Confidence:** 70%\n**Timeframe:** 2028\n\n**Prediction:** It falls.\n**Rationale:** Therefore.",
        "- **Prediction**: It will rise by Q2 2027.\n- **Rationale**: Because.\n- **Confidence**: 0.7\n- **Timeframe**: 2028\n- **Prediction**: It falls.\n- **Why**: Therefore.",
        "- Prediction 1: It will rise by Q2 2027.\n  - Rationale: Because.\n  - Confidence: 70 %\n  - By: 2028\n- Prediction 2: It falls.\n  - Reason: Therefore.",
        "### It will rise by Q2 2027.\n\n**Rationale:** Because.\n\n**Confidence:** 70%\n\n**Timeframe:** 2028\n\n### It falls.\n\n**Rationale:** Therefore.",
        "### Prediction 1\n\nIt will rise by Q2 2027.\n\nRationale: Because.\nConfidence: 70%\nTimeframe: 2028\n\n### Prediction 2\n\nIt falls.\n\nRationale: Therefore.",
        "It will rise by Q2 2027.\nRationale: Because.\nConfidence: 70%\nTimeframe: 2028\nIt falls.\nRationale: Therefore.",
        "- It will rise by Q2 2027.\n  - Because.\n  - Confidence: 70%\n  - Timeframe: 2028\n- It falls.\n  - Therefore.",
    ] {
        let card = page(&format!("## Future Implications\n\n{lines}")).card();
        let all = &card["implications"];
        assert_eq!(
            texts(all, Some("prediction")),
            ["It will rise by Q2 2027.", "It falls."],
            "{lines}"
        );
        assert_eq!(texts(all, Some("rationale")), ["Because.", "Therefore."], "{lines}");
        assert_eq!(
            (&all[0]["confidence"], &all[0]["by"]),
            (&json!(0.7), &json!("2028")),
            "{lines}"
        );
    }
}

#[test]
fn a_confidence_or_a_time_in_words_is_reported() {
    let run = page(
        "## Future Implications\n\n**Prediction:** It rises.\n**Confidence:** high\n**Timeframe:** within two years",
    );
    assert_eq!(texts(&run.card()["implications"], Some("prediction")), ["It rises."]);
    run.must_say("implications[0].confidence", "“high”");
    run.must_say("implications[0].by", "“within two years”");
    let run = page("## Future Implications\n\n### What we expect\n\n**Prediction:** It rises.");
    assert_eq!(texts(&run.card()["implications"], Some("prediction")), ["It rises."]);
    run.must_say("line 5", "What we expect");
}
