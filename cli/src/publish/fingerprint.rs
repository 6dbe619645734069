//! A name for everything that shapes a card's files besides the card.

use std::sync::Arc;

use super::render::Renderer;
use super::site::Site;
use crate::digest::Digest;

/// A card with every section, rendered once a run: when this command renders it otherwise than
/// the one before, all cards have to be written anew.
const PROBE: &[u8] = include_bytes!("probe.json");

/// The same for two sites that make the same files of the same card.
pub(super) fn fingerprint(site: &Site) -> Result<Digest, String> {
    let read = news_card::read(PROBE).map_err(|error| error.to_string())?;
    let card = Arc::new(read.card);
    let rendered = Renderer::default().render(site, "probe", &card);
    let oembed = site.oembed("probe", &card).unwrap_or_default();
    let picture = site.painter.as_ref().map(|painter| painter.png(&card)).transpose()?;
    Ok(Digest::from_parts([
        rendered.element.as_bytes(),
        rendered.page.as_bytes(),
        rendered.frame.as_bytes(),
        &oembed,
        &picture.unwrap_or_default(),
        site.recap_title.as_bytes(),
    ]))
}
