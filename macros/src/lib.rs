//! The macros of news-card: declarations from which the rest follows, worked out at compile time.
