//! Everything that can be asked for, and what several answers need of it.

use std::path::PathBuf;
use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, Uri, header};
use news_card::Card;

use super::cards::{Cards, NoCard};
use super::files::Files;
use super::kept_feeds::Feeds;
use super::pages::Pages;
use super::problem::Problem;
use super::representation::Representation;
use crate::site_urls::SiteUrls;

/// Everything that can be asked for.
#[derive(Debug)]
pub(crate) struct Site {
    pub(crate) cards: Cards,
    pub(crate) files: Files,
    pub(crate) index: Option<PathBuf>,
    pub(crate) urls: SiteUrls,
    pub(crate) pages: Pages,
    pub(crate) feeds: Feeds,
}

pub(crate) type Shared = State<Arc<Site>>;

impl Site {
    /// Judges all cards once, so that broken ones are named before anyone asks.
    pub(crate) fn validate_all(&self) {
        match self.cards.list() {
            Ok(listing) => tracing::info!(cards = listing.cards.len()),
            Err(error) => tracing::error!(problem = %error),
        }
    }

    /// The server as this request names it, unless an option says how it is reached.
    pub(crate) fn urls(&self, headers: &HeaderMap) -> SiteUrls {
        let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
        let is_plain = |host: &&str| {
            host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte))
        };
        let named = host.filter(is_plain).map(|host| ["http://", host].concat());
        SiteUrls { base: self.urls.base.clone().or(named), ..self.urls.clone() }
    }

    /// A card as it is now.
    pub(crate) fn read_card(
        &self,
        id: &str,
        uri: &Uri,
    ) -> Result<(Card, Representation), Box<Problem>> {
        let unreadable =
            |sentence: &str| Box::new(Problem::broken_card(id, sentence).at(uri.path()));
        let file = self.cards.card(id).map_err(|error| match error {
            NoCard::Unknown => Box::new(Problem::unknown_card(id).at(uri.path())),
            NoCard::Broken(sentence) => unreadable(&sentence),
        })?;
        let parsed = news_card::read(&file.bytes);
        let mut card = parsed.map_err(|error| unreadable(&error.to_string()))?.card;
        card.id = Some(id.to_owned());
        Ok((card, file))
    }
}
