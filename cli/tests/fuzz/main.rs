//! The fuzz targets, each with a bounded number of inputs: the same ones in every run, made from
//! the fixtures and from nothing. `cargo xtask fuzz` looks further.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a helper of a test fails the test, as the test itself may"
)]

mod inputs;
mod mutations;
// Also a crate of its own, which takes the fuzzer to link; its functions are public there.
#[allow(unreachable_pub)]
#[path = "../../../fuzz/src/lib.rs"]
mod targets;

use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// How many inputs are made of seeds, and as many of nothing.
const INPUTS: u32 = 1_500;

/// Gives a target its seeds as they are, then what comes of them by a few changes, then bytes.
fn holds(target: fn(&[u8]), seeds: Vec<Vec<u8>>) {
    assert!(seeds.len() > 5, "there are seeds");
    seeds.iter().for_each(|seed| target(seed));
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let config = Config { cases: INPUTS, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, rng);
    let tried = runner.run(&inputs::changed(seeds), |bytes| {
        target(&bytes);
        Ok(())
    });
    let tried = tried.and_then(|()| {
        runner.run(&inputs::any_bytes(), |bytes| {
            target(&bytes);
            Ok(())
        })
    });
    tried.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn any_bytes_are_a_card_or_no_document_with_a_reason() {
    holds(targets::document, inputs::documents());
}

#[test]
fn any_card_is_written_as_a_card_and_grows_with_its_document() {
    holds(targets::render, inputs::documents());
}

#[test]
fn any_bytes_are_imported_as_faultless_cards_or_not_with_a_reason() {
    holds(targets::import, inputs::pages());
}
