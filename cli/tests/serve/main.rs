//! `news-card serve` as its clients see it: the real command on a free port of
//! 127.0.0.1, plain HTTP, one file about one thing.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a helper of a test fails the test, as the test itself may"
)]

mod arguments;
mod burst;
mod caching;
mod cards;
mod changes_and_broken_files;
mod compression;
mod cross_origin;
mod feed;
mod limits;
mod log;
mod memory;
mod mounts;
mod pages;
mod shutdown;
mod site;
