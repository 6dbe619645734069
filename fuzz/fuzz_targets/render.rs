//! Any bytes as a card to write.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| news_card_fuzz::render(bytes));
