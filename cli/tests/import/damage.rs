//! Pages whose UTF-8 bytes were read as TIS-620.

use super::{fixture_text, import};

/// What such a reading makes of a text.
fn damaged(text: &str) -> String {
    let byte = |byte: u8| match byte {
        ..0x80 => Some(char::from(byte)),
        0xa0 => Some('\u{a0}'),
        0xa1..=0xda | 0xdf..=0xfb => char::from_u32(0x0e00 + u32::from(byte) - 0xa0),
        _ => None,
    };
    text.bytes().filter_map(byte).collect()
}

#[test]
fn a_damaged_page_gives_the_same_card_as_the_whole_one() {
    // The euro sign and all bullets lose bytes, too.
    let page = fixture_text("page.txt");
    let whole = import(&page).card();
    let run = import(&damaged(&page));
    assert_eq!(run.card(), whole);
    run.must_say("$", "🔑 Enhanced Key Takeaways");
}

#[test]
fn a_name_that_is_known_is_looked_up_and_marked() {
    let page = fixture_text("page.txt").replace("The Harbour Gazette", "机器之心");
    let run = import(&damaged(&page));
    let source = &run.card()["source"];
    assert_eq!((&source["name"], &source["inferred"]), (&"机器之心 Synced".into(), &true.into()));
    run.must_say("source.name", "looked up");
}

#[test]
fn a_name_that_is_not_known_is_not_made_up() {
    let page = fixture_text("page.txt").replace("The Harbour Gazette", "海港报");
    let run = import(&damaged(&page));
    assert!(run.card()["source"].is_null());
    run.must_say("source.name", "cannot be restored");
}

#[test]
fn a_page_in_thai_is_not_taken_for_a_damaged_one() {
    let run = import("ข่าว\n\nTimeline\n\n2023\nห้องทดลองเปิด");
    assert_eq!(run.card()["title"], "ข่าว");
    assert!(!run.says("$", "TIS-620"));
}
