//! `news-card describe`: the widget's descriptions, for machines and for people, on stdout.

mod custom_elements;
mod element;
mod format;
mod markdown;
mod public_api;
mod tokens;

use std::io::{self, Write as _};
use std::process::ExitCode;

use crate::args::{DescribeArgs, Description};
use crate::outcome::Outcome;

/// Prints the description that was asked for.
pub(crate) fn run(args: &DescribeArgs) -> Outcome {
    let text = match args.what {
        Description::Stylesheet => news_card::STYLESHEET.to_owned(),
        Description::Schema => news_card::schema_json(),
        Description::CustomElements => custom_elements::manifest(),
        Description::Element => element::markdown(),
        Description::Format => format::markdown(&news_card::schema_json())
            .map_err(|error| format!("the schema is no JSON: {error}"))?,
    };
    print(&text).map(|()| ExitCode::SUCCESS)
}

fn print(text: &str) -> Result<(), String> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())
        .and_then(|()| if text.ends_with('\n') { Ok(()) } else { out.write_all(b"\n") })
        .and_then(|()| out.flush())
        .or_else(|error| match error.kind() {
            // The reader, such as `head`, has enough.
            io::ErrorKind::BrokenPipe => Ok(()),
            _ => Err(format!("stdout takes no text: {error}")),
        })
}
