//! `<news-card>` in Chromium, Firefox and WebKit: prerendered with scripts switched off, and live.
//!
//! `cargo xtask test --only browser` builds what is needed and runs this after the browser tests;
//! each engine is a module of its own, so that `firefox::` names its tests.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a helper of a test fails the test, as the test itself may"
)]

mod cards;
mod live;
mod on_paper;
mod support;
mod without_scripts;

/// One test for each check in each engine.
macro_rules! in_each_engine {
    ($($file:ident::$check:ident => $name:ident),* $(,)?) => {
        in_each_engine!(@ chromium Chromium $($file $check $name)*);
        in_each_engine!(@ firefox Firefox $($file $check $name)*);
        in_each_engine!(@ webkit WebKit $($file $check $name)*);
    };
    (@ $module:ident $engine:ident $($file:ident $check:ident $name:ident)*) => {
        mod $module {
            $(#[test]
            fn $name() {
                crate::$file::$check(crate::support::Engine::$engine);
            })*
        }
    };
}

in_each_engine! {
    without_scripts::read => without_scripts_the_card_is_whole_and_styled,
    without_scripts::opened => without_scripts_the_mouse_and_the_keyboard_open_a_section,
    without_scripts::narrow => without_scripts_nothing_sticks_out_of_a_narrow_card,
    on_paper::printed => on_paper_it_is_whole,
    live::loaded => the_live_card_loads_and_sorts,
    live::adopted => a_prerendered_card_is_taken_over_without_a_request,
}
