//! Article pages: sections in any order and number, in any decoration.

use super::{fixture, import, import_files, import_with, page, texts};

#[test]
fn a_whole_page_finds_its_place() {
    let run = import_files(&[&fixture("page.txt")]);
    let card = run.card();
    assert_eq!(run.code, Some(0));
    assert_eq!(card["title"], "Harbour City Backs AcmeChip With €900M");
    assert_eq!(card["source"]["name"], "The Harbour Gazette");
    assert_eq!(card["hook"], "A city buys into a chip designer, and its rivals take note");
    assert_eq!(
        card["tldr"]["why_it_matters"],
        "No city has held so much of a chip designer. Others may follow."
    );
    let columns = &card["competitors"]["columns"];
    assert_eq!(texts(columns, Some("name")), ["AcmeChip", "NorthWave (N7 Pro)", "GPT-4o"]);
    assert_eq!(columns[0]["subject"], true);
    let rows = &card["competitors"]["rows"];
    assert_eq!(texts(rows, Some("feature")), ["Kind", "Pricing", "Regions served", "First year"]);
    assert_eq!(texts(&rows[3]["cells"], None), ["2014", "2009", "2015"]);
    assert_eq!(card["implications"][0]["by"], "2027-03");
    assert_eq!(texts(&card["timeline"], Some("date")), ["2014", "2025-11", "2026-04-02"]);
    assert_eq!(card["recap"]["text"], "The week in one page");
    assert!(card["related"].is_null());
    // Other numbers in a row have no seam; the row is reported, not made up.
    run.must_say("competitors", "People1209004500");
}

#[test]
fn sections_may_be_missing_and_in_any_order() {
    let card = page("Timeline\n2023\nIt began.\n\nKey Takeaways\n- One\n- Two").card();
    assert_eq!(texts(&card["takeaways"], None), ["One", "Two"]);
    assert_eq!(texts(&card["timeline"], Some("text")), ["It began."]);
    for absent in ["tldr", "competitors", "deep_dive", "implications", "recap", "provenance"] {
        assert!(card[absent].is_null(), "{absent}");
    }
}

#[test]
fn a_section_that_comes_twice_is_one() {
    let card = page("Key Takeaways\n- One\n\nTimeline\n2023\nX.\n\nKey Takeaways\n- Two").card();
    assert_eq!(texts(&card["takeaways"], None), ["One", "Two"]);
}

#[test]
fn bullets_of_every_kind_are_cut_off() {
    for bullet in ["*", "–", "•", "·", "-", "- •", "1.", "1)", "‣", "+"] {
        let card = page(&format!("Key Takeaways\n{bullet} One\n{bullet} Two")).card();
        assert_eq!(texts(&card["takeaways"], None), ["One", "Two"], "{bullet}");
    }
    let card = page("Key Takeaways\n• One\n  goes on\n• Two").card();
    assert_eq!(texts(&card["takeaways"], None), ["One goes on", "Two"]);
    assert_eq!(texts(&page("Key Takeaways\nOne\nTwo").card()["takeaways"], None), ["One", "Two"]);
}

#[test]
fn line_ends_byte_order_marks_and_odd_spaces_change_nothing() {
    let text = "A title\n\nKey Takeaways\n• One thing\n• Two things\n";
    let card = import(text).card();
    let odd = format!("\u{feff}{}", text.replace('\n', "\r\n").replace(' ', "\u{a0}"));
    assert_eq!(import(&odd).card(), card);
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(import_with(&["-"], &utf16).card(), card);
}

#[test]
fn predictions_have_the_grounds_that_follow_them() {
    for lines in [
        "It grows.\nFor it is fed.\nIt sleeps.\nFor it is tired.",
        "It grows.\n\nFor it is fed.\n\nIt sleeps.\n\nFor it is tired.",
        "It grows.\nFor it is fed.\n\nIt sleeps.\nFor it is tired.",
        "- It grows.\n  For it is fed.\n- It sleeps.\n  For it is tired.",
        "It grows.\nRationale: For it is fed.\nIt sleeps.\nWhy: For it is tired.",
    ] {
        let card = page(&format!("Future Implications\n{lines}")).card();
        let all = &card["implications"];
        assert_eq!(texts(all, Some("prediction")), ["It grows.", "It sleeps."], "{lines}");
        assert_eq!(
            texts(all, Some("rationale")),
            ["For it is fed.", "For it is tired."],
            "{lines}"
        );
    }
    let run = page("Future Implications\nIt grows.\nFor it is fed.\nIt sleeps.");
    assert!(run.card()["implications"][1]["rationale"].is_null());
    run.must_say("implications[1]", "no line with its grounds");
}

#[test]
fn markdown_headings_and_links_are_understood() {
    let card = import(
        "# A **bold** title\n\nRead original on [The Gazette](https://gazette.example/a)\n\n\
         ## Sources\n1. [A report](https://report.example/r)\n2. Another, https://other.example/x\n3. A book\n\n\
         ## Related Updates\n- [More](https://news.example/more)\n- Less",
    ).card();
    assert_eq!(card["title"], "A bold title");
    assert_eq!(card["source"]["url"], "https://gazette.example/a");
    assert_eq!(texts(&card["citations"], Some("title")), ["A report", "Another", "A book"]);
    assert_eq!(card["citations"][1]["url"], "https://other.example/x");
    assert_eq!(texts(&card["related"], Some("title")), ["More", "Less"]);
}

#[test]
fn a_link_that_nobody_should_follow_is_dropped_and_reported() {
    let run = page("Sources\n- [A report](https://user@evil.example/)");
    assert_eq!(run.card()["citations"][0]["title"], "A report");
    assert!(run.card()["citations"][0]["url"].is_null());
    run.must_say("citations[0].url", "not a URL that may be followed");
}

#[test]
fn text_without_a_place_is_reported_and_not_lost() {
    let run = import("A title\nA hook.\nA stray remark.\n\nDeep Insight\nA deeper remark.");
    assert_eq!(run.card()["hook"], "A hook.");
    run.must_say("hook", "below the title");
    run.must_say("line 3", "A stray remark.");
    run.must_say("line 6", "A deeper remark.");
    assert_eq!(run.card()["more"][0]["text"], "A deeper remark.");
}

#[test]
fn the_title_comes_from_the_sites_line_where_there_is_no_other() {
    let run = import("Key Takeaways\n- One\n\nOne is all | The Gazette | News | News");
    assert_eq!(run.card()["title"], "One is all");
    assert_eq!(run.card()["source"]["name"], "The Gazette");
    run.must_say("title", "line with the site");
}

#[test]
fn a_delay_without_any_time_or_author_is_said_and_makes_no_date() {
    let run = import("Freshcollected in 2h\nA title\n\nKey Takeaways\n- One");
    assert!(run.card()["published"].is_null() && run.card()["collected"].is_null());
    run.must_say("published", "2 hours");
    run.must_say("provenance", "2 hours");
}

#[test]
fn what_is_no_article_page_gives_no_card_unless_it_is_said_to_be_one() {
    let run = import("Dear all,\nthe meeting is at ten.");
    assert_eq!((run.code, run.stdout.as_str()), (Some(1), ""));
    run.must_say("$", "--from article");
    let run = import_with(&["-", "--from", "article"], b"A title\nA hook.");
    assert_eq!(run.card()["title"], "A title");
    let run = import("Timeline\n2023\nIt began.");
    assert_eq!(run.code, Some(1));
    run.must_say("title", "no title was found");
}

#[test]
fn no_mark_of_markdown_or_html_is_left_in_a_text() {
    for (point, text) in [
        ("One `code` point", "One code point"),
        ("Two <strong>html</strong> point", "Two html point"),
        ("Three \\*escaped\\* point", "Three *escaped* point"),
        ("Four ~~gone~~ ==marked== point", "Four gone marked point"),
        ("Five R&amp;D &mdash; &lt;b&gt;", "Five R&D — <b>"),
        ("Six<br>seven", "Six seven"),
        ("Eight a < b and `Vec<b>`", "Eight a < b and Vec<b>"),
        ("Nine [the notice][1]", "Nine the notice"),
        ("Ten H<sub>2</sub>O", "Ten H2O"),
    ] {
        let run = import(&format!(
            "# Vell\n\nA hook.\n\n## Key Takeaways\n\n- {point}\n\n## Background\n\n- Text\n\n[1]: https://a.example/n\n"
        ));
        assert_eq!(run.card()["takeaways"][0], text, "{point}");
        let has_address = point.contains("[1]");
        assert_eq!(run.stderr.contains("https://a.example/n"), has_address, "{}", run.stderr);
    }
}

#[test]
fn markdown_may_begin_with_html() {
    for start in [
        "<div align=\"center\"><img src=\"https://p.example/a.jpg\" alt=\"A crane\"></div>",
        "<p align=\"center\">\n  <img src=\"https://p.example/a.jpg\" alt=\"A crane\">\n</p>",
    ] {
        let run = super::import(&format!(
            "{start}\n\n# Vell\n\nNine cranes.\n\n## Key Takeaways\n\n- Noise falls."
        ));
        let card = run.card();
        assert_eq!((&card["title"], &card["hook"]), (&"Vell".into(), &"Nine cranes.".into()));
        assert_eq!(card["image"]["url"], "https://p.example/a.jpg", "{start}");
        assert_eq!(card["image"]["alt"], "A crane", "{start}");
    }
}
