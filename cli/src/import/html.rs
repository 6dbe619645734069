//! HTML pages: what they say about themselves in schema.org data (JSON-LD, microdata, RDFa), in
//! Open Graph and other `meta` elements, and in their text.
//!
//! The way: markup becomes a tree (`parse`); its data becomes objects (`scripts`, `microdata`,
//! `graph`) of which some are the page's own story (`choice`); head and body are read (`meta`,
//! `walk`); `page` makes a card of all that, and `leftovers` tells what is not in it.

mod article;
mod beside;
mod body;
mod bylines;
mod carried;
mod changes;
mod characters;
mod charset;
mod choice;
mod dated;
mod dates;
mod decor;
mod graph;
mod headings;
mod headline;
mod held;
mod image;
mod kinds;
mod label;
mod labels;
mod lang;
mod leftovers;
mod loose;
mod marks;
mod meta;
mod microdata;
mod moment;
mod names;
mod noscript;
mod objects;
mod outline;
mod own;
mod page;
mod parse;
mod people;
mod pictures;
mod plain;
mod reading;
mod references;
mod said;
mod scripts;
mod sections;
mod signs;
mod spellings;
mod tags;
mod technical;
mod text;
mod title;
mod twice;
mod walk;
mod whose;

pub(super) use charset::declared as declared_charset;
pub(super) use page::page;
pub(super) use pictures::addresses_of_set;
pub(super) use text::text;
