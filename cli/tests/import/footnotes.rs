//! Footnotes of article pages, and marks in texts that refer to them.

use super::{import, texts};

#[test]
fn a_mark_of_a_footnote_is_one_of_its_citation() {
    let run = import(
        "# Vell\n\nNine cranes.[^1]\n\n## Key Takeaways\n\n- Noise falls.[^1]\n- Fees rise [^b].\n\
         - Power is cheap.[^note]\n- Crews move.[^9]\n\n## Timeline\n\n- 2020: One.[^b]\n\n\
         [^1]: Harbour Post, https://p.example/a\n[^b]: [Port notices](https://p.example/b)\n\
         [^note]: A remark only.",
    );
    let card = run.card();
    assert_eq!(
        texts(&card["takeaways"], None),
        ["Noise falls.[1]", "Fees rise [2].", "Power is cheap.[3]", "Crews move."]
    );
    assert_eq!(card["hook"], "Nine cranes.[1]");
    assert_eq!(card["timeline"][0]["text"], "One.[2]");
    assert_eq!(
        texts(&card["citations"], Some("title")),
        ["Harbour Post", "Port notices", "A remark only."]
    );
    run.must_say("citations", "[^9]");
}

#[test]
fn footnotes_among_sources_are_counted_with_them() {
    let run = import(
        "# Vell\n\nNine cranes.\n\n## Key Takeaways\n\n- Noise falls.[^x]\n\n## Sources\n\n\
         - [A notice](https://p.example/n)\n\n[^x]: [Port notices](https://p.example/b)",
    );
    let card = run.card();
    let citations = texts(&card["citations"], Some("title"));
    let at = citations.iter().position(|title| *title == "Port notices");
    let expected = at.map_or("Noise falls.".to_owned(), |at| format!("Noise falls.[{}]", at + 1));
    assert_eq!(texts(&card["takeaways"], None), [expected]);
}
