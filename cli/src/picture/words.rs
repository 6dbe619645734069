//! What a picture says of a card.

use news_card::{Card, Direction, Locale, direction};
use unicode_bidi::{BidiInfo, Level};

use super::clean::{Cleaner, Uncovered};
use super::fonts::Fonts;

/// The texts of a picture, cleaned; what a card lacks is empty.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) lang: String,
    pub(super) rtl: bool,
    pub(super) source: String,
    pub(super) date: String,
    /// Who wrote the analysis.
    pub(super) authorship: String,
    pub(super) title: String,
    pub(super) hook: String,
    /// Whose card it is.
    pub(super) site: String,
    /// How much there is to read: a number, and of what.
    pub(super) figures: Vec<(String, String)>,
    /// Days of the timeline, the story’s own the last, since 1970-01-01.
    pub(super) days: Vec<i64>,
    /// The first and the last of them in words.
    pub(super) span: Option<(String, String)>,
    pub(super) uncovered: Uncovered,
}

const SECONDS_OF_A_DAY: i64 = 86_400;

impl Words {
    /// # Errors
    /// One sentence where no font has most of the headline.
    pub(super) fn new(card: &Card, site_name: Option<&str>, fonts: &Fonts) -> Result<Self, String> {
        let lang = card.lang.clone().unwrap_or_default();
        let locale = Locale::nearest(&lang);
        let mut cleaner = Cleaner::new(fonts, card.citations.len());
        let title = cleaner.text(&card.title);
        let letters = title.chars().filter(|c| c.is_alphanumeric()).count();
        if cleaner.lost > letters || title.is_empty() {
            let sentences = cleaner.uncovered.sentences();
            let why =
                if sentences.is_empty() { "it is blank".into() } else { sentences.join("; ") };
            return Err(format!("the headline cannot be drawn: {why}"));
        }
        let published = card.published.as_ref().or(card.collected.as_ref());
        let tldr = card.tldr.as_ref();
        let hook = card.hook.as_deref().or_else(|| {
            tldr.and_then(|tldr| tldr.what_changed.as_deref().or(tldr.why_it_matters.as_deref()))
        });
        let hook = hook.or_else(|| card.takeaways.first().map(String::as_str)).unwrap_or_default();
        let host = || card.url.as_ref().map(|url| url.host().trim_start_matches("www.").to_owned());
        let site = site_name.map(str::to_owned).or_else(host).unwrap_or_default();
        let mut timeline: Vec<_> =
            card.timeline.iter().filter_map(|entry| entry.date.as_ref()).collect();
        timeline.sort_by_key(|date| date.middle_day());
        let mut days: Vec<i64> = timeline.iter().map(|date| date.middle_day()).collect();
        let last = published.map(|time| {
            (time.epoch_seconds().div_euclid(SECONDS_OF_A_DAY), locale.day(time).short)
        });
        // A timeline that goes on beyond the story ends with its own last entry.
        let last = last.filter(|(day, _)| days.last().is_none_or(|known| known <= day));
        days.extend(last.as_ref().map(|(day, _)| *day));
        let last =
            last.map(|(_, text)| text).or_else(|| timeline.last().map(|date| locale.date(date)));
        let span = timeline
            .first()
            .map(|date| locale.date(date))
            .zip(last)
            .filter(|_| days.first() < days.last());
        Ok(Self {
            rtl: is_rtl(&lang, &title),
            source: card
                .source
                .as_ref()
                .map(|source| cleaner.text(&source.name))
                .unwrap_or_default(),
            date: published.map(|time| cleaner.text(&locale.day(time).short)).unwrap_or_default(),
            authorship: authorship(card, &locale),
            hook: cleaner.text(hook),
            site: cleaner.text(&site),
            figures: figures(card, &locale),
            days,
            span,
            title,
            uncovered: cleaner.uncovered,
            lang,
        })
    }
}

fn authorship(card: &Card, locale: &Locale) -> String {
    let provenance = card.provenance.as_ref();
    provenance.map_or("", |provenance| locale.texts().authorship(provenance.whole.kind)).to_owned()
}

/// What a reader who follows the link will find most of.
fn figures(card: &Card, locale: &Locale) -> Vec<(String, String)> {
    let texts = locale.texts();
    let counts = [
        (card.takeaways.len(), texts.takeaways()),
        (card.implications.len(), texts.implications()),
        (card.citations.len(), texts.citations()),
    ];
    let counts = counts.into_iter().filter(|(count, _)| *count > 1);
    counts.map(|(count, name)| (locale.number(count as f64), name.to_owned())).collect()
}

/// The language’s direction; that of the first letter where no language is named.
fn is_rtl(lang: &str, title: &str) -> bool {
    if !lang.is_empty() {
        return direction(lang) == Direction::RightToLeft;
    }
    let bidi = BidiInfo::new(title, None);
    bidi.paragraphs.first().is_some_and(|paragraph| Level::is_rtl(&paragraph.level))
}
