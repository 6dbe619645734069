//! What a page shows where no script runs: there the pictures stand that scripts put in later.

use scraper::ElementRef;

use super::parse;
use super::pictures::Shown;

/// The pictures in a `noscript`. A point of one pixel counts readers and is no picture.
pub(super) fn pictures(element: ElementRef<'_>) -> Vec<Shown> {
    let markup: String = element.text().collect();
    let Some(parsed) = parse::fragment(&markup) else { return Vec::new() };
    let elements = parsed.html.tree.nodes().filter_map(ElementRef::wrap);
    let images = elements.filter(|it| matches!(it.value().name(), "img" | "amp-img"));
    let shown = images.filter(|image| !is_point(*image)).map(|image| {
        let mut shown = Shown::default();
        shown.add(image);
        shown
    });
    shown.filter(|shown| !shown.addresses.is_empty()).collect()
}

fn is_point(image: ElementRef<'_>) -> bool {
    let is_small = |name: &str| {
        let size = image.attr(name).map(|size| size.trim().trim_end_matches("px"));
        size.is_some_and(|size| matches!(size, "0" | "1"))
    };
    let style: String = image.attr("style").unwrap_or_default().split_whitespace().collect();
    is_small("width") || is_small("height") || style.contains("display:none")
}
