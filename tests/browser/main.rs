//! `<news-card>` as its users see it: the built widget on pages such as theirs, fed by the real
//! server, in Chromium or in the engine that `NEWS_CARD_ENGINE` names. One file about one thing.
//!
//! `cargo xtask test --only browser` builds what is needed and runs this; to run one test of
//! it, set the variables that `support::programs` names and pass the test's name.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a helper of a test fails the test, as the test itself may"
)]

mod support;

mod accessibility;
mod accessibility_tree;
mod adoption;
mod arrival;
mod attributes;
mod bidirectional;
mod built_files;
mod bundlers;
mod cases;
mod citations;
mod contrast;
mod embedding;
mod events;
mod examples;
mod fallback;
mod faults;
mod folds;
mod glossary;
mod grid;
mod hints;
mod host;
mod hostile_css;
mod hosts;
mod in_place;
mod languages;
mod layout;
mod laziness;
mod loading;
mod long_tables;
mod memory;
mod paper;
mod parity;
mod pictures;
mod policy;
mod reading;
mod recovery;
mod refresh;
mod requests;
mod restyling;
mod section_links;
mod seeds;
mod sorting;
mod static_site;
mod suites;
mod table_tools;
mod text;
mod theming;
mod wishes;
mod without_scripts;
