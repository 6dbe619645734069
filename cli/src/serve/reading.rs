//! The one place that knows the library: from a file's bytes to what the server says
//! of a card.

use news_card::Card;
use serde::Serialize;

/// A card that can be shown.
#[derive(Debug)]
pub(crate) struct Reading {
    pub(crate) summary: Summary,
    /// What was wrong with parts of it, each as `path: sentence`.
    pub(crate) warnings: Vec<String>,
}

/// What the index says of a card. The members are those of the card itself, so an
/// entry reads like an abridged card; what a card lacks is left out.
#[derive(Debug, Serialize)]
pub(crate) struct Summary {
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hook: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Source>,
    /// Seconds since 1970 of the first known of published, collected and updated.
    #[serde(skip)]
    pub(crate) time: Option<i64>,
}

#[derive(Debug, Serialize)]
struct Source {
    name: String,
}

/// Reads the card in a file called `id.json`; the error is one sentence.
pub(crate) fn read(id: &str, bytes: &[u8]) -> Result<Reading, String> {
    let news_card::Parsed { card, problems } =
        news_card::read(bytes).map_err(|error| error.to_string())?;
    let mut warnings: Vec<String> = problems.iter().map(ToString::to_string).collect();
    if let Some(other) = card.id.as_deref().filter(|own| *own != id) {
        warnings.push(format!("id: is \"{other}\", but the file's name makes it \"{id}\" here"));
    }
    Ok(Reading { summary: summary(card), warnings })
}

fn summary(card: Card) -> Summary {
    let times = [&card.published, &card.collected, &card.updated];
    let time = times.into_iter().flatten().map(news_card::Timestamp::epoch_seconds).next();
    Summary {
        title: card.title,
        url: card.url.map(|url| url.as_str().to_owned()),
        lang: card.lang,
        published: card.published.map(|time| time.as_str().to_owned()),
        updated: card.updated.map(|time| time.as_str().to_owned()),
        hook: card.hook,
        source: card.source.map(|source| Source { name: source.name }),
        time,
    }
}
