//! `news-card publish` as its users see it: the real command, a folder or a real server as the
//! store, one file about one thing.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a helper of a test fails the test, as the test itself may"
)]

mod arguments;
mod broken;
mod changes;
mod cut_off;
mod feeds;
mod s3;
mod safety;
mod site;
mod subjects;
mod verify;
mod workspace;
