//! Light and dark, tokens and parts.

use serde_json::json;

use crate::support::{Browser, Page, in_browser};

/// Which of the two schemes the card is drawn in, by its background.
const SCHEME: &str =
    "(Number(style('[part=card]').backgroundColor.match(/\\d+/)[0]) > 127 ? 'light' : 'dark')";

const CARD: &str = "<news-card src=/cards/minimal.json></news-card>";

async fn becomes(b: &Browser, scheme: &str) {
    b.until(&format!("{SCHEME} === '{scheme}'")).await;
}

#[test]
fn light_and_dark_are_a_matter_of_one_attribute() {
    in_browser(async |b| {
        for system in ["dark", "light"] {
            b.prefer("prefers-color-scheme", system).await;
            for theme in ["light", "dark"] {
                let body = format!("<news-card src=/cards/minimal.json theme={theme}></news-card>");
                b.show_ready(Page { html: "data-theme=light", ..Page::of(&body) }).await;
                b.is(SCHEME, theme).await;
                b.show_ready(Page { html: "class=dark", ..Page::of(&body) }).await;
                b.is(SCHEME, theme).await;
            }
        }
        b.js("card.setAttribute('theme', 'light')").await;
        becomes(b, "light").await;
    });
}

#[test]
fn without_an_attribute_the_pages_own_toggle_decides() {
    in_browser(async |b| {
        for (html, expected) in [
            ("data-theme=dark", "dark"),
            ("data-bs-theme=dark", "dark"),
            ("class='page dark'", "dark"),
            ("style='color-scheme: dark'", "dark"),
            ("", "light"),
        ] {
            b.show_ready(Page { html, ..Page::of(CARD) }).await;
            b.is(SCHEME, expected).await;
        }
        b.prefer("prefers-color-scheme", "dark").await;
        for (html, expected) in [
            ("data-theme=light", "light"),
            ("data-bs-theme=light", "light"),
            ("style='color-scheme: light'", "light"),
            ("style='color-scheme: light dark'", "dark"),
            ("data-theme=auto style='color-scheme: light dark'", "dark"),
            // Such a page is light on a dark system, too.
            ("data-theme=auto", "light"),
            ("", "light"),
        ] {
            b.show_ready(Page { html, ..Page::of(CARD) }).await;
            b.is(SCHEME, expected).await;
        }
    });
}

#[test]
fn the_pages_toggle_is_followed_live() {
    in_browser(async |b| {
        b.show_ready(CARD).await;
        for (change, expected) in [
            ("dataset.theme = 'dark'", "dark"),
            ("dataset.theme = 'light'", "light"),
            ("removeAttribute('data-theme')", "light"),
            ("dataset.bsTheme = 'dark'", "dark"),
            ("removeAttribute('data-bs-theme')", "light"),
            ("classList.add('dark')", "dark"),
            ("classList.remove('dark')", "light"),
            ("style.colorScheme = 'dark'", "dark"),
            ("style.colorScheme = ''", "light"),
        ] {
            b.js(&format!("document.documentElement.{change}")).await;
            becomes(b, expected).await;
        }
        b.js("document.body.dataset.theme = 'dark'").await;
        becomes(b, "dark").await;
    });
}

#[test]
fn the_system_is_followed_live_where_the_page_follows_it() {
    in_browser(async |b| {
        let in_head = "<meta name=color-scheme content='light dark'>";
        for page in [
            Page { html: "style='color-scheme: light dark'", ..Page::of(CARD) },
            Page { head: in_head, ..Page::of(CARD) },
        ] {
            b.show_ready(page).await;
            for system in ["dark", "light", "dark"] {
                b.prefer("prefers-color-scheme", system).await;
                becomes(b, system).await;
            }
        }
    });
}

#[test]
fn the_pages_tokens_take_effect_on_the_card_or_above_it() {
    in_browser(async |b| {
        for head in [
            "<style>news-card { --news-card-background: rgb(1, 2, 3); --news-card-text: rgb(4, 5, 6) }</style>",
            "<style>:root { --news-card-background: rgb(1, 2, 3); --news-card-text: rgb(4, 5, 6) }</style>",
        ] {
            b.show_ready(Page { head, ..Page::of(CARD) }).await;
            b.is(
                "[style('[part=card]').backgroundColor, style('[part=card]').color]",
                json!(["rgb(1, 2, 3)", "rgb(4, 5, 6)"]),
            )
            .await;
        }
        let body = "<news-card src=/cards/maximal.json></news-card>";
        let head = "<style>news-card { --news-card-accent: rgb(7, 8, 9); --news-card-font-size: 30px; --news-card-max-width: 333px }</style>";
        b.show_ready(Page { head, ..Page::of(body) }).await;
        b.is(
            "[style('[part=card]').fontSize, style('[part=card]').maxInlineSize]",
            json!(["30px", "333px"]),
        )
        .await;
        b.is("$$('*').some((element) => getComputedStyle(element).color === 'rgb(7, 8, 9)')", true)
            .await;
    });
}

#[test]
fn the_page_reaches_parts() {
    in_browser(async |b| {
        let head = "<style>
            news-card::part(title) { color: rgb(1, 2, 3) }
            news-card::part(section) { background-color: rgb(4, 5, 6) }
            news-card::part(timeline) { outline: 3px solid rgb(7, 8, 9) }
            news-card:state(ready) { margin: 77px }
        </style>";
        b.show_ready(Page { head, ..Page::of("<news-card src=/cards/maximal.json></news-card>") })
            .await;
        b.is("style('[part=title]').color", "rgb(1, 2, 3)").await;
        b.is("style('[part~=takeaways]').backgroundColor", "rgb(4, 5, 6)").await;
        b.is("style('[part~=timeline]').outlineColor", "rgb(7, 8, 9)").await;
        b.is("getComputedStyle(card).marginTop", "77px").await;
    });
}

#[test]
fn a_named_theme_changes_the_looks_and_an_unknown_one_does_no_harm() {
    in_browser(async |b| {
        let mut looks = vec![];
        for theme in ["auto", "paper", "midnight", "contrast", "house-style"] {
            b.show_ready(&format!("<news-card src=/cards/minimal.json theme={theme}></news-card>"))
                .await;
            looks.push(b.js("const { backgroundColor, color, fontFamily, borderRadius } = style('[part=card]');
                return [backgroundColor, color, fontFamily, borderRadius].join()").await);
        }
        assert_eq!(looks[0], looks[4]);
        looks.pop();
        for (index, look) in looks.iter().enumerate() {
            assert!(!looks[..index].contains(look), "{look} twice");
        }
    });
}

#[test]
fn the_card_is_as_light_or_dark_as_the_page_around_it() {
    const DARK: &str = "getComputedStyle($('article')).backgroundColor === 'rgb(21, 23, 27)'";
    in_browser(async |b| {
        let card = "<div id=app><news-card src=/cards/minimal.json></news-card></div>";
        let sheet = "<style>.night { background: #111 } [data-theme=dracula] { color-scheme: dark }</style>";
        b.show_ready(Page { head: sheet, ..Page::of(card) }).await;
        b.until(&format!("!({DARK})")).await;
        let (html, body, app) = ("document.documentElement", "document.body", "app");
        for (switch, back) in [
            (format!("{html}.classList.add('dark')"), format!("{html}.classList.remove('dark')")),
            (format!("{app}.classList.add('dark')"), format!("{app}.classList.remove('dark')")),
            (format!("{html}.dataset.theme = 'dark'"), format!("delete {html}.dataset.theme")),
            (format!("{html}.dataset.theme = 'dracula'"), format!("delete {html}.dataset.theme")),
            (
                format!("{body}.style.colorScheme = 'dark'"),
                format!("{body}.style.colorScheme = ''"),
            ),
            (format!("{html}.style.background = '#111'"), format!("{html}.style.background = ''")),
            (format!("{app}.className = 'night'"), format!("{app}.className = ''")),
        ] {
            b.js(&switch).await;
            b.until(DARK).await;
            b.js(&back).await;
            b.until(&format!("!({DARK})")).await;
        }
        // A page that says nothing is light, whatever the system is; one that follows it, is not.
        b.prefer("prefers-color-scheme", "dark").await;
        b.settle().await;
        b.is(DARK, false).await;
        b.js(&format!("{html}.style.colorScheme = 'light dark'")).await;
        b.until(DARK).await;
    });
}

#[test]
fn styles_that_scripts_write_on_the_root_cost_next_to_nothing() {
    in_browser(async |b| {
        let head = "<script>window.computed = 0; const real = getComputedStyle; window.getComputedStyle = (...given) => { computed += 1; return real(...given) }</script>";
        let cards = "<news-card loading=eager src=/cards/minimal.json></news-card>".repeat(20);
        b.show(Page { head, ..Page::of(&cards) }).await;
        b.until("cards.every(({ state }) => state === 'ready')").await;
        b.settle().await;
        b.js("window.computed = 0").await;
        for x in 0..5 {
            b.js(&format!("document.documentElement.style.setProperty('--x', {x})")).await;
            b.settle().await;
        }
        b.is("computed <= 10", true).await;
    });
}
