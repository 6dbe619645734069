//! The times of an article page: as its byline says, and as its badge counts.

use news_card::Timestamp;

use super::super::super::given::Given;
use super::super::super::report::{Report, quote};
use super::super::super::times as times_of_feeds;
use super::super::{dates, sources};
use super::Header;
use super::clock::has_clock;

/// The times of a card, and what is known of them where there are none.
#[derive(Debug, Default)]
pub(in super::super) struct Times {
    pub(in super::super) published: Option<Timestamp>,
    pub(in super::super) collected: Option<Timestamp>,
    pub(in super::super) updated: Option<Timestamp>,
    pub(in super::super) note: Option<String>,
}

/// The times of the card. A delay lies between publication and collection, so one time gives the
/// other. Without any time it is only a fact to note.
pub(in super::super) fn times(header: &Header, given: &Given, report: &mut Report) -> Times {
    let byline = &header.byline;
    let updated = byline.updated.as_ref().and_then(|when| written(when, "updated", report));
    let written = byline.published.as_ref().and_then(|when| written(when, "published", report));
    let (published, collected) = (given.published.clone().or(written), given.collected.clone());
    let updated = times_of_feeds::in_order(published.as_ref(), updated, report);
    let times = Times { updated, ..Times::default() };
    let delay = header.delay.as_ref();
    let Some(delay) = delay else { return Times { published, collected, ..times } };
    match (published, collected) {
        (Some(published), None) => {
            let collected = delay.after(&published);
            if let Some(time) = &collected {
                report.guess(
                    "collected",
                    format!(
                        "{}: the time of publication and the delay of {delay} that the page states",
                        time.as_str()
                    ),
                );
            }
            Times { published: Some(published), collected, ..times }
        }
        (None, Some(collected)) => {
            let published = delay.before(&collected);
            if let Some(time) = &published {
                report.guess(
                    "published",
                    format!(
                        "{}: the time of collection less the delay of {delay} that the page states",
                        time.as_str()
                    ),
                );
            }
            Times { published, collected: Some(collected), ..times }
        }
        (None, None) => {
            let sentence = format!(
                "the page states a delay of {delay} between publication and collection and \
                 neither time, so the card has no date; give one with --published TIME or \
                 --collected-at TIME"
            );
            report.left_out("published", sentence);
            Times { note: Some(format!("Collected {delay} after publication.")), ..times }
        }
        (published, collected) => Times { published, collected, ..times },
    }
}

/// The day or time that a line below the title says.
fn written(text: &str, path: &str, report: &mut Report) -> Option<Timestamp> {
    let shown = quote(text);
    let Some(dated) = dates::leading(text).filter(|it| it.rest.is_empty() && !has_clock(text))
    else {
        return times_of_feeds::read(text, path, report);
    };
    let time = sources::start_of(&dated.date).filter(|_| dated.guess.is_none());
    match &time {
        Some(_) => {
            let day = dated.date.as_str();
            report.guess(path, format!("{day} stands below the title and is read as UTC"));
        }
        None => {
            let why = dated.guess.map(|why| format!("; {why}")).unwrap_or_default();
            report.left_out(path, format!("{shown} stands below the title and names no day{why}"));
        }
    }
    time
}
