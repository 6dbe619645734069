//! The log: one line an event on stderr, as logfmt or JSON.

use std::fmt::Debug;
use std::io::Write as _;

use serde_json::Value;
use tracing::field::{Field, Visit};
use tracing::{Event, Level, Metadata, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::{Context, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::args::LogFormat;

/// Begins to log. Without this, or with [`LogFormat::Off`], events go nowhere.
pub(crate) fn start(format: LogFormat) {
    if format != LogFormat::Off {
        // Only a second start could fail, and then the first goes on.
        let _ = tracing_subscriber::registry().with(Lines(format)).try_init();
    }
}

/// Writes events as lines.
struct Lines(LogFormat);

impl<S: Subscriber> Layer<S> for Lines {
    /// What this command says itself; of libraries only what is wrong.
    fn enabled(&self, metadata: &Metadata<'_>, _: Context<'_, S>) -> bool {
        let own = env!("CARGO_CRATE_NAME");
        *metadata.level() <= Level::WARN
            || (metadata.target().starts_with(own) && *metadata.level() <= Level::INFO)
    }

    /// Writes one line, with the time in front. A log that nobody takes any more is
    /// no reason to stop serving, so a failure to write is passed over.
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let time = format!("{:.3}", jiff::Timestamp::now());
        let level = event.metadata().level().as_str().to_ascii_lowercase();
        let mut fields = Fields(vec![("time", time.into()), ("level", level.into())]);
        event.record(&mut fields);
        let fields = fields.0.iter();
        let line = match self.0 {
            LogFormat::Json => {
                let members: Vec<String> = fields.map(member).collect();
                format!("{{{}}}", members.join(","))
            }
            LogFormat::Text | LogFormat::Off => fields.map(pair).collect::<Vec<_>>().join(" "),
        };
        let _ = writeln!(std::io::stderr().lock(), "{line}");
    }
}

/// The fields of an event, in their order.
struct Fields(Vec<(&'static str, Value)>);

impl Visit for Fields {
    fn record_u64(&mut self, field: &Field, value: u64) {
        self.0.push((field.name(), value.into()));
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.0.push((field.name(), value.into()));
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.0.push((field.name(), value.into()));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.push((field.name(), value.into()));
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.push((field.name(), format!("{value:?}").into()));
    }
}

fn pair((key, value): &(&str, Value)) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let plain =
        !text.is_empty() && text.chars().all(|c| c.is_ascii_graphic() && c != '"' && c != '=');
    if plain { format!("{key}={text}") } else { format!("{key}={text:?}") }
}

fn member((key, value): &(&str, Value)) -> String {
    format!("{}:{value}", Value::from(*key))
}
