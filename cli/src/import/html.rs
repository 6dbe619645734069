//! HTML pages: what they say about themselves in schema.org JSON-LD, Open Graph and `meta`.

mod json_ld;
mod meta;
mod page;
mod text;

pub(super) use page::page;
pub(super) use text::text;
