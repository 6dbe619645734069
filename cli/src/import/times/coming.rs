//! Times that are still to come, which a story that is out has by mistake.

use news_card::Timestamp;

use super::super::report::{Report, quote};

/// Whether a time is more than a day from now, which no time of a story is that is out.
pub(in super::super) fn is_to_come(time: &Timestamp) -> bool {
    const DAY: i64 = 24 * 60 * 60;
    time.epoch_seconds() > jiff::Timestamp::now().as_second() + DAY
}

/// Reports at `path` a time that is not out, in whose place another one is taken.
pub(in super::super) fn to_come(raw: &str, path: &str, report: &mut Report) {
    report.left_out(path, format!("{} is still to come, so another time is taken", quote(raw)));
}
