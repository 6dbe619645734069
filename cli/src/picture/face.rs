//! One face of one font: which characters it has, how it sets them, and what they look like.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::Arc;

use harfrust::{
    BufferFlags, Direction, Language, ShapeOptions, ShaperData, ShaperInstance, UnicodeBuffer,
};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider as _, Tag};

/// The bytes of a font file: built in, or read.
pub(super) type Data = Arc<Cow<'static, [u8]>>;

/// One face, at one weight where its weight varies.
pub(super) struct Face {
    data: Data,
    index: u32,
    shaper: ShaperData,
    instance: ShaperInstance,
    units_per_em: f32,
    /// Its family’s name, as it says itself.
    pub(super) family: String,
    /// Whether it is made for headlines.
    pub(super) bold: bool,
}

/// A glyph where it stands on its line, in ems.
pub(super) struct Glyph {
    id: GlyphId,
    x: f32,
    y: f32,
}

/// A stretch of text, set: its glyphs from left to right, and its width in ems.
pub(super) struct Set {
    pub(super) glyphs: Vec<Glyph>,
    pub(super) width: f32,
}

const WEIGHT: Tag = Tag::new(b"wght");

/// The weights of regular and bold text, as CSS counts them; what is heavier than their middle
/// is made for headlines.
const WEIGHTS: [f32; 2] = [400.0, 700.0];

impl Face {
    /// The faces in a file: one, those of a collection, and two where the weight can be chosen.
    pub(super) fn all_in(data: &Data) -> Result<Vec<Self>, &'static str> {
        let fonts = FontRef::fonts(data).collect::<Result<Vec<_>, _>>();
        let fonts = fonts.ok().filter(|fonts| !fonts.is_empty()).ok_or("is no font file")?;
        let mut faces = Vec::new();
        for (index, font) in (0..).zip(&fonts) {
            if font.outline_glyphs().format().is_none() {
                return Err(
                    "has no outlines, only pictures; give a font that is drawn in one colour",
                );
            }
            let named = font.localized_strings(skrifa::string::StringId::FAMILY_NAME);
            let family = named.english_or_first().map(|name| name.to_string()).unwrap_or_default();
            let varies = font.axes().get_by_tag(WEIGHT).is_some();
            let own = font.attributes().weight.value();
            let weights = if varies { &WEIGHTS[..] } else { &[own][..] };
            for weight in weights.iter().copied() {
                faces.push(Self {
                    data: Arc::clone(data),
                    index,
                    shaper: ShaperData::new(font),
                    instance: ShaperInstance::from_variations(font, [(WEIGHT, weight)]),
                    units_per_em: f32::from(
                        font.metrics(Size::unscaled(), LocationRef::default()).units_per_em,
                    ),
                    family: family.clone(),
                    bold: weight > 550.0,
                });
            }
        }
        Ok(faces)
    }

    /// Whether it has glyphs for all of `text`.
    pub(super) fn covers(&self, text: &str) -> bool {
        self.font().is_some_and(|font| {
            let characters = font.charmap();
            text.chars().all(|c| {
                is_ignorable(c) || characters.map(c).is_some_and(|id| id != GlyphId::NOTDEF)
            })
        })
    }

    /// Sets a stretch of one script in one direction.
    pub(super) fn set(&self, text: &str, direction: Direction, language: Option<&Language>) -> Set {
        let mut set = Set { glyphs: Vec::new(), width: 0.0 };
        let Some(font) = self.font() else { return set };
        let shaper = self.shaper.shaper(&font).instance(Some(&self.instance)).build();
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(direction);
        if let Some(language) = language {
            buffer.set_language(language.clone());
        }
        buffer.set_flags(
            BufferFlags::REMOVE_DEFAULT_IGNORABLES | BufferFlags::DO_NOT_INSERT_DOTTED_CIRCLE,
        );
        buffer.guess_segment_properties();
        let shaped = shaper.shape(buffer, ShapeOptions::new());
        let em = |units: i32| units as f32 / self.units_per_em;
        for (info, position) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
            let id = GlyphId::new(info.glyph_id);
            // The box that stands for what a font does not have is never drawn.
            if id != GlyphId::NOTDEF {
                let (x, y) = (set.width + em(position.x_offset), em(position.y_offset));
                set.glyphs.push(Glyph { id, x, y });
                set.width += em(position.x_advance);
            }
        }
        set
    }

    /// Adds the outlines of glyphs to the data of an SVG path; the first stands at (x, y), and an
    /// em is `size` long.
    pub(super) fn outline(
        &self,
        glyphs: &[Glyph],
        (x, y): (f32, f32),
        size: f32,
        path: &mut String,
    ) {
        let Some(font) = self.font() else { return };
        let outlines = font.outline_glyphs();
        let scale = size / self.units_per_em;
        for glyph in glyphs {
            let settings =
                DrawSettings::unhinted(Size::unscaled(), LocationRef::new(self.instance.coords()));
            if let Some(outline) = outlines.get(glyph.id) {
                let mut pen = Pen { path, x: x + glyph.x * size, y: y - glyph.y * size, scale };
                // A glyph that is broken in the font is left out, as one that it lacks.
                let _ = outline.draw(settings, &mut pen);
            }
        }
    }

    fn font(&self) -> Option<FontRef<'_>> {
        FontRef::from_index(&self.data, self.index).ok()
    }
}

/// Whether a character is nothing to be drawn: joiners, marks of direction, variation selectors.
pub(super) fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0100}'..='\u{e01ef}')
}

struct Pen<'a> {
    path: &'a mut String,
    x: f32,
    y: f32,
    scale: f32,
}

impl Pen<'_> {
    /// Writing to a string cannot fail.
    fn add(&mut self, command: char, points: &[(f32, f32)]) {
        self.path.push(command);
        for (x, y) in points {
            let (x, y) = (self.x + x * self.scale, self.y - y * self.scale);
            let _ = write!(self.path, "{x:.2} {y:.2} ");
        }
    }
}

impl OutlinePen for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.add('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.add('L', &[(x, y)]);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.add('Q', &[(cx, cy), (x, y)]);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.add('C', &[(ax, ay), (bx, by), (x, y)]);
    }

    fn close(&mut self) {
        self.path.push('Z');
    }
}
