//! One line of the log, as logfmt or JSON.

use std::io::Write as _;

use serde_json::Value;
use tracing::Level;

use crate::args::LogFormat;
use crate::printable::printable_json;

/// The fields of a line, in their order.
pub(super) type Fields = Vec<(&'static str, Value)>;

/// Writes one line, with the time in front. A log that nobody takes any more is
/// no reason to stop serving, so a failure to write is passed over.
pub(super) fn write(format: LogFormat, level: Level, fields: Fields) {
    let time = format!("{:.3}", jiff::Timestamp::now());
    let level = level.as_str().to_ascii_lowercase();
    let start = [("time", time.into()), ("level", level.into())];
    let fields = start.into_iter().chain(fields);
    let mut line = match format {
        LogFormat::Json => {
            let members: Vec<String> = fields.map(member).collect();
            format!("{{{}}}", members.join(","))
        }
        LogFormat::Text | LogFormat::Off => fields.map(pair).collect::<Vec<_>>().join(" "),
    };
    line = printable_json(&line).into_owned();
    line.push('\n');
    // In one piece, as the standard error is not buffered.
    let _ = std::io::stderr().lock().write_all(line.as_bytes());
}

fn pair((key, value): (&str, Value)) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let plain =
        !text.is_empty() && text.chars().all(|c| c.is_ascii_graphic() && c != '"' && c != '=');
    if plain { format!("{key}={text}") } else { format!("{key}={text:?}") }
}

fn member((key, value): (&str, Value)) -> String {
    format!("{}:{value}", Value::from(key))
}
