//! The publisher's guide does what it says: the commands in its `console` blocks are run, one page
//! after the other in a folder of its own, and what stands below a command is what it prints.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a helper of a test fails the test, as the test itself may"
)]

mod console;
mod pages;
