//! What an editor writes, in all its spellings, and what is reported of the unusable.

use serde_json::{Value, json};

use super::{read, template, write};

/// The card of a text, as JSON, that reads without problems.
fn card(text: &str) -> Value {
    let read = read(text).unwrap();
    assert_eq!(read.problems, [], "{text}");
    serde_json::to_value(read.card).unwrap()
}

fn problems(text: &str, expected: &[&str]) {
    let found = match read(text) {
        Ok(read) => read.problems,
        Err(error) => error.problems().to_vec(),
    };
    let found: Vec<_> = found.iter().map(ToString::to_string).collect();
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.starts_with(expected), "{found} should start with {expected}");
    }
}

#[test]
fn a_title_and_a_sentence_are_a_card() {
    assert_eq!(
        card("# Harbour bridge reopens\n\nAfter two years\nof repairs.\n"),
        json!({"title": "Harbour bridge reopens", "hook": "After two years of repairs."})
    );
    assert_eq!(card("Setext\n===\n"), json!({"title": "Setext"}));
    assert_eq!(card("---\ntitle: From above\n---\n"), json!({"title": "From above"}));
}

#[test]
fn front_matter_takes_texts_as_they_look() {
    let text = "---\nid: 007\nlang: no\npublished: 2026-05-06T09:30:00Z # a comment\nversion: 1\n\
                source: {name: 24, inferred: true}\nshare: [link, x]\nupdated:\n---\n# a\n";
    assert_eq!(
        card(text),
        json!({"version": 1, "id": "007", "lang": "no", "published": "2026-05-06T09:30:00Z",
               "title": "a", "source": {"name": "24", "inferred": true}, "share": ["link", "x"]})
    );
}

#[test]
fn any_field_may_stand_in_the_front_matter() {
    assert_eq!(
        card("---\ntakeaways:\n  - one\n  - two: 2\n---\n# a\n".replace("two: 2", "2").as_str()),
        json!({"title": "a", "takeaways": ["one", "2"]})
    );
}

#[test]
fn headings_have_many_names_and_comments_are_passed_over() {
    let text = "# a\n\n<!-- a comment\n\n## Not a heading -->\n\n## ⚡ 30-second TL;DR\n\n\
                ### WHAT CHANGED?\n\nIt <!-- did --> moved.\n\n### Who should care:\n\n\
                * Founders\n* Readers\n\n## Enhanced Key Takeaways\n\n1. One\n2. Two\n";
    assert_eq!(
        card(text),
        json!({"title": "a", "takeaways": ["One", "Two"],
               "tldr": {"what_changed": "It  moved.", "who_should_care": ["Founders", "Readers"]}})
    );
}

#[test]
fn lines_and_paragraphs_of_a_text_are_kept() {
    let text = "# a\n\nOne\\\nTwo\n\nThree\n\n## Deep dive\n\n- Four\n\n  Five\n";
    assert_eq!(
        card(text),
        json!({"title": "a", "hook": "One\nTwo\n\nThree", "deep_dive": ["Four\n\nFive"]})
    );
}

#[test]
fn a_table_has_cells_of_every_kind() {
    let text = "# a\n\n## Competitors\n\n| | **Ours** | Theirs (A (B)) | C (d) () |\n|-|-|-|-|\n\
                | Open | yes | ✗ | n/a |\n| Size | 3.5 | `3.5` | -1e3 |\n| Short | a\\|b |\n";
    assert_eq!(
        card(text)["competitors"],
        json!({
            "columns": [
                {"name": "Ours", "subject": true},
                {"name": "Theirs", "vendor": "A (B)"},
                {"name": "C (d)"},
            ],
            "rows": [
                {"feature": "Open", "cells": [true, false, null]},
                {"feature": "Size", "cells": [3.5, "3.5", -1000]},
                {"feature": "Short", "cells": ["a|b", null, null]},
            ],
        })
    );
}

#[test]
fn predictions_entries_and_stories_have_their_details() {
    let text = "# a\n\n## Predictions\n\n### It grows\n\nBecause.\n\n- confidence: 12.5 %\n\
                - By: 2027-06\n\n## History\n\n- 2026-05 – It [began](https://a.example/)\n\
                - 2026: so: it went\n\n## References\n\n1. [One](https://a.example/)\n2. Two\n\n\
                ## Recap\n\n[This week](https://a.example/)\n\nAll of it.\n\n## See also\n\n\
                - [Other](https://b.example/)\n  - Source: Them\n";
    assert_eq!(
        card(text),
        json!({
            "title": "a",
            "implications": [{"prediction": "It grows", "rationale": "Because.",
                              "confidence": 0.125, "by": "2027-06"}],
            "timeline": [{"date": "2026-05", "text": "It began", "url": "https://a.example/"},
                         {"date": "2026", "text": "so: it went"}],
            "citations": [{"title": "One", "url": "https://a.example/"}, {"title": "Two"}],
            "recap": {"title": "This week", "text": "All of it.", "url": "https://a.example/"},
            "related": [{"title": "Other", "url": "https://b.example/", "source": "Them"}],
        })
    );
}

#[test]
fn citation_marks_stay_marks_even_where_they_are_defined() {
    let text = "# a\n\nSo it is [1].\n\n[1]: https://a.example/\n";
    problems(text, &["line 5: the definition of [1] is left out"]);
    assert_eq!(read(text).unwrap().card.hook.as_deref(), Some("So it is [1]."));
}

#[test]
fn a_heading_of_ones_own_is_a_part_of_ones_own() {
    assert_eq!(
        card(
            "# a\n\n## If you visit\n\nIt is open.\n\nOn Saturdays.\n\n- Come by ferry.\n- Book early.\n"
        ),
        json!({"title": "a", "more": [{
            "title": "If you visit", "text": "It is open.\n\nOn Saturdays.",
            "points": ["Come by ferry.", "Book early."],
        }]})
    );
}

#[test]
fn a_time_in_words_stays_words() {
    assert_eq!(
        card("# a\n## Timeline\n- May 2026: b\n- 2026-05: c\n- At 10:30 – or so – d.\n"),
        json!({"title": "a", "timeline": [
            {"when": "May 2026", "text": "b"}, {"date": "2026-05", "text": "c"},
            {"text": "At 10:30 – or so – d."},
        ]})
    );
}

#[test]
fn what_has_no_place_is_told_with_its_line() {
    problems("# a\n\n**b** c\n", &["line 3: emphasis is left out"]);
    problems("# a\n\n`b`\n", &["line 3: backticks are left out"]);
    problems("# a\n\nb [c](https://d.example/)\n", &["line 3: the URL https://d.example/"]);
    problems("# a\n\nb ![c](d.png)\n", &["line 3: the picture d.png is left out"]);
    problems("# a\n\n<div>b</div>\n", &["line 3: HTML is left out"]);
    problems("# a\n\n```\nb\n```\n", &["line 3: a block of code is left out"]);
    problems("# a\n\n> b\n", &["line 3: a quotation is left out"]);
    problems("# a\n\n- b\n", &["line 3: this list is left out"]);
    problems("# a\n# b\n", &["line 2: a second `title`"]);
    problems("# a\n\n## Timelime\n\nb\n", &["line 3: “Timelime” is no section"]);
    problems("# a\n## TL;DR\nb\n", &["line 3: this paragraph is left out; expected one of"]);
    problems("# a\n## TL;DR\n### Why not\nb\n", &["line 3: “Why not” is no part"]);
    problems("# a\n## Takeaways\n- b\n  - c\n", &["line 4: a list within a list"]);
    problems("# a\n## Sources\n3. b\n", &["line 3: starts at 3"]);
    problems("# a\n## Predictions\n### b\n- Odds: 1\n", &["line 4: is left out; expected `conf"]);
    problems("# a\n## Competitors\n|a|b|\n|-|-|\n|c|d|e f|\n", &["line 5: the cells “e f”"]);
    problems("# a\n## Competitors\n|a|b|\n|-|-|\n", &["line 3: competitors.rows: is empty"]);
}

#[test]
fn what_the_format_refuses_is_told_with_its_line() {
    problems("---\nid: a\nurl: /b\n---\n# a\n", &["line 3: url: is not an absolute"]);
    problems(
        "---\nsource:\n  url: https://a.example/\n---\n# a\n",
        &["line 2: source.name: is req"],
    );
    problems("---\nshare: [link, post]\n---\n# a\n", &["line 2: share[1]: is none of link"]);
    problems("# a\n## Timeline\n- 2026-05:\n", &["line 3: timeline[0].text: is required"]);
    problems("# a\n## Timeline\n- 2026-02-30: b\n", &["line 3: timeline[0].date: is not a date"]);
    problems("# a\n## Predictions\n### b\n- Confidence: high\n", &["line 3: implications[0].conf"]);
    problems("# a\n## Sources\n- [b](c)\n", &["line 3: citations[0].url: is not an absolute"]);
}

#[test]
fn slips_in_the_front_matter_are_told_with_their_line() {
    problems("---\nlanguage: en\n---\n# a\n", &["line 2: language: is no field of the format"]);
    problems("---\nid: a\nid: b\n---\n# a\n", &["line 3: id: stands here twice"]);
    problems("---\nhook: b\n---\n# a\n\nc\n", &["line 6: `hook` of the front matter is left out"]);
    problems("---\nid: a\n# b\n", &["line 1: the front matter has no end"]);
    problems("---\n- a\n---\n# b\n", &["line 2: expected fields"]);
    problems("---\na: b: c\n---\n# b\n", &["line 2: the front matter is no YAML"]);
    problems("---\nid: *a\n---\n# b\n", &["line 2: the front matter is no YAML"]);
    problems("---\nid: &a b\nlang: *a\n---\n# b\n", &["line 3: lang: is an alias"]);
    problems("", &["line 1: there is no title"]);
    problems("---\nid: a\n---\nb\n", &["line 1: there is no title"]);
}

#[test]
fn the_template_reads_without_problems_and_comes_back() {
    let text = template("pt-BR", "it's: \"odd\"");
    let read = read(&text).unwrap();
    assert_eq!(read.problems, []);
    assert_eq!(read.card.lang.as_deref(), Some("pt-BR"));
    assert_eq!(read.card.id.as_deref(), Some("it's: \"odd\""));
    assert_eq!(super::read(&write(&read.card)).unwrap().card, read.card);
}

#[test]
fn the_template_has_every_part_of_a_card() {
    let text = template("en", "a");
    let card = serde_json::to_value(read(&text).unwrap().card).unwrap();
    let whole = include_str!("../../../www/cards/maximal.json");
    let whole: serde_json::Value = serde_json::from_str(whole).unwrap();
    for field in whole.as_object().unwrap().keys().filter(|field| *field != "version") {
        // Some stand in the front matter as comments.
        let is_there = card.get(field).is_some() || text.contains(&format!("# {field}: "));
        assert!(is_there, "no {field} in the template");
    }
}

#[test]
fn views_quotes_questions_and_terms_stand_in_the_text() {
    let text = "# T\n\n## Viewpoints\n\n- Cod avoid the hum.\n  - By: Fishers\n  - Source: [Creel News](https://creel.example/a)\n\n\
        ## Quotes\n\n- Nine cranes.\n\n  And more to come.\n  - By: Ana Be\n\n## Q&A\n\n### Who pays?\n\nThe port.\n\n\
        ### When?\n\n- By: The desk\n\n## Glossary\n\n- Kit: what a crane is changed with\n- Vell\n";
    let found = read(text).unwrap();
    assert_eq!(found.problems, []);
    let card = serde_json::to_value(&found.card).unwrap();
    let source = serde_json::json!([{"name": "Creel News", "url": "https://creel.example/a"}]);
    assert_eq!(
        card["perspectives"],
        serde_json::json!([{"text": "Cod avoid the hum.", "by": "Fishers", "sources": source}])
    );
    let quote = serde_json::json!([{"text": "Nine cranes.\n\nAnd more to come.", "by": "Ana Be"}]);
    assert_eq!(card["quotes"], quote);
    assert_eq!(
        card["questions"][0],
        serde_json::json!({"title": "Who pays?", "text": "The port."})
    );
    assert_eq!(card["questions"][1], serde_json::json!({"title": "When?", "by": "The desk"}));
    let kit = serde_json::json!({"title": "Kit", "text": "what a crane is changed with"});
    assert_eq!(card["glossary"], serde_json::json!([kit, {"title": "Vell"}]));
}

#[test]
fn what_is_left_out_stands_in_its_line() {
    for (text, said) in [
        ("> A view of it", "“A view of it”"),
        ("```\nlet x\n```", "“let x”"),
        ("<div>A part</div>", "“<div>A part</div>”"),
        ("## Takeaways\n\n| a | b |\n|---|---|\n| c | d |", "“a b c d”"),
        ("## Related\n\n- One\n  - Weather: fine", "“Weather: fine”"),
        ("## TL;DR\n\n### What changed\n\nOne.\n\n### What changed\n\nTwo.", "“Two.”"),
    ] {
        let found = read(&format!("# T\n\n{text}\n")).unwrap().problems;
        assert!(found.iter().any(|it| it.sentence.contains(said)), "{text}: {found:?}");
    }
}

#[test]
fn what_is_no_character_is_left_out_and_told() {
    for text in ["A&#0;B", "A&#xD800;B"] {
        let found = read(&format!("# T\n\n{text}\n")).unwrap();
        assert_eq!(found.card.hook.as_deref(), Some("AB"), "{text}");
        assert!(found.problems[0].sentence.contains("no character"), "{text}");
    }
    let own = read("# T\n\nA\u{fffd}B\n").unwrap();
    assert_eq!((own.card.hook.as_deref(), own.problems.len()), (Some("A\u{fffd}B"), 0));
}
