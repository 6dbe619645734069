//! What sites wish of a card's looks, each reached from outside: by custom properties, parts and attributes. The
//! numbers are those of `../shared/cases/looks.md`.

use serde_json::{Value, json};

use crate::support::{Page, in_browser};

/// A wish: what the page's stylesheet says, what it says in the card's tag, and how the card looks then.
struct Wish {
    css: &'static str,
    attributes: &'static str,
    looks: Vec<(&'static str, Value)>,
}

/// Cards that say all of `maximal`, open, each with a wish.
fn come_true(wishes: Vec<Wish>) {
    in_browser(async |b| {
        for Wish { css, attributes, looks } in wishes {
            let head = format!("<style>{css}</style>");
            let body =
                format!("<news-card src=/cards/maximal.json open=all {attributes}></news-card>");
            b.show_ready(Page { head: &head, ..Page::of(&body) }).await;
            for (what, expected) in looks {
                b.is(what, expected).await;
            }
        }
    });
}

fn by_css(css: &'static str, looks: Vec<(&'static str, Value)>) -> Wish {
    Wish { css, attributes: "theme=light", looks }
}

#[test]
fn headline_and_titles_have_the_type_of_the_house() {
    come_true(vec![
        // 1
        by_css(
            "news-card { --news-card-font-heading: Georgia; --news-card-title-font-weight: 400; --news-card-title-text-transform: uppercase;
                --news-card-title-color: rgb(1, 2, 3); --news-card-title-line-height: 1.5; --news-card-title-font-size: 40px; --news-card-title-letter-spacing: 1px }",
            vec![
                ("style('.title').fontFamily", json!("Georgia")),
                ("style('.title').fontWeight", json!("400")),
                ("style('.title').textTransform", json!("uppercase")),
                ("style('.title a').color", json!("rgb(1, 2, 3)")),
                ("style('.title').lineHeight", json!("60px")),
                ("style('.title').letterSpacing", json!("1px")),
            ],
        ),
        // 20, and section titles
        by_css(
            "news-card { --news-card-line-height: 2; --news-card-font-size: 20px; --news-card-heading-font-size: 30px; --news-card-heading-font-weight: 300 }",
            vec![
                ("style('.takeaways li').lineHeight", json!("40px")),
                ("style('.disclosure-title').fontSize", json!("30px")),
                ("style('.disclosure-title').fontWeight", json!("300")),
            ],
        ),
    ]);
}

#[test]
fn corners_frames_and_rules_are_those_of_the_house() {
    come_true(vec![
        // 2
        by_css(
            "news-card { --news-card-radius: 0; --news-card-inner-radius: 0; --news-card-chip-radius: 0 }",
            vec![
                (
                    "['[part=card]', '.scroll', '.chip'].map((it) => style(it).borderRadius)",
                    json!(["0px", "0px", "0px"]),
                ),
                ("style('.tldr').borderStartEndRadius", json!("0px")),
            ],
        ),
        // 8
        by_css(
            "news-card { --news-card-divider: 3px dotted rgb(1, 2, 3) }",
            vec![(
                "['.disclosure', '.recap', '.footer'].map((it) => style(it).borderTopStyle)",
                json!(["dotted", "dotted", "dotted"]),
            )],
        ),
        // 9
        by_css(
            "news-card { --news-card-max-width: 300px } news-card::part(card) { margin-inline: 0 }",
            vec![
                ("$('[part=card]').offsetWidth", json!(300)),
                (
                    "$('[part=card]').getBoundingClientRect().left - card.getBoundingClientRect().left",
                    json!(0),
                ),
            ],
        ),
        // 10
        by_css(
            "news-card { --news-card-padding: 0px; --news-card-frame: 0 none; --news-card-shadow: none }",
            vec![
                ("style('[part=card]').borderTopStyle", json!("none")),
                (
                    "$('.title').getBoundingClientRect().left - card.getBoundingClientRect().left < 1 + (card.offsetWidth - $('[part=card]').offsetWidth) / 2",
                    json!(true),
                ),
            ],
        ),
        // 12
        by_css(
            "news-card { --news-card-chip-radius: 3px; --news-card-chip-background: rgb(1, 2, 3); --news-card-chip-color: rgb(4, 5, 6); --news-card-chip-border-color: rgb(7, 8, 9) }",
            vec![
                (
                    "$$('.chip').every((chip) => getComputedStyle(chip).borderRadius === '3px')",
                    json!(true),
                ),
                (
                    "[style('.audience .chip').backgroundColor, style('.audience .chip').color, style('.audience .chip').borderTopColor]",
                    json!(["rgb(1, 2, 3)", "rgb(4, 5, 6)", "rgb(7, 8, 9)"]),
                ),
            ],
        ),
    ]);
}

#[test]
fn each_part_has_the_colours_of_the_house() {
    come_true(vec![
        // 3
        by_css(
            "news-card { --news-card-link-color: rgb(1, 2, 3); --news-card-accent: rgb(9, 9, 9) }",
            vec![
                ("style('.citations a[href]').color", json!("rgb(1, 2, 3)")),
                ("style('.label').color", json!("rgb(9, 9, 9)")),
            ],
        ),
        // 4
        by_css(
            "news-card { --news-card-summary-background: rgb(1, 2, 3); --news-card-summary-color: rgb(250, 250, 250); --news-card-summary-label-color: rgb(255, 200, 0); --news-card-summary-border: 0 none }",
            vec![
                ("style('.tldr').backgroundColor", json!("rgb(1, 2, 3)")),
                ("style('.tldr p').color", json!("rgb(250, 250, 250)")),
                ("style('.tldr .attribution').color", json!("rgb(250, 250, 250)")),
                (
                    "[...new Set($$('.tldr .label').map((label) => getComputedStyle(label).color))]",
                    json!(["rgb(255, 200, 0)"]),
                ),
            ],
        ),
        // 5 and 21
        by_css(
            "news-card { --news-card-badge-background: rgb(179, 50, 31); --news-card-badge-color: rgb(255, 255, 255); --news-card-mark-background: rgb(179, 50, 31); --news-card-mark-color: rgb(255, 255, 255) }",
            vec![
                (
                    "$$('.freshness').every((it) => getComputedStyle(it).backgroundColor === 'rgb(179, 50, 31)' && getComputedStyle(it).color === 'rgb(255, 255, 255)')",
                    json!(true),
                ),
                (
                    "[style('.mark a').backgroundColor, style('.mark a').color]",
                    json!(["rgb(179, 50, 31)", "rgb(255, 255, 255)"]),
                ),
            ],
        ),
        // 6 and 15
        by_css(
            "news-card { --news-card-icon-size: 0px }",
            vec![
                ("$('.disclosure summary > .icon').getBoundingClientRect().width", json!(0)),
                (
                    "$('.disclosure-title').getBoundingClientRect().left - $('.disclosure').getBoundingClientRect().left <= 12",
                    json!(true),
                ),
            ],
        ),
        by_css(
            "news-card { --news-card-icon-color: rgb(1, 2, 3); --news-card-label-text-transform: none; --news-card-label-color: rgb(4, 5, 6) }",
            vec![
                ("style('.disclosure summary > .icon').color", json!("rgb(1, 2, 3)")),
                ("style('.label').textTransform", json!("none")),
                ("style('.label').color", json!("rgb(4, 5, 6)")),
            ],
        ),
        // 13
        by_css(
            "news-card { --news-card-accent: light-dark(rgb(1, 2, 3), rgb(4, 5, 6)) } news-card { color-scheme: dark }",
            vec![("style('.label').color", json!("rgb(1, 2, 3)"))],
        ),
        // 14: what is pointed at is no state that a page can be in, so the rules are read.
        by_css(
            "news-card { --news-card-hover-color: red; --news-card-hover-background: red }",
            vec![(
                "[...card.shadowRoot.adoptedStyleSheets[0].cssRules].filter(({ selectorText, cssText }) => selectorText?.includes(':hover') && /--news-card-hover-color|--hover/.test(cssText)).length",
                json!(3),
            )],
        ),
        // 16
        by_css(
            "news-card { --news-card-share-icon-color: rgb(1, 2, 3); --news-card-share-icon-size: 30px; --news-card-hover-background: rgb(4, 5, 6) }",
            vec![(
                "[style('.share a').color, style('.share .icon').width]",
                json!(["rgb(1, 2, 3)", "30px"]),
            )],
        ),
        // 17
        by_css(
            "news-card { --news-card-timeline-dot-color: rgb(1, 2, 3); --news-card-timeline-line-color: rgb(4, 5, 6); --news-card-timeline-date-color: rgb(7, 8, 9) }",
            vec![
                ("getComputedStyle($('.date'), '::before').borderTopColor", json!("rgb(1, 2, 3)")),
                (
                    "getComputedStyle($('.timeline li'), '::before').borderLeftColor",
                    json!("rgb(4, 5, 6)"),
                ),
                ("style('.date').color", json!("rgb(7, 8, 9)")),
            ],
        ),
    ]);
}

#[test]
fn tables_have_the_colours_of_the_house_also_on_a_ground_that_is_seen_through() {
    come_true(vec![
        // 7
        by_css(
            "news-card { --news-card-table-stripe: rgb(1, 2, 3); --news-card-table-head-background: rgb(4, 5, 6); --news-card-table-border-color: rgb(7, 8, 9); --news-card-bar-color: rgb(10, 11, 12) }",
            vec![
                (
                    "style('tbody tr:nth-child(2) td').backgroundImage.includes('rgb(1, 2, 3)')",
                    json!(true),
                ),
                ("style('thead th').backgroundImage.includes('rgb(4, 5, 6)')", json!(true)),
                ("style('.scroll').borderTopColor", json!("rgb(7, 8, 9)")),
            ],
        ),
        // 22
        by_css(
            "news-card { --news-card-background: transparent; --news-card-table-background: rgb(1, 2, 3) }",
            vec![
                ("style('[part=card]').backgroundColor", json!("rgba(0, 0, 0, 0)")),
                (
                    "['thead th', 'tbody th'].map((it) => style(it).backgroundColor)",
                    json!(["rgb(1, 2, 3)", "rgb(1, 2, 3)"]),
                ),
            ],
        ),
    ]);
}

#[test]
fn a_card_takes_the_pages_own_font_and_colour_and_its_picture_stands_where_the_page_wants() {
    come_true(vec![
        // 11
        Wish {
            css: "main { font-family: Courier; color: rgb(1, 2, 3) }",
            attributes: "theme=inherit",
            looks: vec![
                (
                    "['[part=card]', '.title', '.hook', '.takeaways li'].map((it) => style(it).fontFamily)",
                    json!(["Courier", "Courier", "Courier", "Courier"]),
                ),
                (
                    "['[part=card]', '.title a'].map((it) => style(it).color)",
                    json!(["rgb(1, 2, 3)", "rgb(1, 2, 3)"]),
                ),
                ("style('[part=card]').backgroundColor", json!("rgba(0, 0, 0, 0)")),
            ],
        },
        // 18
        Wish {
            css: "",
            attributes: "sections='image hook tldr'",
            looks: vec![(
                "$('[part=image]').getBoundingClientRect().bottom <= $('[part=title]').getBoundingClientRect().top",
                json!(true),
            )],
        },
    ]);
}
