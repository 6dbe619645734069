//! Any bytes as something to import.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| news_card_fuzz::import(bytes));
