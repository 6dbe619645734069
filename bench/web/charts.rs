//! Bars of some measures as SVG, readable on light pages and on dark ones.

use super::results::{Results, amount};

/// What is drawn: the file's name, the title, the measure.
pub(crate) const CHARTS: [(&str, &str, &str); 7] = [
    (
        "readable",
        "Painted and readable: slow 4G, 4× CPU, cold, no hints",
        "loading/slow-4g/cold/no hints/readable",
    ),
    (
        "readable-hints",
        "Painted and readable: slow 4G, 4× CPU, cold, with hints",
        "loading/slow-4g/cold/hints/readable",
    ),
    (
        "bytes",
        "Bytes until the card is there, Brotli",
        "loading/slow-4g/cold/no hints/bytes to the card",
    ),
    (
        "many",
        "1,000 cards, default attributes: those in view are painted",
        "many/1000/default/first frame",
    ),
    ("many-eager", "1,000 cards, eager: those in view are painted", "many/1000/eager/first frame"),
    ("sort", "A table of 500 rows: sort", "table/500/sort"),
    ("memory", "100 cards: heap and wasm memory", "memory/100 cards/bytes"),
];

/// The height of a bar with the room around it, in pixels.
const ROW: usize = 26;
/// Where bars begin, and where the longest ends.
const LEFT: f64 = 190.0;
const RIGHT: f64 = 580.0;
const WIDTH: usize = 720;

/// Every chart that there is something for, by its file's name.
pub(crate) fn all(results: &Results) -> Vec<(&'static str, String)> {
    CHARTS
        .into_iter()
        .filter_map(|(file, title, measure)| Some((file, chart(title, measure, results)?)))
        .collect()
}

fn chart(title: &str, measure: &str, results: &Results) -> Option<String> {
    let summaries = results.summaries(measure);
    let longest = summaries.iter().map(|(_, summary)| summary.high).fold(0.0, f64::max);
    if longest <= 0.0 {
        return None;
    }
    let end = |value: f64| LEFT + (RIGHT - LEFT) * value / longest;
    let mut rows = String::new();
    for (number, (contender, summary)) in summaries.iter().enumerate() {
        let top = 40 + number * ROW;
        let class = if contender.is_ours { "ours" } else { "peer" };
        let (width, text) = (end(summary.median) - LEFT, top + 14);
        let (low, high) = (end(summary.low), end(summary.high));
        let (before, middle, after) = (LEFT - 8.0, top + 9, high + 8.0);
        let (name, value) = (contender.name, amount(summary.median, measure));
        rows.push_str(&format!(
            "<text x=\"{before}\" y=\"{text}\" text-anchor=\"end\">{name}</text>\n\
             <rect class=\"{class}\" x=\"{LEFT}\" y=\"{top}\" width=\"{width:.1}\" height=\"18\"/>\n\
             <path class=\"interval\" d=\"M{low:.1} {middle}H{high:.1}\"/>\n\
             <text x=\"{after:.1}\" y=\"{text}\">{value}</text>\n"
        ));
    }
    let height = 50 + summaries.len() * ROW;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" \
         height=\"{height}\" font-family=\"sans-serif\" font-size=\"13\">\n<title>{title}</title>\n\
         <style>\n.page {{ fill: #ffffff }}\ntext {{ fill: #1f2328 }}\n.ours {{ fill: #0969da }}\n.peer {{ fill: #9198a1 }}\n\
         .interval {{ stroke: #1f2328; stroke-width: 2 }}\n\
         @media (prefers-color-scheme: dark) {{\n.page {{ fill: #0d1117 }}\ntext {{ fill: #e6edf3 }}\n.ours {{ fill: #58a6ff }}\n\
         .peer {{ fill: #6e7681 }}\n.interval {{ stroke: #e6edf3 }}\n}}\n</style>\n\
         <rect class=\"page\" width=\"100%\" height=\"100%\"/>\n\
         <text x=\"10\" y=\"22\" font-weight=\"bold\">{title}</text>\n{rows}</svg>\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::all;
    use crate::contender::ALL;
    use crate::results::Results;

    #[test]
    fn a_chart_has_a_bar_for_each_contender_in_proportion() {
        let mut results = Results::default();
        for (contender, value) in ALL.iter().zip([100.0, 50.0]) {
            results.add("table/500/sort", contender, value);
        }
        let [(file, chart)] = all(&results).try_into().unwrap();
        assert_eq!(file, "sort");
        let widths: Vec<_> =
            chart.lines().filter_map(|line| line.split_once(" width=\"")).collect();
        let widths: Vec<_> = widths.iter().filter(|(rect, _)| rect.contains("\" y=")).collect();
        assert!(widths[0].1.starts_with("390.0\""), "{chart}");
        assert!(widths[1].1.starts_with("195.0\""), "{chart}");
        assert!(chart.contains("prefers-color-scheme: dark"));
    }

    #[test]
    fn what_was_not_measured_has_no_chart() {
        assert!(all(&Results::default()).is_empty());
    }
}
