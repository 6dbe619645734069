//! The attributes: each value, values that mean nothing, the page's defaults, changes.

use serde_json::json;

use crate::folds::DISCLOSURES;
use crate::support::{Page, in_browser};

/// The names of all sections that are shown, in order.
const SECTIONS: &str =
    "$('.sections') && [...$('.sections').children].map((child) => [...child.part].at(-1))";

const OPEN: &str = "$$('details[data-section][open]').map(({ dataset }) => dataset.section)";

fn card(attributes: &str) -> String {
    format!("<news-card src=/cards/maximal.json {attributes}></news-card>")
}

#[test]
fn sections_are_those_named_in_the_order_named() {
    in_browser(async |b| {
        for (value, expected) in [
            ("timeline tldr", json!(["timeline", "tldr"])),
            ("related,tldr, citations", json!(["related", "tldr", "citations"])),
            ("competitors", json!(["insight", "competitors"])),
        ] {
            b.show_ready(&card(&format!("sections=\"{value}\""))).await;
            b.is(SECTIONS, expected).await;
        }
    });
}

#[test]
fn the_hook_stands_below_the_title_and_the_picture_above_it_where_it_is_named_first() {
    in_browser(async |b| {
        let order = "$$('[part=title], [part=hook], [part=image], [part=tldr]').map(({ part }) => part.value)";
        for (sections, expected) in [
            ("tldr image hook", json!(["title", "hook", "tldr", "image"])),
            ("image tldr", json!(["image", "title", "tldr"])),
            ("image hook tldr", json!(["image", "title", "hook", "tldr"])),
        ] {
            b.show_ready(&card(&format!("sections='{sections}'"))).await;
            b.is(order, expected).await;
        }
        b.show_ready(&card("")).await;
        b.is(order, json!(["title", "hook", "image", "tldr"])).await;
    });
}

#[test]
fn open_says_which_sections_start_open() {
    in_browser(async |b| {
        for (attribute, expected) in [
            ("", json!([])),
            ("open=none", json!([])),
            ("open=all", json!(DISCLOSURES)),
            ("open='timeline takeaways'", json!(["takeaways", "timeline"])),
        ] {
            b.show_ready(&card(attribute)).await;
            b.is(OPEN, expected).await;
        }
    });
}

#[test]
fn headings_start_at_the_level_asked_for_and_skip_none() {
    in_browser(async |b| {
        for (level, title, section) in
            [("", "H2", "H3"), ("3", "H3", "H4"), ("5", "H5", "H6"), ("6", "H6", "H6")]
        {
            b.show_ready(&card(&format!("heading-level={level:?}").replace("=\"\"", ""))).await;
            b.is("$('[part=title]').closest('h1,h2,h3,h4,h5,h6').tagName", title).await;
            b.is(
                "$('[part~=timeline] summary').querySelector('h1,h2,h3,h4,h5,h6').tagName",
                section,
            )
            .await;
            b.console().await;
        }
    });
}

#[test]
fn parts_can_be_left_out() {
    in_browser(async |b| {
        for part in ["share", "footer", "image"] {
            let shown = format!("!!$('[part={part}]')");
            for (attribute, expected) in [
                ("", true),
                ("no-PART", false),
                ("no-PART=''", false),
                ("no-PART=true", false),
                ("no-PART=false", true),
            ] {
                b.show_ready(&card(&attribute.replace("PART", part))).await;
                b.is(&shown, expected).await;
            }
        }
    });
}

#[test]
fn the_headline_shows_badge_title_source_and_hook_alone() {
    in_browser(async |b| {
        b.show_ready(&card("density=headline")).await;
        b.is("$$('[part]').flatMap(({ part }) => [...part]).filter((part) => !['card', 'provenance'].includes(part))",
            json!(["header", "badge", "freshness", "freshness", "delay", "title", "hook", "source"])).await;
        b.is("$$('details[data-section]').length", 0).await;
    });
}

#[test]
fn each_density_takes_less_room_than_the_one_before() {
    in_browser(async |b| {
        let mut heights = vec![];
        for density in ["comfortable", "compact", "headline"] {
            b.show_ready(&card(&format!("density={density}"))).await;
            b.is("$('[part=card]').dataset.density", density).await;
            heights.push(
                b.js("return $('[part=card]').getBoundingClientRect().height")
                    .await
                    .as_f64()
                    .expect("a height"),
            );
        }
        assert!(heights.windows(2).all(|pair| pair[0] > pair[1] * 1.1), "{heights:?}");
    });
}

#[test]
fn a_value_that_means_nothing_is_the_default_with_one_warning() {
    in_browser(async |b| {
        for (attribute, value) in [
            ("sections", "everything"),
            ("sections", ""),
            ("sections", "hook nonsense"),
            ("open", "some"),
            ("open", "hook"),
            ("heading-level", "1"),
            ("heading-level", "7"),
            ("heading-level", "two"),
            ("density", "cosy"),
            ("theme", "no theme!"),
        ] {
            b.show_ready(&card("")).await;
            let plain = b.js("return $('[part=card]').outerHTML").await;
            b.show_ready(&card(&format!("{attribute}={value:?}"))).await;
            b.is("$('[part=card]').outerHTML", plain).await;
            // Showing the card anew says nothing new.
            b.js("card.setAttribute('no-share', ''); card.removeAttribute('no-share');").await;
            let start = format!("[news-card] {attribute}=\"{value}\" is not ");
            b.console_says(1, &start).await;
        }
    });
}

#[test]
fn a_page_has_defaults_for_all_its_cards_and_a_card_its_own_way() {
    in_browser(async |b| {
        let head = r#"
            <meta name="news-card:density" content="compact">
            <meta name="news-card:open" content="timeline">
            <meta name="news-card:no-share" content="">
            <meta name="news-card:src" content="/cards/maximal.json">
            <meta name="news-card:heading-level" content="4">"#;
        b.show_ready(Page { head, ..Page::of("<news-card></news-card>") }).await;
        let level = "$('[part=title]').parentElement.tagName";
        b.is(
            "[$('[part=card]').dataset.density, !!$('[part=share]'), card.card.id]",
            json!(["compact", false, "maximal"]),
        )
        .await;
        b.is(OPEN, json!(["timeline"])).await;
        b.is(level, "H4").await;

        let body = "<news-card density=comfortable open=none no-share=false heading-level=2 src=/cards/minimal.json></news-card>";
        b.show_ready(Page { head, ..Page::of(body) }).await;
        b.is(
            "[$('[part=card]').dataset.density, card.card.title]",
            json!(["comfortable", "A card needs only a headline"]),
        )
        .await;
        b.is(level, "H2").await;
    });
}

#[test]
fn a_change_of_an_attribute_shows_at_once() {
    in_browser(async |b| {
        b.show_ready(&card("")).await;
        b.js("card.setAttribute('density', 'compact'); card.setAttribute('sections', 'recap timeline')").await;
        b.until("$('[part=card]').dataset.density === 'compact'").await;
        b.is(SECTIONS, json!(["recap", "timeline"])).await;
        b.js("card.setAttribute('open', 'all')").await;
        b.is(OPEN, json!(["timeline"])).await;
        b.js("card.removeAttribute('sections'); card.removeAttribute('density')").await;
        b.is("$('[part=card]').dataset.density", "comfortable").await;
        // The sections that are shown again are open, as the attribute still says.
        b.is("$$('details[data-section]').every(({ open }) => open)", true).await;
        assert_eq!(b.server.requests("/cards/maximal.json"), 1);
    });
}

#[test]
fn a_value_that_means_nothing_to_the_loader_is_the_default_with_one_warning() {
    in_browser(async |b| {
        for (attribute, value) in [("loading", "sometimes"), ("credentials", "maybe")] {
            b.show_ready(&card(&format!("{attribute}={value:?}"))).await;
            b.console_says(1, &format!("[news-card] {attribute}=\"{value}\" is not ")).await;
        }
    });
}

#[test]
fn what_a_page_says_at_once_is_one_change() {
    in_browser(async |b| {
        // In a task of the page: one driver ends its own with each thing that it does.
        let body = "<news-card src=/cards/minimal.json></news-card><script>window.change = () => {
                const card = document.querySelector('news-card');
                card.src = '/cards/rtl.json'; card.theme = 'dark'; card.src = '/cards/maximal.json';
            }</script>";
        b.show_ready(body).await;
        b.js("setTimeout(change)").await;
        b.until("card.state === 'ready' && card.card.id === 'maximal'").await;
        b.is("$('article').dataset.theme", "dark").await;
        b.outlast_a_load().await;
        let asked = ["rtl", "maximal"].map(|id| b.server.requests(&format!("/cards/{id}.json")));
        assert_eq!(asked, [0, 1]);
    });
}
