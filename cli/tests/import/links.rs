//! Links in the text of an article page: in the card, or named in the report.

use super::{import, page};

#[test]
fn a_link_in_a_sentence_is_named_where_a_card_has_no_place_for_it() {
    for (section, path) in [
        (
            "Key Takeaways\n\n- Kits cost 84 million, says [the port](https://a.example/3).",
            "line 5",
        ),
        ("TL;DR\n\nKits cost 84 million, says [the port](https://a.example/3).", "line 5"),
        ("Future Implications\n\n- Fees fall, says [the port](https://a.example/3).", "line 5"),
        ("Kits and cranes\n\nKits, says [the port](https://a.example/3).", "line 5"),
    ] {
        let run = page(&format!("## {section}\n\n## Background\n\n- One"));
        assert!(!run.stdout.contains("a.example"), "{}", run.stdout);
        run.must_say(path, "“https://a.example/3”");
    }
    let run = page("## Takeaways\n\n- [One](https://a.example/1) and [two](/2), [here](#here)");
    run.must_say("line 5", "“https://a.example/1”, “/2”");
    assert!(!run.stderr.contains("#here"), "{}", run.stderr);
}

#[test]
fn a_link_that_has_its_place_is_not_named() {
    let run = import(
        "# A title\n\nRead original on [The Gazette](https://gazette.example/a)\n\nA hook.\n\n\
         ## Takeaways\n\n- One, says [a report](https://report.example/r).\n\n\
         ## Timeline\n\n- 2023: [It opens](https://a.example/t)\n\n\
         ## Sources\n\n1. [A report](https://report.example/r)\n2. Another, https://other.example/x.",
    );
    assert!(!run.stderr.contains("the address"), "{}", run.stderr);
    let run = page("## Sources\n\n- See https://c.example/c and https://d.example/d.");
    assert_eq!(run.card()["citations"][0]["url"], "https://c.example/c");
    run.must_say("line 5", "“https://d.example/d”");
}
