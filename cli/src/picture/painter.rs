//! From a card to its picture.

use news_card::Card;
use resvg::tiny_skia::{Color, Pixmap};
use resvg::usvg::{Options, Transform, Tree};

use super::canvas::{HEIGHT, WIDTH};
use super::clean::Uncovered;
use super::fonts::Fonts;
use super::layout;
use super::palette::Palette;
use super::words::Words;

/// Paints cards; made once for any number of them, and shared between threads.
pub(crate) struct Painter {
    fonts: Fonts,
}

/// A picture that is drawn and can be painted.
#[derive(Debug)]
pub(crate) struct Picture {
    /// It as SVG, its texts as outlines.
    pub(crate) svg: String,
    /// What no font has and is left out.
    pub(crate) uncovered: Uncovered,
}

impl Painter {
    /// A painter that has the fonts built in and those given.
    pub(crate) fn new(fonts: Fonts) -> Self {
        Self { fonts }
    }

    /// The picture of a card. `site_name` stands for whose card it is; the host of the card’s
    /// URL does where there is none.
    ///
    /// # Errors
    /// One sentence, where the headline is blank or no font has most of it.
    pub(crate) fn draw(
        &self,
        card: &Card,
        palette: &Palette,
        site_name: Option<&str>,
    ) -> Result<Picture, String> {
        let words = Words::new(card, site_name, &self.fonts)?;
        let svg = layout::draw(&words, palette, &self.fonts);
        Ok(Picture { svg, uncovered: words.uncovered })
    }
}

impl Picture {
    /// It as PNG, 1200×630 pixels. The same picture gives the same bytes.
    ///
    /// # Errors
    /// One sentence; none is known that could happen.
    pub(crate) fn png(&self) -> Result<Vec<u8>, String> {
        let tree = Tree::from_str(&self.svg, &Options::default());
        let tree = tree.map_err(|error| format!("the drawing is no SVG: {error}"))?;
        let (width, height) = (WIDTH as u32, HEIGHT as u32);
        let mut pixels = Pixmap::new(width, height).ok_or("there is no memory for the picture")?;
        pixels.fill(Color::WHITE);
        resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
        encode(&pixels).map_err(|error| format!("the picture cannot be written: {error}"))
    }
}

/// Nothing shines through, so there is no alpha. The settings are fixed, because other ones would
/// change every byte of every picture that is already published.
fn encode(pixels: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let opaque: Vec<u8> =
        pixels.data().chunks_exact(4).flat_map(|pixel| pixel.iter().take(3).copied()).collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    encoder.set_filter(png::Filter::Adaptive);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&opaque)?;
    writer.finish()?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::super::{Fonts, Palette};
    use super::Painter;
    use news_card::Card;
    use proptest::prelude::*;
    use resvg::usvg::{Options, Tree};
    use std::sync::LazyLock;

    /// A static can only hold what threads may share.
    static PAINTER: LazyLock<Painter> = LazyLock::new(|| Painter::new(Fonts::load(&[]).unwrap()));

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn no_text_can_upset_it(title in "\\PC{0,60}", hook in "[\\s\\S]{0,90}", lang in "(en|ar|zh|x-[a-z]{0,9})?", site in "\\PC*") {
            let card = Card { title, hook: Some(hook), lang: Some(lang), ..Card::default() };
            let palette = Palette::new("auto", false).unwrap();
            match PAINTER.draw(&card, &palette, Some(&site)) {
                Ok(picture) => prop_assert!(Tree::from_str(&picture.svg, &Options::default()).is_ok()),
                Err(sentence) => prop_assert!(sentence.starts_with("the headline cannot be drawn: ")),
            }
        }
    }
}
