//! The log: one line an event on stderr, as logfmt or JSON.

use std::fmt::Debug;

use tracing::field::{Field, Visit};
use tracing::{Event, Level, Metadata, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::{Context, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;

use super::log_line::{Fields, write};
use super::requests::RequestLines;
use crate::args::LogFormat;

/// Begins to log. Without this, or with [`LogFormat::Off`], events go nowhere.
pub(crate) fn start(format: LogFormat) {
    if format != LogFormat::Off {
        // Only a second start could fail, and then the first goes on.
        let lines = tracing_subscriber::registry().with(Lines(format));
        let _ = lines.with(RequestLines(format)).try_init();
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

    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let mut said = Said(Fields::new());
        event.record(&mut said);
        write(self.0, *event.metadata().level(), said.0);
    }
}

/// What an event says.
struct Said(Fields);

impl Visit for Said {
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
