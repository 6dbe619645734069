//! The pictures for social networks.

use news_card::Card;

use crate::args::PublishArgs;
use crate::output::say;
use crate::picture::{self, Fonts, Palette};

/// Draws cards. The same card always gives the same bytes.
pub(super) trait Painter: Send + Sync {
    /// The PNG of a card, or why there is none in one sentence.
    fn png(&self, card: &Card) -> Result<Vec<u8>, String>;
}

/// The painter that the publisher wants, if any; `site_name` is the site's, if it has one.
pub(super) fn painter(args: &PublishArgs) -> Result<Option<Box<dyn Painter>>, String> {
    if args.no_pictures {
        return Ok(None);
    }
    let painter = picture::Painter::new(Fonts::load(&args.fonts)?);
    // A theme of the site's own is known to its stylesheet alone.
    let palette = Palette::new(&args.theme, false).or_else(|_| Palette::new("auto", false))?;
    Ok(Some(Box::new(Studio { painter, palette, site_name: args.site_name.clone() })))
}

struct Studio {
    painter: picture::Painter,
    palette: Palette,
    site_name: Option<String>,
}

impl Painter for Studio {
    /// A headline that no font has is no reason to hold a site back: its picture shows the
    /// site's name instead, and the publisher is warned.
    fn png(&self, card: &Card) -> Result<Vec<u8>, String> {
        let site_name = self.site_name.as_deref();
        let drawn = self.painter.draw(card, &self.palette, site_name).or_else(|reason| {
            let id = card.id.as_deref().unwrap_or(&card.title);
            say(format_args!("warning: {id}: its picture shows no headline: {reason}"));
            let title = site_name.unwrap_or(STAND_IN).to_owned();
            let stand_in = Card { title, published: card.published.clone(), ..Card::default() };
            self.painter.draw(&stand_in, &self.palette, site_name)
        });
        drawn?.png()
    }
}

/// The headline of a picture that can show neither the card's nor the site's name.
const STAND_IN: &str = "News";

#[cfg(test)]
mod tests {
    use super::painter;
    use crate::args::PublishArgs;
    use clap::Parser as _;
    use news_card::Card;

    fn png(title: &str) -> Vec<u8> {
        let args = PublishArgs::parse_from(["publish", "cards", "--to", "memory:"]);
        let card = Card { title: title.into(), ..Card::default() };
        painter(&args).unwrap().unwrap().png(&card).unwrap()
    }

    #[test]
    fn a_headline_that_no_font_has_holds_nothing_back() {
        let stand_in = png("\u{4e2d}\u{6587}\u{6807}\u{9898}");
        assert!(stand_in.starts_with(b"\x89PNG"));
        assert_eq!(stand_in, png("News"));
        assert_ne!(stand_in, png("Another"));
    }
}
