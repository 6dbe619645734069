//! `news-card describe`: the widget's descriptions, for machines and for people, on stdout.

mod custom_elements;
mod element;
mod format;
mod markdown;
mod public_api;
mod tokens;

use std::process::ExitCode;

use crate::args::{DescribeArgs, Description};
use crate::outcome::Outcome;
use crate::output::print;

/// Prints the description that was asked for.
pub(crate) fn run(args: &DescribeArgs) -> Outcome {
    let mut text = match args.what {
        Description::Stylesheet => news_card::STYLESHEET.to_owned(),
        Description::Schema => news_card::schema_json(),
        Description::CustomElements => custom_elements::manifest(),
        Description::Element => element::markdown(),
        Description::Format => format::markdown(&news_card::schema_json())
            .map_err(|error| format!("the schema is no JSON: {error}"))?,
    };
    if !text.ends_with('\n') {
        text.push('\n');
    }
    print(&text).map(|()| ExitCode::SUCCESS)
}
