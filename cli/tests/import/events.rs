//! The timeline of article pages, and the labels of their summaries.

use super::{page, texts};

#[test]
fn the_year_or_the_month_above_several_events_is_that_of_each() {
    for timeline in [
        "### 2019\n\n- March: Founded.\n- June: First shop.",
        "### 2019\n\n- March – Founded.\n- June – First shop.",
        "- 2019\n  - March: Founded.\n  - June: First shop.",
        "**2019**\n\n- March: Founded.\n- June: First shop.",
        "### 2019\n\n- 2019-03: Founded.\n- 2019-06: First shop.",
        "### 2019\n\nMarch: Founded.\n\nJune: First shop.",
    ] {
        let run = page(&format!("## Timeline\n\n{timeline}\n"));
        let card = run.card();
        let events = &card["timeline"];
        assert_eq!(texts(events, Some("date")), ["2019-03", "2019-06"], "{timeline}\n{events}");
        assert_eq!(texts(events, Some("text")), ["Founded.", "First shop."], "{timeline}");
        assert!(!run.says("timeline", "nothing is said"), "{timeline}: {}", run.stderr);
    }
    let run = page(
        "## Timeline\n\n### 2019\n\n- 5 March: Founded.\n- Renamed.\n\n### May 2020\n\n- 7: Sold.\n- 2021: Closed.\n",
    );
    let card = run.card();
    let dates = texts(&card["timeline"], Some("date"));
    assert_eq!(dates, ["2019-03-05", "2019", "2020-05-07", "2021"], "{}", card["timeline"]);
}

#[test]
fn the_sign_of_a_definition_is_no_part_of_what_it_says() {
    let card = page("## Timeline\n\n2019\n: Founded.\n\n2020\n: Sold.\n").card();
    assert_eq!(texts(&card["timeline"], Some("text")), ["Founded.", "Sold."]);
    let card = page("## Glossary\n\nKit\n: Stores power.\n\nPad\n: Holds it.\n").card();
    assert_eq!(texts(&card["glossary"], Some("title")), ["Kit", "Pad"]);
    assert_eq!(texts(&card["glossary"], Some("text")), ["Stores power.", "Holds it."]);
}

#[test]
fn a_label_of_the_summary_may_be_a_question() {
    let run = page(
        "## TL;DR\n\n**What changed:** A buys B.\n**Who is affected?** Shops.\n\
         **Why it matters:** Much.\n**How much does it cost?** €400M\n",
    );
    let card = run.card();
    let tldr = &card["tldr"];
    assert_eq!(tldr["what_changed"], "A buys B.");
    assert_eq!(texts(&tldr["who_should_care"], None), ["Shops"]);
    assert_eq!(tldr["why_it_matters"], "Much.");
    assert_eq!(card["more"][0]["title"], "How much does it cost?", "{card}");
    assert_eq!(card["more"][0]["text"], "€400M");
    for label in [
        "**Wen betrifft es?** Läden",
        "**Wen betrifft es?:** Läden",
        "- **Wen betrifft es?** Läden",
        "Wen betrifft es? Läden",
        "**¿A quién afecta?** Läden",
        "**Qui est concerné ?** Läden",
    ] {
        let first = if label.starts_with('-') {
            "- **Was sich ändert:**"
        } else {
            "**Was sich ändert:**"
        };
        let first = if label.starts_with('W') { "Was sich ändert:" } else { first };
        let card = page(&format!("## TL;DR\n\n{first} A kauft B.\n{label}\n")).card();
        assert_eq!(texts(&card["tldr"]["who_should_care"], None), ["Läden"], "{label}: {card}");
        assert_eq!(card["tldr"]["what_changed"], "A kauft B.", "{label}");
    }
}

#[test]
fn points_below_a_point_are_told_apart() {
    for end in ["", "."] {
        let card = page(
            &"## Key Takeaways\n\n- The brand staysEND\n  - safe until 2028\n  - open after that\n  - maybe sold\n"
                .replace("END", end),
        )
        .card();
        let sign = if end.is_empty() { ":" } else { "." };
        let expected =
            format!("The brand stays{sign} safe until 2028; open after that; maybe sold");
        assert_eq!(texts(&card["takeaways"], None), [expected]);
    }
}
