//! The headline, as large as it fits.

use super::wrap::{Lines, Paragraph};

/// A headline in lines.
pub(super) struct Headline {
    pub(super) lines: Vec<String>,
    /// In pixels.
    pub(super) size: f32,
    /// From one line to the next, in pixels.
    pub(super) leading: f32,
    /// Whether all of it is there.
    pub(super) complete: bool,
}

/// Sizes to try, in pixels, each with how many lines look well in it.
const SIZES: [(f32, usize); 14] = [
    (116.0, 2),
    (106.0, 2),
    (96.0, 2),
    (88.0, 3),
    (80.0, 3),
    (74.0, 3),
    (68.0, 3),
    (62.0, 4),
    (56.0, 4),
    (52.0, 4),
    (48.0, 5),
    (44.0, 5),
    (40.0, 6),
    (36.0, 8),
];
const LEADING: f32 = 1.16;

/// The largest size at which all of it fits into `width` and `height` pixels without breaking a
/// word; if there is none, then with broken words; if there is still none, the smallest, and an
/// ellipsis.
pub(super) fn headline(title: &Paragraph<'_>, width: f32, height: f32) -> Headline {
    let tried: Vec<(f32, usize, Lines)> = SIZES
        .into_iter()
        .map(|(size, most)| {
            let most = most.min((height / (size * LEADING)).floor().max(1.0) as usize);
            (size, most, title.wrap(width / size, most))
        })
        .collect();
    let whole = tried.iter().find(|(.., lines)| lines.complete && !lines.forced);
    let whole = whole.or_else(|| tried.iter().find(|(.., lines)| lines.complete));
    let (size, most) = whole.or(tried.last()).map_or((36.0, 1), |(size, most, _)| (*size, *most));
    let Lines { lines, complete, .. } = title.balance(width / size, most);
    Headline { lines, size, leading: size * LEADING, complete }
}
